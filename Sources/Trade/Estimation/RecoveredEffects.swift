/// The fixed effects of an estimate, level by level.
///
/// Only sums of effects are identified. In every connected component of levels (those that rows tie
/// together) the first level of each effect but the largest is set to zero, and the largest effect takes up
/// what that leaves. With two effects this settles every level. With three or more there may be further
/// combinations that the data do not tell apart; of these the solution nearest to zero in the metric of the
/// rows is returned, and every sum over the effects of a row is right all the same.
public struct RecoveredEffects: Sendable {
  /// The levels of one effect.
  public struct Effect: Sendable {
    public let name: String
    public let levels: [String]
    /// One for each level; `nil` for a level without an observation in the sample.
    public let values: [Double?]
  }

  /// In the order of the panel.
  public let effects: [Effect]
  /// The number of connected components.
  public let componentCount: Int
  /// How many levels are set to zero: one for each component and effect but the largest. With three or
  /// more effects the number of levels that are not identified may be greater.
  public let normalisedLevelCount: Int
  /// The largest difference between the sum of a row's effects and what the linear predictor asks for,
  /// as a share of the largest absolute linear predictor.
  public let residual: Double

  /// Recovers the effects of a fit.
  ///
  /// - Throws: ``EstimationError/notConverged(_:)`` if the sums of effects miss the linear predictor by
  ///   more than 1e-10 of its largest value.
  /// - Complexity: O(rows × effects × passes).
  public init(
    _ fit: RegressionFit, panel: FixedEffectsPanel, settings: EstimationSettings = .init()
  ) throws(EstimationError) {
    let layout = AbsorptionLayout(effects: panel.effects, kept: fit.rows.map { Int32($0) })
    let wanted = Self.wanted(fit, panel: panel, layout: layout)
    let absorber = Absorber(layout, threads: settings.threads)
    absorber.updateWeights()
    let part = AbsorbedPart<Double>(layout)
    let left = FlatBuffer<Double>(count: layout.count, repeating: 0)
    var scale = 0.0
    for row in 0..<layout.count {
      left.base[row] = wanted.base[row]
      scale = max(scale, abs(fit.linearPredictor[row]))
    }
    let outcome = absorber.absorb(
      left, goals: [.init(ofStart: 1e-15, absolute: 1e-14 * scale)], rounds: 8,
      limit: settings.passLimit, taken: part)
    var largest = 0.0
    for row in 0..<layout.count { largest = max(largest, abs(left.base[row])) }
    residual = scale > 0 ? largest / scale : largest
    guard residual <= 1e-10 else {
      throw .notConverged(
        .init(
          outcome: fit.outcome, reason: "the effects do not add up to the linear predictor",
          iterations: 0, innerIterations: outcome.iterations, focMax: residual, tolerance: 1e-10,
          deviancePath: []))
    }
    let components = Self.normalise(part, layout: layout)
    componentCount = components
    normalisedLevelCount = components * layout.width
    effects = panel.effects.enumerated().map { index, effect in
      Effect(
        name: effect.name, levels: effect.levels,
        values: Self.values(index, effect: effect, part: part, layout: layout))
    }
  }

  /// Linear predictor less offset and regressors, by sorted row.
  private static func wanted(
    _ fit: RegressionFit, panel: FixedEffectsPanel, layout: AbsorptionLayout
  ) -> FlatBuffer<Double> {
    let wanted = FlatBuffer<Double>(count: layout.count, repeating: 0)
    var places = [Int](repeating: 0, count: panel.count)
    for (place, row) in fit.rows.enumerated() { places[row] = place }
    let columns = fit.names.compactMap { name in
      panel.regressors.first { $0.name == name }?.values
    }
    for position in 0..<layout.count {
      let row = Int(layout.rows[position])
      var value = fit.linearPredictor[places[row]] - (panel.offset?.values[row] ?? 0)
      for (place, column) in columns.enumerated() { value -= fit.estimates[place] * column[row] }
      wanted.base[position] = value
    }
    return wanted
  }

  /// Shifts constants between effects; returns the number of components.
  private static func normalise(_ part: AbsorbedPart<Double>, layout: AbsorptionLayout) -> Int {
    var sets = DisjointSets(count: layout.runCount + layout.levelCount)
    for run in 0..<layout.runCount {
      for row in Int(layout.starts[run])..<Int(layout.starts[run + 1]) {
        for place in (row * layout.width)..<((row + 1) * layout.width) {
          sets.join(run, layout.runCount + Int(layout.codes[place]))
        }
      }
    }
    // The first run represents its component, since the smaller number does.
    for effect in 0..<layout.width {
      var shifts = [Double?](repeating: nil, count: layout.runCount)
      for level in layout.offsets[effect]..<layout.offsets[effect + 1] {
        let component = sets.representative(layout.runCount + level)
        let shift = shifts[component] ?? part.levels.base[level]
        shifts[component] = shift
        part.levels.base[level] -= shift
      }
      for run in 0..<layout.runCount {
        part.runs.base[run] += shifts[sets.representative(run)] ?? 0
      }
    }
    return layout.largest == nil ? 0 : sets.count
  }

  private static func values(
    _ index: Int, effect: Grouping, part: AbsorbedPart<Double>, layout: AbsorptionLayout
  ) -> [Double?] {
    var values = [Double?](repeating: nil, count: effect.levels.count)
    if index == layout.largest {
      for (run, level) in layout.panelLevels[0].enumerated() {
        values[Int(level)] = part.runs.base[run]
      }
    } else if let place = layout.others.firstIndex(of: index) {
      for (number, level) in layout.panelLevels[place + 1].enumerated() {
        values[Int(level)] = part.levels.base[layout.offsets[place] + number]
      }
    }
    return values
  }
}
