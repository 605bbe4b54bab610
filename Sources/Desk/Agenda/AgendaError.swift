import WorldModel

/// Why no calendar can be made; each message says what to do.
public enum AgendaError: Error, Hashable, Sendable, CustomStringConvertible {
  case turnedRound(from: EDTFDate, to: EDTFDate)
  case tooLong(from: CalendarDay, to: CalendarDay, years: Int)
  /// A key or name that the world does not have, with those that were probably meant.
  case unknown(String, near: [String])
  /// A thing that is no actor, with its kind.
  case notAnActor(String, kind: String)
  case partnerIsSubject(String)

  public var description: String {
    switch self {
    case .turnedRound(let from, let to):
      "The range is turned round: it begins \(from) and ends \(to). "
        + "Write the earlier date in --from and the later one in --to."
    case .tooLong(let from, let to, let years):
      "The range from \(from) to \(to) covers \(years) years; a calendar covers at most "
        + "\(AgendaRange.greatestLength). Move --from and --to closer together, or ask for each "
        + "part by itself."
    case .unknown(let text, let near):
      "The world knows no ‘\(text)’"
        + (near.isEmpty
          ? ", and nothing like it; ‘tarazy world facts --kind actor’ lists the actors."
          : "; did you mean \(near.joined(separator: ", or "))?")
    case .notAnActor(let text, let kind):
      "‘\(text)’ is no actor, but of the kind \(kind); name a state, organisation or person."
    case .partnerIsSubject(let text):
      "The partner is the state itself (\(text)); name another one, or leave --partner out."
    }
  }
}
