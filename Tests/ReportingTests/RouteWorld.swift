import Corridors
import Reporting
import Testing
import WorldModel

/// A world with two ways from Xi'an to Duisburg, whose sums are made by hand.
///
/// ```
/// xian ─rail 1435, 3 d─ khorgos ─rail 1520, 2000 km─ iletsk ─rail 1520, 2 d─ brest ─rail 1435, 1.5 d─ duisburg
///                          └───rail 1520, 3000 km─── aktau ─────────── ship, 20 d ──────────────────┘
/// ```
/// Rail in Kazakhstan moves at 50 km/h and USD 0.5 a kilometre, figures of the class. Stops: Khorgos 2 days
/// and USD 300, Iletsk 0.5 and 100, Brest 1 and 200 with a closure probability of 0.04, Aktau 3 and 150.
///
/// - North: 3 + 2 + 2000/50/24 + 0.5 + 2 + 1 + 1.5 = 11.6667 days, 3000 + 300 + 1000 + 100 + 1500 + 200 +
///   1200 = 7,300 USD, 3000 + 2000 + 2400 + 1200 = 8,600 km.
/// - Sea: 3 + 2 + 3000/50/24 + 3 + 20 = 30.5 days, 3000 + 300 + 1500 + 150 + 900 = 5,850 USD, 15,000 km.
enum RouteWorld {
  /// Added up in the order of travel, so that the last digit is that of the program.
  static let northDays = 3 + 2 + 2000.0 / 50 / 24 + 0.5 + 2 + 1 + 1.5
  static let date = EDTFDate("2025")

  static let world = World(
    title: "test",
    sources: [
      Source(
        id: "new", title: "New figures", producer: "tests", published: EDTFDate("2024"),
        licence: "none", independence: .independent),
      Source(
        id: "old", title: "Old figures", producer: "tests", published: EDTFDate("2010"),
        licence: "none", independence: .independent),
    ], series: [], facts: facts)

  static var corridors: [NetworkCorridor] { world.facts.networkCorridors.map(\.content) }

  static func network() throws -> TransportNetwork { try TransportNetwork(world: world) }

  static func question(_ search: RouteQuestion.Search) throws -> RouteQuestion {
    RouteQuestion(
      from: "chn-xian", to: "deu-duisburg", on: try #require(date), search: search,
      criterion: .time)
  }

  /// The answer to a question, on a network with edits.
  static func report(
    _ search: RouteQuestion.Search = .unbeaten(tolerance: 0), edits: [NetworkEdit] = [],
    constraints: RouteConstraints = .init(), change: (inout TransportNetwork) -> Void = { _ in }
  ) throws -> RouteReport {
    var network = try network().applying(edits)
    change(&network)
    let question = try question(search)
    let finder = RouteSearch(try RoutingGraph(network))
    let positions = network.nodePositions
    let ends = (try #require(positions["chn-xian"]), try #require(positions["deu-duisburg"]))
    let answer =
      switch search {
      case .best(let count):
        try finder.routes(
          from: ends.0, to: ends.1, count: count, question.generalisedCost, constraints)
      case .unbeaten(let tolerance):
        try finder.pareto(
          from: ends.0, to: ends.1, RouteSearch.Criterion.allCases, constraints,
          tolerance: tolerance)
      }
    return RouteReport(question, answer, in: network, of: world, corridors: corridors)
  }

  private static var facts: FactTables {
    var facts = FactTables()
    func node(
      _ id: EntityID, _ kind: NetworkNode.Kind, _ name: String, _ country: EntityID,
      _ other: EntityID? = nil, _ latitude: Double?, _ longitude: Double?
    ) {
      facts.networkNodes.append(
        Fact(
          NetworkNode(
            id: id, kind: kind, name: name, country: country, other: other, latitude: latitude,
            longitude: longitude), envelope("new")))
    }
    node("chn-xian", .terminal, "Xi’an", "CHN", nil, 34.3, 108.9)
    node("chn-kaz-khorgos", .borderCrossing, "Khorgos–Altynkol", "CHN", "KAZ", 44.2, 80.4)
    node("kaz-rus-iletsk", .borderCrossing, "Iletsk", "KAZ", "RUS", 51.2, 55)
    node("pol-rus-brest", .borderCrossing, "Brest", "POL", "RUS", 52.1, 23.6)
    node("deu-duisburg", .terminal, "Duisburg <b>", "DEU", nil, 51.4, 6.75)
    node("kaz-aktau", .port, "Aktau", "KAZ", nil, nil, nil)
    link(&facts, "l-china", "chn-xian", "chn-kaz-khorgos", .rail1435, "CHN", 3000, 3, 3000)
    link(&facts, "l-steppe", "chn-kaz-khorgos", "kaz-rus-iletsk", .rail1520, "KAZ", 2000)
    link(&facts, "l-russia", "kaz-rus-iletsk", "pol-rus-brest", .rail1520, "RUS", 2400, 2, 1500)
    link(&facts, "l-poland", "pol-rus-brest", "deu-duisburg", .rail1435, "POL", 1200, 1.5, 1200)
    link(&facts, "l-west", "chn-kaz-khorgos", "kaz-aktau", .rail1520, "KAZ", 3000)
    link(&facts, "l-sea", "kaz-aktau", "deu-duisburg", .sea, nil, 9000, 20, 900)
    figure(&facts, "l-russia", .days, 3, "days", source: "old")
    figure(&facts, "mode:rail-1520@KAZ", .speed, 50, "km/h")
    figure(&facts, "mode:rail-1520@KAZ", .cost, 0.5, "USD per FEU per km")
    stop(&facts, "p-khorgos", "chn-kaz-khorgos", .rail1435, .rail1520, .gaugeChange, 2, 300)
    stop(&facts, "p-iletsk", "kaz-rus-iletsk", .rail1520, .rail1520, .border, 0.5, 100)
    stop(&facts, "p-brest", "pol-rus-brest", .rail1520, .rail1435, .gaugeChange, 1, 200)
    figure(&facts, "p-brest", .closureProbability, 0.04, "1")
    stop(&facts, "p-aktau", "kaz-aktau", .rail1520, .sea, .transfer, 3, 150)
    corridor(
      &facts, "way-north", .northern, ["chn-kaz-khorgos", "kaz-rus-iletsk", "pol-rus-brest"])
    corridor(
      &facts, "way-sea", .sea,
      ["chn-kaz-khorgos", "kaz-aktau", "deu-duisburg", "elsewhere"])
    corridor(&facts, "seen-north", .northern, ["chn-xian", "pol-rus-brest"])
    figure(&facts, "seen-north", .transitTime, 12, "days")
    return facts
  }

  private static func link(
    _ facts: inout FactTables, _ id: EntityID, _ from: EntityID, _ to: EntityID,
    _ mode: TransportMode, _ country: EntityID?, _ kilometres: Double, _ days: Double? = nil,
    _ cost: Double? = nil
  ) {
    facts.networkLinks.append(
      Fact(
        NetworkLink(
          id: id, from: from, to: to, mode: mode, country: country, direction: .forward),
        envelope("new")))
    figure(&facts, id, .length, kilometres, "km")
    if let days { figure(&facts, id, .days, days, "days") }
    if let cost { figure(&facts, id, .cost, cost, "USD per FEU") }
  }

  private static func stop(
    _ facts: inout FactTables, _ id: EntityID, _ node: EntityID, _ from: TransportMode,
    _ to: TransportMode, _ kind: NetworkPassage.Kind, _ days: Double, _ cost: Double
  ) {
    facts.networkPassages.append(
      Fact(NetworkPassage(id: id, node: node, from: from, to: to, kind: kind), envelope("new")))
    figure(&facts, id, .dwell, days, "days")
    figure(&facts, id, .cost, cost, "USD per FEU")
  }

  private static func corridor(
    _ facts: inout FactTables, _ id: EntityID, _ family: NetworkCorridor.Family,
    _ through: [EntityID]
  ) {
    facts.networkCorridors.append(
      Fact(
        NetworkCorridor(id: id, name: "Name of \(id)", family: family, through: through),
        envelope("new")))
  }

  private static func figure(
    _ facts: inout FactTables, _ id: EntityID, _ quantity: NetworkFigure.Quantity, _ value: Double,
    _ unit: MeasurementUnit, source: SourceID = "new"
  ) {
    facts.networkFigures.append(
      Fact(NetworkFigure(of: id, quantity: quantity, value: value, unit: unit), envelope(source)))
  }

  private static func envelope(_ source: SourceID) -> FactEnvelope {
    FactEnvelope(
      recorded: source == "new" ? EDTFDate("2024") : EDTFDate("2010"), source: source,
      locator: "row")
  }
}
