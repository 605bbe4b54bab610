import WorldModel

/// Whether a written time may be a recorded one.
enum TimeAgreement {
  /// - Parameters:
  ///   - stated: as the draft writes it.
  ///   - known: as the record has it; an approximate date allows a week, a month or a year.
  ///   - isStart: whether the draft names the beginning.
  ///   - isWhole: whether a stretch written with both days has to be the whole known one.
  static func agrees(
    _ stated: EDTFInterval, with known: EDTFInterval, isStart: Bool, isWhole: Bool = false
  ) -> Bool {
    guard let begin = stated.earliest, let end = stated.latest else {
      return stated.overlap(known) != .none
    }
    let slack = slack(known)
    if isStart || known.end == .unknown {
      guard let first = bounds(known.start) else { return true }
      return begin.number <= first.last.number + slack && end.number >= first.first.number - slack
    }
    let low = known.earliest.map { $0.number - slack } ?? .min
    let high = known.latest.map { $0.number + slack } ?? .max
    guard begin.number <= high, end.number >= low else { return false }
    if isWhole, !stated.isSingleDate, stated.grain == .day, known.grain == .day {
      return abs(begin.number - low) <= 2 * slack && abs(end.number - high) <= 2 * slack
    }
    // Both ends written: the stretch has to lie within the known one, at the written grain.
    if !stated.isSingleDate, !known.isSingleDate, known.latest != nil, known.earliest != nil {
      return begin.number >= start(of: low, grain: stated.grain)
        && end.number <= finish(of: high, grain: stated.grain)
    }
    return true
  }

  private static func bounds(_ bound: EDTFInterval.Bound) -> (
    first: CalendarDay, last: CalendarDay
  )? {
    guard case .date(let date) = bound else { return nil }
    return (date.earliest, date.latest)
  }

  /// Days that an approximate date may be off.
  private static func slack(_ time: EDTFInterval) -> Int32 {
    for bound in [time.start, time.end] {
      guard case .date(let date) = bound, date.qualifier != .exact else { continue }
      switch date.precision {
      case .day: return 5
      case .month, .season: return 16
      default: return 0
      }
    }
    return 0
  }

  private static func start(of day: Int32, grain: EDTFDate.Precision) -> Int32 {
    guard day != .min else { return day }
    let (year, month, _) = CalendarDay(number: day).components
    switch grain {
    case .day: return day
    case .month, .season: return CalendarDay(year: year, month: month, day: 1)?.number ?? day
    default: return CalendarDay(year: year, month: 1, day: 1)?.number ?? day
    }
  }

  private static func finish(of day: Int32, grain: EDTFDate.Precision) -> Int32 {
    guard day != .max else { return day }
    let (year, month, _) = CalendarDay(number: day).components
    switch grain {
    case .day: return day
    case .month, .season:
      return EDTFDate(year: year, month: month)?.latest.number ?? day
    default: return EDTFDate(year: year)?.latest.number ?? day
    }
  }
}

extension EDTFInterval {
  /// The finest part that either bound states.
  var grain: EDTFDate.Precision {
    var finest = EDTFDate.Precision.century
    for bound in [start, end] {
      if case .date(let date) = bound, date.precision.rawValue > finest.rawValue {
        finest = date.precision
      }
    }
    return finest
  }

  /// Whether two times of one grain differ in the year, the month or the day alone.
  func differsByOnePart(from other: EDTFInterval) -> Bool {
    guard let own = parts, let theirs = other.parts, own.count == theirs.count else { return false }
    let different = zip(own, theirs).count { $0 != $1 }
    return different == 1 && own.count > 1
  }

  private var parts: [Int]? {
    guard case .date(let date) = start else { return nil }
    switch date.precision {
    case .day: return [Int(date.year), Int(date.month), Int(date.day)]
    case .month: return [Int(date.year), Int(date.month)]
    default: return nil
    }
  }
}
