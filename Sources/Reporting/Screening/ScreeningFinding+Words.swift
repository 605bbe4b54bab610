import Desk
import WorldModel

extension ScreeningFinding {
  /// The rule as one sentence, with the names of the actors and of the agreement.
  func sentence(names: [EntityID: String]) -> String {
    let actors = Self.list(actors.map { names[$0] ?? $0.text })
    let title = agreement.map { "‘\(names[$0] ?? $0.text)’" } ?? ""
    let isOpen = kind == .open
    switch rule {
    case .exclusiveCompetence:
      return "Trade terms with \(actors) are a competence that \(title) gives to a union; "
        + "the union is no party here."
    case .mostFavoured:
      return
        "An advantage for \(actors) is due to all to whom \(title) promises the same treatment."
    case .areaConditions:
      return "The area with \(actors) must meet the conditions that \(title) sets."
    case .freedomOfTransit:
      return "Sole rights of transit for \(actors) make distinctions that \(title) excludes."
    case .freeMovementOfGoods:
      return "Measures against \(actors) restrict goods that move freely under \(title)."
    case .noMilitaryAlliance:
      return "Help against attack is promised to \(actors), outside \(title), which excludes "
        + "military alliances."
    case .noHostileAlliance where isOpen:
      return "\(title) excludes alliances directed against its parties; whether one with \(actors) "
        + "is so directed is a judgement."
    case .noHostileAlliance:
      return "The promise is directed against \(actors), to whom \(title) promises the contrary."
    case .noHostileAction where isOpen:
      return "\(title) excludes actions directed against \(actors); whether these are such actions "
        + "is a judgement."
    case .noHostileAction:
      return "The clause is directed against \(actors), which \(title) excludes."
    case .noHostileUse where isOpen:
      return "\(title) excludes that a third state uses the territory against its parties; whether "
        + "\(actors) would is a judgement."
    case .noHostileUse:
      return "The clause opens the territory against \(actors), which \(title) excludes."
    case .consentToBase:
      return "Forces of \(actors) need the consent of the other parties to \(title); "
        + "the clause states none."
    case .noForeignForces:
      return "Forces of \(actors) would be where \(title) admits only those of its parties."
    case .noNuclearWeapons:
      return "The clause permits what \(title) excludes."
    case .consultation:
      return "The parties to \(title) are to be consulted before the promise to \(actors) is made."
    case .mutualAssistance:
      return "Whether neutrality towards \(actors) leaves room for the help that \(title) promises "
        + "is a judgement."
    case .standingObligation where kind == .overlap:
      return "A promise of this kind to \(actors) may be on record already: the row names no "
        + "agreement, so that compare the texts."
    case .standingObligation:
      return "The clause is directed against \(actors), to whom an obligation is on record."
    case .standingMembership:
      return "The subject belongs to \(actors)."
    }
  }

  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension ScreeningFinding.Kind {
  var heading: String {
    switch self {
    case .collision: "Collisions with obligations in force"
    case .pending: "Collisions once an earlier agreement is in force"
    case .condition: "To be done first"
    case .open: "Left to judgement"
    case .overlap: "Possibly on record already"
    }
  }
}

extension ScreeningFinding.Kind {
  /// The kind in a count.
  var noun: String {
    switch self {
    case .collision: "collisions"
    case .pending: "pending"
    case .condition: "conditions"
    case .open: "left to judgement"
    case .overlap: "possibly on record already"
    }
  }
}

extension Obligation.Standing {
  func words(on date: EDTFDate) -> String {
    switch self {
    case .inForce: "in force on \(date)"
    case .signed: "signed; no source says that it is in force on \(date)"
    case .possible: "may be in force on \(date): the known dates leave it open"
    }
  }
}

extension Screening.Principle {
  var title: String {
    switch key {
    case .sovereignty: "Political sovereignty is not touched"
    case .economicReason: "There is an economic reason"
    case .phases: "It goes in phases"
    case .mutualBenefit: "The benefit is mutual"
    case .equalRepresentation: "All are equally represented in the organs"
    case .consensus: "Decisions are by consensus"
    }
  }
}

extension Screening.Principle {
  /// The principle in a list.
  var noun: String {
    switch key {
    case .sovereignty: "sovereignty"
    case .economicReason: "an economic reason"
    case .phases: "phases"
    case .mutualBenefit: "mutual benefit"
    case .equalRepresentation: "equal representation"
    case .consensus: "consensus"
    }
  }
}

extension Screening.Principle.Answer {
  var words: String {
    switch self {
    case .satisfied: "satisfied by what the agreement states"
    case .notSatisfied: "not satisfied"
    case .notStated: "not stated"
    }
  }

  var style: TerminalStyle {
    switch self {
    case .satisfied: .blue
    case .notSatisfied: .red
    case .notStated: .faint
    }
  }
}
