import Formats
import Negotiation
import Testing

@Suite("Negotiations written as YAML")
struct NegotiationWriterTests {
  private func negotiation(_ rule: DecisionRule?) throws -> NegotiationCase {
    try NegotiationCase(
      title: "Water: \"upper\" & lower * reach\nof *one river",
      says: "Assumptions: all; & the *figures\nof the river",
      actors: [
        NegotiationActor("NO", description: "null", reservation: 0.1 + 0.2),
        NegotiationActor("#2: \\ Ünïted’s 水"), NegotiationActor("third"),
        NegotiationActor("onlooker"),
      ],
      issues: [
        NegotiationIssue(
          "release", description: "km³", lower: -1.0 / 3, upper: 1e13, unit: "km3/a",
          package: "water", options: [0, 1e-7, 2.5]),
        NegotiationIssue("payment", lower: 0, upper: 100, package: "water"),
      ],
      stances: [
        [
          Stance(
            position: 1e-7, range: 0...0.1, salience: 0.3, capability: 2e12, source: "un & co",
            locator: "p. 2\tnote *a"),
          Stance(position: 90, salience: 1, capability: 3),
        ],
        [Stance(position: 7, salience: 1.0 / 3, capability: 1.5), nil],
        [
          Stance(position: 8, salience: 0, capability: 1),
          Stance(position: 0, salience: 0.5, capability: 1),
        ],
        [nil, nil],
      ], rule: rule)
  }

  @Test(
    "what is written is read back as the same negotiation",
    arguments: [
      nil, DecisionRule.unanimity(4), .consensus(4), .weightedMajority([3, 2, 2, 0], quota: 5),
      .weightedMajority([1, 1, 1, 1]), .qualifiedMajority(weights: [40, 30, 20, 10]),
      .eurasianEconomicUnion(4), .collectiveSecurityTreaty(4), .shanghaiCooperation(4),
      DecisionRule(
        name: "weighted majority", thresholds: [.init(weights: [1, 1, 1, 1], quota: 3)],
        vetoes: [2]),
    ])
  func roundTrip(rule: DecisionRule?) throws {
    let negotiation = try negotiation(rule)
    let text = try NegotiationWriter.text(
      of: negotiation,
      remarks: [
        .init(.whole, "first\nline"), .init(.stance(actor: 3, issue: 1), "no *stance & so on"),
        .init(.rule, "assumed"),
      ])
    let read = try NegotiationReader.read(text, file: "written.yaml")
    #expect(read == negotiation)
    #expect(try NegotiationWriter.text(of: read) == NegotiationWriter.text(of: negotiation))
    #expect(text.contains("# first line\n") && text.contains("      # no stance & so on\n"))
  }

  @Test("generated negotiations come back to the last bit")
  func generated() throws {
    for seed in 1...20 {
      let negotiation = try DrawnProfiles.negotiation(actors: 5, issues: 3, seed: UInt64(seed))
      let text = try NegotiationWriter.text(of: negotiation)
      #expect(try NegotiationReader.read(text, file: "t.yaml") == negotiation, "seed \(seed)")
    }
  }

  @Test("a rule that the format has no word for is refused, not replaced")
  func unknownRule() throws {
    let rule = DecisionRule(
      name: "two houses",
      thresholds: [
        .init(weights: [1, 1, 0, 0], quota: 2), .init(weights: [0, 0, 1, 1], quota: 2),
      ])
    let negotiation = try negotiation(rule)
    let error = #expect(throws: NegotiationError.self) {
      try NegotiationWriter.text(of: negotiation)
    }
    #expect(
      error?.description
        == "decision rule: the YAML form has no word for this rule: ‘two houses’; use one of: consensus, unanimity, weighted-majority, qualified-majority, security-council, eaeu, csto, sco"
    )
  }
}
