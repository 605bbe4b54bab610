/// A fault of what was given to a counterfactual: what was seen, the rule, and how to mend it.
public enum EquilibriumFault: Error, Hashable, Sendable, CustomStringConvertible {
  case tooFewCountries(Int)
  case duplicateCountry(String)
  case shape(String)
  case unknownCountry(String, known: [String], place: String)
  case duplicateFlow(exporter: String, importer: String, place: String)
  case missingFlow(exporter: String, importer: String)
  case negativeFlow(exporter: String, importer: String, value: Double)
  case missingDomesticTrade(country: String)
  /// No pair of the whole table has trade with itself: the panel holds none.
  case noDomesticTrade
  case withoutSales(country: String)
  case withoutPurchases(country: String)
  case tariff(exporter: String, importer: String, rate: Double)
  case elasticity(Double)
  case costRatio(exporter: String, importer: String, ratio: Double)
  case withoutSupplier(country: String)
  case withoutMarket(country: String)
  /// Groups of countries with no trade between them, each sorted.
  case separated(groups: [[String]])
  case covariance(String)
  case draws(String)

  public var description: String {
    switch self {
    case .tooFewCountries(let count): "\(count) countries were given: trade takes at least two"
    case .duplicateCountry(let country): "‘\(country)’ is listed twice: keep one"
    case .shape(let words): words
    case .unknownCountry(let name, let known, let place):
      "\(place): the baseline has no country ‘\(name)’;\(hint(name, known))"
    case .duplicateFlow(let exporter, let importer, let place):
      "\(place): the flow from \(exporter) to \(importer) was given before: keep one"
    case .missingFlow(let exporter, let importer):
      "the flow from \(exporter) to \(importer) is missing; missing is not zero: give its value, 0 if"
        + " it is known to be none, or leave one of the two countries out"
    case .negativeFlow(let exporter, let importer, let value):
      "the flow from \(exporter) to \(importer) is \(value); a flow is never negative"
    case .missingDomesticTrade(let country): "\(country): \(Self.domesticTradeMissing)"
    case .noDomesticTrade: "all countries: \(Self.domesticTradeMissing)"
    case .withoutSales(let country):
      "\(country) sells nothing, not even at home, so that it has no price: leave it out"
    case .withoutPurchases(let country):
      "\(country) buys nothing, not even at home, so that it has no welfare: leave it out"
    case .tariff(let exporter, let importer, let rate):
      "the tariff of \(importer) on \(exporter) is \(rate); a rate is a share above −1, such as 0.05"
        + " for 5 %, and 0 on trade with oneself"
    case .elasticity(let sigma):
      "the elasticity of substitution is \(sigma); it must be above 1, as a rule 3 to 10"
    case .costRatio(let exporter, let importer, let ratio):
      "the cost term from \(exporter) to \(importer) changes by the factor \(ratio); a factor is"
        + " a number from 0 (no trade any more) upwards, 1 for no change"
    case .withoutSupplier(let country):
      "with these costs \(country) can buy from nobody: leave it one supplier, itself as a rule"
    case .withoutMarket(let country):
      "with these costs \(country) can sell to nobody: leave it one market, itself as a rule"
    case .separated(let groups):
      "with these costs the world falls into \(groups.count) groups without trade between them,"
        + " \(Self.list(groups)), so that prices cannot be compared: leave some trade between them,"
        + " such as a cost term of 1e-6, or take each group by itself"
    case .covariance(let words): "the covariance of the coefficients \(words)"
    case .draws(let words): words
    }
  }

  private static let domesticTradeMissing =
    "trade with itself is missing, and without it the share of imports is unknown; build it as gross"
    + " output less exports, or from value added by a published ratio as"
    + " Documentation/trade-equilibrium.md describes"

  private static func list(_ groups: [[String]]) -> String {
    groups.prefix(3).map { group in
      "(\(group.prefix(4).joined(separator: ", "))\(group.count > 4 ? ", …" : ""))"
    }.joined(separator: ", ") + (groups.count > 3 ? ", …" : "")
  }
}
