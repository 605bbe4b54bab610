import Desk
import Doctrines
import WorldModel

extension Response {
  /// The answer as `respond --format json` prints it.
  public func json(inputs: [InputDigest]) -> JSONValue {
    [
      "doctrine": .string(doctrine), "title": .string(title), "subject": .string(subject.text),
      "event": occurrence.json, "edition": .optional(edition?.id),
      "editionDate": .string(editionDate.description), "asOf": .string(asOf.description),
      "rules": .array(rules.map(\.json)), "options": .array(options.map(\.json)),
      "forbidden": .array(forbidden.map(\.json)), "conflicts": .array(conflicts.map(\.json)),
      "otherRules": .array(otherRules.map(\.json)),
      "commitments": .array(commitments.map(\.json)), "further": .array(further.map(\.json)),
      "programmes": .array(programmes.map(\.json)), "likeness": .strings(likeness),
      "precedents": .array(precedents.map(\.json)),
      "unknowns": .array(
        unknowns.map { ["kind": .string($0.kind.rawValue), "text": .string($0.text)] }),
      "inputs": .array(inputs.map(\.json)),
    ]
  }
}

extension Occurrence {
  /// The event with what it states; `null` where it states nothing.
  public var json: JSONValue {
    [
      "id": .string(id), "event": .string(occasion.rawValue), "title": .string(title),
      "date": .string(date.description), "parties": .strings(parties.map(\.text)),
      "by": .strings(by.map(\.text)), "in": .optional(place?.text), "to": .optional(to),
      "object": .optional(object?.text), "kind": .optional(kind),
      "details": .object(details.map { JSONValue.Member($0.key, .string($0.value)) }),
      "source": .string(source), "locator": .string(locator),
      "fact": record.map(\.json) ?? .null,
    ]
  }
}

extension Saying {
  fileprivate var json: JSONValue {
    ["source": .string(source.text), "locator": .string(locator), "text": .string(text)]
  }
}

extension Doctrine.Standing {
  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .inForce: members("in-force", nil)
    case .later(let since): members("later", since)
    case .past(let until): members("past", until)
    }
  }

  private func members(_ name: String, _ edition: String?) -> [JSONValue.Member] {
    [
      JSONValue.Member("standing", .string(name)),
      JSONValue.Member("standingEdition", .optional(edition)),
    ]
  }
}

extension AppliedRule {
  fileprivate var json: JSONValue {
    .object(
      rule.members + standing.members + [
        JSONValue.Member("conditions", .array(conditions.map(\.json)))
      ])
  }
}

extension ConductRule {
  fileprivate var members: [JSONValue.Member] {
    [
      JSONValue.Member("id", .string(id)), JSONValue.Member("priority", .integer(priority)),
      JSONValue.Member("actions", .strings(actions)), JSONValue.Member("never", .strings(never)),
      JSONValue.Member("says", says.json),
    ]
  }
}

extension ConditionFinding {
  fileprivate var json: JSONValue {
    let state =
      switch state {
      case .holds: "holds"
      case .fails: "fails"
      case .undecided: "undecided"
      }
    return [
      "condition": .string(words), "state": .string(state), "reason": .string(reason),
    ]
  }
}

extension OtherRule {
  fileprivate var json: JSONValue {
    .object(
      rule.members + standing.members + [
        JSONValue.Member("state", .string(state.rawValue)),
        JSONValue.Member("reasons", .strings(reasons)),
      ])
  }
}

extension ResponseOption {
  fileprivate var json: JSONValue {
    [
      "action": .string(action), "rules": .strings(rules), "since": .optional(since),
      "basis": .optional(basis?.rawValue), "tensions": .array(tensions.map(\.json)),
      "touches": .strings(touches), "further": .strings(further), "says": says?.json ?? .null,
    ]
  }
}

extension FurtherShared {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "kind": .string(kind.rawValue), "title": .string(title),
      "reason": .string(reason.rawValue), "concluded": .optional(concluded?.description),
    ]
  }
}

extension ResponseOption.Tension {
  fileprivate var json: JSONValue {
    [
      "check": .string(check.id), "title": .string(check.title), "says": check.says.json,
      "because": .string(because), "verdict": .optional(verdict?.rawValue),
      "reason": .string(reason),
    ]
  }
}

extension ForbiddenAction {
  fileprivate var json: JSONValue {
    .object(
      [
        JSONValue.Member("action", .string(action)), JSONValue.Member("rule", .string(rule.id)),
        JSONValue.Member("says", rule.says.json),
      ] + standing.members)
  }
}

extension RuleConflict {
  fileprivate var json: JSONValue {
    [
      "cause": .string(clash.cause.rawValue), "text": .string(clash.words),
      "first": side(first, clash.first), "second": side(second, clash.second),
    ]
  }

  private func side(_ applied: AppliedRule, _ action: String) -> JSONValue {
    .object(
      [
        JSONValue.Member("rule", .string(applied.rule.id)),
        JSONValue.Member("priority", .integer(applied.rule.priority)),
        JSONValue.Member("action", .string(action)),
        JSONValue.Member("says", applied.rule.says.json),
      ] + applied.standing.members)
  }
}

extension Commitment {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "kind": .string(kind.rawValue), "title": .string(title),
      "state": .string(state), "bearing": .optional(bearing), "facts": .array(facts.map(\.json)),
    ]
  }
}

extension Precedent {
  fileprivate var json: JSONValue {
    [
      "date": .optional(date?.description), "standing": .string(standing.rawValue),
      "text": .string(text), "fact": fact.json,
    ]
  }
}
