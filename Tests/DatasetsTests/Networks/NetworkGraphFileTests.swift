import Foundation
import Testing

@testable import Datasets

@Suite("Graph files of railways and roads")
struct NetworkGraphFileTests {
  static func contents(_ text: String, path: String = "graph.json") -> FileContents {
    FileContents(path: path, bytes: Array(text.utf8), sha256: "")
  }

  /// ```
  /// 0 --14.1-- 1 --2.5-- 2
  /// ```
  static let line = """
    {"meta": {"network": "x", "crop": [1, {"a": null}]},
     "nodes": [[43.6, 51.2], [43.7, 51.3], [43.7, 51.33]],
     "graph": [{"1": 14.1}, {"2": 2.5, "0": 14.1}, {"1": 2.5}]}
    """

  @Test("Points and stretches come once each, in order, whatever else the file says")
  func reading() throws {
    let file = try NetworkGraphFile(Self.contents(Self.line))
    #expect(file.network.latitudes == [43.6, 43.7, 43.7])
    #expect(file.network.longitudes == [51.2, 51.3, 51.33])
    #expect(
      file.network.stretches == [
        .init(from: 0, to: 1, kilometres: 14.1), .init(from: 1, to: 2, kilometres: 2.5),
      ])
    #expect(file.loops == 0)
  }

  @Test("The graph may stand before the nodes, and a stretch to itself is left out and counted")
  func orderAndLoops() throws {
    let file = try NetworkGraphFile(
      Self.contents(#"{"graph": [{"0": 3, "1": 1}, {"0": 1}], "nodes": [[0, 0], [0, 0.01]]}"#))
    #expect(file.loops == 1)
    #expect(file.network.stretches == [.init(from: 0, to: 1, kilometres: 1)])
  }

  struct Fault: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    let rule: String
    let value: String
    let line: Int
    let column: Int
    var description: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "another length back",
      text: "{\"nodes\": [[0,0],[0,1]],\n\"graph\": [{\"1\": 5}, {\"0\": 6}]}",
      rule: "a stretch must have the same length both ways", value: "0 to 1: 5.0 km, back: 6.0 km",
      line: 2, column: 11),
    Fault(
      name: "no way back", text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{\"1\": 5}, {}]}",
      rule: "a stretch must stand at both of its ends", value: "0 to 1: 5.0 km, back: none",
      line: 1, column: 36),
    Fault(
      name: "a negative length",
      text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{\"1\": -5}, {\"0\": -5}]}",
      rule: "a length must not be negative", value: "-5.0", line: 1, column: 42),
    Fault(
      name: "a missing length",
      text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{\"1\": null}, {\"0\": null}]}",
      rule: "a stretch must have a length", value: "null", line: 1, column: 42),
    Fault(
      name: "a length that is no number", text: "{\"nodes\": [[0,0]], \"graph\": [{\"1\": \"5\"}]}",
      rule: "a length in kilometres must stand here", value: "‘5’", line: 1, column: 36),
    Fault(
      name: "a node that is not there",
      text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{\"7\": 5}, {}]}",
      rule: "a neighbour must be one of the 2 nodes", value: "7", line: 1, column: 36),
    Fault(
      name: "a neighbour without a number",
      text: "{\"nodes\": [[0,0]], \"graph\": [{\"x\": 5}]}",
      rule: "a neighbour is named by its number, from 0", value: "x", line: 1, column: 31),
    Fault(
      name: "a stretch twice",
      text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{\"1\": 5, \"1\": 5}, {\"0\": 5}]}",
      rule: "a row names a neighbour once", value: "0 to 1", line: 1, column: 36),
    Fault(
      name: "a latitude beyond the pole", text: "{\"nodes\": [[91,0]], \"graph\": [{}]}",
      rule: "a latitude lies between -90 and 90", value: "91.0", line: 1, column: 13),
    Fault(
      name: "a coordinate that is not finite", text: "{\"nodes\": [[NaN,0]], \"graph\": [{}]}",
      rule: "a number must be finite", value: "NaN", line: 1, column: 13),
    Fault(
      name: "minus infinity", text: "{\"nodes\": [[-Infinity,0]], \"graph\": [{}]}",
      rule: "a number must be finite", value: "-Infinity", line: 1, column: 13),
    Fault(
      name: "fewer rows than nodes", text: "{\"nodes\": [[0,0],[0,1]], \"graph\": [{}]}",
      rule: "the graph must have a row for each node", value: "1 rows for 2 nodes", line: 0,
      column: 0),
    Fault(
      name: "no graph", text: "{\"nodes\": [[0,0]]}", rule: "the object must have this member",
      value: "graph", line: 0, column: 0),
    Fault(
      name: "a text cut short", text: "{\"nodes\": [[0,0],[0,1",
      rule: "the text ends before its value does", value: "open: {[[", line: 1, column: 22),
    Fault(
      name: "something behind the object", text: "{\"nodes\": [[0,0]], \"graph\": [{}]} {}",
      rule: "nothing more must stand here", value: "{}", line: 1, column: 35),
    Fault(
      name: "a table instead", text: "a,b\n1,2\n", rule: "a value must stand here",
      value: "a,b\n1,2\n",
      line: 1, column: 1),
  ]

  @Test("Faulty files are refused with place, value, rule and fix", arguments: faults)
  func refusal(_ fault: Fault) throws {
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try NetworkGraphFile(Self.contents(fault.text))
    }
    let found = try #require(thrown.faults.first { $0.rule == fault.rule }, "\(thrown)")
    #expect(found.value == fault.value)
    #expect(found.line == fault.line)
    #expect(found.column == fault.column)
    #expect(found.file == "graph.json" && !found.fix.isEmpty)
  }

  @Test("All faults are told at once, and after a hundred the reading stops")
  func manyFaults() throws {
    let rows = (0..<200).map { _ in "{\"900\": 1}" }.joined(separator: ",")
    let nodes = (0..<200).map { _ in "[0,0]" }.joined(separator: ",")
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try NetworkGraphFile(Self.contents("{\"nodes\": [\(nodes)], \"graph\": [\(rows)]}"))
    }
    #expect(thrown.faults.count == DatasetFaults.limit && !thrown.isComplete)
    let two = try #require(throws: DatasetFaults.self) {
      _ = try NetworkGraphFile(
        Self.contents(#"{"nodes": [[99, 0], [0, 181]], "graph": [{}, {}]}"#))
    }
    #expect(two.faults.count == 2 && two.isComplete)
  }

  @Test("A packed file that is cut short is refused")
  func packed() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tarazy-\(UUID()).json.gz")
    defer { try? FileManager.default.removeItem(at: url) }
    let whole = StoredGzip.member(Array(Self.line.utf8))
    try Data(whole.dropLast(10)).write(to: url)
    let thrown = #expect(throws: DatasetError.self) {
      _ = try NetworkGraphFile(FileSurvey(url.path))
    }
    #expect(thrown?.rule == "the gzip file ends too early")
  }
}
