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
    let shared = ours.filter(theirs.contains)
    let blocs = theirs.filter { known.actor($0)?.kind == .bloc && !ours.contains($0) }
    let onlyTheirs = theirs.filter { !ours.contains($0) && !blocs.contains($0) }
    let chairs = chairs
    var lines = line(.shared, shared, of: [subject, partner])
    lines += line(.blocs, blocs, of: [partner])
    lines += chairs.filter { shared.contains($0.body) }.map(\.line)
    lines += line(.onlyPartner, onlyTheirs, of: [partner])
    lines += line(.onlySubject, ours.filter { !theirs.contains($0) }, of: [subject])
    lines += chairs.filter { !shared.contains($0.body) }.map(\.line)
    return MeetingSection(
      kind: .room, lines: lines, gaps: shared.isEmpty ? [.sharedOrganisations] : [])
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
          ?? []
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
    }.map { fact in
      let role = MeetingContent.chair(
        actor: fact.content.actor, body: fact.content.body, role: fact.content.role,
        time: fact.valid)
      return (fact.content.body, MeetingLine(role, [FactRecord(fact)]))
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
