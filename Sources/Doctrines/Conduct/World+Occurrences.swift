import WorldModel

extension World {
  /// Every row of the world that a policy can be asked about, by date and key.
  ///
  /// - Parameter subject: the state whose policy it is; its own standing in organisations counts.
  public func occurrences(for subject: EntityID) -> [Occurrence] {
    candidates(for: subject).compactMap { try? $0.get() }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  }

  /// The row of a key as an event: a shock, event, mediation, initiative or membership, or the
  /// organisation of such a membership.
  public func occurrence(
    _ id: String, for subject: EntityID
  ) throws(OccurrenceError) -> Occurrence {
    let found = candidates(for: subject).first {
      switch $0 {
      case .success(let occurrence): occurrence.id == id || occurrence.isStanding(in: id)
      case .failure(let error): error.id == id
      }
    }
    if let found { return try found.get() }
    if let kind = kind(of: EntityID(id)) {
      throw OccurrenceError(
        id: id,
        reason:
          "is \(["a", "e", "i", "o", "u"].contains(kind.prefix(1)) ? "an" : "a") \(kind) and nothing that happens",
        fix: "‘tarazy respond --list’ names what can be asked; or write an event file")
    }
    let known = candidates(for: subject).compactMap { try? $0.get().id }
    let hint = Spelling.closest(to: id, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    throw OccurrenceError(
      id: id, reason: "is no event of this world",
      fix: hint + "‘tarazy respond --list’ names what can be asked; or write an event file")
  }

  private typealias Candidate = Result<Occurrence, OccurrenceError>

  private func candidates(for subject: EntityID) -> [Candidate] {
    facts.shocks.map { shock($0, subject) } + facts.events.map { event($0) }
      + facts.mediations.map { mediation($0) }
      + facts.initiatives.map { initiative($0, subject) }
      + memberships(of: subject).compactMap { membership($0) }
  }

  private func shock(_ fact: Fact<Shock>, _ subject: EntityID) -> Candidate {
    let shock = fact.content
    guard let occasion = OccurrenceTable.shocks[shock.kind] else {
      return refusal(
        shock.id, "is a shock of kind ‘\(shock.kind)’, which is no occasion of a rule",
        OccurrenceTable.known(OccurrenceTable.shocks))
    }
    // A shock that hits the subject may come from elsewhere: then neither place nor parties are known.
    let struck = shock.target.flatMap { $0 != subject && actor($0) != nil ? $0 : nil }
    let isState = struck.flatMap { actor($0)?.kind } == .state
    let rows = parties(of: shock.id)
    let place = rows.first { $0.content.role == OccurrenceTable.place }?.content.actor
    let named = rows.filter { $0.content.role != OccurrenceTable.place }.map(\.content.actor)
    return dated(fact, shock.id) { date in
      Occurrence(
        id: shock.id.text, occasion: occasion, title: shock.title,
        parties: named.isEmpty && isState ? [struck].compactMap { $0 } : named,
        place: place ?? struck,
        object: struck == nil && shock.target != subject ? shock.target : nil, kind: shock.kind,
        date: date, source: fact.source.text, locator: fact.envelope.locator,
        record: FactRecord(fact))
    }
  }

  private func event(_ fact: Fact<Event>) -> Candidate {
    let event = fact.content
    guard let occasion = OccurrenceTable.events[event.kind] else {
      return refusal(
        event.id, "is an event of kind ‘\(event.kind)’, which is no occasion of a rule",
        OccurrenceTable.known(OccurrenceTable.events))
    }
    let named = parties(of: event.id).map(\.content.actor)
    let body = occasion == .election ? named.first { actor($0)?.kind == .body } : nil
    return dated(fact, event.id) { date in
      Occurrence(
        id: event.id.text, occasion: occasion, title: event.title,
        parties: named.filter { $0 != body }, place: event.place,
        to: occasion == .invitation ? "sign" : body?.text, kind: event.kind, date: date,
        source: fact.source.text, locator: fact.envelope.locator, record: FactRecord(fact))
    }
  }

  private func mediation(_ fact: Fact<Mediation>) -> Candidate {
    dated(fact, fact.content.id) { date in
      Occurrence(
        id: fact.content.id.text, occasion: .conflict, title: fact.content.title,
        parties: parties(of: fact.content.id).map(\.content.actor), date: date,
        source: fact.source.text, locator: fact.envelope.locator, record: FactRecord(fact))
    }
  }

  private func initiative(_ fact: Fact<Initiative>, _ subject: EntityID) -> Candidate {
    let initiative = fact.content
    if let founder = initiative.founder, founder == subject || actor(founder)?.of == subject {
      return refusal(
        initiative.id, "is the subject's own initiative: there is nothing to answer", "")
    }
    guard initiative.kind != .doctrine else {
      return refusal(initiative.id, "is a text of policy and nothing that happens", "")
    }
    return dated(fact, initiative.id) { date in
      Occurrence(
        id: initiative.id.text, occasion: .invitation, title: initiative.title,
        parties: parties(of: initiative.id).map(\.content.actor).filter { $0 != subject },
        by: [initiative.founder].compactMap { $0 }, to: "join", object: initiative.id, date: date,
        source: fact.source.text, locator: fact.envelope.locator, record: FactRecord(fact))
    }
  }

  private func membership(_ fact: Fact<Membership>) -> Candidate? {
    let organisation = fact.content.organisation
    let isElection = actor(organisation)?.kind == .body && fact.content.role.isMembership
    guard isElection || OccurrenceTable.roles.contains(fact.content.role) else { return nil }
    // The seat is no election where the record has the day of the vote.
    if isElection, hasElection(to: fact) { return nil }
    let name = title(of: organisation)
    return dated(fact, EntityID(fact.id.text)) { date in
      Occurrence(
        id: fact.id.text, occasion: isElection ? .election : .invitation,
        title: isElection
          ? "Seat in \(name)" : "Standing of \(fact.content.role.rawValue) in \(name)",
        parties: isElection ? [fact.content.member] : [organisation],
        to: isElection ? organisation.text : "join", object: isElection ? nil : organisation,
        date: date, source: fact.source.text, locator: fact.envelope.locator,
        record: FactRecord(fact))
    }
  }

  /// Whether an election of the member to the body is on record for the year of the seat or the year before.
  private func hasElection(to seat: Fact<Membership>) -> Bool {
    guard let first = seat.valid.earliest ?? seat.valid.latest else { return false }
    return facts.events.contains { fact in
      guard OccurrenceTable.events[fact.content.kind] == .election,
        let day = fact.valid.earliest, (0...731).contains(first.number - day.number)
      else { return false }
      let named = parties(of: fact.content.id).map(\.content.actor)
      return named.contains(seat.content.organisation) && named.contains(seat.content.member)
    }
  }

  /// The event at the first date of its row; at the last one where the first is not known.
  private func dated<C>(
    _ fact: Fact<C>, _ id: EntityID, _ make: (EDTFDate) -> Occurrence
  ) -> Candidate {
    for bound in [fact.valid.start, fact.valid.end] {
      if case .date(let date) = bound { return .success(make(date)) }
    }
    return refusal(id, "has no date in the world", "")
  }

  private func refusal(_ id: EntityID, _ reason: String, _ known: String) -> Candidate {
    .failure(
      OccurrenceError(
        id: id.text, reason: reason,
        fix: (known.isEmpty ? "" : "known kinds: \(known); ") + "or write an event file"))
  }
}

extension Occurrence {
  /// Whether it is a standing in the organisation of a key.
  fileprivate func isStanding(in key: String) -> Bool {
    record?.table == .memberships && (object?.text == key || (occasion == .election && to == key))
  }
}
