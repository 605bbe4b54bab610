import WorldModel

/// How evenly a state's flows spread over declared poles and the rest, or over all partners.
struct SpreadMeasure: Measure {
  enum Index: String, Sendable {
    case entropy
    case evenness
    case effectiveVectors = "effective-vectors"
    case divergence
  }

  let index: Index

  var description: MeasureDescription {
    var parameters = FlowFamily.any.parameters
    parameters.append(
      MeasureParameter(
        "poles", .entities, required: index == .divergence,
        meaning: "poles that exclude each other; without them every partner is a class"))
    if index == .divergence {
      parameters.append(
        MeasureParameter(
          "weights", .weights,
          meaning: "declared weight by pole key, and rest; equal over the poles by default"))
    }
    return MeasureDescription(
      name: index.rawValue, title: title, summary: summary, formula: formula,
      unit: index == .entropy ? "nat" : .one, citation: citation, parameters: parameters)
  }

  private var title: String {
    switch index {
    case .entropy: "Shannon entropy of flows"
    case .evenness: "Evenness of flows"
    case .effectiveVectors: "Effective number of vectors"
    case .divergence: "Divergence from declared weights"
    }
  }

  private var summary: String {
    switch index {
    case .entropy: "How much the flows spread over poles and rest, or over partners, in nats."
    case .evenness: "Entropy as a part of what equal shares would give: 1 for equal shares."
    case .effectiveVectors: "How many poles with equal shares would give the same entropy."
    case .divergence: "How far the poles' shares lie from declared weights: 0 equal, 1 apart."
    }
  }

  private var formula: String {
    let classes = "; classes: the poles and one rest, or all partners"
    switch index {
    case .entropy: return "H = −Σ s ln s, 0 ln 0 = 0" + classes
    case .evenness:
      return "H / ln K" + classes + "; low and high: with and without the rest as a class"
    case .effectiveVectors: return "e^H" + classes
    case .divergence:
      return "[H((p+w)/2) − (H(p)+H(w))/2] / ln 2 (natural logarithms); among the poles alone, "
        + "unless the weights name a rest"
    }
  }

  private var citation: String {
    switch index {
    case .entropy:
      "C. E. Shannon, A Mathematical Theory of Communication, 1948, "
        + "doi:10.1002/j.1538-7305.1948.tb01338.x"
    case .evenness:
      "E. C. Pielou, The Measurement of Diversity in Different Types of Biological Collections, "
        + "Journal of Theoretical Biology 13, 1966"
    case .effectiveVectors: "L. Jost, Entropy and Diversity, Oikos 113(2), 2006"
    case .divergence:
      "J. Lin, Divergence Measures Based on the Shannon Entropy, IEEE Transactions on "
        + "Information Theory 37(1), 1991, doi:10.1109/18.61115"
    }
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let choice = FlowFamily.any.choice(request)
    let tables = try choice.tables(of: request.subject, in: world)
    let unit = description.unit
    guard let poles = request.poles("poles", in: world) else {
      return try tables.values(for: request.period, unit: unit) { (table) throws(MeasureError) in
        overPartners(table).measured(in: unit)
      }
    }
    let weights = request.weights("weights")
    try BalanceMatrix.check(weights, poles, of: description.name)
    let question = BalanceQuestion(
      subject: request.subject, poles: poles, weights: weights, rule: choice.rule)
    let indicator = DomainIndicator(
      domain: .trade, series: choice.series, direction: choice.direction)
    return try tables.values(for: request.period, unit: unit) { (table) throws(MeasureError) in
      do throws(PartitionError) {
        _ = try PolePartition(poles, at: table.period, subject: request.subject, in: world)
      } catch {
        throw .notApplicable("\(error)")
      }
      let balance = world.flowBalance(question, indicator, table)
      return overPoles(balance, table).measured(in: unit)
    }
  }

  private func overPartners(_ table: PartnerTable) -> MeasureValue {
    guard let distribution = table.distribution(), let entropy = distribution.entropy else {
      return .absent(in: table, "no shares of \(table.series) over partners")
    }
    let notes = ["over partners" + (entropy.isExact ? "" : ", middle of the bounds")]
    switch index {
    case .entropy: return MeasureValue(entropy, from: table, notes: notes)
    case .effectiveVectors:
      return MeasureValue(entropy.map { Entropy.classes($0) }, from: table, notes: notes)
    case .evenness:
      guard let n = distribution.count, n > 1 else {
        return .absent(in: table, "evenness needs two partners")
      }
      let most = Entropy.most(classes: n)
      return MeasureValue(entropy.map { min(1, $0 / most) }, from: table, notes: notes)
    case .divergence: return .absent(in: table, "divergence needs poles")
    }
  }

  private func overPoles(_ balance: DomainBalance, _ table: PartnerTable) -> MeasureValue {
    guard let statistics = balance.statistics else {
      return .absent(in: table, "no shares of \(table.series) over the poles")
    }
    var band: MethodBand?
    var figure: BoundedFigure?
    switch index {
    case .entropy: figure = Entropy.shannon(statistics.shares).map { BoundedFigure($0) }
    case .effectiveVectors: figure = BoundedFigure(statistics.effectiveVectors)
    case .divergence: figure = statistics.normalisedDivergence.map { BoundedFigure($0) }
    case .evenness:
      figure = statistics.evenness.map { BoundedFigure($0) }
      band = figure.map { MethodBand($0) }
      band?.add("poles alone", statistics.evennessOfPoles.map { BoundedFigure($0) })
    }
    guard let figure else {
      return .absent(in: table, "\(index.rawValue) is not defined for these shares")
    }
    let open = balance.cells.filter { $0.share == nil || $0.share != $0.shareHigh }
    let missing = open.map { "\($0.pole.title) may hold more than is listed" }
    let coverage =
      missing.isEmpty ? table.coverage : MeasureCoverage(.partial, missing: missing)
    return MeasureValue(
      figure, from: table, band: band, coverage: coverage,
      evidence: table.evidence + aggregateEvidence(balance, table), notes: poleNotes(balance))
  }

  private func poleNotes(_ balance: DomainBalance) -> [String] {
    let shares = balance.cells.map { "\($0.pole.id) \($0.shareLow ?? 0)" }
    let rest = "\(PolePartition.rest) \(balance.rest ?? 0)"
    return ["shares: " + (shares + [rest]).joined(separator: ", ")]
  }

  private func aggregateEvidence(
    _ balance: DomainBalance, _ table: PartnerTable
  ) -> [FactRecord] {
    let used = Set(balance.cells.flatMap(\.evidence).map(\.id))
    return table.aggregates.map { FactRecord($0.fact) }.filter { used.contains($0.id) }
  }
}

extension MeasureValue {
  func measured(in unit: MeasurementUnit) -> MeasureValue {
    MeasureValue(
      at: at, value: value, low: low, high: high, unit: unit, comparator: comparator, label: label,
      reporter: reporter, coverage: coverage, evidence: evidence, notes: notes)
  }
}
