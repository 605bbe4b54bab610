import WorldModel

/// Which of the periods with data answers a question about a time.
enum PeriodChoice {
  /// The period with the same bounds, else the shortest that contains the time, else the last that
  /// lies inside it, else the last that overlaps it for sure. Periods without both bounds never
  /// answer.
  static func period(for time: EDTFInterval, among periods: [EDTFInterval]) -> EDTFInterval? {
    let known = periods.filter {
      $0.days != nil && $0.overlap(time) == .certain
    }
    if let same = known.last(where: { $0.contains(time) && time.contains($0) }) { return same }
    let wider = known.filter { $0.contains(time) }
    if let shortest = wider.min(by: { ($0.days ?? .max) < ($1.days ?? .max) }) { return shortest }
    let inside = known.filter { time.contains($0) }
    return (inside.isEmpty ? known : inside).max { $0.endsBefore($1) }
  }

  /// The periods before a time, last first, and after it, first first.
  static func around(
    _ time: EDTFInterval, among periods: [EDTFInterval]
  ) -> (before: [EDTFInterval], after: [EDTFInterval]) {
    let sorted = periods.sorted { $0.endsBefore($1) }
    let before = sorted.filter { period in
      guard let end = period.latest, let start = time.earliest else { return false }
      return end < start
    }
    let after = sorted.filter { period in
      guard let start = period.earliest, let end = time.latest else { return false }
      return start > end
    }
    return (before.reversed(), after)
  }
}
