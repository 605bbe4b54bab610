import Numerics
import Testing
import WorldModel

@testable import Corridors

@Suite("Minimum cut")
struct MinimumCutTests {
  @Test("the cut between two states runs through their borders")
  func borders() throws {
    // X–Y carries 7, X–Z 4, Y–Z 9: from x to y 7 and by z min(4, 9) = 4, together 11.
    let graph = try BorderNetwork.network(capacities: [7, 4, 9]).graph()
    #expect(graph.nodes(of: "X") == [0])
    let cut = try graph.minimumCut(
      from: graph.nodes(of: "X"), to: graph.nodes(of: "Y"), by: .capacity)
    #expect(cut.value == 11)
    #expect(cut.members.map(\.id) == ["border-xy", "border-xz"])
    #expect(cut.members.map(\.amount) == [7, 4])
    #expect(cut.unknownCapacities == [])
    #expect(cut.uncountedPassages == [])
    // Two lines leave x.
    let lines = try graph.minimumCut(from: [0], to: [1], by: .lines)
    #expect(lines.value == 2)
    #expect(lines.members.map(\.id) == ["x-xy", "x-xz"])
  }

  @Test("what has an unknown capacity is not cut, and is named")
  func unknown() throws {
    let graph = try BorderNetwork.network(capacities: [nil, 4, 9]).graph()
    let cut = try graph.minimumCut(from: [0], to: [1], by: .capacity)
    // The line of 100 before the border is cut in its place.
    #expect(cut.value == 104)
    #expect(cut.unknownCapacities == ["border-xy"])
    let network = FlowNetwork(links: [.init(id: "l", from: "a", to: "b", cost: 1)])
    let open = try network.graph().minimumCut(from: [0], to: [1], by: .capacity)
    #expect(open.value == .infinity)
    #expect(open.members.isEmpty)
    #expect(open.unknownCapacities == ["l"])
  }

  @Test("closed links carry nothing; without any way the cut is empty")
  func closed() throws {
    var network = BorderNetwork.network(capacities: [7, 4, 9]).network
    network.passages[0].isClosed = true
    let cut = try RoutingGraph(network).minimumCut(from: [0], to: [1], by: .capacity)
    #expect(cut.value == 4)
    network.passages[1].isClosed = true
    let none = try RoutingGraph(network).minimumCut(from: [0], to: [1], by: .capacity)
    #expect(none.value == 0)
    #expect(none.members.isEmpty)
  }

  @Test("a shared passage that a cut can't express is named")
  func uncounted() throws {
    // In the port, trains and lorries change to ship or ferry by one crane of 5: that they share it, and
    // that trains can't become lorries, is more than a cut says where a lorry could not take the ferry.
    var network = FlowNetwork(links: [
      .init(id: "rail", from: "a", to: "p", capacity: 50),
      .init(id: "road", from: "b", to: "p", capacity: 50),
      .init(id: "ship", from: "p", to: "c", capacity: 50),
      .init(id: "ferry", from: "p", to: "d", capacity: 50),
    ]).network
    network.links[1].mode = .road
    network.links[2].mode = .sea
    network.links[3].mode = .ferry
    network.passages = [.init(id: "crane", node: 1, kind: .transfer, days: 1, cost: 1, capacity: 5)]
    let whole = try RoutingGraph(network).minimumCut(from: [0, 2], to: [3, 4], by: .capacity)
    #expect(whole.value == 5)
    #expect(whole.uncountedPassages == [])
    network.passages.append(
      .init(
        id: "belt", node: 1, from: .road, to: .ferry, kind: .transfer, days: 1, cost: 1, capacity: 3
      ))
    let split = try RoutingGraph(network).minimumCut(from: [0, 2], to: [3, 4], by: .capacity)
    #expect(split.uncountedPassages == ["crane"])
    #expect(split.value >= 8)
  }

  @Test("sides that are empty or overlap are errors")
  func refusals() throws {
    let graph = try BorderNetwork.network().graph()
    #expect(throws: MinimumCutError.noNodes("begin at")) {
      try graph.minimumCut(from: [], to: [1], by: .lines)
    }
    #expect(throws: MinimumCutError.sameNode("y")) {
      try graph.minimumCut(from: [0, 1], to: [1], by: .lines)
    }
  }

  @Test(
    "the flow equals the smallest of all cuts",
    arguments: Array(1...60 as ClosedRange<UInt64>))
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    let edges = (0..<Int.random(in: 1...24, using: &random)).map { _ in
      (
        tail: Int.random(in: 0..<count, using: &random),
        head: Int.random(in: 0..<count, using: &random),
        capacity: Double(Int.random(in: 0...9, using: &random))
      )
    }
    let flow = MaximumFlow(vertexCount: count, edges: edges, from: 0, to: count - 1)
    // Every set of vertices with the source and without the target.
    let smallest = (0..<1 << count).filter { $0 & 1 == 1 && $0 >> (count - 1) & 1 == 0 }.map {
      set in
      edges.reduce(0) {
        set >> $1.tail & 1 == 1 && set >> $1.head & 1 == 0 ? $0 + $1.capacity : $0
      }
    }.min()
    #expect(flow.value == smallest, "seed \(seed)")
    let ownCut = edges.reduce(0) {
      flow.isOnSourceSide[$1.tail] && !flow.isOnSourceSide[$1.head] ? $0 + $1.capacity : $0
    }
    #expect(ownCut == flow.value, "seed \(seed)")
    var balance = [Double](repeating: 0, count: count)
    for (edge, amount) in zip(edges, flow.flows) {
      #expect(amount >= 0 && amount <= edge.capacity, "seed \(seed)")
      balance[edge.tail] -= amount
      balance[edge.head] += amount
    }
    #expect(balance.dropFirst().dropLast().allSatisfy { $0 == 0 }, "seed \(seed)")
    #expect(balance[count - 1] == flow.value, "seed \(seed)")
  }
}
