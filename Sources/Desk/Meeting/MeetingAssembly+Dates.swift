import Doctrines
import WorldModel

extension MeetingAssembly {
  /// What the diplomatic calendar holds for the year from the meeting and concerns both sides: the entries
  /// that `agenda --partner` lists, but for steps of agreements, which stand among the open items.
  func dates(without last: MeetingFile.LastMeeting) -> MeetingSection {
    let calendar = Agenda(
      AgendaRequest(
        subject: subject, partner: partner, range: AgendaRange(yearFrom: request.on),
        asOf: request.asOf), doctrine: doctrine, world: everything)
    var met: FactID?
    if case .event(let event, _) = last { met = event.id }
    let records = datedRecords
    let found = calendar.entries.compactMap { entry -> (rank: Int, entry: AgendaEntry)? in
      guard let rank = Self.datedKinds.firstIndex(of: entry.kind),
        entry.time.last >= request.on.earliest,
        !entry.receipts.contains(where: { $0.fact == met?.text })
      else { return nil }
      return (rank, entry)
    }.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.entry.time.last != right.entry.time.last {
        return left.entry.time.last < right.entry.time.last
      }
      return left.entry.id < right.entry.id
    }
    let lines = found.compactMap { _, entry -> MeetingLine? in
      let facts = entry.receipts.compactMap { records[$0.fact] }
      let parts = entry.receipts.filter { $0.fact.contains("#") }.map {
        DoctrineRow(
          doctrine: doctrine.id, row: String($0.fact.split(separator: "#").last ?? ""),
          source: isKnown($0.source) ? $0.source : nil, locator: $0.locator)
      }
      guard !facts.isEmpty || !parts.isEmpty else { return nil }
      return MeetingLine(.dated(entry), facts, rows: parts)
    }
    return MeetingSection(kind: .dates, lines: lines, gaps: lines.isEmpty ? [.dates] : [])
  }

  /// The kinds of entries that are dates for the two, in the order of printing.
  private static let datedKinds: [AgendaKind] = [
    .event, .deadline, .role, .membership, .agreement, .programme, .anniversary,
  ]

  /// The rows on which entries of these kinds rest, by key.
  private var datedRecords: [String: FactRecord] {
    var records: [String: FactRecord] = [:]
    func add<C>(_ facts: [Fact<C>]) {
      for fact in facts { records[fact.id.text] = FactRecord(fact) }
    }
    add(known.facts.events)
    add(known.facts.parties)
    add(known.facts.roles)
    add(known.facts.memberships)
    add(known.facts.statements)
    add(known.facts.outcomes)
    add(known.facts.stages)
    add(known.facts.agreements)
    add(known.facts.initiatives)
    add(known.facts.programmes)
    add(known.facts.relations)
    add(known.facts.terms)
    return records
  }
}
