import WorldModel

/// The positions of a few states on one dimension, by period.
struct IdealPoints {
  static let quantity = "ideal-point"
  let world: World
  let rule: Resolver.Rule

  struct Point {
    let value: Double
    /// The published interval; the value itself where there is none.
    let interval: ClosedRange<Double>
    let hasInterval: Bool
    let unit: MeasurementUnit
    let fact: FactRecord
  }

  /// The periods for which all the states have a position.
  func periods(of states: [EntityID]) -> [EDTFInterval] {
    let sets = states.map { state in Set(facts(state).map(\.valid)) }
    guard var shared = sets.first else { return [] }
    for set in sets { shared.formIntersection(set) }
    shared.remove(.unknown)
    return shared.sorted { $0.endsBefore($1) }
  }

  func point(_ state: EntityID, _ period: EDTFInterval) -> Point? {
    let found = facts(state).filter { $0.valid == period }
    guard let fact = Resolver(rule, in: world).resolve(found)?.chosen,
      let value = fact.content.value
    else { return nil }
    let low = fact.content.low ?? value
    let high = fact.content.high ?? value
    return Point(
      value: value, interval: min(low, value)...max(high, value),
      hasInterval: fact.content.low != nil && fact.content.high != nil,
      unit: fact.content.unit, fact: FactRecord(fact))
  }

  private func facts(_ state: EntityID) -> [Fact<SubjectFigure>] {
    world.figures(of: state, Self.quantity).filter {
      $0.content.value != nil && $0.envelope.status.states
    }
  }
}
