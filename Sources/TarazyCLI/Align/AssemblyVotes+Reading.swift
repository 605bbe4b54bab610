import ArgumentParser
import Datasets
import Storage

extension AssemblyVotes {
  /// Votes of the tables: voters under names and codes.
  init(
    _ votes: UNVotes, issues: UNRollCallIssues?, links: [(Int, Int)], origin: Origin,
    identity: StateIdentity
  ) {
    self.init(
      rollCalls: votes.rollCalls,
      seats: votes.voters.map {
        Seat(
          number: identity.correlatesOfWarNumber(of: $0),
          name: $0.name.isEmpty ? $0.iso2 : $0.name, voter: $0)
      }, answers: votes.answers, issues: issues, links: links, tellsParts: true, origin: origin,
      identity: identity)
  }

  /// The largest table of answers in bytes: far more than the Assembly will vote.
  private static let answerLimit = 1 << 28

  /// Votes of the archive: states under Correlates of War numbers.
  ///
  /// - Parameter known: roll calls with their marks, where a file tells them.
  /// - Throws: a message with every state that votes twice in a roll call or roll call in two sessions.
  init(
    _ archive: UNVoteArchive, known: [UNVotes.RollCall]?, issues: UNRollCallIssues?,
    links: [(Int, Int)], origin: Origin, identity: StateIdentity
  ) throws {
    var sessions: [Int: Int] = [:]
    var faults: [String] = []
    for vote in archive.votes {
      let (call, session) = (Int(vote.rollCall), Int(vote.session))
      if let first = sessions[call], first != session {
        faults.append("roll call \(call) stands in session \(first) and in session \(session)")
      }
      sessions[call] = sessions[call] ?? session
    }
    var marks: [Int: UNVotes.RollCall] = [:]
    for call in known ?? [] { marks[call.id] = call }
    let ids = sessions.keys.sorted()
    let calls = ids.map { id in
      let mark = marks[id]
      return UNVotes.RollCall(
        id: id, session: sessions[id] ?? 0, isAmendment: mark?.isAmendment ?? false,
        isParagraph: mark?.isParagraph ?? false, isImportant: mark?.isImportant ?? false)
    }
    var places: [Int: Int] = [:]
    for (place, id) in ids.enumerated() { places[id] = place }
    let numbers = Set(archive.votes.map { Int($0.state) }).sorted()
    guard ids.count <= Self.answerLimit / max(1, numbers.count) else {
      throw ValidationError(
        "\(ids.count) roll calls and \(numbers.count) states are more than the Assembly can have: "
          + "check the columns of the file of votes.")
    }
    var rows: [Int: Int] = [:]
    for (row, number) in numbers.enumerated() { rows[number] = row }
    var answers = [UInt8](repeating: UNVotes.absent, count: ids.count * numbers.count)
    for vote in archive.votes {
      guard let row = rows[Int(vote.state)], let place = places[Int(vote.rollCall)] else {
        continue
      }
      if answers[row * ids.count + place] != UNVotes.absent {
        faults.append("state \(vote.state) votes twice in roll call \(vote.rollCall)")
      }
      answers[row * ids.count + place] = vote.answer
    }
    if !faults.isEmpty {
      let more = faults.count > 20 ? ["and \(faults.count - 20) more"] : []
      throw ValidationError(
        "The votes contradict themselves; correct or remove the rows:\n"
          + (faults.prefix(20) + more).joined(separator: "\n"))
    }
    // The estimation's own file names the earliest roll call of the same text in each row.
    let items = Set(
      archive.votes.filter { $0.item != $0.rollCall }.map { [Int($0.rollCall), Int($0.item)] })
    let own = items.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
    self.init(
      rollCalls: calls, seats: numbers.map { Seat(number: $0, name: "\($0)", voter: nil) },
      answers: answers, issues: issues, links: links + own, tellsParts: known != nil,
      origin: origin, identity: identity)
  }
}
