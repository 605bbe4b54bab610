/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
///
/// Stored as one 32-bit number so that a million dated facts stay small. Source of the conversion:
/// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), exact for every year that fits.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of a calendar date, or `nil` if that date does not exist, such as 2015-02-29.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day) else {
      return nil
    }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day of a date that is known to exist.
  init(validYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Number of days of a month.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the month, `count` months later; the last day of a shorter month.
  public func adding(months count: Int) -> CalendarDay {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + count
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let newDay = min(day, Self.length(of: newMonth, in: newYear))
    return CalendarDay(validYear: newYear, month: newMonth, day: newDay)
  }

  public func adding(days count: Int) -> CalendarDay {
    CalendarDay(number: Int32(clamping: Int(number) + count))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO 8601, for example `2015-01-01`.
  public var description: String {
    let (year, month, day) = components
    return EDTFDate(year: year, month: month, day: day)?.description ?? "\(year)-\(month)-\(day)"
  }
}
