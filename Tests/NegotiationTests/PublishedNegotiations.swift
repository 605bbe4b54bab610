import Datasets
import Foundation
import Negotiation
import Testing

/// The published inputs that the tests read: `TARAZY_DATA`, or `../shared/data` beside the repository.
enum PublishedNegotiations {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return root.appending(path: "shared/data").path
  }()

  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  static let arePresent =
    isRequired || FileManager.default.fileExists(atPath: folder + "/negotiation")

  static func read(_ name: String) throws -> NegotiationCase {
    try NegotiationFile.read(FileContents.read(folder + "/negotiation/" + name))
  }
}

/// A text as a file, for faults.
func file(_ text: String, name: String = "test.csv") -> FileContents {
  FileContents(path: name, bytes: Array(text.utf8), sha256: "")
}

/// Whether two figures agree to a relative error, or both lie that near to 0.
func isNear(_ one: Double?, _ other: Double, _ tolerance: Double) -> Bool {
  guard let one else { return false }
  return abs(one - other) <= tolerance * max(1, abs(other))
}

/// A negotiation of one or several issues on scales from 0 to 100.
func simple(_ rows: [[(position: Double, salience: Double, capability: Double)]]) throws
  -> NegotiationCase
{
  try NegotiationCase(
    title: "test", actors: rows.indices.map { NegotiationActor("A\($0)") },
    issues: (rows.first ?? []).indices.map {
      NegotiationIssue("issue \($0)", lower: 0, upper: 100)
    },
    stances: rows.map { row in
      row.map { Stance(position: $0.position, salience: $0.salience, capability: $0.capability) }
    })
}
