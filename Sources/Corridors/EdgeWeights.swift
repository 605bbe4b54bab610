/// What each edge of a graph costs to use: 0 or more, infinite for an edge that can't be used.
public struct EdgeWeights: Sendable {
  /// By edge.
  public private(set) var values: [Double]

  /// - Throws: ``GraphError`` for a weight that is negative or not a number, or a wrong number of them.
  public init(_ values: [Double], for graph: DirectedGraph) throws(GraphError) {
    guard values.count == graph.edgeCount else {
      throw .unequalWeights(values.count, edges: graph.edgeCount)
    }
    for (edge, value) in values.enumerated() where !(value >= 0) {
      throw .weight(value, edge: edge)
    }
    self.values = values
  }

  /// Puts other weights into the place of these, for searches that are repeated with drawn weights.
  ///
  /// - Throws: ``GraphError`` for a weight that is negative or not a number; the weights are then those
  ///   from before.
  public mutating func replace(with other: [Double]) throws(GraphError) {
    guard other.count == values.count else {
      throw .unequalWeights(other.count, edges: values.count)
    }
    var isSound = true
    for value in other { isSound = isSound && value >= 0 }
    guard isSound else {
      let edge = other.firstIndex { !($0 >= 0) } ?? 0
      throw .weight(other[edge], edge: edge)
    }
    values = other
  }

  public subscript(edge: Int) -> Double { values[edge] }

  public func isOpen(_ edge: Int) -> Bool { values[edge] < .infinity }
}
