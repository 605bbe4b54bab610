/// A stretch of time of ISO 8601-2 (EDTF level 1): a date, or a start and an end, each of which may be
/// a date, open (`..`: it has none) or unknown (empty: it has one, which nobody stated).
///
/// Examples: `2010`, `2015-01-01/..`, `../2015`, `2014-10~/` (began about October 2014, end unknown).
/// The empty text stands for a time that is not known at all.
public struct EDTFInterval: Hashable, Sendable {
  public enum Bound: Hashable, Sendable {
    case date(EDTFDate)
    case open
    case unknown
  }

  public let start: Bound
  public let end: Bound
  /// Whether the text was one date rather than two bounds.
  public let isSingleDate: Bool

  /// A time that is not known.
  public static let unknown = EDTFInterval(start: .unknown, end: .unknown, isSingleDate: false)

  private init(start: Bound, end: Bound, isSingleDate: Bool) {
    self.start = start
    self.end = end
    self.isSingleDate = isSingleDate
  }

  /// One date, read as the stretch from its first to its last possible day.
  public init(_ date: EDTFDate) {
    self.init(start: .date(date), end: .date(date), isSingleDate: true)
  }

  /// Two bounds, or `nil` if the end cannot lie after the start.
  public init?(start: Bound, end: Bound) {
    if case .date(let first) = start, case .date(let last) = end, last.latest < first.earliest {
      return nil
    }
    self.init(start: start, end: end, isSingleDate: false)
  }

  public var isUnknown: Bool { start == .unknown && end == .unknown }

  /// The first day that the interval may contain; `nil` if nothing bounds it.
  public var earliest: CalendarDay? {
    guard case .date(let date) = start else { return nil }
    return date.earliest
  }

  /// The last day that the interval may contain; `nil` if nothing bounds it.
  public var latest: CalendarDay? {
    guard case .date(let date) = end else { return nil }
    return date.latest
  }

  /// How sure it is that two stretches of time share a day.
  public enum Overlap: Int, Comparable, Sendable {
    case none
    /// They may: an end is unknown, or a date is coarser than the question.
    case possible
    case certain

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether the two stretches share a day.
  ///
  /// `certain` needs a day that lies inside both whatever the coarse dates mean; an unknown bound gives
  /// at best `possible` beyond the dates that are stated.
  public func overlap(_ other: EDTFInterval) -> Overlap {
    if let last = latest, let first = other.earliest, last < first { return .none }
    if let last = other.latest, let first = earliest, last < first { return .none }
    guard let mine = core, let theirs = other.core else { return .possible }
    let first = max(mine.first, theirs.first)
    let last = min(mine.last, theirs.last)
    return first <= last ? .certain : .possible
  }

  /// The days that the interval contains for sure: a single date holds somewhere in itself, so it
  /// counts as held throughout; a bound counts from its latest start to its earliest end.
  private var core: (first: CalendarDay, last: CalendarDay)? {
    if isSingleDate {
      guard case .date(let date) = start else { return nil }
      return (date.earliest, date.latest)
    }
    let first: CalendarDay
    switch start {
    case .date(let date): first = date.latest
    case .open: first = CalendarDay(number: .min)
    case .unknown:
      guard case .date(let date) = end else { return nil }
      return (date.earliest, date.earliest)
    }
    switch end {
    case .date(let date): return first <= date.earliest ? (first, date.earliest) : nil
    case .open: return (first, CalendarDay(number: .max))
    case .unknown: return (first, first)
    }
  }
}

extension EDTFInterval: CustomStringConvertible, LosslessStringConvertible {
  public init?(_ text: String) {
    var copy = text
    guard let interval = copy.withUTF8({ EDTFInterval(utf8: $0) }) else { return nil }
    self = interval
  }

  /// Parses the bytes of a date or of two bounds, without allocating.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.isEmpty {
      self = .unknown
      return
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = EDTFDate(utf8: bytes) else { return nil }
      self.init(date)
      return
    }
    guard let start = Self.bound(UnsafeBufferPointer(rebasing: bytes[..<slash])),
      let end = Self.bound(UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))
    else { return nil }
    self.init(start: start, end: end)
  }

  private static func bound(_ bytes: UnsafeBufferPointer<UInt8>) -> Bound? {
    if bytes.isEmpty { return .unknown }
    if bytes.count == 2, bytes[0] == UInt8(ascii: "."), bytes[1] == UInt8(ascii: ".") {
      return .open
    }
    return EDTFDate(utf8: bytes).map(Bound.date)
  }

  /// The EDTF text; empty for a time that is not known.
  public var description: String {
    if isUnknown { return "" }
    if isSingleDate, case .date(let date) = start { return date.description }
    return "\(Self.text(start))/\(Self.text(end))"
  }

  private static func text(_ bound: Bound) -> String {
    switch bound {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFInterval: Comparable {
  /// Orders by first possible day, then last possible day; open and unknown starts come first.
  public static func < (left: Self, right: Self) -> Bool {
    let low = CalendarDay(number: .min)
    let high = CalendarDay(number: .max)
    let leftStart = left.earliest ?? low
    let rightStart = right.earliest ?? low
    if leftStart != rightStart { return leftStart < rightStart }
    let leftEnd = left.latest ?? high
    let rightEnd = right.latest ?? high
    if leftEnd != rightEnd { return leftEnd < rightEnd }
    return left.description < right.description
  }
}
