import Numerics

@testable import Corridors

/// The least-cost assignment written out with one column for each pair and edge: an independent way to
/// the same optimum.
enum EdgeProgramme {
  static func of(
    _ graph: RoutingGraph, _ demand: DemandTable, unservedPrice: Double
  ) throws -> LinearProgram {
    let resolved = try ResolvedDemand(demand, in: graph)
    let elements = EdgeElements(graph)
    let vertices = graph.graph.vertexCount
    var program = LinearProgram(.minimise)
    for pair in 0..<resolved.count {
      for vertex in 0..<vertices {
        let balance =
          vertex == resolved.sources[pair]
          ? resolved.amount(pair)
          : vertex == resolved.targets[pair] ? -resolved.amount(pair) : 0
        program.addRow(lower: balance, upper: balance)
      }
    }
    for number in 0..<elements.count {
      program.addRow(upper: graph.network.capacity(elements.element(number)) ?? .infinity)
    }
    for pair in 0..<resolved.count {
      for edge in 0..<graph.graph.edgeCount where graph.isOpen[edge] {
        program.addColumn(
          cost: graph.cost[edge],
          [
            .init(row: pair * vertices + Int(graph.graph.tails[edge]), value: 1),
            .init(row: pair * vertices + Int(graph.graph.heads[edge]), value: -1),
          ]
            + elements[Int32(edge)].map {
              .init(row: resolved.count * vertices + Int($0), value: 1)
            })
      }
      program.addColumn(
        cost: unservedPrice,
        [
          .init(row: pair * vertices + resolved.sources[pair], value: 1),
          .init(row: pair * vertices + resolved.targets[pair], value: -1),
        ])
    }
    return program
  }
}
