/// A date of ISO 8601-2 (Extended Date/Time Format, level 1): year, month, season or day, possibly
/// uncertain, approximate or with unspecified digits.
///
/// Examples: `2018`, `2018-10`, `2015-05-21`, `2014~` (approximate), `2013-09?` (uncertain), `2014%`
/// (both), `201X`, `2004-XX`, `2001-21` (spring 2001), `Y170000`.
///
/// A qualifier does not widen the bounds: `2014~` covers the year 2014, and whoever compares it can
/// see that the answer rests on an approximate date.
///
/// Source: Library of Congress, *Extended Date/Time Format (EDTF) Specification*, 2019,
/// <https://www.loc.gov/standards/datetime/>.
public struct EDTFDate: Hashable, Sendable {
  /// How sure the source is of the date.
  public enum Qualifier: UInt8, Sendable, CaseIterable {
    case exact
    case uncertain
    case approximate
    case uncertainAndApproximate

    var suffix: String {
      switch self {
      case .exact: ""
      case .uncertain: "?"
      case .approximate: "~"
      case .uncertainAndApproximate: "%"
      }
    }
  }

  /// The finest part that the date states.
  public enum Precision: UInt8, Sendable {
    case century
    case decade
    case year
    case season
    case month
    case day
  }

  public let year: Int32
  /// 1–12, 21–24 for the seasons spring to winter, or 0 where no month is stated.
  public let month: UInt8
  /// 1–31, or 0 where no day is stated.
  public let day: UInt8
  public let qualifier: Qualifier
  /// Which digits are `X`: bit 0 day, bit 1 month, bit 2 last digit of the year, bit 3 the digit before it.
  let unspecified: UInt8

  static let unspecifiedDay: UInt8 = 1
  static let unspecifiedMonth: UInt8 = 2
  static let unspecifiedYear: UInt8 = 4
  static let unspecifiedDecade: UInt8 = 8

  /// A date without unspecified digits, or `nil` if it does not exist.
  public init?(year: Int, month: Int = 0, day: Int = 0, qualifier: Qualifier = .exact) {
    guard let checkedYear = Int32(exactly: year), abs(year) <= 5_000_000 else { return nil }
    if month == 0 {
      guard day == 0 else { return nil }
    } else if (21...24).contains(month) {
      guard day == 0 else { return nil }
    } else {
      guard (1...12).contains(month), (0...CalendarDay.length(of: month, in: year)).contains(day)
      else { return nil }
    }
    self.init(
      parts: checkedYear, UInt8(month), UInt8(day), qualifier: qualifier, unspecified: 0)
  }

  init(
    parts year: Int32, _ month: UInt8, _ day: UInt8, qualifier: Qualifier, unspecified: UInt8
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.qualifier = qualifier
    self.unspecified = unspecified
  }

  /// The date of one calendar day.
  public init(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    self.init(
      parts: Int32(clamping: year), UInt8(month), UInt8(dayOfMonth), qualifier: .exact,
      unspecified: 0)
  }

  public var precision: Precision {
    if day != 0 { return .day }
    if month != 0 { return month > 12 ? .season : .month }
    if unspecified & Self.unspecifiedDecade != 0 { return .century }
    if unspecified & Self.unspecifiedYear != 0 { return .decade }
    return .year
  }

  /// The first day that the date may mean.
  public var earliest: CalendarDay {
    switch precision {
    case .century, .decade, .year:
      CalendarDay(validYear: Int(year), month: 1, day: 1)
    case .season:
      CalendarDay(validYear: Int(year), month: Self.firstMonth(ofSeason: month), day: 1)
    case .month:
      CalendarDay(validYear: Int(year), month: Int(month), day: 1)
    case .day:
      CalendarDay(validYear: Int(year), month: Int(month), day: Int(day))
    }
  }

  /// The last day that the date may mean.
  public var latest: CalendarDay {
    switch precision {
    case .century: return CalendarDay(validYear: Int(year) + 99, month: 12, day: 31)
    case .decade: return CalendarDay(validYear: Int(year) + 9, month: 12, day: 31)
    case .year: return CalendarDay(validYear: Int(year), month: 12, day: 31)
    case .season:
      return earliest.adding(months: 3).adding(days: -1)
    case .month:
      let length = CalendarDay.length(of: Int(month), in: Int(year))
      return CalendarDay(validYear: Int(year), month: Int(month), day: length)
    case .day: return earliest
    }
  }

  /// The same date without its qualifier.
  public var unqualified: EDTFDate {
    EDTFDate(parts: year, month, day, qualifier: .exact, unspecified: unspecified)
  }

  /// Seasons of the northern hemisphere, by meteorological convention: spring begins in March.
  private static func firstMonth(ofSeason code: UInt8) -> Int {
    code == 24 ? 12 : Int(code - 21) * 3 + 3
  }
}

extension EDTFDate: Comparable {
  /// Orders by first possible day, then by last possible day, then by qualifier; a total order, so
  /// that sorted output is the same every time. It does not mean that one date surely precedes another.
  public static func < (left: Self, right: Self) -> Bool {
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    if left.latest != right.latest { return left.latest < right.latest }
    if left.qualifier != right.qualifier {
      return left.qualifier.rawValue < right.qualifier.rawValue
    }
    if left.month != right.month { return left.month < right.month }
    return left.unspecified < right.unspecified
  }
}
