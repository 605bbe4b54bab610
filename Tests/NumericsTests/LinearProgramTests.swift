import Testing

@testable import Numerics

/// Gives one prepared answer, right or wrong.
private struct PreparedSolver: LinearProgramSolver {
  let name = "prepared"
  let prepared: SolverAnswer

  func answer(to program: LinearProgram) throws(LinearProgramError) -> SolverAnswer { prepared }
}

@Suite("Linear programmes and their certificates")
struct LinearProgramTests {
  /// maximise 3x + 5y with x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman, *Introduction to
  /// Operations Research*, the Wyndor example): x = 2, y = 6, objective 36, prices 0, 3/2, 1.
  private var wyndor: LinearProgram {
    var program = LinearProgram(.maximise)
    for limit in [4.0, 12, 18] { program.addRow(upper: limit) }
    program.addColumn(cost: 3, [.init(row: 0, value: 1), .init(row: 2, value: 3)])
    program.addColumn(cost: 5, [.init(row: 1, value: 2), .init(row: 2, value: 2)])
    return program
  }

  @Test("the right solution passes with residuals and gap of zero")
  func rightAnswer() throws {
    let solver = PreparedSolver(
      prepared: .optimal(primal: [2, 6], duals: [0, 1.5, 1], bound: nil))
    let solution = try solver.solve(wyndor)
    #expect(solution.objective == 36)
    #expect(solution.reducedCosts == [0, 0])
    #expect(solution.certificate.primalResidual == 0)
    #expect(solution.certificate.dualResidual == 0)
    #expect(solution.certificate.gap == 0)
  }

  @Test("a feasible but worse solution fails by its gap")
  func suboptimal() throws {
    // (4, 3) gives 27; the dual objective of the true prices is 36: gap 9 / 28.
    let solver = PreparedSolver(
      prepared: .optimal(primal: [4, 3], duals: [0, 1.5, 1], bound: nil))
    let error = #expect(throws: LinearProgramError.self) { try solver.solve(wyndor) }
    guard case .notCertified(_, let certificate, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(certificate.primalResidual == 0)
    #expect(abs((certificate.gap ?? 0) - 9.0 / 28) < 1e-12)
  }

  @Test("a solution outside a bound fails by its primal residual")
  func infeasible() throws {
    // 3·3 + 2·6 = 21 exceeds 18 by 3, divided by 1 + 18.
    let certificate = LinearProgramSolution(
      wyndor, primal: [3, 6], duals: [0, 1.5, 1], bound: nil, solver: ""
    ).certificate
    #expect(abs(certificate.primalResidual - 3.0 / 19) < 1e-12)
    #expect(!certificate.holds(within: 1e-6))
  }

  @Test("a price of the wrong sign fails by its dual residual")
  func wrongSign() throws {
    // A price of −1 on x ≤ 4 in a maximisation would have to sit on a lower bound that is not there.
    let certificate = LinearProgramSolution(
      wyndor, primal: [2, 6], duals: [-1, 1.5, 1], bound: nil, solver: ""
    ).certificate
    #expect((certificate.dualResidual ?? 0) >= 0.25)
    #expect(!certificate.holds(within: 1e-6))
  }

  @Test("a value that is not a number never passes")
  func notANumber() {
    let duals: [[Double]] = [[0, .nan, 1], [0, 1.5, 1]]
    for (primal, duals) in zip([[2, 6], [2, .nan]], duals) {
      let certificate = LinearProgramSolution(
        wyndor, primal: primal, duals: duals, bound: nil, solver: ""
      ).certificate
      #expect(!certificate.holds(within: 1e-6))
    }
  }

  @Test("an integer column between integers fails by its distance")
  func fraction() {
    var program = LinearProgram(.maximise)
    program.addRow(upper: 2.5)
    program.addColumn(cost: 1, isInteger: true, [.init(row: 0, value: 1)])
    let certificate = LinearProgramSolution(
      program, primal: [2.25], duals: nil, bound: 2.25, solver: ""
    ).certificate
    #expect(certificate.integralityResidual == 0.25)
    #expect(certificate.gapIsClaimed)
    #expect(!certificate.holds(within: 1e-6))
  }

  @Test("all faults of a programme are named at once")
  func faults() {
    var program = LinearProgram(.minimise)
    program.addRow(lower: 3, upper: 2)
    program.addColumn(cost: .nan, [.init(row: 7, value: 1)])
    program.addColumn(cost: 1, lower: .infinity, [])
    program.addColumn(cost: 1, [.init(row: 0, value: 1), .init(row: 0, value: .infinity)])
    #expect(
      program.faults == [
        "row 0 has the bounds 3.0 and 2.0",
        "column 0 costs nan",
        "column 0 has an entry in row 7 of 1",
        "column 1 has the bounds inf and inf",
        "column 2 has two entries in row 0",
        "column 2 has the entry inf in row 0",
      ])
    let solver = PreparedSolver(prepared: .infeasible)
    #expect(throws: LinearProgramError.faults(program.faults)) { try solver.solve(program) }
  }

  @Test("an answer of another size than the programme is refused")
  func wrongSize() {
    let solver = PreparedSolver(prepared: .optimal(primal: [2], duals: [0, 0, 0], bound: nil))
    #expect(throws: LinearProgramError.self) { try solver.solve(wyndor) }
  }
}
