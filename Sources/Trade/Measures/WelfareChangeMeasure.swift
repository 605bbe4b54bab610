import WorldModel

/// What a rise of trade costs with a partner would do to a state's welfare.
///
/// The full equilibrium of the world's baseline of trade, certified as every counterfactual; both directions
/// of trade with the partner become dearer by the same share.
struct WelfareChangeMeasure: Measure {
  private static let costs = MeasureParameter(
    "costs", .number,
    meaning:
      "change of the log of trade costs with the partner, both ways; 0.1, some 10 %, where none is "
      + "given")
  private static let sigma = MeasureParameter(
    "sigma", .number,
    meaning: "elasticity of substitution, above 1; 5 where none is given, with a band over 3 and 8")
  private static let closure = MeasureParameter(
    "closure", .oneOf(["multiplicative", "additive", "purged"]),
    meaning: "what becomes of deficits; multiplicative where none is given")

  var description: MeasureDescription {
    MeasureDescription(
      name: "welfare-change", title: "Change of welfare by dearer trade with a partner",
      summary:
        "By how many per cent the subject's welfare changes if trade with the partner becomes "
        + "dearer, in general equilibrium.",
      formula:
        "Ê / P̂ − 1 in the full endowment equilibrium with t̂ = exp(costs) between subject and "
        + "partner",
      unit: MeasurementUnit("%"),
      citation:
        "J. Anderson, E. van Wincoop, Gravity with gravitas, American Economic Review 93(1), 2003, "
        + "doi:10.1257/000282803321455214",
      parameters: [
        MeasureParameter(
          "partner", .entity, required: true, meaning: "state, bloc or organisation"),
        Self.costs, Self.sigma, Self.closure,
      ])
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    guard let partner = request.entity("partner") else {
      throw .missingArgument("partner", of: description.name)
    }
    let facts = world.facts.flows.filter { $0.content.series == TradeBaseline.series }
    guard let period = facts.first?.valid, Self.holds(period, request.period) else {
      return [absent(.unknown, "the world knows no baseline of trade for the time asked for")]
    }
    let baseline: TradeBaseline
    do {
      baseline = try TradeBaseline.read(from: world, unknownPairs: .withoutTrade).baseline
    } catch {
      return [absent(period, "\(error)")]
    }
    let members = world.members(of: partner, at: period).map(\.text)
    let partners = (members.isEmpty ? [partner.text] : members).filter {
      $0 != request.subject.text && baseline.countries.contains($0)
    }
    guard let subject = baseline.position(of: request.subject.text), !partners.isEmpty else {
      let missing =
        baseline.countries.contains(request.subject.text)
        ? partner : request.subject
      return [absent(period, "the baseline has no trade of \(world.title(of: missing)) by itself")]
    }
    return [
      try value(request, baseline, subject, partners, at: period, facts: facts, in: world)
    ]
  }

  private func value(
    _ request: MeasureRequest, _ baseline: TradeBaseline, _ subject: Int, _ partners: [String],
    at period: EDTFInterval, facts: [Fact<Flow>], in world: World
  ) throws(MeasureError) -> MeasureValue {
    let change = request.number("costs") ?? 0.1
    var costs = CostChanges(countries: baseline.countries)
    for partner in partners {
      guard let other = baseline.position(of: partner) else { continue }
      costs.addLogCost(change, subject, other)
      costs.addLogCost(change, other, subject)
    }
    let closure: DeficitClosure =
      switch request.text("closure") {
      case "additive": .additive(.worldOutput)
      case "purged": .purged
      default: .multiplicative
      }
    let elasticities: [Double] = request.number("sigma").map { [$0] } ?? [5, 3, 8]
    var changes: [Double] = []
    var residual = 0.0
    do {
      for elasticity in elasticities {
        let equilibrium = try TradeCounterfactual(
          baseline: baseline, costs: costs, elasticity: elasticity, closure: closure,
          reference: baseline.countries[subject]
        ).equilibrium()
        changes.append(equilibrium.figures[subject].welfare)
        residual = max(residual, equilibrium.certificate.largestResidual)
      }
    } catch {
      throw .notApplicable("\(error)")
    }
    let key = request.subject.text
    let evidence = facts.filter {
      ($0.content.reporter.text == key && partners.contains($0.content.partner.text))
        || ($0.content.partner.text == key && partners.contains($0.content.reporter.text))
    }
    let band = elasticities.count > 1
    return MeasureValue(
      at: period, value: changes[0], low: band ? changes.min() : nil,
      high: band ? changes.max() : nil, unit: description.unit, coverage: .full,
      evidence: evidence.prefix(8).map { FactRecord($0) },
      notes: [
        "\(closure.name), σ \(elasticities[0])" + (band ? ", band over σ 3 and 8" : "")
          + ", largest market-clearing residual \(residual); one sector, sales at home built from product"
      ])
  }

  private static func holds(_ period: EDTFInterval, _ asked: MeasureRequest.Period) -> Bool {
    switch asked {
    case .latest: true
    case .at(let date): EDTFInterval(date).overlap(period) != .none
    case .years(let years):
      period.latest.map { years.contains(Int($0.components.year)) } ?? false
    }
  }

  private func absent(_ period: EDTFInterval, _ reason: String) -> MeasureValue {
    MeasureValue(
      at: period, value: nil, unit: description.unit,
      coverage: MeasureCoverage(.missing, missing: [reason]))
  }
}

/// The measures of trade, for a registry.
public enum TradeMeasures {
  public static let all: [any Measure] = [WelfareChangeMeasure()]
}
