import Alignment
import ArgumentParser
import Datasets
import Reporting
import Storage

/// The votes of the General Assembly that a command works on, whatever form they came in.
struct AssemblyVotes {
  /// Who votes: a voter of the tables, or a number of the archive.
  struct Seat: Hashable {
    /// Correlates of War number; `nil` where the lists know none.
    let number: Int?
    let name: String
    let voter: UNVotes.Voter?
  }

  /// In rising order of their numbers.
  let rollCalls: [UNVotes.RollCall]
  let seats: [Seat]
  /// Shape [seats × roll calls]: 1 yes, 2 abstention, 3 no; 0, 8 and 9 no answer.
  let answers: [UInt8]
  /// `nil` where no table of issues is there.
  let issues: UNRollCallIssues?
  /// Pairs of roll calls of the same text.
  let links: [(Int, Int)]
  let origin: VoteOrigin
  let identity: StateIdentity
  /// What the data name that has no votes, for the user.
  let notices: [String]

  /// Whether it is known which roll calls were on paragraphs and amendments, and which were important.
  var tellsParts: Bool { origin.tellsParts }

  /// The table of issues, where a question can't be answered without it.
  var neededIssues: UNRollCallIssues {
    get throws {
      if let issues { return issues }
      throw ValidationError(
        "There is no table of issues: import un_roll_call_issues.csv.gz with the votes, or name it "
          + "with --issue-file.")
    }
  }

  /// The years of the sessions, as the data number them: session + 1945.
  var years: [Int] { Set(rollCalls.map(\.sessionYear)).sorted() }

  /// The state that held a seat in a year.
  func key(of seat: Seat, year: Int) -> String? {
    if let voter = seat.voter { return identity.state(of: voter, year: year) }
    return seat.number.flatMap { identity.state(ofSeat: $0, year: year) }
  }

  /// Under which key each Correlates of War number sat in each session.
  var seatNames: SeatNames {
    let sessions = Set(rollCalls.map(\.session)).sorted()
    var keys: [Int: [Int: String]] = [:]
    for seat in seats {
      guard let number = seat.number, keys[number] == nil else { continue }
      for session in sessions {
        keys[number, default: [:]][session] = key(of: seat, year: session + 1945)
      }
    }
    return SeatNames(keys: keys, predecessors: AssemblyYear.predecessors)
  }

  /// Keys of all states that voted in some year, sorted.
  var keys: [String] {
    var found: Set<String> = []
    var sessions = Set<Int>()
    for call in rollCalls { sessions.insert(call.sessionYear) }
    for seat in seats {
      for year in sessions { if let key = key(of: seat, year: year) { found.insert(key) } }
    }
    return found.sorted()
  }

  /// Voters that no code stands for in any year, with the number of their votes, by name.
  var unknownVoters: [(name: String, votes: Int)] {
    let sessions = years
    return seats.enumerated().filter { _, seat in
      !sessions.contains { key(of: seat, year: $0) != nil }
    }.map { place, seat in
      let row = place * rollCalls.count
      return (seat.name, rollCalls.indices.count { (1...3).contains(answers[row + $0]) })
    }.sorted { $0.name < $1.name }
  }
}
