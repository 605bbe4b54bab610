import Formats
import WorldModel
import Yams

/// Turns the text of an event file into an ``Occurrence``.
public struct OccurrenceReader {
  private let nodes: FormatNode
  private let world: World

  /// Reads an event and checks it against the world.
  ///
  /// - Parameters:
  ///   - file: the name used in messages; nothing is opened.
  ///   - id: the key where the file states none.
  /// - Throws: ``FormatError`` with every fault.
  public static func read(
    _ text: String, file: String, id: String, world: World
  ) throws(FormatError) -> Occurrence {
    let reader = OccurrenceReader(
      nodes: FormatNode(file: file, format: .event), world: world)
    let root = reader.nodes.compose(text, emptyFix: "start from a file of Examples/events")
    let occurrence = root.flatMap { reader.occurrence($0, id: id) }
    guard let occurrence, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return occurrence
  }

  private func occurrence(_ root: Node, id: String) -> Occurrence? {
    guard let mapping = nodes.object(root, "event") else { return nil }
    let occasion = ConductRule.Occasion(rawValue: mapping[Node("event")]?.string ?? "")
    let date = nodes.date(mapping, "date")
    let parties = actors(mapping, "parties")
    let by = actors(mapping, "by")
    let place = thing(mapping, "in", mustBeActor: true)
    let object = thing(mapping, "object", mustBeActor: false)
    if let occasion {
      // A list that is none has a fault of its own.
      let isMeant = ["parties", "by"].contains { key in
        mapping[Node(key)].map { $0.sequence == nil || $0.sequence?.isEmpty == false } ?? false
      }
      needActor(occasion, root, isNamed: isMeant, place: place, object: object)
      aim(mapping, root, of: occasion)
    }
    let title = words(mapping, "title")
    let own = words(mapping, "id")
    guard let occasion, let date else { return nil }
    return Occurrence(
      id: own ?? id, occasion: occasion, title: title ?? "", parties: parties, by: by, place: place,
      to: nodes.optionalText(mapping, "to"), object: object,
      kind: nodes.optionalText(mapping, "kind"), date: date,
      details: nodes.map(mapping, "details").sorted { $0.key < $1.key }.map {
        Occurrence.Detail(key: $0.key, value: $0.value)
      }, source: nodes.optionalText(mapping, "source") ?? "",
      locator: nodes.optionalText(mapping, "locator") ?? "")
  }

  /// A text that must not be blank.
  private func words(_ mapping: Node.Mapping, _ key: String) -> String? {
    guard let node = mapping[Node(key)], let text = nodes.optionalText(mapping, key) else {
      return nil
    }
    if node.scalar != nil, text.allSatisfy(\.isWhitespace) {
      nodes.fault(node, "‘\(key)’ must not be empty", fix: "write a few words")
    }
    return text
  }

  /// A conflict or an invitation without anybody is none; a lost corridor may have no culprit.
  private func needActor(
    _ occasion: ConductRule.Occasion, _ root: Node, isNamed: Bool, place: EntityID?,
    object: EntityID?
  ) {
    guard !isNamed else { return }
    switch occasion {
    case .conflict, .sanction, .invitation, .vote, .election:
      nodes.fault(
        root, "an event of kind ‘\(occasion.rawValue)’ must name an actor",
        fix: "add ‘parties: [KEY, …]’, or ‘by: [KEY]’ for who imposes or invites")
    case .attack, .corridorLoss, .energyPrice:
      guard place == nil, object == nil else { return }
      nodes.fault(
        root, "an event must name an actor, a place or a thing",
        fix: "add ‘parties: [KEY]’, ‘in: KEY’ or ‘object: KEY’")
    }
  }

  private func aim(_ mapping: Node.Mapping, _ root: Node, of occasion: ConductRule.Occasion) {
    let node = mapping[Node("to")]
    let value = nodes.optionalText(mapping, "to") ?? ""
    switch occasion.aim {
    case .none:
      guard let node else { return }
      nodes.fault(
        node, value: value, "an event of kind ‘\(occasion.rawValue)’ has no ‘to’",
        fix: "remove it; for what the event is about write ‘object’")
    case .body: _ = thing(mapping, "to", mustBeActor: true)
    case .activity:
      let known = ConductRule.activities
      if let node {
        guard !known.contains(value) else { return }
        let hint = Spelling.closest(to: value, among: known).map { "did you mean ‘\($0)’? " }
        nodes.fault(
          node, value: value, "‘to’ must say what the invitation invites to",
          fix: (hint ?? "") + "known: " + known.joined(separator: ", ")
            + "; an organisation goes under ‘object’")
      } else {
        nodes.fault(
          root, "an invitation must say to what",
          fix: "add ‘to: ’ and one of "
            + known.joined(separator: ", "))
      }
    }
  }

  private func actors(_ mapping: Node.Mapping, _ key: String) -> [EntityID] {
    var found: [EntityID] = []
    for node in nodes.list(mapping, key) {
      guard let text = node.scalar?.string else {
        nodes.fault(node, "an entry of ‘\(key)’ must be a text", fix: "put it in quotes")
        continue
      }
      known(text, node, mustBeActor: true)
      if found.contains(EntityID(text)) {
        nodes.fault(node, value: text, "an actor must stand once under ‘\(key)’", fix: "remove it")
      }
      found.append(EntityID(text))
    }
    return found
  }

  private func thing(_ mapping: Node.Mapping, _ key: String, mustBeActor: Bool) -> EntityID? {
    guard let node = mapping[Node(key)] else { return nil }
    let text = nodes.text(mapping, key)
    guard !text.isEmpty else { return nil }
    known(text, node, mustBeActor: mustBeActor)
    return EntityID(text)
  }

  private func known(_ text: String, _ node: Node, mustBeActor: Bool) {
    let kind = world.kind(of: EntityID(text))
    if let kind, kind == "actor" || !mustBeActor { return }
    if let kind {
      nodes.fault(
        node, value: text,
        "only an actor can stand here, not \(kind == "event" ? "an" : "a") \(kind)",
        fix: "name it under ‘object’")
      return
    }
    let hint = world.closestKey(to: text).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      node, value: text,
      "the world knows no such \(mustBeActor ? "actor" : "actor or thing")",
      fix: hint + "add it to its table")
  }
}
