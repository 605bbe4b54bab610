import Doctrines
import WorldModel

/// Which of the things that the subject shares with the parties of an event have a bearing on it.
///
/// A shared thing bears on the event where
/// - the event names it, or it founded the organisation that the event names;
/// - a check that the action strains or touches asks for it; or
/// - it lays on the subject, at the date, an obligation of a kind that such events call up, by
///   ``kinds``.
///
/// Everything else is shared, and nothing recorded says that the action touches it.
struct Bearing {
  private let assembly: ResponseAssembly
  private let obligations: [Obligation]

  init(_ assembly: ResponseAssembly) {
    self.assembly = assembly
    let kinds = Self.kinds[assembly.occurrence.occasion] ?? []
    obligations = assembly.world.obligations(
      of: assembly.subject, on: assembly.occurrence.date
    ).filter { kinds.contains($0.kind) }
  }

  /// The obligations that each kind of event calls up: the one table.
  static let kinds: [ConductRule.Occasion: Set<Obligation.Kind>] = [
    .conflict: security.union([.precedence]), .attack: security.union([.precedence]),
    .sanction: trade.union([.precedence]),
    .invitation: trade.union([
      .noMilitaryAlliance, .noHostileAlliance, .noIncompatible, .consultation, .mutualAssistance,
    ]),
    .corridorLoss: [.freedomOfTransit, .freeMovementOfGoods],
    .energyPrice: [.freedomOfTransit, .freeMovementOfGoods, .mostFavoured],
    .vote: [.consultation, .precedence], .election: [],
  ]

  private static let security: Set<Obligation.Kind> = [
    .noMilitaryAlliance, .noHostileAlliance, .noHostileUse, .consentToBase, .noForeignForces,
    .noNuclearWeapons, .consultation, .mutualAssistance,
  ]
  private static let trade: Set<Obligation.Kind> = [
    .exclusiveTariff, .mostFavoured, .areaConditions, .freedomOfTransit, .freeMovementOfGoods,
  ]

  /// Why a thing bears on the event where the action is taken; `nil` where nothing says so.
  func reason(_ thing: EntityID, _ action: ConductAction) -> String? {
    let occurrence = assembly.occurrence
    let world = assembly.world
    let body = occurrence.occasion.aim == .body ? occurrence.to.map { EntityID($0) } : nil
    let named = (occurrence.parties + [occurrence.place, occurrence.object, body])
      .compactMap { $0 }
    if named.contains(thing) { return "the event names it" }
    let founded = world.parties(of: thing).first {
      $0.content.role == "established" && named.contains($0.content.actor)
    }
    if let founded { return "it founded \(founded.content.actor), which the event names" }
    if let check = checks(of: action).first(where: { assembly.asks($0, for: thing) }) {
      return "‘\(check.title)’ asks for it"
    }
    return clauses(of: thing)
  }

  /// The obligations that a thing lays on the subject and that such events call up, with their places.
  func clauses(of thing: EntityID) -> String? {
    let bound = obligations.filter { $0.agreement == thing || $0.organisations.contains(thing) }
    guard !bound.isEmpty else { return nil }
    let clauses = bound.map {
      "\($0.kind.rawValue) [\($0.term.source) \($0.term.envelope.locator)]"
    }
    return "clauses: " + ResponseAssembly.distinct(clauses).joined(separator: "; ")
  }

  private func checks(of action: ConductAction) -> [Check] {
    var ids = Set(action.tensions.map(\.check))
    for case .check(let id) in action.touches { ids.insert(id) }
    return assembly.doctrine.checks.filter { ids.contains($0.id) }
  }
}

extension ResponseAssembly {
  /// Whether the measure of a check asks for a thing.
  fileprivate func asks(_ check: Check, for thing: EntityID) -> Bool {
    guard case .measured(let test) = check.test else { return false }
    return test.measure.arguments.values.contains { argument in
      switch argument {
      case .text(let text): text == thing.text
      case .list(let items): items.contains(thing.text)
      case .number, .weights: false
      }
    }
  }
}
