import Testing
import WorldModel

@Suite("Queries")
struct FactQueryTests {
  private func sample() throws -> World {
    try world {
      $0.actors = [try state("KAZ", "Kazakhstan"), try state("CHN", "China")]
      $0.agreements = [
        try fact(Agreement(id: "epca", kind: "partnership", title: "Enhanced Partnership"))
      ]
      $0.initiatives = [try fact(Initiative(id: "cica", kind: .platform, title: "CICA"))]
      $0.stages = [
        try fact(Stage(of: "epca", step: .signed), id: "s-epca"),
        try fact(Stage(of: "cica", step: .launched), id: "s-cica", source: "paper"),
        try fact(Stage(of: "lost", step: .tabled), id: "s-lost"),
      ]
      $0.parties = [try fact(Party(of: "epca", actor: "KAZ", role: "party"), id: "p-epca")]
      $0.relations = [
        try fact(
          Relation(a: "KAZ", b: "CHN", kind: "partnership", level: "strategic"), id: "r",
          source: "paper", locator: "L29", note: "As of the visit")
      ]
      $0.statements = [
        try fact(
          Statement(id: "trade-40", speaker: "KAZ", about: "CHN", kind: .target, text: "Trade"))
      ]
      $0.outcomes = [try fact(Outcome(of: "trade-40", result: .missed), id: "o")]
    }
  }

  private func keys(_ query: FactQuery) throws -> [FactID] {
    try sample().records(query).filter { $0.table != .sources }.map(\.id)
  }

  @Test("Without a condition every fact comes, sources first, in the order of the tables")
  func everything() throws {
    let records = try sample().records()
    #expect(records.prefix(6).allSatisfy { $0.table == .sources })
    #expect(
      records.dropFirst(6).map(\.id) == [
        "actors/KAZ", "actors/CHN", "agreements/epca", "initiatives/cica", "s-epca", "s-cica",
        "s-lost", "p-epca", "r", "statements/trade-40", "o",
      ])
    #expect(Set(records.map(\.id)).count == records.count)
  }

  @Test("What tells the life of a thing has the kind of the thing")
  func kinds() throws {
    #expect(try keys(FactQuery(kind: "agreement")) == ["agreements/epca", "s-epca", "p-epca"])
    #expect(try keys(FactQuery(kind: "platform")) == ["initiatives/cica", "s-cica"])
    #expect(try keys(FactQuery(kind: "stage")) == ["s-lost"])
    #expect(try keys(FactQuery(kind: "target")) == ["statements/trade-40"])
    #expect(try keys(FactQuery(kind: "outcome")) == ["o"])
    #expect(try keys(FactQuery(kind: "nothing")) == [])
  }

  @Test("A fact is found by its subject, by its object, and by either")
  func ends() throws {
    #expect(
      try keys(FactQuery(subject: "KAZ")) == ["actors/KAZ", "r", "statements/trade-40"])
    #expect(try keys(FactQuery(object: "KAZ")) == ["p-epca"])
    #expect(
      try keys(FactQuery(about: "KAZ")) == ["actors/KAZ", "p-epca", "r", "statements/trade-40"])
    #expect(
      try keys(FactQuery(subject: "KAZ", object: "CHN")) == ["r", "statements/trade-40"])
    #expect(try keys(FactQuery(subject: "KAZ", about: "CHN")) == ["r", "statements/trade-40"])
    #expect(try keys(FactQuery(subject: "XYZ")) == [])
  }

  @Test("Conditions hold together")
  func together() throws {
    #expect(try keys(FactQuery(subject: "KAZ", source: "paper")) == ["r"])
    #expect(try keys(FactQuery(kind: "target", about: "CHN")) == ["statements/trade-40"])
    #expect(try keys(FactQuery(kind: "agreement", source: "paper")) == [])
    #expect(try keys(FactQuery(source: "paper")) == ["s-cica", "r"])
  }

  @Test(
    "Text is sought in names, attributes, values, locators and notes, whatever its case",
    arguments: [
      ("KAZAKH", ["actors/KAZ", "p-epca", "r", "statements/trade-40"]),
      ("l29", ["r"]), ("of the VISIT", ["r"]), ("strategic", ["r"]),
      ("enhanced", ["agreements/epca", "s-epca", "p-epca"]), ("zzz", []),
      ("missed", ["o"]), ("china", ["actors/CHN", "r", "statements/trade-40"]),
    ] as [(String, [FactID])])
  func text(text: String, found: [FactID]) throws {
    #expect(try keys(FactQuery(text: text)) == found)
  }

  @Test("A source is found as two rows: when it was published, and how independent it is")
  func sources() throws {
    let found = try sample().records(FactQuery(kind: "source", source: "paper"))
    #expect(found.map(\.id) == ["sources/paper", "sources/paper/independence"])
    #expect(found.map(\.statement.value) == [.text("2017-03-03"), .text("linked")])
    #expect(found.allSatisfy { $0.kind == "source" && $0.statement.subject == "paper" })
    #expect(try sample().records(FactQuery(subject: "paper")).count == 2)
    #expect(try sample().records(FactQuery(kind: "source", object: "KAZ")).isEmpty)
    #expect(try sample().records(FactQuery(kind: "source", text: "undated")).count == 2)
  }

  @Test("A source without a date of publication has an unknown one, not an empty text")
  func undatedSource() throws {
    let found = try sample().records(FactQuery(kind: "source", source: "site"))
    #expect(found.map(\.statement.value) == [.unknown, .text("party")])
    #expect(found.first?.envelope.recorded == nil)
  }

  @Test("A record carries its fact's key, table and envelope")
  func record() throws {
    let found = try #require(try sample().records(FactQuery(subject: "KAZ", source: "paper")).first)
    #expect(found.table == .relations)
    #expect(found.envelope.locator == "L29")
    #expect(found.statement.value == .text("strategic"))
    let copy = FactRecord(
      id: found.id, table: found.table, statement: found.statement, envelope: found.envelope)
    #expect(copy == found)
  }
}
