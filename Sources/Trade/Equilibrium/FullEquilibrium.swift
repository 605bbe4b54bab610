import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prices, spending and welfare of a full endowment equilibrium, as ratios to the baseline.
///
/// Arrays are in the order of the baseline's countries.
public struct FullEquilibrium: Sendable {
  public let counterfactual: TradeCounterfactual
  /// What changes are measured from: the baseline, or the one without deficits.
  public let start: TradeBaseline
  let shares: ConsumerShares
  let state: MarketClearing.State
  /// The price of what a country makes, p̂, where the reference country's ``consumerPrices`` is one.
  public let producerPrices: [Double]
  /// The price index of what a country buys, tariffs included, P̂: the inward multilateral resistance.
  public let consumerPrices: [Double]
  /// Outward multilateral resistance, Π̂ = (p̂ Y / Y′)^(1/(1−σ)) / p̂ with Y world output.
  public let outwardResistances: [Double]
  /// Spending at consumers' prices over that of the baseline, Ê, in the units of ``producerPrices``.
  public let expenditures: [Double]

  init(
    counterfactual: TradeCounterfactual, start: TradeBaseline, shares: ConsumerShares,
    state: MarketClearing.State
  ) {
    self.counterfactual = counterfactual
    self.start = start
    self.shares = shares
    self.state = state
    let range = start.countries.indices
    let power = 1 - counterfactual.elasticity
    let terms = state.logPrices.map { exp(power * $0) }
    var prices = [Double](repeating: 0, count: range.count)
    var received = prices
    for importer in range {
      var (index, producers) = (0.0, 0.0)
      for exporter in range {
        index += shares.consumerWeights[exporter, importer] * terms[exporter]
        producers += shares.producerWeights[exporter, importer] * terms[exporter]
      }
      prices[importer] = pow(index, 1 / power)
      // The part of spending that producers receive, the rest being tariffs.
      received[importer] = producers / index
    }
    let scale = 1 / prices[counterfactual.referencePosition]
    let growth = state.value.reduce(0, +) / start.output.reduce(0, +)
    producerPrices = state.logPrices.map { exp($0) * scale }
    consumerPrices = prices.map { $0 * scale }
    outwardResistances = state.logPrices.map {
      pow(exp($0) / growth, 1 / power) / exp($0) / scale
    }
    expenditures = range.map {
      state.spending[$0] / received[$0] / shares.expenditure[$0] * scale
    }
  }

  /// What a country makes over the price of what it buys, p̂ / P̂: real gross domestic product, which
  /// leaves tariff revenue and deficits out.
  public var realProducts: [Double] { zip(producerPrices, consumerPrices).map { $0 / $1 } }

  /// What a country can buy, Ê / P̂: welfare, free of the numeraire's choice of units.
  public var welfare: [Double] { zip(expenditures, consumerPrices).map { $0 / $1 } }

  /// Flows at producers' prices, in the baseline's unit times the scale of ``producerPrices``.
  public var flows: DenseMatrix {
    var flows = state.shares
    let scale =
      producerPrices[counterfactual.referencePosition]
      / exp(state.logPrices[counterfactual.referencePosition])
    for importer in start.countries.indices {
      for exporter in start.countries.indices {
        flows[exporter, importer] *= state.spending[importer] * scale
      }
    }
    return flows
  }

  /// Exports to other countries over those of the baseline; `nil` for a country without exports there.
  public var exports: [Double?] { exportRatios(before: start.flows, after: flows) }
}

/// Sums of rows without the diagonal, after over before.
func exportRatios(before: DenseMatrix, after: DenseMatrix) -> [Double?] {
  (0..<before.rowCount).map { exporter in
    var sums = (before: 0.0, after: 0.0)
    for importer in 0..<before.columnCount where importer != exporter {
      sums.before += before[exporter, importer]
      sums.after += after[exporter, importer]
    }
    return sums.before > 0 ? sums.after / sums.before : nil
  }
}
