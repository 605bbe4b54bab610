import Doctrines
import WorldModel

extension BriefAssembly {
  /// What lies ahead of the date of knowledge: deadlines, planned stages, events, ends of terms.
  func deadlines(_ receipts: inout ReceiptCollector) -> [BriefDocument.Deadline] {
    var found: [(day: CalendarDay, deadline: BriefDocument.Deadline)] = []
    func add(_ time: EDTFDate?, _ text: String, _ record: FactRecord?, check: String? = nil) {
      guard let time, time.latest > asOf.latest else { return }
      found.append(
        (
          time.latest,
          BriefDocument.Deadline(
            date: time.description, text: text, checkID: check,
            facts: record.map { receipts.keys([$0]) } ?? [])
        ))
    }
    for result in report.results {
      guard case .measured(let test) = result.check.test, case .by(let date) = test.timing else {
        continue
      }
      add(date, "Due: \(result.check.title)", nil, check: result.check.id)
    }
    for fact in world.facts.statements where concerns(fact.content) {
      add(fact.content.due, "Due: \(fact.content.text)", FactRecord(fact))
    }
    for fact in world.facts.stages where fact.envelope.status == .planned {
      add(
        Self.end(fact.valid),
        "\(world.title(of: fact.content.of)): \(fact.content.step.rawValue)"
          + (fact.content.text.isEmpty ? "" : ", \(fact.content.text)"),
        FactRecord(fact, kind: world.kind(of: fact.content.of)))
    }
    for fact in world.facts.events {
      add(Self.start(fact.valid), fact.content.title, FactRecord(fact))
    }
    for fact in world.facts.roles where fact.content.actor == report.doctrine.subject {
      add(
        Self.end(fact.valid),
        "Ends: \(fact.content.role), \(world.title(of: fact.content.body))", FactRecord(fact))
    }
    return found.sorted {
      ($0.day, $0.deadline.text) < ($1.day, $1.deadline.text)
    }.map(\.deadline)
  }

  private func concerns(_ statement: Statement) -> Bool {
    statement.speaker == report.doctrine.subject || statement.about == report.doctrine.subject
  }

  private static func start(_ interval: EDTFInterval) -> EDTFDate? {
    if case .date(let date) = interval.start { return date }
    return nil
  }

  private static func end(_ interval: EDTFInterval) -> EDTFDate? {
    if case .date(let date) = interval.end { return date }
    return nil
  }
}
