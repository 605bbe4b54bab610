import WorldModel

extension World {
  /// How many of one unit another is worth in a period.
  func factor(
    from unit: MeasurementUnit, to target: MeasurementUnit, during period: EDTFInterval
  ) throws(MeasureError) -> Double {
    do throws(UnitConversionError) {
      return try converter.convert(1, from: unit, to: target, during: period).value
    } catch {
      throw .unit(error)
    }
  }

  /// Gross domestic product of a state, or the sum over a bloc's members if all are known.
  func product(
    of side: EntityID, during period: EDTFInterval, in unit: MeasurementUnit, _ rule: Resolver.Rule
  ) throws(MeasureError) -> (value: Double, evidence: [FactRecord])? {
    let stated = figures(of: side, "gdp").filter {
      $0.envelope.status.states && $0.content.value != nil
    }
    if let best = PeriodChoice.period(for: period, among: stated.map(\.valid)),
      best.contains(period),
      let fact = Resolver(rule, in: self).resolve(stated.filter { $0.valid == best })?.chosen,
      let value = fact.content.value
    {
      let factor = try factor(from: fact.content.unit, to: unit, during: period)
      return (value * factor, [FactRecord(fact)])
    }
    let members = Pole.members(of: side, at: period, in: self)
    guard !members.isEmpty else { return nil }
    var sum = 0.0
    var evidence: [FactRecord] = []
    for member in members where member != side {
      guard let part = try product(of: member, during: period, in: unit, rule) else { return nil }
      sum += part.value
      evidence += part.evidence
    }
    return (sum, evidence)
  }
}
