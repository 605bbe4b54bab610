import WorldModel

/// Why no calendar can be made; each message says what to do.
public enum AgendaError: Error, Hashable, Sendable, CustomStringConvertible {
  case turnedRound(from: EDTFDate, to: EDTFDate)
  case tooLong(years: Int)
  /// A key or name that the world does not have, with the one that was probably meant.
  case unknown(String, hint: String?)
  /// A thing that is no actor, with its kind.
  case notAnActor(String, kind: String)
  case partnerIsSubject(String)

  public var description: String {
    switch self {
    case .turnedRound(let from, let to):
      "The range is turned round: it begins \(from) and ends \(to). "
        + "Write the earlier date in --from and the later one in --to."
    case .tooLong(let years):
      "The range covers \(years) years, more than \(AgendaRange.greatestLength); "
        + "move --from and --to closer together."
    case .unknown(let text, let hint):
      "The world knows no ‘\(text)’" + (hint.map { "; did you mean ‘\($0)’?" } ?? ".")
    case .notAnActor(let text, let kind):
      "‘\(text)’ is no actor, but of the kind \(kind); name a state, organisation or person."
    case .partnerIsSubject(let text):
      "The partner is the state itself (\(text)); name another one, or leave --partner out."
    }
  }
}
