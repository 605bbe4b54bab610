import Datasets
import Foundation
import Testing

/// The tables of the embedded world that `tarazy-compile` made.
@Suite("Compiled tables of the embedded world")
struct PublicCompiledTests {
  private struct Entry: Decodable {
    struct Input: Decodable {
      let path: String
      let sha256: String
      let citation: String
      let licence: String
    }
    let output: String
    let table: String
    let inputs: [Input]
    let rows: Int
  }

  private static let folder = PublicData.repository.appending(path: "Worlds/eurasia/compiled").path

  private func lineage() throws -> [Entry] {
    try JSONDecoder().decode(
      [Entry].self, from: Data(contentsOf: URL(filePath: "\(Self.folder)/lineage.json")))
  }

  /// Rows of a compiled table as dictionaries, those that pass a filter.
  private func rows(
    _ name: String, where passes: ([String: String]) -> Bool
  ) throws -> [[String: String]] {
    let table = CSVTable(bytes: try FileContents.read("\(Self.folder)/\(name)").bytes)
    var rows: [[String: String]] = []
    table.forEachRecord { record in
      var row: [String: String] = [:]
      for (index, column) in table.header.enumerated() { row[column] = record.text(index) }
      if passes(row) { rows.append(row) }
    }
    return rows
  }

  @Test("The lineage names every table with its rows, and every input with citation and terms")
  func lineageIsComplete() throws {
    let entries = try lineage()
    let tables = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".csv") }
    #expect(entries.map(\.output) == tables.sorted())
    var size = 0
    for entry in entries {
      let bytes = try FileContents.read("\(Self.folder)/\(entry.output)").bytes
      size += bytes.count
      var count = 0
      let faults = CSVTable(bytes: bytes, options: .strict).forEachRecord { _ in count += 1 }
      #expect(faults.isEmpty)
      #expect(count == entry.rows, "\(entry.output)")
      #expect(entry.output.hasPrefix(entry.table + "-"))
      for input in entry.inputs {
        #expect(input.sha256.count == 64)
        #expect(!input.citation.isEmpty && !input.licence.isEmpty, "\(input.path)")
      }
    }
    #expect(size < 4_500_000)
  }

  @Test(
    "The inputs are the files that are here", .enabled(if: PublicData.isPresent, PublicData.absence)
  )
  func inputsAreTheFilesHere() throws {
    for input in Set(try lineage().flatMap { $0.inputs.map { [$0.path, $0.sha256] } }) {
      #expect(try PublicData.read(input[0]).sha256 == input[1], "\(input[0])")
    }
  }

  @Test("Partners listed and left over give Kazakhstan's concentration of trade as published")
  func concentrationSurvives() throws {
    let published = ["2004": 0.0998, "2008": 0.0921, "2012": 0.0972, "2016": 0.1091]
    for (year, expected) in published {
      let flows = try rows("flows-goods-trade.csv") {
        $0["reporter"] == "KAZ" && $0["direction"] == "total" && $0["valid"] == year
          && $0["partner"] != "EU"
      }
      var total = 0.0
      var squares = 0.0
      var other = 0.0
      for flow in flows {
        let value = try #require(flow["value"].flatMap(Double.init))
        total += value
        if flow["partner"] == "OTHER" {
          squares += try #require(flow["squares"].flatMap(Double.init))
          other = value
        } else {
          squares += value * value
        }
      }
      #expect(abs(squares / total / total - expected) < 0.0001, "\(year)")
      #expect(other > 0 && other / total < 0.05, "\(year)")
    }
  }

  @Test("A direction that nobody reported has neither rows nor a total")
  func missingDirection() throws {
    let flows = try rows("flows-goods-trade.csv") {
      $0["reporter"] == "UZB" && $0["valid"] == "2016" && $0["direction"] != "import"
    }
    #expect(flows.isEmpty)
    let states = try rows("coverage-trade.csv") {
      $0["reporter"] == "UZB" && $0["valid"] == "2016"
    }
    let found = Dictionary(
      states.map { ($0["direction"] ?? "", $0["state"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    #expect(found == ["export": "missing", "import": "covered", "total": "missing"])
  }

  /// The program that `swift build` puts beside the test bundle.
  private static let program = URL(filePath: CommandLine.arguments.first ?? "")
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "tarazy-compile").path

  @Test(
    "Compiling again gives the same bytes",
    .enabled(if: PublicData.isPresent, PublicData.absence),
    .enabled(
      if: PublicData.isRequired || FileManager.default.isExecutableFile(atPath: program),
      "tarazy-compile is not built"))
  func compilingAgain() throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = [
      "--data", PublicData.folder, "--check", "--world",
      PublicData.repository.appending(path: "Worlds/eurasia").path,
    ]
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
