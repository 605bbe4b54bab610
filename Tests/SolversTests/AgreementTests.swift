import Numerics
import Solvers
import Testing

@Suite("HiGHS and GLPK agree", .enabled(if: LoadedSolvers.areBothPresent, LoadedSolvers.absence))
struct AgreementTests {
  /// A bounded random programme that has a solution: every row holds at one random point.
  private func program(seed: UInt64, integers: Bool) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    let columns = Int.random(in: 2...14, using: &random)
    let rows = Int.random(in: 1...12, using: &random)
    let point = (0..<columns).map { _ in Double(Int.random(in: 0...9, using: &random)) }
    let entries = (0..<columns).map { _ in
      (0..<rows).map { _ in
        Bool.random(using: &random) ? Double(Int.random(in: -9...9, using: &random)) : 0
      }
    }
    var program = LinearProgram(Bool.random(using: &random) ? .minimise : .maximise)
    for row in 0..<rows {
      let value = (0..<columns).reduce(0) { $0 + entries[$1][row] * point[$1] }
      let slack = Double(Int.random(in: 0...20, using: &random))
      switch Int.random(in: 0...3, using: &random) {
      case 0: program.addRow(lower: value - slack)
      case 1: program.addRow(upper: value + slack)
      case 2: program.addRow(lower: value - slack, upper: value + slack)
      default: program.addRow(lower: value, upper: value)
      }
    }
    for column in 0..<columns {
      program.addColumn(
        cost: Double(Int.random(in: -20...20, using: &random)), lower: 0, upper: 10,
        isInteger: Bool.random(using: &random) && integers,
        entries[column].enumerated().filter { $0.element != 0 }
          .map { .init(row: $0.offset, value: $0.element) })
    }
    return program
  }

  @Test("on linear programmes", arguments: Array(1...120 as ClosedRange<UInt64>))
  func linear(seed: UInt64) throws {
    let program = program(seed: seed, integers: false)
    let highs = try #require(LoadedSolvers.highs).solve(program)
    let glpk = try #require(LoadedSolvers.glpk).solve(program)
    #expect(
      abs(highs.objective - glpk.objective) < 1e-6 * (1 + abs(glpk.objective)), "seed \(seed)")
    #expect(highs.certificate.holds(within: 1e-7) && glpk.certificate.holds(within: 1e-7))
  }

  @Test(
    "on programmes with integers, which are no better than their relaxations",
    arguments: Array(1...60 as ClosedRange<UInt64>))
  func mixed(seed: UInt64) throws {
    let program = program(seed: seed, integers: true)
    let relaxed = try #require(LoadedSolvers.glpk).solve(self.program(seed: seed, integers: false))
    let highs = try #require(LoadedSolvers.highs).solve(program)
    let glpk = try #require(LoadedSolvers.glpk).solve(program)
    #expect(
      abs(highs.objective - glpk.objective) < 1e-5 * (1 + abs(glpk.objective)), "seed \(seed)")
    #expect(highs.certificate.integralityResidual < 1e-6)
    let gain = program.sense == .minimise ? 1.0 : -1
    #expect(gain * (highs.objective - relaxed.objective) > -1e-6, "seed \(seed)")
  }
}
