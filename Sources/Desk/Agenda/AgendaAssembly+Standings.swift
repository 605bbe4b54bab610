import WorldModel

extension AgendaAssembly {
  /// The ends of a standing that lasts: its beginning and its end where they are dated, or the one
  /// date at which it was so.
  ///
  /// The time of a standing names its bounds, so `2014~/` is a beginning about 2014 and not an
  /// event of which only a bound is known.
  static func moments(of valid: EDTFInterval) -> [(phase: AgendaPhase, time: AgendaTime)] {
    if valid.isSingleDate { return AgendaTime(valid).map { [(.held, $0)] } ?? [] }
    var found: [(AgendaPhase, AgendaTime)] = []
    if case .date(let start) = valid.start { found.append((.begins, AgendaTime(start))) }
    if case .date(let end) = valid.end {
      let isBounded = found.isEmpty && valid.start == .unknown
      let time = isBounded ? AgendaTime(valid) ?? AgendaTime(end) : AgendaTime(end)
      found.append((.ends, time))
    }
    return found
  }

  var roles: [AgendaCandidate] {
    world.facts.roles.flatMap { fact in
      let role = fact.content
      var involved = [AgendaInvolvement(role.actor, "holder")]
      involved +=
        world.actor(role.body) == nil
        ? surroundings.involved(in: role.body) : [AgendaInvolvement(role.body, "body")]
      return Self.moments(of: fact.valid).map { phase, time in
        AgendaCandidate(
          kind: .role, phase: phase,
          key: "role/\(phase)/\(role.actor)/\(role.body)/\(role.role)", time: time,
          headline: AgendaHeadline(
            phase.of(begins: .roleBegins, ends: .roleEnds, held: .roleHeld),
            [.thing(role.actor), .word(role.role, .office), .thing(role.body)]),
          detail: Self.isTold(fact, at: phase) ? role.text : "",
          thing: world.actor(role.body) == nil ? role.body : nil,
          involved: involved, receipts: [AgendaReceipt(fact)],
          status: fact.envelope.status, whole: fact.valid)
      }
    }
  }

  /// Whether the words of a row belong to an end of its time: what was recorded by the end tells of the
  /// beginning, what was recorded then or later of the end.
  static func isTold(_ fact: Fact<Role>, at phase: AgendaPhase) -> Bool {
    guard phase == .begins || phase == .ends, case .date(let end) = fact.valid.end,
      case .date = fact.valid.start
    else { return true }
    let isOfEnd = fact.recorded.map { $0.latest >= end.earliest } ?? false
    return isOfEnd == (phase == .ends)
  }

  /// Memberships and lesser standings in organisations and blocs. Regions are geography, not
  /// diplomacy.
  var memberships: [AgendaCandidate] {
    world.facts.memberships.filter {
      world.actor($0.content.organisation)?.kind != .region
    }.flatMap { fact -> [AgendaCandidate] in
      if !fact.content.aim.isEmpty {
        return AgendaTime(fact.valid).map { [standing(fact, .stated, $0)] } ?? []
      }
      return Self.moments(of: fact.valid).map { standing(fact, $0.phase, $0.time) }
    }
  }

  private func standing(
    _ fact: Fact<Membership>, _ phase: AgendaPhase, _ time: AgendaTime
  ) -> AgendaCandidate {
    let own = fact.content
    let isMember = own.role == .member || own.role == .founder
    let rank = isMember ? "member" : own.role.rawValue
    var parts: [AgendaHeadline.Part] = [.thing(own.member), .thing(own.organisation)]
    let template: AgendaHeadline.Template
    if phase == .stated {
      template = .membershipAim
    } else if own.role == .interested {
      template = .membershipInterest
    } else if isMember {
      template = phase.of(
        begins: .membershipBegins, ends: .membershipEnds, held: .membershipHeld)
    } else {
      parts.insert(.word(rank, .standing), at: 1)
      template = phase.of(begins: .standingBegins, ends: .standingEnds, held: .standingHeld)
    }
    return AgendaCandidate(
      kind: .membership, phase: phase,
      key: "membership/\(phase)/\(own.member)/\(own.organisation)/\(rank)", time: time,
      headline: AgendaHeadline(template, parts), detail: own.aim,
      involved: [
        AgendaInvolvement(own.member, "holder"), AgendaInvolvement(own.organisation, "body"),
      ], receipts: [AgendaReceipt(fact)], status: fact.envelope.status,
      // One date is when a source named it, not when it began or ended.
      isBackground: phase == .held, whole: fact.valid)
  }

  var relations: [AgendaCandidate] {
    world.facts.relations.flatMap { fact -> [AgendaCandidate] in
      let own = fact.content
      let isDiplomatic = own.kind == AgendaAssembly.diplomatic
      let sides = [own.a, own.b].sorted()
      var parts: [AgendaHeadline.Part] = [.thing(own.a), .thing(own.b)]
      if !isDiplomatic {
        parts.append(.word(own.kind, .relation))
        parts.append(.text(own.level.isEmpty ? own.areas.joined(separator: "; ") : own.level))
      }
      return Self.moments(of: fact.valid).map { phase, time in
        AgendaCandidate(
          kind: .relation, phase: phase,
          key: isDiplomatic
            ? "relation/\(phase)/\(own.kind)/\(sides[0])/\(sides[1])"
            : "relation/\(phase)/\(own.kind)/\(own.a)/\(own.b)/\(own.level)", time: time,
          headline: AgendaHeadline(
            isDiplomatic
              ? phase.of(begins: .diplomaticBegins, ends: .diplomaticEnds, held: .diplomaticHeld)
              : phase.of(begins: .relationBegins, ends: .relationEnds, held: .relationHeld), parts),
          involved: [AgendaInvolvement(own.a, "side"), AgendaInvolvement(own.b, "side")],
          receipts: [AgendaReceipt(fact)], status: fact.envelope.status,
          isBackground: !isDiplomatic, whole: fact.valid)
      }
    }
  }
}

extension AgendaPhase {
  /// The template of a phase of something that lasts.
  func of(
    begins: AgendaHeadline.Template, ends: AgendaHeadline.Template, held: AgendaHeadline.Template
  ) -> AgendaHeadline.Template {
    switch self {
    case .begins: begins
    case .ends: ends
    case .held, .due, .stated: held
    }
  }
}
