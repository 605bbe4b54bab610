import Doctrines
import Formats
import WorldModel
import Yams

/// Turns the text of an agreement file into a ``ProposedAgreement``.
public struct AgreementReader {
  private let nodes: FormatNode
  private let world: World
  private let doctrineSubject: EntityID

  /// Reads an agreement and checks it against the world: keys, dates, parties, types and values.
  ///
  /// - Parameters:
  ///   - file: the name used in messages; nothing is opened.
  ///   - subject: the state whose doctrine is applied; the file may name no other.
  /// - Throws: ``FormatError`` with every fault.
  public static func read(
    _ text: String, file: String, world: World, subject: EntityID
  ) throws(FormatError) -> ProposedAgreement {
    let reader = AgreementReader(
      nodes: FormatNode(file: file, format: .agreement), world: world, doctrineSubject: subject)
    let root = reader.nodes.compose(
      text, emptyFix: "start from Examples/agreements/brics-membership.yaml")
    let agreement = root.flatMap(reader.agreement)
    guard let agreement, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return agreement
  }

  private func agreement(_ root: Node) -> ProposedAgreement? {
    guard let mapping = nodes.object(root, "agreement") else { return nil }
    let subject = subject(mapping)
    let parties = parties(mapping, subject)
    // Where the parties are no list, nothing can be said of those whom a clause names.
    let isList = mapping[Node("parties")]?.sequence != nil
    let clauses = nodes.list(mapping, "clauses").compactMap {
      clause($0, isList ? parties : nil)
    }
    unique(mapping)
    let status = ProposedAgreement.Status(rawValue: nodes.text(mapping, "status"))
    for key in ["agreement", "title", "kind"] { filled(mapping, key) }
    guard let date = nodes.date(mapping, "date"), let status else { return nil }
    return ProposedAgreement(
      id: EntityID(nodes.text(mapping, "agreement")), title: nodes.text(mapping, "title"),
      kind: nodes.text(mapping, "kind"), status: status, date: date, subject: subject,
      parties: parties, areas: nodes.texts(mapping, "areas"), clauses: clauses)
  }

  private func filled(_ mapping: Node.Mapping, _ key: String) {
    if let node = mapping[Node(key)], node.scalar?.string.isEmpty == true {
      nodes.fault(node, "‘\(key)’ must not be empty", fix: "write it, or remove the file")
    }
  }

  private func subject(_ mapping: Node.Mapping) -> EntityID {
    guard let stated = nodes.optionalText(mapping, "subject") else { return doctrineSubject }
    let node = mapping[Node("subject")]
    if known(EntityID(stated), node), EntityID(stated) != doctrineSubject {
      nodes.fault(
        node, value: stated, "‘subject’ must be the state whose doctrine is applied",
        fix: "write \(doctrineSubject), or name a doctrine of \(stated) with --doctrine")
    }
    return EntityID(stated)
  }

  private func parties(_ mapping: Node.Mapping, _ subject: EntityID) -> [EntityID] {
    let list = nodes.list(mapping, "parties")
    let parties = actors(mapping, "parties")
    var seen: Set<EntityID> = []
    for (node, party) in zip(list, parties) where !seen.insert(party).inserted {
      nodes.fault(node, value: party.text, "a party must be named once", fix: "remove one of them")
    }
    guard let node = mapping[Node("parties")], node.sequence != nil else { return parties }
    if !parties.contains(subject) {
      nodes.fault(
        node, value: subject.text, "the subject must be one of the parties",
        fix: "add \(subject), or name another subject")
    } else if seen.count < 2 {
      nodes.fault(node, "an agreement needs at least two parties", fix: "add the other side")
    }
    return parties
  }

  private func clause(_ node: Node, _ parties: [EntityID]?) -> ProposedAgreement.Clause? {
    guard let mapping = nodes.object(node, "clause") else { return nil }
    for key in ["id", "text"] { filled(mapping, key) }
    guard let type = ClauseType(rawValue: nodes.text(mapping, "type")) else { return nil }
    let with = actors(mapping, "with")
    for (node, party) in zip(nodes.list(mapping, "with"), with)
    where parties?.contains(party) == false {
      nodes.fault(
        node, value: party.text, "‘with’ must name parties of the agreement",
        fix: "add \(party) to ‘parties’, or name it in ‘object’")
    }
    let object = actors(mapping, "object")
    if type.needsObject, object.isEmpty {
      nodes.fault(
        node, value: type.rawValue, "a clause of this type needs ‘object’",
        fix: "name the state or organisation that it concerns")
    }
    return ProposedAgreement.Clause(
      id: nodes.text(mapping, "id"), type: type, text: nodes.text(mapping, "text"), with: with,
      object: object, place: place(mapping), value: value(node, mapping, type),
      months: months(mapping))
  }

  private func value(_ clause: Node, _ mapping: Node.Mapping, _ type: ClauseType) -> String? {
    let known = type.values.joined(separator: ", ")
    guard let value = nodes.optionalText(mapping, "value") else {
      if type.needsValue {
        nodes.fault(
          clause, value: type.rawValue, "a clause of this type needs ‘value’",
          fix: "one of: \(known)")
      }
      return nil
    }
    if !type.values.contains(value) {
      let hint =
        Spelling.closest(to: value, among: type.values).map { "did you mean ‘\($0)’? " } ?? ""
      nodes.fault(
        mapping[Node("value")], value: value, "‘value’ must fit the type ‘\(type.rawValue)’",
        fix: known.isEmpty ? "leave it out" : hint + "known: \(known)")
    }
    return value
  }

  private func months(_ mapping: Node.Mapping) -> Int? {
    guard let text = nodes.optionalText(mapping, "months") else { return nil }
    if let months = Int(text), (0...1200).contains(months) { return months }
    nodes.fault(
      mapping[Node("months")], value: text, "‘months’ must be a whole number from 0 to 1200",
      fix: "write 12 for a year")
    return nil
  }

  private func place(_ mapping: Node.Mapping) -> EntityID? {
    guard let text = nodes.optionalText(mapping, "place") else { return nil }
    _ = known(EntityID(text), mapping[Node("place")])
    return EntityID(text)
  }

  private func actors(_ mapping: Node.Mapping, _ key: String) -> [EntityID] {
    let list = nodes.list(mapping, key)
    let actors = nodes.texts(mapping, key).map { EntityID($0) }
    for (node, actor) in zip(list, actors) { _ = known(actor, node) }
    return actors
  }

  /// Whether the world knows an actor; else a fault with the key that was probably meant.
  private func known(_ actor: EntityID, _ node: Node?) -> Bool {
    if world.actor(actor) != nil { return true }
    let hint = world.closestKey(to: actor.text).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      node, value: actor.text, "the world knows no such actor", fix: hint + "add it to actors.csv")
    return false
  }

  private func unique(_ mapping: Node.Mapping) {
    var seen: Set<String> = []
    for node in nodes.list(mapping, "clauses") {
      guard let id = node.mapping?[Node("id")]?.scalar?.string else { continue }
      if !seen.insert(id).inserted {
        nodes.fault(node, value: id, "the id of a clause must be unique", fix: "rename one of them")
      }
    }
  }
}
