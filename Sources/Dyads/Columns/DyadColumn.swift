/// A column of the table: what stands in it, in which unit, and where it comes from.
public struct DyadColumn: Hashable, Sendable {
  public let name: String
  public let meaning: String
  /// `year`, `km`, `USD`, `count`, `share`, `code`, `0 or 1`, `word`.
  public let unit: String
  /// The values that can stand in it, besides an empty field.
  public let values: String
  public let source: String
  public let citation: String
  /// The years that the source covers, such as `1816–2014`; empty where a figure holds for all.
  public let coverage: String
  /// The figure whose ``FigureStatus`` stands in the column; `nil` in a column of figures.
  public let statusOf: String?

  init(
    _ name: String, _ meaning: String, unit: String, values: String? = nil, _ source: DyadSource,
    _ years: YearSet
  ) {
    self.init(name, meaning, unit, values ?? Self.values(of: unit), source, years, statusOf: nil)
  }

  private init(
    _ name: String, _ meaning: String, _ unit: String, _ values: String, _ source: DyadSource,
    _ years: YearSet, statusOf figure: String?
  ) {
    self.name = name
    self.meaning = meaning
    self.unit = unit
    self.values = values
    self.source = source.name
    citation = source.citation
    coverage = years.description
    statusOf = figure
  }

  /// The column that tells zero, missing and out of coverage apart for `figure`.
  static func status(
    of figure: String, zero: String, missing: String, _ source: DyadSource, _ years: YearSet
  ) -> DyadColumn {
    DyadColumn(
      "\(figure)_status",
      "observed: a figure other than zero; zero: \(zero); missing: \(missing); "
        + "out-of-coverage: the source does not reach the year or one of the states", "word",
      FigureStatus.allCases.map(\.rawValue).joined(separator: ", "), source, years,
      statusOf: figure)
  }

  private static func values(of unit: String) -> String {
    switch unit {
    case "0 or 1": "0, 1"
    case "share": "numbers from 0 to 1"
    case "km", "USD": "numbers from 0"
    case "count": "whole numbers from 0"
    default: "whole numbers"
    }
  }
}
