import WorldModel

extension MeetingAssembly {
  /// Shocks that last on the day of the meeting and touch the relation: those that struck the partner or in
  /// which it is a party; those that struck the subject and name the partner, or that it imposed; and those
  /// that struck a route of both.
  ///
  /// What one side imposed on others is a matter between these and stays out.
  var shocks: MeetingSection {
    let names = AgendaTitleNames(known)
    let found = known.facts.shocks.filter { fact in
      isReported(fact) && !fact.valid.isUnknown && holds(fact) && touches(fact.content, names)
    }.sorted { left, right in
      let ranks = (Self.rank(left.content.kind), Self.rank(right.content.kind))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return (left.beginning, right.id) > (right.beginning, left.id)
    }
    let lines = found.map { fact in
      MeetingLine(
        .shock(
          thing: fact.content.id, kind: fact.content.kind, time: fact.valid,
          size: fact.content.size.map { MeetingAmount($0) }, dataUntil: dataUntil(of: fact)),
        [FactRecord(fact)] + known.parties(of: fact.content.id).map { FactRecord($0) })
    }
    return MeetingSection(kind: .shocks, lines: lines, gaps: lines.isEmpty ? [.shocks] : [])
  }

  private func touches(_ shock: Shock, _ names: AgendaTitleNames) -> Bool {
    let parties = known.parties(of: shock.id).map(\.content)
    let struck = Set(
      [shock.target].compactMap { $0 } + parties.filter { $0.role != "sender" }.map(\.actor))
    let senders = Set(parties.filter { $0.role == "sender" }.map(\.actor))
    if struck.contains(partner) { return true }
    if struck.contains(where: { circle.link(of: $0) == .route }) { return true }
    guard struck.contains(subject) else { return false }
    return senders.contains(partner)
      || names.actors(named: known.title(of: shock.id)).contains(partner)
  }

  private static let order = ["war", "conflict", "attack", "terrorism", "sanctions", "route"]

  private static func rank(_ kind: String) -> Int { order.firstIndex(of: kind) ?? order.count }

  /// The last year that a data set of shocks speaks of, where the meeting is later and the row states no end.
  private func dataUntil(of shock: Fact<Shock>) -> Int? {
    guard shock.valid.end == .unknown, known.source(shock.source)?.independence == .academic else {
      return nil
    }
    let days = known.facts.shocks.filter { $0.source == shock.source }
      .flatMap { [$0.valid.earliest, $0.valid.latest].compactMap { $0 } }
    guard let year = days.max()?.components.year, year < request.on.earliest.components.year else {
      return nil
    }
    return year
  }
}
