import Balance
import Doctrines
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
    var lines = line(.shared, shared, of: [subject, partner])
    lines += line(.blocs, blocs, of: [partner])
    lines += lastLists(of: ours + theirs)
    lines += chairs.filter { shared.contains($0.body) }.map(\.line)
    for (room, unknown, seats, side, other) in [
      (MeetingRoom.onlyPartner, MeetingRoom.unknownSubject, onlyTheirs, partner, subject),
      (.onlySubject, .unknownPartner, onlyOurs, subject, partner),
    ] {
      let absent = seats.filter { isAbsent(other, from: $0, of: side) }
      lines += line(room, absent, of: [side])
      lines += line(unknown, seats.filter { !absent.contains($0) }, of: [side])
    }
    lines += chairs.filter { !shared.contains($0.body) }.map(\.line)
    return MeetingSection(
      kind: .room, lines: lines, gaps: shared.isEmpty ? [.sharedOrganisations] : [])
  }

  /// Whether the record can say that a side does not sit where the other does: it has a row of its own
  /// there, or the source that names the other lists it too. Seats in bodies rotate, and forums keep no
  /// list of members.
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
    return own.contains { lists.contains($0.source) }
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

  private func line(
    _ room: MeetingRoom, _ groups: [EntityID], of members: [EntityID]
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
    return [MeetingLine(.organisations(room, groups), facts)]
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
      let place = groups.firstIndex { $0.first?.content == fact.content }
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

  /// The vectors of the doctrine that hold the partner, then each domain with the shares of all poles.
  func vectors() throws(MeasureError) -> MeetingSection {
    let poles = report.doctrine.vectors.map { vector in
      (vector: vector, pole: Pole(id: vector.id, title: vector.title, actors: vector.actors))
    }
    let touched = poles.filter { holdsPartner($0.pole) }
    var lines = touched.map { entry in
      let says = entry.vector.says.flatMap { isKnown($0.source) ? $0 : nil }
      return MeetingLine(
        .vector(
          title: entry.vector.title, actors: entry.vector.actors, text: says?.text ?? ""),
        [], rows: [row("vector \(entry.vector.id)", entry.vector.says)])
    }
    lines += try domainShares(poles.map(\.pole))
    return MeetingSection(
      kind: .vectors, lines: lines, gaps: touched.isEmpty ? [.vectors] : [])
  }

  private func holdsPartner(_ pole: Pole) -> Bool {
    pole.actors.contains(partner) || pole.states(at: time, in: known).contains(partner)
      || circle.partnerGroups.contains { pole.actors.contains($0.id) }
  }

  private func domainShares(_ vectors: [Pole]) throws(MeasureError) -> [MeetingLine] {
    let poles = report.doctrine.partition.poles.compactMap { id in
      vectors.first { $0.id == id }
    }
    guard !poles.isEmpty else { return [] }
    let names = Set(report.doctrine.domains)
    let indicators = Domain.allCases.filter { names.contains($0.rawValue) }.map(\.defaultIndicator)
      .filter { $0.view == .shares && known.series($0.series) != nil }
    let question = BalanceQuestion(subject: subject, poles: poles)
    var lines: [MeetingLine] = []
    for indicator in indicators {
      let row = try known.balance(of: question, in: indicator)
      let shares = row.cells.compactMap { cell in
        cell.share.map {
          MeetingShare(
            title: cell.pole.title, actors: cell.pole.actors, share: $0,
            holdsPartner: holdsPartner(cell.pole))
        }
      }.sorted { ($1.share, $0.title) < ($0.share, $1.title) }
      let evidence = row.cells.flatMap(\.evidence)
      guard !shares.isEmpty, !evidence.isEmpty else { continue }
      lines.append(
        MeetingLine(
          .shares(domain: indicator.domain.rawValue, period: row.period, shares: shares), evidence))
    }
    return lines
  }
}
