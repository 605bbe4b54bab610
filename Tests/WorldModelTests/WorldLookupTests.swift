import Testing
import WorldModel

@Suite("Lookups of a world")
struct WorldLookupTests {
  private func trade() throws -> World {
    func flow(_ partner: EntityID, _ direction: Flow.Direction, _ value: Double) -> Flow {
      Flow(
        series: "goods-trade", reporter: "KAZ", partner: partner, direction: direction,
        value: value, unit: "USD mn")
    }
    let series = [
      Series(id: "goods-trade", title: "Trade", counts: "Goods", unit: "USD mn", lagMonths: 12)
    ]
    return try world(series: series) {
      $0.actors = [
        try state("KAZ", "Kazakhstan"), try state("RUS", "Russia"),
        try fact(Actor(id: "EU", kind: .bloc, name: "European Union")),
      ]
      $0.flows = [
        try fact(flow("RUS", .export, 1), valid: "2012"),
        try fact(flow("CHN", .export, 2), valid: "2012"),
        try fact(flow("RUS", .import, 4), valid: "2012"),
        try fact(flow("RUS", .export, 8), valid: "2016"),
      ]
      $0.scores = [
        try fact(Score(series: "agreement", a: "KAZ", b: "USA", value: 0.284), valid: "1995"),
        try fact(Score(series: "agreement", a: "KAZ", b: "USA", value: 0.2667), valid: "2000"),
        try fact(Score(series: "agreement", a: "KAZ", b: "RUS", value: 0.7037), valid: "1995"),
      ]
      $0.quantities = [
        try fact(SubjectFigure(subject: "KAZ", quantity: "area rank", value: 9, unit: "rank")),
        try fact(SubjectFigure(subject: "KAZ", quantity: "age", value: 22, unit: "years")),
      ]
      $0.coverage = [
        try fact(
          Coverage(series: "goods-trade", reporter: "UZB", direction: .export, state: .missing),
          valid: "2012"),
        try fact(Coverage(series: "goods-trade", reporter: "KAZ", state: .covered), valid: "2012"),
      ]
    }
  }

  @Test("Flows are found by series, reporter and direction, in the order of the files")
  func flows() throws {
    let world = try trade()
    let exports = world.flows("goods-trade", reporter: "KAZ", direction: .export)
    #expect(exports.map(\.content.value) == [1, 2, 8])
    #expect(
      world.flows("goods-trade", reporter: "KAZ", direction: .import).map(\.content.value) == [4])
    #expect(world.flows("goods-trade", reporter: "RUS", direction: .export).isEmpty)
    #expect(world.flows("goods-trade", reporter: "KAZ", direction: .total).isEmpty)
    #expect(world.flows("fdi", reporter: "KAZ", direction: .export).isEmpty)
  }

  @Test("Figures of a pair are found for the ordered pair")
  func scores() throws {
    let world = try trade()
    #expect(world.scores("agreement", "KAZ", "USA").map(\.content.value) == [0.284, 0.2667])
    #expect(world.scores("agreement", "USA", "KAZ").isEmpty)
    #expect(world.figures(of: "KAZ", "age").map(\.content.value) == [22])
    #expect(world.figures(of: "RUS", "age").isEmpty)
  }

  @Test("Coverage without a direction counts for the total")
  func coverage() throws {
    let world = try trade()
    let missing = world.coverage("goods-trade", reporter: "UZB", direction: .export)
    #expect(missing.map(\.content.state) == [.missing])
    let total = world.coverage("goods-trade", reporter: "KAZ", direction: .total)
    #expect(total.map(\.content.state) == [.covered])
    #expect(world.coverage("goods-trade", reporter: "UZB", direction: .import).isEmpty)
  }

  @Test("Sources, series, actors, kinds and titles are found by key, and nothing is invented")
  func things() throws {
    let world = try trade()
    #expect(world.source("paper")?.independence == .linked)
    #expect(world.source("rumour") == nil)
    #expect(world.series("goods-trade")?.lagMonths == 12)
    #expect(world.actor("EU")?.kind == .bloc)
    #expect(world.actor("XYZ") == nil)
    #expect(world.kind(of: "KAZ") == "actor")
    #expect(world.kind(of: "CHN") == nil)
    #expect(world.title(of: "KAZ") == "Kazakhstan")
    #expect(world.title(of: "CHN") == "CHN")
    #expect(world.factCount == 14)
  }

  @Test("A thing of every table that has keys bears its kind and its title")
  func kinds() throws {
    let world = try world {
      $0.agreements = [try fact(Agreement(id: "epca", kind: "partnership", title: "EPCA"))]
      $0.initiatives = [try fact(Initiative(id: "cica", kind: .platform, title: "CICA"))]
      $0.events = [try fact(Event(id: "visit", kind: "visit", title: "A visit"))]
      $0.infrastructure = [
        try fact(Infrastructure(id: "north", kind: "corridor", title: "North")),
        try fact(
          Infrastructure(
            id: "pipe", kind: "oil-pipeline", title: "Pipe", capacity: Amount(1, unit: "t"))),
      ]
      $0.programmes = [try fact(Programme(id: "students", title: "Students", funder: "KAZ"))]
      $0.mediations = [try fact(Mediation(id: "talks", title: "Talks", mediator: "KAZ"))]
      $0.shocks = [
        try fact(
          Shock(id: "fall", kind: "crisis", title: "Price fall", size: Amount(50, unit: "%")))
      ]
      $0.statements = [
        try fact(Statement(id: "trade-40", speaker: "KAZ", kind: .target, text: "40 bn"))
      ]
    }
    let expected: [(EntityID, String, String)] = [
      ("epca", "agreement", "EPCA"), ("cica", "platform", "CICA"), ("visit", "event", "A visit"),
      ("north", "corridor", "North"), ("pipe", "infrastructure", "Pipe"),
      ("students", "programme", "Students"), ("talks", "mediation", "Talks"),
      ("fall", "shock", "Price fall"), ("trade-40", "target", "40 bn"),
    ]
    for (key, kind, title) in expected {
      #expect(world.kind(of: key) == kind)
      #expect(world.title(of: key) == title, "\(key)")
    }
  }

  private func blocs() throws -> World {
    func member(
      _ state: EntityID, _ role: Membership.Role, _ valid: String,
      _ status: FactStatus = .reported
    ) throws -> Fact<Membership> {
      try fact(
        Membership(member: state, organisation: "EU", role: role), valid: valid, status: status)
    }
    return try world {
      $0.memberships = [
        try member("FRA", .founder, "1958-01-01/.."),
        try member("GBR", .member, "1973-01-01/2020-01-31"),
        try member("HRV", .member, "2013-07-01/.."),
        try member("HUN", .member, "2004-05/"),
        try member("SRB", .acceding, "2012/.."),
        try member("TUR", .member, "2005/..", .conditional),
        try member("MDA", .member, "2030/..", .planned),
        try fact(Membership(member: "FRA", organisation: "UN", role: .member), valid: "1945/.."),
      ]
    }
  }

  @Test(
    "A bloc's members are those of the date; applicants and plans are none",
    arguments: [
      ("1957", []), ("1960", ["FRA"]), ("2000", ["FRA", "GBR"]),
      ("2014", ["FRA", "GBR", "HRV", "HUN"]), ("2021", ["FRA", "HRV", "HUN"]),
      ("2020", ["FRA", "GBR", "HRV", "HUN"]), ("2020-02", ["FRA", "HRV", "HUN"]),
      ("2013-06-30", ["FRA", "GBR", "HUN"]), ("2035", ["FRA", "HRV", "HUN"]),
    ] as [(String, [EntityID])])
  func members(at: String, members: [EntityID]) throws {
    #expect(try blocs().members(of: "EU", at: time(at)) == members)
  }

  @Test("Memberships are found from both ends")
  func memberships() throws {
    let world = try blocs()
    #expect(world.memberships(of: "FRA").map(\.content.organisation) == ["EU", "UN"])
    #expect(world.memberships(in: "EU").count == 7)
    #expect(world.memberships(of: "XYZ").isEmpty)
  }

  @Test(
    "A code means whoever bore it at the time: Germany and Yemen changed theirs",
    arguments: [
      ("255", "1900", ["DEU"]), ("255", "1960", []), ("255", "1995", ["DEU"]),
      ("260", "1960", ["DEU"]), ("260", "1995", []), ("265", "1960", ["DDR"]), ("265", "1995", []),
      ("678", "1980", ["YEM"]), ("678", "1995", []), ("679", "1995", ["YEM"]), ("679", "1980", []),
      ("680", "1980", ["YMD"]), ("680", "1995", []), ("705", "2015", ["KAZ"]), ("705", "1980", []),
      // In 1990 both Germanies and the united one bore codes.
      ("255", "1990", ["DEU"]), ("260", "1990", ["DEU"]), ("265", "1990", ["DDR"]),
      ("999", "1995", []),
    ] as [(String, String, [EntityID])])
  func codes(code: String, at: String, actors: [EntityID]) throws {
    let world = try world {
      $0.codes = try [
        ("DEU", "255", "1816/1945-05-08"), ("DEU", "255", "1990-10-03/.."),
        ("DEU", "260", "1955-05-05/1990-10-02"), ("DDR", "265", "1954-03-25/1990-10-02"),
        ("YEM", "678", "1926-09-02/1990-05-21"), ("YEM", "679", "1990-05-22/.."),
        ("YMD", "680", "1967-11-30/1990-05-21"), ("KAZ", "705", "1991-12-16/.."),
      ].map { try fact(Code(actor: EntityID($0), scheme: .cow, code: $1), valid: $2) }
    }
    #expect(try world.actors(code: code, in: .cow, at: time(at)) == actors)
    #expect(try world.actors(code: code, in: .gw, at: time(at)) == [])
  }

  @Test("What tells the life of a thing is found by the thing")
  func lives() throws {
    let world = try world {
      $0.stages = [
        try fact(Stage(of: "epca", step: .signed)), try fact(Stage(of: "x", step: .tabled)),
      ]
      $0.parties = [try fact(Party(of: "epca", actor: "EU", role: "party"))]
      $0.terms = [try fact(Term(of: "epca", term: "areas", text: "29"))]
      $0.outcomes = [try fact(Outcome(of: "epca", result: .met))]
    }
    #expect(world.stages(of: "epca").map(\.content.step) == [.signed])
    #expect(world.parties(of: "epca").map(\.content.actor) == ["EU"])
    #expect(world.terms(of: "epca").map(\.content.text) == ["29"])
    #expect(world.outcomes(of: "epca").map(\.content.result) == [.met])
    #expect(world.stages(of: "nothing").isEmpty)
  }
}
