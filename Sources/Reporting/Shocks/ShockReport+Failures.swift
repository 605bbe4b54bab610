import Corridors
import Scenarios
import WorldModel

extension ShockReport {
  /// Figures under random closures: what, before, after, change, each the mean with its interval.
  var failureRows: [[String]] {
    guard let failures else { return [] }
    var rows: [[String]] = []
    func add(_ title: String, _ figure: FailureComparison.Figure?, _ words: (Double) -> String) {
      guard let figure else { return }
      rows.append(
        [title]
          + [figure.before, figure.after, figure.change].map { summary in
            let mean = summary.mean
            return "\(words(mean.value)) [\(words(mean.lower)), \(words(mean.upper))]"
          })
    }
    add("Freight without a route", failures.unservedShare) { RouteFigure.share($0) }
    add("\(costUnit) added by closures", failures.addedCost) { RouteFigure.money($0) }
    return rows
  }

  static let failureColumns = ["Mean over draws", "Before", "After", "Change"]

  var failureRemark: String? {
    guard let failures else { return nil }
    let taken =
      failures.assumed.map { "\(RouteFigure.share($0)) was assumed for each" }
      ?? "they never failed"
    return
      "Random closures: \(failures.draws) draws, seed \(failures.seed), the same numbers before and after; 95 % "
      + "intervals of the means. The closure probability of \(failures.unknownProbabilities.count) links and "
      + "stops is not known; \(taken)."
  }

  var failuresJSON: JSONValue {
    guard let failures else { return .null }
    return [
      "draws": .integer(failures.draws), "seed": .string("\(failures.seed)"),
      "assumedProbability": .optional(failures.assumed),
      "unservedShare": failures.unservedShare?.json ?? .null,
      "addedCost": failures.addedCost?.json ?? .null,
      "unknownProbabilities": .strings(failures.unknownProbabilities.map(\.text)),
    ]
  }
}

extension FailureComparison.Figure {
  fileprivate var json: JSONValue {
    ["before": before.json, "after": after.json, "change": change.json]
  }
}

extension SampleSummary {
  fileprivate var json: JSONValue {
    ["mean": mean.json, "p5": low.json, "p50": median.json, "p95": high.json]
  }
}

extension SampleSummary.Figure {
  fileprivate var json: JSONValue {
    ["value": .number(value), "lower": .number(lower), "upper": .number(upper)]
  }
}
