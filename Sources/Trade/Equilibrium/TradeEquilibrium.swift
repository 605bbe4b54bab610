import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A certified answer to a counterfactual: the conditional and the full equilibrium.
public struct TradeEquilibrium: Sendable {
  public let full: FullEquilibrium
  /// With new costs and old incomes: exports over those of the baseline; `nil` without exports there.
  public let conditionalExports: [Double?]
  /// Inward multilateral resistance at old incomes over that of the baseline, one for the reference.
  public let conditionalInwardResistances: [Double]
  /// Outward multilateral resistance at old incomes over that of the baseline.
  public let conditionalOutwardResistances: [Double]
  /// Flows at new costs and old incomes, at producers' prices.
  public let conditionalFlows: DenseMatrix
  public let certificate: EquilibriumCertificate

  public var counterfactual: TradeCounterfactual { full.counterfactual }
  public var countries: [String] { full.start.countries }

  init(
    counterfactual: TradeCounterfactual, start: TradeBaseline, shares: ConsumerShares,
    conditional: MarketClearing.Solution, full: MarketClearing.Solution,
    secondStartDifference: Double?, options: EquilibriumOptions
  ) {
    let result = FullEquilibrium(
      counterfactual: counterfactual, start: start, shares: shares, state: full.state)
    self.full = result
    var flows = conditional.state.shares
    let rows = conditional.state.logPrices.map { exp($0) }
    var columns = [Double](repeating: 0, count: start.countries.count)
    for importer in start.countries.indices {
      var sum = 0.0
      for exporter in start.countries.indices {
        sum += shares.producerWeights[exporter, importer] * rows[exporter]
        flows[exporter, importer] *= start.spending[importer]
      }
      // In the baseline every row factor is one, and the weights then are those before the change.
      columns[importer] = ConsumerShares.producerShare(start, importer) / sum
    }
    let power = 1 / (counterfactual.elasticity - 1)
    let gauge = columns[counterfactual.referencePosition]
    conditionalFlows = flows
    conditionalExports = exportRatios(before: start.flows, after: flows)
    conditionalInwardResistances = columns.map { pow($0 / gauge, power) }
    conditionalOutwardResistances = rows.map { pow($0 * gauge, power) }
    certificate = EquilibriumCertificate(
      conditional: conditional, full: full, equilibrium: result,
      secondStartDifference: secondStartDifference, tolerance: options.tolerance)
  }

  /// The figures of every country, changes in percent.
  public var figures: [CountryChange] {
    func percent(_ ratio: Double) -> Double { 100 * (ratio - 1) }
    let exports = full.exports
    let products = full.realProducts
    let welfare = full.welfare
    return countries.indices.map { index in
      CountryChange(
        country: countries[index], exportsConditional: conditionalExports[index].map(percent),
        exports: exports[index].map(percent), price: percent(full.producerPrices[index]),
        inwardResistance: percent(full.consumerPrices[index]),
        outwardResistance: percent(full.outwardResistances[index]),
        realProduct: percent(products[index]), welfare: percent(welfare[index]))
    }
  }
}

/// What changes for one country, in percent of the baseline.
public struct CountryChange: Hashable, Sendable {
  public let country: String
  /// Exports with new costs and old incomes; `nil` where the baseline has none.
  public let exportsConditional: Double?
  /// Exports in units in which the reference country's consumers' price is one; `nil` without any.
  public let exports: Double?
  /// The producers' price.
  public let price: Double
  /// Inward multilateral resistance: the consumers' price.
  public let inwardResistance: Double
  public let outwardResistance: Double
  /// Producers' over consumers' price.
  public let realProduct: Double
  /// Spending, with tariff revenue and deficit, over the consumers' price.
  public let welfare: Double
}
