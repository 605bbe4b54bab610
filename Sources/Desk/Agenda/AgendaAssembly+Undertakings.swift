import WorldModel

extension AgendaAssembly {
  /// Steps that are taken once; the others, such as rounds of talks, may come again.
  private static let onceOnly: Set<Stage.Step> = [
    .concluded, .adopted, .signed, .inForce, .launched, .terminated,
  ]

  var stages: [AgendaCandidate] {
    world.facts.stages.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let stage = fact.content
      let kind = world.kind(of: stage.of)
      var headline = AgendaHeadline(
        .stage, [.thing(stage.of), .word(stage.step.rawValue, .step)])
      if stage.step == .inForce, let sides = diplomaticSides[stage.of] {
        headline = AgendaHeadline(.diplomaticBegins, sides.map { .thing($0) })
      }
      // A line of works may be completed for one capacity and again for a larger one.
      let isBuilt = kind == "infrastructure" || kind == "corridor"
      return AgendaCandidate(
        kind: .stage, phase: .held,
        key: "stage/\(stage.of)/\(stage.step.rawValue)/\(isBuilt ? stage.text : "")", time: time,
        headline: headline, detail: stage.text, thing: stage.of,
        involved: surroundings.involved(in: stage.of),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status,
        isOnce: !isBuilt && Self.onceOnly.contains(stage.step))
    }
  }

  /// Agreements, initiatives and infrastructure by the time of their own row.
  var undertakings: [AgendaCandidate] {
    let agreements = world.facts.agreements.flatMap { fact in
      undertaking(
        fact, .agreement, [.thing(fact.content.id)],
        (.agreementBegins, .agreementEnds, .agreementHeld))
    }
    let initiatives = world.facts.initiatives.flatMap { fact in
      undertaking(
        fact, .initiative,
        [.word(fact.content.kind.rawValue, .initiative), .thing(fact.content.id)],
        (.initiativeBegins, .initiativeEnds, .initiativeHeld), detail: fact.content.aim)
    }
    let works = world.facts.infrastructure.flatMap { fact in
      undertaking(
        fact, .infrastructure, [.thing(fact.content.id)],
        (.infrastructureBegins, .infrastructureEnds, .infrastructureHeld))
    }
    return agreements + initiatives + works
  }

  var programmes: [AgendaCandidate] {
    world.facts.programmes.flatMap { fact in
      undertaking(
        fact, .programme, [.thing(fact.content.id)],
        (.programmeBegins, .programmeEnds, .programmeHeld))
    }
  }

  private func undertaking<Content: FactContent>(
    _ fact: Fact<Content>, _ kind: AgendaKind, _ parts: [AgendaHeadline.Part],
    _ templates: (
      begins: AgendaHeadline.Template, ends: AgendaHeadline.Template, held: AgendaHeadline.Template
    ), detail: String = ""
  ) -> [AgendaCandidate] {
    let thing = fact.content.definition?.id ?? fact.content.subject
    return Self.stretches(of: fact.valid).map { phase, time in
      AgendaCandidate(
        kind: kind, phase: phase, key: "\(kind)/\(phase)/\(thing)", time: time,
        headline: AgendaHeadline(
          phase.of(begins: templates.begins, ends: templates.ends, held: templates.held), parts),
        detail: detail, thing: thing, involved: surroundings.involved(in: thing),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status, isOnce: true)
    }
  }

  /// Days up to which an undertaking counts as one occasion rather than something that begins and
  /// ends.
  private static let occasion = 100

  private static func stretches(
    of valid: EDTFInterval
  ) -> [(phase: AgendaPhase, time: AgendaTime)] {
    guard let time = AgendaTime(valid) else { return [] }
    switch time.reading {
    // A beginning of which only the first date is stated may be when a source first named it.
    case .at, .by, .from: return [(.held, time)]
    case .span: return time.length <= Int32(occasion) ? [(.held, time)] : moments(of: valid)
    }
  }

  /// Parties that joined at a time of their own.
  var parties: [AgendaCandidate] {
    world.facts.parties.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let own = fact.content
      return AgendaCandidate(
        kind: .agreement, phase: .held, key: "party/\(own.of)/\(own.actor)/\(own.role)", time: time,
        headline: AgendaHeadline(
          .partyJoins, [.thing(own.actor), .thing(own.of), .word(own.role, .part)]),
        thing: own.of,
        involved: [AgendaInvolvement(own.actor, own.role)] + surroundings.involved(in: own.of),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status,
        isBackground: world.kind(of: own.of) != "agreement")
    }
  }

  /// Dated properties: those of works are figures of a year, and listed only where they are
  /// planned.
  var terms: [AgendaCandidate] {
    world.facts.terms.compactMap { fact in
      guard let time = AgendaTime(fact.valid) else { return nil }
      let own = fact.content
      let kind = world.kind(of: own.of) ?? ""
      let isFigure = ["infrastructure", "corridor", "shock"].contains(kind)
      let age = age(own)
      let isListed = age.map { request.everyAnniversary || AnniversaryRule.isRound($0.years) }
      let value: String
      if let amount = own.amount {
        let sign = amount.comparator == .equal ? "" : "\(amount.comparator.rawValue) "
        let hasUnit = amount.unit != .one && amount.unit != "ordinal"
        let unit = hasUnit ? " \(amount.unit)" : ""
        value = "\(sign)\(ExactNumber(amount.value))\(unit)"
      } else {
        value = own.text
      }
      return AgendaCandidate(
        kind: age == nil ? .term : .anniversary, phase: .held,
        key: "term/\(own.of)/\(own.term)/\(value)", time: time,
        headline: age.map {
          AgendaHeadline(.anniversaryThing, [.number($0.years), .thing(own.of)])
        } ?? AgendaHeadline(.term, [.thing(own.of), .term(own.term), .text(value)]),
        detail: own.amount == nil ? "" : own.text, thing: own.of,
        involved: surroundings.involved(in: own.of), receipts: [AgendaReceipt(fact)],
        status: fact.envelope.status,
        isBackground: isListed.map { !$0 } ?? (isFigure && fact.envelope.status != .planned),
        anniversary: age)
    }
  }

  private func age(_ term: Term) -> AgendaAnniversary? {
    guard term.term == "age", let amount = term.amount, amount.unit == "years",
      let years = Int(exactly: amount.value), years > 0
    else { return nil }
    return AgendaAnniversary(years: years, start: nil, isLeapDayMoved: false)
  }
}
