/// A file that a reader of public data takes: on disk, as a ``FileSurvey``, which is read block by
/// block, or in memory, as ``FileContents``.
public protocol DatasetFile: Sendable {
  /// The path as the caller named it.
  var path: String { get }
  /// SHA-256 of the file as it lies on disk, in hexadecimal.
  var sha256: String { get }

  /// What one pass over the file tells of it.
  func survey() throws(DatasetError) -> FileSurvey
}

extension FileSurvey: DatasetFile {
  public func survey() -> FileSurvey { self }
}

extension FileContents: DatasetFile {
  /// Complexity: O(n).
  public func survey() throws(DatasetError) -> FileSurvey { try FileSurvey(of: self) }
}
