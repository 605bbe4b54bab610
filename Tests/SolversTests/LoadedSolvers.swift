import Foundation
import Numerics
import Solvers
import Testing

/// The solvers of this machine, as `Tools/setup-solvers` leaves them.
enum LoadedSolvers {
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
  static let absence: Comment =
    "HiGHS or GLPK is missing; run Tools/setup-solvers. In CI their absence fails."

  static let toolsFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".tools").path

  static let highs: HighsSolver? = {
    let named = ProcessInfo.processInfo.environment["TARAZY_HIGHS"].map { [$0] }
    return try? HighsSolver(
      libraries: named ?? HighsSolver.libraries(toolsFolder: toolsFolder))
  }()
  static let glpk = try? GLPKSolver()

  static let all: [any LinearProgramSolver] =
    ([highs, glpk] as [(any LinearProgramSolver)?]).compactMap { $0 }
  static let names = all.map(\.name)
  static let areBothPresent = all.count == 2 || isRequired

  static func named(_ name: String) throws -> any LinearProgramSolver {
    try #require(all.first { $0.name == name })
  }
}
