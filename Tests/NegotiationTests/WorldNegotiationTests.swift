import Datasets
import Foundation
import Negotiation
import Testing
import WorldModel

/// A small world whose figures are made up, and the world that ships with the programme.
@Suite("Negotiations made from a world")
struct WorldNegotiationTests {
  private func world() throws -> World {
    func figure(
      _ actor: EntityID, _ quantity: String, _ value: Double?, _ range: ClosedRange<Double>? = nil,
      _ year: String, unit: MeasurementUnit = "1", source: SourceID = "one",
      comparator: WorldModel.Comparator = .equal, status: FactStatus = .reported
    ) throws -> Fact<SubjectFigure> {
      Fact(
        SubjectFigure(
          subject: actor, quantity: quantity, value: value, low: range?.lowerBound,
          high: range?.upperBound, comparator: comparator, unit: unit),
        FactEnvelope(
          valid: try #require(EDTFInterval(year)), status: status, source: source,
          locator: "row \(actor)"))
    }
    var facts = FactTables()
    for (key, name) in [("AAA", "Alpha"), ("BBB", "Beta"), ("CCC", "Gamma"), ("DDD", "Delta")] {
      facts.actors.append(
        Fact(Actor(id: EntityID(key), kind: .state, name: name), FactEnvelope(source: "one")))
    }
    facts.quantities = [
      try figure("AAA", "ideal-point", -1, -1.25...(-0.5), "2016"),
      try figure("BBB", "ideal-point", 0.5, 0.25...0.75, "2016"),
      try figure("CCC", "ideal-point", 2, nil, "2016"),
      // Another estimate, whose scale differs, and which has fewer of the parties.
      try figure("AAA", "ideal-point", 40, nil, "2016", source: "two"),
      try figure("DDD", "ideal-point", 50, nil, "2016", source: "two"),
      try figure("AAA", "gdp", 2, nil, "2016", unit: "USD bn"),
      try figure("BBB", "gdp", 500, nil, "2016", unit: "USD mn"),
      try figure("CCC", "gdp", 7, nil, "2015", unit: "USD bn"),
      try figure("CCC", "gdp", 9, nil, "2012", unit: "USD bn"),
      try figure("DDD", "gdp", 4, nil, "2016", unit: "USD bn", comparator: .greater),
    ]
    return World(
      title: "small",
      sources: ["one", "two"].map {
        Source(id: SourceID($0), title: $0, producer: $0, independence: .academic)
      }, series: [], facts: facts)
  }

  private func outline(_ parties: [EntityID]) -> NegotiationOutline {
    NegotiationOutline(
      title: "talks", parties: parties.map { .init($0, reservation: $0 == "AAA" ? 0.2 : nil) },
      issues: [
        .init(
          "closeness", positions: .init(reading: .init("ideal-point", year: 2016)),
          saliences: ["AAA": .init(0.5), "BBB": .init(0.75), "CCC": .init(1), "DDD": .init(1)]
            .filter { parties.contains($0.key) }),
        .init(
          "price", scale: 0...10, unit: "USD",
          positions: .init(
            declared: [
              "AAA": .init(3, range: 2...4, source: "a communiqué", locator: "p. 1"),
              "BBB": .init(8),
            ].filter { parties.contains($0.key) }),
          saliences: ["AAA": .init(0.25), "BBB": .init(0.5)].filter { parties.contains($0.key) }),
      ], capabilities: .init(reading: .init("gdp", year: 2016)))
  }

  @Test("positions with their intervals, capabilities in one unit, and the scale that follows")
  func figures() throws {
    let made = try WorldNegotiation(outline(["AAA", "BBB"]), in: try world())
    let negotiation = made.negotiation
    let first = try #require(negotiation.stances[0][0])
    #expect(first.position == -1 && first.range == -1.25...(-0.5) && first.salience == 0.5)
    #expect(first.capability == 2 && first.source == "one" && first.locator == "row AAA")
    // 500 million in the unit of the first, billions.
    #expect(negotiation.stances[1][0]?.capability == 0.5)
    #expect(negotiation.issues[0].lower == -1.25 && negotiation.issues[0].upper == 0.75)
    #expect(negotiation.stances[0][1]?.source == "a communiqué")
    #expect(negotiation.stances[1][1]?.source == "")
    #expect(negotiation.actors.map(\.description) == ["Alpha", "Beta"])
    #expect(made.missing.isEmpty)
  }

  @Test("every figure and every default has a receipt")
  func receipts() throws {
    let made = try WorldNegotiation(outline(["AAA", "BBB"]), in: try world())
    // The rule; for each of two parties a reservation and three figures on two issues; one scale.
    #expect(made.receipts.count == 1 + 2 * (1 + 3 * 2) + 1)
    let lines = made.receipts.map {
      "\($0.actor.map { "\($0)" } ?? "all") \($0.issue): \($0.line)"
    }
    for line in [
      "all : rule consensus: assumed (silence is consent)",
      "AAA : reservation 0.2: assumed",
      "BBB : reservation not known: assumed (bargaining models take the least liked end of the scale)",
      "AAA closeness: position -1 [-1.25, -0.5]: fact quantities/AAA/ideal-point/2016/one, row AAA (40 of two set aside)",
      "AAA closeness: salience 0.5: assumed",
      "BBB price: capability 0.5: fact quantities/BBB/gdp/2016/one, row BBB (converted from USD mn to USD bn)",
      "AAA price: position 3 [2, 4]: a communiqué, p. 1",
      "BBB price: position 8: assumed",
      "all closeness: scale -1.25 to 0.75: assumed (outermost ends of the parties' positions and ranges)",
    ] {
      #expect(lines.contains(line), "\(line)\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test("missing figures are told with what there is, and nothing is filled in")
  func missing() throws {
    let made = try WorldNegotiation(outline(["AAA", "BBB", "CCC", "DDD"]), in: try world())
    #expect(
      made.negotiation.stances[2] == [nil, nil] && made.negotiation.stances[3] == [nil, nil])
    let told = made.missing.map(\.description)
    #expect(
      told.contains(
        "CCC has no stance on ‘closeness’: capability is missing, the world has no gdp of 2016, but figures from 2012 to 2015"
      ))
    #expect(
      told.contains(
        "DDD has no stance on ‘closeness’: position is missing, the world has ideal-point of 2016 of two alone, whose scale is not that of one"
      ))
    #expect(
      told.contains(
        "DDD has no stance on ‘closeness’: capability is missing, the world has only a bound, a plan or a text for gdp of 2016"
      ))
    #expect(
      told.contains(
        "DDD has no stance on ‘price’: salience is missing, nothing is declared"))
    // Without a stance a party does not stretch the scale.
    #expect(made.negotiation.issues[0].upper == 0.75)
  }

  @Test("a quantity that no row has is told with the one that was meant")
  func misspelt() throws {
    let made = try WorldNegotiation(
      NegotiationOutline(
        title: "talks", parties: ["AAA", "BBB", "CCC"].map { .init($0) },
        issues: [
          .init(
            "closeness", scale: -3...3,
            positions: .init(
              reading: .init("ideal-pont", year: 2016),
              declared: ["AAA": .init(-1), "BBB": .init(1)]),
            saliences: ["AAA": .init(1), "BBB": .init(1), "CCC": .init(1)])
        ], capabilities: .init(declared: ["AAA": .init(1), "BBB": .init(2), "CCC": .init(3)])),
      in: try world())
    #expect(
      made.missing.map(\.description) == [
        "CCC has no stance on ‘closeness’: position is missing, the world knows no quantity ‘ideal-pont’; did you mean ‘ideal-point’?"
      ])
    #expect(made.negotiation.stances[1][0]?.position == 1)
  }

  @Test("the text is read back as the same negotiation, and can be edited")
  func text() throws {
    let made = try WorldNegotiation(outline(["AAA", "BBB", "CCC"]), in: try world())
    let text = try made.text()
    #expect(try NegotiationReader.read(text, file: "made.yaml") == made.negotiation)
    for receipt in made.receipts {
      #expect(text.contains("# \(receipt.line)\n"), "\(receipt.line)")
    }
    for figure in made.missing { #expect(text.contains("# \(figure)\n"), "\(figure)") }
    #expect(
      text.contains(
        "says: \"Made from a world. Assumptions, marked ‘assumed’: position 1, salience 5, reservation 3, scale 1, rule 1. Missing figures: 4.\""
      ), "\(text)")
    let edited = try NegotiationReader.read(
      text.replacing("salience: 0.75\n", with: "salience: 0.9\n"), file: "made.yaml")
    #expect(edited.stances[1][0]?.salience == 0.9)
  }

  @Test("unknown parties and figures of others are told together")
  func faults() throws {
    let outline = NegotiationOutline(
      title: "talks", parties: [.init("AAA"), .init("Beta")],
      issues: [
        .init(
          "price", scale: 0...1, positions: .init(declared: ["ZZZ": .init(1)]),
          saliences: ["YYY": .init(1)])
      ], capabilities: .init(declared: ["XXX": .init(1)]))
    let world = try world()
    let error = #expect(throws: NegotiationError.self) {
      try WorldNegotiation(outline, in: world)
    }
    let text = error?.description ?? ""
    #expect(text.contains("party 2: a party must be an actor of the world: ‘Beta’"))
    for key in ["ZZZ", "YYY", "XXX"] {
      #expect(text.contains("it must belong to a party: ‘\(key)’"), "\(text)")
    }
  }

  @Test("where too little is known for a negotiation, the missing figures are part of the error")
  func tooLittle() throws {
    let world = try world()
    let error = #expect(throws: NegotiationError.self) {
      try WorldNegotiation(outline(["CCC", "DDD"]), in: world)
    }
    #expect(
      error?.description.contains(
        "actor ‘CCC’, issue ‘closeness’: a capability is missing: the world has no gdp of 2016, but figures from 2012 to 2015; declare it"
      ) ?? false, "\(error?.description ?? "")")
  }

  @Test("the world that ships with the programme: published ideal points and economies of 2016")
  func embedded() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Worlds/eurasia").path
    let world = try WorldFolder.read(path).world
    let made = try WorldNegotiation(
      NegotiationOutline(
        title: "Votes of 2016", parties: ["RUS", "TUR", "KAZ", "IRN"].map { .init($0) },
        issues: [
          .init(
            "ideal point", scale: -3...3,
            positions: .init(reading: .init("ideal-point-published", year: 2016)),
            saliences: ["RUS": .init(0.5), "TUR": .init(0.5), "KAZ": .init(0.5)])
        ], capabilities: .init(reading: .init("gdp", year: 2016))), in: world)
    // Rows RUS and TUR of 2016 in quantities-ideal-points.csv and quantities-economy.csv.
    let russia = try #require(made.negotiation.stances[0][0])
    #expect(russia.position == -0.5477 && russia.range == -0.7096...(-0.3882))
    #expect(russia.capability == 1_256_000_000_000 && russia.source == "ideal-points")
    #expect(made.negotiation.stances[1][0]?.position == 0.4745)
    // Iran is not in the two tables.
    #expect(made.negotiation.stances[3] == [nil])
    #expect(made.missing.map(\.part) == [.position, .salience, .capability])
    #expect(
      try NegotiationReader.read(made.text(), file: "votes.yaml") == made.negotiation)
  }
}
