/// A bargaining problem on a line: concave utilities, and what each actor has without an agreement.
///
/// Solutions: Nash (J. Nash, "The Bargaining Problem", *Econometrica* 18(2), 1950, doi:10.2307/1907266;
/// with weights, J. Harsanyi, R. Selten, *Management Science* 18(5), 1972, doi:10.1287/mnsc.18.5.80),
/// Kalai–Smorodinsky (*Econometrica* 43(3), 1975, doi:10.2307/1914280; for more than two actors the
/// maximal point of H. Imai, *Econometrica* 51(2), 1983, doi:10.2307/1911997), egalitarian (E. Kalai,
/// *Econometrica* 45(7), 1977, doi:10.2307/1913954) and utilitarian. Checked against the points of the
/// frontiers `u₁ + u₂ = 1` and `u₂ = √(1 − u₁)`.
///
/// Every solution is the maximum of a concave function, found from the sign of its slope; its error is
/// below 2⁻⁵⁰ of the domain. Complexity: O(n) for each of at most 60 evaluations.
public struct BargainingProblem<Curves: UtilityCurves>: Sendable {
  public let curves: Curves
  /// Utility of each actor without an agreement.
  public let disagreement: [Double]
  /// Where every actor has at least its disagreement utility; `nil` where nowhere.
  public let zone: ClosedRange<Double>?

  public init(_ curves: Curves, disagreement: [Double]) {
    self.curves = curves
    self.disagreement = disagreement
    var low = curves.domain.lowerBound
    var high = curves.domain.upperBound
    var isEmpty = false
    for actor in 0..<curves.count {
      guard let range = curves.acceptable(actor, least: disagreement[actor]) else {
        isEmpty = true
        break
      }
      low = max(low, range.lowerBound)
      high = min(high, range.upperBound)
    }
    zone = isEmpty || low > high ? nil : low...high
  }

  private func gain(_ actor: Int, _ point: Double) -> Double {
    curves.utility(actor, at: point) - disagreement[actor]
  }

  /// Maximises `Π (uᵢ − dᵢ)^aᵢ` over the zone; `nil` without a zone.
  ///
  /// - Parameter exponents: bargaining power of each actor, not negative.
  public func nash(exponents: [Double]) -> Double? {
    zone.map { zone in
      concaveMaximum(zone) { point in
        var slope = 0.0
        for actor in 0..<curves.count where exponents[actor] > 0 {
          // At the rim of the zone a gain may round to nothing; the slope then points back inside.
          let gain = max(gain(actor, point), 0x1p-1000)
          slope += exponents[actor] * curves.slope(actor, at: point) / gain
        }
        return slope
      }
    }
  }

  /// Maximises the least share that an actor gets of the most that it could gain in the zone.
  public func kalaiSmorodinsky() -> Double? {
    zone.map { zone in maximin(zone, scale: most(in: zone).map { $0 > 0 ? 1 / $0 : nil }) }
  }

  /// Maximises the least gain; it compares utilities between actors.
  public func egalitarian() -> Double? {
    zone.map { zone in maximin(zone, scale: most(in: zone).map { $0 > 0 ? 1 : nil }) }
  }

  /// The most that each actor could gain; who can gain nothing anywhere holds nobody back.
  private func most(in zone: ClosedRange<Double>) -> [Double] {
    (0..<curves.count).map { actor in
      gain(actor, curves.best(actor, in: zone))
    }
  }

  /// Maximises the sum of the utilities over the zone; it compares utilities between actors.
  ///
  /// Where several points do, one of them.
  public func utilitarian() -> Double? {
    zone.map { zone in
      concaveMaximum(zone) { point in
        var slope = 0.0
        for actor in 0..<curves.count { slope += curves.slope(actor, at: point) }
        return slope
      }
    }
  }

  /// Where the least of the scaled gains is largest; actors without a scale do not count.
  func maximin(_ zone: ClosedRange<Double>, scale: [Double?]) -> Double {
    concaveMaximum(zone) { point in
      var least = Double.infinity
      var slope = 0.0
      for actor in 0..<curves.count {
        guard let scale = scale[actor] else { continue }
        let scaled = gain(actor, point) * scale
        if scaled < least {
          least = scaled
          slope = curves.slope(actor, at: point)
        }
      }
      return slope
    }
  }
}
