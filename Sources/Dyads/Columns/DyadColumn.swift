/// A column of the table: what stands in it, in which unit, and where it comes from.
public struct DyadColumn: Hashable, Sendable {
  public let name: String
  public let meaning: String
  /// `year`, `km`, `USD`, `count`, `share`, `code`, `0 or 1`, `word`.
  public let unit: String
  public let source: String
  public let citation: String
  /// The years that the source covers, such as `1816–2014`; empty where a figure holds for all.
  public let coverage: String

  init(_ name: String, _ meaning: String, unit: String, _ source: DyadSource, _ years: YearSet) {
    self.name = name
    self.meaning = meaning
    self.unit = unit
    self.source = source.name
    citation = source.citation
    coverage = years.description
  }

  /// The column that tells zero, missing and out of coverage apart for `figure`.
  static func state(
    of figure: String, zero: String, missing: String, _ source: DyadSource, _ years: YearSet
  ) -> DyadColumn {
    DyadColumn(
      "\(figure)_state",
      "observed: a figure other than zero; zero: \(zero); missing: \(missing); "
        + "out-of-coverage: the source does not reach the year or one of the states",
      unit: "word", source, years)
  }
}
