/// A network whose ties are positive or negative: friends and opponents.
public struct SignedNetwork: Hashable, Sendable {
  public struct Tie: Hashable, Sendable {
    public let first: Int
    public let second: Int
    public let isPositive: Bool

    public init(_ first: Int, _ second: Int, isPositive: Bool) {
      self.first = Swift.min(first, second)
      self.second = Swift.max(first, second)
      self.isPositive = isPositive
    }
  }

  public let nodes: Int
  /// Undirected, each pair once, in rising order.
  public let ties: [Tie]

  /// - Throws: ``StructureFault`` for a tie of a node with itself, to a node that is not there, or a pair
  ///   that stands twice.
  public init(nodes: Int, ties: [Tie]) throws(StructureFault) {
    for tie in ties {
      guard tie.first >= 0, tie.second < nodes else {
        throw .unknownNode(tie.first < 0 ? tie.first : tie.second, nodes: nodes)
      }
      guard tie.first != tie.second else { throw .loop(tie.first) }
    }
    let sorted = ties.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    for (tie, next) in zip(sorted, sorted.dropFirst())
    where tie.first == next.first && tie.second == next.second {
      throw .parallel(tie.first, tie.second)
    }
    self.nodes = nodes
    self.ties = sorted
  }

  /// The network of a similarity: positive ties from one bound up, negative ones from another down, none
  /// between and none where the similarity is not available.
  ///
  /// - Parameter similarity: shape [nodes × nodes]; the part above the diagonal is read.
  public init(
    similarity: [Double?], nodes: Int, positiveFrom upper: Double, negativeTo lower: Double
  ) throws(StructureFault) {
    guard similarity.count == nodes * nodes else {
      throw .shape("the similarities are \(similarity.count), not \(nodes) × \(nodes)")
    }
    guard lower < upper else {
      throw .shape("the bound of negative ties, \(lower), is not below that of positive, \(upper)")
    }
    var ties: [Tie] = []
    for first in 0..<Swift.max(0, nodes) {
      for second in (first + 1)..<Swift.max(first + 1, nodes) {
        guard let value = similarity[first * nodes + second] else { continue }
        if value >= upper { ties.append(Tie(first, second, isPositive: true)) }
        if value <= lower { ties.append(Tie(first, second, isPositive: false)) }
      }
    }
    try self.init(nodes: nodes, ties: ties)
  }

  /// Frustrated ties of a division in two camps: positive ones between, negative ones within.
  ///
  /// - Parameter camps: shape [nodes].
  public func frustration(of camps: [Bool]) -> Int {
    ties.count { (camps[$0.first] == camps[$0.second]) != $0.isPositive }
  }
}

/// Why a network cannot be analysed.
public enum StructureFault: Error, Hashable, Sendable {
  case unknownNode(Int, nodes: Int)
  case loop(Int)
  case parallel(Int, Int)
  /// A length that is not positive and finite.
  case length(Int, Int, Double)
  case shape(String)
  /// The search ended before the proof: the frustration index lies between the two.
  case notProven(lower: Int, upper: Int, steps: Int)
}

extension StructureFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownNode(let node, let nodes):
      "a tie names node \(node): nodes are numbered from 0 to \(nodes - 1)"
    case .loop(let node): "node \(node) has a tie with itself; remove it"
    case .parallel(let first, let second):
      "nodes \(first) and \(second) have two ties: a pair has one; join them first"
    case .length(let first, let second, let length):
      "the length between \(first) and \(second) is \(length): lengths are positive and finite; "
        + "say how a similarity becomes a distance"
    case .shape(let text): text
    case .notProven(let lower, let upper, let steps):
      "after \(steps) steps the frustration index is known to lie between \(lower) and \(upper) "
        + "only; allow more steps, or ask for the bounds"
    }
  }
}
