import WorldModel

/// What a clause meets: a rule, the clause, and the row that the rule rests on.
public struct ScreeningFinding: Hashable, Sendable {
  /// How the clause and the obligation stand to each other, gravest first.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both cannot be kept as they stand.
    case collision
    /// They would collide once the earlier agreement is in force.
    case pending
    /// Both can be kept, if something is done first.
    case condition
    /// Whether they collide is a judgement that no row decides.
    case open
    /// The same promise stands already.
    case overlap
  }

  /// The rules, each written out in screening.md.
  public enum Rule: String, Sendable, CaseIterable {
    case exclusiveCompetence = "exclusive-competence"
    case mostFavoured = "most-favoured-treatment"
    case areaConditions = "free-trade-area-conditions"
    case freedomOfTransit = "freedom-of-transit"
    case freeMovementOfGoods = "free-movement-of-goods"
    case noMilitaryAlliance = "no-military-alliance"
    case noHostileAlliance = "no-hostile-alliance"
    case noHostileAction = "no-hostile-action"
    case noHostileUse = "no-hostile-use-of-territory"
    case consentToBase = "consent-to-foreign-base"
    case noForeignForces = "no-foreign-forces"
    case noNuclearWeapons = "no-nuclear-weapons"
    case consultation
    case mutualAssistance = "mutual-assistance"
    case standingObligation = "standing-obligation"
    case standingMembership = "standing-membership"
  }

  public let kind: Kind
  public let rule: Rule
  /// Key of the clause.
  public let clause: String
  /// The row of the obligation, relation or membership.
  public let record: FactRecord
  /// The agreement that the row belongs to; `nil` for relations and memberships.
  public let agreement: EntityID?
  public let standing: Obligation.Standing
  /// Those of the other side whom the rule is about, sorted.
  public let actors: [EntityID]
}

extension ScreeningFinding: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if left.kind != right.kind { return left.kind.rank < right.kind.rank }
    if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
    return (left.clause, left.record.id) < (right.clause, right.record.id)
  }
}

extension ScreeningFinding.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The kind where the obligation does not, or may not, bind yet.
  func weakened(by standing: Obligation.Standing) -> Self {
    guard self == .collision else { return self }
    switch standing {
    case .inForce: return .collision
    case .signed: return .pending
    case .possible: return .open
    }
  }
}
