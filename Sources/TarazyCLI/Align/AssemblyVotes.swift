import Alignment
import ArgumentParser
import Datasets
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

  /// Where the votes come from, for receipts.
  struct Origin {
    let citation: String
    /// Name and SHA-256 of each file.
    let files: [(name: String, sha256: String)]
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
  /// Whether it is known which roll calls were on paragraphs and amendments, and which were important.
  let tellsParts: Bool
  let origin: Origin
  let identity: StateIdentity

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

  /// Names of voters that no code stands for in any year, sorted.
  var unknownVoters: [String] {
    let sessions = years
    return seats.filter { seat in !sessions.contains { key(of: seat, year: $0) != nil } }
      .map(\.name).sorted()
  }
}
