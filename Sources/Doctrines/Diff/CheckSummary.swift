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
  public var words: String { words(in: nil) }

  /// The value for reading, in the unit of an expectation where it converts by scale alone: a share that
  /// is held against 50 % reads as per cent.
  public func words(in wanted: MeasurementUnit?) -> String {
    let by = reporter.map { " by \($0)" } ?? ""
    let when = at.isUnknown ? "" : at.words
    let note = (when + by).drop { $0 == " " }
    return figure(in: wanted) + (note.isEmpty ? "" : " (\(note))")
  }

  /// The value without its time.
  public func figure(in wanted: MeasurementUnit?) -> String {
    if let label { return label.split(separator: "-").joined(separator: " ") }
    guard let value else { return "no data" }
    var shown = (value: value, unit: unit)
    if let wanted, let factor = unit.factor(to: wanted) { shown = (value * factor, wanted) }
    let sign = comparator == .equal ? "" : "\(comparator.rawValue) "
    return "\(sign)\(Rounded(shown.value))\(shown.unit.suffix)"
  }
}

extension MeasurementUnit {
  /// What follows a number: a space and the unit, or nothing.
  var suffix: String { text == "1" || text.isEmpty ? "" : " \(text)" }
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
      text += ": \(sign)\(Rounded(number))\(statement.unit?.suffix ?? "")"
    case .text(let value): text += ": \(value)"
    case .unknown: break
    }
    if !envelope.valid.isUnknown { text += ", \(envelope.valid.words)" }
    if let recorded = envelope.recorded {
      text += "; known since \(recorded)\(envelope.recordedIsAssumed ? " (assumed)" : "")"
    }
    let locator = envelope.locator.isEmpty ? "" : " \(envelope.locator)"
    return "\(text) [\(envelope.source)\(locator)]"
  }
}

extension EDTFInterval {
  /// The stretch for reading, such as `2000–2023`, `since 2015-01-01` or `about 2014-10`.
  public var words: String {
    func words(_ date: EDTFDate) -> String {
      switch date.qualifier {
      case .exact: "\(date)"
      case .approximate: "about \(date.unqualified)"
      case .uncertain: "perhaps \(date.unqualified)"
      case .uncertainAndApproximate: "perhaps about \(date.unqualified)"
      }
    }
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if isSingleDate || first == last { return words(first) }
      if fillsYears(first, last) {
        return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
      }
      return "\(words(first)) to \(words(last))"
    case (.date(let first), .open): return "since \(words(first))"
    case (.date(let first), .unknown): return "from \(words(first))"
    case (_, .date(let last)): return "until \(words(last))"
    default: return isUnknown ? "" : description
    }
  }

  /// Whether two exact dates begin and end with calendar years.
  private func fillsYears(_ first: EDTFDate, _ last: EDTFDate) -> Bool {
    guard first.qualifier == .exact, last.qualifier == .exact else { return false }
    return EDTFDate(year: Int(first.year))?.earliest == first.earliest
      && EDTFDate(year: Int(last.year))?.latest == last.latest
  }
}
