import Datasets
import Foundation
import Measuring
import Trade
import WorldModel

/// Estimates gravity panels and tells the seconds of the processor, as lines of JSON.
///
/// Usage: `GravityFit guide|provisions DATA [threads]`, `GravityFit synthetic COUNTRIES YEARS [threads]`, or
/// `GravityFit table FILE [threads]` for a CSV with the columns of the synthetic panel;
/// `GravityFit several COUNTRIES YEARS OUTCOMES` for several outcomes together and one by one.
@main
enum GravityFit {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let kind = arguments.first, arguments.count > 1 else {
      throw UsageError(words: "name a panel, and the folder of the public data sets or its size")
    }
    let threads = arguments.last.flatMap { Int($0) } ?? 1
    switch kind {
    case "guide":
      try run(kind, guide(arguments[1]), cluster: "exporter^importer", threads: threads)
    case "provisions":
      try run(kind, provisions(arguments[1]), cluster: "exp^imp", threads: threads)
    case "table":
      let table = try TradeTableReader().read(FileSurvey(arguments[1]))
      let panel = try Formula("y ~ rta + san + lt + brd | et + it + pair").panel(table)
      try run(kind, panel, cluster: "pair", threads: threads)
    case "several":
      guard arguments.count > 3, let countries = Int(arguments[1]), let years = Int(arguments[2]),
        let number = Int(arguments[3])
      else {
        throw UsageError(words: "name the numbers of countries, of years and of outcomes")
      }
      try SeveralOutcomes.run(countries: countries, years: years, outcomes: number)
    default:
      guard arguments.count > 2, let countries = Int(arguments[1]), let years = Int(arguments[2])
      else { throw UsageError(words: "name the numbers of countries and years") }
      let panel = try SyntheticPanel.make(countries: countries, years: years, seed: 2_026)
      try run(
        "synthetic", panel, cluster: "pair", threads: arguments.count > 3 ? threads : 1)
    }
  }

  /// Three runs; the check is the first coefficient.
  private static func run(
    _ name: String, _ panel: FixedEffectsPanel, cluster: String, threads: Int
  ) throws {
    var settings = EstimationSettings()
    settings.threads = threads
    let loaded = ProcessorTime.used
    Measurement(name: "read and built", count: panel.count, seconds: loaded, check: 0).print()
    for _ in 0..<(panel.count > 2_000_000 ? 1 : 3) {
      let start = ProcessorTime.used
      let fit = try PoissonRegression.fit(
        panel, settings: settings, covariances: [.init(.clustered([cluster]))])[0]
      Measurement(
        name: name, count: fit.observationCount, seconds: ProcessorTime.used - start,
        check: fit.estimates[0]
      ).print()
      guard fit.certificate.focMax <= 1e-8 else {
        throw UsageError(words: "the first-order conditions hold to \(fit.certificate.focMax) only")
      }
    }
  }

  private static func guide(_ data: String) throws -> FixedEffectsPanel {
    let table = try TradeTableReader(text: ["pair_id"])
      .read(FileSurvey("\(data)/trade/agtpa/agtpa_applications.csv.gz"))
    let borders = [1986, 1990, 1994, 1998, 2002]
      .map { "I((exporter != importer) * (year == \($0)))" }.joined(separator: " + ")
    return try Formula(
      "trade ~ rta + \(borders) | exporter^year + importer^year + exporter^importer"
    ).panel(table)
  }

  private static func provisions(_ data: String) throws -> FixedEffectsPanel {
    let table = try TradeTableReader(columns: ["exp", "imp", "time", "export", "id"])
      .read(FileSurvey("\(data)/trade/penppml_trade_1964_2016.csv.gz"))
    return try Formula("I(export / 1e6) ~ I(id > 0) | exp^time + imp^time + exp^imp").panel(table)
  }
}

struct UsageError: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}
