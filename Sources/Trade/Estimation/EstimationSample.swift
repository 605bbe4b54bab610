/// The kept observations of one outcome, sorted as their ``AbsorptionLayout`` says.
final class EstimationSample: @unchecked Sendable {
  let panel: FixedEffectsPanel
  let layout: AbsorptionLayout
  /// The regressors that are not collinear, as positions in the panel.
  let regressors: [Int]
  let outcome: FlatBuffer<Double>
  /// Weights of the observations; 1 where the panel has none.
  let weights: FlatBuffer<Double>
  /// The offset; zero where the panel has none.
  let offset: FlatBuffer<Double>

  var count: Int { layout.count }

  init(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, layout: AbsorptionLayout,
    regressors: [Int]
  ) {
    self.panel = panel
    self.layout = layout
    self.regressors = regressors
    self.outcome = Self.sorted(outcome.values, layout)
    weights =
      panel.weights.map { Self.sorted($0.values, layout) }
      ?? FlatBuffer(count: layout.count, repeating: 1)
    offset =
      panel.offset.map { Self.sorted($0.values, layout) }
      ?? FlatBuffer(count: layout.count, repeating: 0)
  }

  /// The same observations with another outcome.
  init(_ other: EstimationSample, outcome: FixedEffectsPanel.Variable) {
    panel = other.panel
    layout = other.layout
    regressors = other.regressors
    weights = other.weights
    offset = other.offset
    self.outcome = Self.sorted(outcome.values, other.layout)
  }

  /// Fills a column with a regressor, divided by a scale.
  func fill(_ column: ColumnBlocks.Column, regressor: Int, scale: Double) {
    panel.regressors[regressor].values.withUnsafeBufferPointer { values in
      for row in 0..<layout.count { column[row] = values[Int(layout.rows[row])] / scale }
    }
  }

  /// The standard deviation of a regressor in the sample, or its size where it does not vary.
  func scale(regressor: Int) -> Double {
    panel.regressors[regressor].values.withUnsafeBufferPointer { values in
      var sum = 0.0
      for row in layout.rows { sum += values[Int(row)] }
      let mean = sum / Double(max(1, layout.count))
      var squares = 0.0
      for row in layout.rows {
        let deviation = values[Int(row)] - mean
        squares += deviation * deviation
      }
      let deviation = (squares / Double(max(1, layout.count))).squareRoot()
      if deviation > 1e-12 * abs(mean) { return deviation }
      return mean == 0 ? 1 : abs(mean)
    }
  }

  private static func sorted(_ values: [Double], _ layout: AbsorptionLayout) -> FlatBuffer<Double> {
    let buffer = FlatBuffer<Double>(count: layout.count, repeating: 0)
    for row in 0..<layout.count { buffer.base[row] = values[Int(layout.rows[row])] }
    return buffer
  }
}
