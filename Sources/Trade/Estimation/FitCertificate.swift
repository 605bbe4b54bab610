/// What shows that an estimate solves its first-order conditions, computed from the data at the end.
///
/// The residual of a group is |Σ w (y − μ)| / Σ w y, that of a regressor |Σ w x (y − μ)| / Σ w |x| max(y, μ),
/// with the weights w. For least squares the residual of a group is |Σ w e| / Σ w |y|, that of a regressor
/// |Σ w x e| / Σ w |x| |y|, with the residuals e.
public struct FitCertificate: Hashable, Sendable {
  /// The residual of one regressor's condition.
  public struct Condition: Hashable, Sendable {
    public let name: String
    public let residual: Double
  }

  /// By regressor.
  public let regressors: [Condition]
  /// By fixed effect, the largest over its groups.
  public let effects: [Condition]
  /// Σ w μ / Σ w y over all kept observations.
  public let sumMuOverSumY: Double
  /// Newton steps; 0 for least squares.
  public let iterations: Int
  /// Passes over the rows that absorption took, all columns together.
  public let innerIterations: Int
  /// The deviance after the start and each step; for least squares the residual sum of squares alone.
  public let deviancePath: [Double]

  /// The largest residual of all conditions.
  public var focMax: Double {
    (regressors + effects).reduce(0) { $1.residual.isNaN ? .nan : max($0, $1.residual) }
  }
  public var deviance: Double { deviancePath.last ?? .nan }
}
