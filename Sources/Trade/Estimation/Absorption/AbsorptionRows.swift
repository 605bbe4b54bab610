/// The sorted rows and their weights as bare memory, for the loops over one chunk.
///
/// Each loop leaves sums by level of the other effects in a table of its own chunk.
struct AbsorptionRows {
  let starts: UnsafePointer<Int32>
  let codes: UnsafePointer<Int32>
  let weights: UnsafePointer<Double>
  /// 1 / (sum of the weights of a run), zero where all are zero.
  let inverseRunWeights: UnsafePointer<Double>
  let width: Int

  /// Takes from each entry the weighted mean of its run, and sums weight × entry by level.
  ///
  /// - Parameter taken: where the means are added up by run, if anywhere.
  /// - Returns: the sum of weight × entry², lane by lane.
  @inline(__always)
  func centre<L: AbsorptionLane>(
    _ x: UnsafeMutablePointer<L>, runs: Range<Int>, into table: UnsafeMutablePointer<L>,
    taken: UnsafeMutablePointer<L>?
  ) -> L {
    var norm = L.zero
    for run in runs {
      let (begin, end) = (Int(starts[run]), Int(starts[run + 1]))
      var sum = L.zero
      for row in begin..<end { sum = sum + x[row].scaled(weights[row]) }
      let mean = sum.scaled(inverseRunWeights[run])
      if let taken { taken[run] = taken[run] + mean }
      for row in begin..<end {
        let entry = x[row] - mean
        x[row] = entry
        let weighted = entry.scaled(weights[row])
        norm = norm + weighted * entry
        add(weighted, row, table)
      }
    }
    return norm
  }

  /// Sums, by level, the weighted residuals of the levels' values after the runs' means are taken out:
  /// the product of the reduced normal matrix and a vector.
  @inline(__always)
  func multiply<L: AbsorptionLane>(
    _ vector: UnsafePointer<L>, runs: Range<Int>, into table: UnsafeMutablePointer<L>
  ) {
    for run in runs {
      let (begin, end) = (Int(starts[run]), Int(starts[run + 1]))
      var sum = L.zero
      for row in begin..<end { sum = sum + value(vector, row).scaled(weights[row]) }
      let mean = sum.scaled(inverseRunWeights[run])
      for row in begin..<end {
        add((value(vector, row) - mean).scaled(weights[row]), row, table)
      }
    }
  }

  /// Takes the levels' values out of the entries.
  @inline(__always)
  func subtract<L: AbsorptionLane>(
    _ vector: UnsafePointer<L>, from x: UnsafeMutablePointer<L>, runs: Range<Int>
  ) {
    for row in Int(starts[runs.lowerBound])..<Int(starts[runs.upperBound]) {
      x[row] = x[row] - value(vector, row)
    }
  }

  /// The sum of a row's values over its levels.
  @inline(__always)
  func value<L: AbsorptionLane>(_ vector: UnsafePointer<L>, _ row: Int) -> L {
    if width == 2 { return vector[Int(codes[2 * row])] + vector[Int(codes[2 * row + 1])] }
    var sum = L.zero
    for place in (row * width)..<((row + 1) * width) { sum = sum + vector[Int(codes[place])] }
    return sum
  }

  @inline(__always)
  private func add<L: AbsorptionLane>(
    _ entry: L, _ row: Int, _ table: UnsafeMutablePointer<L>
  ) {
    if width == 2 {
      let (first, second) = (Int(codes[2 * row]), Int(codes[2 * row + 1]))
      table[first] = table[first] + entry
      table[second] = table[second] + entry
      return
    }
    for place in (row * width)..<((row + 1) * width) {
      let level = Int(codes[place])
      table[level] = table[level] + entry
    }
  }
}
