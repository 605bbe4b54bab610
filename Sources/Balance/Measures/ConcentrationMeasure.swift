import WorldModel

/// How far a state's flows gather in few partners, by one of several indices of the same shares.
struct ConcentrationMeasure: Measure {
  enum Index: String, Sendable {
    case concentration
    case normalised = "normalised-concentration"
    case effectivePartners = "effective-partners"
    case hirschman = "hirschman-index"
  }

  let index: Index
  let family: FlowFamily

  var description: MeasureDescription {
    MeasureDescription(
      name: family.name(index.rawValue), title: "\(title) of \(family.title) over partners",
      summary: "How far the subject's \(family.title) gathers in few partners.",
      formula: formula
        + "; partners summed in one row enter by their sum of squares; low and high: other "
        + "directions, blocs as one partner, without conduit investors",
      unit: .one, citation: citation,
      parameters: family.parameters + [
        MeasureParameter(
          "view", .oneOf(PartnerMethod.View.allCases.map(\.rawValue)),
          meaning: "members: each state by itself; blocs: a bloc with a row as one partner"),
        MeasureParameter(
          "conduits", .oneOf(["include", "exclude"]),
          meaning: "whether states that mostly pass investment on count; include by default"),
      ])
  }

  private var title: String {
    switch index {
    case .concentration: "Herfindahl–Hirschman index"
    case .normalised: "Normalised Herfindahl–Hirschman index"
    case .effectivePartners: "Effective number of partners"
    case .hirschman: "Hirschman index"
    }
  }

  private var formula: String {
    switch index {
    case .concentration: "HHI = Σ s²"
    case .normalised: "(HHI − 1/n) / (1 − 1/n), n partners with a flow"
    case .effectivePartners: "1 / HHI"
    case .hirschman: "100 √HHI"
    }
  }

  private var citation: String {
    switch index {
    case .concentration, .normalised:
      "A. O. Hirschman, The Paternity of an Index, American Economic Review 54(5), 1964"
    case .effectivePartners:
      "M. A. Adelman, Comment on the ‘H’ Concentration Measure as a Numbers-Equivalent, "
        + "Review of Economics and Statistics 51(1), 1969"
    case .hirschman:
      "A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945"
    }
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let choice = family.choice(request)
    let method = PartnerMethod(
      view: request.text("view").flatMap { PartnerMethod.View(rawValue: $0) } ?? .members,
      conduits: request.text("conduits") != "exclude")
    let tables = try choice.tables(of: request.subject, in: world)
    return try tables.values(for: request.period, unit: .one) { (table) throws(MeasureError) in
      guard let distribution = table.distribution(method), let figure = figure(distribution) else {
        return .absent(in: table, "no shares of \(table.series) that add up")
      }
      var band = MethodBand(figure)
      for other in choice.alternatives {
        let tables = try other.tables(of: table.reporter, in: world)
        let there = try tables.table(for: table.period)?.distribution(method)
        band.add(other.direction.rawValue, there.flatMap { self.figure($0) })
      }
      addMethods(&band, method, table)
      let notes = ["method: \(method.view.rawValue), \(table.direction.rawValue)"]
      return MeasureValue(
        figure, from: table, band: band, evidence: evidence(table, method),
        notes: notes + distribution.notes)
    }
  }

  /// The index of a distribution; without a value where a remainder leaves it open.
  private func figure(_ distribution: PartnerDistribution) -> BoundedFigure? {
    guard let herfindahl = distribution.herfindahl else { return nil }
    switch index {
    case .concentration: return herfindahl
    case .normalised:
      guard let n = distribution.count, n > 1 else { return nil }
      return herfindahl.map { Concentration.normalised($0, partners: n) ?? $0 }
    case .effectivePartners:
      return herfindahl.map { Concentration.effectivePartners($0) ?? .infinity }
    case .hirschman: return herfindahl.map { Concentration.hirschman($0) ?? 0 }
    }
  }

  /// Varies one choice at a time.
  private func addMethods(
    _ band: inout MethodBand, _ method: PartnerMethod, _ table: PartnerTable
  ) {
    if !table.members.isEmpty {
      var other = method
      other.view = method.view == .members ? .blocs : .members
      band.add(other.view.rawValue, table.distribution(other).flatMap { figure($0) })
    }
    if ConduitInvestors.concern(table.series) {
      var other = method
      other.conduits.toggle()
      let name = other.conduits ? "with conduit investors" : "without conduit investors"
      band.add(name, table.distribution(other).flatMap { figure($0) })
    }
  }

  private func evidence(_ table: PartnerTable, _ method: PartnerMethod) -> [FactRecord] {
    guard method.view == .blocs else { return table.evidence }
    return table.evidence + table.aggregates.map { FactRecord($0.fact) }
  }
}
