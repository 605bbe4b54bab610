import WorldModel

/// What part of a state's flows a partner makes up.
struct ShareMeasure: Measure {
  let family: FlowFamily

  var description: MeasureDescription {
    MeasureDescription(
      name: family.name("share"), title: "Share of a partner in \(family.title)",
      summary: "What part of the subject's \(family.title) goes to or comes from the partner.",
      formula: "s = x_partner / Σ x; negative amounts left out; a bloc counts by its own row; "
        + "low and high: other directions, without conduit investors, partners not listed",
      unit: .one,
      citation: "A. O. Hirschman, National Power and the Structure of Foreign Trade, 1945",
      parameters: [
        MeasureParameter(
          "partner", .entity, required: true, meaning: "state, bloc, organisation or route")
      ] + family.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let partner = try request.required("partner", of: description.name)
    let choice = family.choice(request)
    let pole = Pole(partner, in: world)
    let tables = try choice.tables(of: request.subject, in: world)
    return try tables.values(for: request.period, unit: .one) { (table) throws(MeasureError) in
      guard let base = table.shareBase else {
        return .absent(
          in: table,
          "no total of \(world.series(table.series)?.title ?? table.series.text) to take a share of"
        )
      }
      let amount = PoleAmount.of(pole, in: table, world: world)
      var evidence = amount.rows.map { FactRecord($0.fact) } + totals(table, amount)
      var notes = amount.notes
      var figure = amount.share(of: base)
      if figure.value == nil,
        let mirror = try MirrorFlow(table, partner, choice: choice, in: world)
      {
        figure = BoundedFigure(mirror.amount / base)
        evidence.append(FactRecord(mirror.fact))
        notes.append(
          "\(world.title(of: partner)) is not listed by \(world.title(of: table.reporter)): its own "
            + "report is used")
      }
      guard figure.value != nil else {
        let reason =
          "\(world.title(of: partner)) is not among the partners listed in \(table.period)"
        return MeasureValue(
          figure, from: table, coverage: MeasureCoverage(.missing, missing: [reason]),
          evidence: evidence, notes: notes)
      }
      let band = try band(figure, pole, choice, table, world)
      let coverage =
        amount.isExact || amount.rows.isEmpty
        ? table.coverage
        : MeasureCoverage(
          .partial, missing: amount.hidden.map { "flow with \(world.title(of: $0)) is not listed" })
      return MeasureValue(
        figure, from: table, band: band, coverage: coverage, evidence: evidence,
        notes: notes + conduitNotes(table, pole, base, world))
    }
  }

  /// The rows that make up the rest of the total, without those already named.
  private func totals(_ table: PartnerTable, _ amount: PoleAmount) -> [FactRecord] {
    let named = Set(amount.rows.map(\.partner))
    return table.rows.filter { !named.contains($0.partner) }.map { FactRecord($0.fact) }
      + (table.otherFact.map { [FactRecord($0)] } ?? [])
  }

  private func band(
    _ figure: BoundedFigure, _ pole: Pole, _ choice: FlowChoice, _ table: PartnerTable,
    _ world: World
  ) throws(MeasureError) -> MethodBand {
    var band = MethodBand(figure)
    for other in choice.alternatives {
      let tables = try other.tables(of: table.reporter, in: world)
      guard let table = try tables.table(for: table.period), let base = table.shareBase else {
        continue
      }
      let share = PoleAmount.of(pole, in: table, world: world).share(of: base)
      band.add(other.direction.rawValue, share.value.map { BoundedFigure($0) })
    }
    let states = pole.states(at: table.period, in: world)
    if ConduitInvestors.concern(table.series), !states.allSatisfy(ConduitInvestors.holds) {
      let without = table.distribution(PartnerMethod(conduits: false))
      let amount = PoleAmount.of(pole, in: table, world: world)
      let passed = table.rows.filter {
        states.contains($0.partner) && ConduitInvestors.holds($0.partner) && $0.amount > 0
      }.reduce(0) { $0 + $1.amount }
      if let total = without?.total, total > 0, !amount.rows.isEmpty {
        let own = max(0, amount.positive - passed)
        band.add("without conduit investors", BoundedFigure(own / total))
      }
    }
    return band
  }

  private func conduitNotes(
    _ table: PartnerTable, _ pole: Pole, _ base: Double, _ world: World
  ) -> [String] {
    guard ConduitInvestors.concern(table.series) else { return [] }
    let states = pole.states(at: table.period, in: world)
    let rows = table.rows.filter { states.contains($0.partner) && $0.amount > 0 }
    return world.conduitNotes(rows[...], of: base, saying: "counted here")
  }
}
