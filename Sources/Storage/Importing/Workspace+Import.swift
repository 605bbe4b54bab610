import Datasets
import GRDB

extension Workspace {
  /// Imports the files of one data set in one transaction.
  ///
  /// The same files a second time change nothing; another version takes the place of the rows that
  /// were there. Any fault leaves the workspace as it was.
  ///
  /// - Parameters:
  ///   - files: all files of the data set that are wanted; files of an earlier import do not stay.
  ///   - defaults: files with their roles for those that `files` leaves out; a kind without such a role
  ///     takes none.
  ///   - time: when the import was made, as the caller has it; it is kept and never compared.
  ///   - figures: makes the tables of figures that are kept beside the rows; `nil` keeps none.
  ///   - faultLimit: after how many faults the reading stops.
  ///   - progress: told once for each block of bytes and of rows.
  ///
  /// Complexity: O(n) in the length of the files, memory in the number of different codes.
  public func importFiles(
    _ files: [ImportFile], defaults: [ImportFile] = [], as kind: ImportKind,
    identity: StateIdentity, at time: String,
    figures: (any FigureMaker)? = nil, faultLimit: Int = 100,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws(ImportFailure) -> ImportReport {
    let surveyed = try kind.survey(files, defaults: defaults, progress: progress)
    let faults = FaultList(limit: faultLimit)
    do {
      return try writeRows { db in
        let previous = try CurrentImport(kind.key, in: db)
        if let previous, previous.holds(surveyed, version: kind.version) {
          return try previous.report(.unchanged, replaced: [], in: db)
        }
        try previous?.takeOut(as: "replaced", in: db)
        let session = try ImportSession(
          db: db, identity: identity, faults: faults, progress: progress)
        let id = try kind.record(at: time, in: db)
        do {
          try kind.read(surveyed, into: id, session)
        } catch is FaultList.LimitReached {
          throw Refusal()
        } catch let fault as DatasetError {
          try? faults.add(fault)
        }
        guard faults.faults.isEmpty else { throw Refusal() }
        try kind.seal(id, session, figures)
        guard let current = try CurrentImport(kind.key, in: db) else { throw Refusal() }
        return try current.report(
          previous == nil ? .imported : .replaced, replaced: previous?.files ?? [], in: db)
      }
    } catch {
      // A full disk is no fault of the files, whatever else was wrong with them.
      if error.kind != .other || faults.faults.isEmpty { throw .workspace(error) }
      throw .refused(faults.faults, isComplete: faults.faults.count < faultLimit)
    }
  }

  /// Takes the transaction back; the faults say why.
  private struct Refusal: Error {}
}

extension ImportKind {
  /// Makes the tables and the row of `imports`.
  fileprivate func record(at time: String, in db: Database) throws -> Int64 {
    for table in tables { try db.execute(sql: table.creation) }
    try db.execute(
      sql: """
        INSERT INTO imports (kind, imported_at, reader_version, citation, licence, status, digest)
        VALUES (?, ?, ?, ?, ?, 'current', '')
        """,
      arguments: [key, time, version, dataset.citation, dataset.licence])
    return db.lastInsertedRowID
  }

  /// Reads the files in the order of the roles.
  fileprivate func read(
    _ files: [SurveyedFile], into id: Int64, _ session: ImportSession
  ) throws {
    for role in roles {
      for file in files where file.role == role.name {
        let reader = try RoleReader(file, role: role, session: session)
        do {
          try role.read(reader)
          if let fault = reader.emptiness { throw fault }
        } catch let fault as DatasetError {
          try session.faults.add(fault)
        }
        try session.db.execute(
          sql: "INSERT INTO import_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            id, role.name, file.place, file.name, file.survey.sha256, file.survey.size,
            file.survey.expandedSize, file.survey.encoding.rawValue, reader.rowsRead,
            reader.rowsRead - reader.rowsLeftOut,
          ])
      }
    }
    // What faulty files say of each other is no fault of its own.
    if session.faults.faults.isEmpty { try finish(session) }
  }

  /// Keeps what the codes were taken for, the figures, and the digests that a check compares.
  fileprivate func seal(
    _ id: Int64, _ session: ImportSession, _ figures: (any FigureMaker)?
  ) throws {
    try session.register.save(import: id, in: session.db)
    if let figures { try Workspace.keep(figures, of: self, id, in: session.db) }
    for table in tables {
      session.progress(ImportProgress(phase: .digest, name: table.name, rows: 0, fraction: 0))
      let digest = try RowDigest(table.selection, in: session.db)
      try session.db.execute(
        sql: "INSERT INTO import_tables VALUES (?, ?, ?, ?)",
        arguments: [id, table.name, session.rows(of: table), digest.hex])
    }
    try session.db.execute(
      sql: "UPDATE imports SET digest = ? WHERE id = ?",
      arguments: [try RowDigest.ofImport(id, in: session.db).hex, id])
  }
}
