/// The figures of a network by what they are of, from which those are picked that hold for a date and a
/// cargo.
struct NetworkFigureTable {
  private struct Slot: Hashable {
    let of: EntityID
    let quantity: NetworkFigure.Quantity
  }

  /// A figure that was picked.
  struct Picked {
    let key: EntityID
    let value: Double
    let unit: MeasurementUnit
    let chosen: FactID
    let others: [FactID]
    let timing: NetworkReceipt.Timing
  }

  private var slots: [Slot: [Fact<NetworkFigure>]] = [:]
  private let cargo: Cargo
  private let date: EDTFInterval?
  private let resolver: Resolver

  /// - Parameter date: `nil` for any time.
  init(_ world: World, on date: EDTFInterval?, cargo: Cargo, rule: Resolver.Rule) {
    self.cargo = cargo
    self.date = date
    resolver = Resolver(rule, in: world)
    for fact in world.facts.networkFigures
    where fact.content.value != nil && fact.envelope.status.isInForce
      && (fact.content.cargo == nil || fact.content.cargo == cargo)
    {
      slots[Slot(of: fact.content.of, quantity: fact.content.quantity), default: []].append(fact)
    }
  }

  /// The figure of a key in one of some units; `nil` where there is none.
  ///
  /// Figures for the cargo go before those for any, those that hold at the date before others.
  func pick(
    _ quantity: NetworkFigure.Quantity, of key: EntityID, in units: [MeasurementUnit],
    onlyHolding: Bool = false
  ) -> Picked? {
    let fitting = (slots[Slot(of: key, quantity: quantity)] ?? []).filter { fact in
      units.contains { fact.content.unit.factor(to: $0) != nil }
    }
    let own = fitting.filter { $0.content.cargo == cargo }
    guard let (timed, timing) = timed(own.isEmpty ? fitting : own, onlyHolding),
      let resolution = resolver.resolve(timed), let value = resolution.chosen.content.value
    else { return nil }
    return Picked(
      key: key, value: value, unit: resolution.chosen.content.unit,
      chosen: resolution.chosen.id,
      // The same value from another source is no contradiction, but it is evidence that stays visible.
      others: resolution.others.map(\.id), timing: timing)
  }

  /// The units of the figures of a key, sorted.
  func units(_ quantity: NetworkFigure.Quantity, of key: EntityID) -> [MeasurementUnit] {
    Set((slots[Slot(of: key, quantity: quantity)] ?? []).map(\.content.unit))
      .sorted { $0.text < $1.text }
  }

  /// Those that hold at the date; else the last before it; else the first after it.
  private func timed(
    _ facts: [Fact<NetworkFigure>], _ onlyHolding: Bool
  ) -> ([Fact<NetworkFigure>], NetworkReceipt.Timing)? {
    guard !facts.isEmpty else { return nil }
    guard let date else { return (facts, .holds) }
    let holding = facts.filter { $0.valid.overlap(date) != .none }
    if !holding.isEmpty { return (holding, .holds) }
    guard !onlyHolding else { return nil }
    let before = facts.filter { fact in
      guard let last = fact.valid.latest, let first = date.earliest else { return false }
      return last < first
    }
    if let last = before.compactMap(\.valid.latest).max() {
      return (before.filter { $0.valid.latest == last }, .earlier)
    }
    let first = facts.compactMap(\.valid.earliest).min()
    return (facts.filter { $0.valid.earliest == first }, .later)
  }
}

extension FactStatus {
  /// Whether something stands as a fact: not only planned or conditional, and not withdrawn.
  var isInForce: Bool {
    switch self {
    case .reported, .disputed, .derived: true
    case .planned, .conditional, .withdrawn: false
    }
  }
}
