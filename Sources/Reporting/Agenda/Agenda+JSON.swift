import Desk
import WorldModel

extension Agenda {
  /// The calendar as `agenda --format json` prints it.
  public func json(language: Language, inputs: [InputDigest]) -> JSONValue {
    let wording = AgendaWording(self, language)
    let kinds = request.kinds.sorted().map(\.rawValue)
    return [
      "subject": .string(subject.text), "doctrine": .optional(doctrine),
      "partner": .optional(partner?.text), "from": .string("\(range.first)"),
      "to": .string("\(range.last)"), "asOf": .string("\(asOf)"),
      "language": .string(language.rawValue), "all": .bool(request.includesAll),
      "everyAnniversary": .bool(request.everyAnniversary), "kinds": .strings(kinds),
      "entries": .array(entries.map { wording.json($0) }),
      "anniversariesUntil": .optional(anniversariesUntil?.description),
      "undated": .array(undated.map { wording.json($0) }), "inputs": .array(inputs.map(\.json)),
    ]
  }
}

extension AgendaWording {
  /// The entry with its aspects, which are entries that have none.
  func json(_ entry: AgendaEntry) -> JSONValue {
    .object(
      members(entry) + [
        JSONValue.Member("aspects", .array(entry.aspects.map { .object(members($0)) }))
      ])
  }

  func json(_ undated: AgendaUndated) -> JSONValue {
    [
      "kind": .string(undated.kind.rawValue), "title": .string(title(undated.headline)),
      "receipt": undated.receipt.json,
    ]
  }

  private func members(_ entry: AgendaEntry) -> [JSONValue.Member] {
    let time = entry.time
    let value: JSONValue = [
      "id": .string(entry.id), "kind": .string(entry.kind.rawValue),
      "kindName": .string(labels[AgendaLabel(entry.kind)]),
      "phase": .string(entry.phase.rawValue), "time": .string("\(time.stated)"),
      "reading": .string(time.reading.rawValue), "first": .string("\(time.first)"),
      "last": .string("\(time.last)"), "precision": .string(time.precision.name),
      "when": .string(when(time)),
      "falls": .string(entry.falls == .certain ? "certain" : "possible"),
      "certainty": .string(entry.certainty.rawValue), "title": .string(title(entry)),
      "untranslated": .bool(isUntranslated(entry)),
      "detail": entry.detail.isEmpty ? nil : .string(entry.detail),
      "involved": .array(
        entry.involved.map { involvement in
          [
            "actor": .string(involvement.actor.text), "name": .string(name(involvement.actor)),
            "part": .string(involvement.part),
          ]
        }),
      "relations": .array(
        entry.relations.map { relation in
          [
            "part": .string(relation.part), "through": .optional(relation.through?.text),
            "words": .string(self.relation(relation)),
          ]
        }),
      "years": .optional(entry.anniversary?.years), "formula": .optional(formula(entry)),
      "contradicts": .strings(entry.contradicts), "against": .array(entry.against.map(\.json)),
      "receipts": .array(entry.receipts.map(\.json)),
    ]
    guard case .object(let members) = value else { return [] }
    return members
  }
}

extension AgendaReceipt {
  var json: JSONValue {
    [
      "fact": .string(fact), "source": .string(source.text), "locator": .string(locator),
      "valid": .string("\(valid)"), "recorded": .optional(recorded?.description),
      "status": .string(status.rawValue),
    ]
  }
}

extension EDTFDate.Precision {
  var name: String {
    switch self {
    case .century: "century"
    case .decade: "decade"
    case .year: "year"
    case .season: "season"
    case .month: "month"
    case .day: "day"
    }
  }
}
