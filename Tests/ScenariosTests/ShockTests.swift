import Scenarios
import Testing
import WorldModel

/// What each kind of shock does to links and passages.
@Suite("Shocks")
struct ShockTests {
  /// The network after a shock, as a file writes it.
  private func network(_ shock: String) throws -> TransportNetwork {
    let edits = try ScenarioText(shock).shock().edits.map(\.edit)
    return try SmallNetwork.network.applying(edits)
  }

  private func closed(_ shock: String) throws -> [String] {
    let network = try network(shock)
    let links = network.links.filter(\.isClosed).map(\.id.text)
    let passages = network.passages.filter(\.isClosed).map(\.id.text)
    return Set(links + passages).sorted()
  }

  private func link(_ id: EntityID, _ shock: String) throws -> TransportNetwork.Link {
    try #require(try network(shock).links.first { $0.id == id })
  }

  private func passage(_ id: EntityID, _ shock: String) throws -> TransportNetwork.Passage {
    try #require(try network(shock).passages.first { $0.id == id })
  }

  @Test(
    "Closures close what they name and nothing else",
    arguments: [
      (
        "shock: border-closed, between: [RUS, POL]",
        ["p-brest", "p-brest-gauge", "p-brest-gauge-back"]
      ),
      ("shock: border-closed, between: [GEO, AZE]", ["l-caucasus"]),
      ("shock: border-closed, between: [GEO, AZE], modes: [rail]", ["l-caucasus"]),
      (
        "shock: country-closed, country: RUS",
        [
          "l-brest", "l-moscow", "p-brest", "p-brest-gauge", "p-brest-gauge-back", "p-ozinki",
        ]
      ),
      (
        "shock: node-closed, node: aktau",
        ["l-aktau", "l-caspian", "p-aktau"]
      ),
      ("shock: node-closed, node: aktau, modes: [ferry]", ["l-caspian"]),
      ("shock: strait-closed, node: bosporus", ["l-black-sea", "l-sea", "p-bosporus"]),
      ("shock: operator-sanctioned, operator: rzd", ["l-brest", "l-moscow"]),
    ] as [(String, [String])])
  func closures(_ shock: String, _ expected: [String]) throws {
    #expect(try closed(shock) == expected)
  }

  @Test("A strike adds days to each passage at the port and takes a share of what is known")
  func strike() throws {
    let shock = "shock: port-strike, node: aktau, days: 4, share: 0.4"
    let passage = try passage("p-aktau", shock)
    #expect(passage.days == 5)
    // 30 less 40 %.
    #expect(passage.capacity == 18)
    #expect(try link("l-caspian", shock).capacity == 20)
  }

  @Test("A gauge change between two kinds of rail is slowed once, not once for each")
  func gauge() throws {
    let slower = "shock: gauge-change-slower, node: brest, factor: 3"
    #expect(try passage("p-brest-gauge", slower).days == 3)
    #expect(try passage("p-dostyk-gauge", slower).days == 1)
    #expect(try passage("p-brest", slower).days == 1)
    let rail = "shock: slower, node: brest, modes: [rail], factor: 3"
    #expect(try passage("p-brest-gauge", rail).days == 3)
    #expect(try passage("p-dostyk-gauge", "shock: gauge-change-slower, days: 2").days == 3)
  }

  @Test("Capacities are scaled where they are known, and set where a value is given")
  func capacities() throws {
    let less = "shock: capacity-changed, country: KAZ, factor: 0.65"
    #expect(try link("l-almaty", less).capacity == 65)
    #expect(try link("l-aktau", less).capacity == nil)
    let more = "shock: capacity-changed, passage: p-aktau, capacity: 60 TEU/year"
    #expect(try passage("p-aktau", more).capacity == 60)
  }

  @Test("Costs grow by an amount or by a share")
  func costs() throws {
    #expect(try link("l-moscow", "shock: dearer, country: RUS, share: 0.15").cost == 1150)
    #expect(try link("l-moscow", "shock: dearer, link: l-moscow, by: 30 USD per FEU").cost == 1030)
    #expect(try link("l-sea", "shock: slower, link: l-sea, factor: 1.5").days == 10.5)
  }

  @Test("A link that is added leads both ways, and a passage lets freight change to it")
  func added() throws {
    let network = try network(
      "shock: link-added, id: l-new, from: moscow, to: gdansk, mode: rail-1520, km: 1200, "
        + "days: 2, cost: 700 USD per FEU, countries: [RUS, POL], operator: X")
    let added = network.links.filter { $0.id == "l-new" }
    #expect(added.map { network.nodes[$0.from].id } == ["moscow", "gdansk"])
    #expect(added.map(\.countries) == [["RUS", "POL"], ["POL", "RUS"]])
    #expect(added.map(\.cost) == [700, 700])
    let passage = try passage(
      "p-new",
      "shock: passage-added, id: p-new, node: gdansk, passages: gauge-change, from: rail-1520, "
        + "to: any, days: 1, cost: 40 USD per FEU")
    #expect(passage.from == .rail1520 && passage.to == nil && passage.node == 11)
  }

  @Test("What was closed is open again")
  func reopened() throws {
    let text = ScenarioText(
      "shock: node-closed, node: aktau", "shock: link-reopened, link: l-aktau")
    let edits = try text.read().shocks.flatMap(\.edits).map(\.edit)
    let network = try SmallNetwork.network.applying(edits)
    let closed = Set(network.links.filter(\.isClosed).map(\.id.text)).sorted()
    #expect(closed == ["l-caspian"])
  }

  @Test("A closed country spares the freight of its own unless the file says otherwise")
  func sparing() throws {
    let spares = try ScenarioText("shock: country-closed, country: RUS").shock()
    #expect(spares.edits.map(\.sparing) == [["RUS"]])
    let all = try ScenarioText("shock: country-closed, country: RUS, spares: []").shock()
    #expect(all.edits.map(\.sparing) == [[]])
  }

  @Test("The unit of an amount says for which cargo it counts")
  func units() throws {
    let shock = try ScenarioText("shock: dearer, link: l-sea, by: 30 USD per FEU").shock()
    #expect(shock.edits.map(\.cargoes) == [[.container]])
  }
}
