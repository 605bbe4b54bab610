import Doctrines
import WorldModel

/// Who takes part in what, and what concerns a subject or a partner.
struct AgendaSurroundings {
  let world: World
  let subject: EntityID
  /// States and bodies whose offices the calendar follows: the vectors of the doctrine, and the
  /// partner.
  let watched: Set<EntityID>
  /// Things that the checks of the doctrine ask for.
  let measured: Set<EntityID>
  /// When the subject has a standing in which organisation, bloc or region.
  private let standings: [EntityID: [EDTFInterval]]
  /// States that a person acts for, by the person's offices.
  private let nations: [EntityID: Set<EntityID>]
  private let parts: [EntityID: [AgendaInvolvement]]
  private let names: AgendaTitleNames

  init(world: World, subject: EntityID, partner: EntityID?, doctrine: Doctrine?) {
    self.world = world
    self.subject = subject
    watched = Set(doctrine?.vectors.flatMap(\.actors) ?? []).union(partner.map { [$0] } ?? [])
    measured = Self.measured(doctrine, in: world)
    var standings: [EntityID: [EDTFInterval]] = [:]
    for fact in world.memberships(of: subject)
    where fact.content.role != .interested && fact.envelope.status != .withdrawn {
      standings[fact.content.organisation, default: []].append(fact.valid)
    }
    self.standings = standings.mapValues(Self.withoutOutlasting)
    var nations: [EntityID: Set<EntityID>] = [:]
    for fact in world.facts.roles where world.actor(fact.content.body)?.kind == .state {
      guard world.actor(fact.content.actor)?.kind == .person else { continue }
      nations[fact.content.actor, default: []].insert(fact.content.body)
    }
    self.nations = nations
    parts = Self.parts(in: world)
    names = AgendaTitleNames(world)
  }

  /// Standings of one body: where a source tells the term of one, another whose end is not known and
  /// that began no later does not outlast it.
  private static func withoutOutlasting(_ times: [EDTFInterval]) -> [EDTFInterval] {
    let ends = times.filter { if case .date = $0.end { !$0.isSingleDate } else { false } }
      .compactMap(\.latest)
    return times.filter { time in
      guard time.end == .unknown, let start = time.earliest else { return true }
      return !ends.contains { start <= $0 }
    }
  }

  private static func measured(_ doctrine: Doctrine?, in world: World) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for check in doctrine?.checks ?? [] {
      guard case .measured(let test) = check.test else { continue }
      for argument in test.measure.arguments.values {
        let texts: [String] =
          switch argument {
          case .text(let text): [text]
          case .list(let items): items
          case .number, .weights: []
          }
        found.formUnion(texts.map { EntityID($0) }.filter { world.kind(of: $0) != nil })
      }
    }
    return found
  }

  /// What each thing says itself of its actors: founder, funder, mediator, place, route.
  private static func parts(in world: World) -> [EntityID: [AgendaInvolvement]] {
    var parts: [EntityID: [AgendaInvolvement]] = [:]
    func add(_ thing: EntityID, _ actor: EntityID?, _ part: String) {
      guard let actor else { return }
      parts[thing, default: []].append(AgendaInvolvement(actor, part))
    }
    for fact in world.facts.events { add(fact.content.id, fact.content.place, "place") }
    for fact in world.facts.initiatives { add(fact.content.id, fact.content.founder, "founder") }
    for fact in world.facts.mediations { add(fact.content.id, fact.content.mediator, "mediator") }
    for fact in world.facts.shocks { add(fact.content.id, fact.content.target, "target") }
    for fact in world.facts.programmes {
      add(fact.content.id, fact.content.funder, "funder")
      add(fact.content.id, fact.content.beneficiary, "beneficiary")
    }
    for fact in world.facts.infrastructure {
      for place in fact.content.route { add(fact.content.id, place, "route") }
    }
    for fact in world.facts.statements {
      add(fact.content.id, fact.content.speaker, "speaker")
      add(fact.content.id, fact.content.about, "about")
    }
    return parts
  }

  /// The actors that take part in a thing: by its own row, by its parties, and by its title.
  func involved(in thing: EntityID, depth: Int = 2) -> [AgendaInvolvement] {
    if world.actor(thing) != nil { return [AgendaInvolvement(thing, "about")] }
    var found: [AgendaInvolvement] = []
    for own in parts[thing] ?? [] {
      if world.actor(own.actor) == nil, depth > 0 {
        found += involved(in: own.actor, depth: depth - 1)
      } else {
        found.append(own)
      }
    }
    found += world.parties(of: thing).map { AgendaInvolvement($0.content.actor, $0.content.role) }
    let known = Set(found.map(\.actor))
    if world.kind(of: thing) != nil {
      found += names.actors(named: world.title(of: thing)).filter { !known.contains($0) }
        .map { AgendaInvolvement($0, "named") }
    }
    return found
  }

  /// The facts by which actors are parties of a thing.
  func partyReceipts(of thing: EntityID) -> [AgendaReceipt] {
    world.parties(of: thing).map { AgendaReceipt($0) }.sorted { $0.fact < $1.fact }
  }

  /// An actor with those for whom it stands: the state of a city or company, the states of a
  /// person.
  func circle(of actor: EntityID) -> Set<EntityID> {
    var found: Set<EntityID> = [actor]
    var next = world.actor(actor)?.of
    while let owner = next, found.insert(owner).inserted { next = world.actor(owner)?.of }
    return found.union(nations[actor] ?? [])
  }

  /// Whether an entry belongs to the calendar of the subject.
  func concerns(_ candidate: AgendaCandidate) -> Bool {
    if let thing = candidate.thing, measured.contains(thing) { return true }
    for involvement in candidate.involved {
      let circle = circle(of: involvement.actor)
      if circle.contains(subject) || isInside(circle, at: candidate.time) { return true }
      let isStanding = candidate.kind == .role || candidate.kind == .membership
      if isStanding, !circle.isDisjoint(with: watched) { return true }
    }
    return false
  }

  /// Whether the subject has, for sure or possibly, a standing in one of the bodies at that time.
  private func isInside(_ bodies: Set<EntityID>, at time: AgendaTime) -> Bool {
    bodies.contains { body in
      (standings[body] ?? []).contains { $0.overlap(time.stated) != .none }
    }
  }

  /// How a partner is related to an entry: itself, through its people and places, or as a member of
  /// a body that takes part and in which its members count by name.
  ///
  /// A matter of nearly all states together, such as one of the United Nations, is not the partner's,
  /// not even where its city is the seat; nor is an office or seat that a third one holds in a body.
  func relations(
    of partner: EntityID, to involved: [AgendaInvolvement], at time: EDTFInterval,
    kind: AgendaKind
  ) -> [AgendaRelation] {
    var found: Set<AgendaRelation> = []
    let isSeat = kind == .role || kind == .membership
    let isOfAll = involved.contains { isWide($0.actor, for: kind, at: time) }
    for involvement in involved {
      let actor = involvement.actor
      if actor == partner {
        found.insert(AgendaRelation(part: involvement.part, through: nil))
      } else if circle(of: actor).contains(partner) {
        if isOfAll, involvement.part == "place" { continue }
        found.insert(AgendaRelation(part: involvement.part, through: actor))
      } else if !isSeat, world.members(of: actor, at: time).contains(partner),
        !isWide(actor, for: kind, at: time)
      {
        found.insert(AgendaRelation(part: "member", through: actor))
      }
    }
    return found.sorted()
  }

  /// The most members of an organisation that a matter of it concerns one by one, and the most that
  /// sit at one table when it meets.
  static let closeSize = 12
  static let tableSize = 30

  /// Whether a body has so many members that a matter of it is nobody's in particular. A bloc acts for
  /// its members whatever their number; seats in organs such as the Security Council stand for all.
  private func isWide(_ actor: EntityID, for kind: AgendaKind, at time: EDTFInterval) -> Bool {
    switch world.actor(actor)?.kind {
    case .body: true
    case .organisation, .forum:
      world.members(of: actor, at: time).count
        > (kind == .event ? Self.tableSize : Self.closeSize)
    default: false
    }
  }
}
