import Balance
import Formats
import WorldModel
import Yams

/// Turns the text of a doctrine file into a ``Doctrine``.
public struct DoctrineReader {
  let nodes: FormatNode
  let world: World
  private let registry: MeasureRegistry

  private init(file: String, world: World, registry: MeasureRegistry) {
    nodes = FormatNode(file: file, format: .doctrine)
    self.world = world
    self.registry = registry
  }

  /// Reads a doctrine and checks it against the world: keys, sources, actors, measures and arguments.
  ///
  /// - Parameter file: the name used in messages; nothing is opened.
  /// - Throws: ``FormatError`` with every fault.
  public static func read(
    _ text: String, file: String, world: World, registry: MeasureRegistry
  ) throws(FormatError) -> Doctrine {
    let reader = DoctrineReader(file: file, world: world, registry: registry)
    let root = reader.nodes.compose(
      text, emptyFix: "start from Worlds/eurasia/doctrines/uzbekistan.yaml")
    let doctrine = root.flatMap(reader.doctrine)
    guard let doctrine, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return doctrine
  }

  private func doctrine(_ root: Node) -> Doctrine? {
    guard let mapping = nodes.object(root, "doctrine") else { return nil }
    let editions = nodes.list(mapping, "editions").compactMap(edition)
    if editions.isEmpty {
      nodes.fault(root, "a doctrine needs at least one edition", fix: "add one under ‘editions’")
    }
    let vectors = nodes.list(mapping, "vectors").compactMap { vector($0, editions) }
    let checks = nodes.list(mapping, "checks").compactMap { check($0, editions, mapping) }
    let rules = conduct(mapping, editions)
    let catalogue = actions(mapping, rules, checks)
    checkConduct(rules, catalogue, editions)
    unique("vector", mapping, "vectors")
    unique("check", mapping, "checks")
    unique("conduct rule", mapping, "conduct")
    unique("action", mapping, "actions")
    unique("edition", mapping, "editions")
    let subject = EntityID(nodes.text(mapping, "subject"))
    known(subject, mapping[Node("subject")])
    return Doctrine(
      id: nodes.text(mapping, "doctrine"), subject: subject,
      title: nodes.text(mapping, "title"), editions: editions, vectors: vectors,
      partition: partition(mapping, vectors), domains: domains(mapping),
      checks: checks, conduct: rules.map(\.rule), actions: catalogue)
  }

  private func unique(_ what: String, _ mapping: Node.Mapping, _ key: String) {
    var seen: Set<String> = []
    for node in mapping[Node(key)]?.sequence.map({ Array($0) }) ?? [] {
      guard let id = node.mapping?[Node("id")]?.scalar?.string else { continue }
      if !seen.insert(id).inserted {
        nodes.fault(
          node, value: id, "the id of a \(what) must be unique", fix: "rename one of them")
      }
    }
  }

  /// The domains, each of which must be one that balance is measured in.
  private func domains(_ mapping: Node.Mapping) -> [String] {
    let known = Domain.allCases.map(\.rawValue)
    return nodes.texts(mapping, "domains").filter { name in
      if known.contains(name) { return true }
      let hint = Spelling.closest(to: name, among: known).map { "did you mean ‘\($0)’? " } ?? ""
      nodes.fault(
        mapping[Node("domains")], value: name, "‘domains’ must name known domains",
        fix: hint + "known: " + known.joined(separator: ", "))
      return false
    }
  }

  private func known(_ entity: EntityID, _ node: Node?) {
    guard !entity.isEmpty, world.kind(of: entity) == nil else { return }
    let hint = world.closestKey(to: entity.text).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      node, value: entity.text, "the world knows no such actor or thing",
      fix: hint + "add it to its table")
  }

  private func edition(_ node: Node) -> Doctrine.Edition? {
    guard let mapping = nodes.object(node, "edition"), let date = nodes.date(mapping, "date")
    else { return nil }
    return Doctrine.Edition(
      id: nodes.text(mapping, "id"), date: date, title: nodes.text(mapping, "title"),
      source: source(mapping), locator: nodes.text(mapping, "locator"))
  }

  private func source(_ mapping: Node.Mapping) -> SourceID {
    let source = SourceID(nodes.text(mapping, "source"))
    if !source.isEmpty, world.source(source) == nil {
      let known = world.sources.map(\.id.text)
      let hint =
        Spelling.closest(to: source.text, among: known).map { "did you mean ‘\($0)’? " } ?? ""
      nodes.fault(
        mapping[Node("source")], value: source.text, "‘source’ must be a key of sources.csv",
        fix: hint + "add the publication there")
    }
    return source
  }

  func saying(_ mapping: Node.Mapping) -> Saying? {
    guard let node = mapping[Node("says")], let inner = nodes.object(node, "saying") else {
      return nil
    }
    return Saying(
      source: source(inner), locator: nodes.text(inner, "locator"),
      text: nodes.text(inner, "text"))
  }

  func span(_ mapping: Node.Mapping, _ editions: [Doctrine.Edition]) -> EditionSpan {
    let known = editions.map(\.id)
    for key in ["since", "until"] {
      guard let id = nodes.optionalText(mapping, key), !known.contains(id) else { continue }
      nodes.fault(
        mapping[Node(key)], value: id, "‘\(key)’ must name an edition",
        fix: "known: " + known.joined(separator: ", "))
    }
    return EditionSpan(
      since: nodes.optionalText(mapping, "since"), until: nodes.optionalText(mapping, "until"))
  }

  private func vector(_ node: Node, _ editions: [Doctrine.Edition]) -> Doctrine.Vector? {
    guard let mapping = nodes.object(node, "vector") else { return nil }
    let actors = nodes.texts(mapping, "actors").map { EntityID($0) }
    for actor in actors { known(actor, mapping[Node("actors")]) }
    return Doctrine.Vector(
      id: nodes.text(mapping, "id"), title: nodes.text(mapping, "title"), actors: actors,
      says: saying(mapping), span: span(mapping, editions))
  }

  private func partition(
    _ mapping: Node.Mapping, _ vectors: [Doctrine.Vector]
  ) -> Doctrine.Partition {
    let empty = Doctrine.Partition(poles: [], rest: "others", weights: [:], weightsBasis: .analyst)
    guard let node = mapping[Node("partition")], let inner = nodes.object(node, "partition")
    else { return empty }
    let poles = nodes.texts(inner, "poles")
    for pole in poles where !vectors.contains(where: { $0.id == pole }) {
      known(EntityID(pole), inner[Node("poles")])
    }
    var weights: [String: Double] = [:]
    for (pole, text) in nodes.map(inner, "weights") {
      if let weight = Double(text), weight >= 0, poles.contains(pole) {
        weights[pole] = weight
      } else {
        nodes.fault(
          inner[Node("weights")], value: "\(pole): \(text)",
          "a weight must be a number of at least 0 for one of the poles", fix: "mend or remove it")
      }
    }
    return Doctrine.Partition(
      poles: poles, rest: nodes.optionalText(inner, "rest") ?? "others", weights: weights,
      weightsBasis: nodes.optionalText(inner, "weightsBasis").flatMap {
        ThresholdBasis(rawValue: $0)
      } ?? .analyst)
  }

  private func check(
    _ node: Node, _ editions: [Doctrine.Edition], _ root: Node.Mapping
  ) -> Check? {
    guard let mapping = nodes.object(node, "check"), let says = saying(mapping) else { return nil }
    let subject = EntityID(nodes.text(root, "subject"))
    let checks = CheckReader(nodes: nodes, world: world, registry: registry, subject: subject)
    guard let test = checks.test(mapping, node) else { return nil }
    let severity = nodes.optionalText(mapping, "severity").flatMap { Check.Severity(rawValue: $0) }
    if case .measured(let measured) = test, measured.thresholdBasis == .analyst,
      severity == .error
    {
      nodes.fault(
        mapping[Node("severity")], value: "error",
        "a threshold of the analyst must not be above warning severity",
        fix: "set ‘severity: warning’, or ‘thresholdBasis: stated’ if the speaker named the number")
    }
    let id = nodes.text(mapping, "id")
    return Check(
      id: id, kind: Check.Kind(rawValue: nodes.text(mapping, "kind")) ?? .principle,
      title: nodes.optionalText(mapping, "title") ?? says.text, says: says, test: test,
      severity: severity ?? .info, needs: nodes.text(mapping, "needs"),
      proxies: nodes.list(mapping, "proxies").compactMap { checks.call($0) },
      span: span(mapping, editions))
  }
}
