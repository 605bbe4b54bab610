/// Finds the row of a state and year by direct addressing.
struct StateYearIndex: Sendable {
  private let first: Int
  private let width: Int
  /// Shape [states × years]; −1 where there is no row.
  private let rows: [Int32]
  let unmatched: Int

  init(
    states: [Int], years: [Int], column: String, frame: DyadFrame
  ) throws(DyadError) {
    first = frame.years.lowerBound
    width = frame.years.count
    var rows = [Int32](repeating: -1, count: frame.system.codes.count * width)
    var unmatched = 0
    for row in states.indices {
      guard let place = frame.system.place(of: states[row]) else {
        unmatched += 1
        continue
      }
      guard frame.years.contains(years[row]) else { continue }
      let slot = place * width + years[row] - first
      if rows[slot] >= 0 {
        throw .repeatedStateYear(column: column, state: states[row], year: years[row])
      }
      rows[slot] = Int32(truncatingIfNeeded: row)
    }
    self.rows = rows
    self.unmatched = unmatched
  }

  /// The row, or −1.
  @inline(__always) func row(_ place: Int, _ year: Int) -> Int {
    Int(rows[place * width + year - first])
  }
}
