/// The five roles of a broker between two others, by the groups of all three.
///
/// A node v brokers from a to b where a → v and v → b are tied and a → b is not.
///
/// Source: R. V. Gould, R. M. Fernandez, "Structures of Mediation: A Formal Approach to Brokerage in Transaction
/// Networks", *Sociological Methodology* 19, 1989, doi:10.2307/270949.
public enum BrokerageRole: Int, Hashable, Sendable, CaseIterable {
  /// All three in one group.
  case coordinator
  /// The two others in one group, the broker in another.
  case itinerant
  /// From the broker's own group to another.
  case representative
  /// From another group to the broker's own.
  case gatekeeper
  /// All three in different groups.
  case liaison

  @inline(__always)
  static func of(_ from: Int, _ broker: Int, _ to: Int) -> BrokerageRole {
    if from == broker { return to == broker ? .coordinator : .representative }
    if to == broker { return .gatekeeper }
    return from == to ? .itinerant : .liaison
  }
}

/// A directed network with groups, for brokerage.
public struct GroupedNetwork: Sendable {
  public let nodes: Int
  /// Shape [nodes].
  public let groups: [Int]
  /// Shape [broker][pairs]: from whom to whom it brokers.
  private let pairs: [[(from: Int32, to: Int32)]]

  /// - Throws: ``StructureFault`` for a tie of a node with itself or to a node that is not there, or where
  ///   not every node has a group. A tie that stands twice counts once.
  /// - Complexity: O(Σ in-degree × out-degree).
  public init(
    nodes: Int, groups: [Int], ties: [(from: Int, to: Int)]
  ) throws(StructureFault) {
    guard groups.count == nodes else {
      throw .shape("there are \(groups.count) groups for \(nodes) nodes; give each node one")
    }
    var isTied = [Bool](repeating: false, count: nodes * nodes)
    for tie in ties {
      for node in [tie.from, tie.to] where node < 0 || node >= nodes {
        throw .unknownNode(node, nodes: nodes)
      }
      guard tie.from != tie.to else { throw .loop(tie.from) }
      isTied[tie.from * nodes + tie.to] = true
    }
    self.nodes = nodes
    self.groups = groups
    pairs = (0..<nodes).map { broker in
      let sources = (0..<nodes).filter { isTied[$0 * nodes + broker] }
      let targets = (0..<nodes).filter { isTied[broker * nodes + $0] }
      return sources.flatMap { from in
        targets.filter { $0 != from && !isTied[from * nodes + $0] }.map {
          (Int32(from), Int32($0))
        }
      }
    }
  }

  /// How often each node has each role: shape [nodes × 5], in the order of ``BrokerageRole``. Equal to the
  /// raw counts of `brokerage` in the R package *sna*.
  public func brokerage() -> [Int] { counts(groups) }

  private func counts(_ groups: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: 5 * nodes)
    for broker in 0..<nodes {
      let own = groups[broker]
      for pair in pairs[broker] {
        let role = BrokerageRole.of(groups[Int(pair.from)], own, groups[Int(pair.to)])
        counts[5 * broker + role.rawValue] += 1
      }
    }
    return counts
  }

  /// How far each count lies from what groups at random would give, in standard deviations: shape
  /// [nodes × 5]; `nil` where permutation changes nothing.
  ///
  /// - Parameters:
  ///   - permutations: how often the groups are dealt anew among the nodes, at least two.
  public func brokerageScores(permutations: Int = 1_000, seed: UInt64) -> [Double?] {
    var sums = [Double](repeating: 0, count: 5 * nodes)
    var squares = sums
    let rounds = Swift.max(2, permutations)
    for round in 0..<rounds {
      var random = RandomStream(seed: seed, unit: 0, step: UInt64(round))
      var dealt = groups
      for place in dealt.indices.reversed() where place > 0 {
        dealt.swapAt(place, random.below(place + 1))
      }
      for (place, count) in counts(dealt).enumerated() {
        sums[place] += Double(count)
        squares[place] += Double(count * count)
      }
    }
    let count = Double(rounds)
    return zip(brokerage(), zip(sums, squares)).map { raw, moments in
      let mean = moments.0 / count
      let variance = (moments.1 - count * mean * mean) / (count - 1)
      return variance > 1e-12 ? (Double(raw) - mean) / variance.squareRoot() : nil
    }
  }
}
