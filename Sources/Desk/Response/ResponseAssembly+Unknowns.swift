import Doctrines
import WorldModel

extension ResponseAssembly {
  /// What the answer rests on and what is not known, in a fixed order.
  func unknowns(
    edition: Doctrine.Edition?, rules: [AppliedRule], others: [OtherRule],
    options: [ResponseOption], precedents: [Precedent]
  ) -> [Unknown] {
    var found: [Unknown] = []
    func add(_ kind: Unknown.Kind, _ text: String) { found.append(Unknown(kind: kind, text: text)) }
    if edition == nil {
      let first = doctrine.editions.first.map { " (\($0.id), \($0.date))" } ?? ""
      add(.edition, "no edition of the doctrine was in force; the first one\(first) came later")
    } else if !rules.contains(where: { $0.standing == .inForce }) {
      let name = edition?.id ?? ""
      let late = rules.isEmpty ? "" : "; those shown come from later editions"
      add(
        .rule,
        "no rule of edition \(name) answers an event of kind ‘\(occurrence.occasion.rawValue)’\(late)"
      )
    }
    for other in others where other.state == .undecided {
      add(
        .condition,
        "whether ‘\(other.rule.id)’ applies: " + other.reasons.joined(separator: "; "))
    }
    if others.contains(where: { $0.state == .possible }), let object = occurrence.object {
      add(.condition, "the event does not state whether ‘\(world.title(of: object))’ carries less")
    }
    if occurrence.parties.isEmpty { add(.party, "the event does not state the parties") }
    for partner in occurrence.focus(of: subject) where isBlank(partner) {
      add(
        .party,
        "no obligation, agreement, membership or relation that joins \(subject) and "
          + "\(world.title(of: partner)) is recorded")
    }
    for option in options where option.basis == nil {
      add(.action, "no tension declared for ‘\(option.action)’: the catalogue has no entry for it")
    }
    var seen: Set<String> = []
    for tension in options.flatMap(\.tensions) where seen.insert(tension.check.id).inserted {
      if tension.verdict == .noData {
        add(.check, "‘\(tension.check.title)’ has no verdict: \(tension.reason)")
      }
    }
    for precedent in precedents { unknownOutcome(precedent.fact).map { add(.outcome, $0) } }
    if precedents.isEmpty { add(.precedent, "no like case is recorded") }
    return found
  }

  private func unknownOutcome(_ record: FactRecord) -> String? {
    switch record.table {
    case .mediations where record.shownValue.isEmpty:
      "what came of ‘\(world.title(of: record.statement.object ?? record.statement.subject))’"
    case .programmes:
      world.facts.programmes.first { $0.id == record.id }.flatMap { fact in
        fact.content.output != nil && fact.content.delivered == nil
          ? "how much of ‘\(fact.content.title)’ was delivered" : nil
      }
    case .flows where record.statement.value == .unknown || !record.shownValue.isEmpty:
      "the amount of the assistance to \(world.title(of: record.statement.object ?? ""))"
    default: nil
    }
  }

  /// Whether nothing in the world joins the subject and a partner.
  private func isBlank(_ partner: EntityID) -> Bool {
    guard world.kind(of: partner) == "actor" else { return false }
    let joins = world.facts.relations.contains {
      [$0.content.a, $0.content.b].contains(subject)
        && [$0.content.a, $0.content.b].contains(partner)
    }
    if joins
      || world.memberships(of: subject).contains(where: { $0.content.organisation == partner })
    {
      return false
    }
    let own = world.facts.parties.filter { $0.content.actor == subject }.map(\.content.of)
    let theirs = Set(world.facts.parties.filter { $0.content.actor == partner }.map(\.content.of))
    if own.contains(where: { theirs.contains($0) }) { return false }
    let shared = Set(world.memberships(of: partner).map(\.content.organisation))
    return !world.memberships(of: subject).contains { shared.contains($0.content.organisation) }
  }
}
