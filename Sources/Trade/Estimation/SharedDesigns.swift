/// The samples of the outcomes of a panel, each found once.
///
/// A sample depends on an outcome only through the rows in which it is not known and, for Poisson regression,
/// through those in which it is zero. Outcomes that agree in these have the same sample, collinear regressors and
/// separated rows; those that agree in the rows that are left share the sorted layout.
struct SharedDesigns {
  private let panel: FixedEffectsPanel
  private let isPoisson: Bool
  private let settings: EstimationSettings
  private let complete: [Bool]
  private var layouts: [AbsorptionLayout] = []
  private var designs: [(outcome: FixedEffectsPanel.Variable, design: SampleDesign)] = []

  init(_ panel: FixedEffectsPanel, isPoisson: Bool, settings: EstimationSettings) {
    self.panel = panel
    self.isPoisson = isPoisson
    self.settings = settings
    complete = SampleSieve.completeRows(panel)
  }

  /// - Throws: ``EstimationError`` where an outcome has no sample.
  mutating func design(
    _ outcome: FixedEffectsPanel.Variable
  ) throws(EstimationError) -> SampleDesign {
    if let known = designs.first(where: { isAlike($0.outcome, outcome) }) { return known.design }
    let design = try SampleDesign(
      panel, outcome: outcome, complete: complete, layouts: &layouts, isPoisson: isPoisson,
      settings: settings)
    if panel.outcomes.count > 1 { designs.append((outcome, design.withoutEstimate())) }
    return design
  }

  private func isAlike(
    _ first: FixedEffectsPanel.Variable, _ second: FixedEffectsPanel.Variable
  ) -> Bool {
    zip(first.values, second.values).allSatisfy { one, other in
      isPoisson ? one.isNaN == other.isNaN && (one > 0) == (other > 0) : one.isNaN == other.isNaN
    }
  }
}
