import Numerics

/// Finds collinear regressors and separated observations of a sample.
///
/// First the regressors are absorbed over the rows with a positive outcome alone. Those that are
/// independent there are so in the whole sample, and no combination of them can separate; usually
/// that settles both questions for the regressors. The others are looked at in the whole sample.
struct DesignCheck {
  private let panel: FixedEffectsPanel
  private let layout: AbsorptionLayout
  private let settings: EstimationSettings
  private let sample: EstimationSample
  /// Positions in the panel of collinear regressors.
  private(set) var collinear: [Int] = []
  private(set) var innerIterations = 0

  init(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, layout: AbsorptionLayout,
    settings: EstimationSettings
  ) {
    self.panel = panel
    self.layout = layout
    self.settings = settings
    sample = EstimationSample(
      panel, outcome: outcome, layout: layout, regressors: Array(panel.regressors.indices))
  }

  /// Finds the collinear regressors.
  ///
  /// - Returns: a search for separated observations, unless it is clear that there is none.
  mutating func run(findsSeparation: Bool) -> SeparationSearch? {
    let absorber = Absorber(layout, threads: settings.threads)
    let hasZeros = findsSeparation && (0..<layout.count).contains { sample.outcome.base[$0] == 0 }
    for row in 0..<layout.count {
      absorber.weights.base[row] = hasZeros && sample.outcome.base[row] == 0 ? 0 : 1
    }
    absorber.updateWeights()
    let partial = AbsorbedDesign(sample, absorber: absorber, settings: settings)
    innerIterations += partial.passes
    guard hasZeros else {
      collinear = partial.dependent
      return nil
    }
    var candidates = partial.dependent
    if !candidates.isEmpty {
      let everywhere = Absorber(layout, threads: settings.threads)
      everywhere.updateWeights()
      let whole = AbsorbedDesign(sample, absorber: everywhere, settings: settings)
      innerIterations += whole.passes
      collinear = whole.dependent
      candidates = partial.dependent(without: collinear)
    }
    if candidates.isEmpty, SeparationSearch.isConnected(layout, outcome: sample.outcome) {
      return nil
    }
    let search = SeparationSearch(
      layout, outcome: sample.outcome,
      directions: partial.residuals(of: candidates, without: collinear), settings: settings)
    innerIterations += search.innerIterations
    return search.reachable.isEmpty ? nil : search
  }
}

/// Regressors with the effects absorbed, and which of them depend on those before them.
struct AbsorbedDesign {
  let columns: ColumnBlocks
  let passes: Int
  private let products: DenseMatrix
  private let scales: [Double]
  private let absorber: Absorber

  /// - Parameter absorber: with the weights in which independence is judged.
  init(_ sample: EstimationSample, absorber: Absorber, settings: EstimationSettings) {
    self.absorber = absorber
    let count = sample.regressors.count
    columns = ColumnBlocks(rowCount: sample.count, columnCount: count)
    for (place, regressor) in sample.regressors.enumerated() {
      sample.fill(
        columns.columns[place], regressor: regressor, scale: sample.scale(regressor: regressor))
    }
    let hasEffects = sample.layout.largest != nil
    scales = columns.columns.map { column in
      var (sum, squares, weight) = (0.0, 0.0, 0.0)
      for row in 0..<sample.count {
        sum += absorber.weights.base[row] * column[row]
        weight += absorber.weights.base[row]
      }
      let mean = hasEffects && weight > 0 ? sum / weight : 0
      for row in 0..<sample.count {
        let deviation = column[row] - mean
        squares += absorber.weights.base[row] * deviation * deviation
      }
      // Below rounding of a column that does not vary.
      return squares > 1e-24 * weight * mean * mean ? squares : 0
    }
    let goals = scales.map {
      Absorber.Goal(ofNorm: 1e-5, absolute: 1e-7 * $0.squareRoot())
    }
    passes = columns.absorb(absorber, goals: goals, rounds: 4, limit: settings.passLimit).iterations
    products = CrossProducts.compute(
      columns.columns, weights: absorber.weights, absorber: absorber)
  }

  var dependent: [Int] { Collinearity.dependent(products, scales: scales) }

  private func kept(without collinear: [Int]) -> [Int] {
    columns.columns.indices.filter { !collinear.contains($0) }
  }

  private func products(of places: [Int]) -> DenseMatrix {
    var matrix = DenseMatrix(rowCount: places.count, columnCount: places.count)
    for (column, right) in places.enumerated() {
      for (row, left) in places.enumerated() { matrix[row, column] = products[left, right] }
    }
    return matrix
  }

  /// Which regressors depend on those before them when some are left out.
  func dependent(without collinear: [Int]) -> [Int] {
    let kept = kept(without: collinear)
    let found = Collinearity.dependent(products(of: kept), scales: kept.map { scales[$0] })
    return found.map { kept[$0] }
  }

  /// The candidates with the independent regressors taken out as well: columns over all rows that vanish
  /// where the absorber's weights are above zero.
  func residuals(of candidates: [Int], without collinear: [Int]) -> ColumnBlocks {
    let result = ColumnBlocks(rowCount: columns.rowCount, columnCount: candidates.count)
    let base = kept(without: collinear).filter { !candidates.contains($0) }
    let factor = try? CholeskyFactorization(products(of: base))
    for (place, candidate) in candidates.enumerated() {
      let share = (try? factor?.solution(base.map { products[$0, candidate] })) ?? []
      let (source, target) = (columns.columns[candidate], result.columns[place])
      for row in 0..<columns.rowCount where absorber.weights.base[row] == 0 {
        var entry = source[row]
        for (index, column) in base.enumerated() where index < share.count {
          entry -= share[index] * columns.columns[column][row]
        }
        target[row] = entry
      }
    }
    return result
  }
}
