import Doctrines
import WorldModel

/// The verdicts of a check on the world of a scenario that differ from those without it.
public struct ScenarioDifferences: Sendable {
  let scenario: String
  let verdicts: ShockReport.Verdicts

  /// - Parameter scenario: its key.
  public init(scenario: String, verdicts: ShockReport.Verdicts) {
    self.scenario = scenario
    self.verdicts = verdicts
  }

  private var changes: [(before: CheckResult, after: CheckResult)] {
    ShockReport.changes(verdicts)
  }

  /// The lines before the table of verdicts.
  public func terminal(width: Int) -> String {
    let changes = changes
    let count = changes.count { $0.before.verdict != $0.after.verdict }
    let values = changes.count - count
    var lines = [
      "With the scenario \(scenario): \(count) verdicts differ"
        + (values > 0
          ? ", and \(values) more \(values == 1 ? "check has" : "checks have") another value" : "")
    ]
    for (before, after) in changes {
      lines += TerminalText.wrapped(
        TerminalText.cleaned("  \(before.check.id): \(words(before)) → \(words(after))"),
        to: max(20, width))
    }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private func words(_ result: CheckResult) -> String {
    let value = CheckSummary(result).value
    return result.verdict.rawValue + (value.isEmpty ? "" : " (\(value))")
  }

  /// The report's JSON with the members `scenario` and `differences`.
  public func added(to report: JSONValue) -> JSONValue {
    report.with("scenario", .string(scenario)).with(
      "differences",
      .array(
        changes.map { before, after in
          [
            "check": .string(before.check.id), "before": .string(before.verdict.rawValue),
            "after": .string(after.verdict.rawValue),
            "valueBefore": .string(CheckSummary(before).value),
            "valueAfter": .string(CheckSummary(after).value),
          ]
        }))
  }
}
