import Numerics

/// The equations of market clearing in log prices x, for the conditional and the full equilibrium alike.
///
/// Importer j spends N_j; the share of exporter i in it is b_ij = a_ij exp(θ x_i) / Σ_l a_lj exp(θ x_l).
/// Markets clear where demand Σ_j b_ij N_j equals the value of supply, for every i.
/// - *Conditional*: supply and spending are given, θ = 1, and exp(x_i) is the factor of a row in matrix
///   balancing, the outward multilateral resistance to the power σ − 1.
/// - *Full endowment*: x is the log of the producers' price, θ = 1 − σ, supply is worth exp(x_i) Y_i.
/// One equation follows from the others (Walras), and a gauge g(x) = 0 takes its place: the numeraire.
struct MarketClearing: Sendable {
  enum Spending: Hashable, Sendable {
    /// N is given and so is the value of supply.
    case given([Double])
    /// N_j = λ r_j exp(x_j) Y_j.
    case multiples([Double])
    /// N_j = exp(x_j) Y_j + D_j.
    case transfers([Double], Gauge)
  }

  enum Gauge: Hashable, Sendable {
    case worldOutput
    case producer(Int)
    /// The consumers' price index of a country, with shares from these weights instead of a.
    case consumer(Int, weights: [Double])
  }

  /// a, column by importer; only ratios within a column matter.
  let weights: DenseMatrix
  /// Y.
  let supply: [Double]
  let spending: Spending
  /// σ; not used by the conditional equilibrium.
  let elasticity: Double

  var count: Int { supply.count }
  var isConditional: Bool { if case .given = spending { true } else { false } }
  /// θ.
  var power: Double { isConditional ? 1 : 1 - elasticity }
  var gauge: Gauge { if case .transfers(_, let gauge) = spending { gauge } else { .worldOutput } }

  /// Everything that follows from log prices.
  struct State: Sendable {
    var logPrices: [Double]
    /// b.
    var shares: DenseMatrix
    /// N.
    var spending: [Double]
    var demand: [Double]
    /// The value of supply.
    var value: [Double]
    /// log(demand / value).
    var excess: [Double]
    /// g(x) and its gradient w.
    var gauge = 0.0
    var gaugeGradient: [Double]
    /// The largest of |demand / value − 1| and |g|; infinite where spending is not positive.
    var residual = Double.infinity

    init(_ problem: MarketClearing) {
      let zeros = [Double](repeating: 0, count: problem.count)
      logPrices = zeros
      shares = DenseMatrix(rowCount: problem.count, columnCount: problem.count)
      (spending, demand, value, excess, gaugeGradient) = (zeros, zeros, zeros, zeros, zeros)
    }

    /// Where the residual is largest.
    var worst: Int? {
      excess.indices.max { abs(excess[$0]) < abs(excess[$1]) }
    }
  }

  func state(at logPrices: [Double]) -> State {
    var state = State(self)
    state.logPrices = logPrices
    evaluate(&state)
    return state
  }
}
