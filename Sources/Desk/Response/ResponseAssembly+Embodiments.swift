import Doctrines
import WorldModel

extension ResponseAssembly {
  /// The agreements that carry out what a source names only as a whole, such as the treaties on the
  /// border or the status of a sea; empty for an agreement that has a stage or a partner of its own.
  ///
  /// An agreement carries such a thing out where the subject concluded it by the date of the event and
  /// the first word of the thing's key is one of its areas, or begins its key too.
  func carriers(of thing: EntityID) -> [EntityID] {
    let others = world.parties(of: thing).map(\.content.actor).filter { $0 != subject }
    guard world.kind(of: thing) == "agreement", !isConcluded(thing),
      others.allSatisfy({ world.actor($0)?.kind == .region }),
      let word = Self.firstWord(of: thing), world.entity(named: word) == nil
    else { return [] }
    return world.facts.agreements.map(\.content).filter { agreement in
      agreement.id != thing && isConcluded(agreement.id)
        && (Self.firstWord(of: agreement.id) == word || agreement.areas.contains(word))
        && world.parties(of: agreement.id).contains { $0.content.actor == subject }
        && !world.isTerminated(agreement.id, by: occurrence.date)
    }.map(\.id).sorted()
  }

  /// Those of the carriers that bear on the event: agreements with a partner of it, and those of more
  /// than two parties.
  func embodiments(of thing: EntityID) -> [EntityID] {
    carriers(of: thing).filter { agreement in
      let parties = Set(world.parties(of: agreement).map(\.content.actor))
      return parties.count > 2 || parties.contains { partners.contains($0) }
    }
  }

  /// Whether a step that binds had been taken by the date of the event.
  private func isConcluded(_ agreement: EntityID) -> Bool {
    world.stages(of: agreement).contains { fact in
      fact.envelope.status != .planned && Self.concluding.contains(fact.content.step)
        && (fact.valid.earliest ?? fact.valid.latest).map { $0 <= occurrence.date.latest } ?? false
    }
  }

  /// Steps by which an agreement comes to bind, or is on the way to it.
  static let concluding: Set<Stage.Step> = [.adopted, .signed, .inForce, .launched]

  private static func firstWord(of thing: EntityID) -> String? {
    thing.text.lowercased().split(separator: "-").first.map(String.init)
  }

  /// Steps in the life of what the event names, of what carries it out, and of agreements of all the
  /// states of the place.
  var stepsNamed: Part {
    let named = [occurrence.object].compactMap { $0 }
    var things = Set(named.flatMap { [$0] + embodiments(of: $0) })
    if let place = occurrence.place, world.actor(place)?.kind == .region {
      let states = Set(world.members(of: place, at: when))
      let all = world.facts.agreements.map(\.content.id).filter { agreement in
        !states.isEmpty && Set(world.parties(of: agreement).map(\.content.actor)) == states
      }
      things.formUnion(all)
    }
    let known = things.filter { world.kind(of: $0) == "agreement" }.sorted()
    let titles = known.map { "‘\(world.title(of: $0))’" }.joined(separator: " or ")
    return (
      known.isEmpty ? "" : "it is a step in the life of \(titles)",
      { record in record.table == .stages && known.contains(record.statement.subject) }
    )
  }
}
