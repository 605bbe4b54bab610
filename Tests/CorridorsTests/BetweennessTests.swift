import Testing
import WorldModel

@testable import Corridors

@Suite("Betweenness")
struct BetweennessTests {
  @Test("in a star every route between its points leads over the middle")
  func star() throws {
    let network = FlowNetwork(
      links: (1...4).map {
        .init(id: "l\($0)", from: "m", to: "p\($0)", cost: 1, bothWays: true)
      })
    let graph = try network.graph()
    let found = try graph.betweenness(between: Array(0...4), by: .money)
    // 5 · 4 pairs; 4 · 3 of them between points; each line has its point's 8 pairs.
    #expect(found.pairs == 20)
    #expect(found.nodes.map(\.id) == ["m"])
    #expect(found.nodes[0].score == 12)
    #expect(found.nodes[0].share == 0.6)
    #expect(found.lines.map(\.id) == ["l1", "l2", "l3", "l4"])
    #expect(found.lines.allSatisfy { $0.score == 8 })
  }

  @Test("routes of the same cost share a pair")
  func ties() throws {
    let network = FlowNetwork(links: [
      .init(id: "au", from: "a", to: "u", cost: 0.1),
      .init(id: "ub", from: "u", to: "b", cost: 0.2),
      .init(id: "av", from: "a", to: "v", cost: 0.2),
      .init(id: "vb", from: "v", to: "b", cost: 0.1),
    ])
    let found = try network.graph().betweenness(between: [0, 2], by: .money)
    #expect(found.pairs == 1)
    #expect(found.nodes.map(\.id) == ["u", "v"])
    #expect(found.nodes.allSatisfy { $0.score == 0.5 })
  }

  @Test("a circle that costs nothing is an error")
  func freeCircle() throws {
    let network = FlowNetwork(links: [
      .init(id: "ab", from: "a", to: "b", cost: 1),
      .init(id: "bc", from: "b", to: "c", cost: 0, bothWays: true),
    ])
    #expect(throws: BetweennessError.freeCircle("b")) {
      try network.graph().betweenness(between: [0, 2], by: .money)
    }
  }

  @Test(
    "it equals counting all simple paths, for any number of threads",
    arguments: Array(1...20 as ClosedRange<UInt64>))
  func bruteForce(seed: UInt64) throws {
    // Costs in few whole steps, so that there are ties.
    var network = FlowNetwork.random(seed: seed, nodes: 7, extraLinks: 5)
    for index in network.links.indices {
      network.links[index].cost = (network.links[index].cost / 200).rounded(.up)
    }
    let graph = try network.graph()
    let ends = Array(0..<7)
    let found = try graph.betweenness(between: ends, by: .money)
    var nodes: [EntityID: Double] = [:]
    var lines: [EntityID: Double] = [:]
    for from in ends {
      for to in ends where to != from {
        let paths = graph.network.cheapestPaths(from: from, to: to)
        for path in paths {
          let share = 1 / Double(paths.count)
          for link in path.map({ graph.network.links[$0] }) {
            lines[link.id, default: 0] += share
            if link.to != to { nodes[graph.network.nodes[link.to].id, default: 0] += share }
          }
        }
      }
    }
    #expect(found.nodes.count == nodes.count && found.lines.count == lines.count, "seed \(seed)")
    for score in found.nodes { #expect(agree(score.score, nodes[score.id] ?? -1), "seed \(seed)") }
    for score in found.lines { #expect(agree(score.score, lines[score.id] ?? -1), "seed \(seed)") }
    let twice = try graph.betweenness(between: ends, by: .money, threads: 2)
    #expect(found.nodes == twice.nodes && found.lines == twice.lines, "seed \(seed)")
  }
}

extension TransportNetwork {
  /// All simple paths of least cost between two nodes, as positions of links.
  fileprivate func cheapestPaths(from: Int, to: Int) -> [[Int]] {
    var found: [(cost: Double, links: [Int])] = []
    func walk(_ node: Int, _ path: [Int], _ cost: Double) {
      if node == to {
        found.append((cost, path))
        return
      }
      for (position, link) in links.enumerated() where link.from == node {
        let isOld = link.to == from || path.contains { links[$0].to == link.to }
        if !isOld { walk(link.to, path + [position], cost + link.cost) }
      }
    }
    walk(from, [], 0)
    let least = found.map(\.cost).min() ?? 0
    return found.filter { $0.cost == least }.map(\.links)
  }
}
