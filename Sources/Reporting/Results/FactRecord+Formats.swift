import WorldModel

extension FactRecord {
  /// The fact as the object that `world facts --format json` prints; numbers are never rounded.
  public var json: JSONValue {
    [
      "id": .string(id.text), "kind": .string(kind), "subject": .string(statement.subject.text),
      "object": .optional(statement.object?.text), "attribute": .string(statement.attribute),
      "value": statement.value.json, "unit": .optional(statement.unit?.text),
      "comparator": .string(statement.comparator.rawValue),
      "valid": .string(envelope.valid.description),
      "recorded": .optional(envelope.recorded?.description),
      "recordedBasis": .string(envelope.recordedIsAssumed ? "assumed" : "stated"),
      "status": .string(envelope.status.rawValue), "source": .string(envelope.source.text),
      "locator": .string(envelope.locator), "note": .string(envelope.note),
    ]
  }

  /// The header of the CSV and table forms.
  public static let columns = [
    "id", "kind", "subject", "object", "attribute", "value", "unit", "comparator", "valid",
    "recorded", "status", "source", "locator", "note",
  ]

  /// The cells under ``columns``.
  public var cells: [CSVWriter.Cell] {
    let value: CSVWriter.Cell =
      switch statement.value {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .unknown: .missing
      }
    return [
      .text(id.text), .text(kind), .text(statement.subject.text),
      .optional(statement.object?.text), .text(statement.attribute), value,
      .optional(statement.unit?.text), .text(statement.comparator.rawValue),
      .text(envelope.valid.description), .optional(envelope.recorded?.description),
      .text(envelope.status.rawValue), .text(envelope.source.text), .text(envelope.locator),
      .text(envelope.note),
    ]
  }
}

extension FactValue {
  var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .unknown: nil
    }
  }
}
