/// What one pass over a file of public data tells: its digest, and how its bytes stand for text.
///
/// ```swift
/// let survey = try FileSurvey("un_votes.csv.gz")
/// let votes = try UNVotes(votes: survey, rollCalls: FileSurvey("un_roll_calls.csv.gz"))
/// ```
///
/// The file is read in blocks, so that its size does not matter. Only regular files are read; a
/// symbolic link to one is followed.
public struct FileSurvey: Sendable {
  /// Told how many of the file's bytes were read, of how many; once for each block.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  /// The path as the caller named it.
  public let path: String
  /// Size of the file as it lies on disk, in bytes.
  public let size: Int
  /// SHA-256 of the file as it lies on disk, in hexadecimal.
  public let sha256: String
  /// Whether it is a gzip file.
  public let isGzip: Bool
  /// Size in bytes once expanded; ``size`` where it is no gzip file.
  public let expandedSize: Int
  /// How the expanded bytes stand for characters, found as in ``TextEncoding/detect(_:)``.
  public let encoding: TextEncoding
  /// Told of each later reading of the text.
  public var progress: Progress?

  private let limits: Gunzip.Limits
  private let contents: FileContents?

  /// Surveys a file on disk.
  ///
  /// - Parameters:
  ///   - path: a regular file, or a symbolic link to one.
  ///   - limits: how far a gzip file may expand.
  ///   - progress: told of this pass; see ``progress`` for the later ones.
  ///
  /// Complexity: O(n) in time, a few blocks in memory.
  public init(
    _ path: String, limits: Gunzip.Limits = .standard, progress: Progress? = nil
  ) throws(DatasetError) {
    let bytes = try ExpandedBytes(path, limits: limits)
    try self.init(bytes, path: path, contents: nil, limits: limits, progress: progress)
  }

  init(of contents: FileContents) throws(DatasetError) {
    let bytes = try ExpandedBytes(contents, limits: .standard)
    try self.init(
      bytes, path: contents.path, contents: contents, limits: .standard, progress: nil)
  }

  private init(
    _ bytes: ExpandedBytes, path: String, contents: FileContents?, limits: Gunzip.Limits,
    progress: Progress?
  ) throws(DatasetError) {
    var detector = TextEncoding.Detector()
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { block.deallocate() }
    while true {
      let count = try bytes.read(into: block)
      progress?(bytes.rawCount, bytes.rawSize)
      if count == 0 { break }
      detector.add(UnsafeBufferPointer(rebasing: block[..<count]))
    }
    self.path = path
    self.contents = contents
    self.limits = limits
    size = bytes.rawCount
    isGzip = bytes.isGzip
    expandedSize = bytes.count
    encoding = detector.encoding
    sha256 = bytes.finishDigest()?.hex ?? contents?.sha256 ?? ""
  }

  /// The file's bytes from the beginning; fails if the file has got another size since the survey.
  func open() throws(DatasetError) -> ExpandedBytes {
    if let contents { return try ExpandedBytes(contents, limits: limits) }
    let bytes = try ExpandedBytes(path, limits: limits)
    guard bytes.rawSize == size else { throw changed("\(bytes.rawSize) bytes, not \(size)") }
    return bytes
  }

  /// Fails unless the bytes, read to their end, are those of the survey.
  func check(_ bytes: ExpandedBytes) throws(DatasetError) {
    guard contents == nil else { return }
    guard bytes.rawCount == size else { throw changed("\(bytes.rawCount) bytes, not \(size)") }
    guard bytes.finishDigest()?.hex == sha256 else { throw changed("other bytes than before") }
  }

  func changed(_ value: String) -> DatasetError {
    DatasetError(
      file: path, value: value, rule: "the file must not change while it is read",
      fix: "wait until it is written, then read it again")
  }
}
