/// How each value comes from figures. Keys go from the element's own to the widest class.
extension NetworkResolution {
  mutating func length(_ line: NetworkLink, _ keys: [EntityID]) -> Double? {
    guard let picked = figures.pick(.length, of: line.id, in: ["km"]) else {
      missing(.length, line.id, keys, "km")
      return nil
    }
    let value = picked.value * (picked.unit.factor(to: "km") ?? 1)
    note(line.id, .length, value, "km", picked)
    guard value > 0, value.isFinite else {
      faults.append(
        .number(.length, of: line.id, value: value, rule: "a length must be above 0"))
      return nil
    }
    return value
  }

  /// The days stated, or the length over the speed, whichever is stated more precisely.
  mutating func days(_ line: NetworkLink, _ keys: [EntityID], _ kilometres: Double?) -> Double? {
    for key in keys {
      if let picked = figures.pick(.days, of: key, in: ["days", "h"]) {
        let days = Self.days(picked)
        note(line.id, .days, days, "days", picked)
        return days
      }
      guard let kilometres, let speed = figures.pick(.speed, of: key, in: ["km/h", "km/day"])
      else { continue }
      guard speed.value > 0 else {
        faults.append(
          .number(.speed, of: key, value: speed.value, rule: "a speed must be above 0"))
        return nil
      }
      let isHourly = speed.unit.factor(to: "km/h") != nil
      let days = kilometres / speed.value / (isHourly ? 24 : 1)
      note(
        line.id, .days, days, "days", speed,
        formula: isHourly ? "length / speed / 24" : "length / speed",
        with: receipts.last { $0.of == line.id && $0.quantity == .length }?.facts ?? [])
      return days
    }
    missing(kilometres == nil ? .days : .speed, line.id, keys, kilometres == nil ? "days" : "km/h")
    return nil
  }

  mutating func dwell(_ id: EntityID, _ keys: [EntityID]) -> Double? {
    for key in keys {
      guard let picked = figures.pick(.dwell, of: key, in: ["days", "h"]) else { continue }
      let days = Self.days(picked)
      note(id, .dwell, days, "days", picked, formula: Self.formula(picked))
      return days
    }
    missing(.dwell, id, keys, "days")
    return nil
  }

  /// In days; or as a share of the days, in the unit 1 or %.
  mutating func spread(
    _ quantity: NetworkFigure.Quantity, _ id: EntityID, _ keys: [EntityID], _ days: Double
  ) -> Double? {
    for key in keys {
      if let picked = figures.pick(quantity, of: key, in: ["days", "h"]) {
        let value = Self.days(picked)
        note(id, quantity, value, "days", picked, formula: Self.formula(picked))
        return value
      }
      guard let picked = figures.pick(quantity, of: key, in: ["1"]) else { continue }
      let share = picked.value * (picked.unit.factor(to: "1") ?? 1)
      note(id, quantity, share * days, "days", picked, formula: "share × days")
      return share * days
    }
    return nil
  }

  /// The cost stated, or the length times the cost of a kilometre, whichever is stated more precisely;
  /// `nil` where neither is known in a unit of the cargo.
  mutating func cost(_ id: EntityID, _ keys: [EntityID], _ kilometres: Double?) -> Double? {
    let (whole, each) = (cargo.costUnit, cargo.costUnitPerKilometre)
    for key in keys {
      if let picked = figures.pick(.cost, of: key, in: [whole]) {
        let value = picked.value * (picked.unit.factor(to: whole) ?? 1)
        note(id, .cost, value, whole, picked)
        return value
      }
      guard let kilometres, let picked = figures.pick(.cost, of: key, in: [each]) else { continue }
      let value = kilometres * picked.value * (picked.unit.factor(to: each) ?? 1)
      note(
        id, .cost, value, whole, picked, formula: "length × cost per km",
        with: receipts.last { $0.of == id && $0.quantity == .length }?.facts ?? [])
      return value
    }
    return nil
  }

  /// `nil` where it is not known, or known only in a unit that does not convert.
  mutating func capacity(_ id: EntityID, _ keys: [EntityID]) -> Double? {
    for key in keys {
      if let picked = figures.pick(.capacity, of: key, in: [cargo.capacityUnit]) {
        let value = picked.value * (picked.unit.factor(to: cargo.capacityUnit) ?? 1)
        note(id, .capacity, value, cargo.capacityUnit, picked)
        return checked(value, id)
      }
      guard let (other, factor, formula) = conversion,
        let picked = figures.pick(.capacity, of: key, in: [other])
      else { continue }
      let value = picked.value * (picked.unit.factor(to: other) ?? 1) * factor
      note(id, .capacity, value, cargo.capacityUnit, picked, formula: formula)
      return checked(value, id)
    }
    return nil
  }

  /// Tonnes for containers, or containers for tonnes.
  private var conversion: (unit: MeasurementUnit, factor: Double, formula: String)? {
    guard let tonnesPerTEU, tonnesPerTEU > 0 else { return nil }
    let weight = ExactNumber(tonnesPerTEU)
    return switch cargo {
    case .container: ("Mt/year", 1e6 / tonnesPerTEU, "Mt × 10⁶ / \(weight) t per TEU")
    case .bulk, .oil: ("TEU/year", tonnesPerTEU / 1e6, "TEU × \(weight) t / 10⁶")
    case .gas: nil
    }
  }

  private mutating func checked(_ capacity: Double, _ id: EntityID) -> Double? {
    guard capacity > 0 else {
      faults.append(
        .number(
          .capacity, of: id, value: capacity,
          rule: "a capacity must be above 0; state a closure-probability of 1 for what is closed"))
      return nil
    }
    return capacity
  }

  mutating func closure(_ id: EntityID, _ keys: [EntityID]) -> Double? {
    for key in keys {
      guard
        let picked = figures.pick(.closureProbability, of: key, in: ["1"], onlyHolding: true)
      else { continue }
      let value = picked.value * (picked.unit.factor(to: "1") ?? 1)
      note(id, .closureProbability, value, .one, picked)
      return value
    }
    return nil
  }

  mutating func number(
    _ quantity: NetworkFigure.Quantity, _ id: EntityID, _ keys: [EntityID]
  ) -> Double? {
    for key in keys {
      guard let picked = figures.pick(quantity, of: key, in: ["1"]) else { continue }
      note(id, quantity, picked.value, .one, picked)
      return picked.value
    }
    return nil
  }

  private static func days(_ picked: NetworkFigureTable.Picked) -> Double {
    picked.unit.text == "h" ? picked.value / 24 : picked.value
  }

  private static func formula(_ picked: NetworkFigureTable.Picked) -> String {
    picked.unit.text == "h" ? "hours / 24" : ""
  }

  /// Says that a figure is missing, or that it is there in a unit of another quantity.
  private mutating func missing(
    _ quantity: NetworkFigure.Quantity, _ id: EntityID, _ keys: [EntityID],
    _ unit: MeasurementUnit
  ) {
    let found = keys.compactMap { figures.units(quantity, of: $0).first }.first
    if let found {
      faults.append(.unit(quantity, of: id, found: found, known: [unit.text]))
    } else {
      faults.append(.missing(quantity, of: id, unit: unit))
    }
  }

  private mutating func note(
    _ id: EntityID, _ quantity: NetworkFigure.Quantity, _ value: Double, _ unit: MeasurementUnit,
    _ picked: NetworkFigureTable.Picked, formula: String = "", with more: [FactID] = []
  ) {
    receipts.append(
      NetworkReceipt(
        of: id, quantity: quantity, value: value, unit: unit, key: picked.key,
        facts: [picked.chosen] + more, others: picked.others, formula: formula,
        timing: picked.timing))
  }
}
