import Compiling
import Datasets
import Foundation
import Storage
import Testing
import WorldModel

/// The embedded world, and the published data sets that its figures come from.
enum ImportedWorld {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let path = root.appendingPathComponent("Worlds/eurasia").path

  /// Why a test was skipped.
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static let folder: String? = {
    let path =
      ProcessInfo.processInfo.environment["TARAZY_DATA"]
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/data").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func identity() throws -> StateIdentity {
    try StateIdentity(
      codes: FileSurvey("\(path)/compiled/codes-states.csv"),
      actors: [
        FileSurvey("\(path)/compiled/actors-states.csv"), FileSurvey("\(path)/actors.csv"),
      ])
  }

  static func maker(adding states: [String] = []) throws -> CompiledFigures {
    CompiledFigures(
      panel: Panel(adding: states), codes: try identity(), codesDigest: "",
      world: try WorldKeys(world: path))
  }

  static func kind(of dataset: PublicDataset) throws -> ImportKind {
    try #require(ImportKind.named(dataset.key))
  }

  /// A workspace with some data sets as they are published.
  static func workspace(
    of datasets: [PublicDataset], at path: String, figures: CompiledFigures?
  ) throws -> Workspace {
    let folder = try #require(folder)
    let workspace = try Workspace(path: path)
    let identity = try identity()
    for dataset in datasets {
      _ = try workspace.importFiles(
        dataset.files.map { ImportFile("\(folder)/\($0)") }, as: kind(of: dataset),
        identity: identity, at: "2026-11-22T00:00:00Z", figures: figures)
    }
    return workspace
  }
}

/// A folder that goes away with its test.
struct TestFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(
    "tarazy-compiling-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func remove() { try? FileManager.default.removeItem(at: url) }
}

/// A table as lines of `column=value`, empty fields left out, so that the order of columns is all the same.
func lines(_ bytes: [UInt8]) -> Set<String> {
  let table = CSVTable(bytes: bytes)
  var lines: Set<String> = []
  table.forEachRecord { record in
    var fields: [String] = []
    for (index, column) in table.header.enumerated() where !record.isEmpty(index) {
      fields.append("\(column)=\(record.text(index))")
    }
    lines.insert(fields.sorted().joined(separator: " | "))
  }
  return lines
}
