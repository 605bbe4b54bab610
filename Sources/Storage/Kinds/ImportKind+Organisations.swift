import Datasets

extension ImportKind {
  /// Standing of each state in each organisation, by year.
  ///
  /// A state-year is one row whose `standings` hold a signed byte for each organisation in the
  /// order of `place`: 0 none, 1 full, 2 associate, 3 observer, −1 no organisation, −9 missing.
  public static let organisations = ImportKind(
    dataset: .organisations, version: 1,
    roles: [
      ImportRole(
        "state-years", header: ["ccode", "year", "state"], tables: [organisationNames, standings]
      ) { reader in try readStandings(reader) }
    ])

  private static let organisationNames = TargetTable(
    "igo_organisations", key: ["place"], [.integer("place"), .text("name")])

  private static let standings = TargetTable(
    "igo_state_years", key: ["state_code", "year"],
    TargetTable.Column.state("state") + [.integer("year"), .text("name"), .blob("standings")])

  private static func readStandings(_ reader: RoleReader) throws {
    let names = try reader.session.writer(of: organisationNames)
    let writer = try reader.session.writer(of: standings)
    let code = try reader.column("ccode")
    let year = try reader.column("year")
    let state = try reader.column("state")
    let first = state + 1
    guard first < reader.header.count else {
      throw DatasetError(
        file: reader.path, line: 1, rule: "organisations must follow the column of the state",
        fix: "take the form of the data with a column for each organisation")
    }
    for (place, name) in reader.header[first...].enumerated() {
      names.integer(place)
      names.text(name)
      try names.insert()
    }
    let slot = reader.session.register.slot(of: .cow)
    var bytes = [UInt8](repeating: 0, count: reader.header.count - first)
    try reader.forEachRecord { record in
      writer.abandon()
      let time = try reader.year(record, year)
      for index in bytes.indices {
        guard let value = record.integer(first + index), known.contains(value) else {
          throw reader.fault(record, first + index, "a standing is 0, 1, 2, 3, −1 or −9")
        }
        bytes[index] = UInt8(bitPattern: Int8(truncatingIfNeeded: value))
      }
      try reader.state(record, code, slot, .cow, (time, time), to: writer)
      writer.integer(time)
      reader.writeText(record, state, [], to: writer)
      writer.blob(bytes)
      try reader.insert(record, writer)
    }
  }

  private static let known = [-9, -1, 0, 1, 2, 3]
}
