import Datasets
import Foundation
import Testing
import WorldModel

@Suite("Reading a world folder")
struct WorldFolderTests {
  private func full() throws -> TestWorld {
    let world = try TestWorld.good()
    for (table, row) in TestWorld.samples { try world.append(row, to: table) }
    return world
  }

  @Test("Every table is read, with every cell in its place")
  func everyTable() throws {
    let folder = try full()
    defer { folder.discard() }
    #expect(folder.faults() == [])
    let world = try WorldFolder.read(folder.path).world
    let facts = world.facts
    #expect(world.title == "good")
    #expect(world.factCount == 6 + Table.allCases.count - 2)
    #expect(world.source("site")?.accessed?.description == "2024-01-02")
    #expect(world.series("fdi")?.lagMonths == 9)
    #expect(world.series("fdi")?.lagIsAssumed == false)
    #expect(
      facts.actors.last?.content
        == Actor(
          id: "ASTANA", kind: .city, name: "Astana", of: "KAZ", latitude: 51.17, longitude: 71.47))
    #expect(facts.aliases.last?.content == Alias(of: "KAZ", name: "Republic", form: .preferred))
    #expect(facts.codes.last?.content == Code(actor: "KAZ", scheme: .cow, code: "705"))
    #expect(
      facts.memberships.last?.content
        == Membership(member: "KAZ", organisation: "EAEU", role: .member))
    #expect(
      facts.roles.last?.content
        == Role(actor: "KAZ", body: "EAEU", role: "chair", text: "of the year"))
    #expect(
      facts.agreements.last?.content
        == Agreement(id: "treaty", kind: "treaty", title: "A treaty", areas: ["trade", "transit"]))
    #expect(
      facts.initiatives.last?.content
        == Initiative(id: "cica", kind: .platform, title: "A forum", founder: "KAZ", aim: "talks"))
    #expect(
      facts.events.last?.content
        == Event(id: "visit", kind: "visit", title: "A visit", place: "KAZ"))
    #expect(
      facts.infrastructure.last?.content
        == Infrastructure(
          id: "north", kind: "corridor", title: "North", route: ["KAZ", "CHN"],
          capacity: Amount(10, .greater, unit: "mn t")))
    #expect(
      facts.programmes.last?.content
        == Programme(
          id: "students", title: "Students", funder: "KAZ", beneficiary: "CHN",
          budget: Amount(50, unit: "USD mn"), output: Amount(1_000, .about, unit: "students"),
          delivered: 5))
    #expect(
      facts.mediations.last?.content
        == Mediation(
          id: "talks", title: "Talks", mediator: "KAZ", format: "rounds", outcome: "open"))
    #expect(
      facts.shocks.last?.content
        == Shock(
          id: "fall", kind: "crisis", title: "A fall", target: "KAZ",
          size: Amount(50, .atLeast, unit: "%")))
  }

  @Test("The tables of lives, figures and words are read as well")
  func furtherTables() throws {
    let folder = try full()
    defer { folder.discard() }
    let facts = try WorldFolder.read(folder.path).world.facts
    #expect(facts.stages.last?.content == Stage(of: "epca", step: .signed, text: "In Astana"))
    #expect(facts.parties.last?.content == Party(of: "epca", actor: "KAZ", role: "party"))
    #expect(
      facts.terms.last?.content
        == Term(
          of: "epca", term: "areas", amount: Amount(29, unit: "areas"), text: "trade among them"))
    #expect(
      facts.relations.last?.content
        == Relation(
          a: "KAZ", b: "CHN", kind: "partnership", level: "strategic", areas: ["oil", "rail"],
          amount: Amount(2, unit: "rank")))
    #expect(
      facts.flows.last?.content
        == Flow(
          series: "goods-trade", reporter: "KAZ", partner: Flow.other, direction: .export,
          commodity: "oil", value: 12.5, comparator: .less, unit: "USD bn", count: 7,
          squares: 40.25, text: "rest"))
    #expect(
      facts.scores.last?.content
        == Score(
          series: "goods-trade", a: "KAZ", b: "CHN", value: 0.5, low: 0.4, high: 0.6, count: 70))
    #expect(
      facts.quantities.last?.content
        == SubjectFigure(
          subject: "KAZ", quantity: "age", value: 22, low: 21, high: 23, comparator: .atMost,
          unit: "years", text: "since 1991"))
    #expect(
      facts.statements.last?.content
        == Statement(
          id: "trade-40", speaker: "KAZ", about: "CHN", kind: .target, text: "Trade of 40 bn",
          rank: 1, amount: Amount(40, .about, unit: "USD bn"), due: EDTFDate("2015")))
    #expect(
      facts.positions.last?.content == Position(actor: "KAZ", issue: "epca", stance: "in favour"))
    #expect(
      facts.outcomes.last?.content
        == Outcome(of: "epca", result: .met, amount: Amount(1, unit: "treaty"), text: "signed"))
    #expect(facts.rates.last?.content == Rate(from: "GBP", to: "USD", rate: 1.5))
    #expect(
      facts.coverage.last?.content
        == Coverage(
          series: "goods-trade", reporter: "KAZ", direction: .export, state: .partial, partners: 40)
    )
    #expect(
      facts.networkNodes.last?.content
        == NetworkNode(
          id: "chn-kaz-dostyk", kind: .borderCrossing, name: "Dostyk", country: "KAZ", other: "CHN",
          latitude: 45.2, longitude: 82.5))
    #expect(
      facts.networkLinks.last?.content
        == NetworkLink(
          id: "l1", from: "KAZ", to: "CHN", mode: .rail1520, country: "KAZ", other: "CHN",
          operatedBy: "A railway", direction: .forward))
    #expect(
      facts.networkPassages.last?.content
        == NetworkPassage(id: "pass1", node: "KAZ", from: .rail1435, kind: .gaugeChange))
    #expect(
      facts.networkFigures.last?.content
        == NetworkFigure(
          of: "mode:rail@KAZ", quantity: .speed, cargo: .container, value: 20, comparator: .about,
          unit: "km/h", low: 15, high: 30))
    #expect(
      facts.networkCorridors.last?.content
        == NetworkCorridor(
          id: "middle", name: "Middle", family: .middle, through: ["KAZ", "CHN"]))
  }

  @Test("A fact carries its envelope and the key that the file states")
  func envelope() throws {
    let folder = try full()
    defer { folder.discard() }
    let world = try WorldFolder.read(folder.path).world
    let stage = try #require(world.facts.stages.last)
    #expect(stage.id == "s1")
    #expect(stage.valid.description == "2014-10~/..")
    #expect(stage.recorded?.description == "2016")
    #expect(!stage.envelope.recordedIsAssumed)
    #expect(stage.source == "paper")
    #expect(stage.envelope.locator == "L5")
    #expect(stage.envelope.note == "a remark")
    #expect(Set(world.records().map(\.id)).count == world.records().count)
  }

  @Test("Without a date of its own a fact counts as recorded when its source was published")
  func recordedBySource() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    let world = try WorldFolder.read(folder.path).world
    #expect(world.facts.agreements.first?.recorded?.description == "2017-03-03")
    #expect(world.facts.actors.first?.recorded?.description == "2015")
    #expect(world.facts.agreements.first?.envelope.recordedIsAssumed == false)
  }

  @Test("A figure of a series counts as recorded at the end of its period plus the lag")
  func recordedByLag() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    try folder.write(
      "flows.csv",
      """
      series,reporter,partner,direction,value,unit,valid,recorded,source
      goods-trade,KAZ,CHN,export,1,USD mn,2012,,book
      goods-trade,KAZ,CHN,export,1,USD mn,2013,2014-05,book
      goods-trade,KAZ,CHN,export,1,USD mn,,,book

      """)
    let flows = try WorldFolder.read(folder.path).world.facts.flows
    #expect(flows.map { $0.recorded?.description } == ["2013-12-31", "2014-05", "2015"])
    #expect(flows.map(\.envelope.recordedIsAssumed) == [true, false, false])
  }

  @Test("A standing taken from a series counts as recorded a lag after the year in which it began")
  func standings() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    try folder.write(
      "memberships.csv",
      """
      member,organisation,role,series,valid,source
      KAZ,EAEU,member,goods-trade,1992-03-02/..,book
      KAZ,EAEU,observer,,1992-03-02/..,book
      CHN,EAEU,member,goods-trade,/2010,book

      """)
    let memberships = try WorldFolder.read(folder.path).world.facts.memberships
    #expect(memberships.map { $0.recorded?.description } == ["1993-12-31", "2015", "2011-12-31"])
    #expect(memberships.map(\.envelope.recordedIsAssumed) == [true, false, true])
  }

  @Test("What is not stated stays unknown: no zero, no empty text, no date")
  func missing() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    try folder.write(
      "flows.csv",
      "series,reporter,partner,direction,unit,source\ngoods-trade,KAZ,CHN,export,USD mn,book\n")
    try folder.write("events.csv", "id,kind,title,source\nvisit,visit,A visit,book\n")
    let world = try WorldFolder.read(folder.path).world
    let flow = try #require(world.facts.flows.first)
    #expect(flow.content.value == nil)
    #expect(flow.content.statement.value == .unknown)
    #expect(flow.valid == .unknown)
    #expect(flow.content.slot == nil)
    #expect(world.facts.events.first?.content.place == nil)
  }

  @Test("A table may be spread over several files and folders, and all of it is read in order")
  func manyFiles() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    let header = "series,reporter,partner,direction,value,unit,valid,source\n"
    func row(_ year: Int) -> String { "goods-trade,KAZ,CHN,export,\(year),USD mn,\(year),book\n" }
    try folder.write("flows.csv", header + row(2012))
    try folder.write("flows-energy.csv", header + row(2013))
    try folder.write("compiled/flows-goods-trade.csv", header + row(2014) + row(2015))
    try folder.package()
    #expect(folder.faults() == [])
    let read = try WorldFolder.read(folder.path)
    let flows = read.world.flows("goods-trade", reporter: "KAZ", direction: .export)
    #expect(flows.map(\.content.value) == [2_014, 2_015, 2_012, 2_013])
    #expect(read.inputs.map(\.path).contains("compiled/flows-goods-trade.csv"))
  }

  @Test("Every file that was read is listed with its SHA-256")
  func inputs() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    try folder.write("codes.csv", "actor,scheme,code,source\n")
    let inputs = try WorldFolder.read(folder.path).inputs
    #expect(inputs.count == Table.allCases.count + 1)
    #expect(inputs.first?.path == "datapackage.json")
    // printf 'actor,scheme,code,source\n' | sha256sum
    #expect(
      inputs.first { $0.path == "codes.csv" }?.sha256
        == "b4578a1e6a49c838b7fb87851ff6ec0e314e5779a074af74d775f531b56d8ac0")
  }

  @Test("Quoted fields keep commas, quotes and line breaks")
  func quotes() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    try folder.write(
      "agreements.csv",
      "id,kind,title,source\nepca,partnership,\"The \"\"new\"\", so called,\nagreement\",book\n"
        + "treaty,treaty,Бейтараптық,nobody\n")
    expect(folder.faults(), [ExpectedFault("agreements.csv", 4, 27, "a key of sources.csv")])
    try folder.write(
      "agreements.csv", folder.text("agreements.csv").replacing("nobody", with: "book"))
    let world = try WorldFolder.read(folder.path).world
    #expect(world.title(of: "epca") == "The \"new\", so called,\nagreement")
    #expect(world.title(of: "treaty") == "Бейтараптық")
  }

  @Test("The description keeps the title and the licences that were there")
  func packageKept() throws {
    let folder = try TestWorld.good()
    defer { folder.discard() }
    let text = try folder.text("datapackage.json")
    try folder.write(
      "datapackage.json",
      text.replacing("\"title\" : \"good\"", with: "\"title\" : \"A world of tests\"")
        .replacing("CC0-1.0", with: "CC-BY-4.0"))
    try folder.package()
    #expect(try WorldFolder.read(folder.path).world.title == "A world of tests")
    #expect(try folder.text("datapackage.json").contains("CC-BY-4.0"))
    #expect(try !folder.text("datapackage.json").contains("CC0-1.0"))
    let once = try folder.read("datapackage.json")
    try folder.package()
    #expect(try folder.read("datapackage.json") == once)
  }

  @Test("The same folder gives the same world twice")
  func repeatable() throws {
    let folder = try full()
    defer { folder.discard() }
    let first = try WorldFolder.read(folder.path)
    let second = try WorldFolder.read(folder.path)
    #expect(first.world.records() == second.world.records())
    #expect(first.inputs == second.inputs)
  }
}
