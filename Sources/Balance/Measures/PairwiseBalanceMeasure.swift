import WorldModel

/// How equal a state's flows with two poles are.
struct PairwiseBalanceMeasure: Measure {
  let description = MeasureDescription(
    name: "pairwise-balance", title: "Balance between two poles",
    summary: "How equal the subject's flows with two poles are: 1 equal, 0 all with one.",
    formula: "1 − |x_a − x_b| / (x_a + x_b); not available where both are 0",
    unit: .one,
    citation: "complement of the relative difference of two amounts, as defined in the formula",
    parameters: [
      MeasureParameter("a", .entity, required: true, meaning: "first pole"),
      MeasureParameter("b", .entity, required: true, meaning: "second pole"),
    ] + FlowFamily.any.parameters)

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let a = Pole(try request.required("a", of: description.name), in: world)
    let b = Pole(try request.required("b", of: description.name), in: world)
    let tables = try FlowFamily.any.choice(request).tables(of: request.subject, in: world)
    return try tables.values(for: request.period, unit: .one) { (table) throws(MeasureError) in
      do throws(PartitionError) {
        _ = try PolePartition([a, b], at: table.period, subject: request.subject, in: world)
      } catch {
        throw .notApplicable("\(error)")
      }
      let first = PoleAmount.of(a, in: table, world: world)
      let second = PoleAmount.of(b, in: table, world: world)
      for (pole, amount) in [(a, first), (b, second)] where amount.rows.isEmpty {
        guard amount.isExact, table.isStatedComplete else {
          return .absent(in: table, "no flow with \(pole.title) is listed")
        }
      }
      guard let value = Dependence.pairwiseBalance(first.positive, second.positive) else {
        return .absent(in: table, "no flow with either pole")
      }
      let hidden = [first, second].filter { !$0.isExact }.flatMap(\.hidden)
      let coverage =
        hidden.isEmpty
        ? MeasureCoverage.full
        : MeasureCoverage(.partial, missing: hidden.map { "flow with \($0) is not listed" })
      return MeasureValue(
        Self.bounded(value, first, second), from: table, coverage: coverage,
        evidence: (first.rows + second.rows).map { FactRecord($0.fact) },
        notes: first.notes + second.notes)
    }
  }

  /// The value with the bounds that hidden members leave; no bounds where nothing bounds them.
  private static func bounded(
    _ value: Double, _ a: PoleAmount, _ b: PoleAmount
  ) -> BoundedFigure {
    guard let mostA = a.most, let mostB = b.most else {
      return BoundedFigure(value, low: 0, high: 1)
    }
    let ends =
      [
        Dependence.pairwiseBalance(a.positive, mostB),
        Dependence.pairwiseBalance(mostA, b.positive),
      ].compactMap { $0 } + [value]
    let meet = a.positive <= mostB && b.positive <= mostA
    return BoundedFigure(
      value, low: ends.min() ?? value, high: meet ? 1 : ends.max() ?? value)
  }
}
