/// Utilities that fall evenly with the distance from the actor's position: `sᵢ (1 − |x − xᵢ| / width)`.
///
/// The width is that of the issue's scale, so that the utility of an own position is the salience, and
/// nothing on the scale is worth less than 0.
public struct SinglePeakedUtilities: UtilityCurves {
  public let position: [Double]
  public let salience: [Double]
  public let domain: ClosedRange<Double>
  private let width: Double

  public init(_ profile: IssueProfile) {
    position = profile.position
    salience = profile.salience
    domain = profile.lower...profile.upper
    width = profile.upper - profile.lower
  }

  public var count: Int { position.count }

  public func utility(_ actor: Int, at point: Double) -> Double {
    salience[actor] * (1 - abs(point - position[actor]) / width)
  }

  public func slope(_ actor: Int, at point: Double) -> Double {
    (point < position[actor] ? salience[actor] : -salience[actor]) / width
  }

  public func best(_ actor: Int, in interval: ClosedRange<Double>) -> Double {
    min(max(position[actor], interval.lowerBound), interval.upperBound)
  }

  public func acceptable(_ actor: Int, least: Double) -> ClosedRange<Double>? {
    guard salience[actor] > 0 else { return least <= 0 ? domain : nil }
    let distance = width * (1 - least / salience[actor])
    guard distance >= 0 else { return nil }
    let low = max(domain.lowerBound, position[actor] - distance)
    let high = min(domain.upperBound, position[actor] + distance)
    return low...max(low, high)
  }
}

extension BargainingProblem where Curves == SinglePeakedUtilities {
  /// The bargaining problem of one issue.
  ///
  /// Without a reservation value an actor's disagreement utility is that of the end of the scale that it
  /// likes least, which leaves the whole scale as zone. That is an assumption, and is told as one.
  public init(_ profile: IssueProfile) {
    let curves = SinglePeakedUtilities(profile)
    let disagreement = (0..<profile.count).map { actor in
      if let share = profile.reservation[actor] { return share * profile.salience[actor] }
      return min(
        curves.utility(actor, at: profile.lower), curves.utility(actor, at: profile.upper))
    }
    self.init(curves, disagreement: disagreement)
  }

  /// The sum of the utilities is largest at the median weighted by salience, moved into the zone.
  public func exactUtilitarian() -> Double? {
    guard let zone, let median = WeightedMedian.outcome(curves.position, weights: curves.salience)
    else { return nil }
    return min(max(median, zone.lowerBound), zone.upperBound)
  }
}
