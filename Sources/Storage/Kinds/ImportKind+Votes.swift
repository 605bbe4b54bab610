import Datasets
import GRDB

extension ImportKind {
  /// Roll-call votes of the General Assembly; 1 is yes, 2 an abstention, 3 no, and an absence has
  /// no row.
  public static let unVotes = ImportKind(
    dataset: .unVotes, version: 1,
    roles: [
      ImportRole(
        "roll-calls", into: "un_roll_calls", key: ["roll_call"], years: .none, missing: ["NA"],
        [
          .integer("rcid", as: "roll_call"), .integer("session"), .text("date"),
          .text("unres", as: "resolution"), .flag("amend", as: "is_amendment"),
          .flag("para", as: "is_paragraph"), .flag("importantvote", as: "is_important"),
          .text("short", as: "title"), .text("descr", as: "description"),
        ]),
      ImportRole(
        "votes", header: ["rcid", "country", "country_code", "vote"], tables: [votes, voters]
      ) { reader in try readVotes(reader) },
      ImportRole(
        "issues", isRequired: false, into: "un_issues", key: ["roll_call", "short_name"],
        years: .none,
        [.integer("rcid", as: "roll_call"), .text("short_name"), .word("issue")]),
      ImportRole(
        "links", isRequired: false, into: "un_links", key: ["first_roll_call", "second_roll_call"],
        years: .none,
        [
          .integer("rcid1", as: "first_roll_call"), .integer("rcid2", as: "second_roll_call"),
        ]),
    ])

  private static let votes = TargetTable(
    "un_votes", key: ["roll_call", "voter_code"],
    [.integer("roll_call")] + TargetTable.Column.state("voter") + [.integer("vote")])

  /// Under which name and code each voter stands in the file.
  private static let voters = TargetTable(
    "un_voters", key: ["voter_code"],
    [
      .init(name: "voter_code", type: .integer, isOptional: false, dictionary: "texts"),
      .text("iso2"), .text("name"),
    ])

  private static func readVotes(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: votes)
    let voterWriter = try reader.session.writer(of: voters)
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
  private static func sessionYears(_ reader: RoleReader) throws -> [Int: Int] {
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
