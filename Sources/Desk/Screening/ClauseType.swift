/// What a clause promises: a closed list, because each rule of screening speaks of types.
public enum ClauseType: String, Sendable, CaseIterable {
  /// Lower duties for one partner, without a free-trade area.
  case tariff
  case customsUnion = "customs-union"
  case freeTrade = "free-trade"
  case services
  case monetaryUnion = "monetary-union"
  /// Joining the organisation that `object` names.
  case membership
  case militaryBase = "military-base"
  case noForeignForces = "no-foreign-forces"
  case nuclearWeapons = "nuclear-weapons"
  /// Help against an attack.
  case defence
  case consultation
  case nonAggression = "non-aggression"
  case neutrality
  /// A promise not to belong to the organisation that `object` names.
  case nonAccession = "non-accession"
  case exclusivity
  case mostFavoured = "most-favoured"
  case transit
  case payment
  /// Applying the measures of a partner against the state that `object` names.
  case sanctionsCompliance = "sanctions-compliance"
  case sovereigntyTransfer = "sovereignty-transfer"
  case organRepresentation = "organ-representation"
  case decisionRule = "decision-rule"
  case phases
  case economicReason = "economic-reason"
  case mutualBenefit = "mutual-benefit"
  case notice
  case ratification
  case termination
  case disputeSettlement = "dispute-settlement"

  /// The values that a clause of the type may state; empty where it states none.
  public var values: [String] {
    switch self {
    case .decisionRule: ["consensus", "unanimity", "majority", "weighted"]
    case .organRepresentation: ["equal", "weighted", "none"]
    case .phases, .economicReason, .mutualBenefit, .sovereigntyTransfer: ["yes", "no"]
    case .militaryBase: ["with-consent", "without-consent"]
    case .nuclearWeapons: ["permitted", "excluded"]
    case .exclusivity: ["transit", "trade", "energy", "finance", "arms"]
    case .membership: ["member", "observer", "partner"]
    case .ratification: ["required", "not-required"]
    case .tariff, .customsUnion, .freeTrade, .services, .monetaryUnion, .noForeignForces, .defence,
      .consultation, .nonAggression, .neutrality, .nonAccession, .mostFavoured, .transit, .payment,
      .sanctionsCompliance, .notice, .termination, .disputeSettlement:
      []
    }
  }

  /// Whether a clause of the type says nothing without `value`.
  var needsValue: Bool {
    switch self {
    case .decisionRule, .organRepresentation, .phases, .sovereigntyTransfer, .nuclearWeapons,
      .exclusivity:
      true
    default: false
    }
  }

  /// Whether a clause of the type says nothing without `object`.
  var needsObject: Bool {
    switch self {
    case .membership, .nonAccession, .sanctionsCompliance: true
    default: false
    }
  }
}
