import WorldModel

extension MeetingAssembly {
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
  ///
  /// - Parameter isFlat: take approximate dates like exact ones.
  static func precision(_ time: EDTFInterval, isFlat: Bool = false) -> Int {
    guard case .date(let date) = time.start else { return -10 }
    return Int(date.precision.rawValue) - (date.qualifier == .exact || isFlat ? 0 : 10)
  }

  /// Whole years between two days.
  static func years(from first: CalendarDay, to last: CalendarDay) -> Int {
    let (a, b) = (first.components, last.components)
    return b.year - a.year - ((b.month, b.day) < (a.month, a.day) ? 1 : 0)
  }

  static func isLevel(_ kind: String) -> Bool {
    kind.contains("partnership") || kind.contains("alliance")
  }
}
