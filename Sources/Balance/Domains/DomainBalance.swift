import WorldModel

/// One domain of a state's balance: a cell for each pole, and how the shares spread.
public struct DomainBalance: Sendable {
  public let indicator: DomainIndicator
  /// When the figures hold; `nil` without data.
  public let period: EDTFInterval?
  /// A cell for each pole of the partition, in order, whether or not there is a figure.
  public let cells: [BalanceCell]
  /// Cells of further poles that overlap those; their shares do not add up with the others.
  public let presence: [BalanceCell]
  /// Share of all that lies in no pole.
  public let rest: Double?
  /// Sum of the reporter's flows with all partners.
  public let total: Double?
  public let unit: MeasurementUnit
  /// `nil` where the domain has no shares.
  public let statistics: DomainStatistics?
  /// The pole with the largest share or score.
  public let leader: Pole?
  public let coverage: MeasureCoverage
  public let notes: [String]

  public var domain: Domain { indicator.domain }
}

/// What a balance is computed for.
public struct BalanceQuestion: Sendable {
  public let subject: EntityID
  /// Poles that exclude each other.
  public let poles: [Pole]
  /// Poles that may overlap those and each other: shown, never added up.
  public let overlapping: [Pole]
  /// The date asked for; `nil` for the last data of each domain.
  public let date: EDTFDate?
  /// Declared weights by the poles' keys and ``PolePartition/rest``; equal where `nil`.
  public let weights: [String: Double]?
  public let rule: Resolver.Rule

  public init(
    subject: EntityID, poles: [Pole], overlapping: [Pole] = [], date: EDTFDate? = nil,
    weights: [String: Double]? = nil, rule: Resolver.Rule = .newestSource
  ) {
    self.subject = subject
    self.poles = poles
    self.overlapping = overlapping
    self.date = date
    self.weights = weights
    self.rule = rule
  }

  var time: EDTFInterval? { date.map { EDTFInterval($0) } }
}

extension World {
  /// The balance of a question in one domain.
  ///
  /// Scores and amounts give cells only. Shares need poles that exclude each other in the period of
  /// the data; where they overlap then, the cells stand alone and a note names the overlap.
  /// - Throws: ``MeasureError`` if the flows are in units that do not convert.
  public func balance(
    of question: BalanceQuestion, in indicator: DomainIndicator
  ) throws(MeasureError) -> DomainBalance {
    switch indicator.view {
    case .scores: scoredBalance(question, indicator)
    case .shares, .amounts: try flowBalance(question, indicator)
    }
  }
}
