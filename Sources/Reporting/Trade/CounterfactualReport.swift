import Trade

/// What a change of trade costs does to trade, prices and welfare, for print.
public struct CounterfactualReport: Sendable {
  public let equilibrium: TradeEquilibrium
  /// By draws of coefficients and elasticity; `nil` where none were asked for.
  public let intervals: EquilibriumIntervals?
  /// What changes which costs, with the origin of each figure.
  public let receipts: [PolicyCosts.Receipt]
  /// σ in words.
  public let elasticity: String
  /// Further remarks, such as members of a bloc that the baseline does not have.
  public let remarks: [String]
  public let inputs: [InputDigest]

  public init(
    _ equilibrium: TradeEquilibrium, intervals: EquilibriumIntervals? = nil,
    receipts: [PolicyCosts.Receipt] = [], elasticity: String, remarks: [String] = [],
    inputs: [InputDigest] = []
  ) {
    self.equilibrium = equilibrium
    self.intervals = intervals
    self.receipts = receipts
    self.elasticity = elasticity
    self.remarks = remarks
    self.inputs = inputs
  }

  /// A column of figures, in percent.
  enum Figure: String, CaseIterable {
    case exportsConditional = "exports_conditional"
    case exports
    case price
    case inwardResistance = "imr"
    case outwardResistance = "omr"
    case realProduct = "real_gdp"
    case welfare

    var title: String {
      switch self {
      case .exportsConditional: "Exports, incomes held"
      case .exports: "Exports"
      case .price: "Producers' price"
      case .inwardResistance: "Inward resistance"
      case .outwardResistance: "Outward resistance"
      case .realProduct: "Real GDP"
      case .welfare: "Welfare"
      }
    }

    func value(_ change: CountryChange) -> Double? {
      switch self {
      case .exportsConditional: change.exportsConditional
      case .exports: change.exports
      case .price: change.price
      case .inwardResistance: change.inwardResistance
      case .outwardResistance: change.outwardResistance
      case .realProduct: change.realProduct
      case .welfare: change.welfare
      }
    }

    /// The least and the greatest quantile; `nil` for a figure without draws.
    func bounds(_ country: EquilibriumIntervals.Country) -> (low: Double, high: Double)? {
      let quantiles =
        switch self {
        case .exportsConditional: [Double]()
        case .exports: country.exports
        case .price: country.price
        case .inwardResistance: country.inwardResistance
        case .outwardResistance: country.outwardResistance
        case .realProduct: country.realProduct
        case .welfare: country.welfare
        }
      guard let low = quantiles.first, let high = quantiles.last, quantiles.count > 1 else {
        return nil
      }
      return (low, high)
    }
  }

  func bounds(_ figure: Figure, _ country: String) -> (low: Double, high: Double)? {
    intervals?.countries.first { $0.country == country }.flatMap { figure.bounds($0) }
  }

  /// What vouches for the answer, a line each.
  var certificateLines: [String] {
    let certificate = equilibrium.certificate
    var lines = [
      "largest market-clearing residual \(ResidualText.short(certificate.largestResidual)) "
        + "(incomes held: \(ResidualText.short(certificate.largestConditionalResidual))), limit "
        + ResidualText.short(certificate.tolerance),
      "closure: \(certificate.closure); reference: \(certificate.reference), whose consumers' price is 1; "
        + "welfare does not depend on it"
        + (certificate.closure.hasPrefix("additive")
          ? ", but on the numeraire of the deficits" : ""),
      "\(certificate.method.rawValue), \(certificate.iterations) iterations"
        + (certificate.isReachedFromTwoStarts.map {
          $0 ? "; the same prices from a second start" : "; a SECOND START GAVE OTHER PRICES"
        } ?? ""),
      "elasticity of substitution: \(elasticity)",
    ]
    if let intervals {
      let levels = intervals.probabilities.map { "\(($0 * 1_000).rounded() / 10) %" }
      lines.append(
        "intervals: \(levels.first ?? "") to \(levels.last ?? "") quantile; \(intervals.summary)")
    }
    return lines
  }

  /// One line for each measure: what it does and where its figure comes from.
  var receiptLines: [String] {
    var seen: [(key: String, count: Int)] = []
    for receipt in receipts {
      let key = "\(receipt.policy): \(Self.words(receipt.change)) — \(receipt.source)"
      if let place = seen.firstIndex(where: { $0.key == key }) {
        seen[place].count += 1
      } else {
        seen.append((key, 1))
      }
    }
    return seen.map { "\($0.key) (\($0.count) pairs)" }
  }

  static func words(_ change: PolicyCosts.Change) -> String {
    switch change {
    case .logTerm(let value, let error):
      "log cost term \(signed(value))" + (error.map { ", standard error \($0)" } ?? "")
    case .termRatio(let ratio): "cost term × \(ratio)"
    case .logCost(let change, let error):
      "log cost \(signed(change))"
        + (error.map { ", standard error \(signed($0).dropFirst())" } ?? "")
    case .tariff(let rate): "tariff \((rate * 1_000).rounded() / 10) %"
    }
  }

  private static func signed(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return (rounded < 0 ? "−" : "+") + "\(abs(rounded))"
  }
}
