import Foundation
import Testing

@testable import Corridors

/// The synthetic network of 500 nodes that other programs were run on; `TARAZY_DATA`, or `../shared/data`
/// beside the repository.
enum PublishedNetwork {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = repository.deletingLastPathComponent().appending(path: "shared/data").path
    return FileManager.default.fileExists(atPath: beside) ? beside : "../shared/data"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder + "/network/net500.csv")
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static func rows(_ name: String) throws -> [[Double]] {
    let text = try String(contentsOfFile: folder + "/network/" + name, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
  }

  /// Generalised cost is cost + 60 × days.
  static func network() throws -> (
    graph: DirectedGraph, weights: EdgeWeights, pairs: [(from: Int, to: Int)]
  ) {
    let rows = try rows("net500.csv")
    let graph = try DirectedGraph(
      vertexCount: 500, tails: rows.map { Int32($0[0]) }, heads: rows.map { Int32($0[1]) })
    let weights = try EdgeWeights(graph.ordered(rows.map { $0[3] + 60 * $0[2] }), for: graph)
    let pairs = try self.rows("net500_od.csv").map { (Int($0[0]), Int($0[1])) }
    return (graph, weights, pairs)
  }
}

/// The sums are those that networkx 3, python-igraph 1.0 and scipy print; theirs are added up in another
/// order, so that the last digits differ.
@Suite(
  "The network of 500 nodes", .enabled(if: PublishedNetwork.isPresent, PublishedNetwork.absence))
struct PublishedNetworkTests {
  private func isNear(_ found: Double, _ published: Double) -> Bool {
    abs(found - published) <= 1e-11 * published
  }

  @Test("The first 390 shortest paths add up to what other programs find")
  func oneToOne() throws {
    let (graph, weights, pairs) = try PublishedNetwork.network()
    let search = ShortestPathSearch(graph)
    let customized = HierarchyWeights(RoutingHierarchy(graph), weights)
    var sums = [0.0, 0, 0, 0]
    for (from, to) in pairs.prefix(390) {
      sums[0] += search.distance(from: from, to: to, weights)
      sums[1] += search.path(from: from, to: to, weights)?.cost ?? .nan
      sums[2] += customized.distance(from: from, to: to)
      sums[3] += customized.path(from: from, to: to)?.cost ?? .nan
      #expect(
        search.path(from: from, to: to, weights) == customized.path(from: from, to: to))
    }
    for sum in sums { #expect(isNear(sum, 3431984.63474852), "\(sum)") }
  }

  @Test("All pairs add up to what other programs find, with one thread and with two")
  func allPairs() throws {
    let (graph, weights, _) = try PublishedNetwork.network()
    let hierarchy = RoutingHierarchy(graph)
    for threads in [1, 2] {
      let plain = ShortestPathSearch.allDistances(in: graph, weights, threads: threads)
      let swept = hierarchy.allDistances(weights, threads: threads)
      #expect(isNear(plain.reduce(0, +), 2092032975.66643333))
      #expect(isNear(swept.reduce(0, +), 2092032975.66643333))
      #expect(zip(plain, swept).allSatisfy { abs($0 - $1) <= 1e-12 * $0 })
    }
  }

  @Test(
    "The k shortest simple paths add up to what other programs find",
    arguments: [(10, 40, 3071221.23922350), (50, 10, 3629067.16629831)])
  func yen(count: Int, pairs number: Int, published: Double) throws {
    let (graph, weights, pairs) = try PublishedNetwork.network()
    var sum = 0.0
    for (from, to) in pairs.prefix(number) {
      var paths = KShortestPaths(in: graph, from: from, to: to, weights)
      let found = paths.first(count)
      #expect(found.count == count)
      sum += found.reduce(0) { $0 + $1.cost }
    }
    #expect(isNear(sum, published), "\(sum)")
  }
}

@Suite("Presence of the network of 500 nodes")
struct PublishedNetworkPresenceTests {
  @Test("In continuous integration it is there, so that nothing is skipped")
  func presence() {
    #expect(PublishedNetwork.isPresent || !PublishedNetwork.isRequired, PublishedNetwork.absence)
  }
}
