import WorldModel

/// Whether a written time may be a recorded one.
enum TimeAgreement {
  /// What a written time says of a recorded one.
  enum Meaning {
    /// It lies within.
    case within
    /// It is the beginning.
    case start
    /// It is the end.
    case end
    /// It is the beginning or the end.
    case bound
    /// Its two ends are the two ends.
    case whole
  }

  /// - Parameters:
  ///   - stated: as the draft writes it.
  ///   - known: as the record has it; an approximate date allows some days or half a month.
  static func agrees(
    _ stated: EDTFInterval, with known: EDTFInterval, as meaning: Meaning
  ) -> Bool {
    guard let begin = stated.earliest, let end = stated.latest else {
      return stated.overlap(known) != .none
    }
    let slack = slack(known)
    func touches(_ bound: EDTFInterval.Bound, _ low: CalendarDay, _ high: CalendarDay) -> Bool {
      guard case .date(let date) = bound else { return true }
      return low.number <= date.latest.number + slack && high.number >= date.earliest.number - slack
    }
    if !stated.isSingleDate, case .date(let first) = stated.start, case .date(let last) = stated.end
    {
      let isWhole = meaning == .whole && !known.isSingleDate
      if isWhole || meaning == .start {
        return touches(known.start, first.earliest, first.latest)
          && touches(known.end, last.earliest, last.latest)
      }
      guard covers(known, from: begin, to: end, grain: stated.grain, slack: slack) else {
        return false
      }
      // A day in it does not make a stretch of years.
      guard let low = known.earliest, let high = known.latest else { return true }
      return (high.number - low.number + 1) * 3 >= end.number - begin.number + 1
    }
    switch meaning {
    case .start: return touches(known.start, begin, end)
    case .end:
      guard case .date = known.end else { return false }
      return touches(known.end, begin, end)
    case .bound where known.end != .open && known.end != .unknown:
      return touches(known.start, begin, end) || touches(known.end, begin, end)
    case .bound: return touches(known.start, begin, end)
    case .within, .whole:
      if known.end == .unknown { return touches(known.start, begin, end) }
      let low = known.earliest.map { $0.number - slack } ?? .min
      let high = known.latest.map { $0.number + slack } ?? .max
      return begin.number <= high && end.number >= low
    }
  }

  /// Whether a stretch lies within the known one, at the grain at which it is written.
  private static func covers(
    _ known: EDTFInterval, from begin: CalendarDay, to end: CalendarDay,
    grain: EDTFDate.Precision, slack: Int32
  ) -> Bool {
    let low = known.earliest.map { $0.number - slack } ?? .min
    let high = known.latest.map { $0.number + slack } ?? .max
    return begin.number >= start(of: low, grain: grain)
      && end.number <= finish(of: high, grain: grain)
      || known.isSingleDate && begin.number <= high && end.number >= low
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
  /// Whether it lasts longer than two months, or its length is not known.
  var isLong: Bool {
    guard let first = earliest, let last = latest else { return true }
    return last.number - first.number > 62
  }

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
