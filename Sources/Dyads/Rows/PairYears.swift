/// Figures of a source by pair of states and year, as they come in.
struct PairYears<Value: Equatable & Sendable>: Sendable {
  struct Row: Sendable {
    let first: Int32
    let second: Int32
    let year: Int32
    let value: Value
  }

  var rows: [Row] = []

  mutating func append(_ first: Int, _ second: Int, _ year: Int, _ value: Value) {
    rows.append(
      Row(
        first: Int32(clamping: first), second: Int32(clamping: second),
        year: Int32(clamping: year), value: value))
  }

  /// Every year that has a row.
  var listedYears: YearSet {
    var years: Set<Int32> = []
    var last: Int32?
    for row in rows where row.year != last {
      years.insert(row.year)
      last = row.year
    }
    return YearSet(years.map(Int.init))
  }

  /// From the first to the last year that has a row.
  var yearSpan: YearSet {
    guard let first = rows.map(\.year).min(), let last = rows.map(\.year).max() else {
      return YearSet([])
    }
    return YearSet(Int(first)...Int(last))
  }

  /// The first and the last year of each state, on either side of a pair.
  var stateSpans: [Int: ClosedRange<Int>] {
    var spans: [Int32: ClosedRange<Int32>] = [:]
    func note(_ code: Int32, _ year: Int32) {
      if let span = spans[code] {
        if span.contains(year) { return }
        spans[code] = min(span.lowerBound, year)...max(span.upperBound, year)
      } else {
        spans[code] = year...year
      }
    }
    for row in rows {
      note(row.first, row.year)
      note(row.second, row.year)
    }
    return Dictionary(
      uniqueKeysWithValues: spans.map {
        (Int($0.key), Int($0.value.lowerBound)...Int($0.value.upperBound))
      })
  }
}
