import WorldModel

/// What one pole holds in one domain.
public struct BalanceCell: Sendable {
  public let pole: Pole
  /// Amount or score; `nil` where it is not known.
  public let value: Double?
  public let unit: MeasurementUnit
  /// Share of the domain's total, between 0 and 1; `nil` where there is no total or no figure.
  public let share: Double?
  /// Bounds of the share, where members of the pole may lie among the partners not listed.
  public let shareLow: Double?
  public let shareHigh: Double?
  public let period: EDTFInterval?
  public let coverage: MeasureCoverage
  /// Figures of other series beside the main one, with their own periods.
  public let beside: [Beside]
  public let evidence: [FactRecord]
  public let notes: [String]

  /// A further figure of the pair.
  public struct Beside: Sendable {
    public let series: SeriesID
    public let value: Double
    public let unit: MeasurementUnit
    public let period: EDTFInterval
    public let evidence: [FactRecord]
  }

  public init(
    pole: Pole, value: Double?, unit: MeasurementUnit, share: BoundedFigure? = nil,
    period: EDTFInterval?, coverage: MeasureCoverage, beside: [Beside] = [],
    evidence: [FactRecord] = [], notes: [String] = []
  ) {
    self.pole = pole
    self.value = value
    self.unit = unit
    self.share = share?.value
    shareLow = share?.low
    shareHigh = share?.high
    self.period = period
    self.coverage = coverage
    self.beside = beside
    self.evidence = evidence
    self.notes = notes
  }
}
