#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Testing

@testable import Balance
@testable import WorldModel

@Suite("Balance over poles and domains")
struct BalanceMatrixTests {
  /// Trade leans on EU, arms on RUS, investment on EU through NLD.
  private var world: TestWorld {
    var test = TestWorld()
    test.states("SUB", "RUS", "CHN", "DEU", "NLD", "USA")
    test.bloc("EU", ["DEU", "NLD"])
    test.table("2016", ["RUS": 20, "CHN": 20, "DEU": 30, "NLD": 10, "USA": 20, "EU": 40])
    test.table(
      "2012", ["RUS": 10, "CHN": 10, "NLD": 60, "USA": 20, "EU": 60], series: "fdi-stock",
      direction: .inward)
    test.table(
      "2000/2023", ["RUS": 90, "DEU": 10], series: "arms-imports", direction: .import, unit: "%")
    test.table(
      "2018", ["CHN": 3], series: "government-visits", unit: "visits", state: .partial)
    for (state, value) in [("RUS", 0.8), ("CHN", 0.7), ("DEU", 0.5), ("NLD", 0.3)] {
      test.score("un-agreement", "SUB", EntityID(state), "2018", value, count: 80)
    }
    test.score("shared-organisations", "SUB", "RUS", "2014", 47)
    return test
  }

  private func poles(_ world: World) -> [Pole] {
    ["RUS", "CHN", "EU"].map { Pole(EntityID($0), in: world) }
  }

  private func matrix(
    date: String? = nil, overlapping: [Pole] = [], weights: [String: Double]? = nil
  ) throws -> BalanceMatrix {
    let world = world.world
    return try BalanceMatrix(
      BalanceQuestion(
        subject: "SUB", poles: poles(world), overlapping: overlapping,
        date: date.flatMap { EDTFDate($0) }, weights: weights), in: world)
  }

  private func row(_ domain: Domain, _ matrix: BalanceMatrix) throws -> DomainBalance {
    try #require(matrix.rows.first { $0.domain == domain })
  }

  @Test("every domain has a row and every pole a cell, with or without data")
  func shape() throws {
    let matrix = try matrix()
    #expect(matrix.rows.map(\.domain) == Domain.allCases)
    #expect(matrix.rows.allSatisfy { $0.cells.map(\.pole.id) == ["RUS", "CHN", "EU"] })
  }

  @Test("trade: 20, 20, 40 by the bloc's row and a rest of 20")
  func trade() throws {
    let trade = try row(.trade, try matrix())
    #expect(trade.cells.map(\.share) == [0.2, 0.2, 0.4])
    #expect(near(trade.rest, 0.2))
    let statistics = try #require(trade.statistics)
    #expect(near(statistics.shares.reduce(0, +), 1))
    #expect(near(statistics.herfindahl, 0.04 * 3 + 0.16))
    let entropy = -(3 * 0.2 * log(0.2) + 0.4 * log(0.4))
    #expect(near(statistics.evenness, entropy / log(4)))
    #expect(near(statistics.effectiveVectors, exp(entropy)))
    #expect(near(statistics.divergence, Divergence.jensenShannon([1, 1, 2], [1, 1, 1])))
    #expect(trade.leader?.id == "EU")
    #expect(trade.period?.description == "2016")
  }

  @Test("a pole of a complete table without a row has 0; its evenness counts it")
  func zeroPole() throws {
    let arms = try row(.security, try matrix())
    #expect(arms.cells.map(\.share) == [0.9, 0, 0.1])
    #expect(near(arms.rest, 0))
    #expect(near(arms.statistics?.evenness, -(0.9 * log(0.9) + 0.1 * log(0.1)) / log(4)))
  }

  @Test("the investment cell of the bloc names its conduit, and so does the domain")
  func conduit() throws {
    let investment = try row(.investment, try matrix())
    let bloc = try #require(investment.cells.last)
    #expect(bloc.notes.contains { $0.contains("Name of NLD (60.0 %) in this pole") })
    #expect(investment.notes.contains { $0.contains("NLD") })
    #expect(investment.cells.first?.notes.isEmpty == true)
  }

  @Test("political scores are no shares; the bloc's score is the mean of its members")
  func political() throws {
    let political = try row(.political, try matrix())
    #expect(political.statistics == nil)
    #expect(political.cells.allSatisfy { $0.share == nil })
    #expect(near(political.cells.last?.value, 0.4))
    #expect(
      political.cells.last?.notes.contains { $0.contains("unweighted mean of 2 of 2") } == true)
    #expect(political.leader?.id == "RUS")
    let beside = try #require(political.cells.first?.beside.first)
    #expect(beside.value == 47)
    #expect(beside.period.description == "2014")
  }

  @Test("visits of one state give an amount and no share; the others are missing, not 0")
  func people() throws {
    let people = try row(.people, try matrix())
    #expect(people.cells.map(\.value) == [nil, 3, nil])
    #expect(people.cells.allSatisfy { $0.share == nil })
    #expect(people.statistics == nil)
    #expect(people.cells.first?.coverage.state == .missing)
  }

  @Test("domains without data say so")
  func empty() throws {
    let matrix = try matrix()
    for domain in [Domain.energy, .transit] {
      let row = try row(domain, matrix)
      #expect(row.period == nil)
      #expect(row.coverage.state == .outOfCoverage)
      #expect(row.cells.allSatisfy { $0.value == nil && $0.coverage.state == .outOfCoverage })
    }
  }

  @Test("the worst domain is arms, the best trade, and the mean stands between")
  func worst() throws {
    let matrix = try matrix()
    #expect(matrix.worst?.domain == .security)
    #expect(matrix.best?.domain == .trade)
    let low = try #require(matrix.worst?.statistics?.evenness)
    let high = try #require(matrix.best?.statistics?.evenness)
    let mean = try #require(matrix.meanEvenness)
    #expect(low < mean && mean < high)
  }

  @Test("RUS leads overall and arms only: two of three domains differ")
  func coAlignment() throws {
    // Means: RUS (.2 + .1 + .9)/3 = .4, EU (.4 + .6 + .1)/3 = .367.
    let result = try #require(try matrix().coAlignment)
    #expect(near(result.value, 2 / 3.0))
    #expect(result.overallLeader == 0)
  }

  @Test("divergence across domains is that of the three share vectors")
  func crossDomain() throws {
    let expected = Divergence.normalised([
      [0.2, 0.2, 0.4, 0.2], [0.1, 0.1, 0.6, 0.2], [0.9, 0, 0.1, 0],
    ])
    #expect(near(try matrix().crossDomainDivergence, expected))
  }

  @Test("overlapping poles are shown and added to nothing")
  func presence() throws {
    let union = Pole(id: "germany", title: "Germany", actors: ["DEU"])
    let plain = try row(.trade, try matrix())
    let trade = try row(.trade, try matrix(overlapping: [union]))
    #expect(trade.presence.map(\.share) == [0.3])
    #expect(near(trade.rest, plain.rest))
    #expect(trade.statistics?.shares == plain.statistics?.shares)
  }

  @Test("poles that overlap are refused at a date, and named")
  func overlap() {
    let world = world.world
    let poles = [
      Pole(id: "eu", title: "EU", actors: ["EU"]), Pole(id: "de", title: "DE", actors: ["DEU"]),
    ]
    let error = #expect(throws: MeasureError.self) {
      try BalanceMatrix(
        BalanceQuestion(subject: "SUB", poles: poles, date: EDTFDate("2016")), in: world)
    }
    #expect(error?.description.contains("DEU lies in both") == true)
  }

  @Test("poles that overlap in the period of the data have cells and no statistics")
  func overlapOfPeriod() throws {
    let world = world.world
    let poles = [
      Pole(id: "eu", title: "EU", actors: ["EU"]), Pole(id: "de", title: "DE", actors: ["DEU"]),
    ]
    let matrix = try BalanceMatrix(BalanceQuestion(subject: "SUB", poles: poles), in: world)
    let trade = try row(.trade, matrix)
    #expect(trade.cells.map(\.share) == [0.4, 0.3])
    #expect(trade.statistics == nil)
    #expect(trade.notes.contains { $0.contains("overlap") })
  }

  @Test("a date without data leaves the cell empty and names the years beside it")
  func dated() throws {
    let trade = try row(.trade, try matrix(date: "2014"))
    #expect(trade.cells.allSatisfy { $0.value == nil })
    #expect(trade.coverage.neighbours == [2016])
    let arms = try row(.security, try matrix(date: "2014"))
    #expect(arms.cells.first?.share == 0.9)
  }

  @Test("declared weights move the divergence; a weight for no pole is refused")
  func weights() throws {
    let trade = try row(.trade, try matrix(weights: ["RUS": 1, "CHN": 1, "EU": 2]))
    #expect(abs(try #require(trade.statistics?.divergence)) < 1e-12)
    #expect(throws: MeasureError.self) { try matrix(weights: ["USA": 1]) }
    #expect(throws: MeasureError.self) { try matrix(weights: ["RUS": -1, "EU": 2]) }
  }

  @Test("a member that may hide makes a cell partial and bounds its share")
  func hidden() throws {
    var test = TestWorld.trading
    test.bloc("DUO", ["CCC", "DDD"], kind: .organisation)
    let world = test.world
    let poles = ["BBB", "DUO"].map { Pole(EntityID($0), in: world) }
    let matrix = try BalanceMatrix(BalanceQuestion(subject: "SUB", poles: poles), in: world)
    let cell = try #require(try row(.trade, matrix).cells.last)
    #expect(near(cell.share, 0.4))
    #expect(near(cell.shareHigh, 0.52))
    #expect(cell.coverage.state == .partial)
  }

  @Test("the measures over domains agree with the matrix")
  func measures() throws {
    let world = world.world
    let matrix = try matrix()
    let arguments: [String: MeasureArgument] = ["poles": .list(["RUS", "CHN", "EU"])]
    #expect(near(try world.one("co-alignment", arguments).value, 2 / 3.0))
    let worst = try world.one("worst-domain-evenness", arguments)
    #expect(near(worst.value, matrix.worst?.statistics?.evenness))
    #expect(worst.coverage.state == .partial)
    #expect(worst.at.description == "2000-01-01/2023-12-31")
    #expect(near(try world.one("mean-domain-evenness", arguments).value, matrix.meanEvenness))
    #expect(
      near(
        try world.one("cross-domain-divergence", arguments).value, matrix.crossDomainDivergence))
    let years = try world.measure("worst-domain-evenness", arguments, .years(1990...2001))
    #expect(years.map(\.at.description) == ["2000", "2001"])
    let none = try world.measure("co-alignment", arguments, .years(1990...1995))
    #expect(none.count == 1)
    #expect(none.first?.value == nil)
  }
}
