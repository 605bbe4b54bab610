import WorldModel

@testable import Corridors

/// A network written down as rows of nodes, links and passages, for tests of routes.
struct FreightNetwork {
  var network = TransportNetwork()

  mutating func node(
    _ id: String, _ kind: NetworkNode.Kind = .city, _ countries: EntityID...
  ) {
    network.nodes.append(.init(id: EntityID(id), kind: kind, countries: countries))
  }

  /// A line that is used both ways.
  mutating func line(
    _ from: String, _ to: String, _ mode: TransportMode = .rail1520, _ country: EntityID? = nil,
    days: Double = 1, cost: Double = 100, km: Double = 500, operatedBy: String = "",
    risk: Double? = 0, spread: Double? = nil, bothWays: Bool = true
  ) {
    let link = TransportNetwork.Link(
      id: EntityID("\(from)-\(to)"), from: at(from), to: at(to), mode: mode,
      countries: country.map { [$0] } ?? [], operatedBy: operatedBy, kilometres: km, days: days,
      daysSpread: spread, cost: cost, closureProbability: risk)
    network.links.append(link)
    if bothWays { network.links.append(link.reversed) }
  }

  mutating func passage(
    _ id: String, at node: String, _ kind: NetworkPassage.Kind, from: TransportMode? = nil,
    to: TransportMode? = nil, days: Double = 0.5, cost: Double = 50, risk: Double? = 0
  ) {
    network.passages.append(
      .init(
        id: EntityID(id), node: at(node), from: from, to: to, kind: kind, days: days, cost: cost,
        closureProbability: risk))
  }

  func at(_ id: String) -> Int { network.nodes.firstIndex { $0.id == EntityID(id) } ?? -1 }

  func search() throws -> RouteSearch { RouteSearch(try RoutingGraph(network)) }

  func route(
    _ from: String, _ to: String, _ cost: GeneralisedCost = .time,
    _ constraints: RouteConstraints = .init()
  ) throws -> RouteAnswer {
    try search().shortest(from: at(from), to: at(to), cost, constraints)
  }

  /// China to Europe over three borders, by land in the north or over a sea in the middle.
  ///
  ///     xian ─1435─ (CHN|KAZ) ─1520─ hub ─1520─ (KAZ|RUS) ─1520─ omsk ─1520─ (RUS|POL) ─1435─ lodz
  ///     CHN                          KAZ │                       RUS                           POL │
  ///                                      └1520─ aktau ~ferry~ baku ─1520─ poti ~sea~ gdansk ─1435──┘
  ///                                             KAZ           AZE         GEO        POL
  static var eurasia: FreightNetwork {
    var made = FreightNetwork()
    made.node("xian", .terminal, "CHN")
    made.node("chn-kaz", .borderCrossing, "CHN", "KAZ")
    made.node("hub", .city, "KAZ")
    made.node("kaz-rus", .borderCrossing, "KAZ", "RUS")
    made.node("omsk", .city, "RUS")
    made.node("pol-rus", .borderCrossing, "POL", "RUS")
    made.node("lodz", .terminal, "POL")
    made.node("aktau", .port, "KAZ")
    made.node("baku", .port, "AZE")
    made.node("poti", .port, "GEO")
    made.node("gdansk", .port, "POL")
    made.line("xian", "chn-kaz", .rail1435, "CHN", days: 3)
    made.line("chn-kaz", "hub", .rail1520, "KAZ", days: 1)
    made.line("hub", "kaz-rus", .rail1520, "KAZ", days: 1)
    made.line("kaz-rus", "omsk", .rail1520, "RUS", days: 1)
    made.line("omsk", "pol-rus", .rail1520, "RUS", days: 2)
    made.line("pol-rus", "lodz", .rail1435, "POL", days: 1)
    made.line("hub", "aktau", .rail1520, "KAZ", days: 2)
    made.line("aktau", "baku", .ferry, days: 1)
    made.line("baku", "poti", .rail1520, "AZE", days: 1)
    made.line("poti", "gdansk", .sea, days: 9, cost: 10)
    made.line("gdansk", "lodz", .rail1435, "POL", days: 1)
    for border in ["chn-kaz", "pol-rus"] {
      made.passage("\(border)-border", at: border, .border, days: 0.25)
      made.passage("\(border)-gauge", at: border, .gaugeChange, days: 0.75)
    }
    made.passage("kaz-rus-border", at: "kaz-rus", .border, days: 0.25)
    for port in ["aktau", "baku", "poti", "gdansk"] {
      made.passage("\(port)-transfer", at: port, .transfer, days: 1)
    }
    return made
  }
}
