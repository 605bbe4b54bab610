import Doctrines
import Foundation
import WorldModel

extension ReportSummary {
  /// Reads a report that `check --format json` wrote; `nil` if the text is none.
  public init?(json text: String) {
    guard let report = try? JSONDecoder().decode(SavedReport.self, from: Data(text.utf8)) else {
      return nil
    }
    self.init(
      doctrine: report.doctrine, edition: report.edition, asOf: report.asOf,
      checks: report.checks.map(\.summary),
      inputs: Dictionary(
        report.inputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first }))
  }
}

private struct SavedReport: Decodable {
  struct Input: Decodable {
    let path: String
    let sha256: String
  }

  let doctrine: String
  let edition: String
  let asOf: String
  let checks: [SavedCheck]
  let inputs: [Input]
}

private struct SavedCheck: Decodable {
  struct Evidence: Decodable {
    let id: String
    let subject: String
    let object: String?
    let attribute: String
    let value: SavedValue?
    let unit: String?
    let comparator: String
    let valid: String
    let recorded: String?
    let recordedBasis: String
    let status: String
    let source: String
    let locator: String

    /// The same line that a fresh result gives, so that only true changes show.
    var line: String {
      let statement = FactStatement(
        kind: "", subject: EntityID(subject), object: object.map { EntityID($0) },
        attribute: attribute, value: value?.value ?? .unknown,
        unit: unit.map { MeasurementUnit($0) }, comparator: Comparator(text: comparator) ?? .equal)
      return FactRecord(
        id: FactID(id), statement: statement,
        envelope: FactEnvelope(
          valid: EDTFInterval(valid) ?? .unknown, recorded: recorded.flatMap { EDTFDate($0) },
          recordedIsAssumed: recordedBasis == "assumed",
          status: FactStatus(rawValue: status) ?? .reported, source: SourceID(source),
          locator: locator)
      ).line
    }
  }

  struct Value: Decodable {
    let at: String
    let value: Double?
    let unit: String
    let comparator: String
    let label: String?
    let reporter: String?

    var words: String {
      MeasureValue(
        at: EDTFInterval(at) ?? .unknown, value: value, unit: MeasurementUnit(unit),
        comparator: Comparator(text: comparator) ?? .equal, label: label,
        reporter: reporter.map { EntityID($0) }, coverage: .full
      ).words
    }
  }

  let id: String
  let verdict: String
  let definition: String
  let measureVersion: Int
  let values: [Value]
  let evidence: [Evidence]

  var summary: CheckSummary {
    CheckSummary(
      id: id, verdict: verdict, value: values.map(\.words).joined(separator: "; "),
      definition: definition, measureVersion: measureVersion,
      evidence: Dictionary(
        evidence.map { ($0.id, $0.line) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// A number or a text.
private enum SavedValue: Decodable {
  case number(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  var value: FactValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }
}
