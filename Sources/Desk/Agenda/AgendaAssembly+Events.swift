import WorldModel

extension AgendaAssembly {
  /// Visits, summits and other events. Two rows tell the same event when kind, place and parties
  /// are the same and the times agree.
  var events: [AgendaCandidate] {
    world.facts.events.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let event = fact.content
      let parties = Set(world.parties(of: event.id).map(\.content.actor.text)).sorted()
      let who = parties.isEmpty ? event.id.text : parties.joined(separator: "+")
      return AgendaCandidate(
        kind: .event, phase: .held,
        key: "event/\(event.kind)/\(event.place?.text ?? "")/\(who)", time: time,
        headline: AgendaHeadline(.event, [.word(event.kind, .event), .thing(event.id)]),
        thing: event.id, involved: surroundings.involved(in: event.id),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status)
    }
  }

  var mediations: [AgendaCandidate] {
    world.facts.mediations.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let talks = fact.content
      return AgendaCandidate(
        kind: .mediation, phase: .held, key: "mediation/\(talks.id)", time: time,
        headline: AgendaHeadline(.mediation, [.thing(talks.id)]),
        detail: [talks.format, talks.outcome].filter { !$0.isEmpty }.joined(separator: "; "),
        thing: talks.id, involved: surroundings.involved(in: talks.id),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status, isOnce: true)
    }
  }

  var shocks: [AgendaCandidate] {
    world.facts.shocks.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      return AgendaCandidate(
        kind: .shock, phase: .held, key: "shock/\(fact.content.id)", time: time,
        headline: AgendaHeadline(.shock, [.thing(fact.content.id)]), thing: fact.content.id,
        involved: surroundings.involved(in: fact.content.id), receipts: [AgendaReceipt(fact)],
        status: fact.envelope.status, isBackground: true)
    }
  }
}
