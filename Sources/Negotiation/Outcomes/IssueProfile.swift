/// One issue as flat columns over the actors that take part in it.
///
/// Every outcome model starts from it. Positions may have been moved in earlier rounds; the scale and
/// the range of the opening positions stay.
public struct IssueProfile: Sendable, Hashable {
  /// Positions of the actors in the negotiation, rising.
  public let actors: [Int]
  public var position: [Double]
  public var salience: [Double]
  public var capability: [Double]
  /// Least acceptable shares of the own best result; `nil` where not known.
  public let reservation: [Double?]
  /// The ends of the scale.
  public let lower: Double
  public let upper: Double
  /// Distance between the outermost opening positions; above 0.
  public let openingRange: Double

  /// - Parameter issue: index of an issue of the negotiation.
  public init(_ negotiation: NegotiationCase, issue: Int) {
    let stances = negotiation.actors.indices.compactMap { actor in
      negotiation.stances[actor][issue].map { (actor, $0) }
    }
    actors = stances.map(\.0)
    position = stances.map(\.1.position)
    salience = stances.map(\.1.salience)
    capability = stances.map(\.1.capability)
    reservation = actors.map { negotiation.actors[$0].reservation }
    lower = negotiation.issues[issue].lower
    upper = negotiation.issues[issue].upper
    openingRange = Self.range(position)
  }

  /// Columns without a negotiation, as for a drawn or generated case.
  public init(
    position: [Double], salience: [Double], capability: [Double], lower: Double, upper: Double,
    reservation: [Double?]? = nil
  ) {
    actors = Array(position.indices)
    self.position = position
    self.salience = salience
    self.capability = capability
    self.reservation = reservation ?? [Double?](repeating: nil, count: position.count)
    self.lower = lower
    self.upper = upper
    openingRange = Self.range(position)
  }

  public var count: Int { position.count }

  static func range(_ position: [Double]) -> Double {
    guard let least = position.min(), let most = position.max() else { return 0 }
    return most - least
  }
}
