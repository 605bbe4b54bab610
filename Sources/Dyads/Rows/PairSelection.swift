/// Which pairs of states stand in a table, and in which years.
public struct PairSelection: Hashable, Sendable {
  /// By number of the state, the years in which it counts; `nil` takes every state.
  let states: [Int: YearSet]?
  let needsBoth: Bool

  /// Every pair.
  public static let all = PairSelection(states: nil, needsBoth: false)

  private init(states: [Int: YearSet]?, needsBoth: Bool) {
    self.states = states
    self.needsBoth = needsBoth
  }

  /// Pairs of which one state, or both, counts in the year.
  public init(_ states: [Int: YearSet], needsBoth: Bool = false) {
    self.init(states: states, needsBoth: needsBoth)
  }
}

/// A selection by place and year, by direct addressing.
struct SelectedYears: Sendable {
  private let first: Int
  private let width: Int
  /// Shape [states × years]; empty where every pair is selected.
  private let isWanted: [Bool]
  private let needsBoth: Bool

  init(_ selection: PairSelection, _ frame: DyadFrame) {
    first = frame.years.lowerBound
    width = frame.years.count
    needsBoth = selection.needsBoth
    guard let states = selection.states else {
      isWanted = []
      return
    }
    isWanted = frame.system.codes.flatMap { code in
      let years = states[code]
      return frame.years.map { years?.contains($0) ?? false }
    }
  }

  /// Leaves the years that are selected for a pair, in their order.
  func limit(_ ranges: inout [ClosedRange<Int>], _ one: Int, _ other: Int) {
    guard !isWanted.isEmpty else { return }
    var left: [ClosedRange<Int>] = []
    for range in ranges {
      for year in range {
        let mine = isWanted[one * width + year - first]
        let theirs = isWanted[other * width + year - first]
        guard needsBoth ? mine && theirs : mine || theirs else { continue }
        if let last = left.last, last.upperBound + 1 == year {
          left[left.count - 1] = last.lowerBound...year
        } else {
          left.append(year...year)
        }
      }
    }
    ranges = left
  }
}
