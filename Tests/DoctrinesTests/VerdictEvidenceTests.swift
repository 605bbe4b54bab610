import Doctrines
import Testing
import WorldModel

@Suite("Verdicts where sources differ, give bounds or say nothing")
struct VerdictEvidenceTests {
  static let both = DoctrineText.check(
    "both", "measure: {name: trade-total, partner: AAA, unit: USD bn, reporters: [SUB, AAA]}",
    "expect: \">= 40\"", "by: 2015")

  @Test(
    "Two reporters decide together only on the same side of the threshold",
    arguments: [
      (41.0, 39.0, Verdict.disputed), (39, 41, .disputed), (41, 45, .met), (38, 39, .missed),
      (40, 39.9, .disputed),
    ])
  func reporters(_ own: Double, _ theirs: Double, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.trade("2015", own)
    made.trade("2015", theirs, with: "SUB", by: "AAA")
    let result = try made.result(Self.both, asOf: "2016")
    #expect(result.verdict == verdict)
    #expect(result.values.map(\.reporter) == ["SUB", "AAA"])
    #expect(result.values.map(\.value) == [own, theirs])
    #expect(result.evidence.count == 2)
    #expect(result.reason.contains("by SUB; ") && result.reason.contains("by AAA"))
    #expect(result.reason.hasPrefix("reporters stand on both sides") == (verdict == .disputed))
  }

  @Test(
    "A bound decides only what it surely tells",
    arguments: [
      (18.0, Comparator.greater, ">= 15", Verdict.met), (18, .greater, ">= 18", .met),
      (18, .greater, ">= 20", .noData), (18, .greater, "<= 18", .missed),
      (18, .greater, "<= 20", .noData), (18, .less, ">= 20", .missed),
      (18, .less, ">= 15", .noData), (18, .atMost, "<= 18", .met), (18, .about, ">= 15", .met),
    ])
  func bounds(
    _ amount: Double, _ bound: Comparator, _ expect: String, _ verdict: Verdict
  ) throws {
    var made = DoctrineWorld()
    made.trade("2015", amount, comparator: bound)
    let result = try made.result(DoctrineText.trade(expect, "at: 2015"), asOf: "2016")
    #expect(result.verdict == verdict)
    #expect(result.reason.contains("the stated bound does not decide") == (verdict == .noData))
  }

  @Test(
    "Figure and threshold are compared in one unit",
    arguments: [
      (41_000.0, "USD mn", "USD bn", ">= 40", Verdict.met),
      (39_000, "USD mn", "USD bn", ">= 40", .missed),
      (0.041, "USD tn", "USD bn", ">= 40", .met), (41, "USD bn", "USD bn", ">= 40000 USD mn", .met),
      (39, "USD bn", "USD mn", ">= 40 USD bn", .missed),
    ])
  func scales(
    _ amount: Double, _ unit: String, _ shown: String, _ expect: String, _ verdict: Verdict
  ) throws {
    var made = DoctrineWorld()
    made.trade("2015", amount, unit: MeasurementUnit(unit))
    let check = DoctrineText.check(
      "scaled", "measure: {name: trade-total, partner: AAA, unit: \(shown)}",
      "expect: \"\(expect)\"", "at: 2015")
    #expect(try made.result(check, asOf: "2016").verdict == verdict)
  }

  /// 40 billion dollars at 0.9 euros are 36 billion euros.
  @Test("A currency converts by the world's own rate of that period, and by no other")
  func rates() throws {
    let check = DoctrineText.check(
      "euros", "measure: {name: trade-total, partner: AAA, unit: EUR bn}",
      "expect: \">= 36 EUR bn\"", "at: 2015")
    var made = DoctrineWorld()
    made.trade("2015", 40)
    made.facts.rates.append(
      Fact(Rate(from: "USD", to: "EUR", rate: 0.9), made.envelope("2015")))
    let met = try made.result(check, asOf: "2016")
    #expect(met.verdict == .met)
    #expect(met.values.map(\.unit) == ["EUR bn"])
    made.facts.rates = [Fact(Rate(from: "USD", to: "EUR", rate: 0.5), made.envelope("2014"))]
    #expect(throws: MeasureError.self) { try made.result(check, asOf: "2016") }
  }

  @Test("What is not testable says why, and computes proxies only when asked for")
  func notTestable() throws {
    var made = DoctrineWorld()
    made.trade("2015", 41)
    let check = DoctrineText.check(
      "trust", "notTestable: no public measure of trust",
      "proxies: [{name: trade-total, partner: AAA, unit: USD bn}]")
    let plain = try made.result(check, asOf: "2016")
    #expect(plain.verdict == .notTestable)
    #expect(plain.reason == "no public measure of trust")
    #expect(plain.proxies.isEmpty)
    #expect(plain.values.isEmpty && plain.evidence.isEmpty && plain.formula.isEmpty)
    let asked = try made.result(check, asOf: "2016", withProxies: true)
    #expect(asked.verdict == .notTestable)
    #expect(asked.proxies.map(\.call.name) == ["trade-total"])
    #expect(asked.proxies.first?.values.map(\.value) == [41])
  }

  @Test("All seven verdicts come out of one report, counted and ordered")
  func sevenVerdicts() throws {
    var made = DoctrineWorld()
    made.trade("2012", 10)
    made.trade("2014", 20)
    made.trade("2014", 42, with: "SUB", by: "AAA")
    func check(_ id: String, _ expect: String, _ lines: String...) -> String {
      DoctrineText.trade(expect, "severity: warning").replacingID(with: id)
        + lines.map { "    \($0)\n" }.joined()
    }
    let report = try made.report(
      check("a-met", ">= 15"), check("b-missed", ">= 25"),
      check("c-on", ">= 30", "by: 2016", "baseline: 2012"),
      check("d-off", ">= 40", "by: 2016", "baseline: 2012"),
      Self.both.replacingID(with: "e-disputed").replacingDeadline(with: "2014"),
      check("f-none", ">= 1", "at: 2013"),
      DoctrineText.check("g-untestable", "notTestable: a mood"), asOf: "2015")
    #expect(report.results.map(\.verdict) == Verdict.allCases.sorted { $0.place < $1.place })
    for verdict in Verdict.allCases { #expect(report.count(verdict) == 1) }
    #expect(report.weakest.map(\.check.id) == ["b-missed", "d-off", "e-disputed"])
    #expect(report.holds)
  }

  @Test(
    "Only a miss of error severity breaks a report",
    arguments: [
      ("error", 39.0, false), ("error", 41, true), ("warning", 39, true), ("info", 39, true),
    ])
  func holds(_ severity: String, _ amount: Double, _ holds: Bool) throws {
    var made = DoctrineWorld()
    made.trade("2015", amount)
    let report = try made.report(
      DoctrineText.trade(">= 40", "by: 2015", "severity: \(severity)"), asOf: "2016")
    #expect(report.holds == holds)
  }
}

extension Verdict {
  /// Place in the report of the test above.
  fileprivate var place: Int {
    [.met, .missed, .onTrack, .offTrack, .disputed, .noData, .notTestable].firstIndex(of: self) ?? 9
  }
}

extension String {
  fileprivate func replacingID(with id: String) -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] = "  - id: \(id)"
    return lines.joined(separator: "\n")
  }

  fileprivate func replacingDeadline(with year: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    by:") ? "    by: \(year)" : String($0) }.joined(separator: "\n")
  }
}
