import Corridors
import Measuring

/// What the peers do on the same network, in the same numbers.
struct Comparison {
  let network: PublishedNetwork
  let draws: Draws
  private let repeats = 7

  func run() throws {
    let (graph, weights) = (network.graph, network.weights)
    let search = ShortestPathSearch(graph)
    let pairs = network.pairs.prefix(390)
    measure("one-to-one", 390, inner: 20) {
      pairs.reduce(0) { $0 + search.distance(from: $1.from, to: $1.to, weights) }
    }
    measure("one-to-one path", 390, inner: 20) {
      pairs.reduce(0) { $0 + (search.path(from: $1.from, to: $1.to, weights)?.cost ?? .nan) }
    }
    measure("hierarchy, building", 1) { Double(RoutingHierarchy(graph).arcCount) }
    let hierarchy = RoutingHierarchy(graph)
    measure("hierarchy, weights", 1, inner: 20) {
      HierarchyWeights(hierarchy, weights).distance(from: 0, to: 1)
    }
    let customized = HierarchyWeights(hierarchy, weights)
    measure("one-to-one, hierarchy", 390, inner: 100) {
      pairs.reduce(0) { $0 + customized.distance(from: $1.from, to: $1.to) }
    }
    measure("one-to-one path, hierarchy", 390, inner: 20) {
      pairs.reduce(0) { $0 + (customized.path(from: $1.from, to: $1.to)?.cost ?? .nan) }
    }
    measure("all pairs", 500) {
      ShortestPathSearch.allDistances(in: graph, weights).reduce(0, +)
    }
    // The hierarchy is built anew each time, because the peers have none.
    measure("all pairs, hierarchy and its building", 500) {
      RoutingHierarchy(graph).allDistances(weights).reduce(0, +)
    }
    measure("Yen k=10", 40) { kShortest(10, pairs: 40, search) }
    measure("Yen k=50", 10) { kShortest(50, pairs: 10, search) }
    try measureDraws(hierarchy, search)
  }

  private func kShortest(_ count: Int, pairs: Int, _ search: ShortestPathSearch) -> Double {
    network.pairs.prefix(pairs).reduce(0) { sum, pair in
      var paths = KShortestPaths(
        in: network.graph, from: pair.from, to: pair.to, network.weights, search: search)
      return paths.first(count).reduce(sum) { $0 + $1.cost }
    }
  }

  /// Every link is weighted anew in each draw, then 20 pairs are searched.
  private func measureDraws(_ hierarchy: RoutingHierarchy, _ search: ShortestPathSearch) throws {
    let links = network.days.count
    let count = min(100, draws.uniform.count / links)
    let customized = HierarchyWeights(hierarchy, network.weights)
    var values = network.weights.values
    func mean(_ distances: ([Double]) throws -> [Double]) rethrows -> Double {
      var (sum, reached) = (0.0, 0)
      for draw in 0..<count {
        for link in 0..<links {
          let place = draw * links + link
          let isOpen = draws.uniform[place] >= network.risk[link]
          values[Int(network.graph.edgeOfInput[link])] =
            isOpen ? network.cost[link] + 60 * network.days[link] * draws.factors[place] : .infinity
        }
        for distance in try distances(values) where distance < .infinity {
          sum += distance
          reached += 1
        }
      }
      return sum / Double(reached)
    }
    let pairs = network.pairs.prefix(20)
    try measure("draws, hierarchy", count) {
      try mean { values in
        try customized.replaceWeights(with: values)
        return pairs.map { customized.distance(from: $0.from, to: $0.to) }
      }
    }
    try measure("draws", count) {
      try mean { values in
        let weights = try EdgeWeights(values, for: network.graph)
        return pairs.map { search.distance(from: $0.from, to: $0.to, weights) }
      }
    }
  }

  /// The shortest of several measurements, each of `inner` rounds.
  private func measure(
    _ name: String, _ count: Int, inner: Int = 1, _ body: () throws -> Double
  ) rethrows {
    var best = Double.infinity
    var check = try body()
    for _ in 0..<repeats {
      let began = ProcessorTime.used
      for _ in 0..<inner { check = try body() }
      best = min(best, (ProcessorTime.used - began) / Double(inner))
    }
    Measurement(name: name, count: count, seconds: best, check: check).print()
  }
}
