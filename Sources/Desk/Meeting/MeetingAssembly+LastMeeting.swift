import Doctrines
import WorldModel

extension MeetingAssembly {
  /// The last visit, meeting, summit or talks of both sides before the day: of the two alone, or, where
  /// none is known, with others.
  ///
  /// A side took part if it, or one of its people, is a party; the place of a visit stands for its
  /// state. Events of organisations, where neither side is named, do not count.
  var lastMeeting: MeetingFile.LastMeeting {
    if let stated = request.lastMeeting { return .stated(stated) }
    let met = known.facts.events.filter { isMeeting($0) }.sorted {
      ($0.beginning, $0.id) > ($1.beginning, $1.id)
    }
    let last = met.first { states(of: $0.content).count <= 2 } ?? met.first
    return last.map { event in
      let twins = met.filter { $0.id != event.id && isSame($0, event) }
      let named = ([event] + twins).min { finer($0.valid, $1.valid) } ?? event
      let party = known.parties(of: named.content.id).first.map { FactRecord($0) }
      return .event(
        named,
        others: [party].compactMap { $0 }
          + ([event] + twins).filter { $0.id != named.id }.map { FactRecord($0) })
    } ?? .unknown
  }

  /// Whether two rows tell of one event in other words: the same states, the same kind, at one time.
  func isSame(_ event: Fact<Event>, _ other: Fact<Event>) -> Bool {
    event.content.id == other.content.id
      || (Self.kind(of: event.content) == Self.kind(of: other.content)
        && parties(to: event.content) == parties(to: other.content)
        && !event.valid.isUnknown && !other.valid.isUnknown
        && event.valid.overlap(other.valid) != .none
        // A year may hold several visits of the same two.
        && [event, other].allSatisfy { Self.precision($0.valid, isFlat: true) > 0 })
  }

  /// Whether a time is dated more exactly than another.
  func finer(_ time: EDTFInterval, _ other: EDTFInterval) -> Bool {
    Self.precision(time) > Self.precision(other)
  }

  private static func kind(of event: Event) -> String {
    meetingKinds.first { event.kind.contains($0) } ?? event.kind
  }

  /// The states and blocs that take part, with the host of a visit.
  private func parties(to event: Event) -> Set<EntityID> {
    var parties = states(of: event)
    if event.kind.contains("visit"), let place = event.place {
      parties.insert(known.actor(place)?.of ?? place)
    }
    return parties
  }

  /// The states, blocs and organisations that an event names, each person counted for its own.
  func states(of event: Event) -> Set<EntityID> {
    Set(
      known.parties(of: event.id).map { party in
        let actor = party.content.actor
        return circle.side(of: actor) ?? known.actor(actor)?.of ?? actor
      })
  }

  private static let meetingKinds = ["visit", "meeting", "summit", "talks", "negotiation"]

  private func isMeeting(_ event: Fact<Event>) -> Bool {
    guard isReported(event), Self.meetingKinds.contains(where: event.content.kind.contains),
      // A meeting known to the month may lie as late as its last day.
      let end = event.valid.latest ?? event.valid.earliest, end < request.on.latest
    else { return false }
    return sides(of: event.content).isSuperset(of: [subject, partner])
  }

  /// The sides that an event names.
  func sides(of event: Event) -> Set<EntityID> {
    var named = known.parties(of: event.id).map(\.content.actor)
    if event.kind.contains("visit"), let place = event.place {
      named.append(place)
      if let state = known.actor(place)?.of { named.append(state) }
    }
    return Set(named.compactMap { circle.side(of: $0) })
  }
}
