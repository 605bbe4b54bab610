import Foundation
import GRDB

/// A SQLite file that holds imported data sets, each with its files' hashes, its citation, and how
/// every code in it was mapped to a state.
///
/// Write-ahead logging, foreign keys, one transaction an import: another process reads the state
/// before or after an import, never one in between.
public final class Workspace: Sendable {
  /// Path as the caller named it.
  public let path: String
  let reader: any DatabaseReader
  /// `nil` where the workspace was opened for reading.
  private let pool: DatabasePool?
  /// What the file was when it was opened without its log; `nil` where the log is read along.
  private let still: StillFile?

  /// `TRZY`, which marks the file's header (SQLite, *Database File Format*, section 1.3.13,
  /// <https://www.sqlite.org/fileformat.html>).
  static let applicationID: Int32 = 0x5452_5A59

  /// Opens a workspace for writing; makes it where there is none.
  ///
  /// - Parameter patience: seconds to wait for another process that writes.
  public init(path: String, patience: Double = 5) throws(WorkspaceError) {
    self.path = path
    do {
      try Self.checkHeader(path, mustExist: false)
      let pool = try DatabasePool(path: path, configuration: Self.configuration(patience))
      try pool.writeWithoutTransaction { db in
        // A power cut must not take back an import that was reported as done.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      try Self.migrate(pool, path: path)
      self.pool = pool
      reader = pool
      still = nil
    } catch { throw WorkspaceError(error, path: path) }
  }

  /// Opens a workspace for reading; makes nothing where there is none.
  ///
  /// A workspace in a folder that may not be written is read, too, as long as nobody else changes it.
  public init(reading path: String, patience: Double = 5) throws(WorkspaceError) {
    self.path = path
    do {
      try Self.checkHeader(path, mustExist: true)
      var configuration = Self.configuration(patience)
      configuration.readonly = true
      (reader, still) = try Self.openReader(path, configuration)
      pool = nil
    } catch { throw WorkspaceError(error, path: path) }
  }

  /// Writes the log back into the file and lets go of it; nothing can be asked of the workspace
  /// afterwards.
  public func close() throws(WorkspaceError) {
    do {
      if let pool { try Self.emptyLog(pool) }
      try reader.close()
    } catch { throw WorkspaceError(error, path: path) }
  }

  /// Takes the log into the file as far as other processes allow, and gives its space back: the pool's
  /// own readers would keep it from being emptied when the last connection goes.
  private static func emptyLog(_ pool: DatabasePool) throws {
    do {
      _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Whoever reads now leaves it to the next one.
    }
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // In kibibytes; enough for the inner pages of the largest table.
      try db.execute(sql: "PRAGMA cache_size = -32768")
    }
    return configuration
  }

  func read<T>(_ body: (Database) throws -> T) throws(WorkspaceError) -> T {
    do {
      let result = try reader.read(body)
      // Without the log nothing keeps another process from writing meanwhile.
      if let still, !still.isUnchanged { throw StillFile.changed(path) }
      return result
    } catch { throw WorkspaceError(error, path: path) }
  }

  /// Runs `body` in one transaction, which any error takes back.
  func write<T>(_ body: (Database) throws -> T) throws(WorkspaceError) -> T {
    let pool = try writable()
    do { return try pool.write(body) } catch { throw WorkspaceError(error, path: path) }
  }

  /// As ``write(_:)``, without a look at the dictionaries for every reference of every row.
  ///
  /// For rows whose references were taken from the dictionaries in the same transaction; a check of
  /// the workspace looks all of them up. The look-ups are a fifth of the time of an import.
  func writeRows<T>(_ body: (Database) throws -> T) throws(WorkspaceError) -> T {
    let pool = try writable()
    do {
      return try pool.writeWithoutTransaction { db in
        // SQLite takes the switch between two transactions only.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: T?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else {
          throw DatabaseError(resultCode: .SQLITE_ABORT, message: "no transaction")
        }
        return result
      }
    } catch { throw WorkspaceError(error, path: path) }
  }

  private func writable() throws(WorkspaceError) -> DatabasePool {
    if let pool { return pool }
    throw WorkspaceError(
      .readOnly, path: path, rule: "the workspace was opened for reading",
      fix: "open it for writing")
  }
}
