import WorldModel

extension MeetingAssembly {
  /// Who speaks for each side: for each office the holder who came last.
  var sides: MeetingSection {
    var lines: [MeetingLine] = []
    var gaps: [MeetingSection.Gap] = []
    for side in [subject, partner] {
      let offices = offices(of: side)
      lines += offices
      if offices.isEmpty { gaps.append(side == subject ? .subjectOffices : .partnerOffices) }
    }
    return MeetingSection(kind: .sides, lines: lines, gaps: gaps)
  }

  /// An office without any date is left out: nothing says that it is still held, or was already. So is
  /// one whose last holder is known of too long ago.
  private func offices(of side: EntityID) -> [MeetingLine] {
    let held = known.facts.roles.filter {
      $0.content.body == side && known.actor($0.content.actor)?.kind == .person
        && isReported($0) && !$0.valid.isUnknown && hasBegun($0)
    }
    var names: [String] = []
    for fact in held where !names.contains(fact.content.role) { names.append(fact.content.role) }
    return names.sorted { (Self.rank(of: $0), $0) < (Self.rank(of: $1), $1) }.compactMap { name in
      let holders = held.filter { $0.content.role == name }
      // Whoever took the office last holds it: a term without a stated end ends with the next one.
      guard let latest = holders.max(by: { ($0.beginning, $0.id) < ($1.beginning, $1.id) }) else {
        return nil
      }
      let same = holders.filter { $0.content.actor == latest.content.actor }
      let holding = same.filter { holds($0) }.min { $0.beginning < $1.beginning }
      if holding == nil, age(of: latest.valid) ?? 0 >= MeetingFile.oldAfterYears { return nil }
      if let year = onlyMention(in: same) {
        return MeetingLine(
          .office(
            side: side, person: latest.content.actor, role: name,
            time: EDTFInterval("\(year)") ?? latest.valid, holds: false, recorded: nil),
          same.map { FactRecord($0) })
      }
      return MeetingLine(
        .office(
          side: side, person: latest.content.actor, role: name,
          time: (holding ?? latest).valid, holds: holding != nil,
          recorded: holding == nil ? nil : oldRecord(of: same)),
        same.map { FactRecord($0) })
    }
  }

  /// The year of the newest source, where every source only names the office at some time, without a
  /// beginning or an end, and the newest is more than a year old at the meeting.
  private func onlyMention(in rows: [Fact<Role>]) -> Int? {
    let areMentions = rows.allSatisfy { row in
      guard case .date(let start) = row.valid.start else { return false }
      return start.qualifier != .exact && row.valid.latest == nil
    }
    guard areMentions,
      // A source of an approximate year names the office at the time of the mention itself.
      let newest = rows.compactMap({ row in
        guard case .date(let start) = row.valid.start else { return row.recorded?.earliest }
        return max(start.latest, row.recorded?.earliest ?? start.latest)
      }).max(),
      Self.years(from: newest, to: request.on.earliest) >= 1
    else { return nil }
    return newest.components.year
  }

  /// The year of the newest source, where it is old and no row says until when.
  private func oldRecord(of rows: [Fact<Role>]) -> Int? {
    guard rows.allSatisfy({ $0.valid.latest.map { $0 < request.on.earliest } ?? true }),
      let newest = rows.compactMap(\.recorded).max()
    else { return nil }
    let isOld = age(of: EDTFInterval(newest)) ?? 0 >= MeetingFile.oldAfterYears
    return isOld ? Int(newest.year) : nil
  }

  /// Heads of state before heads of government before foreign ministers before the rest.
  private static func rank(of role: String) -> Int {
    let order = ["president", "head of", "prime minister", "chancellor", "foreign"]
    let name = role.lowercased()
    if name.contains("deputy") { return order.count + 1 }
    return order.firstIndex { name.contains($0) } ?? order.count
  }

  var standing: MeetingSection {
    var gaps: [MeetingSection.Gap] = []
    let diplomatic = diplomatic
    if diplomatic == nil { gaps.append(.diplomatic) }
    let relations = relations
    let isRanked = relations.contains { line in
      if case .relation(let relation) = line.content {
        Self.isLevel(relation.kind) && relation.through == nil
      } else {
        false
      }
    }
    if !isRanked { gaps.append(.partnership) }
    return MeetingSection(
      kind: .standing, lines: [diplomatic].compactMap { $0 } + relations, gaps: gaps)
  }

  /// The most precise beginning that a source gives; others that it can't be stay beside it.
  private var diplomatic: MeetingLine? {
    let relations = known.facts.relations.filter {
      isPair($0.content.a, $0.content.b) && $0.content.kind.hasPrefix("diplomatic")
        && isReported($0) && hasBegun($0)
    }
    let agreements = known.facts.agreements.filter { agreement in
      let parties = Set(known.parties(of: agreement.content.id).map(\.content.actor))
      return agreement.content.kind.hasPrefix("diplomatic") && parties.contains(subject)
        && parties.contains(partner) && hasBegun(agreement)
    }
    let found =
      relations.map { (time: $0.valid, record: FactRecord($0)) }
      + agreements.map { (time: $0.valid, record: FactRecord($0)) }
    let dated = found.filter { $0.time.earliest != nil }.sorted { left, right in
      let (a, b) = (Self.precision(left.time), Self.precision(right.time))
      return a != b ? a > b : left.record.id < right.record.id
    }
    guard let best = dated.first else {
      return found.first.map {
        MeetingLine(
          .diplomatic(since: .unknown, years: nil, isExact: false, others: []), [$0.record])
      }
    }
    let start = Self.start(of: best.time)
    let others = dated.map { Self.start(of: $0.time) }.filter { $0.overlap(start) == .none }
    let first = best.time.earliest ?? request.on.earliest
    return MeetingLine(
      .diplomatic(
        since: start, years: Self.years(from: first, to: request.on.earliest),
        isExact: Self.precision(best.time) >= Int(EDTFDate.Precision.day.rawValue),
        others: Array(Set(others)).sorted()), found.map(\.record))
  }

  /// The first bound as a date.
  static func start(of time: EDTFInterval) -> EDTFInterval {
    if case .date(let date) = time.start { return EDTFInterval(date) }
    return time
  }

  /// How fine the beginning is; an approximate one counts below every exact one.
  private static func precision(_ time: EDTFInterval) -> Int {
    guard case .date(let date) = time.start else { return -10 }
    return Int(date.precision.rawValue) - (date.qualifier == .exact ? 0 : 10)
  }

  /// Whole years between two days.
  static func years(from first: CalendarDay, to last: CalendarDay) -> Int {
    let (a, b) = (first.components, last.components)
    return b.year - a.year - ((b.month, b.day) < (a.month, a.day) ? 1 : 0)
  }

  static func isLevel(_ kind: String) -> Bool {
    kind.contains("partnership") || kind.contains("alliance")
  }

  /// Standings of the pair, then the levels that hold through the partner's bloc.
  private var relations: [MeetingLine] {
    let blocs = circle.partnerGroups.map(\.id).filter { known.actor($0)?.kind == .bloc }
    let own = known.facts.relations.filter {
      isPair($0.content.a, $0.content.b) && holds($0) && isReported($0)
        && !$0.content.kind.hasPrefix("diplomatic")
    }
    let through = known.facts.relations.filter { fact in
      let (a, b) = (fact.content.a, fact.content.b)
      return Self.isLevel(fact.content.kind) && holds(fact) && isReported(fact)
        && ((a == subject && blocs.contains(b)) || (b == subject && blocs.contains(a)))
    }
    let plain = own.filter { !$0.content.kind.hasSuffix("-obligation") }
    return lines(plain.filter { Self.order(of: $0.content.kind) < 2 }, blocs)
      + obligations(own.filter { $0.content.kind.hasSuffix("-obligation") })
      + lines(plain.filter { Self.order(of: $0.content.kind) >= 2 }, blocs)
      + lines(through, blocs)
  }

  private static func order(of kind: String) -> Int {
    if isLevel(kind) { return 0 }
    let kinds = ["border", "rank", "cooperation", "neighbourhood", "principles", "affinity"]
    return kinds.firstIndex(of: kind).map { $0 + 1 } ?? kinds.count + 1
  }

  /// For each kind the newest standing, and in one more line what sources said of it earlier.
  private func lines(_ facts: [Fact<Relation>], _ blocs: [EntityID]) -> [MeetingLine] {
    let sorted = facts.sorted { left, right in
      let (a, b) = (Self.order(of: left.content.kind), Self.order(of: right.content.kind))
      if a != b { return a < b }
      if left.beginning != right.beginning { return left.beginning > right.beginning }
      return left.id < right.id
    }
    var groups: [(kind: String, through: EntityID?, facts: [Fact<Relation>])] = []
    for fact in sorted {
      let other = fact.content.a == subject ? fact.content.b : fact.content.a
      let through = blocs.contains(other) && other != partner ? other : nil
      let kind = Self.isLevel(fact.content.kind) ? "partnership" : fact.content.kind
      let place = groups.firstIndex { $0.kind == kind && $0.through == through }
      if let place {
        groups[place].facts.append(fact)
      } else {
        groups.append((kind, through, [fact]))
      }
    }
    return groups.flatMap { group -> [MeetingLine] in
      guard let newest = group.facts.first else { return [] }
      let same = group.facts.filter { says($0, newest) }
      let rest = group.facts.filter { !says($0, newest) }
      var lines = [
        MeetingLine(
          .relation(relation(newest, group.through)), same.map { FactRecord($0) })
      ]
      if !rest.isEmpty {
        lines.append(
          MeetingLine(
            .earlierRelations(rest.map { relation($0, group.through) }),
            rest.map { FactRecord($0) }))
      }
      return lines
    }
  }

  private func says(_ fact: Fact<Relation>, _ other: Fact<Relation>) -> Bool {
    fact.content.level == other.content.level && fact.content.areas == other.content.areas
      && fact.content.amount == other.content.amount
  }

  private func relation(_ fact: Fact<Relation>, _ through: EntityID?) -> MeetingRelation {
    MeetingRelation(
      kind: fact.content.kind, level: fact.content.level, areas: fact.content.areas,
      amount: fact.content.amount.map { MeetingAmount($0) }, time: fact.valid, through: through)
  }

  /// All duties in one line; mutual where each side owes it to the other.
  private func obligations(_ facts: [Fact<Relation>]) -> [MeetingLine] {
    var kinds: [String] = []
    for fact in facts where !kinds.contains(fact.content.kind) { kinds.append(fact.content.kind) }
    let duties = kinds.sorted().compactMap { kind -> MeetingObligation? in
      let rows = facts.filter { $0.content.kind == kind }
      guard let first = rows.min(by: { $0.beginning < $1.beginning }) else { return nil }
      return MeetingObligation(
        kind: kind, time: Self.start(of: first.valid),
        isMutual: Set(rows.map(\.content.a)).count > 1)
    }
    return duties.isEmpty ? [] : [MeetingLine(.obligations(duties), facts.map { FactRecord($0) })]
  }
}
