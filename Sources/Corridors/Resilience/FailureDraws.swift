import Numerics
import WorldModel

/// Which links and passages are closed in each draw.
///
/// Each line (both directions together) and passage with a known probability fails on its own. Whether
/// it fails in a draw depends on the seed, the draw and its key alone, so that two networks are compared
/// in the same weather: *common random numbers*, under which the difference of two networks varies far
/// less than either (P. Glasserman and D. D. Yao, "Some Guidelines and Guarantees for Common Random
/// Numbers", *Management Science* 38(6), 1992, doi:10.1287/mnsc.38.6.884).
struct FailureDraws: Sendable {
  /// Keys with a probability above 0, sorted.
  let keys: [String]
  /// By key, its edges.
  let edges: [[Int32]]
  /// By draw, the positions of the keys that fail.
  let failures: [[Int32]]
  /// Keys of open links and passages without a known probability, each once, sorted.
  let unknown: [EntityID]

  /// Complexity: O(draws · keys).
  init(_ graph: RoutingGraph, draws: Int, seed: UInt64, threads: Int) {
    let network = graph.network
    let index = EdgeElements(graph)
    var probabilities: [String: Double] = [:]
    var edgesOfKey: [String: [Int32]] = [:]
    var unknown: Set<EntityID> = []
    for (number, edges) in index.edgesOfElements().enumerated() where !edges.isEmpty {
      let element = index.element(number)
      guard let probability = network.closureProbability(element) else {
        unknown.insert(network.id(element))
        continue
      }
      guard probability > 0 else { continue }
      let key = network.subject(element).description
      // The two directions of a line share its probability; where they differ the larger one holds.
      probabilities[key] = max(probabilities[key] ?? 0, probability)
      edgesOfKey[key, default: []] += edges
    }
    let keys = probabilities.keys.sorted()
    self.keys = keys
    edges = keys.map { edgesOfKey[$0] ?? [] }
    self.unknown = unknown.sorted()
    let hashes = keys.map { stableHash($0) }
    let limits = keys.map { probabilities[$0] ?? 0 }
    failures = parallelMap(max(0, draws), threads: threads) { draw in
      let drawSeed = SplitMix64(seed: seed, unit: UInt64(draw)).seedOfUnits
      return hashes.indices.compactMap { position in
        var random = SplitMix64(seed: drawSeed, unit: hashes[position])
        return random.unitInterval() < limits[position] ? Int32(position) : nil
      }
    }
  }
}

extension SplitMix64 {
  /// A seed for the units within this one.
  fileprivate var seedOfUnits: UInt64 {
    var copy = self
    return copy.next()
  }
}
