import WorldModel

/// The flow between two states in a period, with the totals and products of both.
struct BilateralFlow {
  /// In the unit of the subject's facts; each side's report where there is one.
  let reports: [Report]
  let own: Side
  let partner: Side
  let period: EDTFInterval
  let missing: [String]
  let evidence: [FactRecord]

  struct Report {
    let reporter: EntityID
    let amount: Double
  }

  /// What a side's flows with everyone, and its gross domestic product, amount to.
  struct Side {
    let entity: EntityID
    let total: Double?
    let product: Double?
  }

  /// The flow by the subject's own report where there is one, else by the partner's.
  var amount: Double? { reports.first?.amount }

  /// Shares in the totals of the subject and of the partner, for one reported amount.
  func shares(_ amount: Double) -> (own: Double, partner: Double)? {
    guard let total = own.total, let theirs = partner.total else { return nil }
    return (amount / total, amount / theirs)
  }

  /// - Parameter products: whether gross domestic products are needed, and totals are not.
  init(
    _ subject: EntityID, _ partner: EntityID, period: EDTFInterval, choice: FlowChoice,
    products: Bool, in world: World
  ) throws(MeasureError) {
    self.period = period
    var reports: [Report] = []
    var totals: [EntityID: Double] = [:]
    var found: [EntityID: Double] = [:]
    var missing: [String] = []
    var evidence: [FactRecord] = []
    var unit: MeasurementUnit?
    for (reporter, other) in [(subject, partner), (partner, subject)] {
      let direction = reporter == subject ? choice.direction : choice.direction.mirror
      guard let direction else { continue }
      let tables = try choice.toward(direction).tables(of: reporter, in: world)
      guard let table = try tables.table(for: period) else {
        if !products { missing.append("flows of \(reporter) in \(period)") }
        continue
      }
      let factor = try world.factor(from: table.unit, to: unit ?? table.unit, during: period)
      unit = unit ?? table.unit
      let amount = PoleAmount.of(Pole(other, in: world), in: table, world: world)
      evidence += amount.rows.map { FactRecord($0.fact) }
      if !amount.rows.isEmpty {
        reports.append(Report(reporter: reporter, amount: amount.positive * factor))
      }
      if !products {
        totals[reporter] = table.shareBase.map { $0 * factor }
        if table.shareBase == nil { missing.append("total of \(reporter) in \(period)") }
      }
    }
    if reports.isEmpty { missing.append("flow between \(subject) and \(partner) in \(period)") }
    if products, let unit {
      for side in [subject, partner] {
        if let product = try world.product(of: side, during: period, in: unit, choice.rule) {
          found[side] = product.value
          evidence += product.evidence
        } else {
          missing.append("gdp of \(side) in \(period)")
        }
      }
    }
    self.reports = reports
    own = Side(entity: subject, total: totals[subject], product: found[subject])
    self.partner = Side(entity: partner, total: totals[partner], product: found[partner])
    self.missing = missing
    self.evidence = evidence
  }
}
