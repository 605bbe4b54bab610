import Numerics

/// GLPK, loaded at run time: simplex for linear, branch and bound for integer programmes.
///
/// GLPK ends the process when it is called wrongly; ``LinearProgram/faults`` are checked before, and
/// nothing else of its interface is used. Its working memory belongs to the calling thread, so that
/// calls may run side by side. Source: A. Makhorin, *GNU Linear Programming Kit, Reference Manual for
/// GLPK Version 5.0*, 2020.
public struct GLPKSolver: LinearProgramSolver {
  public let name: String
  private let functions: GLPKFunctions

  public init(libraries: [String] = ["libglpk.so.40", "libglpk.so", "libglpk.dylib"])
    throws(SolverLoadError)
  {
    functions = try GLPKFunctions(try DynamicLibrary(firstOf: libraries))
    name = "GLPK " + String(cString: functions.version())
  }

  public func answer(to program: LinearProgram) throws(LinearProgramError) -> SolverAnswer {
    guard let problem = functions.create() else {
      throw .unsolved(solver: name, reason: "it makes no instance")
    }
    defer { functions.destroy(problem) }
    _ = functions.setTerminal(0)
    pass(program, to: problem)
    // Without presolving the status tells infeasible from unbounded. Defaults are meant by nil.
    let code = functions.simplex(problem, nil)
    guard code == 0 else { return .unsolved("its simplex method ended with code \(code)") }
    switch functions.status(problem) {
    case GLPKFunctions.Status.optimal: break
    case GLPKFunctions.Status.infeasible: return .infeasible
    case GLPKFunctions.Status.unbounded: return .unbounded
    case let status: return .unsolved("its simplex method ended with status \(status)")
    }
    guard program.hasIntegers else {
      return .optimal(
        primal: program.columns { functions.columnValue(problem, $0) },
        duals: program.rows { functions.rowDual(problem, $0) }, bound: nil)
    }
    let branching = functions.branch(problem, nil)
    guard branching == 0 else {
      return .unsolved("its branch and bound ended with code \(branching)")
    }
    switch functions.mixedStatus(problem) {
    case GLPKFunctions.Status.optimal:
      return .optimal(
        primal: program.columns { functions.mixedValue(problem, $0) }, duals: nil, bound: nil)
    case GLPKFunctions.Status.infeasible: return .infeasible
    case let status: return .unsolved("its branch and bound ended with status \(status)")
    }
  }

  /// Rows and columns count from 1, and the first element of each list is not looked at.
  private func pass(_ program: LinearProgram, to problem: GLPKFunctions.Problem) {
    functions.setDirection(problem, program.sense == .minimise ? 1 : 2)
    if program.rowCount > 0 { _ = functions.addRows(problem, Int32(program.rowCount)) }
    if program.columnCount > 0 { _ = functions.addColumns(problem, Int32(program.columnCount)) }
    for row in 0..<program.rowCount {
      let (lower, upper) = (program.rowLower[row], program.rowUpper[row])
      functions.boundRow(problem, Int32(row + 1), Self.kind(lower, upper), lower, upper)
    }
    var columns: [Int32] = [0]
    for column in 0..<program.columnCount {
      let (lower, upper) = (program.lower[column], program.upper[column])
      let index = Int32(column + 1)
      // The kind comes first: it would reset the bounds of a binary column.
      functions.setKind(problem, index, program.isInteger[column] ? 2 : 1)
      functions.boundColumn(problem, index, Self.kind(lower, upper), lower, upper)
      functions.setCost(problem, index, program.cost[column])
      let count = program.starts[column + 1] - program.starts[column]
      columns.append(contentsOf: repeatElement(index, count: count))
    }
    let rows = [0] + program.entryRows.map { Int32($0 + 1) }
    let values = [0] + program.entryValues
    functions.load(problem, Int32(program.entryRows.count), rows, columns, values)
  }

  /// GLPK's name for the shape of a pair of bounds: free, lower, upper, double, fixed.
  private static func kind(_ lower: Double, _ upper: Double) -> Int32 {
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): 1
    case (true, false): 2
    case (false, true): 3
    case (true, true): lower == upper ? 5 : 4
    }
  }
}

extension LinearProgram {
  fileprivate func columns(_ value: (Int32) -> Double) -> [Double] {
    (0..<columnCount).map { value(Int32($0 + 1)) }
  }

  fileprivate func rows(_ value: (Int32) -> Double) -> [Double] {
    (0..<rowCount).map { value(Int32($0 + 1)) }
  }
}
