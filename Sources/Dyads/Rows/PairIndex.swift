/// Figures by pair of states, each pair's by year: one addressing finds a pair, and reading the
/// years of a pair in their order finds each figure without a search.
struct PairIndex<Value: Equatable & Sendable>: Sendable {
  private let states: Int
  private let isDirected: Bool
  /// By pair, where its rows begin; one more at the end.
  private let starts: [Int32]
  let years: [Int32]
  let values: [Value]
  /// Rows of states that the system does not have, and of a state with itself.
  let unmatched: Int

  /// - Parameters:
  ///   - isDirected: whether a row holds in its direction only. Where it holds in both, the source
  ///     may state it once or, alike, twice.
  ///   - column: the column that a fault names.
  /// - Complexity: O(rows + states²) for rows in order of time.
  init(
    _ table: PairYears<Value>, isDirected: Bool, column: String, frame: DyadFrame
  ) throws(DyadError) {
    let states = frame.system.codes.count
    var slots = [Int32](repeating: -1, count: table.rows.count)
    var starts = [Int32](repeating: 0, count: states * states + 1)
    var unmatched = 0
    for (index, row) in table.rows.enumerated() {
      guard let first = frame.system.place(of: Int(row.first)),
        let second = frame.system.place(of: Int(row.second)), first != second
      else {
        unmatched += 1
        continue
      }
      let slot = Self.slot(first, second, states: states, isDirected: isDirected)
      slots[index] = Int32(truncatingIfNeeded: slot)
      starts[slot + 1] += 1
    }
    for slot in 0..<(states * states) { starts[slot + 1] += starts[slot] }
    var order = [Int32](repeating: 0, count: table.rows.count - unmatched)
    var next = starts
    for (index, slot) in slots.enumerated() where slot >= 0 {
      // Insertion among the rows of the pair, which mostly come in order of time.
      let begin = Int(starts[Int(slot)])
      var place = Int(next[Int(slot)])
      next[Int(slot)] += 1
      let year = table.rows[index].year
      while place > begin, table.rows[Int(order[place - 1])].year > year {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = Int32(truncatingIfNeeded: index)
    }
    for slot in 0..<(states * states) where starts[slot + 1] - starts[slot] > 1 {
      for place in (Int(starts[slot]) + 1)..<Int(starts[slot + 1]) {
        let row = table.rows[Int(order[place])]
        let before = table.rows[Int(order[place - 1])]
        if row.year == before.year, row.value != before.value {
          throw .contradiction(
            column: column, first: Int(row.first), second: Int(row.second), year: Int(row.year))
        }
      }
    }
    years = order.map { table.rows[Int($0)].year }
    values = order.map { table.rows[Int($0)].value }
    self.states = states
    self.isDirected = isDirected
    self.starts = starts
    self.unmatched = unmatched
  }

  private static func slot(_ first: Int, _ second: Int, states: Int, isDirected: Bool) -> Int {
    isDirected || first < second ? first * states + second : second * states + first
  }

  /// The places of a pair's figures.
  func places(_ first: Int, _ second: Int) -> Range<Int> {
    let slot = Self.slot(first, second, states: states, isDirected: isDirected)
    return Int(starts[slot])..<Int(starts[slot + 1])
  }
}

/// Reads the figures of one pair after the other, each pair's in the order of years.
struct PairReader<Value: Equatable & Sendable> {
  let index: PairIndex<Value>
  private var place = 0
  private var end = 0

  init(_ index: PairIndex<Value>) { self.index = index }

  mutating func open(_ first: Int, _ second: Int) {
    let places = index.places(first, second)
    place = places.lowerBound
    end = places.upperBound
  }

  /// The figure of a year, which must not lie before the last one asked for.
  @inline(__always) mutating func value(_ year: Int) -> Value? {
    while place < end, index.years[place] < year { place += 1 }
    return place < end && index.years[place] == year ? index.values[place] : nil
  }
}
