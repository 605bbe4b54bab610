/// Limits of the search for an equilibrium.
public struct EquilibriumOptions: Hashable, Sendable {
  /// The largest excess demand, as a share of supply, of a solution that is handed out.
  public var tolerance = 1e-12
  public var method = EquilibriumMethod.automatic
  public var newtonIterations = 100
  public var fixedPointIterations = 20_000
  /// Whether the full equilibrium is searched for a second time from other prices and compared.
  public var comparesSecondStart = true
  /// Decides the prices of the second start, which differ from the solution by up to a factor of 1.35.
  public var secondStartSeed: UInt64 = 1

  public init() {}
}
