/// An optimal solution with the proof that it is one.
public struct LinearProgramSolution: Sendable {
  /// One value a column.
  public let primal: [Double]
  /// One value a row: by how much the objective changes when the row's binding bound rises by one.
  /// `nil` with integer columns.
  public let duals: [Double]?
  /// `c − Aᵀ duals`, one value a column; `nil` with integer columns.
  public let reducedCosts: [Double]?
  /// `Σ cⱼ xⱼ`, summed from the primal values.
  public let objective: Double
  public let certificate: Certificate
  /// Name and version of the solver.
  public let solver: String

  /// Computes objective, reduced costs and certificate; O(number of entries).
  init(
    _ program: LinearProgram, primal: [Double], duals: [Double]?, bound: Double?, solver: String
  ) {
    self.primal = primal
    self.duals = duals
    self.solver = solver
    objective = zip(program.cost, primal).reduce(0) { $0 + $1.0 * $1.1 }
    reducedCosts = duals.map { duals in
      (0..<program.columnCount).map { column in
        (program.starts[column]..<program.starts[column + 1]).reduce(program.cost[column]) {
          $0 - duals[program.entryRows[$1]] * program.entryValues[$1]
        }
      }
    }
    certificate = Certificate(
      program, primal: primal, duals: duals, reducedCosts: reducedCosts, objective: objective,
      bound: bound)
  }
}
