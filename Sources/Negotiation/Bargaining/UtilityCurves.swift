/// Concave utilities of several actors over the points of a line.
public protocol UtilityCurves: Sendable {
  var count: Int { get }
  /// Between which points a settlement lies.
  var domain: ClosedRange<Double> { get }
  func utility(_ actor: Int, at point: Double) -> Double
  /// A slope at the point; at a kink that to the right.
  func slope(_ actor: Int, at point: Double) -> Double
  /// Where the actor has at least a utility; `nil` where nowhere.
  func acceptable(_ actor: Int, least: Double) -> ClosedRange<Double>?
  /// The actor's best point of an interval.
  func best(_ actor: Int, in interval: ClosedRange<Double>) -> Double
}

extension UtilityCurves {
  public func best(_ actor: Int, in interval: ClosedRange<Double>) -> Double {
    concaveMaximum(interval) { slope(actor, at: $0) }
  }

  /// By bisection, from the actor's best point to either side.
  public func acceptable(_ actor: Int, least: Double) -> ClosedRange<Double>? {
    let best = best(actor, in: domain)
    guard utility(actor, at: best) >= least else { return nil }
    return edge(
      actor, least, from: best, to: domain.lowerBound)...edge(
        actor, least, from: best, to: domain.upperBound)
  }

  private func edge(_ actor: Int, _ least: Double, from best: Double, to end: Double) -> Double {
    if utility(actor, at: end) >= least { return end }
    var inside = best
    var outside = end
    for _ in 0..<bisections {
      let middle = inside + (outside - inside) / 2
      if utility(actor, at: middle) >= least { inside = middle } else { outside = middle }
    }
    return inside
  }
}

/// Halvings after which nothing of a double's precision is left to gain.
private let bisections = 60

/// Where a concave function has its maximum, from the sign of its slope.
///
/// The bracket ends below 2⁻⁵³ of the domain. Complexity: O(1) evaluations.
@inline(__always)
func concaveMaximum(_ domain: ClosedRange<Double>, _ slope: (Double) -> Double) -> Double {
  var low = domain.lowerBound
  var high = domain.upperBound
  for _ in 0..<bisections {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { break }
    let found = slope(middle)
    if found == 0 { return middle }
    if found > 0 { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
