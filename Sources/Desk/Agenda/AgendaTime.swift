import WorldModel

/// When an entry lies, as its source states it; no day is made up.
public struct AgendaTime: Hashable, Sendable {
  public enum Reading: String, CaseIterable, Hashable, Sendable {
    /// Within one date, which may be as coarse as a century.
    case at
    /// From one date to another.
    case span
    /// Only a last date is stated.
    case by
    /// Only a first date is stated.
    case from
  }

  public let reading: Reading
  public let stated: EDTFInterval
  /// The first and the last day that the stated date or bound may mean.
  public let first: CalendarDay
  public let last: CalendarDay

  /// The time of a fact; `nil` where no bound of it is a date.
  public init?(_ valid: EDTFInterval) {
    stated = valid
    switch (valid.start, valid.end) {
    case (.date(let start), .date(let end)):
      reading = valid.isSingleDate ? .at : .span
      first = start.earliest
      last = end.latest
    case (.date(let start), _):
      reading = .from
      first = start.earliest
      last = start.latest
    case (_, .date(let end)):
      reading = .by
      first = end.earliest
      last = end.latest
    default: return nil
    }
  }

  /// A moment within a date.
  public init(_ date: EDTFDate) {
    reading = .at
    stated = EDTFInterval(date)
    first = date.earliest
    last = date.latest
  }

  /// The dates that the source states: one or two.
  public var dates: [EDTFDate] {
    var found: [EDTFDate] = []
    if case .date(let date) = stated.start { found.append(date) }
    if case .date(let date) = stated.end, !stated.isSingleDate { found.append(date) }
    return found
  }

  public var isApproximate: Bool { dates.contains { $0.qualifier != .exact } }

  /// The precision of the coarser of the dates.
  public var precision: EDTFDate.Precision {
    dates.map(\.precision).min { $0.rawValue < $1.rawValue } ?? .century
  }

  /// Whether the entry lies in a range: surely, possibly (its date is coarser than the range, or
  /// only a last date is stated), or not.
  public func falls(in range: AgendaRange) -> EDTFInterval.Overlap {
    if last < range.first || range.last < first { return .none }
    switch reading {
    case .by: return .possible
    case .at, .from: return range.first <= first && last <= range.last ? .certain : .possible
    case .span:
      return range.first <= first && last <= range.last ? .certain : stated.overlap(range.interval)
    }
  }

  /// Whether another time tells the same, only coarser, or exactly the same.
  func lies(within other: AgendaTime) -> Bool {
    let isSided = reading == .by || other.reading == .by
    if isSided, reading != other.reading { return false }
    return other.first <= first && last <= other.last
  }

  var length: Int32 { last.number &- first.number }
}

/// The days that a calendar covers, both ends included.
public struct AgendaRange: Hashable, Sendable {
  public let first: CalendarDay
  public let last: CalendarDay

  /// Years that a range may cover: longer ones would hold little but anniversaries.
  public static let greatestLength = 50

  /// From the first day of one date to the last day of another.
  ///
  /// - Throws: ``AgendaError/turnedRound(from:to:)`` or ``AgendaError/tooLong(from:to:years:)``.
  public init(from: EDTFDate, to: EDTFDate) throws(AgendaError) {
    guard from.earliest <= to.latest else { throw .turnedRound(from: from, to: to) }
    first = from.earliest
    last = to.latest
    guard last < first.adding(months: 12 * Self.greatestLength) else {
      let years = last.components.year - first.components.year
      throw .tooLong(from: first, to: last, years: max(years, Self.greatestLength + 1))
    }
  }

  /// One year from the first day of a date.
  public init(yearFrom date: EDTFDate) {
    first = date.earliest
    last = date.earliest.adding(months: 12).adding(days: -1)
  }

  var interval: EDTFInterval {
    EDTFInterval(start: .date(EDTFDate(first)), end: .date(EDTFDate(last))) ?? .unknown
  }
}
