import WorldModel

/// Freight that has settled on routes whose times depend on it.
public struct Equilibrium: Sendable {
  public enum Method: String, Hashable, Sendable {
    /// All routes in use by a pair cost the same, and none costs less (Wardrop's first principle).
    case deterministic
    /// Routes are chosen by a path-size logit at the costs that the choices lead to.
    case stochastic
  }

  public let method: Method
  /// With the days and costs that hold in equilibrium.
  public let flows: AssignedFlows
  public let iterations: Int
  /// What is left of the condition of equilibrium, a share. Deterministic: `(cost of all freight − cost
  /// if all of it took the cheapest routes) / cost of all freight`. Stochastic: `Σ |flow − flow that the
  /// logit gives at its costs| / Σ flow`.
  public let gap: Double
}

/// How an equilibrium is to be found.
public struct EquilibriumOptions: Sendable {
  public var cost: GeneralisedCost
  public var congestion: Congestion
  public var constraints: RouteConstraints
  /// The largest gap.
  public var tolerance: Double
  public var iterations: Int
  public var threads: Int

  public init(
    cost: GeneralisedCost, congestion: Congestion = Congestion(),
    constraints: RouteConstraints = RouteConstraints(), tolerance: Double = 1e-5,
    iterations: Int = 1_000, threads: Int = 1
  ) {
    self.cost = cost
    self.congestion = congestion
    self.constraints = constraints
    self.tolerance = tolerance
    self.iterations = iterations
    self.threads = threads
  }
}
