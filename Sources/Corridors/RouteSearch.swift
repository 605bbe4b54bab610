import WorldModel

/// Finds routes in a network.
///
/// Every answer is either routes or the reason why there is none. Nothing closed or left out is ever used.
public struct RouteSearch: Sendable {
  public let graph: RoutingGraph

  /// How many ways are looked at for one that meets the requirements and comes to no node twice.
  public static let attempts = 20_000

  public init(_ graph: RoutingGraph) { self.graph = graph }

  /// By what routes are compared when all that are not beaten are asked for.
  public enum Criterion: String, Sendable, CaseIterable {
    case time
    case cost
    case risk
    /// The number of distinct countries touched.
    case countries
  }

  /// The route of the least generalised cost.
  ///
  /// - Parameters:
  ///   - from: position of a node in the network.
  ///   - to: another.
  /// - Throws: ``RouteError`` for a position, a weight or a constraint that can't be used.
  public func shortest(
    from: Int, to: Int, _ cost: GeneralisedCost, _ constraints: RouteConstraints = .init()
  ) throws(RouteError) -> RouteAnswer {
    try routes(from: from, to: to, count: 1, cost, constraints)
  }

  /// The routes of the least generalised cost in ascending order, none of which comes to a node twice.
  ///
  /// Only where what is required lies off every such route that was looked at (``attempts``), routes are
  /// given that come back to a node.
  public func routes(
    from: Int, to: Int, count: Int, _ cost: GeneralisedCost,
    _ constraints: RouteConstraints = .init()
  ) throws(RouteError) -> RouteAnswer {
    let space = try space(from, to, constraints)
    let weights: EdgeWeights
    do {
      weights = try graph.weights(cost, constraints)
      if let reason = reason(from, to, constraints, ends: true) { return .none(reason) }
      let own = try space.weights(weights)
      func paths(_ places: [Int32], _ attempts: Int) -> [GraphPath] {
        var paths = KShortestPaths(
          in: space.graph, from: space.source, to: space.target, own,
          places: space.hasGroups ? places : nil)
        return paths.first(count, attempts: attempts)
      }
      let isRequired = !constraints.required.isEmpty
      var simple = paths(space.nodes, isRequired ? Self.attempts : .max)
      if simple.isEmpty, isRequired { simple = paths(space.places, .max) }
      let found = simple.map { path in
        graph.route(space.edges(path.edges), generalisedCost: path.cost)
      }
      if !found.isEmpty { return .routes(found) }
    } catch {
      throw .graph(error)
    }
    return .none(reason(from, to, constraints, ends: false) ?? .disconnected)
  }

  /// All routes that no other route beats in everything, sorted by the first criterion.
  ///
  /// Of routes that are equal in everything one is given. A route may come by a node again: by another mode
  /// where no passage lets it change there, and on the way to and from what is required.
  ///
  /// - Parameters:
  ///   - tolerance: 0 for the exact set; 0.05 to leave out routes that are beaten by one that is nowhere
  ///     more than 5 % worse and touches no more countries.
  ///   - labelLimit: the most partial routes to keep.
  /// - Throws: ``RouteError``, also where the limit is reached.
  public func pareto(
    from: Int, to: Int, _ criteria: [Criterion] = Criterion.allCases,
    _ constraints: RouteConstraints = .init(), tolerance: Double = 0,
    labelLimit: Int = 5_000_000
  ) throws(RouteError) -> RouteAnswer {
    guard tolerance >= 0, tolerance.isFinite else { throw .tolerance(tolerance) }
    let space = try space(from, to, constraints)
    if let reason = reason(from, to, constraints, ends: true) { return .none(reason) }
    let sums = Criterion.allCases.filter { $0 != .countries && criteria.contains($0) }
    let costs: [GeneralisedCost] = sums.map { criterion in
      switch criterion {
      case .time: .time
      case .risk: GeneralisedCost(valueOfRisk: 1, weightOfMoney: 0)
      case .cost, .countries: .money
      }
    }
    let marks = criteria.contains(.countries) ? space.marks(try countryMarks()) : []
    do {
      var weights: [EdgeWeights] = []
      for cost in costs.isEmpty ? [GeneralisedCost(weightOfMoney: 0)] : costs {
        weights.append(try space.weights(graph.weights(cost, constraints)))
      }
      let found = try ParetoPaths(
        in: space.graph, weights, marks: marks, tolerance: tolerance, limit: labelLimit
      ).find(from: space.source, to: space.target)
      if !found.isEmpty {
        return .routes(
          found.map { graph.route(space.edges($0.edges), generalisedCost: $0.sums.x) })
      }
    } catch let error as GraphError {
      throw .graph(error)
    } catch {
      throw .tooManyLabels(limit: labelLimit)
    }
    return .none(reason(from, to, constraints, ends: false) ?? .disconnected)
  }

  private func space(
    _ from: Int, _ to: Int, _ constraints: RouteConstraints
  ) throws(RouteError) -> SearchSpace {
    for node in [from, to] where !graph.network.nodes.indices.contains(node) {
      throw .unknownNode(node, count: graph.network.nodes.count)
    }
    guard constraints.required.count <= SearchSpace.requirementLimit else {
      throw .tooManyRequirements(constraints.required.count)
    }
    do {
      return try SearchSpace(graph, from: from, to: to, required: constraints.required)
    } catch {
      throw .graph(error)
    }
  }

  /// By edge the countries touched, numbered in the order of the alphabet.
  private func countryMarks() throws(RouteError) -> [MarkSet] {
    let countries = graph.network.countries
    guard countries.count <= MarkSet.capacity else { throw .tooManyCountries(countries.count) }
    let numbers = Dictionary(
      zip(countries, countries.indices), uniquingKeysWith: { first, _ in first })
    return (0..<graph.graph.edgeCount).map { edge in
      MarkSet(graph.countries(ofEdge: edge).compactMap { numbers[$0] })
    }
  }
}

/// Routes, or why there is none.
public enum RouteAnswer: Hashable, Sendable {
  case routes([Route])
  case none(NoRoute)

  /// The routes; none where there is no route.
  public var routes: [Route] {
    if case .routes(let routes) = self { routes } else { [] }
  }

  public var reason: NoRoute? {
    if case .none(let reason) = self { reason } else { nil }
  }
}

/// Why routes can't be looked for.
public enum RouteError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownNode(Int, count: Int)
  case graph(GraphError)
  case tolerance(Double)
  case tooManyRequirements(Int)
  case tooManyCountries(Int)
  case tooManyLabels(limit: Int)

  public var description: String {
    switch self {
    case .unknownNode(let node, let count):
      "there is no node \(node); the network's \(count) nodes are numbered from 0"
    case .graph(let error): error.description
    case .tolerance(let value): "the tolerance is \(value); it must be 0 or more"
    case .tooManyRequirements(let count):
      "\(count) requirements; at most \(SearchSpace.requirementLimit) can be asked for at once"
    case .tooManyCountries(let count):
      "\(count) countries; at most \(MarkSet.capacity) can be told apart"
    case .tooManyLabels(let limit):
      ParetoPaths.TooManyLabels(limit: limit).description
    }
  }
}
