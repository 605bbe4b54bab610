import Desk
import Doctrines
import WorldModel

/// The words of the field: offices, standings, steps, figures, units.
extension MeetingWording {
  func office(_ role: String) -> String {
    let key: MeetingLabel? =
      switch role.lowercased() {
      case "president", "head of state": .rolePresident
      case "prime minister", "head of government", "chairman of the government": .rolePrimeMinister
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
    return key.map { labels[$0] } ?? role
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

  func figure(_ figure: MeetingFigure) -> Words {
    let when = interval(figure.amount.time)
    var parts = [when.isEmpty ? labels[MeetingLabel.undated] : when]
    if let age = figure.age {
      parts.append(
        age == 0 ? labels[MeetingLabel.ageCurrent] : labels.text(MeetingLabel.age, .number(age)))
    }
    if let reporter = figure.reporter {
      parts.append(labels.text(MeetingLabel.byReporter, .name(localName(reporter))))
    }
    let text = "\(amount(figure.amount)) (\(parts.joined(separator: ", ")))"
    return (
      figureName(figure),
      join([text, band(figure) ?? "", figure.isOld ? labels[MeetingLabel.old] : ""]), figure.isOld
    )
  }

  /// The results of other methods, where they differ from the figure as printed.
  private func band(_ figure: MeetingFigure) -> String? {
    guard let low = figure.low, let high = figure.high else { return nil }
    let texts = [low, high].map { number($0, digits: 3) }
    guard texts[0] != texts[1] else { return nil }
    return labels.text(MeetingLabel.band, .text(texts[0]), .text(texts[1]))
  }

  func figureName(_ figure: MeetingFigure) -> String {
    var text: String
    switch figure.name {
    case .measure(let name): text = measure(name).map { labels[$0] } ?? name
    case .series(let id): text = world.series(SeriesID(id))?.title ?? id
    case .term(let thing, let term): text = "\(name(thing)), \(term)"
    case .relation(let kind):
      text = kind == "border" ? labels[MeetingLabel.figureBorder] : relationKind(kind)
    case .quantity(let subject, let quantity):
      let key: MeetingLabel? =
        quantity == "gdp" ? .figureGdp : quantity == "population" ? .figurePopulation : nil
      text = key.map { labels.text($0, .name(localName(subject))) } ?? quantity
    case .statement(let statement): text = name(statement)
    }
    if let through = figure.through {
      text += " (" + labels.text(MeetingLabel.through, .name(localName(through))) + ")"
    }
    return text
  }

  private func measure(_ name: String) -> MeetingLabel? {
    switch name {
    case "trade-total": .figureTradeTotal
    case "trade-export": .figureTradeExport
    case "trade-import": .figureTradeImport
    case "trade-share": .figureTradeShare
    case "investment-total": .figureInvestmentTotal
    case "investment-share": .figureInvestmentShare
    case "energy-share": .figureEnergyShare
    case "arms-share": .figureArmsShare
    case "un-agreement": .figureUnAgreement
    case "shared-organisations": .figureSharedOrganisations
    case "government-visits": .figureGovernmentVisits
    default: nil
    }
  }

  /// The unit in the language; units without a word of their own stay as the world writes them.
  func unit(_ unit: MeasurementUnit, of value: Double) -> String {
    guard unit != .one else { return "" }
    let words = unit.text.split(separator: " ").map(String.init)
    if labels.language != .english, words.count == 2, words[0] == "million" {
      return labels.unit("\(words[1]) mn", of: value)
    }
    return labels.unit(unit.text, of: value)
  }
}
