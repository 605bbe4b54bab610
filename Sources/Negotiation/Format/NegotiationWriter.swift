import WorldModel

/// Writes a negotiation as the YAML text that ``NegotiationReader`` reads back as the same negotiation.
///
/// Texts stand in double quotes with escapes, numbers as the shortest text that reads back as the same.
public struct NegotiationWriter {
  /// A remark that is written above what it belongs to.
  public struct Remark: Sendable, Hashable {
    public let place: NegotiationFault.Place
    public let text: String

    public init(_ place: NegotiationFault.Place, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  private let negotiation: NegotiationCase
  private let remarks: [Remark]
  private let rule: WrittenRule
  private var lines: [String] = []

  /// - Parameter remarks: those of one place in this order.
  /// - Throws: ``NegotiationError`` where the format has no word for the decision rule.
  public static func text(
    of negotiation: NegotiationCase, remarks: [Remark] = []
  ) throws(NegotiationError) -> String {
    guard let rule = WrittenRule(negotiation.rule, members: negotiation.actors.count) else {
      throw NegotiationError(faults: [
        NegotiationFault(
          place: .rule, subject: "decision rule", value: negotiation.rule.name,
          rule: "the YAML form has no word for this rule",
          fix: "use one of: " + RuleWord.allCases.map(\.rawValue).joined(separator: ", "))
      ])
    }
    var writer = NegotiationWriter(negotiation: negotiation, remarks: remarks, rule: rule)
    writer.write()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private init(negotiation: NegotiationCase, remarks: [Remark], rule: WrittenRule) {
    self.negotiation = negotiation
    self.remarks = remarks
    self.rule = rule
  }

  private mutating func write() {
    remark(.whole, "")
    lines.append("negotiation: " + YAMLText.quoted(negotiation.title))
    add("says: ", negotiation.says)
    lines.append("issues:")
    for (index, issue) in negotiation.issues.enumerated() {
      remark(.issue(index), "  ")
      lines.append("  - name: " + YAMLText.quoted(issue.name))
      add("    says: ", issue.description)
      lines.append("    lower: \(ExactNumber(issue.lower))")
      lines.append("    upper: \(ExactNumber(issue.upper))")
      add("    unit: ", issue.unit)
      add("    package: ", issue.package)
      if !issue.options.isEmpty {
        let options = issue.options.map { ExactNumber($0).description }
        lines.append("    options: [\(options.joined(separator: ", "))]")
      }
    }
    lines.append("actors:")
    for index in negotiation.actors.indices { write(actor: index) }
    remark(.rule, "")
    lines.append("rule: \(rule.word.rawValue)")
    if let quota = rule.quota { lines.append("quota: \(quota)") }
  }

  private mutating func write(actor index: Int) {
    let actor = negotiation.actors[index]
    let stances = negotiation.stances[index]
    let given = stances.compactMap { $0 }
    let shared = given.first.flatMap { first in
      given.allSatisfy { $0.capability == first.capability } ? first.capability : nil
    }
    remark(.actor(index), "  ")
    lines.append("  - name: " + YAMLText.quoted(actor.name))
    add("    says: ", actor.description)
    if let shared { lines.append("    capability: \(ExactNumber(shared))") }
    if let reservation = actor.reservation {
      lines.append("    reservation: \(ExactNumber(reservation))")
    }
    if let votes = rule.votes { lines.append("    votes: \(votes[index])") }
    if rule.vetoes.contains(index) { lines.append("    veto: yes") }
    lines.append("    stances:" + (given.isEmpty ? " []" : ""))
    for (issue, stance) in stances.enumerated() {
      remark(.stance(actor: index, issue: issue), "      ")
      guard let stance else { continue }
      lines.append("      - issue: " + YAMLText.quoted(negotiation.issues[issue].name))
      lines.append("        position: \(ExactNumber(stance.position))")
      if let range = stance.range {
        lines.append("        from: \(ExactNumber(range.lowerBound))")
        lines.append("        to: \(ExactNumber(range.upperBound))")
      }
      lines.append("        salience: \(ExactNumber(stance.salience))")
      if shared == nil { lines.append("        capability: \(ExactNumber(stance.capability))") }
      add("        source: ", stance.source)
      add("        locator: ", stance.locator)
    }
  }

  private mutating func add(_ key: String, _ text: String) {
    if !text.isEmpty { lines.append(key + YAMLText.quoted(text)) }
  }

  private mutating func remark(_ place: NegotiationFault.Place, _ indent: String) {
    for remark in remarks where remark.place == place {
      lines.append(indent + "# " + YAMLText.remark(remark.text))
    }
  }
}

/// A decision rule in the words of the file.
private struct WrittenRule {
  let word: RuleWord
  /// One an actor; `nil` where the rule has none.
  let votes: [Int]?
  let quota: Int?
  let vetoes: [Int]

  /// `nil` where no word makes this rule.
  init?(_ rule: DecisionRule, members: Int) {
    let weights = rule.thresholds.last?.weights ?? []
    let votes =
      weights.count == members && weights.allSatisfy { (0..<1 << 40).contains($0) }
      ? weights : [Int](repeating: 1, count: members)
    let quota = rule.thresholds.last?.quota
    let word = RuleWord.allCases.first {
      $0.rule(votes: votes, quota: quota, vetoes: rule.vetoes) == rule
    }
    guard let word else { return nil }
    self.word = word
    self.votes = [.weightedMajority, .qualifiedMajority].contains(word) ? votes : nil
    self.quota = word == .weightedMajority ? quota : nil
    vetoes = [.weightedMajority, .securityCouncil].contains(word) ? rule.vetoes : []
  }
}
