import Corridors
import Scenarios
import WorldModel

extension ShockReport {
  /// The pairs that a map shows: those that change most.
  var drawn: [ShockPair] { Array(changed.prefix(RouteReport.drawnLimit)) }

  /// `nil` where no stretch can be drawn.
  func map(_ side: ScenarioComparison.Side) -> FlowMap? {
    let lines = drawn.enumerated().compactMap { position, pair -> FlowMap.Line? in
      guard let line = side == .before ? pair.before : pair.after else { return nil }
      return FlowMap.Line(
        index: position,
        label: "\(position + 1): \(RouteFigure.days(line.route.days)) days",
        shortLabel: "\(position + 1)", stretches: line.legs.compactMap(\.stretch))
    }
    let all = drawn.flatMap { [$0.before, $0.after] }.compactMap(\.self)
    let ends = stops(all.flatMap { [$0.legs.first?.from, $0.legs.last?.to].compactMap(\.self) })
    guard !ends.isEmpty else { return nil }
    return FlowMap(
      lines: lines, ends: ends, stops: [], closed: side == .after ? closed : [],
      description: "Map \(side.rawValue) the scenario: "
        + drawn.enumerated().map { position, pair in
          let line = side == .before ? pair.before : pair.after
          let days = line.map { "\(RouteFigure.days($0.route.days)) days by \($0.countryWords)" }
          return
            "\(position + 1), \(name(pair.from)) to \(name(pair.to)): \(days ?? "no route")"
        }.joined(separator: "; "),
      frame: stops(all.flatMap(\.legs).flatMap { [$0.from, $0.to] }) + closed)
  }

  /// The nodes with coordinates, each once.
  private func stops(_ nodes: [TransportNetwork.Node]) -> [FlowMap.Stop] {
    var stops: [FlowMap.Stop] = []
    for node in nodes {
      if let stop = FlowMap.Stop(node), !stops.contains(stop) { stops.append(stop) }
    }
    return stops
  }

  /// Nodes of routes before whose passages the scenario closes, at most six.
  private var closed: [FlowMap.Stop] {
    let networks = comparison.parts.map { ($0.before.graph.network, $0.after.graph.network) }
    var nodes: [TransportNetwork.Node] = []
    let used = Set(pairs.compactMap(\.before).flatMap(\.route.nodes))
    for (before, after) in networks {
      let open = Set(before.passages.filter { !$0.isClosed }.map(\.id))
      for passage in after.passages where passage.isClosed && open.contains(passage.id) {
        let node = after.nodes[passage.node]
        if used.contains(node.id), node.kind == .borderCrossing || node.kind == .chokepoint,
          !nodes.contains(node)
        {
          nodes.append(node)
        }
      }
    }
    return nodes.sorted { $0.id < $1.id }.prefix(6).compactMap(FlowMap.Stop.init)
  }
}
