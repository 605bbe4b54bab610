import Doctrines
import WorldModel

/// What an actor is in an organisation, by a membership or by the treaty that established it.
struct RecordedStanding {
  let member: EntityID
  let organisation: EntityID
  let role: Membership.Role
  let valid: EDTFInterval
  let record: FactRecord
  let isConditional: Bool

  /// Whether it was held for some of a time.
  func touches(_ time: EDTFInterval) -> Bool { valid.overlap(time) != .none }
}

/// The standings of a world, looked up by organisation and actor.
struct StandingBook: Sendable {
  private(set) var all: [RecordedStanding] = []
  private var places: [EntityID: [EntityID: [Int]]] = [:]

  /// - Complexity: O(n) in the number of memberships and parties.
  init(_ world: World) {
    for fact in world.facts.memberships {
      append(
        RecordedStanding(
          member: fact.content.member, organisation: fact.content.organisation,
          role: fact.content.role, valid: fact.valid, record: FactRecord(fact),
          isConditional: fact.envelope.status == .conditional))
    }
    // The parties of a treaty that establishes an organisation are its members.
    for founding in world.facts.parties where founding.content.role == "established" {
      let organisation = founding.content.actor
      for fact in world.parties(of: founding.content.of)
      where fact.content.role == "party" && !fact.valid.isUnknown {
        guard standings(of: fact.content.actor, in: organisation).isEmpty else { continue }
        append(
          RecordedStanding(
            member: fact.content.actor, organisation: organisation, role: .member,
            valid: fact.valid, record: FactRecord(fact), isConditional: false))
      }
    }
  }

  private mutating func append(_ standing: RecordedStanding) {
    places[standing.organisation, default: [:]][standing.member, default: []].append(all.count)
    all.append(standing)
  }

  /// Whether anyone is a partner of an organisation.
  func hasPartners(in organisation: EntityID) -> Bool {
    places[organisation]?.values.joined().contains { all[$0].role == .partner } ?? false
  }

  /// In the order of the world's rows.
  func standings(of member: EntityID, in organisation: EntityID) -> [RecordedStanding] {
    (places[organisation]?[member] ?? []).map { all[$0] }
  }

  /// The members of an organisation on a day, where one source lists them with the days on which they
  /// joined; empty where the record does not know all of them.
  func listedMembers(of organisation: EntityID, on day: EDTFInterval) -> [RecordedStanding] {
    let rows = (places[organisation] ?? [:]).values.joined().map { all[$0] }.filter {
      $0.role.isMembership && $0.valid.grain == .day && !$0.valid.isSingleDate
        && $0.valid.end == .open
    }
    let bySource = Dictionary(grouping: rows) { $0.record.envelope.source }
    let lists = bySource.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }
    guard let best = lists.first?.value, best.count >= 4 else { return [] }
    return best.filter { $0.touches(day) }.sorted { $0.member < $1.member }
  }
}
