import Doctrines
import WorldModel

extension ResponseAssembly {
  /// The cases like this one, by date and key, with the rules of likeness.
  func precedents(without shown: Set<FactID>) -> ([Precedent], [String]) {
    let likeness = likeness
    let own = occurrence.record?.id
    // What is only planned is no precedent.
    let records = deeds.filter {
      $0.envelope.status != .planned && $0.id != own && !shown.contains($0.id)
        && likeness.isLike($0)
    }
    return (sorted(ResponseAssembly.distinct(records)), likeness.rules)
  }

  /// What the subject did, said, held or belongs to, with what became of it.
  private var deeds: [FactRecord] {
    let facts = world.facts
    let said = Set(facts.statements.filter { $0.content.speaker == subject }.map(\.content.id))
    let signed = Set(facts.parties.filter { $0.content.actor == subject }.map(\.content.of))
    var rows: [FactRecord] = []
    rows += facts.mediations.filter { $0.content.mediator == subject }.map { FactRecord($0) }
    rows += facts.positions.filter { $0.content.actor == subject }.map { FactRecord($0) }
    rows += facts.statements.filter {
      $0.content.speaker == subject && $0.content.kind != .conflict
    }
    .map { FactRecord($0) }
    rows += facts.outcomes.filter { said.contains($0.content.of) }.map { FactRecord($0) }
    rows += facts.roles.filter { $0.content.actor == subject }.map { FactRecord($0) }
    rows += firstMemberships
    rows += facts.initiatives.filter {
      $0.content.founder == subject || signed.contains($0.content.id)
    }
    .map { FactRecord($0) }
    rows += facts.events.filter { signed.contains($0.content.id) }.map { FactRecord($0) }
    rows += facts.agreements.filter { signed.contains($0.content.id) }.map { FactRecord($0) }
    let routes = Set(
      facts.infrastructure.filter { $0.content.route.contains(subject) }.map(\.content.id))
    rows += facts.stages.filter { signed.contains($0.content.of) || routes.contains($0.content.of) }
      .map { FactRecord($0) }
    return rows
  }

  /// The earliest row of each role in each organisation: sources repeat what still holds.
  private var firstMemberships: [FactRecord] {
    var first: [String: Fact<Membership>] = [:]
    for fact in world.memberships(of: subject) {
      let key =
        "\(fact.content.organisation)/\(fact.content.role.isMembership ? "in" : fact.content.role.rawValue)"
      guard let known = first[key] else {
        first[key] = fact
        continue
      }
      if (fact.valid, fact.id) < (known.valid, known.id),
        fact.valid.earliest != nil
          || known.valid.earliest == nil
      {
        first[key] = fact
      }
    }
    return first.values.map { FactRecord($0) }.sorted { $0.id < $1.id }
  }

  /// Programmes for whom the event strikes, and the formats that the actions touch or that concern it.
  func programmes(of actions: [String]) -> [Precedent] {
    let focus = occurrence.focus(of: subject)
    let names = focus.compactMap { world.actor($0)?.name.lowercased() }
    let touched = Set(
      actions.compactMap { doctrine.action($0) }.flatMap(\.touches).compactMap { touch in
        if case .thing(let thing) = touch { thing } else { nil }
      })
    let funded = world.facts.programmes.filter {
      touched.contains($0.content.id) || $0.content.beneficiary.map { focus.contains($0) } == true
    }
    let formats = world.facts.initiatives.filter { fact in
      let title = fact.content.title.lowercased()
      return touched.contains(fact.content.id)
        || [.conflict, .attack].contains(occurrence.occasion)
          && names.contains { title.contains($0) }
    }
    let flows = world.facts.flows.filter {
      $0.content.reporter == subject && focus.contains($0.content.partner)
        && ["assistance-press", "programme-cost"].contains($0.content.series)
    }
    return sorted(
      funded.map { FactRecord($0) } + formats.map { FactRecord($0) } + flows.map { FactRecord($0) })
  }

  private func sorted(_ records: [FactRecord]) -> [Precedent] {
    records.map(precedent).sorted { left, right in
      switch (left.date, right.date) {
      case (.some(let first), .some(let second)) where first != second: first < second
      case (.some, .none): true
      case (.none, .some): false
      default: left.fact.id < right.fact.id
      }
    }
  }

  private func precedent(_ record: FactRecord) -> Precedent {
    let envelope = record.envelope
    let began = first(envelope.valid)
    let date = began ?? envelope.recorded
    let standing: Precedent.Standing
    if let date {
      if date.earliest > occurrence.date.latest {
        // Told after the event, of a time that nobody states: it is not known to be later.
        standing = began == nil && !saysWhen(record) ? .toldLater : .later
      } else if let recorded = envelope.recorded, recorded.earliest > occurrence.date.latest {
        standing = .toldLater
      } else {
        standing = .known
      }
    } else {
      standing = .undated
    }
    return Precedent(date: date, standing: standing, text: text(record), fact: record)
  }

  /// What is said, or a stance taken, is as old as its telling; what was done may be older.
  private func saysWhen(_ record: FactRecord) -> Bool {
    [.statements, .positions].contains(record.table)
  }

  private func first(_ interval: EDTFInterval) -> EDTFDate? {
    for bound in [interval.start, interval.end] {
      if case .date(let date) = bound { return date }
    }
    return nil
  }
}
