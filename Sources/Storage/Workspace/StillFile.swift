import Foundation
import GRDB
import GRDBSQLite

/// A database file whose log is empty, and which can be read alone as long as nobody writes to it.
///
/// SQLite reads a database with a write-ahead log by way of an index beside it, which must be there or be
/// made. Where the folder may not be written, a database without a log in use can be declared immutable;
/// then SQLite takes no locks (SQLite, *Write-Ahead Logging*, section 5, *Read-Only Databases*,
/// <https://www.sqlite.org/wal.html>).
struct StillFile: Sendable {
  private struct Stamp: Hashable {
    let file: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
    let log: Int64
  }

  private let path: String
  private let stamp: Stamp

  /// `nil` where there is no such file, or where its log holds something.
  init?(_ path: String) {
    guard let stamp = Self.stamp(path), stamp.log == 0 else { return nil }
    self.path = path
    self.stamp = stamp
  }

  /// Whether nothing was written since.
  var isUnchanged: Bool { Self.stamp(path) == stamp }

  /// The name under which SQLite takes the file for immutable; `nil` where it was built without such names.
  var name: String? {
    let place = URL(fileURLWithPath: path).path
    guard sqlite3_compileoption_used("USE_URI") != 0,
      let text = place.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    else { return nil }
    return "file:\(text.replacing("?", with: "%3F").replacing("#", with: "%23"))?immutable=1"
  }

  private static func stamp(_ path: String) -> Stamp? {
    var file = stat()
    guard stat(path, &file) == 0 else { return nil }
    var log = stat()
    let length = stat(path + "-wal", &log) == 0 ? Int64(log.st_size) : 0
    #if canImport(Darwin)
      let time = file.st_mtimespec
    #else
      let time = file.st_mtim
    #endif
    return Stamp(
      file: UInt64(file.st_ino), size: Int64(file.st_size), seconds: time.tv_sec,
      nanoseconds: time.tv_nsec, log: length)
  }

  static func changed(_ path: String) -> WorkspaceError {
    WorkspaceError(
      .locked, path: path, rule: "another process wrote to the workspace while it was read",
      fix: "try again when it has finished")
  }
}

extension Workspace {
  /// A connection that writes nothing; without the log where the log's index can't be made.
  static func openReader(
    _ path: String, _ configuration: Configuration
  ) throws -> (any DatabaseReader, StillFile?) {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in try checkVersion(db, path: path) }
      return (queue, nil)
    } catch let error as DatabaseError where indexFaults.contains(error.resultCode) {
      guard let still = StillFile(path) else {
        throw WorkspaceError(
          .readOnly, path: path,
          rule: "the workspace has a log that was not taken into the file, and reading it needs a "
            + "folder that may be written",
          fix:
            "let its owner import a data set again, or copy the file with its log to a folder of "
            + "your own",
          detail: error.message ?? "")
      }
      guard let name = still.name else { throw error }
      let queue = try DatabaseQueue(path: name, configuration: configuration)
      try queue.read { db in try checkVersion(db, path: path) }
      return (queue, still)
    }
  }

  /// What SQLite answers where the index of the log can't be opened or made.
  private static let indexFaults: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY]
}
