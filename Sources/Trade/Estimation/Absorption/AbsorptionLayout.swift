/// The rows of a sample sorted for sums by group: the effect with the most levels in runs, the codes of
/// the others beside each row.
///
/// Sums over the largest effect are then sequential and need no table. The rows are cut into chunks at
/// the ends of runs; the cuts depend on the sample alone, so that results do not depend on the number
/// of threads.
final class AbsorptionLayout: Sendable {
  /// The rows of the panel, in ascending order.
  let kept: [Int32]
  /// Sorted position → row of the panel.
  let rows: [Int32]
  /// Run g of the largest effect is `starts[g]..<starts[g + 1]`; with no effect a single run.
  let starts: [Int32]
  /// For each sorted row, its level in each other effect, shifted by ``offsets``.
  let codes: [Int32]
  /// The number of other effects.
  let width: Int
  /// Where the levels of each other effect begin; the last entry is their number.
  let offsets: [Int]
  /// Runs of each chunk.
  let chunks: [Range<Int>]
  /// Position of the largest effect in the panel; `nil` without effects.
  let largest: Int?
  /// Positions of the other effects in the panel.
  let others: [Int]
  /// For the largest effect, then the others: level of this sample → level of the panel.
  let panelLevels: [[Int32]]

  var count: Int { rows.count }
  var levelCount: Int { offsets[offsets.count - 1] }
  var runCount: Int { starts.count - 1 }

  /// - Parameter kept: rows of the panel, in ascending order.
  /// - Complexity: O(rows × effects).
  init(effects: [Grouping], kept: [Int32]) {
    self.kept = kept
    let compact = effects.map { CompactCodes($0, kept: kept) }
    let sizes = compact.map(\.levels.count)
    largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
    let chosen = largest
    others = effects.indices.filter { $0 != chosen }
    width = others.count
    var offsets = [0]
    for other in others { offsets.append(offsets[offsets.count - 1] + sizes[other]) }
    self.offsets = offsets
    panelLevels = ([largest].compactMap { $0 } + others).map { compact[$0].levels }
    let count = kept.count
    var starts: [Int32] = [0, Int32(count)]
    var order = [Int32](0..<Int32(count))
    if let largest {
      starts = [Int32](repeating: 0, count: sizes[largest] + 1)
      for code in compact[largest].codes { starts[Int(code) + 1] += 1 }
      for level in 0..<sizes[largest] { starts[level + 1] += starts[level] }
      var next = starts
      for row in 0..<count {
        let level = Int(compact[largest].codes[row])
        order[Int(next[level])] = Int32(row)
        next[level] += 1
      }
    }
    self.starts = starts
    var codes = [Int32](repeating: 0, count: count * others.count)
    for (place, other) in others.enumerated() {
      let shift = Int32(offsets[place])
      for position in 0..<count {
        codes[position * others.count + place] = compact[other].codes[Int(order[position])] + shift
      }
    }
    self.codes = codes
    rows = order.map { kept[Int($0)] }
    chunks = Self.chunks(starts, levels: offsets[offsets.count - 1])
  }

  /// At least 16,384 rows a chunk, and few enough tables of sums to cost little beside the rows.
  private static func chunks(_ starts: [Int32], levels: Int) -> [Range<Int>] {
    let runs = starts.count - 1
    let count = Int(starts[runs])
    let parts = max(1, min(16, count / 16_384, count / max(1, 8 * levels)))
    var chunks: [Range<Int>] = []
    var begin = 0
    for part in 1...parts {
      let target = Int32(count / parts * part)
      var end = begin
      if part == parts {
        end = runs
      } else {
        while end < runs, starts[end] < target { end += 1 }
      }
      if end > begin || part == parts { chunks.append(begin..<end) }
      begin = end
    }
    return chunks
  }
}

/// The codes of a grouping in a sample, renumbered without gaps in the order of first appearance.
struct CompactCodes {
  let codes: [Int32]
  /// New code → code of the grouping.
  let levels: [Int32]

  init(_ grouping: Grouping, kept: [Int32]) {
    var known = [Int32](repeating: -1, count: grouping.levels.count)
    var levels: [Int32] = []
    codes = kept.map { row in
      let code = Int(grouping.codes[Int(row)])
      if known[code] < 0 {
        known[code] = Int32(levels.count)
        levels.append(Int32(code))
      }
      return known[code]
    }
    self.levels = levels
  }
}
