/// What is wrong with a text that has the form of a date and names none, such as `2018-02-30`.
struct DateFault: CustomStringConvertible {
  let description: String

  /// `nil` where the text has not even the form of a date.
  init?(_ text: String) {
    let bare = text.prefix { $0.isNumber || $0 == "-" }
    let parts = bare.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.count <= 3, parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }), let year = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    guard (1...12).contains(month) else {
      // From 21 on the second number is a season.
      description = "A year has no month \(parts[1]); they run from 01 to 12"
      return
    }
    guard parts.count == 3, let day = Int(parts[2]) else { return nil }
    let last = Self.days(in: month, of: year)
    guard day < 1 || day > last else { return nil }
    let name = Self.months[month - 1]
    description =
      day == 0
      ? "The days of a month begin with 01"
      : "\(name) \(year) has no \(Self.ordinal(day)) day; its last is \(year)-\(parts[1])-\(last)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    return switch number % 10 {
    case 1 where !isTeen: "\(number)st"
    case 2 where !isTeen: "\(number)nd"
    case 3 where !isTeen: "\(number)rd"
    default: "\(number)th"
    }
  }
}
