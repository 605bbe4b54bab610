import WorldModel

extension MeetingAssembly {
  /// Standings of the pair, then the levels that hold through the partner's bloc.
  var relations: [MeetingLine] {
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

  static func order(of kind: String) -> Int {
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
      let tellings = tellings(of: group.facts, group.through)
      guard let newest = tellings.first else { return [] }
      var lines = [MeetingLine(.relation(newest.relation), newest.facts)]
      let rest = tellings.dropFirst()
      if !rest.isEmpty {
        lines.append(
          MeetingLine(.earlierRelations(rest.map(\.relation)), rest.flatMap(\.facts)))
      }
      return lines
    }
  }

  /// The standings of one kind, newest first; what several sources say of one time, or the same at
  /// several times, is one standing with all their words.
  private func tellings(
    of facts: [Fact<Relation>], _ through: EntityID?
  ) -> [(relation: MeetingRelation, facts: [FactRecord])] {
    var clusters: [[Fact<Relation>]] = []
    for fact in facts {
      let place = clusters.firstIndex { cluster in
        cluster.contains { says($0, fact) || Self.beginTogether($0.valid, fact.valid) }
      }
      if let place { clusters[place].append(fact) } else { clusters.append([fact]) }
    }
    return clusters.compactMap { cluster in
      guard let first = cluster.first else { return nil }
      let dated = cluster.filter { Self.beginTogether($0.valid, first.valid) }
      let time = dated.map(\.valid).max { Self.precision($0) < Self.precision($1) }
      return (
        MeetingRelation(
          kind: first.content.kind, level: Self.joined(cluster.map(\.content.level)),
          areas: cluster.flatMap(\.content.areas).reduce(into: []) { areas, area in
            if !areas.contains(area) { areas.append(area) }
          },
          amount: cluster.compactMap(\.content.amount).first.map { MeetingAmount($0) },
          time: time ?? first.valid, through: through),
        cluster.map { FactRecord($0) }
      )
    }
  }

  /// Levels in the words of their sources, each once; one that begins like an earlier one adds only
  /// what follows.
  private static func joined(_ levels: [String]) -> String {
    var parts: [String] = []
    for level in levels where !level.isEmpty {
      for part in level.split(separator: "; ").map(String.init) where !parts.contains(part) {
        parts.append(part)
      }
    }
    return parts.filter { part in
      !parts.contains { $0 != part && $0.hasPrefix(part + ",") }
    }.joined(separator: "; ")
  }

  /// Whether two standings may have begun at one time.
  private static func beginTogether(_ time: EDTFInterval, _ other: EDTFInterval) -> Bool {
    guard case .date(let mine) = time.start, case .date(let theirs) = other.start else {
      return false
    }
    return mine.earliest <= theirs.latest && theirs.earliest <= mine.latest
  }

  private func says(_ fact: Fact<Relation>, _ other: Fact<Relation>) -> Bool {
    fact.content.level == other.content.level && fact.content.areas == other.content.areas
      && fact.content.amount == other.content.amount
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
        isMutual: Set(rows.map(\.content.a)).count > 1, source: first.source,
        dataUntil: dataUntil(of: rows))
    }
    return duties.isEmpty ? [] : [MeetingLine(.obligations(duties), facts.map { FactRecord($0) })]
  }

  /// The last year in which a data set codes that a duty begins or ends, where none of the rows states
  /// an end: the data reach so far for sure, and say nothing of the time between it and the meeting.
  func dataUntil(of rows: [Fact<Relation>]) -> Int? {
    guard let source = rows.first?.source, rows.allSatisfy({ $0.valid.end == .unknown }) else {
      return nil
    }
    let days = known.facts.relations.filter {
      $0.source == source && $0.content.kind.hasSuffix("-obligation")
    }.flatMap { [$0.valid.earliest, $0.valid.latest].compactMap { $0 } }
    guard let year = days.max()?.components.year, year < request.on.earliest.components.year else {
      return nil
    }
    return year
  }
}
