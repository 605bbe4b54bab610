import Formats
import Negotiation
import Testing

@Suite("Negotiations as YAML files")
struct NegotiationReaderTests {
  private let text = """
    negotiation: Water of a river
    issues:
      - {name: release, lower: 0, upper: 10, unit: km3, options: [2, 5, 8]}
      - {name: payment, lower: 0, upper: 100}
    actors:
      - name: upstream
        capability: 2
        reservation: 0.3
        stances:
          - {issue: release, position: 3, from: 2, to: 5, salience: 0.8, source: own, locator: p. 2}
          - {issue: payment, position: 90, salience: 0.5, capability: 1}
      - name: downstream
        capability: 1
        votes: 3
        stances:
          - {issue: release, position: 8, salience: 0.9}
    rule: weighted-majority
    quota: 3
    """

  @Test("ranges, own capabilities, votes and receipts are read; what is left out stays out")
  func reading() throws {
    // One actor alone has a position on the payment, so it must be given another.
    let whole = text.replacing(
      "      - {issue: release, position: 8, salience: 0.9}",
      with: """
              - {issue: release, position: 8, salience: 0.9}
              - {issue: payment, position: 10, salience: 0.4}
        """)
    let negotiation = try NegotiationReader.read(whole, file: "river.yaml")
    let stance = try #require(negotiation.stances[0][0])
    #expect(stance.range == 2...5 && stance.capability == 2)
    #expect(stance.source == "own" && stance.locator == "p. 2")
    #expect(negotiation.stances[0][1]?.capability == 1)
    #expect(negotiation.actors.map(\.reservation) == [0.3, nil])
    #expect(negotiation.rule.thresholds == [.init(weights: [1, 3], quota: 3)])
    #expect(negotiation.issues[0].options == [2, 5, 8])
  }

  @Test("what the case refuses is told with line and column")
  func place() {
    let error = #expect(throws: FormatError.self) {
      try NegotiationReader.read(text, file: "river.yaml")
    }
    #expect(
      error?.description
        == "river.yaml:4:5: issue ‘payment’: at least two actors must have a stance on an issue: ‘1’; add the stances, or leave it out"
    )
  }

  @Test(
    "faults of the file are told with their lines",
    arguments: [
      ("salience: 0.9", "salience: high", "river.yaml:16:"),
      ("salience: 0.9", "salience: 1.9", "a salience must be from 0 to 1"),
      ("issue: release, position: 8", "issue: relaese, position: 8", "did you mean ‘release’?"),
      ("quota: 3", "quota: 2.5", "‘quota’ must be a number of whole votes"),
      ("quota: 3", "quota: 9", "a quota must be from 1 to the sum of the weights, 4"),
      ("rule: weighted-majority", "rule: weighted", "‘rule’ must be one of its known values"),
      ("from: 2, to: 5", "from: 2", "must stand together"),
      ("from: 2, to: 5", "from: 5, to: 2", "‘from’ must not be above ‘to’"),
      ("    capability: 1\n", "", "must have a capability"),
      ("upper: 10", "uper: 10", "no such key"),
      ("options: [2, 5, 8]", "options: [2, x]", "an option must be a number"),
    ])
  func faults(part: String, change: String, message: String) {
    let error = #expect(throws: FormatError.self) {
      try NegotiationReader.read(
        text.replacing("    " + part, with: "    " + change).replacing(part, with: change),
        file: "river.yaml")
    }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }
}
