import Numerics

/// The solver for linear programmes that this machine offers.
public struct InstalledSolver: Sendable {
  public let solver: any LinearProgramSolver
  /// What the user should know, such as that the second choice is in use.
  public let notices: [String]

  /// HiGHS, else GLPK with a notice.
  ///
  /// HiGHS is looked for at `highs` when given, which then has to load; else under the system's
  /// names, then in `toolsFolder`, where `Tools/setup-solvers` puts it.
  ///
  /// - Parameters:
  ///   - highs: path of the library, the value of `TARAZY_HIGHS`.
  ///   - toolsFolder: the `.tools` folder of the installation.
  /// - Throws: ``SolverLoadError`` if the given library does not load or no solver is there.
  public static func find(highs: String?, toolsFolder: String?) throws(SolverLoadError) -> Self {
    if let highs, !highs.isEmpty {
      do {
        return Self(solver: try HighsSolver(libraries: [highs]), notices: [])
      } catch {
        throw .unsuitable(
          library: "TARAZY_HIGHS=\(highs)",
          reason: "\(error); set it to a libhighs.so of version 1.7 or later, or unset it")
      }
    }
    let libraries = HighsSolver.libraries(toolsFolder: toolsFolder)
    let missing: SolverLoadError
    do {
      return Self(solver: try HighsSolver(libraries: libraries), notices: [])
    } catch {
      missing = error
    }
    do {
      let solver = try GLPKSolver()
      let notice =
        "HiGHS is not installed; \(solver.name) solves linear programmes instead, more slowly. Tools/setup-solvers installs HiGHS."
      return Self(solver: solver, notices: [notice])
    } catch {
      throw .noSolver(reasons: [missing.description, error.description])
    }
  }
}
