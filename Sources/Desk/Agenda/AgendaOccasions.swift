import WorldModel

/// Puts entries together that tell one occasion: a visit and what was signed there, an exhibition and
/// the promise to hold it, several states that join a body on one day.
enum AgendaOccasions {
  /// An entry with what it was made from.
  struct Item {
    let entry: AgendaEntry
    /// The things that it tells of.
    let things: Set<EntityID>
    /// The lines of sources that date it.
    let lines: Set<String>
    /// Those that give a first and a last date, each with these dates.
    let datings: Set<String>

    init(entry: AgendaEntry, cluster: AgendaCluster, things: Set<EntityID>) {
      self.entry = entry
      self.things = things
      let receipts = cluster.members.flatMap { $0.receipts.prefix(1) }
        .filter { !$0.locator.isEmpty }
      lines = Set(receipts.map { "\($0.source) \($0.locator)" })
      datings = Set(
        receipts.filter { AgendaTime($0.valid)?.reading == .span }
          .map { "\($0.source) \($0.locator) \($0.valid)" })
    }
  }

  /// One entry for each occasion; the others become its aspects.
  ///
  /// Two entries tell one occasion where the date of one lies within that of the other, and
  /// - they tell of the same thing, and are of different kinds; or
  /// - one line of a source dates both within a month, or gives both the same first and last date,
  ///   and dates no other entry of their kinds; or
  /// - one line of a source dates both alike, and they differ in one of their names only.
  ///
  /// Counted anniversaries are occasions of their own. The result does not depend on the order of
  /// the items.
  ///
  /// - Parameter subject: whose entry leads among entries that are alike.
  static func merged(_ items: [Item], of subject: EntityID) -> [AgendaEntry] {
    let sorted = items.sorted { leads($0.entry, $1.entry, subject) }
    let links = links(sorted)
    var taken: Set<Int> = []
    var found: [AgendaEntry] = []
    for place in sorted.indices where taken.insert(place).inserted {
      var members = [place]
      // What hangs together by way of an aspect, such as the line of a promise, is reached in turn.
      var next = 0
      while next < members.count {
        for other in (links[members[next]] ?? []).sorted() where !taken.contains(other) {
          guard agree(sorted[place], sorted[other]),
            members.allSatisfy({ fits(sorted[$0], sorted[other]) })
          else { continue }
          taken.insert(other)
          members.append(other)
        }
        next += 1
      }
      found.append(entry(members.map { sorted[$0].entry }, subject))
    }
    return found
  }

  private static func entry(_ members: [AgendaEntry], _ subject: EntityID) -> AgendaEntry {
    var whole = members[0]
    guard members.count > 1 else { return whole }
    whole.aspects = members.dropFirst().sorted { leads($0, $1, subject) }
    let all = [whole] + whole.aspects
    whole.involved = AgendaAssembly.once(
      all.flatMap(\.involved).sorted { ($0.actor, $0.part) < ($1.actor, $1.part) })
    whole.relations = AgendaAssembly.once(all.flatMap(\.relations).sorted())
    whole.receipts = AgendaAssembly.once(all.flatMap(\.receipts))
    return whole
  }

  // MARK: What belongs together

  private static func links(_ items: [Item]) -> [Int: Set<Int>] {
    var links: [Int: Set<Int>] = [:]
    func link(_ one: Int, _ other: Int) {
      links[one, default: []].insert(other)
      links[other, default: []].insert(one)
    }
    for group in places(items, by: \.things).values {
      for one in group {
        for other in group where other > one && areKin(items[one], items[other]) {
          if items[one].entry.kind != items[other].entry.kind { link(one, other) }
        }
      }
    }
    for group in places(items, by: \.lines).values {
      for one in group {
        for other in group where other > one && areKin(items[one], items[other]) {
          if areAlike(items[one].entry, items[other].entry)
            || areAlone(items[one], items[other], among: group.map { items[$0] })
          {
            link(one, other)
          }
        }
      }
    }
    return links
  }

  private static func places<Key: Hashable>(
    _ items: [Item], by keys: (Item) -> Set<Key>
  ) -> [Key: [Int]] {
    var found: [Key: [Int]] = [:]
    for (place, item) in items.enumerated() {
      for key in keys(item) { found[key, default: []].append(place) }
    }
    return found
  }

  /// Whether two entries may tell one occasion at all.
  private static func areKin(_ one: Item, _ other: Item) -> Bool {
    !isCounted(one.entry) && !isCounted(other.entry) && agree(one, other)
  }

  private static func isCounted(_ entry: AgendaEntry) -> Bool { entry.anniversary?.start != nil }

  private static func agree(_ one: Item, _ other: Item) -> Bool {
    one.entry.time.lies(within: other.entry.time) || other.entry.time.lies(within: one.entry.time)
  }

  /// Whether a line that dates both dates nothing else of their kinds at that time. What was said
  /// shares its line with much that it does not tell.
  private static func areAlone(_ one: Item, _ other: Item, among group: [Item]) -> Bool {
    let kinds = [one.entry.kind, other.entry.kind]
    guard kinds[0] != kinds[1], !kinds.contains(.statement), !kinds.contains(.position) else {
      return false
    }
    // A paragraph on a year holds more than one occasion.
    let areShort = [one, other].allSatisfy { $0.entry.time.length <= month }
    guard areShort || !one.datings.isDisjoint(with: other.datings) else { return false }
    return [(one, other), (other, one)].allSatisfy { own, opposite in
      group.count { $0.entry.kind == own.entry.kind && agree($0, opposite) } == 1
    }
  }

  private static let month: Int32 = 31

  /// Whether two entries say the same of two actors or bodies, on the same date.
  private static func areAlike(_ one: AgendaEntry, _ other: AgendaEntry) -> Bool {
    guard one.kind == other.kind, one.phase == other.phase, one.certainty == other.certainty,
      one.headline.template == other.headline.template, one.time == other.time,
      [.role, .membership].contains(one.kind),
      one.headline.parts.count == other.headline.parts.count
    else { return false }
    return zip(one.headline.parts, other.headline.parts).count { $0 != $1 } == 1
  }

  /// Whether an entry fits into the occasion of another: of another kind, or alike.
  private static func fits(_ member: Item, _ other: Item) -> Bool {
    member.entry.kind != other.entry.kind || areAlike(member.entry, other.entry)
  }

  // MARK: What leads

  private static let told: [AgendaKind] = [.outcome, .deadline, .position, .statement]
  private static let order: [AgendaKind] = [
    .event, .stage, .mediation, .membership, .role, .relation, .agreement, .infrastructure,
    .initiative, .programme, .edition, .anniversary, .term, .shock,
  ]

  /// A total order: what took place before what is announced, what happened before what is told of
  /// it, a meeting before what came of it, then the finer date, then the kind, then what the subject
  /// takes part in.
  private static func leads(
    _ one: AgendaEntry, _ other: AgendaEntry, _ subject: EntityID
  ) -> Bool {
    let (first, second) = (rank(one, subject), rank(other, subject))
    return first == second ? one.id < other.id : first.lexicographicallyPrecedes(second)
  }

  private static func rank(_ entry: AgendaEntry, _ subject: EntityID) -> [Int] {
    let isAhead = [.planned, .conditional, .withdrawn].contains(entry.certainty)
    // At a visit of some days, what was signed on one of them is an aspect of the visit.
    let isMeeting = entry.kind == .event && entry.time.length <= month
    return [
      isAhead ? 1 : 0, told.contains(entry.kind) ? 1 : 0, isMeeting ? 0 : 1,
      Int(entry.time.length),
      (order + told).firstIndex(of: entry.kind) ?? 0,
      entry.involved.contains { $0.actor == subject } ? 0 : 1,
    ]
  }
}
