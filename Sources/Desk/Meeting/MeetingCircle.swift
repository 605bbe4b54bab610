import WorldModel

/// The two sides of a meeting with the people, groups and things that belong to them at the date.
struct MeetingCircle {
  /// How near a thing stands to the pair; lower is nearer.
  enum Link: Int, Comparable {
    case partner
    case agreement
    case route
    case undertaking
    case group

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The largest group, blocs aside, through which a thing counts as the pair's: in the United Nations
  /// or the World Trade Organization nearly all sit together.
  static let groupLimit = 12

  let subject: EntityID
  let partner: EntityID
  let time: EDTFInterval
  /// Persons by the side that they belong to.
  let people: [EntityID: EntityID]
  /// Organisations, blocs and regions of each side with their size, smallest first.
  let subjectGroups: [(id: EntityID, size: Int)]
  let partnerGroups: [(id: EntityID, size: Int)]
  private let closeGroups: Set<EntityID>
  private let things: [EntityID: Link]

  init(_ request: MeetingRequest, in world: World) {
    subject = request.subject
    partner = request.partner
    time = EDTFInterval(request.on)
    var people: [EntityID: EntityID] = [:]
    for actor in world.facts.actors.map(\.content) where actor.kind == .person {
      if let side = actor.of, side == request.subject || side == request.partner {
        people[actor.id] = side
      }
    }
    self.people = people
    subjectGroups = Self.groups(of: request.subject, at: time, in: world)
    partnerGroups = Self.groups(of: request.partner, at: time, in: world)
    closeGroups = Set(subjectGroups.filter { Self.isClose($0, in: world) }.map(\.id))
    var things: [EntityID: Link] = [request.partner: .partner]
    func add(_ thing: EntityID, _ link: Link) {
      things[thing] = min(things[thing] ?? link, link)
    }
    for group in partnerGroups where Self.isClose(group, in: world) { add(group.id, .group) }
    for work in world.facts.infrastructure.map(\.content) {
      let route = Set(work.route)
      if route.contains(request.partner), route.contains(request.subject) { add(work.id, .route) }
    }
    for fact in world.facts.parties {
      let actor = fact.content.actor
      if actor == request.partner || people[actor] == request.partner {
        let isAgreement = world.kind(of: fact.content.of) == "agreement"
        add(fact.content.of, isAgreement ? .agreement : .undertaking)
      }
    }
    for statement in world.facts.statements.map(\.content) {
      if let about = statement.about, let link = things[about] { add(statement.id, link) }
    }
    self.things = things
  }

  /// How a thing belongs to the pair; `nil` if it does not.
  func link(of thing: EntityID) -> Link? { things[thing] }

  /// The side that an actor or one of its people stands for.
  func side(of actor: EntityID) -> EntityID? {
    actor == subject || actor == partner ? actor : people[actor]
  }

  /// The partner's group among the given parties, smallest first.
  func partnerGroup(among parties: Set<EntityID>) -> EntityID? {
    partnerGroups.first { parties.contains($0.id) && things[$0.id] == .group }?.id
  }

  func subjectGroup(among parties: Set<EntityID>) -> EntityID? {
    subjectGroups.first { parties.contains($0.id) && closeGroups.contains($0.id) }?.id
  }

  /// A seat in an organ such as the Security Council makes its matters nobody's in particular.
  private static func isClose(_ group: (id: EntityID, size: Int), in world: World) -> Bool {
    switch world.actor(group.id)?.kind {
    case .bloc: true
    case .body: false
    default: group.size <= groupLimit
    }
  }

  private static func groups(
    of member: EntityID, at time: EDTFInterval, in world: World
  ) -> [(id: EntityID, size: Int)] {
    let rows = world.memberships(of: member).filter {
      $0.content.role.isMembership && $0.envelope.status != .conditional
        && $0.envelope.status != .planned
    }
    let held = rows.filter { row in
      row.valid.overlap(time) != .none && exists(row.content.organisation, at: time, in: world)
        && !isEnded(row, by: rows, at: time)
    }
    return Set(held.map(\.content.organisation)).map {
      (id: $0, size: world.members(of: $0, at: time).count)
    }.sorted { ($0.size, $0.id.text) < ($1.size, $1.id.text) }
  }

  /// Whether an organisation is not over; one without a stated time is taken to exist.
  private static func exists(
    _ organisation: EntityID, at time: EDTFInterval, in world: World
  ) -> Bool {
    let facts = world.facts.actors.filter { $0.content.id == organisation }
    return facts.isEmpty || facts.contains { $0.valid.isUnknown || $0.valid.overlap(time) != .none }
  }

  /// Whether another row states the end that this row leaves open.
  private static func isEnded(
    _ row: Fact<Membership>, by rows: [Fact<Membership>], at time: EDTFInterval
  ) -> Bool {
    guard row.valid.latest == nil, let today = time.earliest else { return false }
    return rows.contains { other in
      guard other.content.organisation == row.content.organisation,
        let end = other.valid.latest, end < today
      else { return false }
      return !other.valid.isSingleDate && (row.valid.earliest ?? end) <= end
    }
  }
}
