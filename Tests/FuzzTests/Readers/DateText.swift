import WorldModel

/// Dates: what is printed reads back as the same value, and no date ends before it begins.
enum DateText {
  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = EDTFDate(text) {
      if EDTFDate(date.description) != date { return "‘\(date)’ reads back as the same date" }
      if date.latest < date.earliest { return "‘\(date)’ does not end before it begins" }
    }
    guard let interval = EDTFInterval(text) else { return nil }
    if EDTFInterval(interval.description) != interval {
      return "‘\(interval)’ reads back as the same interval"
    }
    // An interval need not be in order, and telling so must not trap.
    _ = interval.overlap(interval)
    let other = EDTFInterval("2014/2018") ?? .unknown
    if interval.overlap(other) != other.overlap(interval) {
      return "‘\(interval)’ overlaps another as that overlaps it"
    }
    return nil
  }
}
