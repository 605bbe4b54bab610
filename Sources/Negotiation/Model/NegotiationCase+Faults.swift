extension NegotiationCase {
  /// Every fault, in the order whole, actors, issues, stances, rule.
  static func faults(of negotiation: NegotiationCase) -> [NegotiationFault] {
    var check = NegotiationCheck(negotiation)
    check.run()
    return check.faults
  }
}

/// Collects the faults of a negotiation that is being made.
private struct NegotiationCheck {
  let negotiation: NegotiationCase
  var faults: [NegotiationFault] = []

  init(_ negotiation: NegotiationCase) { self.negotiation = negotiation }

  mutating func run() {
    let actors = negotiation.actors
    let issues = negotiation.issues
    if actors.count < 2 {
      add(
        .whole, "the negotiation", "\(actors.count)", "it must have at least two actors",
        "add the others")
    }
    if issues.isEmpty {
      add(.whole, "the negotiation", "0", "it must have an issue", "add one with its scale")
    }
    if negotiation.stances.count != actors.count
      || negotiation.stances.contains(where: { $0.count != issues.count })
    {
      add(
        .whole, "the stances", "\(negotiation.stances.count) rows",
        "they must have a row for each actor with an entry for each issue",
        "write nil where an actor has no stance")
      return
    }
    checkNames()
    for actor in actors.indices { checkReservation(actor) }
    for issue in issues.indices { checkScale(issue) }
    for actor in actors.indices { for issue in issues.indices { checkStance(actor, issue) } }
    for issue in issues.indices { checkIssue(issue) }
    faults += negotiation.rule.faults(members: actors.count)
  }

  private mutating func add(
    _ place: NegotiationFault.Place, _ subject: String, _ value: String, _ rule: String,
    _ fix: String
  ) {
    faults.append(
      NegotiationFault(place: place, subject: subject, value: value, rule: rule, fix: fix))
  }

  private func actor(_ index: Int) -> String { "actor ‘\(negotiation.actors[index].name)’" }
  private func issue(_ index: Int) -> String { "issue ‘\(negotiation.issues[index].name)’" }

  private mutating func checkNames() {
    var known: Set<String> = []
    for (index, actor) in negotiation.actors.enumerated() {
      if actor.name.allSatisfy(\.isWhitespace) {
        add(
          .actor(index), "actor \(index + 1)", "", "an actor must have a name",
          "write its name or code")
      } else if !known.insert(actor.name).inserted {
        add(
          .actor(index), self.actor(index), actor.name, "a name must stand for one actor",
          "rename one of the two")
      }
    }
    known = []
    for (index, issue) in negotiation.issues.enumerated() {
      if issue.name.allSatisfy(\.isWhitespace) {
        add(.issue(index), "issue \(index + 1)", "", "an issue must have a name", "write its name")
      } else if !known.insert(issue.name).inserted {
        add(
          .issue(index), self.issue(index), issue.name, "a name must stand for one issue",
          "rename one of the two")
      }
    }
  }

  private mutating func checkReservation(_ index: Int) {
    guard let value = negotiation.actors[index].reservation, !(value >= 0 && value <= 1) else {
      return
    }
    add(
      .actor(index), actor(index), "\(value)", "a reservation value must be from 0 to 1",
      "write it as a share of the actor's own best result")
  }

  private mutating func checkScale(_ index: Int) {
    let found = negotiation.issues[index]
    if !(found.lower < found.upper && found.width.isFinite) {
      add(
        .issue(index), issue(index), "\(found.lower) to \(found.upper)",
        "a scale must rise from its lower to its upper end", "write two finite numbers")
    }
    for option in found.options where !(option >= found.lower && option <= found.upper) {
      add(
        .issue(index), issue(index), "\(option)", "an option must lie on the scale",
        "write one from \(found.lower) to \(found.upper), or widen the scale")
    }
    if Set(found.options).count != found.options.count {
      add(
        .issue(index), issue(index), "\(found.options)", "an option must stand once",
        "remove the second")
    }
  }

  private mutating func checkStance(_ actorIndex: Int, _ issueIndex: Int) {
    guard let stance = negotiation.stances[actorIndex][issueIndex] else { return }
    let place = NegotiationFault.Place.stance(actor: actorIndex, issue: issueIndex)
    let subject = "\(actor(actorIndex)), \(issue(issueIndex))"
    let scale = negotiation.issues[issueIndex]
    if !(stance.position >= scale.lower && stance.position <= scale.upper) {
      add(
        place, subject, "\(stance.position)", "a position must lie on the scale of its issue",
        "write a number from \(scale.lower) to \(scale.upper), or widen the scale")
    }
    if let range = stance.range,
      !(range.lowerBound >= scale.lower && range.upperBound <= scale.upper)
        || !range.contains(stance.position)
    {
      add(
        place, subject, "\(range.lowerBound) to \(range.upperBound)",
        "a range must hold the position and lie on the scale", "mend the range or the position")
    }
    if !(stance.salience >= 0 && stance.salience <= 1) {
      add(
        place, subject, "\(stance.salience)", "a salience must be from 0 to 1",
        "divide by 100 if it is a percentage")
    }
    if !(stance.capability >= 0 && stance.capability.isFinite) {
      add(
        place, subject, "\(stance.capability)", "a capability must be a number of 0 or more",
        "write the resources that the actor can bring to bear")
    }
  }

  private mutating func checkIssue(_ index: Int) {
    let stances = negotiation.stances.compactMap { $0[index] }
    guard stances.count > 1, let first = stances.first else {
      add(
        .issue(index), issue(index), "\(stances.count)",
        "at least two actors must have a stance on an issue", "add the stances, or leave it out")
      return
    }
    if stances.allSatisfy({ $0.position == first.position }) {
      add(
        .issue(index), issue(index), "\(first.position)",
        "all positions are equal, so that there is nothing to negotiate",
        "leave the issue out, or check the positions")
    }
    if !(stances.contains { $0.capability * $0.salience > 0 }) {
      add(
        .issue(index), issue(index), "0",
        "at least one actor must have both capability and salience", "check the two columns")
    }
  }
}
