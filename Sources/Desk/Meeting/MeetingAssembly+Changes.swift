import Doctrines
import WorldModel

extension MeetingAssembly {
  /// The last visit, meeting, summit or talks of both sides before the day: of the two alone, or, where
  /// none is known, with others.
  ///
  /// A side took part if it, or one of its people, is a party; the place of a visit stands for its
  /// state. Events of organisations, where neither side is named, do not count.
  var lastMeeting: MeetingFile.LastMeeting {
    if let stated = request.lastMeeting { return .stated(stated) }
    let met = known.facts.events.filter { isMeeting($0) }.sorted {
      ($0.beginning, $0.id) > ($1.beginning, $1.id)
    }
    let last = met.first { states(of: $0.content).count <= 2 } ?? met.first
    return last.map { event in
      .event(event, through: known.parties(of: event.content.id).first.map { FactRecord($0) })
    } ?? .unknown
  }

  /// The states, blocs and organisations that an event names, each person counted for its own.
  private func states(of event: Event) -> Set<EntityID> {
    Set(
      known.parties(of: event.id).map { party in
        let actor = party.content.actor
        return circle.side(of: actor) ?? known.actor(actor)?.of ?? actor
      })
  }

  private static let meetingKinds = ["visit", "meeting", "summit", "talks", "negotiation"]

  private func isMeeting(_ event: Fact<Event>) -> Bool {
    guard isReported(event), Self.meetingKinds.contains(where: event.content.kind.contains),
      // A meeting known to the month may lie as late as its last day.
      let end = event.valid.latest ?? event.valid.earliest, end < request.on.latest
    else { return false }
    return sides(of: event.content).isSuperset(of: [subject, partner])
  }

  /// The sides that an event names.
  private func sides(of event: Event) -> Set<EntityID> {
    var named = known.parties(of: event.id).map(\.content.actor)
    if event.kind.contains("visit"), let place = event.place {
      named.append(place)
      if let state = known.actor(place)?.of { named.append(state) }
    }
    return Set(named.compactMap { circle.side(of: $0) })
  }

  /// What was recorded after the last meeting.
  func changes(
    since last: MeetingFile.LastMeeting, figures: [FigureLine]
  ) throws(MeasureError) -> MeetingSection {
    guard let day = last.day else {
      return MeetingSection(kind: .changes, lines: [], gaps: [.lastMeeting])
    }
    let before = EDTFDate(day)
    var own: EntityID?
    if case .event(let event, _) = last { own = event.content.id }
    var lines = newFacts(after: day, without: own)
    lines += try figureChanges(since: before, figures)
    lines += try verdictChanges(since: before)
    return MeetingSection(kind: .changes, lines: lines, gaps: lines.isEmpty ? [.changes] : [])
  }

  /// Facts recorded after a day that tell of the pair: what began later first, newest first.
  private func newFacts(after day: CalendarDay, without meeting: EntityID?) -> [MeetingLine] {
    var found: [(isLater: Bool, day: CalendarDay, line: MeetingLine)] = []
    func add<C>(_ facts: [Fact<C>], _ content: (Fact<C>) -> MeetingContent?) {
      for fact in facts {
        guard let recorded = fact.recorded, recorded.earliest > day,
          fact.envelope.status != .withdrawn, let content = content(fact)
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
      guard sides.contains(partner), sides.contains(subject), fact.content.id != meeting,
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
          MeetingObligation(kind: fact.content.kind, time: fact.valid, isMutual: false)
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
      guard let about = fact.content.about, fact.content.kind != .conflict,
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
      let same = lines.firstIndex { Self.subject(of: $0) == Self.subject(of: line) }
      guard let same, Self.subject(of: line) != nil else { return lines.append(line) }
      lines[same] = MeetingLine(lines[same].content, lines[same].facts + line.facts)
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

  /// Figures that have a later period now than was known at a date.
  private func figureChanges(
    since date: EDTFDate, _ now: [FigureLine]
  ) throws(MeasureError) -> [MeetingLine] {
    let then = try self.figures(in: everything.asOf(date))
    return now.compactMap { line in
      guard line.isMeasure else { return nil }
      let old = then.first { $0.figure.name == line.figure.name }
      if let old, Self.printsAlike(old.figure.amount, line.figure.amount) { return nil }
      return MeetingLine(
        .figureChange(line.figure, before: old?.figure), (old?.facts ?? []) + line.facts)
    }
  }

  /// Whether two amounts are the same to the four digits that are printed; percentages to three.
  private static func printsAlike(_ old: MeetingAmount, _ new: MeetingAmount) -> Bool {
    if old.value == new.value { return true }
    guard let before = old.value, let after = new.value, old.unit == new.unit,
      old.comparator == new.comparator, old.time == new.time
    else { return false }
    let digits = old.unit == .percent ? 3 : 4
    return "\(Rounded(before, digits: digits))" == "\(Rounded(after, digits: digits))"
  }

  /// Verdicts about the partner that were others at a date.
  private func verdictChanges(since date: EDTFDate) throws(MeasureError) -> [MeetingLine] {
    let old = try Checker(world: everything, asOf: date).report(on: doctrine)
    let diff = DoctrineDiff(
      from: ReportSummary(old, inputs: [:]), to: ReportSummary(report, inputs: [:]))
    let about = Dictionary(
      checksAboutPartner.map { ($0.result.check.id, $0) }, uniquingKeysWith: { first, _ in first })
    return diff.changes.compactMap { change in
      guard let entry = about[change.check] else { return nil }
      let before = old.results.first { $0.check.id == change.check }
      guard before?.verdict != entry.result.verdict,
        before?.verdict.isDecided ?? false || entry.result.verdict.isDecided
      else { return nil }
      return MeetingLine(
        .verdictChange(
          title: entry.result.check.title, before: before?.verdict, after: entry.result.verdict),
        entry.result.evidence,
        rows: [row("check \(change.check)", entry.result.check.says)])
    }
  }
}
