import Datasets
import Formats
import Foundation
import Negotiation
import Testing
import WorldModel

@Suite("Outlines of negotiations")
struct NegotiationOutlineTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Two states with an economy and an ideal point each; the figures are made up.
  private func world() throws -> World {
    var facts = FactTables()
    let year = try #require(EDTFInterval("2016"))
    for (key, point, product) in [("AAA", -1.0, 2.0), ("BBB", 0.5, 3.0)] {
      let id = EntityID(key)
      facts.actors.append(
        Fact(Actor(id: id, kind: .state, name: "State \(key)"), FactEnvelope(source: "one")))
      for (quantity, value, unit) in [("ideal-point", point, "1"), ("gdp", product, "USD bn")] {
        facts.quantities.append(
          Fact(
            SubjectFigure(
              subject: id, quantity: quantity, value: value, comparator: .equal,
              unit: MeasurementUnit(unit)),
            FactEnvelope(valid: year, status: .reported, source: "one", locator: "row \(key)")))
      }
    }
    return World(
      title: "small",
      sources: [Source(id: "one", title: "one", producer: "one", independence: .academic)],
      series: [], facts: facts)
  }

  private let text = """
    outline: Talks
    says: Made up.
    parties:
      - {actor: AAA, reservation: 0.25, votes: 3}
      - {actor: BBB, votes: 2}
    issues:
      - name: closeness
        positions: {quantity: ideal-point, year: 2016}
        saliences:
          - {actor: AAA, value: 0.5, source: an interview, locator: p. 3}
          - {actor: BBB, value: 0.75}
      - name: price
        says: Price of a tonne
        lower: 0
        upper: 10
        unit: USD
        options: [2, 5, 8]
        positions:
          declared:
            - {actor: AAA, value: 3, from: 2, to: 4, source: a communiqué, locator: p. 1}
            - {actor: BBB, value: 8}
        saliences:
          - {actor: AAA, value: 0.25}
          - {actor: BBB, value: 1}
    capabilities:
      quantity: gdp
      year: 2016
      declared:
        - {actor: BBB, value: 4, source: wdi}
    rule: weighted-majority
    quota: 4
    """

  private func faults(_ text: String) throws -> [String] {
    let world = try world()
    do throws(FormatError) {
      _ = try NegotiationOutlineReader.read(text, file: "o.yaml", in: world)
      return []
    } catch { return error.faults.map(\.description) }
  }

  @Test("what is declared and what is read from the world come together with receipts")
  func reading() throws {
    let made = try NegotiationOutlineReader.read(text, file: "o.yaml", in: try world())
    let negotiation = made.negotiation
    #expect(
      negotiation.stances == [
        [
          Stance(
            position: -1, salience: 0.5, capability: 2, source: "one", locator: "row AAA"),
          Stance(
            position: 3, range: 2...4, salience: 0.25, capability: 2, source: "a communiqué",
            locator: "p. 1"),
        ],
        [
          Stance(
            position: 0.5, salience: 0.75, capability: 4, source: "one", locator: "row BBB"),
          Stance(position: 8, salience: 1, capability: 4),
        ],
      ])
    #expect(negotiation.issues.map(\.lower) == [-1, 0])
    #expect(negotiation.issues.map(\.upper) == [0.5, 10])
    #expect(negotiation.issues[1].options == [2, 5, 8] && negotiation.issues[1].unit == "USD")
    #expect(negotiation.rule == .weightedMajority([3, 2], quota: 4))
    #expect(negotiation.actors.map(\.reservation) == [0.25, nil])
    #expect(made.missing.isEmpty)
    let lines = made.receipts.map(\.line)
    #expect(lines.contains("salience 0.5: an interview, p. 3"))
    #expect(lines.contains("capability 4: wdi"))
    #expect(lines.contains("capability 2: fact quantities/AAA/gdp/2016/one, row AAA"))
    // Assumed: two reservation values, three saliences, one position, one scale.
    #expect(
      negotiation.says
        == "Made up. Made from a world. Assumptions, marked ‘assumed’: position 1, salience 3, reservation 2, scale 1."
    )
  }

  @Test("the case that comes of it is read back as the same, and forecasts the same")
  func roundTrip() throws {
    let made = try NegotiationOutlineReader.read(text, file: "o.yaml", in: try world())
    let written = try made.text()
    let read = try NegotiationReader.read(written, file: "case.yaml")
    #expect(read == made.negotiation)
    #expect(read.outcomes() == made.negotiation.outcomes())
  }

  @Test("an outline is told from a case by its first key")
  func kinds() {
    #expect(NegotiationOutlineReader.isOutline(text))
    #expect(NegotiationOutlineReader.isOutline("# remark\n\noutline: x\n"))
    #expect(!NegotiationOutlineReader.isOutline("negotiation: x\nsays: |\n  outline: no\n"))
    #expect(!NegotiationOutlineReader.isOutline("negotiation: x\noutline: y\n"))
    #expect(!NegotiationOutlineReader.isOutline(""))
  }

  @Test("faults of the text are told together, each with line and column")
  func textFaults() throws {
    let found = try faults(
      """
      outline: Talks
      parties: [{actor: AAA}, {actor: BBB}]
      issues:
        - name: price
          lower: 10
          upper: 0
          positions: {quantity: gdp}
          saliences:
            - {actor: AAA, value: 1, from: 0, to: 1}
            - {actor: AAA, value: much}
            - {actor: AAA, value: 1}
      capabilities: {}
      quota: 3
      """)
    let told = found.joined(separator: "\n")
    for part in [
      "o.yaml:5:12: a scale must rise from its lower to its upper end: ‘10 to 0’; change the two",
      "o.yaml:12:15: figures must have a quantity of the world, or declared ones",
      "o.yaml:13:8: a quota needs a rule",
    ] { #expect(told.contains(part), "\(part)\n\(told)") }
    let figures = try faults(
      text.replacing("value: 0.5, source", with: "value: much, source")
        .replacing("{actor: BBB, value: 0.75}", with: "{actor: BBB, value: 1, from: 0, to: 1}")
        .replacing("{quantity: ideal-point, year: 2016}", with: "{quantity: ideal-point}")
        .replacing("{actor: BBB, value: 1}", with: "{actor: AAA, value: 1}")
    ).joined(separator: "\n")
    for part in [
      "‘value’ must be a number", "a salience has no range",
      "‘quantity’ and ‘year’ must stand together", "a party has one figure here: ‘AAA’",
    ] { #expect(figures.contains(part), "\(part)\n\(figures)") }
  }

  @Test("faults of what the world makes of it point to the party or issue")
  func worldFaults() throws {
    let unknown = try faults(
      text.replacing("{actor: BBB, votes: 2}", with: "{actor: BBC, votes: 2}"))
    for fault in [
      "o.yaml:5:5: party 2: a party must be an actor of the world: ‘BBC’; write a key of actors.csv, or add the actor there",
      // Figures of the party that is gone: its capability, a position and two saliences.
      "o.yaml:1:1: a capability: it must belong to a party: ‘BBB’; add the party, or remove the figure; parties: AAA, BBC",
      "o.yaml:12:5: a position on ‘price’: it must belong to a party: ‘BBB’; add the party, or remove the figure; parties: AAA, BBC",
    ] { #expect(unknown.contains(fault), "\(fault)\n\(unknown.joined(separator: "\n"))") }
    #expect(unknown.count == 5)
    // Without any ideal point nobody has a stance, and the reason is told.
    let missing = try faults(
      text.replacing("ideal-point, year: 2016", with: "ideal-point, year: 1999")
    )
    .joined(separator: "\n")
    #expect(missing.contains("o.yaml:7:5: issue ‘closeness’: at least two actors"), "\(missing)")
    #expect(missing.contains("the world has no ideal-point of 1999"), "\(missing)")
    #expect(
      try faults(text.replacing("quota: 4", with: "quota: 2")).first?
        .hasPrefix("o.yaml:31:8: decision rule ‘weighted majority’: a quota of 5 votes must be")
        ?? false)
  }

  @Test("the outline to try: figures of 2016 from the world, and who has no stance")
  func example() throws {
    let path = Self.root.appending(path: "Examples/negotiations/resolution-2016-outline.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    #expect(NegotiationOutlineReader.isOutline(text))
    let world = try WorldFolder.read(Self.root.appending(path: "Worlds/eurasia").path).world
    let made = try NegotiationOutlineReader.read(text, file: "outline.yaml", in: world)
    // Rows of 2016 in quantities-ideal-points.csv and quantities-economy.csv.
    let united = try #require(made.negotiation.stances[5][0])
    #expect(united.position == 2.576 && united.range == 2.366...2.781)
    #expect(united.capability == 18_800_000_000_000)
    #expect(made.negotiation.stances[4][1] == nil)
    #expect(made.missing.map(\.part) == [.position, .salience])
    #expect(try NegotiationReader.read(made.text(), file: "case.yaml") == made.negotiation)
  }
}
