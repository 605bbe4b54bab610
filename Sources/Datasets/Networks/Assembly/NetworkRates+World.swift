import WorldModel

extension NetworkRates {
  /// The figures of a world's classes of links and passages.
  ///
  /// As in a network resolved from the world: figures for the cargo go before those for any, planned and
  /// withdrawn ones are left out, and the resolver picks among those that are left.
  ///
  /// - Parameters:
  ///   - date: figures that do not hold then are left out; `nil` for any time.
  ///   - rule: how one of several contradicting figures is picked.
  public init(
    world: World, on date: EDTFInterval? = nil, cargo: Cargo,
    rule: Resolver.Rule = .newestSource
  ) {
    self.init(lines: [:], stops: [:])
    let resolver = Resolver(rule, in: world)
    var figures: [Slot: [Fact<NetworkFigure>]] = [:]
    for fact in world.facts.networkFigures
    where fact.content.of.text.contains(":") && fact.content.value != nil
      && Self.isInForce(fact.envelope.status)
      && (fact.content.cargo == nil || fact.content.cargo == cargo)
      && date.map({ fact.valid.overlap($0) != .none }) ?? true
    {
      let slot = Slot(of: fact.content.of, quantity: fact.content.quantity)
      figures[slot, default: []].append(fact)
    }
    for (slot, facts) in figures {
      let units = Self.units(of: slot, cargo)
      let fitting = facts.filter { fact in
        units.contains { fact.content.unit.factor(to: $0.unit) != nil }
      }
      let own = fitting.filter { $0.content.cargo == cargo }
      guard let resolution = resolver.resolve(own.isEmpty ? fitting : own),
        case let chosen = resolution.chosen.content, let value = chosen.value,
        let (unit, factor) = units.first(where: { chosen.unit.factor(to: $0.unit) != nil }),
        let scale = chosen.unit.factor(to: unit)
      else { continue }
      take(value * scale * factor, for: slot)
      origins[slot.of, default: [:]][slot.quantity] = Origin(
        fact: resolution.chosen.id, others: resolution.others.map(\.id), unit: chosen.unit)
    }
  }

  private struct Slot: Hashable {
    let of: EntityID
    let quantity: NetworkFigure.Quantity
  }

  private mutating func take(_ value: Double, for slot: Slot) {
    let isLine = slot.of.text.hasPrefix("mode:")
    switch slot.quantity {
    case .speed where isLine: lines[slot.of, default: Line()].kilometresPerDay = value
    case .cost where isLine: lines[slot.of, default: Line()].costPerKilometre = value
    case .dwell: stops[slot.of, default: Stop()].days = value
    case .dwellSpread: stops[slot.of, default: Stop()].daysSpread = value
    case .cost: stops[slot.of, default: Stop()].cost = value
    default: break
    }
  }

  /// The units of a quantity, and what makes kilometres a day, days and costs of them.
  private static func units(
    of slot: Slot, _ cargo: Cargo
  ) -> [(unit: MeasurementUnit, factor: Double)] {
    let isLine = slot.of.text.hasPrefix("mode:")
    switch slot.quantity {
    case .speed: return [("km/h", 24), ("km/day", 1)]
    case .dwell, .dwellSpread: return [("h", 1 / 24), ("days", 1)]
    case .cost: return [(isLine ? cargo.costUnitPerKilometre : cargo.costUnit, 1)]
    default: return []
    }
  }

  private static func isInForce(_ status: FactStatus) -> Bool {
    switch status {
    case .reported, .disputed, .derived: true
    case .planned, .conditional, .withdrawn: false
    }
  }
}
