import WorldModel

/// A duty or right that an agreement lays on a state: a row of `terms` whose `term` is one of ``Kind``.
public struct Obligation: Sendable {
  /// The closed vocabulary of `term`. The raw value is what the row says.
  public enum Kind: String, Sendable, CaseIterable {
    case exclusiveTariff = "exclusive competence: tariff"
    case mostFavoured = "most-favoured treatment"
    case areaConditions = "free-trade area conditions"
    case freedomOfTransit = "freedom of transit"
    case freeMovementOfGoods = "free movement: goods"
    case noMilitaryAlliance = "no military alliance"
    case noHostileAlliance = "no hostile alliance"
    case noHostileUse = "no hostile use of territory"
    case consentToBase = "consent needed: foreign base"
    case noForeignForces = "no foreign forces"
    case noNuclearWeapons = "no nuclear weapons"
    case consultation
    case mutualAssistance = "mutual assistance"
    case noIncompatible = "no incompatible agreements"
    case precedence
    case objectAndPurpose = "object and purpose"
    case withdrawal = "notice of withdrawal"
    case ratification
    case signature
    case entryIntoForce = "entry into force"
  }

  /// Whether it binds on the day of the screening.
  public enum Standing: String, Sendable, CaseIterable {
    case inForce = "in-force"
    /// Signed, and no source says that it is in force.
    case signed
    /// The dates that are known leave it open.
    case possible
  }

  public let kind: Kind
  public let term: Fact<Term>
  public let agreement: EntityID
  public let title: String
  /// The states bound on that day, as far as the world knows them.
  public let parties: Set<EntityID>
  /// The organisations that the agreement established.
  public let organisations: Set<EntityID>
  public let standing: Standing

  public var id: FactID { term.id }
  public var record: FactRecord { FactRecord(term, kind: "agreement") }

  /// The actors that stand outside the agreement.
  func outsiders(among actors: [EntityID]) -> [EntityID] {
    actors.filter { !parties.contains($0) && !organisations.contains($0) }
  }
}

extension World {
  /// The obligations of a state on a day, by agreement and row. What was over or not yet signed is left out.
  public func obligations(of state: EntityID, on date: EDTFDate) -> [Obligation] {
    let time = EDTFInterval(date)
    return agreements(of: state, on: date).flatMap { agreement -> [Obligation] in
      let held = parties(of: agreement).filter { $0.valid.overlap(time) != .none }
      let bound = held.filter { Self.bindingRoles.contains($0.content.role) }
      let founded = held.filter { $0.content.role == "established" }
      return terms(of: agreement).compactMap { term in
        guard let kind = Obligation.Kind(rawValue: term.content.term), term.envelope.status.holds,
          let standing = standing(of: term, on: date)
        else { return nil }
        return Obligation(
          kind: kind, term: term, agreement: agreement, title: title(of: agreement),
          parties: Set(bound.map(\.content.actor)),
          organisations: Set(founded.map(\.content.actor)), standing: standing)
      }
    }
  }

  /// The agreements by which a state is bound, for sure or possibly, on a day, sorted.
  func agreements(of state: EntityID, on date: EDTFDate) -> [EntityID] {
    let time = EDTFInterval(date)
    let held = facts.parties.filter { fact in
      fact.content.actor == state && Self.bindingRoles.contains(fact.content.role)
        && fact.envelope.status.holds && fact.valid.overlap(time) != .none
        && kind(of: fact.content.of) == "agreement"
    }
    return Set(held.map(\.content.of)).filter { !isTerminated($0, by: date) }.sorted()
  }

  /// Whether an agreement had ended by a day for sure, as a source tells its termination.
  func isTerminated(_ agreement: EntityID, by date: EDTFDate) -> Bool {
    stages(of: agreement).contains { fact in
      fact.content.step == .terminated && fact.envelope.status.holds
        && fact.valid.latest.map { $0 <= date.earliest } == true
    }
  }

  private static let bindingRoles: Set<String> = ["party", "signatory", "legislator"]

  /// The row's own time decides; where it states none, the stages of the agreement do.
  private func standing(of term: Fact<Term>, on date: EDTFDate) -> Obligation.Standing? {
    if !term.valid.isUnknown {
      switch term.valid.overlap(EDTFInterval(date)) {
      case .none: return nil
      case .possible: return .possible
      case .certain: return .inForce
      }
    }
    let known = stages(of: term.content.of).filter(\.envelope.status.holds)
    let begun = known.filter {
      ($0.valid.earliest ?? $0.valid.latest).map { $0 <= date.latest } ?? true
    }
    let steps = Set(begun.map(\.content.step))
    if steps.contains(.terminated) { return nil }
    if steps.contains(.inForce) { return .inForce }
    if steps.contains(.signed) { return .signed }
    return known.isEmpty || !begun.isEmpty ? .possible : nil
  }
}

extension FactStatus {
  /// Whether the source says that it is so, rather than that it will or would be.
  var holds: Bool {
    switch self {
    case .reported, .disputed, .derived: true
    case .planned, .conditional, .withdrawn: false
    }
  }
}
