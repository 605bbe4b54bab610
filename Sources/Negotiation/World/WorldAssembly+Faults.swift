import WorldModel

extension WorldAssembly {
  /// Parties that the world does not know, and figures of actors that are no party.
  mutating func checkKeys() {
    let keys = outline.parties.map(\.actor)
    let known = world.facts.actors.map(\.content.id.text)
    for (index, key) in keys.enumerated() where world.actor(key) == nil {
      let hint = Spelling.closest(to: key.text, among: known).map { "did you mean ‘\($0)’? " }
      faults.append(
        NegotiationFault(
          place: .actor(index), subject: "party \(index + 1)", value: key.text,
          rule: "a party must be an actor of the world",
          fix: (hint ?? "") + "write a key of actors.csv, or add the actor there"))
    }
    check(outline.capabilities.declared, keys, "a capability", .whole)
    for (index, issue) in outline.issues.enumerated() {
      check(issue.positions.declared, keys, "a position on ‘\(issue.name)’", .issue(index))
      check(issue.saliences, keys, "a salience on ‘\(issue.name)’", .issue(index))
    }
  }

  private mutating func check(
    _ figures: [EntityID: DeclaredFigure], _ keys: [EntityID], _ what: String,
    _ place: NegotiationFault.Place
  ) {
    for key in figures.keys.sorted() where !keys.contains(key) {
      faults.append(
        NegotiationFault(
          place: place, subject: what, value: key.text, rule: "it must belong to a party",
          fix: "add the party, or remove the figure; parties: "
            + keys.map(\.text).joined(separator: ", ")))
    }
  }

  func fault(_ missing: MissingFigure) -> NegotiationFault {
    let actor = outline.parties.firstIndex { $0.actor == missing.actor } ?? 0
    let issue = outline.issues.firstIndex { $0.name == missing.issue } ?? 0
    return NegotiationFault(
      place: .stance(actor: actor, issue: issue),
      subject: "actor ‘\(missing.actor)’, issue ‘\(missing.issue)’",
      rule: "a \(missing.part.rawValue) is missing: \(missing.reason)", fix: "declare it")
  }
}
