import Datasets
import Foundation
import TestSupport
import Testing

@testable import Alignment

@Suite("Structure of alignments")
struct StructureTests {
  func network(_ nodes: Int, _ ties: [(Int, Int, Int)]) throws -> SignedNetwork {
    try SignedNetwork(
      nodes: nodes, ties: ties.map { .init($0.0, $0.1, isPositive: $0.2 > 0) })
  }

  @Test("Triangles: an odd number of negative ties is frustrated by one")
  func triangles() throws {
    for (signs, expected) in [
      ([1, 1, 1], 0), ([1, 1, -1], 1), ([1, -1, -1], 0), ([-1, -1, -1], 1),
    ] {
      let found = try network(3, [(0, 1, signs[0]), (1, 2, signs[1]), (0, 2, signs[2])])
        .frustrationIndex()
      #expect(found.upper == expected && found.isProven)
      #expect(found.balance == 1 - Double(expected) / 1.5)
    }
  }

  @Test("A complete network of enemies divides in two halves")
  func enemies() throws {
    // Within halves of k and n − k stay k(k−1)/2 + (n−k)(n−k−1)/2 negative ties: for n = 9, 6 + 10.
    var ties: [(Int, Int, Int)] = []
    for first in 0..<9 { for second in (first + 1)..<9 { ties.append((first, second, -1)) } }
    let found = try network(9, ties).frustrationIndex()
    #expect(found.upper == 16)
    #expect(Set([found.camps.count { $0 }, found.camps.count { !$0 }]) == [4, 5])
  }

  @Test("The index is the least over all divisions of random networks", arguments: 0..<12)
  func exhaustive(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let nodes = 11
    var ties: [(Int, Int, Int)] = []
    for first in 0..<nodes {
      for second in (first + 1)..<nodes where random.next() % 100 < 30 + UInt64(5 * seed) {
        ties.append((first, second, random.next() % 2 == 0 ? 1 : -1))
      }
    }
    let network = try network(nodes, ties)
    var least = Int.max
    for division in 0..<(1 << (nodes - 1)) {
      least = min(least, network.frustration(of: (0..<nodes).map { division >> $0 & 1 == 0 }))
    }
    let found = try network.frustrationIndex(seed: 3)
    #expect(found.upper == least, "seed \(seed)")
    #expect(network.frustration(of: found.camps) == least)
    let bounds = network.frustrationBounds()
    #expect(bounds.lower <= least && least <= bounds.upper)
  }

  @Test("Without enough steps the bounds are told instead of a figure")
  func limited() throws {
    var random = SplitMix64(seed: 40)
    var ties: [(Int, Int, Int)] = []
    for first in 0..<24 {
      for second in (first + 1)..<24 {
        ties.append((first, second, random.next() % 2 == 0 ? 1 : -1))
      }
    }
    let network = try network(24, ties)
    let error = #expect(throws: StructureFault.self) { try network.frustrationIndex(limit: 3) }
    #expect(try #require(error).description.contains("is known to lie between"))
    #expect(network.frustrationBounds().balance == nil)
  }

  @Test("Networks that are none are refused")
  func refusals() throws {
    #expect(throws: StructureFault.loop(1)) { try network(3, [(1, 1, 1)]) }
    #expect(throws: StructureFault.unknownNode(3, nodes: 3)) { try network(3, [(0, 3, 1)]) }
    #expect(throws: StructureFault.parallel(0, 1)) { try network(3, [(0, 1, 1), (1, 0, -1)]) }
    #expect(throws: StructureFault.length(0, 1, 0)) {
      try DistanceGraph(nodes: 2, isDirected: false, edges: [.init(from: 0, to: 1, length: 0)])
    }
    #expect(throws: StructureFault.self) {
      try SignedNetwork(similarity: [nil], nodes: 2, positiveFrom: 0.5, negativeTo: 0)
    }
  }

  @Test("A similarity becomes ties above and below its bounds, and none where it is not available")
  func fromSimilarity() throws {
    let found = try SignedNetwork(
      similarity: [1, 0.9, -0.4, 0.9, 1, nil, -0.4, nil, 1], nodes: 3, positiveFrom: 0.5,
      negativeTo: 0)
    #expect(found.ties == [.init(0, 1, isPositive: true), .init(0, 2, isPositive: false)])
  }

  @Test(
    "Alliances and conflicts of 1996–99: the exact index is 45",
    .enabled(if: UNData.isPresent, UNData.absence))
  func correlatesOfWar() throws {
    let text = try String(
      contentsOfFile: UNData.folder + "/network/signed_cow_1996_99_edges.txt", encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
    let labels = Array(Set(rows.flatMap { $0.prefix(2) })).sorted()
    let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let network = try SignedNetwork(
      nodes: labels.count,
      ties: rows.map {
        try .init(
          #require(places[$0[0]]), #require(places[$0[1]]), isPositive: $0[2] > 0)
      })
    #expect(network.ties.count == 1_247)
    let found = try network.frustrationIndex(seed: 1)
    #expect(found.upper == 45)
    #expect(network.frustration(of: found.camps) == 45)
  }

  @Test("Each role of a broker, by hand")
  func roles() throws {
    // Groups: 0 and 1 red, 2 and 3 blue, 4 green; node 0 is tied from 1 and 2, and to 3 and 4.
    let network = try GroupedNetwork(
      nodes: 5, groups: [0, 0, 1, 1, 2], ties: [(1, 0), (2, 0), (0, 3), (0, 4), (2, 4)])
    let counts = network.brokerage()
    // 1→0→3 and 1→0→4: representative. 2→0→3: itinerant. 2→0→4 is tied directly.
    #expect(Array(counts.prefix(5)) == [0, 1, 2, 0, 0])
    #expect(counts.dropFirst(5).allSatisfy { $0 == 0 })
    let chain = try GroupedNetwork(nodes: 3, groups: [0, 1, 2], ties: [(0, 1), (1, 2)])
    #expect(Array(chain.brokerage()[5..<10]) == [0, 0, 0, 0, 1])
    let gate = try GroupedNetwork(nodes: 3, groups: [0, 1, 1], ties: [(0, 1), (1, 2)])
    #expect(Array(gate.brokerage()[5..<10]) == [0, 0, 0, 1, 0])
    let inside = try GroupedNetwork(nodes: 3, groups: [1, 1, 1], ties: [(0, 1), (1, 2)])
    #expect(Array(inside.brokerage()[5..<10]) == [1, 0, 0, 0, 0])
    // One group: permutation changes nothing.
    #expect(inside.brokerageScores(permutations: 50, seed: 1).allSatisfy { $0 == nil })
  }

  @Test("A broker between two groups stands out from groups at random")
  func scores() throws {
    // Node 0 is tied both ways with all of 1…10, which are in two groups of five without other ties.
    var ties: [(from: Int, to: Int)] = []
    for node in 1...10 { ties += [(0, node), (node, 0)] }
    let groups = [2] + [Int](repeating: 0, count: 5) + [Int](repeating: 1, count: 5)
    let network = try GroupedNetwork(nodes: 11, groups: groups, ties: ties)
    let scores = network.brokerageScores(permutations: 2_000, seed: 8)
    // Liaison: 50 of 90 pairs. A permutation gives node 0 group 2 with probability 1/11: then 50, else
    // 4 of its own group, 5 of another, 1 of the third: 2·5·1 = 10. Mean 150/11, variance 40²·10/121.
    let expected = (50 - 150.0 / 11) / (40 * (10.0).squareRoot() / 11)
    #expect(abs(try #require(scores[4]) - expected) < 0.3)
    #expect(network.brokerageScores(permutations: 2_000, seed: 8) == scores)
  }

  let edges: [(Int, Int, Double)] = [
    (0, 1, 1), (0, 2, 2.5), (1, 2, 1.5), (1, 3, 4), (2, 3, 1), (3, 4, 2), (2, 4, 3), (4, 5, 1),
    (3, 5, 3.5), (5, 6, 0.5), (4, 6, 1.5),
  ]

  @Test("Betweenness is that of NetworkX, equal paths included")
  func betweenness() throws {
    let graph = try DistanceGraph(
      nodes: 7, isDirected: false,
      edges: edges.map { .init(from: $0.0, to: $0.1, length: $0.2) })
    // networkx 3: betweenness_centrality(G, weight="weight", normalized=False).
    #expect(graph.betweenness() == [0, 2.5, 8, 4.5, 8, 2.5, 0])
    let normalised = graph.betweenness(isNormalised: true)
    #expect(abs(normalised[2] - 8 / 15.0) < 1e-12)
    let directed = try DistanceGraph(
      nodes: 7, isDirected: true,
      edges: (edges + [(6, 0, 2), (5, 1, 2)]).map { .init(from: $0.0, to: $0.1, length: $0.2) })
    #expect(directed.betweenness() == [5, 10.5, 15, 7.5, 15, 10.5, 5])
  }

  @Test("On a path of five the inner nodes lie between 3, 4 and 3 pairs")
  func path() throws {
    let graph = try DistanceGraph(
      nodes: 5, isDirected: false,
      edges: (0..<4).map { .init(from: $0, to: $0 + 1, length: 0.1) })
    #expect(graph.betweenness() == [0, 3, 4, 3, 0])
  }
}
