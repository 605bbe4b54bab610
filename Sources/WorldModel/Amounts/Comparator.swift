/// How a stated value stands to the true one: "more than 70" is not 70.
public enum Comparator: String, Sendable, CaseIterable {
  case equal = "="
  case greater = ">"
  case atLeast = "≥"
  case less = "<"
  case atMost = "≤"
  case about = "≈"

  /// Accepts the ASCII spellings `>=`, `<=` and `~` as well; the empty text means `equal`.
  public init?(text: String) {
    switch text {
    case "", "=", "==": self = .equal
    case ">=": self = .atLeast
    case "<=": self = .atMost
    case "~": self = .about
    default: self.init(rawValue: text)
    }
  }

  /// Whether `value`, known only through this comparator, surely lies on the stated side of a
  /// threshold; `nil` where it may lie on either side.
  ///
  /// A value "> 18" is surely at least 15, may or may not be at least 20, and is never surely below 20.
  public func decides(_ value: Double, is side: Comparator, than threshold: Double) -> Bool? {
    switch self {
    case .equal, .about:
      switch side {
      case .equal, .about: return value == threshold
      case .greater: return value > threshold
      case .atLeast: return value >= threshold
      case .less: return value < threshold
      case .atMost: return value <= threshold
      }
    case .greater, .atLeast:
      let clear = self == .greater ? value >= threshold : value > threshold
      switch side {
      case .greater: return clear ? true : nil
      case .atLeast: return value >= threshold ? true : nil
      case .less: return value >= threshold ? false : nil
      case .atMost: return clear ? false : nil
      case .equal, .about: return clear ? false : nil
      }
    case .less, .atMost:
      let clear = self == .less ? value <= threshold : value < threshold
      switch side {
      case .less: return clear ? true : nil
      case .atMost: return value <= threshold ? true : nil
      case .greater: return value <= threshold ? false : nil
      case .atLeast: return clear ? false : nil
      case .equal, .about: return clear ? false : nil
      }
    }
  }
}
