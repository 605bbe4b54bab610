import Testing
import WorldModel

@testable import Datasets

/// ```
///        AAA, 1,520 mm     │ BBB, 1,435 mm            sea
///  0.00 ── 0.10 ── 0.20 ──0.25── 0.30 ── 0.40    1.1 ─ 1.3 ─(canal)─ 1.5 ─ 1.7
///  xaa                  crossing        port                            far port
/// ```
@Suite("A network made of public maps")
struct AssembledNetworkTests {
  static let rail: PublicNetwork = {
    let line = PublicNetwork(
      latitudes: [0, 0, 0, 0, 0], longitudes: [0, 0.1, 0.2, 0.3, 0.4],
      stretches: (0..<4).map { .init(from: $0, to: $0 + 1, kilometres: 12) })
    return line.located(in: NetworkRepairTests.shapes).network.gauged(
      by: RailGauges(rules: [
        .init(country: "AAA", gauge: 1520), .init(country: "BBB", gauge: 1435),
      ])
    ).network
  }()

  static let sea = PublicNetwork(
    latitudes: [0, 0, 0, 0], longitudes: [1.1, 1.3, 1.5, 1.7],
    stretches: [
      .init(from: 0, to: 1, kilometres: 22),
      .init(from: 1, to: 2, kilometres: 22, passage: 0, isMiddle: true),
      .init(from: 2, to: 3, kilometres: 22),
    ], passages: ["canal"])

  static func place(
    _ id: EntityID, _ kind: NetworkNode.Kind, _ east: Double, _ countries: [EntityID] = []
  ) -> TransportNetwork.Node {
    .init(
      id: id, kind: kind, name: id.text, countries: countries, latitude: 0, longitude: east)
  }

  static var plan: NetworkPlan {
    var plan = NetworkPlan(places: [
      place("aaa-xaa", .terminal, 0.01, ["AAA"]),
      place("aaa-bbb-gate", .borderCrossing, 0.26, ["AAA", "BBB"]),
      place("bbb-port", .port, 0.45, ["BBB"]), place("ccc-port", .port, 1.75),
      place("nowhere", .city, 9),
    ])
    plan.reach.sea = 80
    plan.smallestComponent = 2
    return plan
  }

  static func network(_ plan: NetworkPlan) throws -> AssembledNetwork {
    try AssembledNetwork(NetworkSources(rail: rail, sea: sea), plan: plan)
  }

  @Test(
    "Lines become links of one country and mode, with a crossing, a change of gauge and a canal")
  func links() throws {
    let made = try Self.network(Self.plan)
    let network = made.network
    let names = network.links.filter { !$0.isReverse }.map { link in
      "\(network.nodes[link.from].id) \(link.mode.rawValue) \(network.nodes[link.to].id)"
    }
    #expect(
      names == [
        "rail-0 rail-1520 aaa-bbb-gate", "rail-4 rail-1435 aaa-bbb-gate", "sea-0 sea canal",
        "sea-3 sea canal", "aaa-xaa rail-1520 rail-0", "bbb-port rail-1435 rail-4",
        "bbb-port sea sea-0", "ccc-port sea sea-3",
      ])
    #expect(network.links.count == 2 * names.count)
    let crossing = try #require(network.nodes.first { $0.id == "aaa-bbb-gate" })
    #expect(crossing.kind == .borderCrossing && crossing.countries == ["AAA", "BBB"])
    // 12 + 12 + 6 km to the border; the stretch across it is halved.
    #expect(abs(network.links[0].kilometres - 30) < 0.1)
    #expect(network.links[0].countries == ["AAA"] && network.links[2].countries == ["BBB"])
    #expect(
      network.passages.map { "\($0.kind.rawValue) \(network.nodes[$0.node].id)" } == [
        "gauge-change aaa-bbb-gate", "transit canal", "transfer bbb-port",
      ])
    #expect(network.nodes.first { $0.id == "canal" }?.kind == .chokepoint)
    #expect(network.links.allSatisfy { $0.capacity == nil }, "no map tells a capacity")
  }

  @Test("The way by rail and sea is as long as its parts, and closing the canal cuts it")
  func way() throws {
    let network = try Self.network(Self.plan).network
    let places = network.nodePositions
    let start = try #require(places["aaa-xaa"])
    let end = try #require(places["ccc-port"])
    let canal = try #require(places["canal"])
    // 1.11 km to the rails, 48 by rail, 5.56 to the port, 72.28 to the lane, 66 by sea, 5.56 to the port.
    let length = ShortestWay(network).distance(from: start, to: end)
    #expect(abs(length - (1.112 + 48 + 5.560 + 72.277 + 66 + 5.560)) < 0.01)
    let closed = ShortestWay(network) { $0.from != canal && $0.to != canal }
    #expect(closed.distance(from: start, to: end) == .infinity)
  }

  /// With one gauge on both sides the crossing is a border passage; with a second one on one side, the
  /// change of gauge is a crossing of its own.
  @Test("A border has a passage for each mode that both sides have, or a change of gauge")
  func crossings() throws {
    var rail = Self.rail
    for index in rail.stretches.indices { rail.stretches[index].gauge = 1435 }
    func passages() throws -> [String] {
      try AssembledNetwork(NetworkSources(rail: rail), plan: NetworkPlan()).network.passages.map {
        "\($0.kind.rawValue) \($0.from?.rawValue ?? "any") \($0.to?.rawValue ?? "any")"
      }
    }
    #expect(try passages() == ["border rail-1435 rail-1435"])
    // A second track of 1,520 mm on the western side.
    var other = rail.stretches[2]
    other.gauge = 1520
    rail.stretches.append(other)
    #expect(try passages() == ["border rail-1435 rail-1435", "gauge-change any any"])
  }

  @Test("A named strait bears the id of the plan, and a city is not tied to the sea")
  func names() throws {
    var plan = Self.plan
    plan.places.append(Self.place("the-canal", .chokepoint, 1.42))
    plan.places.append(Self.place("town", .city, 1.2))
    let made = try Self.network(plan)
    let node = try #require(made.network.nodes.first { $0.kind == .chokepoint })
    #expect(node.id == "the-canal")
    #expect(made.network.passages.contains { $0.id == "transit-the-canal" })
    #expect(!made.network.nodes.contains { $0.id == "town" })
  }

  @Test("Every repair is counted and listed")
  func repairs() throws {
    let repair = try Self.network(Self.plan).repair
    #expect(repair.count(.border, "rail") == 1)
    #expect(repair.count(.crossingNamed, "rail") == 1)
    #expect(repair.count(.gaugeChange) == 1)
    #expect(repair.count(.passageNamed) == 1)
    #expect(repair.count(.placeSnapped, "rail") == 2 && repair.count(.placeSnapped, "sea") == 2)
    #expect(repair.entries.filter { $0.kind == .placeNotReached }.map(\.subject) == ["nowhere"])
    // Of rail 0.1, 0.2, 0.3; of sea 1.3 and 1.5.
    #expect(repair.count(.pointContracted, "rail") == 3)
    #expect(repair.count(.pointContracted, "sea") == 2)
    let snapped = try #require(repair.entries.first { $0.kind == .placeSnapped })
    #expect(abs(try #require(snapped.kilometres) - 1.112) < 1e-3)
  }

  @Test("The course of a link runs through the points of its line, both ways")
  func geometry() throws {
    let made = try Self.network(Self.plan)
    let there = made.geometry.points(ofLink: 0, isReverse: false).map(\.longitude)
    let back = made.geometry.points(ofLink: 1, isReverse: true).map(\.longitude)
    #expect(there.count == 4 && there == back.reversed())
    for (found, expected) in zip(there, [0, 0.1, 0.2, 0.25]) {
      #expect(abs(found - expected) < 1e-3)
    }
    #expect(made.geometry.lines.count == made.network.links.count)
  }

  @Test("Ferries and new lines of the plan are added; one to an unknown place is listed")
  func lines() throws {
    var plan = Self.plan
    plan.lines = [
      AddedLine(id: "ferry-1", from: "bbb-port", to: "ccc-port", kilometres: 150),
      AddedLine(id: "ferry-2", from: "bbb-port", to: "atlantis"),
      AddedLine(id: "pipe", from: "bbb-port", to: "ccc-port", mode: .oilPipeline),
    ]
    let made = try Self.network(plan)
    let ferry = try #require(made.network.links.first { $0.id == "ferry-1" })
    #expect(ferry.mode == .ferry && ferry.kilometres == 150)
    #expect(made.repair.count(.lineAdded) == 1)
    #expect(
      made.repair.entries.first { $0.kind == .lineLeftOut }?.subject.contains("atlantis") == true)
    #expect(!made.network.links.contains { $0.id == "pipe" }, "containers do not go by pipeline")
  }

  @Test("Railways of another gauge, or of none that is known, are left out and counted")
  func otherGauges() throws {
    var rail = Self.rail
    for index in rail.stretches.indices where rail.stretches[index].gauge == 1520 {
      rail.stretches[index].gauge = 1676
    }
    let other = try AssembledNetwork(NetworkSources(rail: rail), plan: NetworkPlan())
    #expect(other.repair.entries.map(\.subject).contains("1676 mm"))
    #expect(Set(other.network.links.map(\.mode)) == [.rail1435])
    let unknown = try AssembledNetwork(
      NetworkSources(rail: NetworkRepairTests.broken), plan: NetworkPlan())
    #expect(unknown.network.links.isEmpty && unknown.repair.count(.gaugeUnknown) == 3)
  }

  @Test("Lanes beyond the limit in the north are left out")
  func arctic() throws {
    var sea = Self.sea
    sea.latitudes[3] = 70
    var plan = NetworkPlan()
    plan.northernLimit = 66.5
    let made = try AssembledNetwork(NetworkSources(sea: sea), plan: plan)
    #expect(made.repair.count(.seaLeftOut) == 1)
    #expect(made.network.links.filter { !$0.isReverse }.map(\.kilometres) == [33, 11])
  }

  @Test("Speeds and costs come from the most precise class, and a missing one is told")
  func rates() throws {
    var plan = Self.plan
    plan.rates = NetworkRates(
      lines: [
        "mode:rail-1520": .init(kilometresPerDay: 600, costPerKilometre: 1),
        "mode:rail-1520@AAA": .init(kilometresPerDay: 300, costPerKilometre: 2),
        "mode:rail-1435": .init(kilometresPerDay: 600, costPerKilometre: 1),
      ], stops: ["passage:transit": .init(days: 1, cost: 50)])
    let thrown = #expect(throws: NetworkAssemblyError.self) { _ = try Self.network(plan) }
    #expect(
      thrown
        == .missingRates(["mode:sea", "passage:gauge-change", "passage:transfer"]))
    plan.rates.lines["mode:sea"] = .init(kilometresPerDay: 700, costPerKilometre: 0.1)
    plan.rates.stops["passage:transfer"] = .init(days: 0.5, cost: 10)
    plan.rates.stops["passage:gauge-change"] = .init(days: 0.5, cost: 10)
    plan.rates.stops["passage:gauge-change@BBB-AAA"] = .init(days: 2, daysSpread: 1)
    let network = try Self.network(plan).network
    #expect(abs(network.links[0].days - network.links[0].kilometres / 300) < 1e-12)
    #expect(abs(network.links[0].cost - network.links[0].kilometres * 2) < 1e-12)
    #expect(abs(network.links[2].days - network.links[2].kilometres / 600) < 1e-12)
    // The cost stands with the wider class alone.
    #expect(network.passages[0].days == 2 && network.passages[0].daysSpread == 1)
    #expect(network.passages[0].cost == 10)
    plan.places.append(plan.places[0])
    #expect(throws: NetworkAssemblyError.repeatedPlace("aaa-xaa")) { _ = try Self.network(plan) }
  }

  @Test("Ports of a list join where land and sea are near; a named one stands for both")
  func ports() throws {
    func port(_ code: String, _ east: Double) -> SeaPort {
      SeaPort(code: code, name: code, country: "", latitude: 0, longitude: east)
    }
    let sources = NetworkSources(
      rail: Self.rail, sea: Self.sea,
      ports: [port("XXONE", 0.5), port("XXTWO", 1.6), port("XXSAME", 0.46)])
    var plan = Self.plan
    plan.reach.samePort = 3
    plan.reach.sea = 75
    let made = try AssembledNetwork(sources, plan: plan)
    let one = try #require(made.network.nodes.first { $0.id == "port-xxone" })
    #expect(one.kind == .port && one.countries == ["BBB"])
    #expect(!made.network.nodes.contains { $0.id == "port-xxtwo" || $0.id == "port-xxsame" })
    #expect(made.repair.count(.portLeftOut) == 1 && made.repair.count(.portMerged) == 1)
  }

  /// ```
  /// A: 0.0 ─ 0.1 ─ 0.2        B: 0.21 ─ 0.4 (not working: 0.41 ─ 0.6)
  /// ```
  @Test("Pipelines are tied end to end, with their capacity; those that do not work are left out")
  func pipelines() throws {
    func record(_ name: String, _ east: [Double], _ capacity: Double?, _ status: String)
      -> PipelineRecord
    {
      PipelineRecord(
        project: name, unit: "", content: .oil, status: status, owner: "O", countries: [],
        startYear: "", capacity: capacity,
        parts: [east.map { .init(latitude: 0, longitude: $0) }], address: "", line: 2)
    }
    let source = PipelineNetwork([
      record("A", [0, 0.1, 0.2], 10, "operating"), record("B", [0.21, 0.4], nil, "operating"),
      record("C", [0.41, 0.6], 5, "retired"),
    ])
    var plan = NetworkPlan(cargo: .oil)
    plan.smallestComponent = 2
    let made = try AssembledNetwork(NetworkSources(pipelines: [source]), plan: plan)
    let lines = made.network.links.filter { !$0.isReverse }
    #expect(lines.map(\.capacity) == [10, nil, nil])
    #expect(lines.allSatisfy { $0.mode == .oilPipeline })
    #expect(lines.map(\.operatedBy) == ["O", "", "O"])
    #expect(abs(lines.reduce(0) { $0 + $1.kilometres } - 0.4 * 111.195) < 0.01)
    #expect(made.repair.count(.gapJoined, "oil") == 2)
    #expect(made.repair.entries.first { $0.kind == .pipelineLeftOut }?.subject == "C: retired")
    #expect(made.repair.count(.capacityUnknown) == 1)
    let gas = try AssembledNetwork(
      NetworkSources(pipelines: [source]), plan: NetworkPlan(cargo: .gas))
    #expect(gas.network.links.isEmpty)
  }

  @Test("The same maps and plan give the same network")
  func repeatable() throws {
    let (one, other) = (try Self.network(Self.plan), try Self.network(Self.plan))
    #expect(one.network == other.network && one.repair == other.repair)
  }
}
