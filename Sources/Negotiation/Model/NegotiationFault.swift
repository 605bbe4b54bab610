/// A rule that a negotiation breaks: where, what was found, and how to mend it.
public struct NegotiationFault: Sendable, Hashable, CustomStringConvertible {
  /// What the fault belongs to, by position, so that a reader can name its line.
  public enum Place: Sendable, Hashable {
    case whole
    case actor(Int)
    case issue(Int)
    case stance(actor: Int, issue: Int)
    case rule
  }

  public let place: Place
  /// The place in words, with the names of actor and issue.
  public let subject: String
  /// What was found; empty where there is nothing to show.
  public let value: String
  public let rule: String
  public let fix: String

  public init(place: Place, subject: String, value: String = "", rule: String, fix: String) {
    self.place = place
    self.subject = subject
    self.value = value
    self.rule = rule
    self.fix = fix
  }

  public var description: String {
    let found = value.isEmpty ? "" : ": ‘\(value)’"
    return "\(subject): \(rule)\(found); \(fix)"
  }
}

/// Every fault of a negotiation.
public struct NegotiationError: Error, Sendable, Hashable, CustomStringConvertible {
  public let faults: [NegotiationFault]

  public init(faults: [NegotiationFault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
