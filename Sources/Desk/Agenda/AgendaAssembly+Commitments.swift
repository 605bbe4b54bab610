import Doctrines
import WorldModel

extension AgendaAssembly {
  /// Dates that statements and checks of the doctrine set; a check that bears the key of a
  /// statement tests it, and both are one deadline.
  var deadlines: [AgendaCandidate] {
    let stated = world.facts.statements.compactMap { fact -> AgendaCandidate? in
      guard let due = fact.content.due else { return nil }
      return AgendaCandidate(
        kind: .deadline, phase: .due, key: "deadline/\(fact.content.id)", time: AgendaTime(due),
        headline: AgendaHeadline(.due, [.thing(fact.content.id)]), thing: fact.content.id,
        involved: surroundings.involved(in: fact.content.id), receipts: [AgendaReceipt(fact)],
        status: fact.envelope.status, isOnce: true)
    }
    return stated + checkDeadlines
  }

  private var checkDeadlines: [AgendaCandidate] {
    guard let doctrine, let edition = doctrine.edition(at: request.asOf) else { return [] }
    return doctrine.edition(edition).checks.compactMap { check in
      guard case .measured(let test) = check.test, case .by(let date) = test.timing,
        let source = world.source(check.says.source), isKnown(source.published)
      else { return nil }
      let statement = EntityID(check.id)
      let known = world.kind(of: statement) == nil ? [] : surroundings.involved(in: statement)
      return AgendaCandidate(
        kind: .deadline, phase: .due, key: "deadline/\(check.id)", time: AgendaTime(date),
        headline: AgendaHeadline(.due, [.text(check.title)]), thing: statement,
        involved: [AgendaInvolvement(doctrine.subject, "speaker")] + known
          + actors(of: test.measure).map { AgendaInvolvement($0, "measured") },
        receipts: [
          AgendaReceipt(
            doctrine: doctrine.id, part: check.id, source: check.says.source,
            locator: check.says.locator, valid: EDTFInterval(date), recorded: source.published)
        ], isOfDoctrine: true, isOnce: true)
    }
  }

  private func actors(of call: MeasureCall) -> [EntityID] {
    var found: Set<EntityID> = []
    for argument in call.arguments.values {
      switch argument {
      case .text(let text): found.insert(EntityID(text))
      case .list(let items): found.formUnion(items.map { EntityID($0) })
      case .number, .weights: break
      }
    }
    return found.filter { world.actor($0) != nil }.sorted()
  }

  /// Dated texts of the doctrine that were out by the date of knowledge.
  var editions: [AgendaCandidate] {
    guard let doctrine else { return [] }
    let known = doctrine.editions.filter {
      isKnown($0.date) && isKnown(world.source($0.source)?.published)
    }
    return known.map { edition in
      AgendaCandidate(
        kind: .edition, phase: .held, key: "edition/\(doctrine.id)/\(edition.id)",
        time: AgendaTime(edition.date),
        headline: AgendaHeadline(.edition, [.text(edition.title)]),
        involved: [AgendaInvolvement(doctrine.subject, "speaker")],
        receipts: [
          AgendaReceipt(
            doctrine: doctrine.id, part: edition.id, source: edition.source,
            locator: edition.locator, valid: EDTFInterval(edition.date),
            recorded: world.source(edition.source)?.published)
        ], isOfDoctrine: true)
    }
  }

  private func isKnown(_ date: EDTFDate?) -> Bool {
    date.map { $0.earliest <= request.asOf.latest } ?? true
  }

  var outcomes: [AgendaCandidate] {
    world.facts.outcomes.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let own = fact.content
      return AgendaCandidate(
        kind: .outcome, phase: .held, key: "outcome/\(own.of)/\(own.result.rawValue)", time: time,
        headline: AgendaHeadline(.outcome, [.thing(own.of), .word(own.result.rawValue, .result)]),
        detail: own.text, thing: own.of, involved: surroundings.involved(in: own.of),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status)
    }
  }

  var positions: [AgendaCandidate] {
    world.facts.positions.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let own = fact.content
      return AgendaCandidate(
        kind: .position, phase: .stated, key: "position/\(own.actor)/\(own.issue)/\(own.stance)",
        time: time,
        headline: AgendaHeadline(
          .position, [.thing(own.actor), .thing(own.issue), .text(own.stance)]),
        involved: [AgendaInvolvement(own.actor, "speaker")] + surroundings.involved(in: own.issue),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status, isBackground: true)
    }
  }

  /// What was said, by the time of which it was said; its deadline is an entry of its own.
  var statements: [AgendaCandidate] {
    world.facts.statements.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let own = fact.content
      return AgendaCandidate(
        kind: .statement, phase: .stated, key: "statement/\(own.id)", time: time,
        headline: AgendaHeadline(
          .statement, [.word(own.kind.rawValue, .statement), .thing(own.id)]),
        involved: surroundings.involved(in: own.id), receipts: [AgendaReceipt(fact)],
        status: fact.envelope.status, isBackground: true)
    }
  }
}
