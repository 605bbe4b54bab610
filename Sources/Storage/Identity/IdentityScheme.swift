/// In which system of codes or names a data set writes its states.
///
/// A scheme is a system of codes and the data sets' way to use it: the letters `YEM` mean North
/// Yemen in a trade panel of 1980, and the present Yemen in a table that is reckoned back to
/// present borders.
public enum IdentityScheme: String, Sendable, CaseIterable {
  /// ISO 3166-1 alpha-2 of a seat in the General Assembly, the name where the code is empty.
  case seat = "un-seat"
  /// Letters of ISO 3166-1 or 3166-3, read as what they meant in the year.
  case iso3
  /// As ``iso3``, in the files of the guide to trade policy analysis, where `ZZZ` is Germany.
  case iso3Guide = "iso3-agtpa"
  /// Letters of ISO 3166-1 for present territories in every year.
  case iso3Present = "iso3-present"
  /// Three digits of ISO 3166-1, leading zeros or not.
  case isoNumeric = "iso-numeric"
  /// Correlates of War numbers, read as what they meant in the year.
  case cow
  /// As ``cow``, for seats in the General Assembly, which some states held before the list counts
  /// them.
  case cowSeat = "cow-seat"
  /// Correlates of War letters; not ISO 3166.
  case cowLetters = "cow-letters"
  /// Gleditsch and Ward numbers.
  case gw
  /// English names of present states.
  case name
  /// English names of the Correlates of War, read as what they meant in the year.
  case cowName = "cow-name"
  /// Number of a roll call of which the data set has no votes; it stands for no state.
  case rollCall = "un-roll-call"
}

/// What a code was found to mean, and why.
public enum IdentityOutcome: Hashable, Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    /// No list has the code.
    case unknown
    /// The code meant several states in the time.
    case ambiguous
    /// The code means a state, but not in that year.
    case outOfTime = "out of time"
    /// The data set uses the code for an aggregate, a group or a remainder.
    case noState = "stands for no state"
  }

  /// The key of the state, ISO 3166-1 alpha-3 or a former state's key, and the rule that led to it.
  case state(String, rule: String)
  case unmapped(Reason, note: String)

  /// The key of the state; `nil` where there is none.
  public var state: String? {
    if case .state(let key, _) = self { key } else { nil }
  }

  /// Why there is no state; `nil` where there is one.
  public var reason: Reason? {
    if case .unmapped(let reason, _) = self { reason } else { nil }
  }
}
