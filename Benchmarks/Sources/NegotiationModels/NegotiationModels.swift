import Foundation
import Measuring
import Negotiation

/// Counts power in voting games, and runs all outcome models on shaken inputs; prints lines of JSON.
///
/// Usage: NegotiationModels power GAMES ROUNDS               lines of quota and weights, all games ROUNDS times
///        NegotiationModels shake ACTORS ISSUES DRAWS THREADS
@main
struct NegotiationModels {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    switch arguments.first {
    case "power" where arguments.count == 3 && numbers.count == 1:
      try PowerRun(file: arguments[1], rounds: numbers[0]).run()
    case "shake" where numbers.count == 4:
      try ShakenRun(actors: numbers[0], issues: numbers[1], draws: numbers[2], threads: numbers[3])
        .run()
    default:
      FileHandle.standardError.write(
        Data(
          "usage: NegotiationModels power GAMES ROUNDS | shake ACTORS ISSUES DRAWS THREADS\n".utf8))
      exit(64)
    }
  }
}

/// Both Banzhaf indices and that of Shapley and Shubik of every game in a file.
struct PowerRun {
  let games: [VotingGame]
  let rounds: Int

  init(file: String, rounds: Int) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    games = try text.split(separator: "\n").map { line in
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      let weights = Array(numbers.dropFirst())
      return try VotingGame(
        names: weights.indices.map { "voter \($0)" }, weights: weights, quota: numbers[0])
    }
    self.rounds = rounds
  }

  func run() throws {
    var best = Double.infinity
    var check = 0.0
    for _ in 0..<rounds {
      let began = ProcessorTime.used
      check = 0
      for game in games {
        let indices = try game.powerIndices()
        for (place, voter) in indices.voters.enumerated() {
          check += Double(place + 1) * (voter.banzhaf + voter.shapleyShubik)
        }
      }
      best = min(best, ProcessorTime.used - began)
    }
    Measurement(name: "power", count: games.count, seconds: best, check: check).print()
  }
}

/// All models on shaken inputs of a generated negotiation.
struct ShakenRun {
  let negotiation: NegotiationCase
  let draws: Int
  let threads: Int

  init(actors: Int, issues: Int, draws: Int, threads: Int) throws {
    // The golden ratio spreads the figures over the scales without a generator.
    func spread(_ index: Int) -> Double {
      (Double(index + 1) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
    }
    negotiation = try NegotiationCase(
      title: "generated", actors: (0..<actors).map { NegotiationActor("actor \($0)") },
      issues: (0..<issues).map { NegotiationIssue("issue \($0)", lower: 0, upper: 100) },
      stances: (0..<actors).map { actor in
        (0..<issues).map { issue in
          Stance(
            position: 5 + 90 * spread(7 * actor + 31 * issue),
            salience: 0.2 + 0.8 * spread(13 * actor + 5 * issue),
            capability: 0.1 + spread(3 * actor))
        }
      })
    self.draws = draws
    self.threads = threads
  }

  func run() {
    let clock = ContinuousClock()
    let began = ProcessorTime.used
    var check = 0.0
    let elapsed = clock.measure {
      let intervals = negotiation.intervals(InputPerturbation(draws: draws), threads: threads)
      check = intervals.reduce(0) { $0 + $1.models.reduce(0) { $0 + ($1.middle ?? 0) } }
    }
    let used = ProcessorTime.used - began
    Measurement(name: "shaken, processor", count: draws, seconds: used, check: check).print()
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    Measurement(name: "shaken, clock", count: draws, seconds: seconds, check: check).print()
  }
}
