import Solvers
import Testing

@Suite("Finding a solver")
struct LoadingTests {
  @Test("a library named by the user that does not load is an error, not a reason to fall back")
  func namedLibrary() {
    let error = #expect(throws: SolverLoadError.self) {
      try InstalledSolver.find(highs: "no/such/libhighs.so", toolsFolder: nil)
    }
    let text = error?.description ?? ""
    #expect(text.contains("TARAZY_HIGHS=no/such/libhighs.so"))
    #expect(text.contains("unset it"))
  }

  @Test("a library that is not HiGHS is named with the function that it lacks")
  func otherLibrary() {
    #expect(
      throws: SolverLoadError.missingFunction("Highs_getSizeofHighsInt", library: "libc.so.6")
    ) { try HighsSolver(libraries: ["libc.so.6"]) }
  }

  @Test("without any solver the error says what to install")
  func nothing() {
    let error = SolverLoadError.noSolver(reasons: ["a", "b"])
    for advice in ["Tools/setup-solvers", "TARAZY_HIGHS", "libglpk40", "(a; b)"] {
      #expect(error.description.contains(advice))
    }
  }

  @Test(
    "HiGHS is taken from the tools folder without a notice; without it GLPK comes with one",
    .enabled(if: LoadedSolvers.areBothPresent, LoadedSolvers.absence))
  func choice() throws {
    let first = try InstalledSolver.find(highs: nil, toolsFolder: LoadedSolvers.toolsFolder)
    #expect(first.solver.name.hasPrefix("HiGHS "))
    #expect(first.notices == [])
    // Where the system itself has HiGHS, it is found without the folder too.
    let second = try InstalledSolver.find(highs: nil, toolsFolder: nil)
    if second.solver.name.hasPrefix("GLPK ") {
      #expect(second.notices.count == 1)
      #expect(second.notices.first?.contains("Tools/setup-solvers") == true)
    } else {
      #expect(second.notices == [])
    }
  }
}
