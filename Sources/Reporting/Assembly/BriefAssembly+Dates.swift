import Doctrines
import WorldModel

extension BriefAssembly {
  /// What lies ahead of the date of knowledge and concerns the state: deadlines of checks, dates that it
  /// named, planned stages of what it takes part in, events, ends of its terms.
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
    let own = ownThings
    var due: Set<String> = []
    for result in report.results {
      guard case .measured(let test) = result.check.test, case .by(let date) = test.timing else {
        continue
      }
      due.insert(result.check.id)
      add(date, dueText(result.check.title), nil, check: result.check.id)
    }
    // A target that a check tests has its date there.
    for fact in world.facts.statements
    where isOwn(fact.content) && !due.contains(fact.content.id.text) {
      add(fact.content.due, dueText(fact.content.text), FactRecord(fact))
    }
    for fact in world.facts.stages
    where fact.envelope.status == .planned && own.contains(fact.content.of) {
      add(Self.end(fact.valid), words(fact.content), FactRecord(fact, kind: kind(fact)))
    }
    for fact in world.facts.events where own.contains(fact.content.id) {
      add(Self.start(fact.valid), titles.title(ofAny: fact.content.id), FactRecord(fact))
    }
    for fact in world.facts.roles where fact.content.actor == report.doctrine.subject {
      add(
        Self.end(fact.valid),
        labels.text(
          AssemblyLabel.ends, .text(labels.data(fact.content.role)),
          .text(titles.title(ofAny: fact.content.body))), FactRecord(fact))
    }
    return found.sorted {
      ($0.day, $0.deadline.text) < ($1.day, $1.deadline.text)
    }.map(\.deadline)
  }

  private func dueText(_ title: String) -> String {
    labels.text(AssemblyLabel.due, .text(labels.data(title)))
  }

  private func isOwn(_ statement: Statement) -> Bool {
    statement.speaker == report.doctrine.subject || statement.about == report.doctrine.subject
  }

  private func kind(_ fact: Fact<Stage>) -> String? { world.kind(of: fact.content.of) }

  private func words(_ stage: Stage) -> String {
    let title = titles.title(ofAny: stage.of)
    guard stage.text.isEmpty else { return "\(title): \(labels.data(stage.text))" }
    return labels.text(
      AssemblyLabel.plannedStage, .text(title), .text(labels.level(stage.step.rawValue)))
  }

  /// The things of the state: what it founded, funds, is party to, lies on the way of, hosts, or tests.
  private var ownThings: Set<EntityID> {
    let subject = report.doctrine.subject
    var things: Set<EntityID> = []
    for fact in world.facts.parties where fact.content.actor == subject {
      things.insert(fact.content.of)
    }
    for fact in world.facts.infrastructure where fact.content.route.contains(subject) {
      things.insert(fact.content.id)
    }
    for fact in world.facts.initiatives where fact.content.founder == subject {
      things.insert(fact.content.id)
    }
    for fact in world.facts.programmes
    where fact.content.funder == subject || fact.content.beneficiary == subject {
      things.insert(fact.content.id)
    }
    for fact in world.facts.events {
      guard let place = fact.content.place else { continue }
      if place == subject || world.actor(place)?.of == subject { things.insert(fact.content.id) }
    }
    for result in report.results {
      guard case .measured(let test) = result.check.test else { continue }
      for argument in test.measure.arguments.values {
        if case .text(let key) = argument { things.insert(EntityID(key)) }
      }
    }
    return things
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
