import WorldModel

extension FactRecord {
  /// The fact as one line with its receipt; numbers unrounded, so that every correction shows.
  public var line: String {
    var text = statement.subject.text
    if let object = statement.object { text += " → \(object)" }
    text += ", \(statement.attribute)"
    switch statement.value {
    case .number(let number):
      let sign = statement.comparator == .equal ? "" : "\(statement.comparator.rawValue) "
      text += ": \(sign)\(ExactNumber(number))\(statement.unit?.suffix ?? "")"
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
