/// A point in the space of route flows, written as shares of all-or-nothing assignments.
///
/// Frank–Wolfe methods only ever mix earlier points, so that the shares say exactly which route carries
/// how much, which the edge flows alone would not.
struct RouteMixture {
  /// By edge.
  var edgeFlows: [Double]
  /// By link and passage.
  var loads: [Double]
  /// By assignment, adding up to 1.
  var shares: [Double]

  /// The point between two others at `step` from the first to the second.
  static func between(_ from: Self, _ to: Self, at step: Double) -> Self {
    combination([(1 - step, from), (step, to)])
  }

  static func combination(_ parts: [(weight: Double, point: Self)]) -> Self {
    Self(
      edgeFlows: sum(parts.map { ($0.weight, $0.point.edgeFlows) }),
      loads: sum(parts.map { ($0.weight, $0.point.loads) }),
      shares: sum(parts.map { ($0.weight, $0.point.shares) }))
  }

  /// Shorter lists end in zeros.
  private static func sum(_ parts: [(weight: Double, values: [Double])]) -> [Double] {
    var result = [Double](repeating: 0, count: parts.map(\.values.count).max() ?? 0)
    for (weight, values) in parts where weight != 0 {
      for index in values.indices { result[index] += weight * values[index] }
    }
    return result
  }
}

/// The routes that all-or-nothing assignments used, each kept once.
struct RouteStore {
  /// By assignment and pair, the number of the route among those of the pair; −1 without one.
  private var chosen: [[Int32]] = []
  private var routes: [[[Int32]]]
  private var numbers: [[[Int32]: Int32]]

  init(pairs: Int) {
    routes = [[[Int32]]](repeating: [], count: pairs)
    numbers = [[[Int32]: Int32]](repeating: [:], count: pairs)
  }

  /// Notes an assignment and returns its number.
  mutating func add(_ best: BestRoutes) -> Int {
    var numbersOfPairs: [Int32] = []
    numbersOfPairs.reserveCapacity(best.paths.count)
    for (pair, edges) in best.paths.enumerated() {
      guard best.distances[pair] < .infinity else {
        numbersOfPairs.append(-1)
        continue
      }
      if let number = numbers[pair][edges] {
        numbersOfPairs.append(number)
      } else {
        let number = Int32(routes[pair].count)
        numbers[pair][edges] = number
        routes[pair].append(edges)
        numbersOfPairs.append(number)
      }
    }
    chosen.append(numbersOfPairs)
    return chosen.count - 1
  }

  /// The routes of a mixture with their amounts; shares below 10⁻¹² of a pair are rounding.
  func flows(_ shares: [Double], _ demand: ResolvedDemand) -> [AssignedFlows.Route] {
    var flows: [AssignedFlows.Route] = []
    for pair in 0..<demand.count where demand.amount(pair) > 0 {
      var parts = [Double](repeating: 0, count: routes[pair].count)
      for (assignment, share) in shares.enumerated() {
        let number = chosen[assignment][pair]
        if number >= 0 { parts[Int(number)] += share }
      }
      let kept = parts.reduce(0) { $1 > 1e-12 ? $0 + $1 : $0 }
      for (number, part) in parts.enumerated() where part > 1e-12 {
        flows.append(
          .init(
            pair: pair, edges: routes[pair][number], amount: demand.amount(pair) * part / kept))
      }
    }
    return flows
  }
}
