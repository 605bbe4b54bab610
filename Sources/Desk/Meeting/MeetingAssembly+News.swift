import WorldModel

extension MeetingAssembly {
  /// Facts recorded after a day that tell of the pair: what began later first, newest first.
  func newFacts(after day: CalendarDay, without meeting: Fact<Event>?) -> [MeetingLine] {
    var found: [(isLater: Bool, day: CalendarDay, line: MeetingLine)] = []
    func add<C>(_ facts: [Fact<C>], _ content: (Fact<C>) -> MeetingContent?) {
      for fact in facts {
        guard let recorded = fact.recorded, recorded.earliest > day,
          fact.envelope.status != .withdrawn, !isOver(fact.valid, by: day),
          // What lies ahead of the meeting stands among the dates and open items.
          C.self == Statement.self || hasBegun(fact),
          let content = content(fact)
        else { continue }
        let begun = fact.valid.earliest ?? recorded.earliest
        found.append((begun > day, begun, MeetingLine(content, [FactRecord(fact)])))
      }
    }
    let pairs = Set(common.map(\.agreement.content.id))
    add(known.facts.stages) { fact in
      let thing = fact.content.of
      guard pairs.contains(thing) || circle.link(of: thing).map({ $0 < .group }) == true,
        isReported(fact)
      else { return nil }
      return .stageReached(thing: thing, stage: MeetingStage(fact))
    }
    add(known.facts.events) { fact in
      let sides = sides(of: fact.content)
      guard sides.contains(partner), sides.contains(subject),
        !isAhead(fact), meeting.map({ !isSame(fact, $0) }) ?? true,
        (fact.valid.latest ?? fact.valid.earliest).map({ $0 > day }) ?? true
      else { return nil }
      return .event(
        fact.content.id, time: fact.valid, isPlanned: fact.envelope.status == .planned)
    }
    add(known.facts.outcomes) { fact in
      guard let link = circle.link(of: fact.content.of), link < .group else { return nil }
      return .outcome(statement: fact.content.of, MeetingOutcome(fact))
    }
    add(known.facts.memberships) { fact in
      let isSide = fact.content.member == partner || fact.content.member == subject
      // A membership that began before is no news, whenever its list was printed; a single date says
      // that it was held then, not that it began.
      guard isSide, !fact.valid.isSingleDate, case .date(let start) = fact.valid.start,
        start.qualifier == .exact, let first = fact.valid.earliest, first > day,
        !isMember(fact.content.member, of: fact.content.organisation, by: day, fact.content.role)
      else { return nil }
      return .membership(
        member: fact.content.member, organisation: fact.content.organisation,
        role: fact.content.role, time: fact.valid)
    }
    add(known.facts.relations) { fact in
      guard isPair(fact.content.a, fact.content.b), fact.content.kind != "trust" else { return nil }
      if fact.content.kind.hasSuffix("-obligation") {
        guard let first = fact.valid.earliest, first > day else { return nil }
        return .obligations([
          MeetingObligation(
            kind: fact.content.kind, time: fact.valid, isMutual: false, source: fact.source,
            dataUntil: dataUntil(of: [fact]))
        ])
      }
      return .relation(
        MeetingRelation(
          kind: fact.content.kind, level: fact.content.level, areas: fact.content.areas,
          amount: fact.content.amount.map { MeetingAmount($0) }, time: fact.valid, through: nil))
    }
    add(known.facts.positions) { fact in
      guard fact.content.issue == partner || fact.content.actor == partner,
        circle.side(of: fact.content.actor) != nil
      else { return nil }
      return .said(speaker: fact.content.actor, text: fact.content.stance, kind: "position")
    }
    add(known.facts.statements) { fact in
      guard let about = fact.content.about, fact.content.kind != .conflict, !isPlannedEvent(fact),
        isPair(circle.side(of: fact.content.speaker) ?? about, about)
      else { return nil }
      return .said(
        speaker: fact.content.speaker, text: fact.content.text, kind: fact.content.kind.rawValue)
    }
    return found.sorted { left, right in
      if left.isLater != right.isLater { return left.isLater }
      if left.day != right.day { return left.day > right.day }
      return (left.line.facts.first?.id ?? "") < (right.line.facts.first?.id ?? "")
    }.map(\.line).reduce(into: []) { lines, line in
      // Several sources of one step or seat are one piece of news.
      guard let same = lines.firstIndex(where: { tellsSame($0, line) }) else {
        return lines.append(line)
      }
      lines[same] = MeetingLine(
        finer(line, than: lines[same]) ? line.content : lines[same].content,
        lines[same].facts + line.facts)
    }
  }

  /// Whether what a fact tells had come about by a day for sure, so that both sides knew it when they
  /// last met, whenever a source printed it.
  private func isOver(_ time: EDTFInterval, by day: CalendarDay) -> Bool {
    if let last = time.latest { return last <= day }
    guard case .date(let start) = time.start else { return false }
    return start.latest <= day
  }

  private func tellsSame(_ line: MeetingLine, _ other: MeetingLine) -> Bool {
    if case .event(let id, _, _) = line.content, case .event(let otherID, _, _) = other.content {
      let events = known.facts.events
      guard let event = events.first(where: { $0.content.id == id }),
        let twin = events.first(where: { $0.content.id == otherID })
      else { return id == otherID }
      return isSame(event, twin)
    }
    let subject = Self.subject(of: line)
    return subject != nil && subject == Self.subject(of: other)
  }

  /// Whether a piece of news is dated more exactly than another that tells the same.
  private func finer(_ line: MeetingLine, than other: MeetingLine) -> Bool {
    switch (line.content, other.content) {
    case (.stageReached(_, let stage), .stageReached(_, let twin)): finer(stage.time, twin.time)
    case (.event(_, let time, _), .event(_, let twin, _)): finer(time, twin)
    default: false
    }
  }

  /// What a piece of news is about, where several sources may tell it; `nil` for what stands alone.
  private static func subject(of line: MeetingLine) -> String? {
    switch line.content {
    case .stageReached(let thing, let stage): "\(thing) \(stage.step.rawValue)"
    case .membership(let member, let organisation, let role, _):
      "\(member) \(organisation) \(role.rawValue)"
    case .outcome(let statement, let outcome): "\(statement) \(outcome.result.rawValue)"
    default: nil
    }
  }

  /// Whether an actor already had a role in an organisation.
  private func isMember(
    _ member: EntityID, of organisation: EntityID, by day: CalendarDay, _ role: Membership.Role
  ) -> Bool {
    known.memberships(of: member).contains { fact in
      fact.content.organisation == organisation && fact.content.role == role
        && (fact.valid.earliest.map { $0 <= day } ?? true)
        && (fact.valid.latest.map { $0 >= day } ?? true)
    }
  }
}
