/// Leaves out observations that say nothing about the coefficients, until none is left.
///
/// Singletons and groups without a positive outcome are dropped in turn, since each drop may make others.
/// Source: S. Correia, P. Guimarães, T. Zylkin, "Fast Poisson estimation with high-dimensional fixed
/// effects", *Stata Journal* 20(1), 2020, doi:10.1177/1536867X20909691, section 3.
struct SampleSieve {
  private(set) var isKept: [Bool]
  private(set) var drops = SampleDrops()
  private let effects: [Grouping]
  private let outcome: [Double]

  /// - Parameter complete: rows whose other figures and groups are known, of ``completeRows(_:)``.
  init(_ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, complete: [Bool]) {
    effects = panel.effects
    self.outcome = outcome.values
    isKept = complete
    for row in 0..<panel.count where outcome.values[row].isNaN { isKept[row] = false }
    drops.missing = (0..<panel.count).filter { !isKept[$0] }
  }

  /// Whether all figures of a row but the outcomes are known, and its groups.
  static func completeRows(_ panel: FixedEffectsPanel) -> [Bool] {
    var isComplete = [Bool](repeating: true, count: panel.count)
    for column in panel.regressors.map(\.values) + [panel.offset].compactMap({ $0?.values }) {
      for row in 0..<panel.count where column[row].isNaN { isComplete[row] = false }
    }
    for grouping in panel.effects + panel.clusters {
      for row in 0..<panel.count where grouping.codes[row] < 0 { isComplete[row] = false }
    }
    return isComplete
  }

  /// The panel's rows that are left, in ascending order.
  var rows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(isKept.count)
    for row in isKept.indices where isKept[row] { rows.append(Int32(row)) }
    return rows
  }

  /// Drops until nothing changes.
  ///
  /// - Parameter dropsZeroGroups: true for Poisson regression; least squares keeps such groups.
  /// - Complexity: O(rows × effects) for each round; rounds seldom exceed four.
  mutating func settle(dropsZeroGroups: Bool) {
    var zeroGroups: [Int] = []
    var singletons: [Int] = []
    var isChanged = true
    while isChanged {
      isChanged = false
      for effect in effects {
        var counts = [Int32](repeating: 0, count: effect.levels.count)
        var isPositive = [Bool](repeating: !dropsZeroGroups, count: effect.levels.count)
        for row in isKept.indices where isKept[row] {
          let code = Int(effect.codes[row])
          counts[code] += 1
          if outcome[row] > 0 { isPositive[code] = true }
        }
        for row in isKept.indices where isKept[row] {
          let code = Int(effect.codes[row])
          if isPositive[code], counts[code] > 1 { continue }
          isKept[row] = false
          isChanged = true
          if isPositive[code] { singletons.append(row) } else { zeroGroups.append(row) }
        }
      }
    }
    drops.singletons = (drops.singletons + singletons).sorted()
    drops.zeroGroups = (drops.zeroGroups + zeroGroups).sorted()
  }

  /// Drops separated observations.
  mutating func drop(separated rows: [Int]) {
    for row in rows { isKept[row] = false }
    drops.separated = (drops.separated + rows).sorted()
  }

  mutating func note(collinear names: [String]) { drops.collinear += names }
}
