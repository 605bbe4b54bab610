import Foundation
import Numerics
import Solvers
import Testing

/// The solver that tests of assignment use.
enum AssignmentSolver {
  static let absence: Comment =
    "No solver for linear programmes; run Tools/setup-solvers. In CI its absence fails."
  private static let found: InstalledSolver? = {
    let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".tools").path
    return try? InstalledSolver.find(
      highs: ProcessInfo.processInfo.environment["TARAZY_HIGHS"], toolsFolder: tools)
  }()
  static let isPresentOrRequired =
    found != nil || ProcessInfo.processInfo.environment["CI"] == "true"

  static func solver() throws -> any LinearProgramSolver { try #require(found, absence).solver }
}
