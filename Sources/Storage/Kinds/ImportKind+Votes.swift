import Datasets
import GRDB

extension ImportKind {
  /// Roll-call votes of the General Assembly; 1 is yes, 2 an abstention, 3 no, and an absence has
  /// no row.
  ///
  /// They come as two tables of the R package *unvotes*, in the long form of the archive, or as the files of
  /// the program behind the published ideal points.
  public static let unVotes = ImportKind(
    dataset: .unVotes, version: 2,
    roles: [
      ImportRole(
        "roll-calls", header: rollCallColumns.map(\.name), isRequired: false,
        tables: [VoteTables.rollCalls]
      ) { reader in
        try reader.copyColumns(
          rollCallColumns, years: .none, missing: ["NA"], into: VoteTables.rollCalls)
      },
      ImportRole(
        "votes", header: ["rcid", "country", "country_code", "vote"], isRequired: false,
        tables: [VoteTables.votes, VoteTables.voters]
      ) { reader in try readVotes(reader) },
      ImportRole(
        "archive", header: ["rcid", "ccode", "session", "vote"], isRequired: false,
        tables: [VoteTables.votes, VoteTables.voters, VoteTables.rollCalls]
      ) { reader in try readArchive(reader) },
    ] + estimationRoles + [issues, links],
    forms: [
      ImportForm(main: "votes", needed: ["roll-calls"], possible: ["issues", "links"]),
      ImportForm(main: "archive", needed: [], possible: ["roll-calls", "issues", "links"]),
      // Its votes name the earliest roll call of the same text themselves.
      ImportForm(
        main: "estimation", needed: [],
        possible: ["roll-calls", "issues"] + estimationRoles.dropFirst().map(\.name)),
    ]
  ) { session in try compareEstimation(session) }

  private static let rollCallColumns: [SourceColumn] = [
    .integer("rcid", as: "roll_call"), .integer("session"), .text("date"),
    .text("unres", as: "resolution"), .flag("amend", as: "is_amendment"),
    .flag("para", as: "is_paragraph"), .flag("importantvote", as: "is_important"),
    .text("short", as: "title"), .text("descr", as: "description"),
  ]

  private static let issues = ImportRole(
    "issues", header: ["rcid", "short_name", "issue"], isRequired: false,
    tables: [VoteTables.issues]
  ) { reader in
    try copy(
      [.integer("rcid", as: "roll_call"), .text("short_name"), .word("issue")],
      into: VoteTables.issues, naming: ["rcid"], reader)
  }

  private static let links = ImportRole(
    "links", header: ["rcid1", "rcid2"], isRequired: false, tables: [VoteTables.links]
  ) { reader in
    try copy(
      [
        .integer("rcid1", as: "first_roll_call"), .integer("rcid2", as: "second_roll_call"),
      ], into: VoteTables.links, naming: ["rcid1", "rcid2"], reader)
  }

  /// Copies a table that names roll calls, and lists those without votes as codes that mean nothing here.
  private static func copy(
    _ columns: [SourceColumn], into table: TargetTable, naming names: [String],
    _ reader: RoleReader
  ) throws {
    let known = try sessionYears(reader)
    let slot = reader.session.register.slot(of: .rollCall)
    var places: [Int] = []
    for name in names { places.append(try reader.column(name)) }
    try reader.copyColumns(columns, years: .none, missing: [], into: table) { record in
      for place in places {
        guard let call = record.integer(place), known[call] == nil else { continue }
        let line = record.line
        _ = try record.withBytes(place) { bytes in
          try reader.session.register.note(
            bytes, slot: slot, scheme: .rollCall, first: nil, last: nil, file: reader.path,
            line: line)
        }
      }
    }
  }

  private static func readVotes(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: VoteTables.votes)
    let voterWriter = try reader.session.writer(of: VoteTables.voters)
    let years = try sessionYears(reader)
    let id = try reader.column("rcid")
    let country = try reader.column("country")
    let code = try reader.column("country_code")
    let vote = try reader.column("vote")
    let slot = reader.session.register.slot(of: .seat)
    // By row of `texts`.
    var known: [Bool] = []
    var last: (call: Int, year: Int) = (Int.min, 0)
    try reader.forEachRecord { record in
      writer.abandon()
      let call = try reader.integer(record, id)
      if call != last.call {
        guard let year = years[call] else {
          throw reader.fault(record, id, "the roll call must stand in the file of roll calls")
        }
        last = (call, year)
      }
      guard let answer = answer(record, vote) else {
        throw reader.fault(record, vote, "a vote is yes, abstain or no")
      }
      // Three former states have no code and vote under their name.
      let seat = record.isEmpty(code) ? country : code
      if record.isEmpty(seat) { throw reader.fault(record, seat, "a vote has a voter") }
      let line = record.line
      let year = last.year
      let found = try record.withBytes(seat) { bytes in
        try reader.session.register.note(
          bytes, slot: slot, scheme: .seat, first: year, last: year, file: reader.path, line: line)
      }
      writer.integer(call)
      writer.integer(found.text)
      writer.integer(found.actor)
      writer.integer(answer)
      try reader.insert(record, writer)
      let number = Int(found.text)
      while known.count <= number { known.append(false) }
      if known[number] { return }
      known[number] = true
      voterWriter.integer(found.text)
      reader.writeText(record, code, [], to: voterWriter)
      reader.writeText(record, country, [], to: voterWriter)
      voterWriter.integer(Int?.none)
      try reader.insert(record, voterWriter)
    }
  }

  private static func answer(_ record: borrowing CSVRecord, _ vote: Int) -> Int? {
    switch record.withBytes(vote, { $0.count }) {
    case 3: record.holds(vote, "yes") ? 1 : nil
    case 7: record.holds(vote, "abstain") ? 2 : nil
    case 2: record.holds(vote, "no") ? 3 : nil
    default: nil
    }
  }

  /// The year of each roll call that was read before.
  static func sessionYears(_ reader: RoleReader) throws -> [Int: Int] {
    var years: [Int: Int] = [:]
    let rows = try Row.fetchCursor(
      reader.session.db, sql: "SELECT roll_call, session FROM un_roll_calls")
    while let row = try rows.next() {
      let session: Int = row[1]
      years[row[0]] = min(max(session, 1), 254) + 1945
    }
    return years
  }
}
