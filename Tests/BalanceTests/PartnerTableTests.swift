import Testing

@testable import Balance
@testable import WorldModel

@Suite("Partner tables")
struct PartnerTableTests {
  private func tables(
    _ world: World, _ direction: Flow.Direction = .total, series: SeriesID = "goods-trade",
    commodity: String? = nil, rule: Resolver.Rule = .newestSource
  ) throws -> PartnerTables {
    try PartnerTables(
      series: series, reporter: "SUB", direction: direction, commodity: commodity, rule: rule,
      in: world)
  }

  private func table(_ world: World, _ period: String) throws -> PartnerTable {
    let interval = try #require(EDTFInterval(period))
    return try #require(try tables(world).table(for: interval))
  }

  @Test("a bloc's row stands beside its members and is never added to them")
  func blocIsExtra() throws {
    let table = try table(TestWorld.trading.world, "2012")
    #expect(table.total == 100)
    #expect(table.rows.map(\.partner) == ["BBB", "CCC", "DDD"])
    #expect(table.aggregates.map(\.partner) == ["UNI"])
    #expect(table.members["UNI"] == ["CCC", "DDD"])
  }

  @Test("the remainder belongs to the total")
  func remainder() throws {
    let table = try table(TestWorld.trading.world, "2016")
    #expect(table.total == 100)
    #expect(table.distribution()?.count == 4)
    #expect(table.coverage == .full)
  }

  @Test("the bloc view puts a bloc in place of its members, listed or not")
  func blocView() throws {
    let table = try table(TestWorld.trading.world, "2016")
    let blocs = try #require(table.distribution(PartnerMethod(view: .blocs)))
    #expect(blocs.parts.map(\.partner) == ["UNI", "BBB"])
    // DDD's 12 leave the remainder: 8 and its square stay.
    #expect(blocs.other == Remainder(amount: 8, count: 1, squares: 64))
    #expect(blocs.total == 100)
  }

  @Test("the newest source wins and the loser stays in the notes")
  func contradiction() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.sources.append(
      Source(id: "journal", title: "Journal", producer: "x", independence: .academic))
    test.flow("2012", "BBB", 10, recorded: "2014")
    test.flow("2012", "BBB", 12, source: "journal", recorded: "2013")
    test.coverage("2012", .covered)
    let world = test.world
    let period = try #require(EDTFInterval("2012"))
    let newest = try #require(try tables(world).table(for: period))
    #expect(newest.total == 10)
    #expect(
      newest.notes.contains { $0.contains("Name of BBB: 12 ") && $0.contains("newest-source") })
    let independent = try #require(
      try tables(world, rule: .mostIndependent).table(for: period))
    #expect(independent.total == 12)
  }

  @Test("what is planned, conditional or withdrawn is no flow")
  func moods() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.flow("2012", "BBB", 10)
    test.flow("2012", "CCC", 90, status: .planned)
    #expect(try table(test.world, "2012").rows.map(\.partner) == ["BBB"])
  }

  @Test("rows in thousands of millions and in millions add up in one unit")
  func units() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.flow("2012", "BBB", 3, unit: "USD bn")
    test.flow("2012", "CCC", 1_000, unit: "USD mn")
    let table = try table(test.world, "2012")
    #expect(table.unit == "USD bn")
    #expect(near(table.total, 4))
  }

  @Test("rows whose units do not convert are refused")
  func unitFault() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.flow("2012", "BBB", 3, unit: "USD bn")
    test.flow("2012", "CCC", 1, unit: "Mt")
    let tables = try tables(test.world)
    let period = try #require(EDTFInterval("2012"))
    #expect(throws: MeasureError.self) { try tables.table(for: period) }
  }

  @Test("a negative stock keeps its row and leaves the shares")
  func negative() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC", "DDD")
    test.table("2012", ["BBB": 60, "CCC": 40, "DDD": -10])
    let table = try table(test.world, "2012")
    #expect(table.total == 90)
    #expect(table.shareBase == 100)
    #expect(table.rows.count == 3)
    #expect(table.distribution()?.parts.count == 2)
    #expect(table.notes.contains { $0.contains("DDD") && $0.contains("negative") })
  }

  @Test("an amount that no source states makes a table partial and is no zero")
  func unquantified() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.table("2012", ["BBB": 60])
    test.flow("2012", "CCC", nil)
    let table = try table(test.world, "2012")
    #expect(table.unquantified == ["CCC"])
    #expect(table.coverage.state == .partial)
    #expect(table.row("CCC") == nil)
  }

  @Test("rows outside the stated coverage give no total")
  func outOfCoverage() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.table("2012", ["BBB": 60], state: .outOfCoverage)
    let table = try table(test.world, "2012")
    #expect(table.total == nil)
    #expect(table.shareBase == nil)
    #expect(table.coverage.state == .outOfCoverage)
  }

  @Test("without a statement and a remainder nobody knows whether all partners are there")
  func unstated() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.table("2012", ["BBB": 60, "CCC": 1], state: nil)
    #expect(try table(test.world, "2012").coverage.state == .partial)
  }

  @Test("one partner of an incomplete table has no share")
  func onePartner() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.table("2012", ["BBB": 60], state: .partial)
    let table = try table(test.world, "2012")
    #expect(table.total == 60)
    #expect(table.shareBase == nil)
  }

  @Test("a statement without a direction covers every direction")
  func generalCoverage() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    test.table("2012", ["BBB": 6, "CCC": 4], direction: .export, state: nil)
    test.coverage("2012", .covered, direction: nil)
    let period = try #require(EDTFInterval("2012"))
    let table = try #require(try tables(test.world, .export).table(for: period))
    #expect(table.coverage == .full)
  }

  @Test("several commodities need a choice")
  func commodities() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.flow("2012", "BBB", 3, commodity: "oil")
    test.flow("2012", "BBB", 5, commodity: "gas")
    let world = test.world
    #expect(throws: MeasureError.self) { try tables(world) }
    let period = try #require(EDTFInterval("2012"))
    let gas = try #require(try tables(world, commodity: "gas").table(for: period))
    #expect(gas.rows.map(\.amount) == [5])
  }

  @Test("a year is answered by its own period, else by the shortest one around it")
  func periodChoice() throws {
    let periods = ["2000/2023", "2012", "2012-03", "2010/2013"].compactMap { EDTFInterval($0) }
    let choose = { (text: String) in
      EDTFInterval(text).flatMap { PeriodChoice.period(for: $0, among: periods)?.description }
    }
    #expect(choose("2012") == "2012")
    #expect(choose("2012-05") == "2012")
    #expect(choose("2011") == "2010/2013")
    #expect(choose("2020") == "2000/2023")
    #expect(choose("2025") == nil)
  }
}
