/// What a column of figures counts, who reports it and how late it is published.
public struct Series: Hashable, Sendable {
  public let id: SeriesID
  public let title: String
  /// What is counted, in a sentence.
  public let counts: String
  public let unit: MeasurementUnit
  /// Who reports: `exporter`, `importer`, `host`, `supplier`, `third party` …
  public let reporter: String
  /// Valuation such as `FOB`, `CIF`, `current prices`, or empty.
  public let valuation: String
  /// Months from the end of a period to publication.
  public let lagMonths: Int
  /// Whether the lag was assumed by the compiler rather than stated by the producer.
  public let lagIsAssumed: Bool
  public let note: String

  public init(
    id: SeriesID, title: String, counts: String, unit: MeasurementUnit, reporter: String = "",
    valuation: String = "", lagMonths: Int, lagIsAssumed: Bool = true, note: String = ""
  ) {
    self.id = id
    self.title = title
    self.counts = counts
    self.unit = unit
    self.reporter = reporter
    self.valuation = valuation
    self.lagMonths = lagMonths
    self.lagIsAssumed = lagIsAssumed
    self.note = note
  }

  /// When a figure for `period` counts as known: the end of the period plus the lag.
  public func recorded(for period: EDTFInterval) -> EDTFDate? {
    period.latest.map { EDTFDate($0.adding(months: lagMonths)) }
  }

  /// When a standing that began in `period` counts as known: the end of the year in which it began plus
  /// the lag, because a yearly data set shows it in that year's edition.
  public func recorded(forStanding period: EDTFInterval) -> EDTFDate? {
    guard let first = period.earliest, let yearEnd = EDTFDate(year: first.components.year)?.latest
    else { return recorded(for: period) }
    return EDTFDate(yearEnd.adding(months: lagMonths))
  }
}
