extension World {
  public func source(_ id: SourceID) -> Source? { index.sources[id].map { sources[$0] } }

  public func series(_ id: SeriesID) -> Series? { index.series[id].map { series[$0] } }

  public func actor(_ id: EntityID) -> Actor? { index.actors[id].map { facts.actors[$0].content } }

  /// What kind of thing a key names: `actor`, `agreement`, `corridor`, `target` …; `nil` if nothing.
  public func kind(of entity: EntityID) -> String? { index.kinds[entity] }

  /// The name or title of a thing; its key where the world has no name for it.
  public func title(of entity: EntityID) -> String { index.titles[entity] ?? entity.text }

  /// Flows of a series that a reporter reports in a direction, in the order of the files.
  public func flows(
    _ series: SeriesID, reporter: EntityID, direction: Flow.Direction
  ) -> [Fact<Flow>] {
    let key = WorldIndex.FlowKey(series: series, reporter: reporter, direction: direction)
    return pick(facts.flows, index.flows[key])
  }

  /// Figures of a pair, in the order of the files; the pair is ordered.
  public func scores(_ series: SeriesID, _ a: EntityID, _ b: EntityID) -> [Fact<Score>] {
    pick(facts.scores, index.scores[WorldIndex.PairKey(series: series, a: a, b: b)])
  }

  public func figures(of subject: EntityID, _ quantity: String) -> [Fact<SubjectFigure>] {
    pick(facts.quantities, index.figures[subject]).filter { $0.content.quantity == quantity }
  }

  /// How a state voted where two poles were opposed, in the order of the files, as seen from the first pole.
  public func opposedVotes(
    of subject: EntityID, between first: EntityID, and second: EntityID
  ) -> [Fact<OpposedVoteCount>] {
    pick(facts.opposedVotes, index.opposedVotes[subject]).compactMap { fact in
      if fact.content.first == first, fact.content.second == second { return fact }
      guard fact.content.first == second, fact.content.second == first else { return nil }
      return Fact(id: fact.id, fact.content.reversed, fact.envelope)
    }
  }

  public func memberships(of member: EntityID) -> [Fact<Membership>] {
    pick(facts.memberships, index.membershipsByMember[member])
  }

  public func memberships(in organisation: EntityID) -> [Fact<Membership>] {
    pick(facts.memberships, index.membershipsByOrganisation[organisation])
  }

  /// The actors that are, for sure or possibly, members of an organisation or bloc at a time, sorted.
  public func members(of organisation: EntityID, at time: EDTFInterval) -> [EntityID] {
    let held = memberships(in: organisation).filter {
      $0.content.role.isMembership && $0.valid.overlap(time) != .none
        && $0.envelope.status != .conditional && $0.envelope.status != .planned
    }
    return Set(held.map(\.content.member)).sorted()
  }

  public func stages(of thing: EntityID) -> [Fact<Stage>] {
    pick(facts.stages, index.stages[thing])
  }

  public func parties(of thing: EntityID) -> [Fact<Party>] {
    pick(facts.parties, index.parties[thing])
  }

  public func terms(of thing: EntityID) -> [Fact<Term>] { pick(facts.terms, index.terms[thing]) }

  /// Every other name of a thing, in the order of the files.
  public func aliases(of thing: EntityID) -> [Fact<Alias>] {
    pick(facts.aliases, index.aliases[thing])
  }

  public func outcomes(of thing: EntityID) -> [Fact<Outcome>] {
    pick(facts.outcomes, index.outcomes[thing])
  }

  public func coverage(
    _ series: SeriesID, reporter: EntityID, direction: Flow.Direction
  ) -> [Fact<Coverage>] {
    let key = WorldIndex.FlowKey(series: series, reporter: reporter, direction: direction)
    return pick(facts.coverage, index.coverage[key])
  }

  /// The actors that bear a code at a time; several where a code was given twice, none where unknown.
  public func actors(code: String, in scheme: CodeScheme, at time: EDTFInterval) -> [EntityID] {
    let found = pick(facts.codes, index.codes[WorldIndex.CodeKey(scheme: scheme, code: code)])
    return Set(found.filter { $0.valid.overlap(time) != .none }.map(\.content.actor)).sorted()
  }

  /// The unit converter that the world's own rates allow.
  public var converter: UnitConverter { UnitConverter(rates: facts.rates) }

  private func pick<C>(_ facts: [Fact<C>], _ rows: [Int32]?) -> [Fact<C>] {
    (rows ?? []).map { facts[Int($0)] }
  }
}
