import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("From policy to trade costs")
struct PolicyCostsTests {
  private let countries = ["CAN", "CHN", "DEU", "JPN", "KAZ", "RUS"]

  private func baseline() throws -> TradeBaseline {
    var flows = DenseMatrix(rowCount: 6, columnCount: 6, repeating: 1)
    for country in 0..<6 { flows[country, country] = 10 }
    return try TradeBaseline(
      countries: countries, flows: flows, unit: "coins", source: "made up")
  }

  private func costs(_ effect: TradePolicy.Effect, _ pairs: TradePolicy.Pairs) throws -> PolicyCosts
  {
    try PolicyCosts([TradePolicy(name: "measure", effect: effect, pairs: pairs)], on: baseline())
  }

  /// The example of gegravity 0.3: an agreement of Canada and Japan raises their cost term by 60.18165 %.
  @Test("an agreement raises the cost term by the exponential of its coefficient, both ways")
  func agreement() throws {
    let result = try costs(
      .agreement(.freeTradeArea, .preferentialAgreement), .between(["CAN"], ["JPN"]))
    #expect(abs(100 * (result.costs.termRatio(0, 3, elasticity: 5) - 1) - 60.18165) < 5e-6)
    #expect(
      result.costs.termRatio(3, 0, elasticity: 9) == result.costs.termRatio(0, 3, elasticity: 5))
    #expect(result.costs.termRatio(0, 1, elasticity: 5) == 1)
    #expect(result.receipts.count == 2)
    #expect(result.receipts[0].change == .logTerm(0.4711383, standardError: 0.1076578))
    #expect(result.receipts[0].source.contains("gegravity"))
  }

  @Test("a member that leaves a customs union loses the coefficient with each other member")
  func withdrawal() throws {
    let result = try costs(
      .withdrawal(.customsUnion, .preferentialAgreement), .between(["KAZ"], ["RUS", "CHN"]))
    #expect(abs(result.costs.termRatio(4, 5, elasticity: 5) - exp(-0.4711383)) < 1e-15)
    #expect(result.costs.termRatio(5, 1, elasticity: 5) == 1)
    #expect(result.receipts.count == 4)
  }

  @Test("one coefficient in two measures is one random number")
  func shared() throws {
    let result = try PolicyCosts(
      [
        TradePolicy(
          name: "in", effect: .agreement(.freeTradeArea, .preferentialAgreement),
          pairs: .within(["CAN", "CHN", "DEU"])),
        TradePolicy(
          name: "out", effect: .withdrawal(.customsUnion, .preferentialAgreement),
          pairs: .between(["KAZ"], ["RUS"])),
      ], on: baseline())
    #expect(result.terms.count == 1 && result.coefficients == [.preferentialAgreement])
    #expect(result.terms[0].change[0, 1] == 1 && result.terms[0].change[4, 5] == -1)
    #expect(abs((result.covariance?[0, 0] ?? 0) - 0.1076578 * 0.1076578) < 1e-15)
    #expect(result.certainCosts == CostChanges(countries: countries))
  }

  // Ten days saved at 0.6 %: Δ ln t = −0.06, and with σ = 5 the term grows by exp(0.24).
  @Test("days saved in transit lower the cost by their published value")
  func days() throws {
    let result = try costs(
      .transitTime(days: -10, .least), .exports(from: ["CHN"], to: ["DEU"]))
    #expect(abs(result.costs.termRatio(1, 2, elasticity: 5) - exp(0.24)) < 1e-14)
    #expect(result.costs.termRatio(2, 1, elasticity: 5) == 1)
    #expect(result.receipts[0].source.contains("10.1257/aer.103.7.2935"))
    let mixed = try #require(TimeCost.weighted([(.least, 0.5), (.greatest, 0.5)]))
    #expect(abs(mixed.perDay - 0.0135) < 1e-15)
    #expect(TimeCost.weighted([(.least, 0.5), (.greatest, 0.6)]) == nil)
  }

  @Test("a closed border takes away the share of trade that goes over it, or all")
  func border() throws {
    let part = try costs(
      .borderClosure(shareOfTrade: 0.6, source: "customs"), .exports(from: ["KAZ"], to: ["DEU"]))
    #expect(abs(part.costs.termRatio(4, 2, elasticity: 5) - 0.4) < 1e-15)
    let all = try costs(
      .borderClosure(shareOfTrade: 1, source: "customs"), .between(["KAZ"], ["RUS"]))
    #expect(all.costs.isProhibited(4, 5) && all.costs.isProhibited(5, 4))
    #expect(all.receipts[0].change == .termRatio(0))
  }

  @Test("sanctions add their coefficient, tariffs keep their rate")
  func sanctionsAndTariffs() throws {
    let coefficient = CostCoefficient(
      name: "sanctions", value: -1, standardError: nil, source: "made up")
    let result = try PolicyCosts(
      [
        TradePolicy(
          name: "sanctions", effect: .sanctions(coefficient),
          pairs: .exports(from: ["DEU"], to: ["RUS"])),
        TradePolicy(
          name: "tariff", effect: .tariff(rate: 0.05, source: "schedule"),
          pairs: .exports(from: ["CHN"], to: ["KAZ"])),
      ], on: baseline())
    #expect(abs(result.costs.termRatio(2, 5, elasticity: 5) - exp(-1)) < 1e-15)
    #expect(result.costs.tariffs?[1, 4] == 0.05)
    #expect(result.costs.tariffs?[4, 1] == 0)
    // Without a standard error there is no interval, rather than one of width zero.
    #expect(result.covariance == nil)
  }

  @Test("names, shares and rates out of range and missing sources are refused together")
  func refusals() throws {
    let baseline = try baseline()
    do throws(EquilibriumError) {
      _ = try PolicyCosts(
        [
          TradePolicy(
            name: "a", effect: .borderClosure(shareOfTrade: 1.5, source: ""),
            pairs: .between(["KAZ"], ["Rus"])),
          TradePolicy(
            name: "b", effect: .tariff(rate: -2, source: "schedule"), pairs: .within(["KAZ"])),
          TradePolicy(
            name: "c", effect: .transitTime(days: .nan, .least),
            pairs: .exports(from: ["KAZ"], to: ["CHN"])),
        ], on: baseline)
      Issue.record("faults expected")
    } catch {
      let words = error.description
      #expect(words.contains("did you mean ‘RUS’?"))
      #expect(words.contains("the share of trade over the border is 1.5"))
      #expect(words.contains("has no source"))
      #expect(words.contains("the tariff is -2"))
      #expect(words.contains("‘b’ touches no pair"))
      #expect(words.contains("the days in transit change by nan"))
    }
  }

  @Test(
    "days in transit are drawn by the uncertainty of a day's cost, which is one number for all of them"
  )
  func uncertainDays() throws {
    let baseline = try baseline()
    func policy(_ name: String, _ days: Double, _ from: String, _ to: String) -> TradePolicy {
      TradePolicy(
        name: name, effect: .transitTime(days: days, .middle),
        pairs: .exports(from: [from], to: [to]))
    }
    let result = try PolicyCosts(
      [policy("saved", -10, "KAZ", "CHN"), policy("lost", 4, "CHN", "KAZ")], on: baseline)
    #expect(result.terms.count == 1 && result.terms[0].isLogCost)
    // A uniform value between 0.006 and 0.021 has this variance.
    let variance = try #require(result.covariance)[0, 0]
    #expect(abs(variance - (0.021 - 0.006) * (0.021 - 0.006) / 12) < 1e-18)
    let (kaz, chn) = try (
      #require(baseline.countries.firstIndex(of: "KAZ")),
      #require(baseline.countries.firstIndex(of: "CHN"))
    )
    #expect(abs(result.costs.logCosts[kaz, chn] + 0.135) < 1e-15)
    #expect(abs(result.costs.logCosts[chn, kaz] - 0.054) < 1e-15)
    #expect(result.certainCosts.logCosts[kaz, chn] == 0)
    // The change of k grows with σ, as that of t does not.
    for sigma in [3.0, 6.0] {
      let ratio = result.costs.termRatio(kaz, chn, elasticity: sigma)
      #expect(abs(ratio - exp((sigma - 1) * 0.135)) < 1e-14)
    }
    let intervals = try UncertainCounterfactual(
      baseline: baseline, costs: result.certainCosts, terms: result.terms,
      covariance: try #require(result.covariance), elasticity: .fixed(5),
      reference: baseline.countries[0]
    ).intervals(draws: 200, seed: 3, threads: 1)
    let welfare = try #require(intervals.countries.first { $0.country == "KAZ" }).welfare
    #expect(welfare[0] < welfare[1] && welfare[1] < welfare[2], "seed 3: \(welfare)")
  }

  @Test("sanctions have coefficients of their own, each with its origin and standard error")
  func ownSanctions() {
    for coefficient in [CostCoefficient.completeSanctions, .partialSanctions] {
      #expect(coefficient.value < 0 && coefficient.standardError != nil)
      #expect(coefficient.source.contains("own estimate"))
      #expect(coefficient.source.contains("trade-estimation.md"))
    }
    #expect(
      CostCoefficient.completeSanctions.value < 5 * CostCoefficient.partialSanctions.value)
  }
}
