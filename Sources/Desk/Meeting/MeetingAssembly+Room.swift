import WorldModel

extension MeetingAssembly {
  /// Who else is in the room: organisations of both, of one, and chairs that either holds.
  var room: MeetingSection {
    let kinds: Set<Actor.Kind> = [.organisation, .bloc, .forum, .body]
    func seats(_ groups: [(id: EntityID, size: Int)]) -> [EntityID] {
      groups.map(\.id).filter { known.actor($0).map { kinds.contains($0.kind) } ?? false }
        .filter { $0 != subject && $0 != partner }
    }
    let ours = seats(circle.subjectGroups)
    let theirs = seats(circle.partnerGroups)
    let joined = ours.filter { theirs.contains($0) || isParty(partner, toFounding: $0) }
    let shared = joined + theirs.filter { !ours.contains($0) && isParty(subject, toFounding: $0) }
    let blocs = theirs.filter { known.actor($0)?.kind == .bloc && !shared.contains($0) }
    let onlyTheirs = theirs.filter { !shared.contains($0) && !blocs.contains($0) }
    let onlyOurs = ours.filter { !shared.contains($0) }
    let chairs = chairs
    var lines = line(.shared, shared, of: [subject, partner], other: nil)
    lines += line(.blocs, blocs, of: [partner], other: subject)
    let rooms = [
      (MeetingRoom.onlyPartner, MeetingRoom?.none, onlyTheirs, partner, subject),
      (.onlySubject, .unknownPartner, onlyOurs, subject, partner),
    ].map { room, unknown, seats, side, other in
      let absent = seats.filter {
        isAbsent(other, from: $0, of: side) || lesserRole(of: other, in: $0) != nil
      }
      return (
        room: room, unknown: unknown, side: side, other: other, absent: absent,
        // Seats of bodies are elected for a term: nobody else is expected there.
        silent: seats.filter { !absent.contains($0) && known.actor($0)?.kind != .body }
      )
    }
    lines += lastLists(of: shared + blocs + rooms.flatMap(\.absent))
    lines += chairs.filter { shared.contains($0.body) }.map(\.line)
    for room in rooms {
      lines += line(room.room, room.absent, of: [room.side], other: room.other)
      // A bloc or an organisation sits where its members do: that no row seats it tells nothing.
      // Where the subject itself sits, whoever reads the file knows.
      if let unknown = room.unknown, known.actor(room.other)?.kind == .state {
        lines += line(unknown, room.silent, of: [room.side], other: nil)
      }
    }
    lines += chairs.filter { !shared.contains($0.body) }.map(\.line)
    lines += electedSeats
    return MeetingSection(
      kind: .room, lines: lines, gaps: shared.isEmpty ? [.sharedOrganisations] : [])
  }

  /// Whether the record can say that a side does not sit where the other does: it has a row of its own
  /// there, or the source that names the other lists it too, or a list of all the members does without
  /// it. Seats in bodies rotate, and forums keep no list of members.
  private func isAbsent(
    _ side: EntityID, from organisation: EntityID, of other: EntityID
  ) -> Bool {
    guard let kind = known.actor(organisation)?.kind, kind != .body, kind != .forum else {
      return false
    }
    let own = known.memberships(of: side)
    if own.contains(where: { $0.content.organisation == organisation }) { return true }
    let lists = known.memberships(of: other).filter {
      $0.content.organisation == organisation && $0.content.role.isMembership && holds($0)
    }.map(\.source)
    return own.contains { lists.contains($0.source) } || isListed(organisation, without: side)
  }

  /// Whether one source names every state that the record seats in an organisation on the day, at least
  /// three of them, and a side that is a state is not among them.
  private func isListed(_ organisation: EntityID, without side: EntityID) -> Bool {
    guard known.actor(side)?.kind == .state else { return false }
    let rows = known.memberships(in: organisation).filter {
      $0.content.role.isMembership && isReported($0) && holds($0)
    }
    let members = Set(rows.map(\.content.member))
    guard members.count >= 3, !members.contains(side) else { return false }
    return Dictionary(grouping: rows, by: \.source).values.contains {
      Set($0.map(\.content.member)) == members
    }
  }

  /// The rows by which an actor is a party to the agreement that established an organisation.
  private func founding(_ actor: EntityID, of organisation: EntityID) -> [Fact<Party>] {
    let agreements = known.facts.parties.filter {
      $0.content.actor == organisation && $0.content.role == "established"
    }.map(\.content.of)
    return known.facts.parties.filter {
      $0.content.actor == actor && $0.content.role == "party" && isReported($0)
        && agreements.contains($0.content.of) && $0.valid.overlap(time) == .certain
    }
  }

  private func isParty(_ actor: EntityID, toFounding organisation: EntityID) -> Bool {
    !founding(actor, of: organisation).isEmpty
  }

  /// The last year of the data from which seats without a stated end are known.
  private func lastLists(of organisations: [EntityID]) -> [MeetingLine] {
    let rows = (known.memberships(of: subject) + known.memberships(of: partner)).filter {
      organisations.contains($0.content.organisation) && $0.content.role.isMembership
        && holds($0) && $0.valid.end == .unknown
    }
    let sources = Set(rows.map(\.source))
    // The yearly counts of the same data say how far its lists of members reach.
    let counts = known.facts.scores.filter { sources.contains($0.source) }
    guard
      let last = counts.max(by: { ($0.beginning, $1.id) < ($1.beginning, $0.id) }),
      let year = last.valid.latest?.components.year, year < request.on.earliest.components.year
    else { return [] }
    return [MeetingLine(.membershipsUntil(year), [FactRecord(last)])]
  }

  /// What a side that is no member has in an organisation on the day, such as the place of an observer.
  private func lesserRole(of side: EntityID, in organisation: EntityID) -> Fact<Membership>? {
    let held = known.memberships(of: side).filter {
      $0.content.organisation == organisation && !$0.content.role.isMembership && isReported($0)
        && holds($0) && $0.content.role != .interested
    }
    return Resolver(.newestSource, in: known).resolve(held)?.chosen
  }

  /// Seats in bodies that a side holds for a term of which the day is part.
  private var electedSeats: [MeetingLine] {
    [subject, partner].flatMap { side in
      known.memberships(of: side).filter { fact in
        known.actor(fact.content.organisation)?.kind == .body && fact.content.role.isMembership
          && isReported(fact) && fact.valid.overlap(time) == .certain && !fact.valid.isUnknown
      }.reduce(into: [[Fact<Membership>]]()) { groups, fact in
        let place = groups.firstIndex {
          $0.first?.content.organisation == fact.content.organisation
        }
        if let place { groups[place].append(fact) } else { groups.append([fact]) }
      }.compactMap { rows in
        rows.first.map { fact in
          MeetingLine(
            .membership(
              member: side, organisation: fact.content.organisation, role: fact.content.role,
              time: fact.valid), rows.map { FactRecord($0) })
        }
      }
    }
  }

  private func line(
    _ room: MeetingRoom, _ groups: [EntityID], of members: [EntityID], other: EntityID?
  ) -> [MeetingLine] {
    guard !groups.isEmpty else { return [] }
    let facts = groups.flatMap { group in
      members.flatMap { member -> [FactRecord] in
        let held = known.memberships(of: member).filter {
          $0.content.organisation == group && $0.content.role.isMembership && holds($0)
        }
        // One row proves a seat; the most precise source of several is the newest.
        return Resolver(.newestSource, in: known).resolve(held).map { [FactRecord($0.chosen)] }
          ?? founding(member, of: group).map { FactRecord($0) }
      }
    }
    let lesser = groups.map { group in other.flatMap { lesserRole(of: $0, in: group) } }
    let seats = zip(groups, lesser).map { group, role in
      MeetingSeat(
        organisation: group, other: role?.content.member, role: role?.content.role)
    }
    return [
      MeetingLine(
        .organisations(room, seats), facts + lesser.compactMap { $0 }.map { FactRecord($0) })
    ]
  }

  /// Parts of the names of offices; other roles are what a state says of itself.
  private static let offices = ["chair", "presid", "host", "member", "secretar", "coordinat"]

  /// Chairs, presidencies and elected seats that a side holds on the day.
  private var chairs: [(body: EntityID, line: MeetingLine)] {
    known.facts.roles.filter { fact in
      (fact.content.actor == subject || fact.content.actor == partner) && isReported(fact)
        && Self.offices.contains(where: fact.content.role.lowercased().contains)
        && !fact.valid.isUnknown && fact.valid.overlap(time) == .certain
        && known.actor(fact.content.body).map {
          [.organisation, .bloc, .forum, .body].contains($0.kind)
        }
          ?? false
    }.reduce(into: [[Fact<Role>]]()) { groups, fact in
      // Several rows of one chair are one line.
      let place = groups.firstIndex { group in
        group.first.map { Self.isSame($0.content, fact.content) } ?? false
      }
      if let place { groups[place].append(fact) } else { groups.append([fact]) }
    }.compactMap { rows in
      guard let fact = rows.max(by: { ($0.beginning, $0.id) < ($1.beginning, $1.id) }) else {
        return nil
      }
      let role = MeetingContent.chair(
        actor: fact.content.actor, body: fact.content.body, role: fact.content.role,
        time: fact.valid)
      return (fact.content.body, MeetingLine(role, rows.map { FactRecord($0) }))
    }
  }

  /// Whether two rows name one office of one actor, in whichever words.
  private static func isSame(_ role: Role, _ other: Role) -> Bool {
    role.actor == other.actor && role.body == other.body && office(role.role) == office(other.role)
  }
}
