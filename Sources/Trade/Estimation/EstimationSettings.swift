/// How an estimation is run; no setting changes what is estimated.
public struct EstimationSettings: Sendable {
  /// The residual that every first-order condition must reach.
  public var tolerance = 1e-8
  /// The most Newton steps.
  public var iterationLimit = 200
  /// The most passes over the rows for one absorption of one block of columns.
  public var passLimit = 5_000
  /// Results are the same bit by bit for any number.
  public var threads = 1
  /// Whether separated observations are looked for.
  public var findsSeparation = true

  public init() {}
}
