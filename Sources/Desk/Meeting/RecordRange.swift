import WorldModel

/// The time of which a world holds facts about an actor.
public struct RecordRange: Hashable, Sendable {
  /// The first day on which a standing, office or event of the actor began; treaties that it joined may
  /// be older.
  public let first: CalendarDay
  /// The last day on which anything was recorded.
  public let last: CalendarDay

  /// Years beyond the last record from which a date is called out of the record: visits and summits are
  /// planned a year ahead.
  static let yearsAhead = 1

  /// - Returns: `nil` where nothing dated is held of the actor.
  public init?(of actor: EntityID, in world: World) {
    var days: [CalendarDay] = []
    func add<C>(_ facts: [Fact<C>], _ isOwn: (C) -> Bool) {
      days += facts.filter { isOwn($0.content) }.compactMap(\.valid.earliest)
    }
    let facts = world.facts
    let things = Set(facts.parties.filter { $0.content.actor == actor }.map(\.content.of))
    add(facts.memberships) { $0.member == actor || $0.organisation == actor }
    add(facts.roles) { $0.body == actor || $0.actor == actor }
    add(facts.relations) { $0.a == actor || $0.b == actor }
    add(facts.events) { things.contains($0.id) }
    guard let first = days.min(), let last = world.latestRecorded?.latest, first <= last else {
      return nil
    }
    self.first = first
    self.last = last
  }

  /// Whether a date lies before the first fact, or more than a year behind the last record.
  public func misses(_ date: EDTFDate) -> Bool {
    date.latest < first
      || date.earliest.components.year > last.components.year + Self.yearsAhead
  }
}
