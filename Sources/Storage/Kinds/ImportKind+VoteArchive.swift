import Datasets

extension ImportKind {
  /// Reads the archive's long form; absences are counted as left out.
  static func readArchive(_ reader: RoleReader) throws {
    try readLongForm(
      reader,
      UNVoteArchive.Columns(
        rollCall: try reader.column("rcid"), state: try reader.column("ccode"),
        session: try reader.column("session"), answer: try reader.column("vote"), item: nil))
  }

  /// Reads `AllData_….txt` of the estimation, and keeps what its other files are compared with.
  static func readEstimation(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: VoteTables.itemCalls)
    var tally = EstimationTally(path: reader.path)
    try readLongForm(reader, .estimation) { vote, line throws(DatasetError) in
      try tally.enter(vote, line: line)
    }
    for (call, item) in tally.itemOfRollCall.sorted(by: { $0.key < $1.key }) {
      writer.integer(Int(call))
      writer.integer(Int(item.item))
      try writer.insert()
    }
    reader.session.tally = tally
  }

  private static func readLongForm(
    _ reader: RoleReader, _ columns: UNVoteArchive.Columns,
    also: (UNVoteArchive.Vote, Int) throws(DatasetError) -> Void = { _, _ in }
  ) throws {
    let writer = try reader.session.writer(of: VoteTables.votes)
    let voterWriter = try reader.session.writer(of: VoteTables.voters)
    let known = try sessionYears(reader)
    let slot = reader.session.register.slot(of: .cowSeat)
    var ledger = VoteLedger()
    // By row of `texts`.
    var isKnown: [Bool] = []
    try reader.forEachRecord { record in
      writer.abandon()
      let vote = try columns.vote(record, in: reader.path)
      let year = Int(vote.session) + 1945
      if !known.isEmpty {
        guard let told = known[Int(vote.rollCall)] else {
          throw reader.fault(
            record, columns.rollCall, "the roll call must stand in the file of roll calls")
        }
        guard told == year else {
          throw reader.fault(
            record, columns.session,
            "the file of roll calls has roll call \(vote.rollCall) in session \(told - 1945)")
        }
      }
      let line = record.line
      try ledger.enter(
        rollCall: vote.rollCall, state: vote.state, session: vote.session, file: reader.path,
        line: line)
      try also(vote, line)
      // One that was not a member has no seat that a number could mean.
      if vote.answer == 9 {
        reader.leaveOut()
        return
      }
      let found = try record.withBytes(columns.state) { bytes in
        try reader.session.register.note(
          bytes, slot: slot, scheme: .cowSeat, first: year, last: year, file: reader.path,
          line: line)
      }
      guard vote.answer <= 3 else {
        reader.leaveOut()
        return
      }
      writer.integer(Int(vote.rollCall))
      writer.integer(found.text)
      writer.integer(found.actor)
      writer.integer(Int(vote.answer))
      try reader.insert(record, writer)
      let number = Int(found.text)
      while isKnown.count <= number { isKnown.append(false) }
      if isKnown[number] { return }
      isKnown[number] = true
      voterWriter.integer(found.text)
      voterWriter.text(nil)
      voterWriter.text(nil)
      voterWriter.integer(Int(vote.state))
      try reader.insert(record, voterWriter)
    }
    if known.isEmpty { try write(ledger.sessionOfRollCall, reader) }
  }

  /// Roll calls of which only the session is known.
  private static func write(_ sessions: [Int: Int], _ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: VoteTables.rollCalls)
    for (call, session) in sessions.sorted(by: { $0.key < $1.key }) {
      writer.integer(call)
      writer.integer(session)
      for _ in 0..<2 { writer.text(nil) }
      for _ in 0..<3 { writer.integer(Int?.none) }
      for _ in 0..<2 { writer.text(nil) }
      try writer.insert()
    }
  }
}
