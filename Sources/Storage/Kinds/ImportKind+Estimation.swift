import Datasets

extension ImportKind {
  /// The files of the program behind the published ideal points, as it was run in April 2020 on important
  /// votes: the votes themselves, what it counted in them, and what it found.
  ///
  /// Source: M. Bailey, A. Strezhnev, E. Voeten, *Journal of Conflict Resolution* 61(2), 2017,
  /// doi:10.1177/0022002715595700.
  static let estimationRoles: [ImportRole] =
    [
      ImportRole(
        "estimation", named: "AllData_", width: UNVoteArchive.Columns.estimationWidth,
        tables: [
          VoteTables.votes, VoteTables.voters, VoteTables.rollCalls, VoteTables.itemCalls,
          VoteTables.items, VoteTables.positions,
        ]
      ) { reader in try readEstimation(reader) }
    ]
    + [
      ("items", "VoteList_", 1), ("tally", "VoteTally_", 6), ("spans", "VoteStartEnd_", 2),
      ("poles", "USUKRussia_", 3), ("discriminations", "BetaEstRW_", 1),
      ("lower-cuts", "Gamma1RW_", 1), ("upper-cuts", "Gamma2RW_", 1),
      ("states", "CountryList_", 1), ("sessions", "SessionList_", 1), ("counts", "IndN_", 1),
      ("positions", "ThetaSummaryRW_", 11),
    ].map { name, start, width in
      ImportRole(name, named: start, width: width) { reader in
        // A pole that did not vote on an item.
        let missing = name == "poles" ? ["NA"] : []
        reader.session.figures[name] = try BareFigures(reader, width: width, missing: missing)
      }
    }

  /// Compares what the program counted with its votes, and writes what it found.
  static func compareEstimation(_ session: ImportSession) throws {
    guard let tally = session.tally else { return }
    let items = tally.items
    let units = tally.stateSessions
    var ends: [Int] = []
    for item in items { ends.append((ends.last ?? 0) + tally.count(of: item)) }
    func check(
      _ roles: [String], _ count: Int, _ things: String, _ expected: (Int) -> [Int] = { _ in [] }
    ) throws {
      for role in roles {
        guard let file = session.figures[role] else { continue }
        try file.compare(count, things, of: tally, session.faults, expected: expected)
      }
    }
    try check(["items"], items.count, "items") { [items[$0]] }
    try check(["tally"], items.count, "items") { row in
      [items[row]] + (tally.answers[items[row]] ?? []) + [tally.count(of: items[row])]
    }
    try check(["spans"], items.count, "items") { row in
      [row == 0 ? 1 : ends[row - 1] + 1, ends[row]]
    }
    try check(["poles", "discriminations", "lower-cuts", "upper-cuts"], items.count, "items")
    try check(["states"], units.count, "state-sessions") { [units[$0].state] }
    try check(["sessions"], units.count, "state-sessions") { [units[$0].session] }
    try check(["counts"], units.count, "state-sessions") { [tally.votes[units[$0]] ?? 0] }
    try check(["positions"], units.count, "state-sessions") { row in
      [units[row].state, units[row].session, tally.votes[units[row]] ?? 0]
    }
    guard session.faults.faults.isEmpty else { return }
    try writeItems(items, tally, session)
    try writePositions(units, tally, session)
  }

  private static func writeItems(
    _ items: [Int], _ tally: EstimationTally, _ session: ImportSession
  ) throws {
    let columns = ["discriminations", "lower-cuts", "upper-cuts"].map { session.figures[$0] }
    guard columns.contains(where: { $0 != nil }) else { return }
    let writer = try session.writer(of: VoteTables.items)
    for (row, item) in items.enumerated() {
      writer.integer(item)
      writer.integer(tally.count(of: item))
      for column in columns { writer.number(column?[row, 0]) }
      try writer.insert()
    }
  }

  private static func writePositions(
    _ units: [EstimationTally.StateSession], _ tally: EstimationTally, _ session: ImportSession
  ) throws {
    guard let file = session.figures["positions"] else { return }
    let writer = try session.writer(of: VoteTables.positions)
    let slot = session.register.slot(of: .cowSeat)
    for (row, unit) in units.enumerated() {
      let code = Array("\(unit.state)".utf8)
      let year = unit.session + 1945
      let found = try code.withUnsafeBufferPointer { bytes in
        try session.register.note(
          bytes, slot: slot, scheme: .cowSeat, first: year, last: year, file: file.path,
          line: file.lines[row])
      }
      writer.integer(found.text)
      writer.integer(found.actor)
      writer.integer(unit.session)
      for column in 2..<file.width {
        if column == 2 {
          writer.integer(tally.votes[unit])
        } else {
          writer.number(file[row, column])
        }
      }
      try writer.insert()
    }
  }
}
