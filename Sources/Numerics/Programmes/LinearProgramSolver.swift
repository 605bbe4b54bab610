/// Solves linear programmes; implemented outside the engines by whoever can load a library.
///
/// An implementation gives its raw answer. Callers use ``solve(_:tolerance:)``, which believes nothing
/// of it: residuals and gap are computed anew from the programme.
public protocol LinearProgramSolver: Sendable {
  /// Name and version, for receipts.
  var name: String { get }

  /// What the solver says about a programme without faults.
  func answer(to program: LinearProgram) throws(LinearProgramError) -> SolverAnswer
}

/// What a solver says, unchecked.
public enum SolverAnswer: Sendable {
  /// - Parameters:
  ///   - primal: one value a column.
  ///   - duals: one value a row, `∂objective/∂(bound of the row)`; `nil` with integer columns.
  ///   - bound: the solver's own bound on the objective of a mixed-integer programme.
  case optimal(primal: [Double], duals: [Double]?, bound: Double?)
  case infeasible
  case unbounded
  case infeasibleOrUnbounded
  /// No answer, with the solver's words for why: a limit, numerical trouble.
  case unsolved(String)
}

/// Why a linear programme has no solution that can be relied on.
public enum LinearProgramError: Error, Equatable, Sendable, CustomStringConvertible {
  case faults([String])
  case infeasible(solver: String)
  case unbounded(solver: String)
  case infeasibleOrUnbounded(solver: String)
  case unsolved(solver: String, reason: String)
  case notCertified(solver: String, certificate: Certificate, tolerance: Double)

  public var description: String {
    switch self {
    case .faults(let faults):
      "the linear programme is not well formed: " + faults.joined(separator: "; ")
    case .infeasible(let solver):
      "\(solver): no solution satisfies all the constraints; relax a bound"
    case .unbounded(let solver): "\(solver): the objective has no limit; a bound is missing"
    case .infeasibleOrUnbounded(let solver):
      "\(solver): the constraints contradict each other, or the objective has no limit"
    case .unsolved(let solver, let reason): "\(solver) gave no solution: \(reason)"
    case .notCertified(let solver, let certificate, let tolerance):
      "the solution of \(solver) fails its check at tolerance \(tolerance): \(certificate)"
    }
  }
}

extension LinearProgramSolver {
  /// An optimal solution whose certificate holds.
  ///
  /// - Parameter tolerance: the largest scaled residual and relative gap, a number without a unit.
  /// - Throws: ``LinearProgramError`` if the programme has faults, no optimum, or if the solver's
  ///   answer fails the check.
  public func solve(
    _ program: LinearProgram, tolerance: Double = 1e-6
  ) throws(LinearProgramError) -> LinearProgramSolution {
    let faults = program.faults
    guard faults.isEmpty else { throw .faults(faults) }
    switch try answer(to: program) {
    case .infeasible: throw .infeasible(solver: name)
    case .unbounded: throw .unbounded(solver: name)
    case .infeasibleOrUnbounded: throw .infeasibleOrUnbounded(solver: name)
    case .unsolved(let reason): throw .unsolved(solver: name, reason: reason)
    case .optimal(let primal, let duals, let bound):
      guard primal.count == program.columnCount,
        program.hasIntegers ? duals == nil : duals?.count == program.rowCount
      else {
        throw .unsolved(solver: name, reason: "its answer does not have the programme's size")
      }
      let solution = LinearProgramSolution(
        program, primal: primal, duals: duals, bound: bound, solver: name)
      guard solution.certificate.holds(within: tolerance) else {
        throw .notCertified(
          solver: name, certificate: solution.certificate, tolerance: tolerance)
      }
      return solution
    }
  }
}
