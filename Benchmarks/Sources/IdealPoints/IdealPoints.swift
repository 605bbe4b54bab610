import Alignment
import Foundation
import Measuring

/// Measures the sampler of ideal points and the similarity of all dyads on the published votes.
///
/// Usage: `IdealPoints FOLDER MODE ITERATIONS [PEER-INPUT]`; prints one line of JSON.
@main
struct IdealPointsBenchmark {
  struct Figures: Encodable {
    let votes: Int
    let items: Int
    let stateSessions: Int
    let preparationSeconds: Double
    let processorSecondsPerIteration: Double
    let secondsPerIteration: Double
    let chains: Int
    let acceptance: Double
    let similaritySeconds: Double
    let dyadSessions: Int
    let peakBytes: Int?
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    guard arguments.count >= 3, let mode = IdealPointMode(rawValue: arguments[1]),
      let iterations = Int(arguments[2]), iterations > 0
    else {
      print("usage: IdealPoints FOLDER bsv2017|ffbs ITERATIONS [PEER-INPUT]")
      exit(2)
    }
    let published = try PublishedVotes(folder: arguments[0])
    if arguments.count > 3 { try published.writeForPeer(to: arguments[3]) }
    let votes = published.preparation.votes
    let started = ProcessorTime.used
    var run = IdealPointRun(
      try IdealPointModel(
        votes,
        settings: IdealPointSettings(
          mode: mode, chains: 2, warmUp: 0, draws: iterations, thinning: 1)))
    let prepared = ProcessorTime.used - started
    let before = ProcessorTime.used
    let wall = Date()
    run.advance(iterations: iterations, threads: 2)
    let processor = (ProcessorTime.used - before) / Double(2 * iterations)
    let seconds = Date().timeIntervalSince(wall) / Double(iterations)
    let peak = ProcessMemory.peak
    let (dyads, similarity) = try similarities(of: published)
    let figures = Figures(
      votes: votes.voteCount, items: votes.itemCount, stateSessions: votes.unitCount,
      preparationSeconds: prepared, processorSecondsPerIteration: processor,
      secondsPerIteration: seconds, chains: 2, acceptance: run.acceptance ?? .nan,
      similaritySeconds: similarity, dyadSessions: dyads, peakBytes: peak)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(figures), as: UTF8.self))
  }

  /// S, κ, π and agreement of all dyads of all sessions: their number, and seconds of the processor, the best
  /// of three rounds.
  static func similarities(of published: PublishedVotes) throws -> (Int, Double) {
    let all = published.all
    let sessions = Set(all.rollCalls.map(\.session)).sorted()
    let matrices = sessions.compactMap { session in
      VoteMatrix(
        choosing: all.rollCalls.indices.filter { all.rollCalls[$0].session == session },
        from: all.answers, states: all.voters.count)
    }
    var best = Double.infinity
    var dyads = 0
    for _ in 0..<3 {
      let before = ProcessorTime.used
      dyads = 0
      var sum = 0.0
      for matrix in matrices {
        try VoteBits(matrix).forEachDyad { _, _, votes in
          dyads += 1
          sum += (votes.similarity(.absolute) ?? 0) + (votes.kappa() ?? 0) + (votes.pi() ?? 0)
          sum += votes.agreement(.identical) ?? 0
        }
      }
      precondition(sum.isFinite)
      best = min(best, ProcessorTime.used - before)
    }
    return (dyads, best)
  }
}
