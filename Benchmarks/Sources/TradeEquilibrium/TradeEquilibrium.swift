import Foundation
import Measuring
import Numerics
import Trade

/// Solves trade equilibria and prints how long the processor took, as lines of JSON.
///
/// Usage: TradeEquilibrium world FILE         a world as `trade_equilibrium.py` writes it, solved, with the
///                                            welfare of each country
///        TradeEquilibrium growth N…          seeded worlds of N countries
///        TradeEquilibrium draws N D THREADS  D draws of coefficients and elasticity, N countries
@main
struct TradeEquilibrium {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    switch arguments.first {
    case "world" where arguments.count == 2: try solve(GivenWorld(path: arguments[1]))
    case "growth" where !numbers.isEmpty: for count in numbers { try grow(count) }
    case "draws" where numbers.count == 3: try draw(numbers[0], numbers[1], numbers[2])
    default:
      FileHandle.standardError.write(
        Data("usage: TradeEquilibrium world FILE | growth N… | draws N DRAWS THREADS\n".utf8))
      exit(64)
    }
  }

  /// Everything that a user of cost terms, outputs and expenditures waits for: resistances of the
  /// baseline, the conditional and the full equilibrium, certified from two starts.
  private static func solve(_ world: GivenWorld) throws {
    let result = try measure("baseline and equilibria", seconds: 1) {
      let baseline = try world.baseline()
      return try world.question(on: baseline).equilibrium()
    }
    let certificate = result.certificate
    Measurement(
      name: "largest residual", count: 1, seconds: 0, check: certificate.largestResidual
    ).print()
    for (country, welfare) in zip(result.countries, result.full.welfare) {
      Measurement(name: "welfare \(country)", count: 1, seconds: 0, check: welfare).print()
    }
  }

  private static func grow(_ count: Int) throws {
    let world = SeededWorld(count: count)
    let baseline = try world.baseline()
    let question = try world.question(on: baseline)
    var options = EquilibriumOptions()
    options.comparesSecondStart = false
    let once = options
    let result = try measure("N = \(count): equilibria", seconds: 0.5) {
      try question.equilibrium(once)
    }
    Measurement(
      name: "N = \(count): factorizations", count: 1, seconds: 0,
      check: Double(result.certificate.factorizations)
    ).print()
    _ = try measure("N = \(count): with second start", seconds: 0.5) { try question.equilibrium() }
    options.method = .fixedPoint
    let slow = options
    let other = try measure("N = \(count): fixed point", seconds: 0.5) {
      try question.equilibrium(slow)
    }
    let gap = zip(result.full.welfare, other.full.welfare).map { abs($0 / $1 - 1) }.max() ?? 0
    Measurement(name: "N = \(count): methods differ by", count: 1, seconds: 0, check: gap).print()
    _ = try measure("N = \(count): gradient", seconds: 0.2) {
      try EquilibriumSensitivity(result.full).gradient(of: .welfare, for: result.countries[0])
    }
  }

  private static func draw(_ count: Int, _ draws: Int, _ threads: Int) throws {
    let world = SeededWorld(count: count)
    let baseline = try world.baseline()
    let question = try world.uncertain(on: baseline)
    let began = Date()
    let result = try measure("N = \(count): \(draws) draws, \(threads) threads", seconds: 0) {
      try question.intervals(draws: draws, seed: 2026, threads: threads)
    }
    Measurement(
      name: "by the clock", count: 1, seconds: Date().timeIntervalSince(began),
      check: Double(result.failures.count)
    ).print()
  }

  /// Repeats something until it took so many seconds of the processor; the last result.
  private static func measure<T>(_ name: String, seconds: Double, _ body: () throws -> T) throws
    -> T
  {
    var value = try body()
    var count = 0
    let began = ProcessorTime.used
    repeat {
      value = try body()
      count += 1
    } while ProcessorTime.used - began < seconds
    Measurement(name: name, count: count, seconds: ProcessorTime.used - began, check: 0).print()
    return value
  }
}
