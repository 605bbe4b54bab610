import Doctrines
import WorldModel

extension MeetingAssembly {
  /// Targets, priorities and goals about the partner or a thing of the pair.
  var promised: [(fact: Fact<Statement>, side: EntityID, link: MeetingCircle.Link)] {
    let kinds: Set<Statement.Kind> = [.target, .priority, .goal]
    return known.facts.statements.compactMap { fact in
      let statement = fact.content
      guard kinds.contains(statement.kind), let about = statement.about,
        let side = circle.side(of: statement.speaker), fact.envelope.status != .withdrawn,
        !isPlannedEvent(fact)
      else { return nil }
      // What the partner says of the subject is its promise to it.
      let link: MeetingCircle.Link? =
        side == partner && about == subject ? .partner : circle.link(of: about)
      guard let link, side != partner || about == subject || link != .group else { return nil }
      return (fact, side, link)
    }
  }

  /// Whether a statement tells no more than that an event of both sides is planned, which is an event
  /// of the calendar: the sentence of the source that plans the event is counted once.
  func isPlannedEvent(_ fact: Fact<Statement>) -> Bool {
    known.facts.events.contains { event in
      event.envelope.status == .planned && event.source == fact.source
        && event.envelope.locator == fact.envelope.locator
        && sides(of: event.content).isSuperset(of: [subject, partner])
    }
  }

  /// The checks of the doctrine about the partner or a thing of the pair, with their nearness.
  var checksAboutPartner: [(result: CheckResult, link: MeetingCircle.Link)] {
    report.results.compactMap { result in
      guard isKnown(result.check.says.source), let link = link(of: result) else { return nil }
      return (result, link)
    }
  }

  private func link(of result: CheckResult) -> MeetingCircle.Link? {
    let own = circle.link(of: EntityID(result.check.id))
    guard case .measured(let test) = result.check.test else { return own }
    let asked = test.measure.arguments.values.compactMap { argument -> MeetingCircle.Link? in
      guard case .text(let key) = argument else { return nil }
      return circle.link(of: EntityID(key))
    }
    return (asked + [own].compactMap { $0 }).min()
  }

  var promises: MeetingSection {
    let promised = promised.sorted { left, right in
      if left.link != right.link { return left.link < right.link }
      let (a, b) = (weight(left.fact.content), weight(right.fact.content))
      return a != b ? a > b : left.fact.content.id < right.fact.content.id
    }
    // Each side's nearest come before the rest, so that a long list of one does not hide the other.
    let ours = promised.filter { $0.side == subject }
    let theirs = promised.filter { $0.side == partner }
    let ordered =
      Array(ours.prefix(4)) + theirs.prefix(3) + ours.dropFirst(4) + theirs.dropFirst(3)
    let lines = ordered.map { line($0.fact, side: $0.side) }
    var gaps: [MeetingSection.Gap] = []
    if !promised.contains(where: { $0.side == subject }) { gaps.append(.subjectPromises) }
    if !promised.contains(where: { $0.side == partner }) { gaps.append(.partnerPromises) }
    return MeetingSection(kind: .promises, lines: lines, gaps: gaps)
  }

  /// The decided checks of the doctrine about the partner that test no promise: the analyst's
  /// yardstick, which neither side has promised to meet.
  var checks: [MeetingLine] {
    let told = Set(promised.map(\.fact.content.id.text))
    return checksAboutPartner.filter {
      !told.contains($0.result.check.id) && $0.result.verdict.isDecided
    }.sorted { ($0.link.rawValue, $0.result.check.id) < ($1.link.rawValue, $1.result.check.id) }
      .map { line($0.result) }
  }

  /// What has a number, a date or a known outcome can be spoken about first.
  private func weight(_ statement: Statement) -> Int {
    (statement.amount == nil ? 0 : 4) + (statement.due == nil ? 0 : 2)
      + (known.outcomes(of: statement.id).isEmpty ? 0 : 2) + (statement.kind == .target ? 1 : 0)
  }

  /// The outcome by the rule `newest-source`, then those that say something else.
  func outcomes(of statement: EntityID) -> [Fact<Outcome>] {
    let found = known.outcomes(of: statement)
    guard let resolution = Resolver(.newestSource, in: known).resolve(found) else { return [] }
    let chosen = resolution.chosen
    return [chosen]
      + resolution.others.filter { $0.content.result != chosen.content.result }
  }

  private func line(_ fact: Fact<Statement>, side: EntityID) -> MeetingLine {
    let statement = fact.content
    let outcomes = outcomes(of: statement.id)
    let result = report.results.first {
      $0.check.id == statement.id.text && isKnown($0.check.says.source)
    }
    let content = MeetingPromise(
      statement: statement.id, speaker: statement.speaker, side: side, about: statement.about,
      kind: statement.kind.rawValue, text: statement.text,
      amount: statement.amount.map { MeetingAmount($0) }, due: statement.due,
      isConditional: fact.envelope.status == .conditional,
      outcomes: outcomes.map { MeetingOutcome($0) }, verdict: result?.verdict,
      finding: result.flatMap { finding(of: $0) })
    return MeetingLine(
      .promise(content), [FactRecord(fact)] + outcomes.map { FactRecord($0) } + evidence(result),
      rows: result.map { [row("check \($0.check.id)", $0.check.says)] } ?? [])
  }

  private func line(_ result: CheckResult) -> MeetingLine {
    MeetingLine(
      .check(title: result.check.title, verdict: result.verdict, finding: finding(of: result)),
      evidence(result), rows: [row("check \(result.check.id)", result.check.says)])
  }

  private func evidence(_ result: CheckResult?) -> [FactRecord] {
    guard let result, result.verdict.isDecided else { return [] }
    return result.values.flatMap(\.evidence)
  }

  /// The arguments of a measure that name what it was asked for; an outcome is of the promise itself.
  private static let objects = [
    "agreement", "infrastructure", "initiative", "organisation", "programme", "of", "partner", "a",
    "b",
  ]

  /// The first value of a decided verdict, in the unit in which the check is put where the scale
  /// allows it.
  private func finding(of result: CheckResult) -> MeetingFinding? {
    guard case .measured(let test) = result.check.test, result.verdict.isDecided,
      let value = result.values.first(where: { $0.value != nil })
    else { return nil }
    let call = test.measure
    let keys = call.name == "outcome" ? [] : Self.objects
    let objects = keys.compactMap { key -> EntityID? in
      guard case .text(let text) = call.arguments[key] else { return nil }
      return known.kind(of: EntityID(text)) == nil ? nil : EntityID(text)
    }
    var amount = MeetingAmount(nil, level: value.label, unit: value.unit, time: value.at)
    if value.label == nil {
      var wanted = call.unit
      if case .number(_, let unit) = test.expectation.threshold { wanted = unit ?? wanted }
      let factor = wanted.flatMap { value.unit.factor(to: $0) }
      amount = MeetingAmount(
        value.value.map { $0 * (factor ?? 1) }, value.comparator,
        unit: factor == nil ? value.unit : wanted ?? value.unit, time: value.at)
    }
    return MeetingFinding(
      measure: call.name, objects: objects, amount: amount,
      composition: composition(of: objects, at: value.at))
  }
}
