import Numerics

/// What vouches for an equilibrium: computed from its flows, not taken from the search.
public struct EquilibriumCertificate: Hashable, Sendable {
  /// The largest |demand / supply − 1| over countries, of the full equilibrium.
  public let largestResidual: Double
  /// The same of the conditional equilibrium, where supply is the baseline's output.
  public let largestConditionalResidual: Double
  /// The largest |Σ payments / E − 1|: what each country pays, tariffs included, against what it has.
  public let largestBudgetResidual: Double
  /// |Σ spending / Σ output − 1| of the world.
  public let worldResidual: Double
  /// The limit for the residuals above.
  public let tolerance: Double
  public let method: EquilibriumMethod
  public let iterations: Int
  /// Jacobians factored; the other iterations used one made before.
  public let factorizations: Int
  /// In words.
  public let closure: String
  public let reference: String
  /// The largest difference of log prices from the solution reached from other prices; `nil` if none was
  /// searched for.
  public let secondStartDifference: Double?

  /// Whether the same prices were reached from two starts, to 1e-9 in logs; `nil` if not tried.
  public var isReachedFromTwoStarts: Bool? { secondStartDifference.map { $0 <= 1e-9 } }

  init(
    conditional: MarketClearing.Solution, full: MarketClearing.Solution,
    equilibrium: FullEquilibrium, secondStartDifference: Double?, tolerance: Double
  ) {
    let start = equilibrium.start
    let range = start.countries.indices
    let flows = equilibrium.flows
    var sales = [Double](repeating: 0, count: range.count)
    var (budget, spent) = (0.0, 0.0)
    for importer in range {
      var payments = 0.0
      for exporter in range {
        let flow = flows[exporter, importer]
        sales[exporter] += flow
        spent += flow
        payments += flow * (equilibrium.shares.factors?[exporter, importer] ?? 1)
      }
      let expenditure =
        equilibrium.expenditures[importer] * equilibrium.shares.expenditure[importer]
      budget = max(budget, abs(payments / expenditure - 1))
    }
    let output = range.map { equilibrium.producerPrices[$0] * start.output[$0] }
    largestResidual = range.reduce(0) { max($0, abs(sales[$1] / output[$1] - 1)) }
    largestConditionalResidual = conditional.state.residual
    largestBudgetResidual = budget
    worldResidual = abs(spent / output.reduce(0, +) - 1)
    self.tolerance = tolerance
    method = full.method
    iterations = full.iterations
    factorizations = full.factorizations
    closure = equilibrium.counterfactual.closure.name
    reference = equilibrium.counterfactual.reference
    self.secondStartDifference = secondStartDifference
  }
}
