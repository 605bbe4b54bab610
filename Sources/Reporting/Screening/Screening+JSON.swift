import Desk
import Doctrines
import WorldModel

extension Screening {
  /// The screening as `screen --format json` prints it, see `screening.schema.json`.
  public func json(inputs: [InputDigest]) -> JSONValue {
    [
      "agreement": agreement.json, "doctrine": .string(doctrine.id),
      "edition": .string(edition.id), "on": .string(on.description),
      "asOf": .string(asOf.description), "isLegalOpinion": false,
      "notice": .string(ScreeningText.disclaimer), "hasCollision": .bool(hasCollision),
      "findings": .array(findings.map { $0.json(names: names) }),
      "principles": .array(principles.map(\.json)), "touches": .array(touches.map(\.json)),
      "exposures": .array(exposures.map(\.json)),
      "procedures": .array(procedures.map(\.json)),
      "standingRules": .array(standingRules.map(\.json)),
      "amendments": .array(amendments.map(\.json)),
      "unknowns": .array(unknowns.map { $0.json(names: names) }),
      "records": .array(records.map(\.json)), "sources": .array(sources.map(\.json)),
      "inputs": .array(inputs.map(\.json)),
    ]
  }
}

extension ProposedAgreement {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.text), "title": .string(title), "kind": .string(kind),
      "status": .string(status.rawValue), "date": .string(date.description),
      "subject": .string(subject.text), "parties": .strings(parties.map(\.text)),
      "areas": .strings(areas),
      "clauses": .array(
        clauses.map { clause in
          [
            "id": .string(clause.id), "type": .string(clause.type.rawValue),
            "text": .string(clause.text), "with": .strings(clause.with.map(\.text)),
            "object": .strings(clause.object.map(\.text)), "place": .optional(clause.place?.text),
            "value": .optional(clause.value), "months": .optional(clause.months),
          ]
        }),
    ]
  }
}

extension ScreeningFinding {
  fileprivate func json(names: [EntityID: String]) -> JSONValue {
    [
      "kind": .string(kind.rawValue), "rule": .string(rule.rawValue), "clause": .string(clause),
      "agreement": .optional(agreement?.text), "standing": .string(standing.rawValue),
      "actors": .strings(actors.map(\.text)), "text": .string(sentence(names: names)),
      "evidence": record.json,
    ]
  }
}

extension Screening.Row {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "id": .string(id),
      "says": [
        "source": .string(says.source.text), "locator": .string(says.locator),
        "text": .string(says.text),
      ],
    ]
  }
}

extension Screening.Principle {
  fileprivate var json: JSONValue {
    [
      "principle": .string(key.rawValue), "answer": .string(answer.rawValue),
      "clauses": .strings(clauses), "basis": .array(basis.map(\.json)),
    ]
  }
}

extension Screening.Touch {
  fileprivate var json: JSONValue {
    ["clause": .string(clause), "row": row.json, "actions": .strings(actions)]
  }
}

extension Screening.Exposure {
  fileprivate var json: JSONValue {
    [
      "party": .string(party.text), "result": .string(result.rawValue),
      "cases": .array(
        cases.map { item in
          [
            "target": .string(item.target.text), "senders": .strings(item.senders.map(\.text)),
            "title": .string(item.title), "evidence": item.record.json,
          ]
        }),
    ]
  }
}

extension Screening.Amendment {
  fileprivate var json: JSONValue {
    [
      "agreement": .string(agreement.text), "obligations": .strings(obligations.map(\.text)),
      "withdrawal": withdrawal?.json ?? .null, "months": .optional(months),
    ]
  }
}

extension Screening.Unknown {
  fileprivate func json(names: [EntityID: String]) -> JSONValue {
    [
      "about": .string(about.text), "title": .string(names[about] ?? about.text),
      "reason": .string(reason.rawValue), "held": .integer(held), "isShared": .bool(isShared),
    ]
  }
}
