import WorldModel

extension Screener {
  /// Sanctions on each party but the subject, in the order of the keys.
  var exposures: [Screening.Exposure] {
    agreement.parties.filter { $0 != agreement.subject }.sorted().map { party in
      let own = cases(on: party)
      if !own.isEmpty { return Screening.Exposure(party: party, result: .exposed, cases: own) }
      let members = world.members(of: party, at: EDTFInterval(on))
        .filter { $0 != agreement.subject }
      let found = members.flatMap { cases(on: $0) }
      return Screening.Exposure(
        party: party, result: found.isEmpty ? .noneKnown : .membersExposed, cases: found)
    }
  }

  private func cases(on target: EntityID) -> [Screening.Exposure.Case] {
    world.facts.shocks.filter { fact in
      fact.content.kind == "sanctions" && fact.content.target == target
        && fact.envelope.status.holds && fact.valid.overlap(EDTFInterval(on)) != .none
    }.map { fact in
      let senders = world.parties(of: fact.content.id).filter { $0.content.role == "sender" }
      return Screening.Exposure.Case(
        target: target, senders: Set(senders.map(\.content.actor)).sorted(),
        title: fact.content.title, record: FactRecord(fact))
    }.sorted { $0.record.id < $1.record.id }
  }

  /// What was not held against the agreement: agreements and organisations without rows, other parties.
  var unknowns: [Screening.Unknown] {
    let time = EDTFInterval(on)
    let others = Set(agreement.parties).subtracting([agreement.subject])
    let silent = world.agreements(of: agreement.subject, on: on).filter { thing in
      thing != agreement.id && !Self.silentKinds.contains(kind(of: thing))
        && !world.terms(of: thing).contains { Obligation.Kind(rawValue: $0.content.term) != nil }
    }
    let founded = Set(
      world.facts.parties.filter { $0.content.role == "established" }.map(\.content.actor))
    let joined = world.memberships(of: agreement.subject).filter { fact in
      fact.content.role.isMembership && fact.envelope.status.holds
        && fact.valid.overlap(time) != .none
        && world.actor(fact.content.organisation)?.kind == .organisation
        && !world.hasEnded(fact.content.organisation, by: on)
    }
    let unfounded = Set(joined.map(\.content.organisation)).subtracting(founded).sorted()
    return silent.map { thing in
      let bound = Set(world.parties(of: thing).map(\.content.actor))
      return Screening.Unknown(
        about: thing, reason: .termsNotHeld, held: 0, isShared: !bound.isDisjoint(with: others),
        kind: kind(of: thing))
    }
      + unfounded.map { body in
        let members = Set(world.members(of: body, at: time) + [body])
        return Screening.Unknown(
          about: body, reason: .foundingTreatyNotHeld, held: 0,
          isShared: !members.isDisjoint(with: others),
          kind: "")
      }
      + others.sorted().map {
        Screening.Unknown(
          about: $0, reason: .partyNotScreened,
          held: world.obligations(of: $0, on: on).count, isShared: true, kind: "")
      }
  }

  /// Kinds of agreement that promise nothing by themselves.
  private static let silentKinds: Set<String> = ["diplomatic-relations"]

  private func kind(of thing: EntityID) -> String {
    world.facts.agreements.first { $0.content.id == thing }?.content.kind ?? ""
  }
}
