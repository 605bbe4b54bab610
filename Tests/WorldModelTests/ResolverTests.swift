import Testing
import WorldModel

@Suite("Resolver")
struct ResolverTests {
  /// Three reports of one length: late and linked, early and academic, undated and from the party.
  private func reports() throws -> [Fact<Term>] {
    func length(_ value: Double) -> Term {
      Term(of: "road", term: "length", amount: Amount(value, unit: "km"))
    }
    return [
      try fact(length(2_787), id: "late", recorded: "2017-03-03", source: "paper"),
      try fact(length(2_700), id: "early", recorded: "2014-10~", source: "book"),
      try fact(length(8_445), id: "undated", source: "site"),
    ]
  }

  @Test(
    "Each rule picks its own fact, and the losers stay in view, best first",
    arguments: [
      (Resolver.Rule.newestSource, ["late", "early", "undated"] as [FactID]),
      (.mostIndependent, ["early", "late", "undated"]),
      (.firstReport, ["undated", "early", "late"]),
    ])
  func rules(rule: Resolver.Rule, order: [FactID]) throws {
    let resolver = Resolver(rule, in: try world())
    let resolution = try #require(try resolver.resolve(reports()))
    #expect(resolution.chosen.id == order[0])
    #expect(resolution.others.map(\.id) == Array(order[1...]))
    #expect(resolution.rule == rule)
  }

  @Test("A tie of dates goes to the more independent source, then to the smaller key")
  func ties() throws {
    let open = Term(of: "road", term: "open")
    let facts = [
      try fact(open, id: "c", recorded: "2017", source: "paper"),
      try fact(open, id: "b", recorded: "2017", source: "book"),
      try fact(open, id: "a", recorded: "2017", source: "paper"),
      try fact(open, id: "d", recorded: "2017", source: "nobody"),
    ]
    for rule in [Resolver.Rule.newestSource, .firstReport] {
      let resolution = try #require(Resolver(rule, in: try world()).resolve(facts))
      #expect([resolution.chosen.id] + resolution.others.map(\.id) == ["b", "a", "c", "d"])
    }
    let backwards = try #require(Resolver(in: try world()).resolve(facts.reversed()))
    #expect(backwards.chosen.id == "b")
    #expect(backwards.rule == .newestSource)
  }

  @Test("Of no candidates nothing is chosen")
  func none() throws {
    #expect(Resolver(in: try world()).resolve([] as [Fact<Term>]) == nil)
  }

  @Test("The rules bear the names that users type")
  func names() {
    #expect(
      Resolver.Rule.allCases.map(\.rawValue)
        == ["newest-source", "most-independent", "first-report"])
  }

  @Test("The mean of mirrored figures comes with both ends, and needs two of them")
  func mirrorMean() throws {
    let mean = try #require(Resolver.mirrorMean([27.5, 12.5]))
    #expect(mean.mean == 20)
    #expect(mean.low == 12.5)
    #expect(mean.high == 27.5)
    #expect(Resolver.mirrorMean([27.5]) == nil)
    #expect(Resolver.mirrorMean([]) == nil)
    let three = try #require(Resolver.mirrorMean([1, 2, 6]))
    #expect(three.mean == 3 && three.low == 1 && three.high == 6)
  }
}
