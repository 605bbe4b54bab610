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
        (result.evidence + result.words).map { ($0.id.text, $0.line) },
        uniquingKeysWith: { first, _ in first }))
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
