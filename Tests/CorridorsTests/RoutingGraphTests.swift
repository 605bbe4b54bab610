import Testing
import WorldModel

@testable import Corridors

@Suite("A transport network as a graph")
struct RoutingGraphTests {
  @Test("A node with one mode and no passage is one vertex, and each link one edge")
  func plain() throws {
    var made = FreightNetwork()
    for node in ["a", "b", "c"] { made.node(node) }
    made.line("a", "b")
    made.line("b", "c")
    let graph = try RoutingGraph(made.network)
    #expect(graph.graph.vertexCount == 3 && graph.graph.edgeCount == 4)
    #expect(graph.origins == graph.destinations)
  }

  ///     a ═rail═ b ─road─ c
  @Test("Without a passage the mode does not change, with one it does and is paid for")
  func transfer() throws {
    var made = FreightNetwork()
    for node in ["a", "b", "c"] { made.node(node) }
    made.line("a", "b", .rail1520)
    made.line("b", "c", .road)
    #expect(try made.route("a", "c").reason == .noPassage(["b"]))
    made.passage("yard", at: "b", .transfer, from: .rail1520, to: .road, days: 0.5)
    let route = try #require(try made.route("a", "c").routes.first)
    #expect(route.days == 2.5 && route.cost == 250 && route.kilometres == 1000)
    #expect(route.modes == [.rail1520, .road])
    #expect(route.legs.map(\.id) == ["a-b", "yard", "b-c"])
    // The passage leads one way only.
    #expect(try made.route("c", "a").reason == .noPassage(["b"]))
  }

  @Test("A passage of any to any changes the mode only if it is a transfer")
  func anyToAny() throws {
    for (kind, isPossible) in [
      (NetworkPassage.Kind.transfer, true), (.transit, false), (.load, false), (.unload, false),
    ] {
      var made = FreightNetwork()
      for node in ["a", "b", "c"] { made.node(node) }
      made.line("a", "b", .rail1520)
      made.line("b", "c", .road)
      made.passage("p", at: "b", kind)
      #expect(try made.route("a", "c").routes.isEmpty == !isPossible, "\(kind)")
    }
  }

  @Test("The most precise passage of a kind counts, and different kinds add up")
  func precision() throws {
    var made = FreightNetwork()
    for node in ["a", "b", "c", "d"] { made.node(node) }
    made.line("a", "b", .rail1520)
    made.line("b", "c", .road)
    made.line("b", "d", .sea)
    made.passage("any", at: "b", .transfer, days: 4)
    made.passage("from-rail", at: "b", .transfer, from: .rail1520, days: 2)
    made.passage("rail-road", at: "b", .transfer, from: .rail1520, to: .road, days: 1)
    made.passage("strait", at: "b", .transit, days: 8)
    let days = { (to: String) in try made.route("a", to).routes.first?.days }
    // 1 + 1 for the links; the transfer; 8 for the strait.
    #expect(try days("c") == 2 + 1 + 8)
    #expect(try days("d") == 2 + 2 + 8)
    let back = try made.search().shortest(from: made.at("c"), to: made.at("d"), .time)
    // 2 + 4 + 8
    #expect(back.routes.map(\.days) == [14])
  }

  @Test("Beginning and ending a journey costs what loading and unloading cost")
  func loading() throws {
    var made = FreightNetwork()
    for node in ["a", "b", "c"] { made.node(node) }
    made.line("a", "b")
    made.line("b", "c")
    made.passage("load", at: "b", .load, days: 3)
    made.passage("unload", at: "b", .unload, days: 5)
    #expect(try made.route("a", "b").routes.first?.days == 1 + 5)
    #expect(try made.route("b", "c").routes.first?.days == 3 + 1)
    // Who passes through neither loads nor unloads.
    #expect(try made.route("a", "c").routes.first?.days == 2)
  }

  ///     x ─── (X|Y) ─── y      and x2 ─── (X|Y) on the side of X
  @Test("A border is paid where the country changes, and never crossed without its passage")
  func border() throws {
    var made = FreightNetwork()
    made.node("x", .city, "X")
    made.node("x2", .city, "X")
    made.node("x-y", .borderCrossing, "X", "Y")
    made.node("y", .city, "Y")
    made.line("x", "x-y", .rail1520, "X")
    made.line("x2", "x-y", .rail1520, "X")
    made.line("x-y", "y", .rail1520, "Y")
    #expect(try made.route("x", "y").reason == .noPassage(["x-y"]))
    #expect(try made.route("x", "x2").routes.first?.days == 2)
    made.passage("border", at: "x-y", .border, days: 0.5)
    let route = try #require(try made.route("x", "y").routes.first)
    #expect(route.days == 2.5)
    #expect(route.borders == ["x-y"] && route.countries == ["X", "Y"])
    #expect(try made.route("x", "x2").routes.first?.days == 2)
    #expect(try made.route("x", "x2").routes.first?.borders == [])
  }

  @Test("At a border with a break of gauge both the border and the change of gauge are paid")
  func gauge() throws {
    let made = FreightNetwork.eurasia
    let route = try #require(try made.route("xian", "hub").routes.first)
    #expect(route.days == 3 + 0.25 + 0.75 + 1)
    #expect(route.gaugeChanges == 1 && route.modes == [.rail1435, .rail1520])
    // Between two gauges a general transfer does not come on top.
    var other = made
    other.passage("yard", at: "chn-kaz", .transfer, days: 7)
    #expect(try other.route("xian", "hub").routes.first?.days == route.days)
    other.network.passages.removeAll { $0.kind == .gaugeChange }
    #expect(try other.route("xian", "hub").routes.first?.days == 3 + 0.25 + 7 + 1)
  }

  @Test("A link that names a node which is not there is refused")
  func unknownNode() {
    var network = TransportNetwork(nodes: [.init(id: "a")])
    network.links = [.init(id: "l", from: 0, to: 4, kilometres: 1, days: 1, cost: 1)]
    #expect(throws: GraphError.unknownVertex(4, count: 1)) { try RoutingGraph(network) }
    network.links = []
    network.passages = [.init(id: "p", node: -1, kind: .load, days: 1, cost: 1)]
    #expect(throws: GraphError.unknownVertex(-1, count: 1)) { try RoutingGraph(network) }
  }

  @Test("Time, money, spread and risk add up to the generalised cost")
  func generalisedCost() throws {
    var made = FreightNetwork()
    made.node("a")
    made.node("b")
    made.line("a", "b", days: 2, cost: 300, risk: 0.5, spread: 0.25, bothWays: false)
    let graph = try RoutingGraph(made.network)
    let cost = GeneralisedCost(valueOfTime: 60, valueOfReliability: 8, valueOfRisk: 1000)
    // 300 + 60 · 2 + 8 · 0.25 + 1000 · ln 2
    #expect(abs(try graph.weights(cost)[0] - (422 + 1000 * 0.6931471805599453)) < 1e-9)
    #expect(try graph.weights(.time)[0] == 2)
    made.network.links[0].cost = -500
    let negative = try RoutingGraph(made.network)
    #expect(throws: GraphError.weight(-500, edge: 0)) { try negative.weights(.money) }
    made.network.links[0].cost = .nan
    let unknown = try RoutingGraph(made.network)
    #expect(throws: GraphError.self) { try unknown.weights(.money) }
  }

  @Test("What closes for sure is closed; the probability of a route is that of its parts")
  func risk() throws {
    var made = FreightNetwork()
    for node in ["a", "b", "c"] { made.node(node) }
    made.line("a", "b", risk: 0.1)
    made.line("b", "c", risk: 0.2)
    let route = try #require(try made.route("a", "c").routes.first)
    // 1 − 0.9 · 0.8
    #expect(abs(RouteRisk.probability(ofSum: route.risk) - 0.28) < 1e-12)
    #expect(route.unknownRisks == 0)
    made.network.links[0].closureProbability = nil
    #expect(try made.route("a", "c").routes.first?.unknownRisks == 1)
    made.network.links[2].closureProbability = 1
    #expect(try made.route("a", "c").reason == .closed(["b-c"]))
  }
}
