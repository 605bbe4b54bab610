import Testing
import WorldModel

@Suite("Views of a world")
struct WorldViewTests {
  /// The agreement of Kazakhstan and the European Union as three sources told it, each at its time.
  private func agreement() throws -> World {
    try world {
      $0.actors = [
        try state("KAZ", "Kazakhstan"),
        try fact(Actor(id: "EU", kind: .bloc, name: "European Union"), recorded: "2018"),
      ]
      $0.aliases = [try fact(Alias(of: "EU", name: "The Union"), recorded: "2020")]
      $0.codes = [try fact(Code(actor: "KAZ", scheme: .cow, code: "705"), recorded: "2020")]
      $0.agreements = [
        try fact(Agreement(id: "epca", kind: "partnership", title: "EPCA"), recorded: "2014-10~")
      ]
      $0.stages = [
        try fact(
          Stage(of: "epca", step: .concluded), id: "concluded", valid: "2014-10~",
          recorded: "2014-10~"),
        try fact(
          Stage(of: "epca", step: .intended), id: "intended", valid: "2014~",
          recorded: "2017-03-03", status: .planned, source: "paper"),
        try fact(
          Stage(of: "epca", step: .signed), id: "signed", valid: "2015", recorded: "2018-10-16~"),
      ]
      $0.terms = [try fact(Term(of: "epca", term: "areas"), id: "undated")]
    }
  }

  @Test(
    "At each date of knowledge the agreement stands where its sources had put it by then",
    arguments: [
      ("2014-06", []), ("2014-10", ["concluded"]), ("2016-01", ["concluded"]),
      ("2017", ["concluded", "intended"]), ("2018-09", ["concluded", "intended"]),
      ("2018-11", ["concluded", "intended", "signed"]),
    ] as [(String, [FactID])])
  func asOf(known: String, stages: [FactID]) throws {
    let view = try agreement().asOf(date(known))
    #expect(view.stages(of: "epca").map(\.id) == stages)
    #expect(view.kind(of: "epca") == (stages.isEmpty ? nil : "agreement"))
  }

  @Test("Names, codes and facts without a date of record stay in every view")
  func names() throws {
    let view = try agreement().asOf(date("1900"))
    #expect(view.title(of: "EU") == "European Union")
    #expect(view.entity(named: "the union") == "EU")
    #expect(try view.actors(code: "705", in: .cow, at: time("2015")) == ["KAZ"])
    #expect(view.terms(of: "epca").map(\.id) == ["undated"])
    #expect(view.sources.count == 3)
  }

  @Test("A coarse date of knowledge reaches to its last day, a coarse record from its first")
  func coarse() throws {
    let world = try agreement()
    #expect(try world.asOf(date("2014")).stages(of: "epca").count == 1)
    #expect(try world.asOf(date("2014-09-30")).stages(of: "epca").isEmpty)
    #expect(try world.asOf(date("2014-10-01")).stages(of: "epca").count == 1)
  }

  @Test("A view from the far future changes nothing, and views do not touch the world itself")
  func farFuture() throws {
    let world = try agreement()
    #expect(try world.asOf(date("9999")).records() == world.records())
    #expect(try world.at(time("../..")).records() == world.records())
    let before = world.records()
    _ = try world.asOf(date("1900")).at(time("1800"))
    #expect(world.records() == before)
  }

  @Test(
    "At a time in the world only what holds or may hold then remains",
    arguments: [
      ("2014", ["concluded", "intended"]), ("2014-10-15", ["concluded", "intended"]),
      ("2014-05", ["intended"]), ("2015", ["signed"]), ("2020", []),
      ("2014/2015", ["concluded", "intended", "signed"]),
    ] as [(String, [FactID])])
  func at(valid: String, stages: [FactID]) throws {
    let view = try agreement().at(time(valid))
    #expect(view.stages(of: "epca").map(\.id) == stages)
    #expect(view.terms(of: "epca").map(\.id) == ["undated"])
    #expect(view.title(of: "KAZ") == "Kazakhstan")
  }

  @Test("The two times are asked for apart: what was known in 2016 about 2014")
  func bothTimes() throws {
    let view = try agreement().asOf(date("2016")).at(time("2014"))
    #expect(view.stages(of: "epca").map(\.id) == ["concluded"])
  }

  @Test("The default date of knowledge is the latest day on which anything was recorded")
  func latestRecorded() throws {
    #expect(try agreement().latestRecorded == date("2020-12-31"))
    #expect(try agreement().asOf(date("1900")).latestRecorded == date("2020-12-31"))
    #expect(try world().latestRecorded == nil)
    let latest = try #require(try agreement().latestRecorded)
    #expect(try agreement().asOf(latest).records() == agreement().records())
  }

  @Test("Further facts overlay a world and its lookups")
  func adding() throws {
    let world = try agreement()
    let inForce = try fact(
      Stage(of: "epca", step: .inForce), valid: "2020-03-01", recorded: "2020")
    let larger = world.adding { $0.stages.append(inForce) }
    #expect(larger.stages(of: "epca").last?.content.step == .inForce)
    #expect(larger.factCount == world.factCount + 1)
    #expect(world.stages(of: "epca").count == 3)
  }
}
