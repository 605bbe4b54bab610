import WorldModel

extension Screener {
  /// The rules on alliances, bases, forces and weapons.
  func securityResult(_ clause: ProposedAgreement.Clause, _ obligation: Obligation) -> Result? {
    let others = obligation.outsiders(among: agreement.counterparts(of: clause))
    let targets = clause.object.filter {
      obligation.parties.contains($0) && $0 != agreement.subject
    }
    switch (obligation.kind, clause.type) {
    case (.noMilitaryAlliance, .defence):
      return others.isEmpty ? nil : Result(.collision, .noMilitaryAlliance, others)
    case (.noMilitaryAlliance, .sanctionsCompliance):
      return targets.isEmpty ? nil : Result(.open, .noHostileAction, targets)
    case (.noMilitaryAlliance, .militaryBase):
      return targets.isEmpty ? nil : Result(.collision, .noHostileAction, targets)
    case (.noHostileAlliance, .defence):
      return hostility(.noHostileAlliance, clause, others, targets)
    case (.noHostileUse, .militaryBase):
      return hostility(.noHostileUse, clause, others, targets)
    case (.consentToBase, .militaryBase):
      guard !others.isEmpty, clause.value != "with-consent" else { return nil }
      return Result(.collision, .consentToBase, others)
    case (.noForeignForces, .militaryBase):
      guard !others.isEmpty, lies(clause.place, within: obligation) else { return nil }
      return Result(.collision, .noForeignForces, others)
    case (.noNuclearWeapons, .nuclearWeapons):
      guard clause.value == "permitted" else { return nil }
      return Result(.collision, .noNuclearWeapons, agreement.counterparts(of: clause))
    case (.consultation, .defence), (.consultation, .militaryBase):
      return others.isEmpty ? nil : Result(.condition, .consultation, others)
    case (.mutualAssistance, .neutrality):
      return others.isEmpty ? nil : Result(.open, .mutualAssistance, others)
    default: return nil
    }
  }

  /// A clause that names whom it is directed against decides; one that names nobody leaves it open.
  private func hostility(
    _ rule: ScreeningFinding.Rule, _ clause: ProposedAgreement.Clause, _ others: [EntityID],
    _ targets: [EntityID]
  ) -> Result? {
    if !targets.isEmpty { return Result(.collision, rule, targets) }
    guard clause.object.isEmpty, !others.isEmpty else { return nil }
    return Result(.open, rule, others)
  }

  /// Whether the states of a region are the parties of an obligation.
  private func lies(_ place: EntityID?, within obligation: Obligation) -> Bool {
    guard let place else { return false }
    let states = world.members(of: place, at: EDTFInterval(on))
    return !states.isEmpty && obligation.parties.isSuperset(of: states)
  }

  /// The obligations between pairs of states that a data set codes.
  func relationFindings(of clause: ProposedAgreement.Clause) -> [ScreeningFinding] {
    guard let kind = clause.type.relation else { return [] }
    let partners = agreement.counterparts(of: clause)
    return world.facts.relations.compactMap { fact in
      let relation = fact.content
      let overlap = fact.valid.overlap(EDTFInterval(on))
      guard relation.a == agreement.subject, relation.kind.hasSuffix("-obligation"),
        fact.envelope.status.holds, overlap != .none
      else { return nil }
      let standing: Obligation.Standing = overlap == .certain ? .inForce : .possible
      let result: ScreeningFinding.Kind
      if partners.contains(relation.b), relation.kind == kind {
        result = .overlap
      } else if clause.object.contains(relation.b), clause.type != .consultation {
        result = ScreeningFinding.Kind.collision.weakened(by: standing)
      } else {
        return nil
      }
      return ScreeningFinding(
        kind: result, rule: .standingObligation, clause: clause.id, record: FactRecord(fact),
        agreement: nil, standing: standing, actors: [relation.b])
    }
  }

  /// A promise not to belong to an organisation, made by one of its members.
  func membershipFindings(of clause: ProposedAgreement.Clause) -> [ScreeningFinding] {
    guard clause.type == .nonAccession else { return [] }
    return world.memberships(of: agreement.subject).compactMap { fact in
      let overlap = fact.valid.overlap(EDTFInterval(on))
      guard clause.object.contains(fact.content.organisation), fact.content.role.isMembership,
        fact.envelope.status.holds, overlap != .none
      else { return nil }
      let standing: Obligation.Standing = overlap == .certain ? .inForce : .possible
      return ScreeningFinding(
        kind: ScreeningFinding.Kind.collision.weakened(by: standing), rule: .standingMembership,
        clause: clause.id, record: FactRecord(fact), agreement: nil, standing: standing,
        actors: [fact.content.organisation])
    }
  }
}

extension ClauseType {
  /// The kind of relation that makes the same promise.
  fileprivate var relation: String? {
    switch self {
    case .defence: "defence-obligation"
    case .consultation: "consultation-obligation"
    case .nonAggression: "non-aggression-obligation"
    case .neutrality: "neutrality-obligation"
    default: nil
    }
  }
}
