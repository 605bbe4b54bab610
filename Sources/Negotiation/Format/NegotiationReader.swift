import Formats
import WorldModel
import Yams

/// Turns the text of a negotiation's YAML file into a ``NegotiationCase``.
public struct NegotiationReader {
  private let nodes: FormatNode

  /// - Parameter file: the name used in messages; nothing is opened.
  /// - Throws: ``FormatError`` with every fault.
  public static func read(
    _ text: String, file: String
  ) throws(FormatError) -> NegotiationCase {
    let reader = NegotiationReader(nodes: FormatNode(file: file, format: .negotiation))
    let root = reader.nodes.compose(text, emptyFix: "start from one of Examples/negotiations")
    let found = root.flatMap { reader.negotiation($0) }
    guard let found, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return found
  }

  /// An actor while it is read, with the nodes that faults point to.
  private struct ReadActor {
    let node: Node
    let actor: NegotiationActor
    let votes: Int
    let hasVeto: Bool
    var stances: [Stance?]
    var stanceNodes: [Node?]
  }

  private func negotiation(_ root: Node) -> NegotiationCase? {
    guard let mapping = nodes.object(root, "negotiation") else { return nil }
    let issueNodes = nodes.list(mapping, "issues")
    let issues = issueNodes.compactMap(issue)
    let actors = nodes.list(mapping, "actors").compactMap { actor($0, issues) }
    let quota = nodes.number(mapping, "quota", "of whole votes, 1 or more") {
      $0 >= 1 && $0 == $0.rounded() && $0 < 0x1p53
    }
    let word = RuleWord(rawValue: nodes.optionalText(mapping, "rule") ?? "consensus")
    guard nodes.faults.isEmpty, issues.count == issueNodes.count, let word else { return nil }
    let rule = word.rule(
      votes: actors.map(\.votes), quota: quota.map { Int($0) },
      vetoes: actors.indices.filter { actors[$0].hasVeto })
    do {
      return try NegotiationCase(
        title: nodes.text(mapping, "negotiation"), says: nodes.optionalText(mapping, "says") ?? "",
        actors: actors.map(\.actor), issues: issues, stances: actors.map(\.stances), rule: rule)
    } catch {
      for fault in error.faults {
        let place: Node? =
          switch fault.place {
          case .whole: root
          case .actor(let actor): actors[actor].node
          case .issue(let issue): issueNodes[issue]
          case .stance(let actor, let issue): actors[actor].stanceNodes[issue]
          case .rule: mapping[Node("quota")] ?? mapping[Node("rule")] ?? root
          }
        nodes.fault(
          place, value: fault.value, "\(fault.subject): \(fault.rule)", fix: fault.fix)
      }
      return nil
    }
  }

  private func issue(_ node: Node) -> NegotiationIssue? {
    guard let mapping = nodes.object(node, "issue"),
      let lower = number(mapping, "lower"), let upper = number(mapping, "upper")
    else { return nil }
    let options = nodes.list(mapping, "options").compactMap { nodes.option($0) }
    return NegotiationIssue(
      nodes.text(mapping, "name"), description: nodes.optionalText(mapping, "says") ?? "",
      lower: lower, upper: upper, unit: nodes.optionalText(mapping, "unit") ?? "",
      package: nodes.optionalText(mapping, "package") ?? "", options: options)
  }

  private func number(_ mapping: Node.Mapping, _ key: String) -> Double? {
    nodes.number(mapping, key, "") { _ in true }
  }

  private func actor(_ node: Node, _ issues: [NegotiationIssue]) -> ReadActor? {
    guard let mapping = nodes.object(node, "actor") else { return nil }
    let votes = nodes.number(mapping, "votes", "of whole votes, 0 or more") {
      $0 >= 0 && $0 == $0.rounded() && $0 < 0x1p40
    }
    var read = ReadActor(
      node: node,
      actor: NegotiationActor(
        nodes.text(mapping, "name"), description: nodes.optionalText(mapping, "says") ?? "",
        reservation: number(mapping, "reservation")),
      votes: votes.map { Int($0) } ?? 1,
      hasVeto: ["yes", "true"].contains(nodes.optionalText(mapping, "veto") ?? ""),
      stances: issues.map { _ in nil }, stanceNodes: issues.map { _ in nil })
    let capability = number(mapping, "capability")
    for entry in nodes.list(mapping, "stances") {
      guard let inner = nodes.object(entry, "stance") else { continue }
      let name = nodes.text(inner, "issue")
      guard let issue = issues.firstIndex(where: { $0.name == name }) else {
        let hint = Spelling.closest(to: name, among: issues.map(\.name))
          .map { "did you mean ‘\($0)’? " }
        nodes.fault(
          inner[Node("issue")] ?? entry, value: name, "a stance must name an issue of the file",
          fix: (hint ?? "") + "known: " + issues.map(\.name).joined(separator: ", "))
        continue
      }
      if read.stanceNodes[issue] != nil {
        nodes.fault(
          entry, value: name, "an actor has one stance on an issue", fix: "remove one of the two")
      }
      read.stanceNodes[issue] = entry
      read.stances[issue] = stance(inner, entry, capability)
    }
    return read
  }

  private func stance(
    _ mapping: Node.Mapping, _ node: Node, _ capability: Double?
  ) -> Stance? {
    let position = number(mapping, "position")
    let salience = number(mapping, "salience")
    let range = nodes.range(mapping, node)
    let own = number(mapping, "capability") ?? capability
    if own == nil, mapping[Node("capability")] == nil {
      nodes.fault(
        node, "an actor or its stance must have a capability", fix: "add ‘capability: 1’")
    }
    guard let position, let salience, let own else { return nil }
    return Stance(
      position: position, range: range, salience: salience, capability: own,
      source: nodes.optionalText(mapping, "source") ?? "",
      locator: nodes.optionalText(mapping, "locator") ?? "")
  }
}
