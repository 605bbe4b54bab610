import Numerics

/// The observations and regressors that an estimation rests on, after all drops.
struct SampleDesign {
  let layout: AbsorptionLayout
  /// Positions in the panel of the regressors that stay.
  let regressors: [Int]
  let drops: SampleDrops
  /// An estimate that has converged on the way, of this very sample.
  let iteration: PoissonIteration?

  /// Rows up to which a search for separated observations does without estimated means.
  private static let smallSample = 20_000

  /// Drops what must be dropped, in turn, until nothing changes.
  ///
  /// - Parameter layouts: those of the outcomes before, which an outcome with the same rows takes over.
  init(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, complete: [Bool],
    layouts: inout [AbsorptionLayout], isPoisson: Bool, settings: EstimationSettings
  ) throws(EstimationError) {
    var sieve = SampleSieve(panel, outcome: outcome, complete: complete)
    while true {
      sieve.settle(dropsZeroGroups: isPoisson)
      let rows = sieve.rows
      // Without a positive outcome the mean that fits best is zero everywhere.
      guard !rows.isEmpty, !isPoisson || rows.contains(where: { outcome.values[Int($0)] > 0 })
      else { throw .emptySample(outcome: outcome.name, drops: sieve.drops) }
      let layout = Self.layout(panel, kept: rows, among: &layouts)
      var check = DesignCheck(panel, outcome: outcome, layout: layout, settings: settings)
      let search = check.run(findsSeparation: isPoisson && settings.findsSeparation)
      let collinear = check.collinear
      let regressors = panel.regressors.indices.filter { !collinear.contains($0) }
      var iteration: PoissonIteration?
      if var search {
        if layout.count > Self.smallSample {
          iteration = Self.estimate(
            panel, outcome: outcome, layout: layout, regressors: regressors, settings: settings)
        }
        var found = search.run(means: iteration?.means)
        if found == nil, iteration != nil { found = search.run(means: nil) }
        guard let separated = found else {
          throw .separationUndecided(outcome: outcome.name)
        }
        if !separated.isEmpty {
          sieve.drop(separated: separated)
          continue
        }
      }
      sieve.note(collinear: collinear.map { panel.regressors[$0].name })
      self.layout = layout
      self.regressors = regressors
      self.iteration = iteration
      drops = sieve.drops
      if regressors.isEmpty, panel.effects.isEmpty {
        throw .nothingToEstimate(outcome: outcome.name, collinear: drops.collinear)
      }
      return
    }
  }

  /// The same design without what was estimated on the way.
  func withoutEstimate() -> SampleDesign {
    SampleDesign(layout: layout, regressors: regressors, drops: drops, iteration: nil)
  }

  private init(
    layout: AbsorptionLayout, regressors: [Int], drops: SampleDrops, iteration: PoissonIteration?
  ) {
    self.layout = layout
    self.regressors = regressors
    self.drops = drops
    self.iteration = iteration
  }

  private static func layout(
    _ panel: FixedEffectsPanel, kept: [Int32], among layouts: inout [AbsorptionLayout]
  ) -> AbsorptionLayout {
    if let known = layouts.first(where: { $0.kept == kept }) { return known }
    let layout = AbsorptionLayout(effects: panel.effects, kept: kept)
    if panel.outcomes.count > 1 { layouts.append(layout) }
    return layout
  }

  /// An estimate with the rows that may be separated, if the conditions come to hold with them.
  private static func estimate(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, layout: AbsorptionLayout,
    regressors: [Int], settings: EstimationSettings
  ) -> PoissonIteration? {
    let sample = EstimationSample(
      panel, outcome: outcome, layout: layout, regressors: regressors)
    let iteration = PoissonIteration(sample, outcomeName: outcome.name, settings: settings)
    do {
      try iteration.run()
      return iteration
    } catch {
      return nil
    }
  }
}
