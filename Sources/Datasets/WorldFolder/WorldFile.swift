import Foundation

/// A file that a world folder may hold: a regular file inside it, and small enough to be read whole.
///
/// Symbolic links are followed as long as they stay inside the folder.
enum WorldFile {
  /// The largest table in bytes: 256 MiB.
  static let tableLimit = 1 << 28
  /// The most lines of a table: 5 million.
  static let lineLimit = 5_000_000
  /// The largest size of all tables together in bytes: 1 GiB.
  static let totalLimit = 1 << 30
  /// The largest of all other files, such as `datapackage.json`, in bytes: 4 MiB.
  static let textLimit = 1 << 22

  /// Reads a file; nothing of it is read if it is too large, lies outside, or is no regular file.
  ///
  /// - Parameters:
  ///   - path: inside the folder; faults name it so.
  ///   - absence: what to tell if nothing is there.
  static func read(
    _ path: String, in root: String, limit: Int, absence: DatasetError
  ) throws(DatasetError) -> FileContents {
    let place = try inside(path, in: root, absence: absence)
    let bytes: [UInt8]
    do {
      let file = try RegularFile(place)
      // A file that grows while it is read ends at its first size.
      bytes = try read(file, path, limit)
    } catch {
      throw DatasetError(
        file: path, value: error.value, rule: error.rule, fix: error.fix)
    }
    return FileContents(path: path, bytes: bytes, sha256: SHA256Digest(of: bytes).hex)
  }

  private static func read(
    _ file: RegularFile, _ path: String, _ limit: Int
  ) throws(DatasetError) -> [UInt8] {
    guard file.size <= limit else {
      throw DatasetError(
        file: path, value: "\(file.size) bytes",
        rule: "a file of a world must not be larger than \(limit) bytes",
        fix: "check for a damaged file, or spread the rows over several files")
    }
    var failure: DatasetError?
    let bytes = [UInt8](unsafeUninitializedCapacity: file.size) { space, count in
      do throws(DatasetError) {
        count = try file.read(into: UnsafeMutableBufferPointer(rebasing: space[..<file.size]))
      } catch {
        count = 0
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Where a file really lies, which must be inside the folder.
  static func inside(
    _ path: String, in root: String, absence: DatasetError
  ) throws(DatasetError) -> String {
    if let rule = PathRule.broken(by: path) {
      throw DatasetError(file: path, value: path, rule: rule.text, fix: rule.fix)
    }
    return try real(path, in: root, absence: absence)
  }

  /// Where the links on the way to a file lead, which must be inside the folder.
  static func real(
    _ path: String, in root: String, absence: DatasetError
  ) throws(DatasetError) -> String {
    let place = root + "/" + path
    guard let real = resolved(place) else {
      let number = errno
      guard let link = destination(path, in: root) else { throw absence }
      throw number == ELOOP
        ? DatasetError(
          file: path, value: link, rule: "symbolic links must not lead in a circle",
          fix: "put the file itself there")
        : DatasetError(
          file: path, value: link, rule: "a symbolic link must lead to a file",
          fix: "put the file itself there, or remove the link"
            + (path.hasSuffix(".csv") ? " and its name from datapackage.json" : ""))
    }
    guard let folder = resolved(root), isInside(real, folder) else {
      throw DatasetError(
        file: path, value: destination(path, in: root) ?? real,
        rule: "a symbolic link must not lead out of the world folder",
        fix: "copy the file into the folder")
    }
    return real
  }

  /// The files of a folder of the world whose names have an ending, without it, sorted; none where there is
  /// no such folder.
  ///
  /// Links among them are listed wherever they lead: whoever reads them is told.
  static func names(
    in path: String, ending: String, _ root: String
  ) throws(DatasetError) -> [String] {
    let place = root + "/" + path
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil
    guard isLink || FileManager.default.fileExists(atPath: place) else { return [] }
    let real = try inside(
      path, in: root, absence: DatasetError(file: path, rule: "the folder cannot be read"))
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: real) else {
      throw DatasetError(
        file: path, rule: "the folder cannot be read", fix: "check that it is a folder")
    }
    return found.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// Whether a folder, or what a link in its place leads to, lies inside the world folder.
  static func isFolderInside(_ path: String, _ root: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let real = resolved(path), let folder = resolved(root)
    else { return false }
    return isInside(real, folder)
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The path without links; `nil` with `errno` set where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// What the first symbolic link on the way says; `nil` where there is none.
  private static func destination(_ path: String, in root: String) -> String? {
    var place = root
    for part in path.split(separator: "/") {
      place += "/" + part
      let link = try? FileManager.default.destinationOfSymbolicLink(atPath: place)
      if let link { return link }
    }
    return nil
  }
}
