import Testing
import WorldModel

@testable import Datasets

/// What a plan with the figures of a world adds to the maps of ``AssembledNetworkTests``.
@Suite("Public maps with a world's places and figures")
struct WorldPlanTests {
  private static let gate: EntityID = "aaa-bbb-gate"

  private static func passage(
    _ id: EntityID, _ kind: NetworkPassage.Kind, _ from: TransportMode?, _ to: TransportMode?,
    days: Double, cost: Double?
  ) -> TransportNetwork.Passage {
    .init(
      id: id, node: 7, from: from, to: to, kind: kind, days: days, cost: cost ?? 0,
      isCostKnown: cost != nil)
  }

  @Test("Passages of named places go before the rates, at the mode that they are for")
  func passages() throws {
    var plan = AssembledNetworkTests.plan
    plan.passages = [
      Self.gate: [
        Self.passage("there", .gaugeChange, .rail1520, .rail1435, days: 2, cost: 300),
        Self.passage("back", .gaugeChange, .rail1435, .rail1520, days: 3, cost: nil),
        Self.passage("road", .border, .road, .road, days: 1, cost: 9),
      ],
      "bbb-port": [Self.passage("load", .transfer, .rail1435, .sea, days: 4, cost: nil)],
    ]
    let network = try AssembledNetworkTests.network(plan).network
    let found = network.passages.map { "\($0.id) at \(network.nodes[$0.node].id) \($0.days)" }
    #expect(
      found == [
        "there at aaa-bbb-gate 2.0", "back at aaa-bbb-gate 3.0", "transit-canal at canal 0.0",
        "load at bbb-port 4.0", "transfer-bbb-port at bbb-port 0.0",
      ])
    #expect(network.passages.map(\.isCostKnown) == [true, false, true, false, true])
  }

  @Test("A port without figures of its own has those of the plan's ports, and says whose")
  func ports() throws {
    var plan = AssembledNetworkTests.plan
    plan.portPassages = [
      Self.passage("median-out", .transfer, .rail1435, .sea, days: 3, cost: 40),
      Self.passage("median-home", .transfer, .sea, .rail1435, days: 2, cost: nil),
      Self.passage("median-road", .transfer, .road, .sea, days: 9, cost: nil),
    ]
    plan.passages = [
      "bbb-port": [Self.passage("own", .transfer, .rail1435, .sea, days: 4, cost: nil)]
    ]
    let made = try AssembledNetworkTests.network(plan)
    let there = made.network.passages.filter {
      made.network.nodes[$0.node].id == "bbb-port" && $0.from != nil
    }
    #expect(there.map(\.id) == ["own", "bbb-port-sea-rail-1435"])
    // The time is that of the port in the middle, the cost that of the class: 0 by length.
    #expect(there.map(\.days) == [4, 2] && there.map(\.isCostKnown) == [false, true])
    #expect(made.passageOrigins == ["bbb-port-sea-rail-1435": "median-home"])
    plan.rates.stops["transfer:sea>rail@BBB"] = .init(cost: 237)
    plan.rates.origins["transfer:sea>rail@BBB"] = [
      .cost: .init(fact: "charge", others: [], unit: "USD per FEU")
    ]
    let charged = try AssembledNetworkTests.network(plan)
    let position = try #require(
      charged.network.passages.firstIndex { $0.id == "bbb-port-sea-rail-1435" })
    #expect(charged.network.passages[position].cost == 237)
    #expect(charged.receipts(ofPassage: position).map(\.facts) == [["charge"]])
  }

  /// Of three transfers to the sea the one in the middle; of two from it the quicker; none at a terminal.
  @Test("The plan of a world has the median transfer of its ports, its ferries and its crossings")
  func world() throws {
    var network = TransportNetwork(nodes: [
      AssembledNetworkTests.place("a", .port, 0), AssembledNetworkTests.place("b", .port, 1),
      AssembledNetworkTests.place("c", .port, 2), AssembledNetworkTests.place("t", .terminal, 3),
      AssembledNetworkTests.place("x", .borderCrossing, 4, ["AAA", "BBB"]),
    ])
    func add(_ node: Int, _ from: TransportMode, _ to: TransportMode, _ days: Double) {
      network.passages.append(
        .init(
          id: EntityID("\(node)-\(from.rawValue)-\(to.rawValue)"), node: node, from: from, to: to,
          kind: .transfer, days: days, cost: 0, isCostKnown: false, capacity: 7))
    }
    add(0, .rail1520, .sea, 9)
    add(1, .road, .sea, 5)
    add(2, .rail1435, .sea, 1)
    add(3, .rail1435, .sea, 0.1)
    add(0, .sea, .road, 4)
    add(1, .sea, .road, 2)
    let ferry = TransportNetwork.Link(
      id: "f", from: 0, to: 1, mode: .ferry, kilometres: 100, days: 1, cost: 50)
    let rail = TransportNetwork.Link(
      id: "r", from: 3, to: 4, mode: .rail1520, countries: ["AAA"], kilometres: 80, days: 0.2,
      cost: 0, isCostKnown: false)
    network.links = [ferry, ferry.reversed, rail]
    for (name, pair) in [("1", ["CCC", "DDD"]), ("2", ["DDD", "EEE"]), ("3", ["FFF", "GGG"])] {
      network.links.append(
        .init(
          id: EntityID(name), from: 0, to: 3, mode: .road, countries: pair.map { EntityID($0) },
          kilometres: 1, days: 1, cost: 1))
    }
    let plan = NetworkPlan(
      world: World(title: "", sources: [], series: [], facts: FactTables()), network: network)
    let out = plan.portPassages.filter { $0.to == .sea }
    #expect(out.map(\.from) == [.rail1520, .rail1435, .road])
    #expect(out.allSatisfy { $0.days == 5 && $0.id == "1-road-sea" && $0.capacity == nil })
    let home = plan.portPassages.filter { $0.from == .sea }
    #expect(home.count == 3 && home.allSatisfy { $0.days == 2 })
    #expect(plan.lines.map(\.id) == ["f"] && plan.lines[0].cost == 50 && plan.lines[0].days == 1)
    #expect(plan.crossingLines.map(\.id) == ["r"] && plan.crossingLines[0].cost == nil)
    #expect(plan.openAreas == [["CCC", "DDD", "EEE"], ["FFF", "GGG"]])
    #expect(plan.passages["t"]?.count == 1 && plan.northernLimit == 72)
  }

  @Test("Inside an open area a border takes no time; a change of gauge there does")
  func openBorders() throws {
    var rail = AssembledNetworkTests.rail
    for index in rail.stretches.indices { rail.stretches[index].gauge = 1435 }
    var plan = AssembledNetworkTests.plan
    plan.rates.stops["passage:border"] = .init(days: 2, cost: 200)
    plan.rates.stops["passage:gauge-change"] = .init(days: 3, cost: 300)
    plan.rates.origins["passage:border"] = [.dwell: .init(fact: "two", others: [], unit: "days")]
    func assembled() throws -> AssembledNetwork {
      try AssembledNetwork(NetworkSources(rail: rail), plan: plan)
    }
    func crossing() throws -> TransportNetwork.Passage? { try assembled().network.passages.first }
    #expect(try assembled().receipts(ofPassage: 0).map(\.facts) == [["two"]])
    #expect(try crossing()?.days == 2)
    plan.openAreas = [["AAA", "BBB", "CCC"]]
    let open = try #require(try crossing())
    #expect(open.kind == .border && open.days == 0 && open.cost == 0 && open.isCostKnown)
    #expect(try assembled().receipts(ofPassage: 0).isEmpty)
    rail = AssembledNetworkTests.rail
    #expect(try crossing()?.days == 3)
  }

  @Test("A cost that nobody states is unknown and not 0; a time must be stated")
  func unknownCosts() throws {
    var plan = AssembledNetworkTests.plan
    plan.rates.stops["passage:transfer"] = .init(days: 0.5)
    plan.rates.lines["mode:sea"] = .init(kilometresPerDay: 700)
    let network = try AssembledNetworkTests.network(plan).network
    let transfer = try #require(network.passages.first { $0.kind == .transfer })
    #expect(transfer.days == 0.5 && !transfer.isCostKnown && transfer.cost == 0)
    for link in network.links { #expect(link.isCostKnown == (link.mode != .sea)) }
    plan.rates.stops["passage:transfer"] = .init(cost: 5)
    #expect(throws: NetworkAssemblyError.missingRates(["passage:transfer"])) {
      _ = try AssembledNetworkTests.network(plan)
    }
  }

  /// The gate lies 9° away from the place where the railway crosses the border.
  @Test(
    "A crossing without a line of the map gets the plan's lines, their times and their passages")
  func crossingLines() throws {
    var plan = AssembledNetworkTests.plan
    plan.places[1] = AssembledNetworkTests.place(Self.gate, .borderCrossing, 9, ["AAA", "BBB"])
    plan.crossingLines = [
      AddedLine(
        id: "new-line", from: "aaa-xaa", to: Self.gate, mode: .rail1520, kilometres: 500,
        countries: ["AAA"], days: 2),
      AddedLine(
        id: "new-end", from: Self.gate, to: "bbb-port", mode: .rail1520, kilometres: 100,
        countries: ["BBB"], days: 1, cost: 70),
      AddedLine(id: "by-road", from: Self.gate, to: "bbb-port", mode: .road, kilometres: 90),
    ]
    plan.passages = [
      Self.gate: [Self.passage("gate", .border, .rail1520, .rail1520, days: 1, cost: 10)]
    ]
    let made = try AssembledNetworkTests.network(plan)
    let network = made.network
    let line = try #require(network.links.first { $0.id == "new-line" })
    #expect(line.days == 2 && line.kilometres == 500 && line.cost == 500)
    #expect(network.nodes[line.to].id == Self.gate)
    #expect(network.links.first { $0.id == "new-end" }?.cost == 70)
    // No map of roads was given, so that no road of it misses the crossing.
    #expect(!network.links.contains { $0.id == "by-road" })
    #expect(
      network.passages.first { $0.id == "gate" }.map { network.nodes[$0.node].id } == Self.gate)
    #expect(made.places.first { $0.id == Self.gate }?.isReached == true)
    #expect(made.repair.count(.lineAdded) == 2)
    // Where the map crosses the border, the plan's lines are not used.
    plan.places[1] = AssembledNetworkTests.plan.places[1]
    let other = try AssembledNetworkTests.network(plan)
    #expect(other.repair.count(.lineAdded) == 0)
  }

  @Test("Each place says what it was tied to and how far that is; one out of reach, how far")
  func places() throws {
    var plan = AssembledNetworkTests.plan
    plan.places[4] = AssembledNetworkTests.place("nowhere", .city, 1.4)
    let places = try AssembledNetworkTests.network(plan).places
    #expect(places.map(\.id) == ["aaa-bbb-gate", "aaa-xaa", "bbb-port", "ccc-port", "nowhere"])
    #expect(places.map(\.isReached) == [true, true, true, true, false])
    #expect(places[2].snaps.map(\.map) == ["rail", "sea"])
    // 0.05° and 0.65° of the equator at 111.195 km.
    #expect(abs(places[2].snaps[0].kilometres - 5.56) < 0.01)
    #expect(abs(places[2].snaps[1].kilometres - 72.28) < 0.01)
    // A full degree from the railway's end; a city is not tied to the sea.
    #expect(places[4].missed.map(\.map) == ["rail"])
    #expect(abs(places[4].missed[0].kilometres - 111.2) < 0.1)
  }

  @Test("Receipts name the class and the fact of a rate, most precise first")
  func receipts() throws {
    var plan = AssembledNetworkTests.plan
    plan.rates.origins = [
      "mode:rail-1520": [.speed: .init(fact: "wide", others: ["older"], unit: "km/h")],
      "mode:rail-1520@AAA": [.cost: .init(fact: "own", others: [], unit: "USD per FEU per km")],
    ]
    let made = try AssembledNetworkTests.network(plan)
    let receipts = made.receipts(of: "whole", links: [0])
    #expect(receipts.map(\.quantity) == [.cost, .days].sorted())
    let days = try #require(receipts.first { $0.quantity == .days })
    #expect(days.key == "mode:rail-1520" && days.facts == ["wide"] && days.others == ["older"])
    #expect(days.formula == "length / speed / 24" && days.isClassFigure)
    let cost = try #require(receipts.first { $0.quantity == .cost })
    plan.rates.stops["passage:transfer"] = .init(days: 0.5)
    plan.rates.origins["passage:transfer"] = [.dwell: .init(fact: "four", others: [], unit: "h")]
    let other = try AssembledNetworkTests.network(plan)
    let transfer = try #require(other.network.passages.firstIndex { $0.kind == .transfer })
    #expect(other.receipts(ofPassage: transfer).map(\.facts) == [["four"]])
    #expect(other.receipts(ofPassage: transfer).map(\.quantity) == [.dwell])
    #expect(cost.key == "mode:rail-1520@AAA" && cost.value == made.network.links[0].cost)
  }
}
