import WorldModel

extension EDTFInterval {
  /// A calendar year.
  init(year: Int) {
    self = EDTFDate(year: year).map { EDTFInterval($0) } ?? .unknown
  }

  /// The year of the last day, else of the first.
  var year: Int? { (latest ?? earliest)?.components.year }

  /// Whether this ends first; of two that end together, whether it begins first.
  func endsBefore(_ other: EDTFInterval) -> Bool {
    let top = CalendarDay(number: .max)
    let bottom = CalendarDay(number: .min)
    let mine = latest ?? top
    let theirs = other.latest ?? top
    if mine != theirs { return mine < theirs }
    let start = earliest ?? bottom
    let otherStart = other.earliest ?? bottom
    if start != otherStart { return start < otherStart }
    return description < other.description
  }

  /// Whether every day of another interval lies inside.
  func contains(_ other: EDTFInterval) -> Bool {
    guard let first = earliest, let last = latest, let otherFirst = other.earliest,
      let otherLast = other.latest
    else { return false }
    return first <= otherFirst && otherLast <= last
  }

  /// Number of days; `nil` without bounds.
  var days: Int? {
    guard let first = earliest, let last = latest else { return nil }
    return Int(last.number) - Int(first.number) + 1
  }
}
