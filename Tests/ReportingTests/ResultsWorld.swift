import Doctrines
import Reporting
import Testing
import WorldModel

/// A small world and doctrine, whose report holds figures, bounds, levels, reporters and gaps.
struct ResultsWorld {
  var facts = FactTables()

  init() {
    for id in ["SUB", "AAA"] {
      facts.actors.append(
        Fact(Actor(id: EntityID(id), kind: .state, name: "Name of \(id)"), envelope()))
    }
    facts.agreements.append(
      Fact(Agreement(id: "pact", kind: "treaty", title: "Pact"), envelope()))
    facts.stages.append(
      Fact(
        Stage(of: "pact", step: .inForce),
        envelope("2015-12-21~/..", recorded: "2016-03-01", note: "of \"the\" record, in force")))
    trade("2012", 27.123456789)
    trade("2014", 18, comparator: .greater)
    trade("2016", 41.5)
    trade("2016", 39.5, with: "SUB", by: "AAA")
  }

  mutating func trade(
    _ year: String, _ value: Double, with partner: EntityID = "AAA", by reporter: EntityID = "SUB",
    comparator: Comparator = .equal
  ) {
    facts.flows.append(
      Fact(
        Flow(
          series: "goods-trade", reporter: reporter, partner: partner, direction: .total,
          value: value, comparator: comparator, unit: "USD bn"),
        envelope(year, recorded: "2018", isAssumed: true)))
  }

  private func envelope(
    _ valid: String = "", recorded: String? = nil, isAssumed: Bool = false, note: String = ""
  ) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(valid) ?? .unknown, recorded: recorded.flatMap { EDTFDate($0) },
      recordedIsAssumed: isAssumed, source: "made", locator: "row 1, left", note: note)
  }

  var world: World {
    let source = Source(
      id: "made", title: "100 % of A & B", producer: "A press", author: "N. N.",
      published: EDTFDate("2018-05"), accessed: EDTFDate("2020-01-02"),
      address: "https://example.org/a_b", licence: "CC BY 4.0", independence: .academic)
    let series = Series(
      id: "goods-trade", title: "Goods trade", counts: "goods", unit: "USD bn", lagMonths: 12)
    return World(title: "test", sources: [source], series: [series], facts: facts)
  }

  static let inputs = [
    InputDigest(path: "doctrines/test.yaml", sha256: "aa"),
    InputDigest(path: "flows.csv", sha256: "bb"),
  ]

  /// One check for each way in which a value is printed.
  static let doctrine = """
    doctrine: test
    subject: SUB
    title: A | policy
    editions:
      - {id: "2010", date: 2010, title: First, source: made}
    vectors:
      - {id: east, title: East, actors: [AAA]}
    partition: {poles: [east]}
    domains: [trade]
    checks:
      - id: reporters
        kind: target
        title: "Trade, by \\"both\\" sides"
        says: {source: made, locator: p. 1, text: two-way trade of 40 billion}
        measure: {name: trade-total, partner: AAA, unit: USD bn, reporters: [SUB, AAA]}
        expect: ">= 40"
        by: 2016
        thresholdBasis: stated
        severity: error
        needs: one figure
      - id: bound
        kind: goal
        says: {source: made, text: words}
        measure: {name: trade-total, partner: AAA}
        expect: ">= 20 USD bn"
        at: 2014
        severity: warning
      - id: gap
        kind: target
        says: {source: made, text: words}
        measure: {name: trade-total, partner: AAA, unit: USD bn}
        expect: ">= 40"
        by: 2013
        thresholdBasis: stated
        severity: error
        needs: the trade of 2013
      - id: missed
        kind: principle
        says: {source: made, text: words}
        measure: {name: trade-total, partner: AAA, unit: USD bn}
        expect: ">= 40"
        at: 2012
        severity: warning
      - id: level
        kind: commitment
        says: {source: made, text: words}
        measure: {name: agreement-stage, agreement: pact}
        expect: ">= signed"
      - id: mood
        kind: principle
        says: {source: made, text: words}
        notTestable: a mood
        proxies: [{name: trade-total, partner: AAA}]

    """

  func report(asOf: String = "2019", withProxies: Bool = false) throws -> CheckReport {
    let date = try #require(EDTFDate(asOf))
    let doctrine = try DoctrineReader.read(
      Self.doctrine, file: "test.yaml", world: world, registry: .standard)
    return try Checker(world: world, asOf: date, withProxies: withProxies).report(on: doctrine)
  }
}
