import Numerics

/// HiGHS, loaded at run time: revised simplex for linear, branch and cut for integer programmes.
///
/// Each call makes its own instance on one thread, so that calls may run side by side and the answer
/// does not depend on the machine. Source: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual
/// revised simplex method", *Mathematical Programming Computation* 10 (2018),
/// doi:10.1007/s12532-017-0130-5; C interface `highs_c_api.h`.
public struct HighsSolver: LinearProgramSolver {
  public let name: String
  private let functions: HighsFunctions

  /// Loads the first of some libraries that is there.
  public init(libraries: [String]) throws(SolverLoadError) {
    functions = try HighsFunctions(try DynamicLibrary(firstOf: libraries))
    name = "HiGHS " + String(cString: functions.version())
  }

  /// Where the library may be: under the system's names, then in a tools folder.
  public static func libraries(toolsFolder: String?) -> [String] {
    let names = ["libhighs.so.1", "libhighs.so", "libhighs.dylib"]
    return names + (toolsFolder.map { folder in ["\(folder)/libhighs.so.1"] } ?? [])
  }

  public func answer(to program: LinearProgram) throws(LinearProgramError) -> SolverAnswer {
    guard let highs = functions.create() else { throw failure("it makes no instance") }
    defer { functions.destroy(highs) }
    // The console belongs to the caller. The default gap of 10⁻⁴ for integer programmes would stop
    // short of an optimum.
    guard functions.setFlag(highs, "output_flag", 0) >= 0,
      functions.setText(highs, "parallel", "off") >= 0,
      functions.setCount(highs, "threads", 1) >= 0,
      functions.setNumber(highs, "mip_rel_gap", 1e-9) >= 0,
      functions.setNumber(highs, "mip_abs_gap", 1e-9) >= 0
    else { throw failure("it refuses an option") }
    guard pass(program, to: highs) >= 0 else { throw failure("it refuses the programme") }
    let ran = functions.run(highs)
    let status = functions.status(highs)
    guard ran >= 0 else { throw failure("it stopped with model status \(status)") }
    switch status {
    case HighsFunctions.Status.optimal, HighsFunctions.Status.empty:
      return solution(of: program, in: highs)
    case HighsFunctions.Status.infeasible: return .infeasible
    case HighsFunctions.Status.unbounded: return .unbounded
    case HighsFunctions.Status.unboundedOrInfeasible: return .infeasibleOrUnbounded
    default: return .unsolved("it ended with model status \(status)")
    }
  }

  private func failure(_ reason: String) -> LinearProgramError {
    .unsolved(solver: name, reason: reason)
  }

  private func pass(_ program: LinearProgram, to highs: UnsafeMutableRawPointer) -> Int32 {
    let starts = program.starts.map { Int32($0) }
    let rows = program.entryRows.map { Int32($0) }
    let integrality: [Int32] = program.isInteger.map { $0 ? 1 : 0 }
    let sense: Int32 = program.sense == .minimise ? 1 : -1
    let columnwise: Int32 = 1
    if program.hasIntegers {
      return functions.passMixed(
        highs, Int32(program.columnCount), Int32(program.rowCount), Int32(rows.count), columnwise,
        sense, 0, program.cost, program.lower, program.upper, program.rowLower, program.rowUpper,
        starts, rows, program.entryValues, integrality)
    }
    return functions.passLinear(
      highs, Int32(program.columnCount), Int32(program.rowCount), Int32(rows.count), columnwise,
      sense, 0, program.cost, program.lower, program.upper, program.rowLower, program.rowUpper,
      starts, rows, program.entryValues)
  }

  private func solution(of program: LinearProgram, in highs: UnsafeMutableRawPointer)
    -> SolverAnswer
  {
    var primal = [Double](repeating: 0, count: program.columnCount)
    var columnDuals = primal
    var activity = [Double](repeating: 0, count: program.rowCount)
    var duals = activity
    guard functions.solution(highs, &primal, &columnDuals, &activity, &duals) >= 0 else {
      return .unsolved("it gives no values")
    }
    guard program.hasIntegers else { return .optimal(primal: primal, duals: duals, bound: nil) }
    var bound = 0.0
    let isKnown = functions.info(highs, "mip_dual_bound", &bound) >= 0 && bound.isFinite
    return .optimal(primal: primal, duals: nil, bound: isKnown ? bound : nil)
  }
}
