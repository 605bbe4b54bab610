import Alignment
import ArgumentParser
import Datasets

/// The roll calls of a year that count, and where each state sits.
struct AssemblyYear {
  let year: Int
  /// Places of the roll calls among all.
  let rollCalls: [Int]
  let matrix: VoteMatrix
  /// Places of the states that answered at all, by key.
  let places: [String: Int]

  /// States whose seat another one holds on; the data keep one voter for both.
  static let predecessors = ["RUS": ["SUN"], "SRB": ["SCG", "YUG"]]

  /// - Parameter isWanted: whether a roll call counts.
  init(
    _ year: Int, of votes: AssemblyVotes, contested: Bool = false,
    where isWanted: (UNVotes.RollCall) -> Bool
  ) throws {
    let all = votes.rollCalls.indices.filter { votes.rollCalls[$0].sessionYear == year }
    var chosen = all.filter { isWanted(votes.rollCalls[$0]) }
    var matrix = try Self.matrix(chosen, votes)
    if contested {
      chosen = matrix.contestedVotes.map { chosen[$0] }
      matrix = try Self.matrix(chosen, votes)
    }
    self.year = year
    rollCalls = chosen
    self.matrix = matrix
    // West Germany and Germany are two voters of one state; the one that answers in the year counts.
    var best: [String: (place: Int, answers: Int)] = [:]
    for (place, seat) in votes.seats.enumerated() {
      let row = place * votes.rollCalls.count
      let count = all.count { (1...3).contains(votes.answers[row + $0]) }
      guard count > 0, let key = votes.key(of: seat, year: year) else { continue }
      if count > best[key]?.answers ?? 0 { best[key] = (place, count) }
    }
    places = best.mapValues(\.place)
  }

  /// The place of a state; `nil` where it answered no roll call of the year.
  func place(of key: String) -> Int? {
    if let place = places[key] { return place }
    return (Self.predecessors[key] ?? []).lazy.compactMap { places[$0] }.first
  }

  private static func matrix(_ chosen: [Int], _ votes: AssemblyVotes) throws -> VoteMatrix {
    if let matrix = VoteMatrix(choosing: chosen, from: votes.answers, states: votes.seats.count) {
      return matrix
    }
    throw ValidationError("The file of votes has no votes.")
  }
}
