import Doctrines
import WorldModel

/// A file that an answer rests on, with its digest.
public struct InputDigest: Hashable, Sendable {
  public let path: String
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  var json: JSONValue { ["path": .string(path), "sha256": .string(sha256)] }

  /// As a page tells it.
  var words: String { "\(path), SHA-256 \(sha256)" }
}

extension CheckReport {
  /// The report as `check --format json` prints it; `diff` reads it back.
  ///
  /// - Parameter origins: where the figures of the subject come from; empty where none were imported.
  public func json(inputs: [InputDigest], origins: [FigureOrigin] = []) -> JSONValue {
    let json: JSONValue = [
      "doctrine": .string(doctrine.id), "edition": .string(edition.id),
      "asOf": .string(asOf.description), "subject": .string(doctrine.subject.text),
      "checks": .array(results.map(\.json)), "inputs": .array(inputs.map(\.json)),
    ]
    return json.with("figures", origins.isEmpty ? nil : .array(origins.map(\.json)))
  }

  public var csv: String {
    var writer = CSVWriter(header: [
      "id", "kind", "verdict", "severity", "value", "unit", "at", "threshold", "threshold_basis",
      "reason", "needs", "source", "locator",
    ])
    for result in results {
      let value = result.values.first
      let figure: CSVWriter.Cell =
        value?.label.map { .text($0) } ?? .optional(value?.value)
      writer.append([
        .text(result.check.id), .text(result.check.kind.rawValue), .text(result.verdict.rawValue),
        .text(result.check.severity.rawValue), figure, .text(value?.unit.text ?? ""),
        .text(value?.at.description ?? ""), .text(result.expectation),
        .text(result.thresholdBasis), .text(result.reason), .text(result.needs),
        .text(result.check.says.source.text), .text(result.check.says.locator),
      ])
    }
    return writer.text
  }

  public var markdown: String {
    var table = MarkdownTable([
      MarkdownTable.Column("Check"), MarkdownTable.Column("Kind"),
      MarkdownTable.Column("Verdict"), MarkdownTable.Column("Reason"),
      MarkdownTable.Column("Whose words"),
    ])
    for result in results {
      table.append([
        result.check.title, result.check.kind.rawValue, result.verdict.rawValue, result.reason,
        "\(result.check.says.source) \(result.check.says.locator)",
      ])
    }
    return "# \(doctrine.title)\n\nEdition \(edition.id), as of \(asOf).\n\n\(table.text)"
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([
      TextTable.Column("Verdict"), TextTable.Column("Check"), TextTable.Column("Why"),
      TextTable.Column("Words"),
    ])
    for result in results {
      let basis = result.thresholdBasis == "analyst" ? " [analyst's threshold]" : ""
      table.append([
        TextTable.Cell(result.verdict.rawValue, style: result.verdict.style),
        TextTable.Cell(result.check.id), TextTable.Cell(result.reason + basis),
        TextTable.Cell("\(result.check.says.source) \(result.check.says.locator)"),
      ])
    }
    let counts = Verdict.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let lines = table.lines(width: width, colour: colour).joined(separator: "\n")
    let early = isBeforeFirstEdition ? "No edition was in force yet; the first one is shown.\n" : ""
    return early
      + "\(doctrine.title), edition \(edition.id), as of \(asOf)\n\(counts)\n\n\(lines)\n"
  }

  /// A case for each check; what can't be decided is skipped, what was missed fails.
  public var junit: String {
    let cases = results.map { result in
      let outcome: JUnitReport.Result
      switch result.verdict {
      case .met, .onTrack: outcome = .passed
      case .missed, .offTrack, .disputed:
        outcome =
          result.check.severity == .error || result.verdict == .disputed
          ? .failed(
            message: "\(result.verdict.rawValue): \(result.reason)",
            details: result.evidence.map(\.line).joined(separator: "\n"))
          : .skipped(
            message:
              "\(result.verdict.rawValue), \(result.check.severity.rawValue): \(result.reason)")
      case .noData, .notTestable:
        outcome = .skipped(message: "\(result.verdict.rawValue): \(result.reason)")
      }
      return JUnitReport.Case(
        name: result.check.id, group: "\(doctrine.id).\(result.check.kind.rawValue)",
        result: outcome)
    }
    return JUnitReport(
      name: "tarazy",
      suites: [
        JUnitReport.Suite(
          name: doctrine.id,
          properties: [
            JUnitReport.Property("asOf", asOf.description),
            JUnitReport.Property("edition", edition.id),
          ], cases: cases)
      ]
    ).text
  }
}

extension Verdict {
  /// The colour of the verdict on a terminal; its name always stands beside it.
  public var style: TerminalStyle {
    switch self {
    case .met, .onTrack: .blue
    case .missed, .offTrack: .red
    case .disputed: .magenta
    case .noData, .notTestable: .faint
    }
  }
}

extension CheckResult {
  /// The expected value with its unit; empty for what is not testable.
  public var expectation: String {
    if case .measured(let test) = check.test { return test.expectation.description }
    return ""
  }

  /// Who named the threshold; empty for what is not testable.
  public var thresholdBasis: String {
    if case .measured(let test) = check.test { return test.thresholdBasis.rawValue }
    return ""
  }

  /// The measure with its arguments; empty for what is not testable.
  public var measure: String {
    if case .measured(let test) = check.test { return test.measure.description }
    return ""
  }

  public var json: JSONValue {
    let value = values.first
    return [
      "id": .string(check.id), "kind": .string(check.kind.rawValue),
      "title": .string(check.title), "verdict": .string(verdict.rawValue),
      "severity": .string(check.severity.rawValue),
      "value": value?.label.map { .string($0) } ?? .optional(value?.value),
      "unit": .optional(value?.unit.text), "at": .optional(value?.at.description),
      "threshold": expectation.isEmpty ? nil : .string(expectation),
      "thresholdBasis": thresholdBasis.isEmpty ? nil : .string(thresholdBasis),
      "reason": .string(reason), "needs": .string(needs),
      "says": [
        "source": .string(check.says.source.text), "locator": .string(check.says.locator),
        "text": .string(check.says.text),
      ],
      "measure": measure.isEmpty ? nil : .string(measure),
      "measureVersion": .integer(measureVersion), "definition": .string(check.definition),
      "values": .array(values.map(\.json)), "nearby": .array(nearby.map(\.json)),
      "evidence": .array((evidence + words).map(\.json)), "formula": .string(formula),
      "proxies": .array(
        proxies.map { proxy in
          [
            "measure": .string(proxy.call.description),
            "label": "proxy: near the claim, not the claim",
            "values": .array(proxy.values.map(\.json)),
          ]
        }),
    ]
  }
}
