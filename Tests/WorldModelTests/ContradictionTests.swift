import Testing
import WorldModel

@Suite("Contradictions")
struct ContradictionTests {
  private func length(_ value: Double, _ comparator: Comparator = .equal) -> Term {
    Term(of: "road", term: "length", amount: Amount(value, comparator, unit: "km"))
  }

  private func found(
    _ facts: [Fact<Term>], _ more: (inout FactTables) throws -> Void = { _ in }
  ) throws -> [Contradiction] {
    try world {
      $0.infrastructure = [try fact(Infrastructure(id: "road", kind: "road", title: "Road"))]
      $0.terms = facts
      try more(&$0)
    }.contradictions()
  }

  @Test("The same value twice at one time is one fact with two pieces of evidence")
  func sameValue() throws {
    let pair = [
      try fact(length(2_787), id: "a", valid: "2014", source: "book"),
      try fact(length(2_787), id: "b", valid: "2014", source: "paper"),
    ]
    #expect(try found(pair) == [])
  }

  @Test("Different values at times that surely overlap contradict each other")
  func differentValues() throws {
    let facts = [
      try fact(length(2_787), id: "b", valid: "2014", source: "book"),
      try fact(length(2_700), id: "a", valid: "2014-05", source: "paper"),
      try fact(length(2_700), id: "c", valid: "2016", source: "paper"),
    ]
    let contradiction = try #require(try found(facts).first)
    #expect(try found(facts).count == 1)
    #expect(contradiction.owner == "road")
    #expect(contradiction.attribute == "length [km]")
    #expect(contradiction.facts.map(\.id) == ["a", "b"])
    #expect(contradiction.facts.map(\.kind) == ["infrastructure", "infrastructure"])
  }

  @Test("Different values at different or unknown times do not contradict")
  func otherTimes() throws {
    let apart = [
      try fact(length(1), valid: "2013"), try fact(length(2), valid: "2014"),
      try fact(length(3), valid: ""), try fact(length(4), valid: "2010/2012"),
    ]
    #expect(try found(apart) == [])
  }

  @Test("More than 100 and 100 are two values")
  func comparators() throws {
    let facts = [
      try fact(length(100), id: "a", valid: "2014"),
      try fact(length(100, .greater), id: "b", valid: "2014"),
    ]
    #expect(try found(facts).count == 1)
  }

  @Test("Two stages, two outcomes and two figures at once contradict, and keep their kinds")
  func otherSlots() throws {
    let found = try world {
      $0.agreements = [try fact(Agreement(id: "epca", kind: "partnership", title: "EPCA"))]
      $0.actors = [try state("KAZ", "Kazakhstan")]
      $0.stages = [
        try fact(Stage(of: "epca", step: .concluded), id: "s1", valid: "2015"),
        try fact(Stage(of: "epca", step: .signed), id: "s2", valid: "2015"),
      ]
      $0.outcomes = [
        try fact(Outcome(of: "epca", result: .met), id: "o1", valid: "2016"),
        try fact(Outcome(of: "epca", result: .partly), id: "o2", valid: "2016"),
      ]
      $0.quantities = [
        try fact(
          SubjectFigure(subject: "KAZ", quantity: "area", value: 1, unit: "km2"), id: "q1",
          valid: "2016"),
        try fact(
          SubjectFigure(subject: "KAZ", quantity: "area", value: 2, unit: "km2"), id: "q2",
          valid: "2016"),
      ]
      $0.scores = [
        try fact(Score(series: "s", a: "KAZ", b: "USA", value: 1), valid: "2016", source: "book"),
        try fact(Score(series: "s", a: "KAZ", b: "USA", value: 2), valid: "2016", source: "paper"),
      ]
      $0.flows = ["book", "paper"].enumerated().map { number, source in
        Fact(
          Flow(
            series: "t", reporter: "KAZ", partner: "CHN", direction: .export,
            value: Double(number), unit: "USD mn"),
          FactEnvelope(valid: EDTFInterval("2016") ?? .unknown, source: SourceID(source)))
      }
    }.contradictions()
    #expect(found.map(\.owner) == ["KAZ", "KAZ", "KAZ", "epca", "epca"])
    #expect(found.map(\.attribute) == ["area", "s/USA", "t/export/CHN/", "outcome", "stage"])
    let kinds = Dictionary(uniqueKeysWithValues: found.map { ($0.attribute, $0.facts[0].kind) })
    #expect(
      kinds == [
        "area": "quantity", "s/USA": "score", "t/export/CHN/": "flow", "outcome": "outcome",
        "stage": "agreement",
      ])
  }

  @Test("Facts without a slot never contradict: two members, two names, two wishes")
  func noSlot() throws {
    let found = try world {
      $0.memberships = [
        try fact(Membership(member: "KAZ", organisation: "UN", role: .member), valid: "2015"),
        try fact(Membership(member: "KAZ", organisation: "UN", role: .observer), valid: "2015"),
      ]
      $0.terms = [
        try fact(Term(of: "road", term: "theme", text: "trade"), valid: "2015"),
        try fact(Term(of: "road", term: "theme", text: "transit"), valid: "2015"),
      ]
      $0.flows = [
        try fact(
          Flow(series: "t", reporter: "KAZ", partner: "CHN", direction: .to, value: nil, unit: "%"),
          valid: "2015")
      ]
    }.contradictions()
    #expect(found == [])
  }
}
