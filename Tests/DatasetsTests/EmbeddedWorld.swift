import Datasets
import Foundation
import Testing
import WorldModel

/// The world that ships with this package, read once for all tests.
enum EmbeddedWorld {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let path = root + "/Worlds/eurasia"

  private static let result = Result { try WorldFolder.read(path) }
    .mapError { Broken(faults: ($0 as? WorldFolderError)?.faults.count ?? 0) }

  /// Short, because every test of the world meets it; the test for faults prints them all.
  struct Broken: Error { let faults: Int }

  static func read() throws -> WorldFolder { try result.get() }
  static func world() throws -> World { try read().world }
}

/// The inventory of facts that the embedded world must hold. It stands beside the repository, in the
/// folder that `TARAZY_REFERENCE` names.
enum Inventory {
  struct Row: Sendable {
    /// From 1, the header not counted.
    let number: Int
    let kind: String
    let subject: String
    let attribute: String
    let value: String
    let unit: String
    let from: String
    let to: String
    let seed: String
    let paragraph: String

    var description: String { "row \(number): \(kind), \(subject), \(attribute), \(value)" }

    /// The number that the value states, with its sign of comparison taken off.
    var figure: Double? { Double(value.trimming { "<>≥≤≈~% ".contains($0) }) }
  }

  /// Which source of the world is which document of the inventory.
  static let sources: [String: SourceID] = [
    "000": "at-2014", "001": "at-2013", "002": "im-2017", "003": "et-2018", "004": "aif-2023",
  ]

  static let folder =
    ProcessInfo.processInfo.environment["TARAZY_REFERENCE"]
    ?? EmbeddedWorld.root + "/../shared/reference"
  static let path = folder + "/seed-inventory.csv"
  static let isThere = FileManager.default.fileExists(atPath: path)
  static let mustBeThere = ProcessInfo.processInfo.environment["CI"] == "true"

  static func rows() throws -> [Row] {
    var rows: [Row] = []
    let table = CSVTable(bytes: try FileContents.read(path).bytes)
    let names = [
      "kind", "subject", "attribute", "value", "unit", "date_from", "date_to", "seed", "paragraph",
    ]
    let places = try names.map { try #require(table.index(of: $0), "no column ‘\($0)’") }
    let faults = table.forEachRecord { record in
      var cells: [String] = []
      for place in places { cells.append(record.text(place)) }
      rows.append(
        Row(
          number: rows.count + 1, kind: cells[0], subject: cells[1], attribute: cells[2],
          value: cells[3], unit: cells[4], from: cells[5], to: cells[6], seed: cells[7],
          paragraph: cells[8]))
    }
    #expect(faults == [])
    return rows
  }

  /// The facts of each row, as `inventory-map.csv` beside this file gives them.
  static func map() throws -> [(row: Int, kind: String, facts: [FactID])] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "inventory-map.csv").path
    var rows: [(row: Int, kind: String, facts: [FactID])] = []
    let table = CSVTable(bytes: try FileContents.read(path).bytes, options: .strict)
    #expect(table.header == ["row", "kind", "facts"])
    let faults = table.forEachRecord { record in
      let facts = record.text(2).split(separator: ";").map { FactID(String($0)) }
      rows.append((record.integer(0) ?? 0, record.text(1), facts))
    }
    #expect(faults == [])
    return rows
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
