import WorldModel

extension Screener {
  /// The rules on trade and transit.
  func tradeResult(_ clause: ProposedAgreement.Clause, _ obligation: Obligation) -> Result? {
    let others = obligation.outsiders(among: agreement.counterparts(of: clause))
    switch (obligation.kind, clause.type) {
    case (.exclusiveTariff, .tariff), (.exclusiveTariff, .freeTrade),
      (.exclusiveTariff, .customsUnion):
      // A treaty that the union itself concludes is how its competence is used.
      guard !others.isEmpty, obligation.organisations.isDisjoint(with: agreement.parties) else {
        return nil
      }
      return Result(.collision, .exclusiveCompetence, others)
    case (.mostFavoured, .tariff):
      guard !others.isEmpty, !agreement.has(.freeTrade, .customsUnion) else { return nil }
      return Result(.collision, .mostFavoured, others)
    case (.areaConditions, .freeTrade), (.areaConditions, .customsUnion):
      return others.isEmpty ? nil : Result(.condition, .areaConditions, others)
    case (.freedomOfTransit, .exclusivity):
      guard clause.value == "transit" else { return nil }
      return Result(.collision, .freedomOfTransit, agreement.counterparts(of: clause))
    case (.freeMovementOfGoods, .sanctionsCompliance):
      let targets = clause.object.filter {
        obligation.parties.contains($0) && $0 != agreement.subject
      }
      return targets.isEmpty ? nil : Result(.collision, .freeMovementOfGoods, targets)
    default: return nil
    }
  }
}
