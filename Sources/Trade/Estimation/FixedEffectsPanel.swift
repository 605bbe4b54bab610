/// The observations of a regression with fixed effects: outcomes, regressors, weights, groups.
///
/// Columns are flat arrays of one entry for each observation. A figure that is not known is NaN in a
/// column and -1 in the codes of a ``Grouping``; such rows are left out and listed, never read as zero.
public struct FixedEffectsPanel: Sendable {
  /// A named column of figures.
  public struct Variable: Hashable, Sendable {
    public let name: String
    public let values: [Double]

    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  public let count: Int
  public let outcomes: [Variable]
  public let regressors: [Variable]
  /// Weights of the observations, above zero; `nil` for 1 everywhere.
  public let weights: Variable?
  /// What is added to the linear predictor with a coefficient of one; `nil` for zero everywhere.
  public let offset: Variable?
  public let effects: [Grouping]
  public let clusters: [Grouping]

  /// Checks the columns and keeps them.
  ///
  /// - Throws: ``PanelFaults`` with every fault: columns of another length than the first outcome,
  ///   names used twice, infinite values, weights that are not above zero.
  public init(
    outcomes: [Variable], regressors: [Variable], effects: [Grouping] = [],
    clusters: [Grouping] = [], weights: Variable? = nil, offset: Variable? = nil
  ) throws(PanelFaults) {
    count = outcomes.first?.values.count ?? 0
    self.outcomes = outcomes
    self.regressors = regressors
    self.weights = weights
    self.offset = offset
    self.effects = effects
    self.clusters = clusters
    var faults = PanelFaultCollector()
    checkShape(&faults)
    checkValues(&faults)
    try faults.finish()
  }

  private func checkShape(_ faults: inout PanelFaultCollector) {
    if outcomes.isEmpty {
      faults.add(
        PanelFault(
          row: nil, variable: "outcome", value: "", rule: "a regression needs an outcome",
          fix: "name one on the left of the formula"))
    }
    let columns = outcomes + regressors + [weights, offset].compactMap { $0 }
    let lengths =
      columns.map { ($0.name, $0.values.count) }
      + (effects + clusters).map { ($0.name, $0.codes.count) }
    for (name, length) in lengths where length != count {
      faults.add(
        PanelFault(
          row: nil, variable: name, value: "\(length) rows",
          rule: "every column must have the \(count) rows of the first outcome",
          fix: "build the columns from one table"))
    }
    var seen: Set<String> = []
    for name in regressors.map(\.name) where !seen.insert(name).inserted {
      faults.add(
        PanelFault(
          row: nil, variable: name, value: "", rule: "a regressor must be named once",
          fix: "leave one of the two out"))
    }
  }

  private func checkValues(_ faults: inout PanelFaultCollector) {
    for column in outcomes + regressors + [offset].compactMap({ $0 }) {
      for (row, value) in column.values.enumerated() where value.isInfinite {
        faults.add(
          PanelFault(
            row: row, variable: column.name, value: "\(value)", rule: "a figure must be finite",
            fix: "the logarithm of zero is infinite: leave such rows out, or estimate in levels"))
      }
    }
    guard let weights else { return }
    for (row, value) in weights.values.enumerated() where !(value > 0 && value.isFinite) {
      faults.add(
        PanelFault(
          row: row, variable: weights.name, value: "\(value)",
          rule: "a weight must be above zero and finite",
          fix: "leave out the rows that shall not count"))
    }
  }

  /// Checks that an outcome can be the outcome of a Poisson regression.
  func requireCounts(_ outcome: Variable) throws(PanelFaults) {
    var faults = PanelFaultCollector()
    for (row, value) in outcome.values.enumerated() where value < 0 {
      faults.add(
        PanelFault(
          row: row, variable: outcome.name, value: "\(value)",
          rule: "the outcome of a Poisson regression must not be negative",
          fix: "correct the figure, or leave the row out"))
    }
    try faults.finish()
  }
}
