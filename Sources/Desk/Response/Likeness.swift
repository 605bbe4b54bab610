import Doctrines
import WorldModel

/// By which rules a row of the world counts as a case like the event. There is no other likeness: no
/// wording is compared, except where a rule names the words.
struct Likeness {
  /// The rules, for reading.
  let rules: [String]
  /// Things whose rows count: their statements, positions, stages, outcomes and roles.
  let isLike: (FactRecord) -> Bool

  init(_ parts: [(String, (FactRecord) -> Bool)]) {
    rules = parts.map(\.0).filter { !$0.isEmpty }
    isLike = { record in parts.contains { $0.1(record) } }
  }
}

extension ResponseAssembly {
  /// The likeness of the kind of event.
  var likeness: Likeness { Likeness(likeParts + [stepsNamed]) }

  private var likeParts: [Part] {
    switch occurrence.occasion {
    case .conflict: [concerningPlace, mediations, mediatorRoles]
    case .sanction: [kinds(["sanctions"]), words(["sanction", "markets"])]
    case .attack: [words(["terror"]), kinds(["terrorism", "attack"])]
    case .corridorLoss:
      [concerningObject, infrastructure(["corridor"]), kinds(["route"])]
    case .energyPrice:
      [
        concerningObject, infrastructure(["oil-pipeline", "gas-pipeline"]), words(["energy"]),
      ]
    case .vote, .election: [concerningObject, seats]
    case .invitation:
      switch occurrence.to {
      case "mediate": [mediations, mediatorRoles, concerningPlace]
      case "sign": [agreementsWithPartners, concerningObject]
      case "integrate": [concerningObject, integration]
      default: [concerningObject, joined]
      }
    }
  }
}

extension FactRecord {
  /// The value as text; empty where there is none.
  var shownValue: String {
    if case .text(let text) = statement.value { return text }
    return ""
  }
}
