#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How freight divides among routes: a logit whose utility counts how far a route shares its edges.
///
/// ```
/// P(i) = exp(−scale · cost(i) + pathSizeWeight · ln PS(i)) / Σ_j exp(−scale · cost(j) + pathSizeWeight · ln PS(j))
/// PS(i) = Σ over the edges a of i of  length(a) / length(i) · 1 / Σ_j δ(a, j)
/// ```
/// where δ(a, j) is 1 if route j uses edge a. A route that shares no edge has PS = 1; each of two identical
/// routes has PS = ½, so that together they get what one would.
///
/// M. Ben-Akiva and M. Bierlaire, "Discrete choice methods and their applications to short term travel
/// decisions", Handbook of Transportation Science, 1999, doi:10.1007/978-1-4615-5203-1_2; the model without
/// path sizes has `pathSizeWeight` 0.
public struct RouteChoice: Hashable, Sendable {
  /// 0 or more; the larger, the more the cheapest route gets. Its unit is one over the unit of the cost.
  public let scale: Double
  /// 1 in the model as published.
  public let pathSizeWeight: Double

  /// `nil` for a scale or weight that is negative or not a finite number.
  public init?(scale: Double, pathSizeWeight: Double = 1) {
    guard scale >= 0, scale.isFinite, pathSizeWeight >= 0, pathSizeWeight.isFinite else {
      return nil
    }
    self.scale = scale
    self.pathSizeWeight = pathSizeWeight
  }

  /// The share of each path; they add up to 1. None for no paths.
  ///
  /// - Parameters:
  ///   - paths: with their costs, which must be finite.
  ///   - lengths: by edge, what the share of an edge in its path is measured by, 0 or more.
  public func shares(of paths: [GraphPath], lengths: [Double]) -> [Double] {
    guard let least = paths.map(\.cost).min() else { return [] }
    let sizes = pathSizes(of: paths, lengths: lengths)
    let utilities = zip(paths, sizes).map { path, size in
      // Relative to the cheapest, so that no exponential falls to 0 for all.
      -scale * (path.cost - least) + pathSizeWeight * log(size)
    }
    let highest = utilities.max() ?? 0
    let weights = utilities.map { exp($0 - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The path size of each path, above 0 and at most 1; of a path without length its edges count alike,
  /// and a path without edges has 1.
  public func pathSizes(of paths: [GraphPath], lengths: [Double]) -> [Double] {
    var uses: [Int32: Int] = [:]
    for path in paths {
      for edge in Set(path.edges) { uses[edge, default: 0] += 1 }
    }
    return paths.map { path in
      guard !path.edges.isEmpty else { return 1 }
      let length = path.edges.reduce(0) { $0 + lengths[Int($1)] }
      return path.edges.reduce(0) { sum, edge in
        let part = length > 0 ? lengths[Int(edge)] / length : 1 / Double(path.edges.count)
        return sum + part / Double(uses[edge] ?? 1)
      }
    }
  }
}
