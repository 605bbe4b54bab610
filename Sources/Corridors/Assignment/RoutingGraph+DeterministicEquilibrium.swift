import WorldModel

extension RoutingGraph {
  /// The equilibrium in which no freight can find a cheaper route.
  ///
  /// Minimises M. Beckmann's sum of integrals of the cost functions (*Studies in the Economics of
  /// Transportation*, 1956, chapter 3) by the bi-conjugate Frank–Wolfe method: M. Mitradjieva and P. O.
  /// Lindberg, "The Stiff Is Moving: Conjugate Direction Frank–Wolfe Methods with Applications to Traffic
  /// Assignment", *Transportation Science* 47(2), 2013, doi:10.1287/trsc.1120.0409. Checked against the
  /// networks of Pigou and Braess by hand. Capacities are those of the delay functions and do not bind.
  ///
  /// Complexity: each iteration O(origins · edges log vertices).
  /// - Throws: ``AssignmentError``; a gap above the tolerance after the iterations is one.
  public func deterministicEquilibrium(
    of demand: DemandTable, _ options: EquilibriumOptions
  ) throws(AssignmentError) -> Equilibrium {
    let resolved = try resolve(demand)
    let free = try edgeWeights(options.cost, options.constraints)
    let delays = try DelayFunctions(
      self, base: free.values, cost: options.cost, options.congestion)
    var search = ConjugateSearch(
      graph: self, demand: resolved, delays: delays, threads: options.threads)
    var gap = try search.begin()
    while !(gap <= options.tolerance) {
      guard search.iterations < options.iterations else {
        throw .notConverged(
          method: "the deterministic equilibrium", iterations: search.iterations, gap: gap,
          tolerance: options.tolerance)
      }
      gap = try search.step()
    }
    return Equilibrium(
      method: .deterministic, flows: try search.flows(), iterations: search.iterations, gap: gap)
  }

  /// Weights at given loads.
  func loaded(_ values: [Double]) throws(AssignmentError) -> EdgeWeights {
    do { return try EdgeWeights(values, for: graph) } catch { throw .graph(error) }
  }
}

/// The state of the bi-conjugate Frank–Wolfe method.
private struct ConjugateSearch {
  let graph: RoutingGraph
  let demand: ResolvedDemand
  let delays: DelayFunctions
  let threads: Int
  var iterations = 0
  private var store: RouteStore
  private var current: RouteMixture
  /// The cheapest routes at the current costs.
  private var target: RouteMixture
  /// The points that the last two steps went to, newest first, and the length of the last step.
  private var goals: [RouteMixture] = []
  private var lastStep = 0.0

  init(graph: RoutingGraph, demand: ResolvedDemand, delays: DelayFunctions, threads: Int) {
    self.graph = graph
    self.demand = demand
    self.delays = delays
    self.threads = threads
    store = RouteStore(pairs: demand.count)
    current = RouteMixture(edgeFlows: [], loads: [], shares: [])
    target = current
  }

  /// All freight on its best routes without other freight; the gap of that.
  mutating func begin() throws(AssignmentError) -> Double {
    current = try cheapest(at: delays.base)
    return try measure()
  }

  /// One step along a direction conjugate to the last two; the gap after it.
  mutating func step() throws(AssignmentError) -> Double {
    iterations += 1
    let slopes = delays.slopes(current.loads)
    var goal = conjugateGoal(slopes)
    if !descends(to: goal) { goal = target }
    var step = lineSearch(to: goal)
    if step <= 0 {
      goal = target
      step = lineSearch(to: goal)
    }
    current = .between(current, goal, at: step)
    goals = step < 0.999_999 ? Array(([goal] + goals).prefix(2)) : []
    lastStep = step
    return try measure()
  }

  func flows() throws(AssignmentError) -> AssignedFlows {
    AssignedFlows(
      graph: graph, demand: demand.table, routes: store.flows(current.shares, demand),
      days: delays.days(graph.days, current.loads),
      weights: try graph.loaded(delays.weights(current.loads)))
  }

  /// Finds the cheapest routes at the current costs, and by them the gap.
  private mutating func measure() throws(AssignmentError) -> Double {
    let weights = delays.weights(current.loads)
    target = try cheapest(at: weights)
    let spent = Self.cost(current.edgeFlows, weights)
    let least = Self.cost(target.edgeFlows, weights)
    return spent > 0 ? max(0, spent - least) / spent : 0
  }

  private mutating func cheapest(at weights: [Double]) throws(AssignmentError) -> RouteMixture {
    let best = BestRoutes(
      demand, in: graph.graph, try graph.loaded(weights), threads: threads)
    var flows = [Double](repeating: 0, count: graph.graph.edgeCount)
    for pair in 0..<demand.count where best.distances[pair] < .infinity {
      for edge in best.paths[pair] { flows[Int(edge)] += demand.amount(pair) }
    }
    var shares = [Double](repeating: 0, count: store.add(best) + 1)
    shares[shares.count - 1] = 1
    return RouteMixture(
      edgeFlows: flows, loads: delays.elements.loads(ofEdgeFlows: flows), shares: shares)
  }

  private static func cost(_ flows: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    // A closed edge has an infinite weight and no flow.
    for edge in flows.indices where flows[edge] != 0 { sum += flows[edge] * weights[edge] }
    return sum
  }

  /// The point to go to: the target, mixed with earlier goals so that the direction is conjugate to
  /// theirs in the metric of the slopes.
  private func conjugateGoal(_ slopes: [Double]) -> RouteMixture {
    guard let last = goals.first else { return target }
    let toTarget = difference(target.loads, current.loads)
    let toLast = difference(last.loads, current.loads)
    guard goals.count > 1 else {
      let numerator = product(toLast, slopes, toTarget)
      let denominator = numerator - product(toLast, slopes, toLast)
      let share = denominator == 0 ? 0 : numerator / denominator
      return .between(target, last, at: min(max(0, share), 0.99))
    }
    let older = goals[1]
    let mixed = RouteMixture.between(older, last, at: lastStep)
    let toMixed = difference(mixed.loads, current.loads)
    let first = product(toMixed, slopes, difference(older.loads, last.loads))
    let second = product(toLast, slopes, toLast)
    guard first != 0, second != 0, lastStep < 1 else { return target }
    let olderWeight = max(0, -product(toMixed, slopes, toTarget) / first)
    let lastWeight = max(
      0, -product(toLast, slopes, toTarget) / second + olderWeight * lastStep / (1 - lastStep))
    let whole = 1 + olderWeight + lastWeight
    guard whole < .infinity else { return target }
    return .combination([
      (1 / whole, target), (lastWeight / whole, last), (olderWeight / whole, older),
    ])
  }

  private func descends(to goal: RouteMixture) -> Bool { slope(at: 0, to: goal) < 0 }

  /// Derivative of Beckmann's sum at a step from the current point to a goal.
  private func slope(at step: Double, to goal: RouteMixture) -> Double {
    var loads = current.loads
    for element in loads.indices {
      loads[element] = max(0, loads[element] + step * (goal.loads[element] - loads[element]))
    }
    let surcharges = delays.surcharges(loads)
    var slope = 0.0
    for element in loads.indices {
      slope += surcharges[element] * (goal.loads[element] - current.loads[element])
    }
    for edge in current.edgeFlows.indices {
      let change = goal.edgeFlows[edge] - current.edgeFlows[edge]
      if change != 0 { slope += delays.base[edge] * change }
    }
    return slope
  }

  /// The step of least cost between 0 and 1, by halving; the derivative grows with the step.
  private func lineSearch(to goal: RouteMixture) -> Double {
    guard slope(at: 0, to: goal) < 0 else { return 0 }
    guard slope(at: 1, to: goal) > 0 else { return 1 }
    var low = 0.0
    var high = 1.0
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if slope(at: middle, to: goal) < 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private func difference(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 - $1 }
  }

  private func product(_ left: [Double], _ metric: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * metric[index] * right[index] }
    return sum
  }
}
