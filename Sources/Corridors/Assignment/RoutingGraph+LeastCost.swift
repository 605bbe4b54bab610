import Numerics
import WorldModel

extension RoutingGraph {
  /// Serves a demand at least cost within the known capacities.
  ///
  /// Minimises `Σ cost · flow + price · unserved` over routes. Routes are generated as they are needed
  /// (column generation): the programme over the known routes gives prices of capacities, shortest paths
  /// at these prices give new routes, until the bound that they prove meets the cost reached.
  ///
  /// Sources: L. R. Ford and D. R. Fulkerson, "A Suggested Computation for Maximal Multi-Commodity Network
  /// Flows", *Management Science* 5(1), 1958, doi:10.1287/mnsc.5.1.97; the bound is L. S. Lasdon,
  /// *Optimization Theory for Large Systems*, 1970, section 3.7. Checked against the same problem written
  /// out edge by edge on random networks.
  ///
  /// - Throws: ``AssignmentError``; not reaching the tolerance within the iterations is one.
  public func leastCostAssignment(
    of demand: DemandTable, _ options: LeastCostOptions, solver: any LinearProgramSolver
  ) throws(AssignmentError) -> LeastCostAssignment {
    guard options.unservedPrice > 0, options.unservedPrice < .infinity else {
      throw .parameter(
        "the price of unserved freight", options.unservedPrice,
        rule: "it must be above 0 and finite")
    }
    var generation = RouteGeneration(
      graph: self, demand: try resolve(demand),
      weights: try edgeWeights(options.cost, options.constraints), options: options,
      solver: solver)
    try generation.run()
    return generation.result()
  }
}

/// The loop between the programme over known routes and the search for better ones.
private struct RouteGeneration {
  let graph: RoutingGraph
  let demand: ResolvedDemand
  let weights: EdgeWeights
  let options: LeastCostOptions
  let solver: any LinearProgramSolver
  var master: RouteMaster
  /// Of the search without prices.
  var freeDistances: [Double] = []
  var outcome: RouteMaster.Outcome?
  var bestPrices: [Double]
  var bound = -Double.infinity
  var iterations = 0

  init(
    graph: RoutingGraph, demand: ResolvedDemand, weights: EdgeWeights, options: LeastCostOptions,
    solver: any LinearProgramSolver
  ) {
    self.graph = graph
    self.demand = demand
    self.weights = weights
    self.options = options
    self.solver = solver
    let elements = EdgeElements(graph)
    let capacities = (0..<elements.count).map {
      graph.network.capacity(elements.element($0)) ?? .infinity
    }
    bestPrices = [Double](repeating: 0, count: elements.count)
    master = RouteMaster(
      demand: demand, elements: elements, capacities: capacities,
      unservedPrice: options.unservedPrice)
  }

  var gap: Double {
    guard let objective = outcome?.objective else { return .infinity }
    return objective == 0 ? 0 : max(0, objective - bound) / abs(objective)
  }

  mutating func run() throws(AssignmentError) {
    var prices = bestPrices
    while true {
      let isNew = try search(at: prices)
      if iterations > 1, gap <= options.tolerance { return }
      guard isNew || iterations == 1, iterations < options.iterations else {
        throw .notConverged(
          method: "the least-cost assignment", iterations: iterations, gap: gap,
          tolerance: options.tolerance)
      }
      do { outcome = try master.solve(solver) } catch { throw .programme(error) }
      prices = outcome?.capacityPrices ?? prices
    }
  }

  /// Looks for routes at some prices and raises the bound; whether there are new ones.
  private mutating func search(at prices: [Double]) throws(AssignmentError) -> Bool {
    iterations += 1
    let priced: EdgeWeights
    do {
      priced = try EdgeWeights(
        master.elements.weights(weights.values, plus: prices), for: graph.graph)
    } catch { throw .graph(error) }
    let best = BestRoutes(demand, in: graph.graph, priced, threads: options.threads)
    if freeDistances.isEmpty { freeDistances = best.distances }
    var proven = 0.0
    var isNew = false
    for pair in 0..<demand.count {
      let distance = min(best.distances[pair], options.unservedPrice)
      proven += demand.amount(pair) * distance
      let known = outcome?.pairPrices[pair] ?? options.unservedPrice
      guard demand.amount(pair) > 0, best.distances[pair] < min(known, options.unservedPrice)
      else { continue }
      let edges = best.paths[pair]
      let cost = edges.reduce(0) { $0 + weights[Int($1)] }
      isNew = master.add(.init(pair: pair, edges: edges, cost: cost)) || isNew
    }
    for (element, price) in prices.enumerated() where price > 0 {
      proven -= price * master.capacities[element]
    }
    if proven > bound {
      bound = proven
      bestPrices = prices
    }
    return isNew
  }

  func result() -> LeastCostAssignment {
    let amounts = outcome?.amounts ?? []
    let routes = zip(master.columns, amounts).compactMap { column, amount in
      amount > 1e-9 * demand.amount(column.pair)
        ? AssignedFlows.Route(pair: column.pair, edges: column.edges, amount: amount) : nil
    }
    let flows = AssignedFlows(
      graph: graph, demand: demand.table, routes: routes, days: graph.days, weights: weights)
    let scale = graph.network.cargo.costQuantitiesPerCapacityUnit
    return LeastCostAssignment(
      flows: flows, shortfalls: flows.unserved.enumerated().map(shortfall),
      capacityPrices: capacityPrices(scale), total: (outcome?.objective ?? 0) * scale,
      bound: bound * scale, gap: gap, iterations: iterations, solver: solver.name)
  }

  private func shortfall(_ pair: Int, _ unserved: Double) -> LeastCostAssignment.Shortfall? {
    guard unserved > 0 else { return nil }
    if freeDistances[pair] == .infinity { return .noRoute }
    return freeDistances[pair] >= options.unservedPrice ? .tooDear : .capacity
  }

  private func capacityPrices(_ scale: Double) -> [LeastCostAssignment.CapacityPrice] {
    let least = 1e-9 * options.unservedPrice
    let prices = bestPrices.enumerated().compactMap {
      number, price -> LeastCostAssignment.CapacityPrice? in
      guard price > least else { return nil }
      let element = master.elements.element(number)
      return .init(
        element: element, id: graph.network.id(element), capacity: master.capacities[number],
        price: price, dollarsPerCapacityUnit: price * scale)
    }
    return prices.enumerated().sorted {
      ($1.element.price, $0.offset) < ($0.element.price, $1.offset)
    }.map(\.element)
  }
}
