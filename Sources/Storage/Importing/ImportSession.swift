import Datasets
import GRDB

/// What the readers of one import share.
final class ImportSession {
  let db: Database
  let dictionary: TextDictionary
  var register: IdentityRegister
  let faults: FaultList
  let progress: @Sendable (ImportProgress) -> Void
  /// The areas of countries, where a file of the import has them.
  var shapes: CountryShapes?
  /// The gauges of railways, where a file of the import has them.
  var gauges: RailGauges?
  /// Tables without header that are compared when all files were read, by role.
  var figures: [String: BareFigures] = [:]
  /// The votes that they are compared with.
  var tally: EstimationTally?
  private var writers: [String: RowWriter] = [:]

  init(
    db: Database, identity: StateIdentity, faults: FaultList,
    progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    self.db = db
    self.faults = faults
    self.progress = progress
    dictionary = try TextDictionary(db)
    register = IdentityRegister(identity: identity, dictionary: dictionary)
  }

  /// The one writer of a table, which files of the same role share.
  func writer(of table: TargetTable) throws -> RowWriter {
    if let writer = writers[table.name] { return writer }
    let writer = try RowWriter(table, in: db)
    writers[table.name] = writer
    return writer
  }

  func rows(of table: TargetTable) -> Int { writers[table.name]?.rows ?? 0 }
}
