import Desk

/// The words of a calendar that are not data.
public enum AgendaLabel: String, LabelCatalogue {
  // Document
  case title, partner, range, asOf, count, nothing, undated, mayFall, inEnglish
  case roundOnly, anniversariesUntil
  case columnWhen, columnKind, columnWhat, columnCertainty, columnRelation, columnReceipts
  case who, receipts, more, against, contradicts, formula, formulaLeapDay, formulaStated
  // Dates
  case dateBy, dateFrom, dateSpan
  // Kinds
  case kindEvent, kindRole, kindMembership, kindRelation, kindAnniversary, kindDeadline
  case kindProgramme, kindStage, kindAgreement, kindInitiative, kindInfrastructure, kindMediation
  case kindTarget, kindOutcome, kindEdition, kindTerm, kindShock, kindPosition, kindStatement
  // Certainty
  case certaintyExact, certaintyApproximate, certaintyPlanned, certaintyConditional
  case certaintyDisputed, certaintyWithdrawn
  // How an actor is related
  case partThrough, partMember
  // Titles
  case event, roleBegins, roleEnds, roleHeld
  case membershipBegins, membershipEnds, membershipHeld, membershipAim, membershipInterest
  case standingBegins, standingEnds, standingHeld
  case diplomaticBegins, diplomaticEnds, diplomaticHeld
  case relationBegins, relationEnds, relationHeld
  case anniversaryDiplomatic, anniversaryIndependence, anniversaryStage, anniversaryThing
  case due, target, programmeBegins, programmeEnds, programmeHeld, stage
  case agreementBegins, agreementEnds, agreementHeld, partyJoins
  case initiativeBegins, initiativeEnds, initiativeHeld
  case infrastructureBegins, infrastructureEnds, infrastructureHeld
  case mediation, outcome, edition, term, shock, position, statement
}

extension AgendaLabel {
  init(_ kind: AgendaKind) {
    switch kind {
    case .event: self = .kindEvent
    case .role: self = .kindRole
    case .membership: self = .kindMembership
    case .relation: self = .kindRelation
    case .anniversary: self = .kindAnniversary
    case .deadline: self = .kindDeadline
    case .programme: self = .kindProgramme
    case .stage: self = .kindStage
    case .agreement: self = .kindAgreement
    case .initiative: self = .kindInitiative
    case .infrastructure: self = .kindInfrastructure
    case .mediation: self = .kindMediation
    case .outcome: self = .kindOutcome
    case .edition: self = .kindEdition
    case .term: self = .kindTerm
    case .shock: self = .kindShock
    case .position: self = .kindPosition
    case .statement: self = .kindStatement
    }
  }

  init(_ certainty: AgendaCertainty) {
    switch certainty {
    case .exact: self = .certaintyExact
    case .approximate: self = .certaintyApproximate
    case .planned: self = .certaintyPlanned
    case .conditional: self = .certaintyConditional
    case .disputed: self = .certaintyDisputed
    case .withdrawn: self = .certaintyWithdrawn
    }
  }
}
