import Doctrines
import Foundation
import Reporting
import Testing
import WorldModel

@Suite("Printed reports")
struct ResultsTests {
  private func json(_ value: JSONValue) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(value.text(.indented).utf8))
    return try #require(parsed as? [String: Any])
  }

  private func checks(_ value: JSONValue) throws -> [String: [String: Any]] {
    let list = try #require(try json(value)["checks"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: list.map { ($0["id"] as? String ?? "", $0) })
  }

  @Test("The JSON names doctrine, date, checks and inputs, and each check its verdict and receipt")
  func contract() throws {
    let report = try ResultsWorld().report()
    let printed = report.json(inputs: ResultsWorld.inputs)
    let top = try json(printed)
    #expect(top["doctrine"] as? String == "test")
    #expect(top["asOf"] as? String == "2019")
    #expect(
      top["inputs"] as? [[String: String]] == [
        ["path": "doctrines/test.yaml", "sha256": "aa"], ["path": "flows.csv", "sha256": "bb"],
      ])
    let checks = try checks(printed)
    #expect(
      checks.mapValues { $0["verdict"] as? String } == [
        "reporters": "disputed", "bound": "no-data", "gap": "no-data", "missed": "missed",
        "level": "met", "mood": "not-testable",
      ])
    #expect(checks["reporters"]?["threshold"] as? String == "≥ 40")
    #expect(checks["reporters"]?["thresholdBasis"] as? String == "stated")
    #expect(checks["bound"]?["thresholdBasis"] as? String == "analyst")
    #expect(checks["level"]?["value"] as? String == "in-force")
    #expect(checks["gap"]?["value"] is NSNull)
    #expect(checks["gap"]?["needs"] as? String == "the trade of 2013")
    #expect((checks["gap"]?["nearby"] as? [Any])?.count == 2)
    #expect(checks["mood"]?["threshold"] is NSNull)
    #expect((checks["mood"]?["evidence"] as? [Any])?.isEmpty == true)
  }

  @Test("Numbers are printed with all their digits in JSON and CSV")
  func unrounded() throws {
    let report = try ResultsWorld().report()
    #expect(report.json(inputs: []).text(.indented).contains(": 27.123456789"))
    #expect(report.csv.contains(",27.123456789,"))
    #expect(!report.csv.contains("27.12,"))
  }

  @Test("The same report printed twice is the same text in every format")
  func same() throws {
    let first = try ResultsWorld().report(withProxies: true)
    let second = try ResultsWorld().report(withProxies: true)
    #expect(
      first.json(inputs: ResultsWorld.inputs).text(.indented)
        == second.json(inputs: ResultsWorld.inputs).text(.indented))
    #expect(first.csv == second.csv)
    #expect(first.markdown == second.markdown)
    #expect(first.junit == second.junit)
    #expect(
      first.terminal(width: 100, colour: false) == second.terminal(width: 100, colour: false))
  }

  @Test("A report read back from its JSON does not differ from the report")
  func readBack() throws {
    let report = try ResultsWorld().report()
    let text = report.json(inputs: ResultsWorld.inputs).text(.indented)
    let back = try #require(ReportSummary(json: text))
    let digests = ["doctrines/test.yaml": "aa", "flows.csv": "bb"]
    let fresh = ReportSummary(report, inputs: digests)
    #expect(back.checks == fresh.checks)
    #expect(back.inputs == digests)
    #expect(back.doctrine == "test" && back.edition == "2010" && back.asOf == "2019")
    let diff = DoctrineDiff(from: back, to: fresh)
    #expect(diff.changes.isEmpty && diff.changedInputs.isEmpty)
    #expect(diff.terminal.contains("Changed by data: 0") || !diff.terminal.contains("before"))
  }

  @Test("Text that is no saved report is none", arguments: ["", "{}", "[]", "{\"checks\": []}"])
  func noReport(_ text: String) { #expect(ReportSummary(json: text) == nil) }

  @Test("CSV has a record for each check, quoted where needed")
  func csv() throws {
    let lines = try ResultsWorld().report().csv.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(
      lines[0]
        == "id,kind,verdict,severity,value,unit,at,threshold,threshold_basis,reason,needs,source,locator"
    )
    #expect(lines[1].hasPrefix("reporters,target,disputed,error,41.5,USD bn,2016,≥ 40,stated,"))
    #expect(lines[1].hasSuffix(",one figure,made,p. 1"))
    #expect(lines[3].hasPrefix("gap,target,no-data,error,,USD bn,2013,≥ 40,stated,"))
    #expect(lines[6].hasPrefix("mood,principle,not-testable,info,,,,,,"))
  }

  @Test("JUnit fails what is disputed or missed with error severity, and skips what is undecided")
  func junit() throws {
    let text = try ResultsWorld().report().junit
    #expect(text.contains("tests=\"6\" failures=\"1\" errors=\"0\" skipped=\"4\""))
    #expect(text.components(separatedBy: "<failure").count == 2)
    #expect(text.contains("name=\"asOf\" value=\"2019\""))
  }

  @Test("Markdown and terminal name every check, and keep a bar in a title from breaking the table")
  func tables() throws {
    let report = try ResultsWorld().report()
    let rows = report.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 8)
    let bars = rows.map { row in
      row.replacing("\\|", with: "").filter { $0 == "|" }.count
    }
    #expect(Set(bars).count == 1)
    let terminal = report.terminal(width: 100, colour: false)
    for result in report.results { #expect(terminal.contains(result.check.id)) }
    #expect(!terminal.contains("\u{1B}"))
    #expect(terminal.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(report.terminal(width: 100, colour: true).contains("\u{1B}["))
  }

  @Test("Proxies are labelled as what they are")
  func proxies() throws {
    let printed = try ResultsWorld().report(withProxies: true).json(inputs: [])
    let proxies = try #require(try checks(printed)["mood"]?["proxies"] as? [[String: Any]])
    #expect(proxies.count == 1)
    #expect(proxies.first?["label"] as? String == "proxy: near the claim, not the claim")
    let plain = try checks(ResultsWorld().report().json(inputs: []))
    #expect((plain["mood"]?["proxies"] as? [Any])?.isEmpty == true)
  }
}
