import Doctrines
import WorldModel

extension ResponseAssembly {
  /// Where a thing stands at the date of the event: the highest step taken by then, and the part that the
  /// subject has in it. Steps that were only planned do not count.
  func stage(of thing: EntityID) -> (String, [FactRecord]) {
    if let mediation = world.facts.mediations.first(where: { $0.content.id == thing }) {
      let outcome = mediation.content.outcome
      return (
        outcome.isEmpty ? "outcome not known" : outcome, [FactRecord(mediation)]
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
    var words: [String] = []
    if let step = taken.map(\.content.step).max() {
      let held = taken.filter { $0.content.step == step }
      let times = Self.distinct(held.map(\.valid.words).filter { !$0.isEmpty })
      words.append(
        step.rawValue + (times.isEmpty ? "" : " (\(times.joined(separator: "; ")))"))
      facts = held.map { FactRecord($0) }
    } else if world.kind(of: thing) == "agreement" || part.isEmpty || !stages.isEmpty {
      words.append("stage at the date not known")
      facts += stages.map { FactRecord($0) }
    }
    let steps = stages.filter { fact in !taken.contains { $0.id == fact.id } }
    words += steps.sorted { $0.valid < $1.valid }.prefix(3).map { fact in
      let mood = fact.envelope.status == .planned ? "planned" : "later"
      return "\(mood) \(fact.content.step.rawValue)"
        + (fact.valid.isUnknown ? "" : " (\(fact.valid.words))")
    }
    return (
      (words + part).joined(separator: "; "),
      Self.distinct(facts + parts.map { FactRecord($0) })
    )
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
