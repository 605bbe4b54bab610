import WorldModel

extension RoutingGraph {
  /// The equilibrium in which freight spreads over routes by a logit (``RouteChoice``) at the costs that it causes.
  ///
  /// Shippers differ in what they see and value, so that dearer routes are used too, the less the dearer
  /// they are. The choice set of each pair begins with the routes given; while a route outside is
  /// cheaper than all within it, it is taken in and the choice made again. Solved by self-regulated
  /// averaging: H. X. Liu, X. He and B. He, "Method of Successive Weighted Averages (MSWA) and
  /// Self-Regulated Averaging Schemes for Solving Stochastic User Equilibrium Problem", *Networks and
  /// Spatial Economics* 9, 2009, doi:10.1007/s11067-007-9023-x. Checked against the closed equation of two
  /// parallel routes.
  ///
  /// - Parameter routes: by pair of the demand table, its first routes; the cheapest one is added where
  ///   they lack it.
  /// - Throws: ``AssignmentError``; a gap above the tolerance after the iterations is one.
  public func stochasticEquilibrium(
    of demand: DemandTable, by choice: RouteChoice, among routes: [[GraphPath]],
    _ options: EquilibriumOptions
  ) throws(AssignmentError) -> Equilibrium {
    let resolved = try resolve(demand)
    guard routes.count == resolved.count else {
      throw .parameter(
        "the number of choice sets", Double(routes.count),
        rule: "there must be one for each of the \(resolved.count) pairs, empty ones included")
    }
    let free = try edgeWeights(options.cost, options.constraints)
    let delays = try DelayFunctions(
      self, base: free.values, cost: options.cost, options.congestion)
    var search = AveragingSearch(
      graph: self, demand: resolved, delays: delays, choice: choice, options: options,
      routes: routes.map { $0.map(\.edges) })
    try search.run()
    return try search.equilibrium()
  }
}

/// The state of self-regulated averaging.
private struct AveragingSearch {
  let graph: RoutingGraph
  let demand: ResolvedDemand
  let delays: DelayFunctions
  let choice: RouteChoice
  let options: EquilibriumOptions
  /// By pair.
  private var routes: [[[Int32]]]
  private var amounts: [[Double]]
  private var loads: [Double]
  private var gap = Double.infinity
  private var iterations = 0

  /// How the divisor of the step grows: fast when the last step made the gap larger, else slowly.
  private static let growthAfterFailure = 1.5
  private static let growthAfterSuccess = 0.05

  init(
    graph: RoutingGraph, demand: ResolvedDemand, delays: DelayFunctions, choice: RouteChoice,
    options: EquilibriumOptions, routes: [[[Int32]]]
  ) {
    self.graph = graph
    self.demand = demand
    self.delays = delays
    self.choice = choice
    self.options = options
    // A route that is closed, or left out by the constraints, is no choice.
    self.routes = routes.map { routes in
      var seen: Set<[Int32]> = []
      return routes.filter { edges in
        edges.allSatisfy { delays.base[Int($0)] < .infinity } && seen.insert(edges).inserted
      }
    }
    amounts = self.routes.map { [Double](repeating: 0, count: $0.count) }
    loads = [Double](repeating: 0, count: delays.elements.count)
  }

  mutating func run() throws(AssignmentError) {
    repeat {
      _ = try widen()
      try average()
    } while try widen()
  }

  /// Takes the cheapest route of each pair into its choice set; whether one was missing.
  private mutating func widen() throws(AssignmentError) -> Bool {
    let weights = delays.weights(loads)
    let best = BestRoutes(
      demand, in: graph.graph, try graph.loaded(weights), threads: options.threads)
    var isWider = false
    for pair in 0..<demand.count where best.distances[pair] < .infinity {
      let edges = best.paths[pair]
      let least = routes[pair].map { Self.cost($0, weights) }.min() ?? .infinity
      // Of routes that cost the same one is enough.
      guard best.distances[pair] < least * (1 - 1e-9), !routes[pair].contains(edges) else {
        continue
      }
      routes[pair].append(edges)
      amounts[pair].append(0)
      isWider = true
    }
    return isWider
  }

  /// Moves the flows toward the choices that they lead to until the two agree.
  private mutating func average() throws(AssignmentError) {
    var divisor = 1.0
    var last = Double.infinity
    var isFirst = true
    while true {
      let weights = delays.weights(loads)
      let chosen = routes.indices.map { pair in
        let paths = routes[pair].map { GraphPath(edges: $0, cost: Self.cost($0, weights)) }
        // Overlap is measured without freight, so that it stays the same while the costs change.
        return choice.shares(of: paths, lengths: delays.base).map { $0 * demand.amount(pair) }
      }
      let (difference, total) = compare(chosen)
      gap = total > 0 ? difference / total : 0
      if gap <= options.tolerance { return }
      guard iterations < options.iterations else {
        throw .notConverged(
          method: "the stochastic equilibrium", iterations: iterations, gap: gap,
          tolerance: options.tolerance)
      }
      iterations += 1
      if !isFirst {
        divisor += difference >= last ? Self.growthAfterFailure : Self.growthAfterSuccess
      }
      isFirst = false
      last = difference
      for pair in routes.indices {
        for route in routes[pair].indices {
          amounts[pair][route] += (chosen[pair][route] - amounts[pair][route]) / divisor
        }
      }
      loads = delays.elements.loads(ofEdgeFlows: edgeFlows())
    }
  }

  private func compare(_ chosen: [[Double]]) -> (difference: Double, total: Double) {
    var difference = 0.0
    var total = 0.0
    for pair in routes.indices {
      for route in routes[pair].indices {
        difference += abs(chosen[pair][route] - amounts[pair][route])
        total += chosen[pair][route]
      }
    }
    return (difference, total)
  }

  private func edgeFlows() -> [Double] {
    var flows = [Double](repeating: 0, count: graph.graph.edgeCount)
    for pair in routes.indices {
      for (edges, amount) in zip(routes[pair], amounts[pair]) {
        for edge in edges { flows[Int(edge)] += amount }
      }
    }
    return flows
  }

  private static func cost(_ edges: [Int32], _ weights: [Double]) -> Double {
    edges.reduce(0) { $0 + weights[Int($1)] }
  }

  func equilibrium() throws(AssignmentError) -> Equilibrium {
    let flows = routes.indices.flatMap { pair in
      zip(routes[pair], amounts[pair]).compactMap { edges, amount in
        amount > 1e-12 * demand.amount(pair)
          ? AssignedFlows.Route(pair: pair, edges: edges, amount: amount) : nil
      }
    }
    return Equilibrium(
      method: .stochastic,
      flows: AssignedFlows(
        graph: graph, demand: demand.table, routes: flows,
        days: delays.days(graph.days, loads), weights: try graph.loaded(delays.weights(loads))),
      iterations: iterations, gap: gap)
  }
}
