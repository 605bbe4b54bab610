/// The packages that a mediator could table: one option of each of several linked issues.
///
/// The value of a package to a party is the mean over the issues of `1 − |option − position| / scale`,
/// weighted by its salience, from 0 to 1; the gain is the value less the reservation value.
public struct PackageSpace: Sendable {
  public let negotiation: NegotiationCase
  /// Indices of the issues.
  public let issues: [Int]
  /// Points of each issue, rising.
  public let options: [[Double]]
  /// Indices of the actors with a stance on one of the issues.
  public let parties: [Int]
  /// Reservation value of each party.
  public let reservation: [Double]
  /// Parties whose reservation value is not known; theirs is taken to be the least of all packages.
  public let assumed: [Int]
  /// Issues × options × parties: what an option adds to the value of a package.
  let parts: [[[Double]]]

  /// Options that an issue does not name are the opening positions on it.
  ///
  /// - Parameter issues: such as one of ``NegotiationCase/linkedIssues``; not empty.
  public init(_ negotiation: NegotiationCase, issues: [Int]) {
    self.negotiation = negotiation
    self.issues = issues
    let options = issues.map { issue in
      let named = negotiation.issues[issue].options
      if !named.isEmpty { return named.sorted() }
      return Array(Set(negotiation.stances.compactMap { $0[issue]?.position })).sorted()
    }
    let saliences = negotiation.stances.map { row in
      issues.reduce(0.0) { $0 + (row[$1]?.salience ?? 0) }
    }
    let parties = negotiation.actors.indices.filter { saliences[$0] > 0 }
    let parts = zip(issues, options).map { issue, points in
      points.map { point in
        parties.map { party in
          guard let stance = negotiation.stances[party][issue] else { return 0.0 }
          let nearness = 1 - abs(point - stance.position) / negotiation.issues[issue].width
          return stance.salience / saliences[party] * nearness
        }
      }
    }
    self.options = options
    self.parties = parties
    self.parts = parts
    assumed = parties.filter { negotiation.actors[$0].reservation == nil }
    reservation = parties.indices.map { row in
      negotiation.actors[parties[row]].reservation
        ?? parts.reduce(0) { $0 + ($1.map { $0[row] }.min() ?? 0) }
    }
  }

  /// How many packages there are, as far as an integer can tell.
  public var count: Int {
    options.reduce(1) { product, points in
      let next = product.multipliedReportingOverflow(by: points.count)
      return next.overflow ? .max : next.partialValue
    }
  }

  /// Gains of the parties from a package, given as positions of options.
  func gains(_ choice: [Int]) -> [Double] {
    var gains = reservation.map { -$0 }
    for (issue, option) in choice.enumerated() {
      for party in parties.indices { gains[party] += parts[issue][option][party] }
    }
    return gains
  }

  /// - Parameter choice: one position of an option an issue.
  public func package(_ choice: [Int]) -> Package {
    Package(
      choice: choice, points: choice.enumerated().map { options[$0][$1] }, gains: gains(choice))
  }
}

/// One option of each issue.
public struct Package: Sendable, Hashable {
  /// Positions among the options.
  public let choice: [Int]
  /// On the scales of the issues.
  public let points: [Double]
  /// What each party has beyond its reservation value.
  public let gains: [Double]

  public var leastGain: Double { gains.min() ?? 0 }

  /// Whether every party has at least its reservation value, but for rounding.
  public var isAcceptable: Bool { leastGain >= -Self.tolerance }

  /// What rounding may take from a gain.
  static let tolerance = 1e-12

  /// Whether it is worth no less to anyone and more to someone.
  func dominates(_ other: Package) -> Bool {
    var isBetter = false
    for (own, theirs) in zip(gains, other.gains) {
      if own < theirs - Self.tolerance { return false }
      if own > theirs + Self.tolerance { isBetter = true }
    }
    return isBetter
  }
}

/// What the mediator wants of a package, and how far it may follow that.
public struct MediatorAim: Sendable, Hashable {
  /// One point an issue; `nil` where the mediator wants nothing.
  public let points: [Double?]
  /// One weight an issue, not negative.
  public let weights: [Double]
  /// Neutrality: the share of the best worst gain that every party must still have, from 0 to 1.
  public let neutrality: Double

  public init(points: [Double?], weights: [Double], neutrality: Double = 0.9) {
    self.points = points
    self.weights = weights
    self.neutrality = neutrality
  }

  /// Issues × options: how much an option adds to the aim.
  func parts(_ space: PackageSpace) -> [[Double]] {
    space.options.enumerated().map { index, options in
      guard index < points.count, index < weights.count, let aim = points[index] else {
        return options.map { _ in 0 }
      }
      let width = space.negotiation.issues[space.issues[index]].width
      return options.map { weights[index] * (1 - abs($0 - aim) / width) }
    }
  }
}
