import Foundation

/// The bytes of a file and the digest of the file as it lies on disk.
public struct FileContents: Sendable {
  /// The path as the caller named it.
  public let path: String
  /// The bytes; expanded where ``expanded(limit:)`` was asked for.
  public let bytes: [UInt8]
  /// SHA-256 of the file as it lies on disk, in hexadecimal; of the compressed bytes for `.gz`.
  public let sha256: String

  public init(path: String, bytes: [UInt8], sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Reads a whole file.
  public static func read(_ path: String) throws(DatasetError) -> FileContents {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw DatasetError(
        file: path, rule: "the file cannot be read",
        fix: FileManager.default.fileExists(atPath: path)
          ? "check that it is a file and that its permissions allow reading"
          : "no such file: check the path")
    }
    return FileContents(path: path, bytes: bytes, sha256: SHA256Digest(of: bytes).hex)
  }

  /// The same file with its gzip members expanded; the file itself where it is not compressed.
  public func expanded(limit: Int = Gunzip.defaultLimit) throws(DatasetError) -> FileContents {
    guard Gunzip.isGzip(bytes) else { return self }
    do {
      let text = try Gunzip.expand(bytes, limit: limit)
      return FileContents(path: path, bytes: text, sha256: sha256)
    } catch {
      throw error.error(in: path)
    }
  }
}
