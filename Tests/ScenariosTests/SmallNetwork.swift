import Scenarios
import WorldModel

/// Two ways from Almaty to Warsaw, small enough to add up by hand.
///
/// ```
/// xian ─ dostyk ─ almaty ─ ozinki ─ moscow ─ brest ─ warsaw        the north: 9 days, 3,250 USD per FEU
///                   └ aktau ~ baku ─ poti ~ bosporus ~ gdansk ┘    the middle: 21.5 days, 4,250
/// ```
enum SmallNetwork {
  static let network = TransportNetwork(nodes: nodes, links: links, passages: passages)

  static var networks: ScenarioNetworks { ScenarioNetworks([network]) }

  private static let nodes: [TransportNetwork.Node] = [
    .init(id: "xian", kind: .terminal, countries: ["CHN"]),
    .init(id: "dostyk", kind: .borderCrossing, countries: ["CHN", "KAZ"]),
    .init(id: "almaty", kind: .terminal, countries: ["KAZ"]),
    .init(id: "ozinki", kind: .borderCrossing, countries: ["KAZ", "RUS"]),
    .init(id: "moscow", kind: .terminal, countries: ["RUS"]),
    .init(id: "brest", kind: .borderCrossing, countries: ["POL", "RUS"]),
    .init(id: "warsaw", kind: .terminal, countries: ["POL"]),
    .init(id: "aktau", kind: .port, countries: ["KAZ"]),
    .init(id: "baku", kind: .port, countries: ["AZE"]),
    .init(id: "poti", kind: .port, countries: ["GEO"]),
    .init(id: "bosporus", kind: .chokepoint, countries: ["TUR"]),
    .init(id: "gdansk", kind: .port, countries: ["POL"]),
  ]

  private static let links: [TransportNetwork.Link] =
    both("l-dostyk", 0, 1, .rail1435, ["CHN"], 2, 900, "CR")
    + both("l-almaty", 1, 2, .rail1520, ["KAZ"], 1, 400, "KTZ", capacity: 100)
    + both("l-ozinki", 2, 3, .rail1520, ["KAZ"], 2, 1000, "KTZ", capacity: 80)
    + both("l-moscow", 3, 4, .rail1520, ["RUS"], 2, 1000, "RZD")
    + both("l-brest", 4, 5, .rail1520, ["RUS"], 1, 500, "RZD")
    + both("l-warsaw", 5, 6, .rail1435, ["POL"], 1, 500, "PKP")
    + both("l-aktau", 2, 7, .rail1520, ["KAZ"], 3, 1500, "KTZ")
    + both("l-caspian", 7, 8, .ferry, [], 1, 300, "ASCO", capacity: 20)
    + both("l-caucasus", 8, 9, .rail1520, ["AZE", "GEO"], 2, 600, "ADY")
    + both("l-black-sea", 9, 10, .sea, [], 3, 400, "")
    + both("l-sea", 10, 11, .sea, [], 7, 600, "")
    + both("l-gdansk", 11, 6, .rail1435, ["POL"], 1, 200, "PKP")

  private static let passages: [TransportNetwork.Passage] = [
    .init(id: "p-dostyk", node: 1, kind: .border, days: 1, cost: 100),
    .init(id: "p-dostyk-gauge", node: 1, kind: .gaugeChange, days: 1, cost: 50, capacity: 40),
    .init(id: "p-ozinki", node: 3, kind: .border, days: 1, cost: 100),
    .init(id: "p-brest", node: 5, kind: .border, days: 1, cost: 100),
    .init(
      id: "p-brest-gauge", node: 5, from: .rail1520, to: .rail1435, kind: .gaugeChange, days: 1,
      cost: 50),
    .init(
      id: "p-brest-gauge-back", node: 5, from: .rail1435, to: .rail1520, kind: .gaugeChange,
      days: 1, cost: 50),
    .init(id: "p-aktau", node: 7, kind: .transfer, days: 1, cost: 200, capacity: 30),
    .init(id: "p-baku", node: 8, kind: .transfer, days: 1, cost: 200),
    .init(id: "p-poti", node: 9, kind: .transfer, days: 1, cost: 100),
    .init(id: "p-bosporus", node: 10, kind: .transit, days: 0.5, cost: 50),
    .init(id: "p-gdansk", node: 11, kind: .transfer, days: 1, cost: 100),
  ]

  private static func both(
    _ id: EntityID, _ from: Int, _ to: Int, _ mode: TransportMode, _ countries: [EntityID],
    _ days: Double, _ cost: Double, _ operatedBy: String, capacity: Double? = nil
  ) -> [TransportNetwork.Link] {
    let link = TransportNetwork.Link(
      id: id, from: from, to: to, mode: mode, countries: countries, operatedBy: operatedBy,
      kilometres: days * 500, days: days, cost: cost, capacity: capacity)
    return [link, link.reversed]
  }
}
