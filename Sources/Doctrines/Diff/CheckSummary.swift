import WorldModel

/// What a comparison needs to know of a verdict; made from a result, or read from a saved one.
public struct CheckSummary: Hashable, Sendable {
  public let id: String
  public let verdict: String
  public let value: String
  /// ``Check/definition``.
  public let definition: String
  public let measureVersion: Int
  /// Rows behind the verdict, by key, each with a line to show.
  public let evidence: [String: String]

  public init(
    id: String, verdict: String, value: String, definition: String, measureVersion: Int,
    evidence: [String: String]
  ) {
    self.id = id
    self.verdict = verdict
    self.value = value
    self.definition = definition
    self.measureVersion = measureVersion
    self.evidence = evidence
  }

  public init(_ result: CheckResult) {
    self.init(
      id: result.check.id, verdict: result.verdict.rawValue,
      value: result.values.map(\.words).joined(separator: "; "),
      definition: result.check.definition, measureVersion: result.measureVersion,
      evidence: Dictionary(
        result.evidence.map { ($0.id.text, $0.line) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// A saved or computed set of verdicts, ready to be compared.
public struct ReportSummary: Sendable {
  public let doctrine: String
  public let edition: String
  public let asOf: String
  public let checks: [CheckSummary]
  /// Digests of the input files, by path.
  public let inputs: [String: String]

  public init(
    doctrine: String, edition: String, asOf: String, checks: [CheckSummary],
    inputs: [String: String]
  ) {
    self.doctrine = doctrine
    self.edition = edition
    self.asOf = asOf
    self.checks = checks
    self.inputs = inputs
  }

  public init(_ report: CheckReport, inputs: [String: String]) {
    self.init(
      doctrine: report.doctrine.id, edition: report.edition.id, asOf: report.asOf.description,
      checks: report.results.map(CheckSummary.init), inputs: inputs)
  }
}

extension MeasureValue {
  /// The value for reading, with its time; numbers to four digits.
  public var words: String {
    let figure: String
    if let label {
      figure = label
    } else if let value {
      let sign = comparator == .equal ? "" : "\(comparator.rawValue) "
      let unitText = unit.text == "1" || unit.text.isEmpty ? "" : " \(unit)"
      figure = "\(sign)\(Rounded(value))\(unitText)"
    } else {
      figure = "no data"
    }
    let by = reporter.map { " by \($0)" } ?? ""
    return at.isUnknown ? figure + by : "\(figure) (\(at)\(by))"
  }
}

extension FactRecord {
  /// The fact as one line with its receipt.
  public var line: String {
    var text = statement.subject.text
    if let object = statement.object { text += " → \(object)" }
    text += ", \(statement.attribute)"
    switch statement.value {
    case .number(let number):
      let sign = statement.comparator == .equal ? "" : "\(statement.comparator.rawValue) "
      text += ": \(sign)\(Rounded(number)) \(statement.unit?.text ?? "")"
    case .text(let value): text += ": \(value)"
    case .unknown: break
    }
    while text.last == " " { text.removeLast() }
    if !envelope.valid.isUnknown { text += ", \(envelope.valid)" }
    if let recorded = envelope.recorded {
      text += "; known since \(recorded)\(envelope.recordedIsAssumed ? " (assumed)" : "")"
    }
    let locator = envelope.locator.isEmpty ? "" : " \(envelope.locator)"
    return "\(text) [\(envelope.source)\(locator)]"
  }
}
