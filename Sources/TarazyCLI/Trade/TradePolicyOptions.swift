import ArgumentParser
import Datasets
import Foundation
import Trade
import WorldModel

/// Measures of policy, as options.
struct TradePolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An agreement begins: between two sets, A,B:C,D, or within one, A,B,C. Blocs stand for their members.",
      valueName: "sets"))
  var agreement: [TradePolicyArgument] = []
  @Option(help: ArgumentHelp("An agreement ends, as KAZ:EAEU.", valueName: "sets"))
  var withdrawal: [TradePolicyArgument] = []
  @Option(
    help: ArgumentHelp(
      "Days more in transit, as CHN:EU=-10 for ten days saved; CHN>EU for one way.",
      valueName: "sets=days"))
  var days: [TradePolicyArgument] = []
  @Option(
    help: ArgumentHelp(
      "A border is closed over which this share of the trade goes, as KAZ:RUS=0.3; 1 ends it.",
      valueName: "sets=share"))
  var borderClosure: [TradePolicyArgument] = []
  @Option(
    help: ArgumentHelp(
      "Ad valorem tariff after the change, as RUS>KAZ=0.05; revenue stays with the importer.",
      valueName: "sets=rate"))
  var tariff: [TradePolicyArgument] = []
  @Option(
    help: ArgumentHelp(
      "A ban on all trade between two sets, as EU:RUS; RUS>EU for one way.", valueName: "sets"))
  var sanctions: [TradePolicyArgument] = []
  @Option(
    help: ArgumentHelp("A ban on part of the trade between two sets.", valueName: "sets"))
  var partialSanctions: [TradePolicyArgument] = []
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Coefficient of agreements, and its standard error.",
      discussion: "Default: 0.557,0.102, six waves of 69 countries, Yotov et al. 2016.",
      valueName: "b,se"))
  var agreementEffect: EffectArgument?
  // Coefficients of sanctions are below 0: the dash belongs to the value.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Coefficient of sanctions of either kind, and its standard error.",
      discussion:
        "Default: -1.082,0.414 for all trade, -0.102,0.029 for a part; own estimates, trade-estimation.md.",
      valueName: "b,se"))
  var sanctionsEffect: EffectArgument?
  @Option(help: ArgumentHelp("Where the coefficients given come from.", valueName: "text"))
  var effectSource: String?
  @Option(
    help: ArgumentHelp(
      "Cost of a day in transit as a share of the value, and its standard error.",
      discussion:
        "Default: 0.0135,0.00433, the middle and spread of 0.006 to 0.021 (Hummels, Schaur 2013).",
      valueName: "h,se"))
  var dayCost: EffectArgument?

  var isEmpty: Bool {
    agreement.isEmpty && withdrawal.isEmpty && days.isEmpty && borderClosure.isEmpty
      && tariff.isEmpty
      && sanctions.isEmpty && partialSanctions.isEmpty
  }

  func validate() throws {
    for (name, list) in [("days", days), ("border-closure", borderClosure), ("tariff", tariff)] {
      if let bare = list.first(where: { $0.number == nil }) {
        throw ValidationError("--\(name) ‘\(bare.text)’ needs a number, as in A:B=0.3.")
      }
    }
    for (name, list) in [
      ("agreement", agreement), ("withdrawal", withdrawal), ("sanctions", sanctions),
      ("partial-sanctions", partialSanctions),
    ] {
      if let odd = list.first(where: { $0.number != nil }) {
        throw ValidationError("--\(name) ‘\(odd.text)’ takes no number.")
      }
    }
    if agreementEffect != nil || sanctionsEffect != nil || dayCost != nil, effectSource == nil {
      throw ValidationError(
        "A coefficient needs its origin: give --effect-source, such as ‘own estimate, table 3’.")
    }
    if sanctionsEffect != nil, !sanctions.isEmpty, !partialSanctions.isEmpty {
      throw ValidationError(
        "--sanctions-effect is one coefficient: give --sanctions or --partial-sanctions, not both.")
    }
  }

  /// The coefficient of regional agreements of the guide, with the standard error that is printed there.
  private static let guide = CostCoefficient(
    name: "regional trade agreement", value: 0.557, standardError: 0.102,
    source: "Y. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch, An Advanced Guide to Trade Policy "
      + "Analysis, WTO and UNCTAD, 2016, chapter 1, application 3 (PPML with pair effects)")

  /// - Parameter expand: replaces blocs by those of their members that the baseline has.
  func policies(_ expand: ([String]) throws -> [String]) throws -> [TradePolicy] {
    let source = effectSource ?? ""
    let effect =
      agreementEffect.map {
        CostCoefficient(
          name: "agreement", value: $0.value, standardError: $0.error, source: source)
      } ?? Self.guide
    let day =
      dayCost.map {
        TimeCost(
          perDay: $0.value, standardError: $0.error, goods: "as given", source: source)
      } ?? .middle
    var policies: [TradePolicy] = []
    func add(
      _ list: [TradePolicyArgument], _ name: String,
      _ effect: (TradePolicyArgument) -> TradePolicy.Effect
    ) throws {
      for argument in list {
        policies.append(
          TradePolicy(
            name: "\(name) \(argument.text)", effect: effect(argument),
            pairs: try argument.pairs(expand)))
      }
    }
    try add(agreement, "agreement") { _ in .agreement(.freeTradeArea, effect) }
    try add(withdrawal, "withdrawal") { _ in .withdrawal(.customsUnion, effect) }
    try add(days, "days in transit") { .transitTime(days: $0.number ?? 0, day) }
    try add(borderClosure, "border closure") {
      .borderClosure(shareOfTrade: $0.number ?? 0, source: "share given on the command line")
    }
    try add(tariff, "tariff") {
      .tariff(rate: $0.number ?? 0, source: "rate given on the command line")
    }
    let own = sanctionsEffect.map {
      CostCoefficient(name: "sanctions", value: $0.value, standardError: $0.error, source: source)
    }
    try add(sanctions, "sanctions") { _ in .sanctions(own ?? .completeSanctions) }
    try add(partialSanctions, "partial sanctions") { _ in .sanctions(own ?? .partialSanctions) }
    return policies
  }
}

/// A coefficient and its standard error, with a comma between.
struct EffectArgument: ExpressibleByArgument {
  let value: Double
  let error: Double?

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard (1...2).contains(parts.count), let value = parts[0], value.isFinite else { return nil }
    if parts.count == 2 {
      guard let error = parts[1], error >= 0, error.isFinite else { return nil }
      self.error = error
    } else {
      error = nil
    }
    self.value = value
  }
}
