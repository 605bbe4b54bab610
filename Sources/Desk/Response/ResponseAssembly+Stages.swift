import Doctrines
import WorldModel

extension ResponseAssembly {
  /// Where a thing stands at the date of the event: the highest step taken by then, and the part that the
  /// subject has in it. Steps that were only planned do not count.
  func stage(of thing: EntityID) -> (String, [FactRecord]) {
    if let mediation = world.facts.mediations.first(where: { $0.content.id == thing }) {
      let outcome = mediation.content.outcome
      let time = mediation.valid.isUnknown ? "" : " (\(mediation.valid.words))"
      let lead =
        isAhead(mediation.valid)
        ? "not yet begun at the date; later: " : isOver(mediation.valid) ? "" : "in the end: "
      return (
        outcome.isEmpty ? "outcome not known\(time)" : lead + outcome + time,
        [FactRecord(mediation)]
      )
    }
    let stages = world.stages(of: thing)
    let taken = stages.filter {
      $0.envelope.status != .planned
        && ($0.valid.earliest ?? occurrence.date.earliest) <= occurrence.date.latest
    }
    let parts = world.parties(of: thing).filter { $0.content.actor == subject }
    let part = Self.distinct(parts.map(\.content.role)).map { "\(subject) is \($0)" }
    var facts = definition(of: thing)
    let carriers = carriers(of: thing)
    var words: [String] = []
    if let step = taken.map(\.content.step).max() {
      let held = taken.filter { $0.content.step == step }
      let times = Self.distinct(held.map(\.valid.words).filter { !$0.isEmpty })
      words.append(
        step.rawValue + (times.isEmpty ? "" : " (\(times.joined(separator: "; ")))"))
      facts = held.map { FactRecord($0) }
    } else if !carriers.isEmpty {
      let near = Set(embodiments(of: thing))
      let own = carriers.filter { near.contains($0) }.map { (thing: $0, stage: stage(of: $0)) }
      words.append(
        own.isEmpty
          ? "carried out by agreements with others: \(carriers.count)"
          : "carried out by " + own.map { "\($0.thing): \($0.stage.0)" }.joined(separator: ", "))
      facts += own.flatMap(\.stage.1)
    } else if concludedLater(thing) != nil {
      words.append("not yet concluded at the date")
      facts += stages.map { FactRecord($0) }
    } else if definitionLies(ahead: thing) {
      words.append("not yet begun at the date")
      facts += stages.map { FactRecord($0) }
    } else if world.kind(of: thing) == "agreement" || part.isEmpty || !stages.isEmpty {
      words.append("stage at the date not known")
      facts += stages.map { FactRecord($0) }
    }
    let steps = stages.filter { fact in !taken.contains { $0.id == fact.id } }
    words += steps.sorted { $0.valid < $1.valid }.prefix(3).map { fact in
      let step = fact.content.step.rawValue
      return (fact.envelope.status == .planned ? "planned: \(step)" : "\(step) later")
        + (fact.valid.isUnknown ? "" : " (\(fact.valid.words))")
    }
    return (
      (words + part).joined(separator: "; "),
      Self.distinct(facts + parts.map { FactRecord($0) })
    )
  }

  /// The date of the first step of an agreement where every step that is dated, and the time of the
  /// agreement itself, lies after the event; `nil` where it was concluded by then, or may have been.
  func concludedLater(_ thing: EntityID) -> EDTFDate? {
    guard world.kind(of: thing) == "agreement" else { return nil }
    let rows = world.facts.agreements.filter { $0.content.id == thing }.map(\.valid)
    // An intention or talks make no agreement.
    let steps = world.stages(of: thing).filter {
      $0.envelope.status != .planned && Self.concluding.contains($0.content.step)
    }.map(\.valid)
    let times = steps.isEmpty ? rows.filter { !$0.isUnknown } : steps
    guard !times.isEmpty, times.allSatisfy(isAhead) else { return nil }
    return times.compactMap { time -> EDTFDate? in
      if case .date(let date) = time.start { date } else { nil }
    }.min()
  }

  private func definitionLies(ahead thing: EntityID) -> Bool {
    let facts = world.facts
    let times =
      facts.initiatives.filter { $0.content.id == thing }.map(\.valid)
      + facts.programmes.filter { $0.content.id == thing }.map(\.valid)
    return !times.isEmpty && times.allSatisfy(isAhead)
  }

  /// Whether it begins after the event for sure.
  private func isAhead(_ time: EDTFInterval) -> Bool {
    time.earliest.map { $0 > occurrence.date.latest } ?? false
  }

  /// Whether it had ended by the date of the event for sure.
  private func isOver(_ time: EDTFInterval) -> Bool {
    time.latest.map { $0 <= occurrence.date.latest } ?? false
  }

  /// The row that brings a thing into the world.
  private func definition(of thing: EntityID) -> [FactRecord] {
    let facts = world.facts
    return facts.agreements.filter { $0.content.id == thing }.map { FactRecord($0) }
      + facts.initiatives.filter { $0.content.id == thing }.map { FactRecord($0) }
      + facts.infrastructure.filter { $0.content.id == thing }.map { FactRecord($0) }
      + facts.programmes.filter { $0.content.id == thing }.map { FactRecord($0) }
  }
}
