import Desk
import Doctrines
import WorldModel

/// The words of the field: offices, standings, steps, figures, units.
extension MeetingWording {
  func office(_ role: String) -> String {
    let key: MeetingLabel? =
      switch role.lowercased() {
      case "president", "head of state": .rolePresident
      case "prime minister", "chairman of the government": .rolePrimeMinister
      case "minister of foreign affairs", "foreign minister": .roleForeignMinister
      case "deputy minister of foreign affairs": .roleDeputyForeignMinister
      case "chancellor", "federal chancellor": .roleChancellor
      case "secretary-general", "secretary general": .roleSecretaryGeneral
      case "chair", "chairman", "chairmanship": .roleChair
      case "presidency": .rolePresidency
      case "host": .roleHost
      case "initiator": .roleInitiator
      case "elected member", "non-permanent member": .roleMember
      default: nil
      }
    return key.map { labels[$0] } ?? detail(role).map { labels[$0] } ?? role
  }

  private func detail(_ role: String) -> MeetingDetailLabel? {
    switch role.lowercased() {
    case "president of the european commission": .roleCommission
    case "president of the european council": .roleCouncil
    case "high representative for foreign affairs and security policy": .roleHigh
    case "secretary of state": .roleState
    case "head of the government", "head of government": .roleGovernment
    case "minister for europe and foreign affairs": .roleEurope
    default: nil
    }
  }

  func relationKind(_ kind: String) -> String {
    let key: MeetingLabel? =
      switch kind {
      case "border": .relationBorder
      case "rank": .relationRank
      case "cooperation": .relationCooperation
      case "neighbourhood": .relationNeighbourhood
      case "principles": .relationPrinciples
      case "balance": .relationBalance
      case "trust": .relationTrust
      case "affinity": .relationAffinity
      case "dispute": .relationDispute
      case _ where kind.contains("alliance"): .relationAlliance
      case _ where kind.contains("partnership"): .relationPartnership
      case _ where kind.hasPrefix("diplomatic"): .diplomatic
      default: nil
      }
    return key.map { labels[$0] } ?? capitalised(kind.replacing("-", with: " "))
  }

  func obligation(_ kind: String) -> String {
    let key: MeetingLabel? =
      switch kind {
      case "defence-obligation": .obligationDefence
      case "consultation-obligation": .obligationConsultation
      case "non-aggression-obligation": .obligationNonAggression
      case "neutrality-obligation": .obligationNeutrality
      case "offence-obligation": .obligationOffence
      default: nil
      }
    return key.map { labels[$0] } ?? kind.replacing("-", with: " ")
  }

  func step(_ step: Stage.Step) -> String {
    let key: MeetingLabel =
      switch step {
      case .intended: .stepIntended
      case .proposed: .stepProposed
      case .tabled: .stepTabled
      case .negotiated: .stepNegotiated
      case .concluded: .stepConcluded
      case .adopted: .stepAdopted
      case .signed: .stepSigned
      case .inForce: .stepInForce
      case .launched: .stepLaunched
      case .implemented: .stepImplemented
      case .completed: .stepCompleted
      case .terminated: .stepTerminated
      }
    return labels[key]
  }

  func result(_ result: Outcome.Result) -> String {
    let key: MeetingLabel =
      switch result {
      case .met: .outcomeMet
      case .partly: .outcomePartly
      case .missed: .outcomeMissed
      case .pending: .outcomePending
      }
    return labels[key]
  }

  func role(_ role: Membership.Role) -> String {
    let key: MeetingLabel =
      switch role {
      case .member: .memberMember
      case .founder: .memberFounder
      case .associate: .memberAssociate
      case .observer: .memberObserver
      case .partner: .memberPartner
      case .participant: .memberParticipant
      case .initiator: .memberInitiator
      case .host: .memberHost
      case .chair: .memberChair
      case .acceding: .memberAcceding
      case .interested: .memberInterested
      }
    return labels[key]
  }

  /// What kind of shock; a kind that no catalogue knows stays as it is.
  func shockKind(_ kind: String) -> String {
    MeetingShockLabel(rawValue: kind).map { labels[$0] } ?? capitalised(kind)
  }

  func statementKind(_ kind: String) -> String {
    let key: MeetingLabel? =
      switch kind {
      case "target": .kindTarget
      case "priority": .kindPriority
      case "goal": .kindGoal
      case "position": .kindPosition
      case "claim": .kindClaim
      case "principle": .kindPrinciple
      default: nil
      }
    return key.map { labels[$0] } ?? kind
  }

  func verdict(_ verdict: Verdict) -> String {
    BriefDocument.Verdict(rawValue: verdict.rawValue).map { labels.verdict($0) }
      ?? verdict.rawValue
  }

  func domain(_ name: String) -> String {
    let key: MeetingLabel? =
      switch name {
      case "political": .domainPolitical
      case "trade": .domainTrade
      case "investment": .domainInvestment
      case "energy": .domainEnergy
      case "transit": .domainTransit
      case "security": .domainSecurity
      case "people": .domainPeople
      default: nil
      }
    return key.map { labels[$0] } ?? name
  }
}
