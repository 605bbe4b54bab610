import ArgumentParser
import Datasets
import Reporting
import Storage

extension AssemblyVotes {
  /// Votes of the tables: voters under names and codes; or of an import, which may have them under numbers.
  init(
    _ votes: UNVotes, issues: UNRollCallIssues?, links: [(Int, Int)], origin: VoteOrigin,
    identity: StateIdentity, notices: [String] = []
  ) {
    self.init(
      rollCalls: votes.rollCalls,
      seats: votes.voters.map { voter in
        Seat(
          number: identity.correlatesOfWarNumber(of: voter),
          name: voter.number.map { "\($0)" } ?? (voter.name.isEmpty ? voter.iso2 : voter.name),
          voter: voter)
      }, answers: votes.answers, issues: issues, links: links, origin: origin,
      identity: identity, notices: notices)
  }

  /// The largest table of answers in bytes: far more than the Assembly will vote.
  private static let answerLimit = 1 << 28

  /// The roll calls of the archive, with their marks where a file tells them.
  static func rollCalls(
    of archive: UNVoteArchive, known: [UNVotes.RollCall]?
  ) -> (all: [UNVotes.RollCall], notices: [String]) {
    var sessions: [Int: Int] = [:]
    for vote in archive.votes { sessions[Int(vote.rollCall)] = Int(vote.session) }
    var marks: [Int: UNVotes.RollCall] = [:]
    for call in known ?? [] { marks[call.id] = call }
    let ids = sessions.keys.sorted()
    let calls = ids.map { id in
      let mark = marks[id]
      return UNVotes.RollCall(
        id: id, session: sessions[id] ?? 0, isAmendment: mark?.isAmendment ?? false,
        isParagraph: mark?.isParagraph ?? false, isImportant: mark?.isImportant ?? false)
    }
    return (calls, notice(unmarked: known == nil ? [] : ids.filter { marks[$0] == nil }))
  }

  /// Votes of the archive: states under Correlates of War numbers.
  init(
    _ archive: UNVoteArchive, _ calls: [UNVotes.RollCall], issues: UNRollCallIssues?,
    links: [(Int, Int)], origin: VoteOrigin, identity: StateIdentity, notices: [String]
  ) throws {
    let ids = calls.map(\.id)
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
      answers[row * ids.count + place] = vote.answer
    }
    // The estimation's own file names the earliest roll call of the same text in each row.
    let items = Set(
      archive.votes.filter { $0.item != $0.rollCall }.map { [Int($0.rollCall), Int($0.item)] })
    let own = items.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
    self.init(
      rollCalls: calls, seats: numbers.map { Seat(number: $0, name: "\($0)", voter: nil) },
      answers: answers, issues: issues, links: links + own, origin: origin, identity: identity,
      notices: notices)
  }

  private static func notice(unmarked calls: [Int]) -> [String] {
    if calls.isEmpty { return [] }
    let shown = calls.prefix(10).map { "\($0)" }.joined(separator: ", ")
    return [
      "The file of roll calls lacks \(calls.count.counted("roll call")) of the votes, which count as "
        + "none on a paragraph or amendment: \(shown)\(calls.count > 10 ? " …" : "")."
    ]
  }
}
