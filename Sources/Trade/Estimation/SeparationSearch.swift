import Numerics

/// The iterative rectifier: finds the observations that are separated.
///
/// A zero outcome is separated when some combination z of regressors and effects is zero wherever the
/// outcome is positive, nowhere negative where it is zero, and positive at that row; the estimate would
/// then drive its mean to zero. The search regresses u > 0 on the combinations that vanish at positive
/// outcomes, sets negative fitted values to zero, and begins again with them, until none is negative.
/// Positive outcomes are held at zero by a large weight and by carrying their remaining fit into the next
/// regression (method of multipliers).
///
/// The first regression, of values without pattern, finds the rows that such a combination can reach at
/// all; the others are then held at zero too. The rows may be weighted with estimated means, which changes
/// no answer but makes it quick: where no row is separated, the first-order conditions say that the
/// means are orthogonal to every such combination, so that already the first fit is zero.
/// Source: S. Correia, P. Guimarães, T. Zylkin, "Verifying the existence of maximum likelihood estimates
/// for generalized linear models", arXiv:1903.01633, section 3. Checked against the 18 data sets with known
/// separated rows that its authors publish.
struct SeparationSearch {
  /// Fitted values below this share of the first ones count as zero.
  static let tolerance = 1e-4
  private static let weight = 1e6
  private static let leastMean = 1e-5
  private static let roundLimit = 1_000

  private let layout: AbsorptionLayout
  private let settings: EstimationSettings
  private let absorber: Absorber
  /// The directions of regressors that vanish at positive outcomes, then the working variable.
  private let work: ColumnBlocks
  private let directions: ColumnBlocks
  /// What the working variable was regressed from.
  private let target: FlatBuffer<Double>
  private let fitted: FlatBuffer<Double>
  /// Sorted rows that a combination can reach.
  private(set) var reachable: [Int]
  private(set) var innerIterations = 0

  private var directionCount: Int { directions.columns.count }

  init(
    _ layout: AbsorptionLayout, outcome: FlatBuffer<Double>, directions: ColumnBlocks,
    settings: EstimationSettings
  ) {
    self.layout = layout
    self.settings = settings
    self.directions = directions
    absorber = Absorber(layout, threads: settings.threads)
    work = ColumnBlocks(rowCount: layout.count, columnCount: directions.columns.count + 1)
    target = FlatBuffer(count: layout.count, repeating: 0)
    fitted = FlatBuffer(count: layout.count, repeating: 0)
    reachable = (0..<layout.count).filter { outcome.base[$0] == 0 }
    var random = SplitMix64(seed: 0)
    begin(weights: [Double](repeating: 1, count: reachable.count)) {
      0.5 + random.unitInterval()
    }
    fit(to: 1e-5)
    reachable = reachable.filter { abs(fitted.base[$0]) > Self.tolerance }
  }

  /// - Parameter means: of the sorted rows, from an estimate whose conditions hold; `nil` for equal weights.
  /// - Returns: separated rows of the panel, ascending; `nil` where the search comes to no end.
  mutating func run(means: FlatBuffer<Double>?) -> [Int]? {
    if reachable.isEmpty { return [] }
    var weights = [Double](repeating: 1, count: reachable.count)
    if let means {
      let largest = reachable.reduce(0) { max($0, means.base[$1]) }
      weights = reachable.map { max(Self.leastMean, means.base[$0] / largest) }
    }
    begin(weights: weights) { 1 }
    // What the fitted values have shrunk to, since they are scaled up again for every regression.
    var size = 1.0
    for _ in 0..<Self.roundLimit {
      fit(to: 1e-7)
      let least = reachable.reduce(0) { min($0, fitted.base[$1]) }
      let largest = reachable.reduce(0) { max($0, fitted.base[$1]) }
      size *= largest
      if size < Self.tolerance { return [] }
      if least >= -0.1 * Self.tolerance * largest {
        return reachable.filter { fitted.base[$0] >= Self.tolerance * largest }
          .map { Int(layout.rows[$0]) }.sorted()
      }
      for row in 0..<layout.count {
        work.columns[directionCount][row] /= largest
        target.base[row] /= largest
        fitted.base[row] /= largest
      }
      for row in reachable { change(row, to: max(0, fitted.base[row])) }
    }
    return nil
  }

  /// Sets the weights, and the working variable at the rows that can be reached.
  private func begin(weights: [Double], _ value: () -> Double) {
    for row in 0..<layout.count {
      absorber.weights.base[row] = Self.weight
      target.base[row] = 0
      work.columns[directionCount][row] = 0
      for column in 0..<directionCount {
        work.columns[column][row] = directions.columns[column][row]
      }
    }
    for (place, row) in reachable.enumerated() {
      absorber.weights.base[row] = weights[place]
      target.base[row] = value()
      work.columns[directionCount][row] = target.base[row]
    }
    absorber.updateWeights()
  }

  private func change(_ row: Int, to value: Double) {
    work.columns[directionCount][row] += value - target.base[row]
    target.base[row] = value
  }

  /// Regresses the working variable until what is fitted at positive outcomes is nothing.
  private mutating func fit(to goal: Double) {
    let last = work.columns[directionCount]
    for _ in 0..<8 {
      var goals = [Absorber.Goal](
        repeating: .init(ofNorm: 1e-7, absolute: 1e-9), count: directionCount)
      goals.append(.init(absolute: goal))
      innerIterations +=
        work.absorb(absorber, goals: goals, rounds: 2, limit: settings.passLimit).iterations
      takeOutDirections()
      var largest = 0.0
      for row in 0..<layout.count {
        fitted.base[row] = target.base[row] - last[row]
        if absorber.weights.base[row] == Self.weight {
          largest = max(largest, abs(fitted.base[row]))
        }
      }
      if largest < 0.1 * Self.tolerance { return }
      for row in 0..<layout.count where absorber.weights.base[row] == Self.weight {
        change(row, to: target.base[row] - fitted.base[row])
      }
    }
  }

  private func takeOutDirections() {
    guard directionCount > 0 else { return }
    let products = CrossProducts.compute(
      work.columns, weights: absorber.weights, absorber: absorber)
    var normal = DenseMatrix(rowCount: directionCount, columnCount: directionCount)
    for column in 0..<directionCount {
      for row in 0..<directionCount { normal[row, column] = products[row, column] }
    }
    let largest = (0..<directionCount).reduce(0) { max($0, normal[$1, $1]) }
    let dependent = Set(
      Collinearity.dependent(
        normal, scales: [Double](repeating: largest, count: directionCount)))
    let kept = (0..<directionCount).filter { !dependent.contains($0) }
    var reduced = DenseMatrix(rowCount: kept.count, columnCount: kept.count)
    for (column, right) in kept.enumerated() {
      for (row, left) in kept.enumerated() { reduced[row, column] = normal[left, right] }
    }
    guard
      let shares = try? CholeskyFactorization(reduced)
        .solution(kept.map { products[directionCount, $0] })
    else { return }
    let last = work.columns[directionCount]
    for (place, column) in kept.enumerated() {
      let source = work.columns[column]
      for row in 0..<layout.count { last[row] -= shares[place] * source[row] }
    }
  }

  /// Whether the rows with a positive outcome tie the levels together as all rows do, which is known
  /// without a regression for at most two effects; then no combination of effects separates.
  static func isConnected(_ layout: AbsorptionLayout, outcome: FlatBuffer<Double>) -> Bool {
    if layout.width == 0 { return true }
    guard layout.width == 1 else { return false }
    var all = DisjointSets(count: layout.runCount + layout.levelCount)
    var positive = all
    for run in 0..<layout.runCount {
      for row in Int(layout.starts[run])..<Int(layout.starts[run + 1]) {
        let level = layout.runCount + Int(layout.codes[row])
        all.join(run, level)
        if outcome.base[row] > 0 { positive.join(run, level) }
      }
    }
    return all.count == positive.count
  }
}
