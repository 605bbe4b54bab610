/// Text of a sentence with the place in the file of each of its scalars.
struct PlacedText {
  /// From `start` on, scalars follow each other in one line.
  struct Run {
    let start: Int
    let line: Int
    let column: Int
  }

  private(set) var scalars: [UInt32] = []
  private(set) var runs: [Run] = []

  init() {}

  init(_ whole: PlacedText, _ range: Range<Int>) {
    scalars = Array(whole.scalars[range])
    let first = whole.run(of: range.lowerBound)
    for run in whole.runs[first...] {
      guard run.start < range.upperBound else { break }
      let skipped = max(0, range.lowerBound - run.start)
      runs.append(
        Run(
          start: run.start + skipped - range.lowerBound, line: run.line,
          column: run.column + skipped))
    }
  }

  var isEmpty: Bool { scalars.isEmpty }

  mutating func append(_ scalar: UInt32, line: Int, column: Int) {
    if let last = runs.last, last.line == line,
      last.column + (scalars.count - last.start) == column
    {
      scalars.append(scalar)
      return
    }
    runs.append(Run(start: scalars.count, line: line, column: column))
    scalars.append(scalar)
  }

  /// A space for the end of a line within a paragraph.
  mutating func appendBreak() {
    guard let last = scalars.last, LetterFolding.kind(last) != .space, let run = runs.last else {
      return
    }
    append(0x20, line: run.line, column: run.column + scalars.count - run.start)
  }

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }

  /// Line and column of a scalar, both from 1.
  ///
  /// Complexity: O(log r) in the number of runs.
  func place(of scalar: Int) -> (line: Int, column: Int) {
    guard !runs.isEmpty else { return (1, 1) }
    let run = runs[run(of: scalar)]
    return (run.line, run.column + scalar - run.start)
  }

  private func run(of scalar: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= scalar { low = middle } else { high = middle }
    }
    return low
  }
}
