/// Why an estimation has no result that can be relied on.
public enum EstimationError: Error, Sendable, CustomStringConvertible {
  case faults(PanelFaults)
  /// Nothing is left after the drops.
  case emptySample(outcome: String, drops: SampleDrops)
  /// Every regressor is collinear, and there is no effect to estimate either.
  case nothingToEstimate(outcome: String, collinear: [String])
  /// The first-order conditions do not hold to the tolerance; no figure is handed over.
  case notConverged(NotConverged)
  /// The search for separated observations came to no end.
  case separationUndecided(outcome: String)
  /// The panel has no cluster or effect of this name.
  case unknownCluster(name: String, known: [String])
  /// A bias correction for three-way gravity does not fit the panel, for this reason.
  case notThreeWay(String)
  /// The clusters are too few for a covariance.
  case tooFewClusters(name: String, count: Int)

  /// The state in which an estimation gave up.
  public struct NotConverged: Hashable, Sendable {
    public let outcome: String
    /// What stopped it, in words.
    public let reason: String
    public let iterations: Int
    public let innerIterations: Int
    /// The largest residual of the first-order conditions.
    public let focMax: Double
    public let tolerance: Double
    public let deviancePath: [Double]
  }

  public var description: String {
    switch self {
    case .faults(let faults): faults.description
    case .emptySample(let outcome, let drops):
      "\(outcome): no observation is left (\(drops.missing.count) missing,"
        + " \(drops.zeroGroups.count) in groups of zeros, \(drops.singletons.count) singletons,"
        + " \(drops.separated.count) separated); use fewer fixed effects or more data"
    case .nothingToEstimate(let outcome, let collinear):
      "\(outcome): nothing to estimate, since \(collinear.joined(separator: ", ")) do not vary"
        + " beside each other; add a regressor or an effect"
    case .notConverged(let state):
      "\(state.outcome): not converged: \(state.reason) after \(state.iterations) steps"
        + " (\(state.innerIterations) passes); the first-order conditions hold to \(state.focMax),"
        + " \(state.tolerance) is asked for; deviances \(state.deviancePath);"
        + " check the regressors for values that differ by many orders of magnitude, or allow more steps"
    case .separationUndecided(let outcome):
      "\(outcome): whether zero outcomes are separated could not be decided; leave out a regressor or"
        + " effect that hardly varies where the outcome is positive"
    case .unknownCluster(let name, let known):
      "no cluster is named ‘\(name)’; known are \(known.joined(separator: ", "))"
    case .notThreeWay(let reason): "no bias correction of three-way gravity: \(reason)"
    case .tooFewClusters(let name, let count):
      "‘\(name)’ has \(count) cluster in the sample; a clustered covariance needs two or more"
    }
  }
}
