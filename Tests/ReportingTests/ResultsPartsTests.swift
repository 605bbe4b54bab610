import Doctrines
import Formats
import Foundation
import Reporting
import Testing
import WorldModel

@Suite("Printed facts, sources, measures, differences and the schema")
struct ResultsPartsTests {
  private func parsed(_ value: JSONValue) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(value.text(.compact).utf8)) as? [String: Any])
  }

  @Test("A fact has the keys that scripts rely on, and null for what it has not")
  func fact() throws {
    let world = ResultsWorld().world
    let records = world.records()
    let stage = try #require(records.first { $0.envelope.locator != "" && $0.table == .stages })
    let printed = try parsed(stage.json)
    #expect(printed["kind"] as? String == "agreement")
    #expect(printed["subject"] as? String == "pact")
    #expect(printed["object"] is NSNull && printed["unit"] is NSNull)
    #expect(printed["value"] as? String == "in-force")
    #expect(printed["valid"] as? String == "2015-12-21~/..")
    #expect(printed["recorded"] as? String == "2016-03-01")
    #expect(printed["note"] as? String == "of \"the\" record, in force")
    let flow = try #require(records.first { $0.envelope.valid.description == "2014" })
    let other = try parsed(flow.json)
    #expect(other["value"] as? Double == 18)
    #expect(other["comparator"] as? String == ">")
    #expect(other["unit"] as? String == "USD bn")
    #expect(other["recordedBasis"] as? String == "assumed")
    for record in records { #expect(record.cells.count == FactRecord.columns.count) }
  }

  @Test("A source is cited as text and as BibTeX with its special letters escaped")
  func source() throws {
    let source = try #require(ResultsWorld().world.sources.first)
    #expect(
      source.citation
        == "N. N., A press, “100 % of A & B”, 2018-05, https://example.org/a_b")
    let entry = source.bibtex
    #expect(entry.hasPrefix("@misc{made,\n"))
    #expect(entry.contains("title = {100 \\% of A \\& B}"))
    #expect(entry.contains("author = {{N. N.}}"))
    #expect(entry.contains("year = {2018}"))
    #expect(entry.contains("urldate = {2020-01-02}"))
    #expect(entry.filter { $0 == "{" }.count == entry.filter { $0 == "}" }.count)
  }

  @Test("A measure is printed with every value, its coverage and its sources")
  func measure() throws {
    let world = ResultsWorld().world
    let year = try #require(EDTFDate("2013"))
    let measure = try MeasureRegistry.standard.measure(named: "trade-total").description
    let values = try MeasureRegistry.standard.values(
      of: "trade-total",
      for: MeasureRequest(
        subject: "SUB", arguments: ["partner": .text("AAA")], period: .at(year)),
      in: world)
    let table = MeasureTable(measure: measure, subject: "SUB", values: values, world: world)
    let printed = try parsed(table.json)
    #expect(printed["measure"] as? String == "trade-total")
    let first = try #require((printed["values"] as? [[String: Any]])?.first)
    #expect(first["value"] is NSNull)
    let coverage = try #require(first["coverage"] as? [String: Any])
    #expect(coverage["neighbours"] as? [Int] == [2012, 2014])
    let lines = table.csv.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("trade-total,SUB,2013,,,,"))
    #expect(table.terminal(width: 100, colour: false).contains("no data"))
    let known = try MeasureRegistry.standard.values(
      of: "trade-total", for: MeasureRequest(subject: "SUB", arguments: ["partner": .text("AAA")]),
      in: world)
    let second = MeasureTable(measure: measure, subject: "SUB", values: known, world: world)
    #expect(second.sources.map(\.id) == ["made"])
    #expect(second.csv.contains(",41.5,"))
  }

  @Test("Of several times each note names the times that it is of")
  func notes() throws {
    let measure = try MeasureRegistry.standard.measure(named: "trade-total").description
    func table(_ notes: [(String, [String])]) -> MeasureTable {
      MeasureTable(
        measure: measure, subject: "SUB",
        values: notes.map { at, notes in
          MeasureValue(
            at: EDTFInterval(at) ?? .unknown, value: 1, unit: "USD", coverage: .full, notes: notes)
        }, world: ResultsWorld().world)
    }
    func printed(_ table: MeasureTable) -> [String] {
      table.terminal(width: 100, colour: false).split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("·") }
    }
    #expect(
      printed(table([("2004", ["b", "a"]), ("2008", ["c", "a"])]))
        == ["· 2004: b", "· 2004, 2008: a", "· 2008: c"])
    #expect(printed(table([("2004", ["b", "a"])])) == ["· a", "· b"])
  }

  @Test("A difference is printed under its first cause, with both sides and its reasons")
  func difference() throws {
    let made = ResultsWorld()
    func side(_ date: String) throws -> ReportSummary {
      ReportSummary(try made.report(asOf: date), inputs: ["flows.csv": date])
    }
    let diff = DoctrineDiff(from: try side("2015"), to: try side("2019"))
    let printed = try parsed(diff.json)
    let changes = try #require(printed["changes"] as? [[String: Any]])
    let ids = changes.compactMap { $0["check"] as? String }
    #expect(ids == ids.sorted() && ids.contains("level"))
    let level = try #require(changes.first { $0["check"] as? String == "level" })
    #expect(level["causes"] as? [String] == ["data"])
    #expect((level["before"] as? String)?.hasPrefix("no-data") == true)
    #expect((level["after"] as? String)?.hasPrefix("met") == true)
    #expect(printed["changedInputs"] as? [String] == ["flows.csv"])
    let text = diff.terminal
    #expect(text.contains("level") && text.contains("flows.csv"))
    #expect(text.contains("now known: pact"))
  }

  @Test("The schema has an object for each of the format, with its keys and what must be there")
  func schema() throws {
    let schema = try parsed(FileFormat.doctrine.schema)
    #expect(schema["$ref"] as? String == "#/$defs/doctrine")
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    #expect(definitions.count == FileFormat.doctrine.objects.count)
    for object in FileFormat.doctrine.objects {
      let definition = try #require(definitions[object.name])
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(object.keys.map(\.name)), "\(object.name)")
      #expect(properties.values.allSatisfy { $0["description"] is String }, "\(object.name)")
      #expect(
        definition["required"] as? [String] == object.keys.filter(\.required).map(\.name),
        "\(object.name)")
      #expect(definition["additionalProperties"] as? Bool == object.isOpen, "\(object.name)")
      for property in properties.values {
        guard let reference = property["$ref"] as? String else { continue }
        #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil)
      }
    }
    let kind = try #require(
      (definitions["check"]?["properties"] as? [String: [String: Any]])?["kind"])
    #expect(kind["enum"] as? [String] == Check.Kind.allCases.map(\.rawValue))
  }
}
