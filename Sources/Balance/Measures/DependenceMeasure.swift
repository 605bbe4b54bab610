import WorldModel

/// How much the trade of two sides matters to each of them.
struct DependenceMeasure: Measure {
  enum Index: String, Sendable, CaseIterable {
    case dependence = "trade-dependence"
    case dependenceAsymmetry = "dependence-asymmetry"
    case shareAsymmetry = "trade-asymmetry"
    case salience = "trade-salience"
    case symmetry = "trade-symmetry"
    case interdependence = "trade-interdependence"
  }

  let index: Index

  var description: MeasureDescription {
    MeasureDescription(
      name: index.rawValue, title: title, summary: summary,
      formula: formula + "; low and high: the reports of both sides, where both report",
      unit: .one, citation: citation,
      parameters: [
        MeasureParameter("partner", .entity, required: true, meaning: "the other side")
      ] + FlowFamily.trade.parameters)
  }

  private var title: String {
    switch index {
    case .dependence: "Trade with a partner as a part of product"
    case .dependenceAsymmetry: "Asymmetry of trade dependence"
    case .shareAsymmetry: "Asymmetry of trade shares"
    case .salience: "Trade salience"
    case .symmetry: "Trade symmetry"
    case .interdependence: "Trade interdependence"
    }
  }

  private var summary: String {
    switch index {
    case .dependence: "Trade with the partner divided by the subject's product."
    case .dependenceAsymmetry:
      "Trade over the subject's product less trade over the partner's: above 0, the subject "
        + "depends more."
    case .shareAsymmetry:
      "The partner's share in the subject's trade less the subject's share in the partner's."
    case .salience: "How much the trade matters to both sides."
    case .symmetry: "How equally the trade matters to both sides."
    case .interdependence: "Salience times symmetry."
    }
  }

  private var formula: String {
    let shares = ", s the share of the pair's trade in each side's trade"
    return switch index {
    case .dependence: "T_ij / GDP_i"
    case .dependenceAsymmetry: "T_ij / GDP_i − T_ij / GDP_j"
    case .shareAsymmetry: "s_ij − s_ji" + shares
    case .salience: "√(s_ij s_ji)" + shares
    case .symmetry: "1 − |s_ij − s_ji|" + shares
    case .interdependence: "√(s_ij s_ji) · (1 − |s_ij − s_ji|)" + shares
    }
  }

  private var citation: String {
    switch index {
    case .dependence, .dependenceAsymmetry:
      "J. R. Oneal and B. M. Russett, The Classical Liberals Were Right, International Studies "
        + "Quarterly 41(2), 1997"
    case .shareAsymmetry, .salience, .symmetry, .interdependence:
      "K. Barbieri, Economic Interdependence: A Path to Peace or a Source of Interstate "
        + "Conflict?, Journal of Peace Research 33(1), 1996"
    }
  }

  private var needsProducts: Bool { index == .dependence || index == .dependenceAsymmetry }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let partner = try request.required("partner", of: description.name)
    let choice = FlowFamily.trade.choice(request)
    let own = try choice.tables(of: request.subject, in: world)
    let theirs = try choice.toward(choice.direction.mirror ?? choice.direction)
      .tables(of: partner, in: world)
    let timeline = Timeline(
      periods: Array(Set(own.periods + theirs.periods)), statements: own.coverage, unit: .one,
      subject: "\(NoteText.title(of: choice.series, in: world)) between "
        + "\(world.title(of: request.subject)) and \(world.title(of: partner))",
      wholePeriods: true, reasons: { own.gaps(at: $0) })
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      let flow = try BilateralFlow(
        request.subject, partner, period: period, choice: choice, products: needsProducts,
        in: world)
      return [value(flow)]
    }
  }

  private func value(_ flow: BilateralFlow) -> MeasureValue {
    let values = flow.reports.compactMap { figure(flow, $0.amount) }
    guard let value = values.first else {
      return MeasureValue(
        at: flow.period, value: nil, unit: .one,
        coverage: MeasureCoverage(.missing, missing: flow.missing), evidence: flow.evidence)
    }
    var notes = flow.reports.map { "\($0.reporter) reports \(NoteText.figure($0.amount))" }
    if let first = flow.reports.first, first.reporter != flow.own.entity {
      notes.append("\(flow.own.entity) lists no such flow: the partner's report is used")
    }
    notes += sides(flow)
    let low = values.min() ?? value
    let high = values.max() ?? value
    return MeasureValue(
      at: flow.period, value: value, low: low == high ? nil : low, high: low == high ? nil : high,
      unit: .one, coverage: .full, evidence: flow.evidence, notes: notes)
  }

  private func sides(_ flow: BilateralFlow) -> [String] {
    guard let amount = flow.amount else { return [] }
    return [flow.own, flow.partner].compactMap { side in
      let whole = needsProducts ? side.product : side.total
      return whole.map {
        "\(side.entity): \(amount / $0) of its \(needsProducts ? "gdp" : "trade")"
      }
    }
  }

  private func figure(_ flow: BilateralFlow, _ amount: Double) -> Double? {
    switch index {
    case .dependence:
      return flow.own.product.flatMap { Dependence.ratio(flow: amount, product: $0) }
    case .dependenceAsymmetry:
      guard let own = flow.own.product, let partner = flow.partner.product else { return nil }
      return Dependence.asymmetry(flow: amount, own: own, partner: partner)
    case .shareAsymmetry, .salience, .symmetry, .interdependence:
      guard let shares = flow.shares(amount) else { return nil }
      switch index {
      case .salience: return Dependence.salience(shares.own, shares.partner)
      case .symmetry: return Dependence.symmetry(shares.own, shares.partner)
      case .interdependence: return Dependence.interdependence(shares.own, shares.partner)
      default: return shares.own - shares.partner
      }
    }
  }
}
