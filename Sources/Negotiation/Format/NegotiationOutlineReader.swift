import Formats
import WorldModel
import Yams

/// Turns the text of an outline's YAML file into a negotiation, with figures from a world.
public struct NegotiationOutlineReader {
  private let nodes: FormatNode

  /// Whether a text is an outline and no finished case: a line of its own begins with `outline:`.
  public static func isOutline(_ text: String) -> Bool {
    let key = text.split(whereSeparator: \.isNewline).first {
      $0.hasPrefix("outline:") || $0.hasPrefix("negotiation:")
    }
    return key?.hasPrefix("outline:") ?? false
  }

  /// - Parameters:
  ///   - file: the name used in messages; nothing is opened.
  ///   - rule: how to choose between facts that contradict each other.
  /// - Throws: ``FormatError`` with every fault of the file, or of what the world makes of it.
  public static func read(
    _ text: String, file: String, in world: World, rule: WorldModel.Resolver.Rule = .newestSource
  ) throws(FormatError) -> WorldNegotiation {
    let reader = NegotiationOutlineReader(
      nodes: FormatNode(file: file, format: .negotiationOutline))
    let root = reader.nodes.compose(text, emptyFix: "start from one of Examples/negotiations")
    let found = root.flatMap { reader.outline($0) }
    var made: WorldNegotiation?
    if let found, reader.nodes.faults.isEmpty {
      do throws(NegotiationError) {
        made = try WorldNegotiation(found.outline, in: world, rule: rule)
      } catch {
        for fault in error.faults {
          reader.nodes.fault(
            found.node(of: fault.place), value: fault.value, "\(fault.subject): \(fault.rule)",
            fix: fault.fix)
        }
      }
    }
    guard let made, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return made
  }

  /// An outline with the nodes that faults point to.
  private struct ReadOutline {
    let outline: NegotiationOutline
    let root: Node
    let parties: [Node]
    let issues: [Node]

    func node(of place: NegotiationFault.Place) -> Node {
      switch place {
      case .whole: root
      case .actor(let actor): parties[actor]
      case .issue(let issue), .stance(_, let issue): issues[issue]
      case .rule: root.mapping?[Node("quota")] ?? root.mapping?[Node("rule")] ?? root
      }
    }
  }

  private func outline(_ root: Node) -> ReadOutline? {
    guard let mapping = nodes.object(root, "outline") else { return nil }
    let partyNodes = nodes.list(mapping, "parties")
    let parties = partyNodes.compactMap(party)
    let issueNodes = nodes.list(mapping, "issues")
    let issues = issueNodes.compactMap(issue)
    let capabilities = mapping[Node("capabilities")].flatMap(origin)
    let quota = nodes.number(mapping, "quota", "of whole votes, 1 or more") {
      $0 >= 1 && $0 == $0.rounded() && $0 < 0x1p53
    }
    let word = nodes.optionalText(mapping, "rule").flatMap { RuleWord(rawValue: $0) }
    if word == nil, let quota = mapping[Node("quota")] {
      nodes.fault(
        quota, "a quota needs a rule", fix: "add ‘rule: weighted-majority’, or remove the quota")
    }
    guard nodes.faults.isEmpty, let capabilities else { return nil }
    let rule = word?.rule(
      votes: parties.map(\.votes), quota: quota.map { Int($0) },
      vetoes: parties.indices.filter { parties[$0].hasVeto })
    return ReadOutline(
      outline: NegotiationOutline(
        title: nodes.text(mapping, "outline"), says: nodes.optionalText(mapping, "says") ?? "",
        parties: parties.map(\.party), issues: issues, capabilities: capabilities, rule: rule),
      root: root, parties: partyNodes, issues: issueNodes)
  }

  private func party(
    _ node: Node
  ) -> (party: NegotiationOutline.Party, votes: Int, hasVeto: Bool)? {
    guard let mapping = nodes.object(node, "party") else { return nil }
    let votes = nodes.number(mapping, "votes", "of whole votes, 0 or more") {
      $0 >= 0 && $0 == $0.rounded() && $0 < 0x1p40
    }
    return (
      NegotiationOutline.Party(
        EntityID(nodes.text(mapping, "actor")),
        reservation: nodes.number(mapping, "reservation", "") { _ in true }),
      votes.map { Int($0) } ?? 1,
      ["yes", "true"].contains(nodes.optionalText(mapping, "veto") ?? "")
    )
  }

  private func issue(_ node: Node) -> NegotiationOutline.Issue? {
    guard let mapping = nodes.object(node, "issue") else { return nil }
    let lower = nodes.number(mapping, "lower", "") { _ in true }
    let upper = nodes.number(mapping, "upper", "") { _ in true }
    if (lower == nil) != (upper == nil) {
      nodes.fault(node, "‘lower’ and ‘upper’ must stand together", fix: "add the other")
    }
    if let lower, let upper, lower >= upper {
      nodes.fault(
        mapping[Node("lower")], value: "\(ExactNumber(lower)) to \(ExactNumber(upper))",
        "a scale must rise from its lower to its upper end", fix: "change the two")
      return nil
    }
    let options = nodes.list(mapping, "options").compactMap { nodes.option($0) }
    let positions = mapping[Node("positions")].flatMap(origin)
    let saliences = figures(mapping, "saliences", takesRange: false)
    guard let positions else { return nil }
    return NegotiationOutline.Issue(
      nodes.text(mapping, "name"), description: nodes.optionalText(mapping, "says") ?? "",
      scale: lower.flatMap { lower in upper.map { lower...$0 } },
      unit: nodes.optionalText(mapping, "unit") ?? "",
      package: nodes.optionalText(mapping, "package") ?? "", options: options,
      positions: positions, saliences: saliences)
  }

  private func origin(_ node: Node) -> FigureOrigin? {
    guard let mapping = nodes.object(node, "figures") else { return nil }
    let quantity = nodes.optionalText(mapping, "quantity")
    let year = nodes.number(mapping, "year", "such as 2016") {
      $0 == $0.rounded() && abs($0) < 10_000
    }
    if (mapping[Node("quantity")] == nil) != (mapping[Node("year")] == nil) {
      nodes.fault(
        node, "‘quantity’ and ‘year’ must stand together", fix: "write {quantity: gdp, year: 2016}")
    }
    let reading = quantity.flatMap { quantity in
      year.map { FigureOrigin.Reading(quantity, year: Int($0)) }
    }
    let declared = figures(mapping, "declared", takesRange: true)
    if mapping[Node("quantity")] == nil, mapping[Node("declared")] == nil {
      nodes.fault(
        node, "figures must have a quantity of the world, or declared ones",
        fix: "write {quantity: gdp, year: 2016}, or a list under ‘declared’")
    }
    return FigureOrigin(reading: reading, declared: declared)
  }

  private func figures(
    _ mapping: Node.Mapping, _ key: String, takesRange: Bool
  ) -> [EntityID: DeclaredFigure] {
    var figures: [EntityID: DeclaredFigure] = [:]
    for node in nodes.list(mapping, key) {
      guard let inner = nodes.object(node, "figure"),
        let value = nodes.number(inner, "value", "", { _ in true })
      else { continue }
      let actor = EntityID(nodes.text(inner, "actor"))
      if figures[actor] != nil {
        nodes.fault(
          node, value: actor.text, "a party has one figure here", fix: "remove one of the two")
      }
      let range = nodes.range(inner, node)
      if range != nil, !takesRange {
        nodes.fault(node, "a salience has no range", fix: "remove ‘from’ and ‘to’")
      }
      figures[actor] = DeclaredFigure(
        value, range: range, source: nodes.optionalText(inner, "source") ?? "",
        locator: nodes.optionalText(inner, "locator") ?? "")
    }
    return figures
  }
}
