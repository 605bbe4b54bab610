import Doctrines
import WorldModel

extension MeetingAssembly {
  /// What is late, what waits, what is due, what contradicts, what can't be decided, what was only
  /// announced, and last what is unclear in the sources.
  ///
  /// - Parameter dates: the next dates; an event that stands there is not told again.
  func openItems(without dates: MeetingSection) -> MeetingSection {
    let (late, ahead, announced) = dueStages(
      without: Set(dates.lines.flatMap { $0.facts.map(\.id) }))
    let lines = late + openOutcomes + ahead + disagreements + undecided + announced + unclear
    return MeetingSection(
      kind: .openItems, lines: lines, gaps: lines.isEmpty ? [.openItems] : [])
  }

  /// Steps that were planned and not reached, of agreements and works of the pair: those whose time
  /// passed, those ahead by date, and intentions.
  private func dueStages(
    without shown: Set<FactID>
  ) -> (late: [MeetingLine], ahead: [MeetingLine], announced: [MeetingLine]) {
    var things = common.map(\.agreement.content.id)
    things += known.facts.infrastructure.map(\.content.id).filter {
      circle.link(of: $0) == .route
    }
    var late: [MeetingLine] = []
    var ahead: [(day: CalendarDay, line: MeetingLine)] = []
    var announced: [MeetingLine] = []
    for thing in things {
      let life = StageLife(known.stages(of: thing), of: self)
      var open = life.overdue + [life.next].compactMap({ $0 })
      if open.isEmpty, let own = life.chosen, own.content.step == .intended { open = [own] }
      for stage in open {
        // What was only asked for in the past is no step that lies ahead.
        let isWish =
          !life.overdue.contains { $0.id == stage.id }
          && stage.valid.latest.map { $0 < request.on.earliest } ?? false
        if stage.content.step == .intended || isWish {
          if isOvertaken(stage) { continue }
          announced.append(
            MeetingLine(
              .announced(thing: thing, stage: MeetingStage(stage)), [FactRecord(stage)]))
        } else if life.overdue.contains(where: { $0.id == stage.id }) {
          late.append(stageLine(thing, stage, isOverdue: true))
        } else {
          ahead.append(
            (
              stage.valid.latest ?? CalendarDay(number: .max),
              stageLine(thing, stage, isOverdue: false)
            ))
        }
      }
    }
    for event in known.facts.events where isAhead(event) && !shown.contains(event.id) {
      ahead.append(
        (
          event.valid.latest ?? CalendarDay(number: .max),
          MeetingLine(
            .event(event.content.id, time: event.valid, isPlanned: true), [FactRecord(event)])
        ))
    }
    return (late, ahead.sorted { $0.day < $1.day }.map(\.line), announced)
  }

  /// Whether an event of both sides is planned for the day of the meeting or later, or without a date.
  func isAhead(_ event: Fact<Event>) -> Bool {
    event.envelope.status == .planned
      && sides(of: event.content).isSuperset(of: [subject, partner])
      && event.valid.latest.map { $0 >= request.on.earliest } ?? true
  }

  /// Whether an agreement that is no more than an intention came under another name.
  func isOvertaken(_ agreement: EntityID) -> Bool {
    let life = StageLife(known.stages(of: agreement), of: self)
    guard let now = life.chosen ?? life.next ?? life.overdue.last, now.content.step == .intended
    else { return false }
    return isOvertaken(now)
  }

  /// Whether what was announced came under another name: a promise about a thing named in its key is
  /// met, or an agreement whose key begins with the same word was signed later.
  private func isOvertaken(_ stage: Fact<Stage>) -> Bool {
    let words = stage.content.of.text.lowercased().split(separator: "-")
    let isMet = known.facts.statements.map(\.content).contains { statement in
      guard let about = statement.about,
        about == stage.content.of
          || words.dropFirst().contains(Substring(about.text.lowercased())),
        circle.side(of: statement.speaker) != nil
      else { return false }
      return outcomes(of: statement.id).first?.content.result == .met
    }
    if isMet { return true }
    // A state's name begins many keys and says nothing of the subject.
    guard let first = words.first,
      !known.facts.actors.contains(where: { $0.content.id.text.lowercased() == first }),
      known.entity(named: String(first)) == nil
    else { return false }
    return known.facts.stages.contains { other in
      let thing = other.content.of
      return thing != stage.content.of && known.kind(of: thing) == "agreement"
        && thing.text.lowercased().split(separator: "-").first == first
        && other.content.step >= .signed && other.content.step != .terminated
        && isReported(other) && hasBegun(other) && other.beginning > stage.beginning
    }
  }

  private func stageLine(
    _ thing: EntityID, _ stage: Fact<Stage>, isOverdue: Bool
  ) -> MeetingLine {
    MeetingLine(
      .stageDue(thing: thing, stage: MeetingStage(stage), isOverdue: isOverdue),
      [FactRecord(stage)])
  }

  /// Promises whose outcome is pending, or whose deadline passed without any.
  private var openOutcomes: [MeetingLine] {
    promised.sorted { ($0.link, $0.fact.content.id) < ($1.link, $1.fact.content.id) }
      .compactMap { promise -> MeetingLine? in
        let statement = promise.fact.content
        guard let outcome = outcomes(of: statement.id).first else {
          guard let due = statement.due, due.latest < request.on.earliest else { return nil }
          return MeetingLine(
            .overdue(statement: statement.id, due: due), [FactRecord(promise.fact)])
        }
        guard outcome.content.result == .pending else { return nil }
        return MeetingLine(
          .pending(statement: statement.id, text: outcome.content.text, time: outcome.valid),
          [FactRecord(promise.fact), FactRecord(outcome)])
      }
  }

  private var undecided: [MeetingLine] {
    checksAboutPartner.filter { $0.result.verdict == .noData }
      .sorted { ($0.link.rawValue, $0.result.check.id) < ($1.link.rawValue, $1.result.check.id) }
      .map { entry in
        let check = entry.result.check
        return MeetingLine(
          .undecided(title: check.title, needs: entry.result.needs), entry.result.words,
          rows: [row("check \(check.id)", check.says)])
      }
  }

  /// Contradictions that are no figures; figures stand under those to avoid.
  private var disagreements: [MeetingLine] {
    contradictions.filter { $0.attribute == "stage" || $0.attribute == "outcome" }
      .filter { concerns($0) && !isPast($0) }
      .map { MeetingLine(content(of: $0), $0.facts) }
  }

  /// Whether a thing has since come to a stage later than all that sources contradict each other about.
  private func isPast(_ contradiction: Contradiction) -> Bool {
    guard contradiction.attribute == "stage" else { return false }
    let now = StageLife(known.stages(of: contradiction.owner), of: self).chosen
    let ends = contradiction.facts.map { $0.envelope.valid.latest ?? CalendarDay(number: .max) }
    guard let start = now?.valid.earliest, let end = ends.max() else { return false }
    return start > end
  }

  /// Whether a contradiction is about the pair or a thing of it.
  func concerns(_ contradiction: Contradiction) -> Bool {
    let facts = contradiction.facts.map(\.statement)
    if facts.contains(where: { pair($0) }) { return true }
    guard let link = circle.link(of: contradiction.owner) else { return false }
    return link != .group || known.actor(contradiction.owner) == nil
  }

  func pair(_ statement: FactStatement) -> Bool {
    guard let object = statement.object else { return false }
    return isPair(statement.subject, object)
  }

  func content(of contradiction: Contradiction) -> MeetingContent {
    var sides: [MeetingSide] = []
    for fact in contradiction.facts {
      let side: MeetingSide
      switch fact.statement.value {
      case .number(let number):
        side = MeetingSide(
          amount: MeetingAmount(
            number, fact.statement.comparator, unit: fact.statement.unit ?? .one,
            time: fact.envelope.valid), text: "", source: fact.envelope.source,
          recorded: fact.envelope.recorded)
      case .text(let text):
        side = MeetingSide(
          amount: nil, text: contradiction.attribute == "outcome" ? fact.statement.attribute : text,
          source: fact.envelope.source, recorded: fact.envelope.recorded)
      case .unknown:
        side = MeetingSide(
          amount: nil, text: fact.statement.attribute, source: fact.envelope.source,
          recorded: fact.envelope.recorded)
      }
      if !sides.contains(where: {
        $0.amount == side.amount && $0.text == side.text && $0.source == side.source
      }) {
        sides.append(side)
      }
    }
    return .contradiction(
      owner: contradiction.owner, attribute: contradiction.attribute, sides: sides)
  }
}
