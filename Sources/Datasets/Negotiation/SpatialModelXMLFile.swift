import Negotiation

/// Reads KTAB's XML form of a scenario: `Scenario` with `Dimensions` and `Actors`.
///
/// Positions and saliences are from 0 to 100, as in ``SpatialModelFile``; saliences become shares, and the
/// dimensions are linked. What the file says of the model and is not calculated is told in the text of the
/// case. Layout: KAPSARC Toolkit for Behavioral Analysis, `examples/smp`.
public enum SpatialModelXMLFile {
  /// Whether a file is XML: its first character but for spaces is `<`.
  static func isXML(_ rows: TextRows) -> Bool {
    rows.rows.first?.cells.first { !$0.isEmpty }?.hasPrefix("<") ?? false
  }

  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> NegotiationCase {
    var reader = Reader(file: file.path)
    return try reader.read(XMLElement.read(file))
  }

  /// Settings that bear on the chances that are calculated, and what is calculated.
  private static let calculated = [
    ("VictoryProbModel", "Linear"), ("PCEModel", "MarkovIncentive"), ("VotingRule", "PropCbc"),
  ]

  private struct Reader {
    var faults: NegotiationFaults

    init(file: String) { faults = NegotiationFaults(file: file) }

    mutating func read(_ root: XMLElement) throws(DatasetFaults) -> NegotiationCase {
      if root.name != "Scenario" {
        add(
          root, value: root.name, "the root element must be ‘Scenario’",
          "known XML: that of KTAB’s spatial model")
        throw DatasetFaults(faults: faults.faults, isComplete: true)
      }
      let dimensions = list(root, "Dimensions", "dName")
      let issues = dimensions.map { NegotiationIssue($0.text, lower: 0, upper: 100) }
      let nodes = list(root, "Actors", "Actor")
      var actors: [NegotiationActor] = []
      var stances: [[Stance?]] = []
      for node in nodes {
        actors.append(
          NegotiationActor(node["name"]?.text ?? "", description: node["description"]?.text ?? ""))
        stances.append(row(of: node, dimensions))
      }
      return try faults.make(
        title: root["name"]?.text ?? "", says: says(root), actors: actors, issues: issues,
        stances: stances,
        line: { place in
          switch place {
          case .actor(let actor), .stance(let actor, _): nodes[actor].line
          case .issue(let issue): dimensions[issue].line
          case .whole, .rule: root.line
          }
        })
    }

    private mutating func row(
      of actor: XMLElement, _ dimensions: [XMLElement]
    ) -> [Stance?] {
      let capability = number(actor["capability"], actor, "capability", "")
      let name = actor["name"]?.text ?? ""
      let positions = list(actor, "Position", "dCoord")
      let saliences = list(actor, "Salience", "dSal")
      for (found, what) in [(positions, "dCoord"), (saliences, "dSal")]
      where !found.isEmpty && found.count != dimensions.count {
        add(
          actor, value: "\(found.count)",
          "actor ‘\(name)’ must have a ‘\(what)’ for each of the \(dimensions.count) dimensions",
          "add the others, in the order of the dimensions")
      }
      return dimensions.indices.map { dimension in
        guard positions.indices.contains(dimension), saliences.indices.contains(dimension) else {
          return nil
        }
        let subject = "actor ‘\(name)’, dimension ‘\(dimensions[dimension].text)’: "
        let position = number(positions[dimension], actor, "dCoord", subject)
        let salience = number(saliences[dimension], actor, "dSal", subject)
        guard let capability, let position, let salience else { return nil }
        return Stance(
          position: position, salience: salience / 100, capability: capability,
          source: faults.file, locator: "line \(positions[dimension].line)")
      }
    }

    /// The description, and what of the file is not calculated.
    private func says(_ root: XMLElement) -> String {
      var parts = [root["desc"]?.text ?? ""].filter { !$0.isEmpty }
      let others = calculated.compactMap { name, value -> String? in
        guard let found = root["ModelParameters"]?[name]?.text, found != value else { return nil }
        return "\(name) \(found), where \(value) is calculated"
      }
      if !others.isEmpty {
        parts.append(
          "Settings of the file that are not followed: \(others.joined(separator: "; ")).")
      }
      if let pairs = root["IdealAdjustment"]?.children.count, pairs > 0 {
        parts.append(
          "Its \(pairs) adjustments of ideals bear on KTAB's rounds, which are not calculated.")
      }
      return parts.joined(separator: parts.first?.last?.isLetter ?? false ? ". " : " ")
    }

    /// The elements of a list, which must be there and not empty.
    private mutating func list(
      _ parent: XMLElement, _ name: String, _ item: String
    ) -> [XMLElement] {
      let items = parent[name]?.children(item) ?? []
      if items.isEmpty {
        add(
          parent[name] ?? parent, value: name,
          "‘\(parent.name)’ must have ‘\(name)’ with ‘\(item)’",
          "add it")
      }
      return items
    }

    private mutating func number(
      _ element: XMLElement?, _ parent: XMLElement, _ name: String, _ subject: String
    ) -> Double? {
      guard let element else {
        add(parent, value: name, "‘\(parent.name)’ must have ‘\(name)’", "add it")
        return nil
      }
      var text = element.text
      if let value = text.withUTF8({ NumberText.number($0) }) { return value }
      if text.isEmpty {
        add(
          element, "\(subject)‘\(name)’ is blank",
          "write the number; if it is not known, leave out the actor")
      } else {
        add(element, value: text, "\(subject)‘\(name)’ must be a number", "write it with a point")
      }
      return nil
    }

    private mutating func add(
      _ element: XMLElement, value: String = "", _ rule: String, _ fix: String
    ) {
      faults.add(
        DatasetError(
          file: faults.file, line: element.line, column: element.column, value: value, rule: rule,
          fix: fix))
    }
  }
}
