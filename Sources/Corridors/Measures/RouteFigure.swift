import WorldModel

/// A figure of export routes before its coverage and receipts are put to it.
struct RouteFigure {
  let value: Double?
  /// What the other ways to choose routes give.
  var others: [Double] = []
  var comparator: Comparator = .equal
  /// Links and passages whose figures decide it.
  var elements: Set<EntityID> = []
  var notes: [String] = []
  /// Share of the weights without a route.
  var unserved = 0.0

  func value(
    at time: EDTFInterval, unit: MeasurementUnit, _ routes: ExportRoutes, _ date: EDTFDate,
    in world: World
  ) -> MeasureValue {
    let all = others + (value.map { [$0] } ?? [])
    let (low, high) = (all.min(), all.max())
    let isBand = value != nil && low != high
    let covered = routes.reached.reduce(0) { $0 + $1.share }
    let year = "exports of \(routes.weights.period), network of \(date)"
    return MeasureValue(
      at: time, value: value, low: isBand ? low : nil, high: isBand ? high : nil, unit: unit,
      comparator: comparator, coverage: coverage(routes, world), evidence: evidence(routes, world),
      notes: notes + [
        "\(year); partners with a terminal: \(routes.reached.count), with "
          + "\(Self.percent(covered)) of goods exports"
      ])
  }

  private func coverage(_ routes: ExportRoutes, _ world: World) -> MeasureCoverage {
    var missing = routes.unreached.prefix(8).map {
      "no terminal in \(world.title(of: $0.id)) (\(Self.percent($0.share)) of exports)"
    }
    let rest = routes.unreached.dropFirst(8)
    if !rest.isEmpty {
      let share = rest.reduce(0) { $0 + $1.share }
      missing.append("\(rest.count) further partners without terminal (\(Self.percent(share)))")
    }
    missing += routes.weights.leftOut
    if unserved > 0 { missing.append("\(Self.percent(unserved)) of exports has no route") }
    guard value != nil else { return MeasureCoverage(.missing, missing: missing) }
    return missing.isEmpty ? .full : MeasureCoverage(.partial, missing: missing)
  }

  /// The export flows, and the figures of the links and passages that decide the value.
  private func evidence(_ routes: ExportRoutes, _ world: World) -> [FactRecord] {
    var wanted: Set<FactID> = []
    for network in routes.parts.map(\.graph.network) {
      for element in elements { wanted.formUnion(network.receipts(of: element).flatMap(\.facts)) }
    }
    return routes.reached.map { FactRecord($0.fact) }
      + world.facts.networkFigures.filter { wanted.contains($0.id) }.map { FactRecord($0) }
  }

  /// A share for reading: three digits.
  static func percent(_ share: Double) -> String {
    "\((share * 1000).rounded() / 10) %"
  }
}

extension AssignedFlows {
  /// The keys of the links and passages of a route.
  func elements(of route: Route) -> [EntityID] {
    route.edges.lazy.map(Int.init).flatMap { edge -> [EntityID] in
      let link = graph.linkOfEdge[edge]
      let passages = graph.passages(ofEdge: edge).map { graph.network.passages[Int($0)].id }
      return passages + (link >= 0 ? [graph.network.links[Int(link)].id] : [])
    }
  }
}
