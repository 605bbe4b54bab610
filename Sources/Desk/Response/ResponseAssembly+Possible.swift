import Doctrines
import WorldModel

extension ResponseAssembly {
  /// Kinds of event that may take a route out of use.
  private static let disruptive: Set<ConductRule.Occasion> = [.attack, .conflict, .sanction]

  /// Rules on the loss of a corridor, where the event strikes a corridor, pipeline or other piece of
  /// infrastructure: whether it still carries is not stated, so that they are possible and no more.
  func possibleRules(in edition: Doctrine.Edition?) -> [OtherRule] {
    guard Self.disruptive.contains(occurrence.occasion), let object = occurrence.object,
      let works = world.facts.infrastructure.first(where: { $0.content.id == object })
    else { return [] }
    let own = occurrence
    let loss = Occurrence(
      id: own.id, occasion: .corridorLoss, title: own.title, parties: own.parties, by: own.by,
      place: own.place, object: own.object, kind: own.kind, date: own.date, details: own.details,
      source: own.source, locator: own.locator, record: own.record)
    let matcher = ConductMatcher(world: world, occurrence: loss)
    let kind = works.content.kind.split(separator: "-").joined(separator: " ")
    let reason =
      "the event is about ‘\(world.title(of: object))’ (\(kind)); if it carries less, that is a "
      + "corridor loss as well"
    return doctrine.conduct.compactMap { rule in
      guard let finding = matcher.finding(on: rule), finding.result != .excluded else { return nil }
      let standing = doctrine.standing(of: rule.span, in: edition)
      if case .past = standing { return nil }
      return OtherRule(
        rule: rule, state: .possible, standing: standing,
        reasons: [reason] + finding.deciding.map { "\($0.words): \($0.reason)" })
    }
  }
}
