import Formats
import WorldModel
import Yams

/// The values of one shock of a file.
struct ShockValues {
  let nodes: FormatNode
  let mapping: Node.Mapping
  let names: NetworkNames
  let networks: [TransportNetwork]?

  /// The shock; `nil` where a value is missing or of no use, which is then a fault.
  func shock(_ kind: NetworkShock.Kind) -> NetworkShock? {
    switch kind {
    case .borderClosed: between.map { .borderClosed($0, modes: modes) }
    case .borderReopened: between.map { .borderReopened($0, modes: modes) }
    case .countryClosed:
      country.map { .countryClosed($0, modes: modes, sparing: sparing($0)) }
    case .nodeClosed: node().map { .nodeClosed($0, modes: modes) }
    case .straitClosed: node([.chokepoint]).map { .straitClosed($0) }
    case .portStrike: strike
    case .gaugeChangeSlower: slowing.map { .gaugeChangeSlower(target, $0) }
    case .operatorSanctioned:
      named("operator") { names.operatedBy($0, $1, in: networks) }.map { .operatorSanctioned($0) }
    case .capacityChanged: capacityChange.map { .capacityChanged(target, $0) }
    case .slower: slowing.map { .slower(target, $0) }
    case .dearer: surcharge.map { .dearer(target, $0) }
    case .linkAdded: addedLink.map { .linkAdded($0) }
    case .passageAdded: addedPassage.map { .passageAdded($0) }
    case .linkReopened:
      named("link") { names.link($0, $1, in: networks) }.map { .linkReopened($0) }
    }
  }

  /// The name under a key, checked; `nil` where the key is left out or no text.
  func named<Name>(_ key: String, _ check: (String, Node) -> Name) -> Name? {
    guard let node = mapping[Node(key)] else { return nil }
    let text = nodes.text(mapping, key)
    return text.isEmpty ? nil : check(text, node)
  }

  var country: EntityID? { named("country") { names.country($0, $1, in: networks) } }

  func node(_ kinds: Set<NetworkNode.Kind> = []) -> EntityID? {
    named("node") { names.node($0, $1, kinds: kinds, in: networks) }
  }

  var between: CountryPair? {
    guard let node = mapping[Node("between")] else { return nil }
    let entries = nodes.list(mapping, "between")
    let keys = entries.map { names.country($0.scalar?.string ?? "", $0, in: networks) }
    guard keys.count == 2, keys[0] != keys[1] else {
      if node.sequence != nil {
        nodes.fault(
          node, value: keys.map(\.text).joined(separator: ", "),
          "‘between’ must name two different countries", fix: "write between: [BLR, POL]")
      }
      return nil
    }
    return CountryPair(keys[0], keys[1])
  }

  var modes: ModeChoice {
    guard let node = mapping[Node("modes")] else { return .all }
    var found: [TransportMode] = []
    let entries = nodes.list(mapping, "modes")
    for entry in entries {
      let word = entry.scalar?.string ?? ""
      if let modes = ModeChoice.modes(of: word) {
        found += modes
      } else {
        let hint = Spelling.closest(to: word, among: ModeChoice.words)
          .map { "did you mean ‘\($0)’? " }
        nodes.fault(
          entry, value: word, "‘modes’ must name modes of transport",
          fix: (hint ?? "") + "known: " + ModeChoice.words.joined(separator: ", "))
      }
    }
    if entries.isEmpty, node.sequence != nil {
      nodes.fault(node, "‘modes’ must not be empty", fix: "leave it out for every mode")
    }
    return ModeChoice(found)
  }

  /// Those of the file; the country itself where the file names none.
  private func sparing(_ country: EntityID) -> Set<EntityID> {
    guard mapping[Node("spares")] != nil else { return [country] }
    return Set(
      nodes.list(mapping, "spares").map {
        names.country($0.scalar?.string ?? "", $0, in: networks)
      })
  }

  var target: ShockTarget {
    ShockTarget(
      country: country, between: between, node: node(),
      link: named("link") { names.link($0, $1, in: networks) },
      passage: named("passage") { names.passage($0, $1, in: networks) },
      operatedBy: named("operator") { names.operatedBy($0, $1, in: networks) },
      passages: passageKind, modes: modes)
  }

  var passageKind: NetworkPassage.Kind? {
    nodes.optionalText(mapping, "passages").flatMap { NetworkPassage.Kind(rawValue: $0) }
  }

  var factor: Double? {
    nodes.number(mapping, "factor", "above 0", fix: "0.65 is 35 % less; close what carries nothing")
    {
      $0 > 0
    }
  }

  var days: Double? { nodes.number(mapping, "days", "of 0 or more") { $0 >= 0 } }

  private var slowing: Slowing? { factor.map { .factor($0) } ?? days.map { .days($0) } }

  private var strike: NetworkShock? {
    let lost = nodes.number(
      mapping, "share", "above 0 and below 1", fix: "write node-closed where nothing is left"
    ) { $0 > 0 && $0 < 1 }
    let days = days
    guard let node = node([.port, .terminal]), lost != nil || days != nil else { return nil }
    return .portStrike(node, days: days, lostShare: lost)
  }

  private var capacityChange: CapacityChange? {
    if let factor { return .factor(factor) }
    return amount("capacity", units: \.capacityUnit) { $0 > 0 }.map { .value($0.value, $0.cargoes) }
  }

  private var surcharge: Surcharge? {
    if mapping[Node("share")] != nil {
      return nodes.number(mapping, "share", "above −1", fix: "0.15 is 15 % more") { $0 > -1 }
        .map { .share($0) }
    }
    return amount("by", units: \.costUnit) { $0 >= 0 }.map { .amount($0.value, $0.cargoes) }
  }
}
