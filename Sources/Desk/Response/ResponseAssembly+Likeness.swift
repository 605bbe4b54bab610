import Doctrines
import WorldModel

extension ResponseAssembly {
  /// A rule of likeness, in words and as a test.
  typealias Part = (String, (FactRecord) -> Bool)

  /// What the row is about: its object, or the thing that it tells of.
  private func about(_ record: FactRecord) -> [EntityID] {
    [record.statement.subject, record.statement.object].compactMap { $0 }.filter { $0 != subject }
  }

  private var focus: [EntityID] { occurrence.focus(of: subject) }

  /// A great party concerns much that has nothing to do with the quarrel, so the place comes first.
  var concerningPlace: Part {
    let place = occurrence.place.flatMap { $0 == subject || $0 == "WORLD" ? nil : $0 }
    return concerning(place.map { [$0] } ?? occurrence.parties.filter { $0 != subject })
  }

  var concerningObject: Part {
    let body = occurrence.occasion.aim == .body ? occurrence.to.map { EntityID($0) } : nil
    return concerning([occurrence.object, body].compactMap { $0 })
  }

  private func concerning(_ things: [EntityID]) -> Part {
    let names = things.map { world.title(of: $0) }
    return (
      things.isEmpty
        ? "" : "it concerns \(names.joined(separator: " or ")), by key or by title",
      { record in
        [.positions, .statements, .roles, .mediations, .events, .initiatives, .outcomes, .shocks]
          .contains(record.table)
          && about(record).contains { thing in
            things.contains(thing) || isParty(things, of: thing) || mentions(names, thing)
          }
      }
    )
  }

  private func isParty(_ things: [EntityID], of thing: EntityID) -> Bool {
    guard world.kind(of: thing) == "mediation" || world.kind(of: thing) == "event" else {
      return false
    }
    return world.parties(of: thing).contains { things.contains($0.content.actor) }
  }

  private func mentions(_ names: [String], _ thing: EntityID) -> Bool {
    let title = world.title(of: thing).lowercased()
    return names.contains { !$0.isEmpty && title.contains($0.lowercased()) }
  }

  var mediations: Part {
    ("it is a mediation by \(subject)", { $0.table == .mediations })
  }

  var mediatorRoles: Part {
    ("it is a role as mediator", { $0.table == .roles && $0.statement.attribute == "mediator" })
  }

  func kinds(_ kinds: [String]) -> Part {
    let like = Set(world.facts.shocks.filter { kinds.contains($0.content.kind) }.map(\.content.id))
    return (
      "it concerns a shock of kind \(kinds.joined(separator: " or "))",
      { record in about(record).contains { like.contains($0) } }
    )
  }

  func words(_ words: [String]) -> Part {
    (
      "its text or title has the word ‘\(words.joined(separator: "’ or ‘"))…’",
      { record in
        let texts =
          [record.statement.attribute, record.shownValue]
          + about(record).map { world.title(of: $0) }
        return record.table != .relations
          && texts.contains { text in words.contains { text.lowercased().contains($0) } }
      }
    )
  }

  func infrastructure(_ kinds: [String]) -> Part {
    let like = Set(
      world.facts.infrastructure.filter { kinds.contains($0.content.kind) }.map(\.content.id))
    // An outcome is told of a statement; what counts is what the statement is about.
    let statements = Set(
      world.facts.statements.filter { fact in fact.content.about.map { like.contains($0) } == true }
        .map(\.content.id))
    return (
      "it concerns infrastructure of kind \(kinds.joined(separator: " or "))",
      { record in
        [.statements, .outcomes, .positions, .stages].contains(record.table)
          && about(record).contains { like.contains($0) || statements.contains($0) }
      }
    )
  }

  var seats: Part {
    (
      "it is a seat, chair or presidency of \(subject) in a body or organisation",
      { record in
        let posts = ["chair", "president", "elected", "member"]
        guard [.roles, .memberships].contains(record.table),
          let body = record.statement.object, posts.contains(record.statement.attribute)
        else { return false }
        return record.table == .roles || world.actor(body)?.kind == .body
      }
    )
  }

  var joined: Part {
    (
      "it is a membership of \(subject) that a source dates, or a standing short of membership",
      { record in
        record.table == .memberships && record.envelope.valid.earliest != nil
          && record.statement.object.flatMap { world.actor($0)?.kind } != .region
      }
    )
  }

  var integration: Part {
    (
      "it concerns an agreement or organisation of economic integration",
      { record in
        about(record).contains { thing in
          world.facts.agreements.contains {
            $0.content.id == thing && $0.content.kind == "customs-union"
          } || ["CUSTOMS-UNION", "EURASEC", "EAEU"].contains(thing)
        }
      }
    )
  }

  var agreementsWithPartners: Part {
    let like = Set(
      world.facts.agreements.map(\.content.id).filter { id in
        let parties = world.parties(of: id).map(\.content.actor)
        return parties.contains(subject) && parties.contains { focus.contains($0) }
      })
    return (
      "it is a step in the life of an agreement of \(subject) with a party of the event",
      { record in record.table == .stages && like.contains(record.statement.subject) }
    )
  }
}
