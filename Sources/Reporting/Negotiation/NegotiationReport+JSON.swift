import Negotiation

extension NegotiationReport {
  public var json: JSONValue {
    [
      "title": .string(negotiation.title), "says": .string(negotiation.says),
      "rule": .string(negotiation.rule.name),
      "actors": .array(
        negotiation.actors.map {
          [
            "name": .string($0.name), "says": .string($0.description),
            "reservation": .optional($0.reservation),
          ]
        }),
      "issues": .array(outcomes.map(json)),
      "draws": .integer(perturbation.draws), "seed": .string("\(perturbation.seed)"),
      "rounds": .array(
        rounds.map { ["procedure": .string($0.procedure), "log": .strings($0.lines)] }),
      "made": receipts.map { .object($0.members) } ?? .null,
      "inputs": .array(inputs.map(\.json)),
    ]
  }

  private func json(_ outcome: IssueOutcomes) -> JSONValue {
    let issue = negotiation.issues[outcome.issue]
    let shaken = intervals.first { $0.issue == outcome.issue }
    return [
      "issue": .string(issue.name), "lower": .number(issue.lower), "upper": .number(issue.upper),
      "unit": .string(issue.unit), "says": .string(issue.description),
      "stances": .array(
        negotiation.participants(on: outcome.issue).compactMap { stance(of: $0, on: outcome.issue) }
      ),
      "models": .object(
        outcome.models.map { .init($0.model.rawValue, .optional($0.value)) }),
      "notes": .object(
        outcome.models.filter { !$0.note.isEmpty }.map {
          .init($0.model.rawValue, .string($0.note))
        }),
      "intervals": .object(
        (shaken?.models ?? []).map { interval in
          .init(
            interval.model.rawValue,
            [
              "low": .optional(interval.low), "middle": .optional(interval.middle),
              "high": .optional(interval.high), "answers": .integer(interval.answers),
              "nearestActorChanges": .optional(interval.nearestActorChanges),
            ])
        }),
      "rankingChanges": .optional(shaken?.rankingChanges),
    ]
  }

  /// `null` as source for an assumption.
  private func stance(of actor: Int, on issue: Int) -> JSONValue? {
    negotiation.stances[actor][issue].map { stance in
      [
        "actor": .string(negotiation.actors[actor].name), "position": .number(stance.position),
        "low": .optional(stance.range?.lowerBound), "high": .optional(stance.range?.upperBound),
        "salience": .number(stance.salience), "capability": .number(stance.capability),
        "source": .optional(stance.source.isEmpty ? nil : stance.source),
        "locator": .optional(stance.locator.isEmpty ? nil : stance.locator),
      ]
    }
  }
}
