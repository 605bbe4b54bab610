import WorldModel

/// Which anniversaries a calendar lists.
public enum AnniversaryRule {
  /// Years after the date of knowledge up to which anniversaries are counted. Nothing that is known
  /// then says that relations or a treaty will still stand later.
  public static let horizon = 10

  /// Whether an anniversary is round: each fifth up to 50 years, 60, 70, 75, 80, 90 and 100 years,
  /// then each fiftieth.
  ///
  /// This is a choice, made for shortness; no rule of protocol stands behind it.
  public static func isRound(_ years: Int) -> Bool {
    switch years {
    case ...0: false
    case ...50: years.isMultiple(of: 5)
    case ...100: years.isMultiple(of: 10) || years == 75
    default: years.isMultiple(of: 50)
    }
  }

  /// The last day on which an anniversary is counted.
  public static func lastDay(asOf date: EDTFDate) -> CalendarDay {
    date.latest.adding(months: 12 * horizon)
  }
}
