import Foundation
import GRDB

extension Workspace {
  /// Refuses what is there and is no workspace before SQLite may touch it.
  ///
  /// The first 16 bytes of a database are fixed, and bytes 68 to 71 hold the mark of its
  /// application.
  static func checkHeader(_ path: String, mustExist: Bool) throws(WorkspaceError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard mustExist else { return }
      throw WorkspaceError(
        .missing, path: path, rule: "there is no workspace", fix: "import a data set first")
    }
    if isFolder.boolValue {
      throw WorkspaceError(
        .notADatabase, path: path, rule: "a workspace is a file, and this is a folder",
        fix: "name a file in it")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw WorkspaceError(
        .cannotOpen, path: path, rule: "the workspace cannot be opened",
        fix: "check that its permissions allow reading")
    }
    defer { try? handle.close() }
    let header = (try? handle.read(upToCount: 100)) ?? Data()
    // An empty file is a database without tables.
    if header.isEmpty, !mustExist { return }
    guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count == 100 else {
      throw WorkspaceError(
        .notADatabase, path: path, rule: "the file is no workspace",
        fix: "name another file, or move this one away")
    }
  }

  /// Refuses databases of other programs and of newer versions of this one.
  static func checkVersion(_ db: Database, path: String) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if application != applicationID, tables > 0 || application != 0 {
      throw WorkspaceError(
        .notAWorkspace, path: path, rule: "the database belongs to another program",
        fix: "name another file")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version > WorkspaceSchema.version {
      throw WorkspaceError(
        .newerSchema, path: path,
        rule: "the workspace has the form \(version), and this program knows forms up to "
          + "\(WorkspaceSchema.version)",
        fix: "use a newer version of the program, or another workspace")
    }
  }

  static func migrate(_ pool: DatabasePool, path: String) throws {
    try pool.read { db in try checkVersion(db, path: path) }
    try WorkspaceSchema.migrator.migrate(pool)
  }
}
