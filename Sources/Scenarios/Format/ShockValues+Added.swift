import Formats
import WorldModel
import Yams

extension ShockValues {
  /// A number with a unit, and the cargoes that count in this unit.
  func amount(
    _ key: String, units: (Cargo) -> MeasurementUnit, _ holds: (Double) -> Bool
  ) -> (value: Double, cargoes: Set<Cargo>)? {
    guard let node = mapping[Node(key)] else { return nil }
    let text = nodes.text(mapping, key)
    let parts = text.split(separator: " ", maxSplits: 1)
    let unit = parts.count == 2 ? MeasurementUnit(String(parts[1])) : .one
    let cargoes = Cargo.allCases.filter { units($0) == unit }
    let known = Cargo.allCases.map { units($0).text }
    if let value = parts.first.flatMap({ Double($0) }), value.isFinite, holds(value),
      !cargoes.isEmpty
    {
      return (value, Set(cargoes))
    }
    var units: [String] = []
    for unit in known where !units.contains(unit) { units.append(unit) }
    nodes.fault(
      node, value: text, "‘\(key)’ must be a number in its range with a known unit",
      fix: "units: " + units.joined(separator: ", "))
    return nil
  }

  var addedLink: AddedLink? {
    let id = named("id") { text, _ in EntityID(text) }
    let from = named("from") { names.node($0, $1, in: networks) }
    let to = named("to") { names.node($0, $1, in: networks) }
    let mode = nodes.optionalText(mapping, "mode").flatMap { TransportMode(rawValue: $0) }
    let kilometres = nodes.number(mapping, "km", "above 0") { $0 > 0 }
    let days = days
    let cost = amount("cost", units: \.costUnit) { $0 >= 0 }
    let capacity = amount("capacity", units: \.capacityUnit) { $0 > 0 }
    let countries = nodes.list(mapping, "countries").map {
      names.country($0.scalar?.string ?? "", $0, in: networks)
    }
    guard let id, let from, let to, let mode, let kilometres, let days, let cost else { return nil }
    let cargoes = fitting(cost.cargoes, capacity?.cargoes, mode)
    guard !cargoes.isEmpty else { return nil }
    let link = TransportNetwork.Link(
      id: id, from: 0, to: 0, mode: mode, countries: countries,
      operatedBy: nodes.optionalText(mapping, "operator") ?? "", kilometres: kilometres, days: days,
      cost: cost.value, capacity: capacity?.value)
    return AddedLink(
      link, from: from, to: to, bothWays: nodes.optionalText(mapping, "direction") != "forward",
      cargoes: cargoes)
  }

  var addedPassage: AddedPassage? {
    let id = named("id") { text, _ in EntityID(text) }
    let place = node()
    let from = mode("from")
    let to = mode("to")
    let days = days
    let cost = amount("cost", units: \.costUnit) { $0 >= 0 }
    let capacity = amount("capacity", units: \.capacityUnit) { $0 > 0 }
    guard let id, let place, let kind = passageKind, let days, let cost else { return nil }
    let cargoes = fitting(cost.cargoes, capacity?.cargoes, nil)
    guard !cargoes.isEmpty else { return nil }
    let passage = TransportNetwork.Passage(
      id: id, node: 0, from: from, to: to, kind: kind, days: days, cost: cost.value,
      capacity: capacity?.value)
    return AddedPassage(passage, at: place, cargoes: cargoes)
  }

  /// The mode that an added passage names; `nil` for any.
  private func mode(_ key: String) -> TransportMode? {
    guard let node = mapping[Node(key)] else { return nil }
    let word = nodes.text(mapping, key)
    if word == "any" { return nil }
    if let mode = TransportMode(rawValue: word) { return mode }
    let known = TransportMode.allCases.map(\.rawValue)
    let hint = Spelling.closest(to: word, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      node, value: word, "‘\(key)’ of a passage must be a mode of transport, or ‘any’",
      fix: hint + "known: " + known.joined(separator: ", "))
    return nil
  }

  /// The cargoes that units and mode fit; none with a fault.
  private func fitting(
    _ cost: Set<Cargo>, _ capacity: Set<Cargo>?, _ mode: TransportMode?
  ) -> Set<Cargo> {
    let both = capacity.map { cost.intersection($0) } ?? cost
    if both.isEmpty {
      nodes.fault(
        mapping[Node("capacity")], value: nodes.text(mapping, "capacity"),
        "cost and capacity must be of one cargo",
        fix:
          "write USD per FEU with TEU/year, USD per t with Mt/year, USD per 1000 m3 with bcm/year")
      return []
    }
    guard let mode else { return both }
    let carried = both.filter { $0.modes.contains(mode) }
    if carried.isEmpty {
      nodes.fault(
        mapping[Node("cost")], value: nodes.text(mapping, "cost"),
        "‘\(mode.rawValue)’ carries nothing that is counted in this unit",
        fix: "write the cost in the unit of a cargo that the mode carries")
    }
    return carried
  }
}
