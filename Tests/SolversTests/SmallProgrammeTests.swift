import Numerics
import Solvers
import Testing

@Suite("Small programmes solved by hand")
struct SmallProgrammeTests {
  @Test(
    "both solvers are there",
    .enabled(if: LoadedSolvers.areBothPresent, LoadedSolvers.absence))
  func present() { #expect(LoadedSolvers.all.count == 2, LoadedSolvers.absence) }

  @Test("a maximisation gives its corner and its shadow prices", arguments: LoadedSolvers.names)
  func maximisation(name: String) throws {
    // maximise 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: the corner of the last two is (2, 6) with
    // 36. One more unit of the second row moves it to (5/3, 6.5) with 37.5, of the third to
    // (7/3, 6) with 37.
    var program = LinearProgram(.maximise)
    for limit in [4.0, 12, 18] { program.addRow(upper: limit) }
    program.addColumn(cost: 3, [.init(row: 0, value: 1), .init(row: 2, value: 3)])
    program.addColumn(cost: 5, [.init(row: 1, value: 2), .init(row: 2, value: 2)])
    let solution = try LoadedSolvers.named(name).solve(program)
    #expect(close(solution.primal, [2, 6]))
    #expect(close(solution.duals ?? [], [0, 1.5, 1]))
    #expect(abs(solution.objective - 36) < 1e-9)
    #expect(solution.certificate.holds(within: 1e-9))
  }

  @Test(
    "a transport problem gives its cheapest plan and the price of supply",
    arguments: LoadedSolvers.names)
  func transport(name: String) throws {
    // Two plants with at most 20 and 30, two markets with exactly 10 and 25; costs 8, 6 / 9, 5.
    // All of market 2 from plant 2 (125), all of market 1 from plant 1 (80): 205, plants not full.
    // With at most 22 in plant 2, three units move to plant 1 at one dollar more each: 208.
    for (limit, total, price) in [(30.0, 205.0, 0.0), (22, 208, -1)] {
      var program = LinearProgram(.minimise)
      for supply in [20, limit] { program.addRow(upper: supply) }
      for demand in [10.0, 25] { program.addRow(lower: demand, upper: demand) }
      for (plant, costs) in [[8.0, 6], [9, 5]].enumerated() {
        for (market, cost) in costs.enumerated() {
          program.addColumn(
            cost: cost, [.init(row: plant, value: 1), .init(row: 2 + market, value: 1)])
        }
      }
      let solution = try LoadedSolvers.named(name).solve(program)
      #expect(abs(solution.objective - total) < 1e-9)
      #expect(abs((solution.duals?[1] ?? .nan) - price) < 1e-9)
    }
  }

  @Test("a knapsack in whole pieces differs from its relaxation", arguments: LoadedSolvers.names)
  func knapsack(name: String) throws {
    // Values 60, 100, 120 and weights 10, 20, 30 within 50: whole pieces 2 and 3 give 220; with
    // fractions pieces 1 and 2 and two thirds of 3 give 240.
    for (isInteger, best) in [(true, 220.0), (false, 240)] {
      var program = LinearProgram(.maximise)
      program.addRow(upper: 50)
      for (value, weight) in [(60.0, 10.0), (100, 20), (120, 30)] {
        program.addColumn(
          cost: value, lower: 0, upper: 1, isInteger: isInteger,
          [.init(row: 0, value: weight)])
      }
      let solution = try LoadedSolvers.named(name).solve(program)
      #expect(abs(solution.objective - best) < 1e-6)
      #expect((solution.duals == nil) == isInteger)
    }
  }

  @Test("contradicting rows and missing bounds are told apart", arguments: LoadedSolvers.names)
  func noOptimum(name: String) throws {
    let solver = try LoadedSolvers.named(name)
    var contradiction = LinearProgram(.minimise)
    contradiction.addRow(lower: 3)
    contradiction.addRow(upper: 2)
    contradiction.addColumn(cost: 1, [.init(row: 0, value: 1), .init(row: 1, value: 1)])
    #expect(throws: LinearProgramError.infeasible(solver: name)) {
      try solver.solve(contradiction)
    }
    var endless = LinearProgram(.maximise)
    endless.addRow(lower: 1)
    endless.addColumn(cost: 1, [.init(row: 0, value: 1)])
    let error = #expect(throws: LinearProgramError.self) { try solver.solve(endless) }
    #expect(
      error == .unbounded(solver: name) || error == .infeasibleOrUnbounded(solver: name))
  }

  @Test(
    "programmes without rows, and with zero entries, are solved", arguments: LoadedSolvers.names)
  func edges(name: String) throws {
    let solver = try LoadedSolvers.named(name)
    var free = LinearProgram(.minimise)
    free.addColumn(cost: 2, lower: -3, upper: 5, [])
    free.addColumn(cost: -1, lower: -3, upper: 5, [])
    #expect(try solver.solve(free).objective == -11)
    var zero = LinearProgram(.minimise)
    zero.addRow(lower: 4)
    zero.addColumn(cost: 1, [.init(row: 0, value: 0)])
    zero.addColumn(cost: 3, [.init(row: 0, value: 2)])
    #expect(abs(try solver.solve(zero).objective - 6) < 1e-12)
  }

  private func close(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-9 }
  }
}
