import WorldModel

/// The same flow as its partner reports it.
struct MirrorFlow {
  /// In the unit of the table that it stands in for.
  let amount: Double
  let fact: Fact<Flow>

  /// The partner's report of what a table does not list; `nil` where the partner reports nothing
  /// for the period, or where it gives its flow with the reporter of the table as negative.
  init?(
    _ table: PartnerTable, _ partner: EntityID, choice: FlowChoice, in world: World
  ) throws(MeasureError) {
    guard let direction = choice.direction.mirror else { return nil }
    let tables = try choice.toward(direction).tables(of: partner, in: world)
    guard let theirs = try tables.table(for: table.period),
      let row = theirs.rows.first(where: { $0.partner == table.reporter }), row.amount >= 0
    else { return nil }
    fact = row.fact
    amount =
      row.amount * (try world.factor(from: theirs.unit, to: table.unit, during: table.period))
  }
}
