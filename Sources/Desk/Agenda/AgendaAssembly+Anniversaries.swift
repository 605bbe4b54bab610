import WorldModel

extension AgendaAssembly {
  /// Kind of the relation that says since when two states have diplomatic relations.
  static let diplomatic = "diplomatic"
  /// Kind of the agreement that stands for diplomatic relations.
  private static let diplomaticAgreement = "diplomatic-relations"
  private static let steps: Set<Stage.Step> = [.signed, .adopted, .inForce]

  /// Anniversaries in the range, each with the facts that date its beginning.
  ///
  /// years = year of the anniversary − year of the beginning, on the same month and day; a
  /// beginning that is known by month or year only has anniversaries as coarse as itself.
  func anniversaries() -> [AgendaCluster] {
    AgendaMerging.clusters(of: origins).flatMap { cluster -> [AgendaCluster] in
      let leading = cluster.leading
      // A decade or century is no year to count from.
      guard let start = leading.time.dates.first,
        start.precision.rawValue >= EDTFDate.Precision.year.rawValue
      else { return [] }
      let end = cluster.members.compactMap(end).min()
      return years(of: start).compactMap { years in
        let date = Self.anniversary(of: start, after: years)
        let time = AgendaTime(date.date)
        // What was over by then has no anniversary.
        if let end, end < time.first { return nil }
        guard time.first <= horizon else { return nil }
        let counted = candidate(cluster, leading, time, years, start, date.isLeapDayMoved)
        guard request.includesAll || surroundings.concerns(counted) else { return nil }
        var found = AgendaCluster(counted)
        found.rivals = cluster.rivals.map { "\($0)/\(years)" }
        return found
      }
    }
  }

  private var horizon: CalendarDay { AnniversaryRule.lastDay(asOf: request.asOf) }

  /// The last day on which what a candidate begins may have stood, where a source tells its end.
  private func end(_ origin: AgendaCandidate) -> CalendarDay? {
    var ends: [CalendarDay] = []
    if let whole = origin.whole, case .date(let end) = whole.end, !whole.isSingleDate {
      ends.append(end.latest)
    }
    if let thing = origin.thing {
      ends += world.stages(of: thing).filter {
        $0.content.step == .terminated && !isAhead($0.envelope)
      }.compactMap(\.valid.latest)
    }
    return ends.min()
  }

  private func candidate(
    _ cluster: AgendaCluster, _ leading: AgendaCandidate, _ time: AgendaTime, _ years: Int,
    _ start: EDTFDate, _ isMoved: Bool
  ) -> AgendaCandidate {
    let others = cluster.members.filter { $0.id != leading.id }.sorted { $0.id < $1.id }
    return AgendaCandidate(
      kind: .anniversary, phase: .held, key: "\(leading.key)/\(years)", time: time,
      headline: AgendaHeadline(
        leading.headline.template, [.number(years)] + leading.headline.parts),
      thing: ([leading] + others).compactMap(\.thing).first,
      involved: (others + [leading]).flatMap(\.involved),
      receipts: leading.receipts + others.flatMap(\.receipts), status: leading.status,
      number: years,
      anniversary: AgendaAnniversary(years: years, start: start, isLeapDayMoved: isMoved))
  }

  /// What has anniversaries: diplomatic relations, agreements by their steps, independence.
  private var origins: [AgendaCandidate] {
    diplomaticOrigins + stageOrigins + independenceOrigins
  }

  private var diplomaticOrigins: [AgendaCandidate] {
    var found: [AgendaCandidate] = []
    for fact in world.facts.relations where fact.content.kind == Self.diplomatic {
      let (a, b) = (fact.content.a, fact.content.b)
      found += origin(fact, of: b == request.subject ? [b, a] : [a, b], thing: nil)
    }
    for fact in world.facts.agreements {
      guard let sides = diplomaticSides[fact.content.id] else { continue }
      found += origin(fact, of: sides, thing: fact.content.id)
    }
    for fact in world.facts.stages where fact.content.step == .inForce {
      guard let sides = diplomaticSides[fact.content.of] else { continue }
      found += origin(fact, of: sides, thing: fact.content.of)
    }
    return found
  }

  /// The two sides of each agreement that stands for diplomatic relations, the subject first.
  static func diplomaticSides(in world: World, subject: EntityID) -> [EntityID: [EntityID]] {
    var found: [EntityID: [EntityID]] = [:]
    for fact in world.facts.agreements where fact.content.kind == diplomaticAgreement {
      let sides = Set(world.parties(of: fact.content.id).map(\.content.actor))
      guard sides.count == 2 else { continue }
      found[fact.content.id] = sides.sorted {
        ($0 != subject ? 1 : 0, $0) < ($1 != subject ? 1 : 0, $1)
      }
    }
    return found
  }

  private func origin<Content>(
    _ fact: Fact<Content>, of sides: [EntityID], thing: EntityID?
  ) -> [AgendaCandidate] {
    guard case .date(let start) = fact.valid.start, !isAhead(fact.envelope) else { return [] }
    let sorted = sides.sorted()
    return [
      AgendaCandidate(
        kind: .anniversary, phase: .held,
        key: "anniversary/diplomatic/\(sorted[0])/\(sorted[1])", time: AgendaTime(start),
        headline: AgendaHeadline(.anniversaryDiplomatic, sides.map { .thing($0) }), thing: thing,
        involved: sorted.map { AgendaInvolvement($0, "side") }, receipts: [AgendaReceipt(fact)],
        status: fact.envelope.status, isOnce: true, whole: fact.valid)
    ]
  }

  private var stageOrigins: [AgendaCandidate] {
    world.facts.stages.compactMap { fact in
      let stage = fact.content
      guard Self.steps.contains(stage.step), world.kind(of: stage.of) == "agreement",
        diplomaticSides[stage.of] == nil,
        !isAhead(fact.envelope), let time = AgendaTime(fact.valid), time.reading == .at
      else { return nil }
      return AgendaCandidate(
        kind: .anniversary, phase: .held,
        key: "anniversary/stage/\(stage.of)/\(stage.step.rawValue)", time: time,
        headline: AgendaHeadline(
          .anniversaryStage, [.word(stage.step.rawValue, .step), .thing(stage.of)]),
        thing: stage.of, involved: surroundings.involved(in: stage.of),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status, isOnce: true)
    }
  }

  private var independenceOrigins: [AgendaCandidate] {
    world.facts.events.compactMap { fact in
      guard fact.content.kind == "independence", let state = fact.content.place,
        !isAhead(fact.envelope), let time = AgendaTime(fact.valid), time.reading == .at
      else { return nil }
      return AgendaCandidate(
        kind: .anniversary, phase: .held, key: "anniversary/independence/\(state)", time: time,
        headline: AgendaHeadline(.anniversaryIndependence, [.thing(state)]),
        thing: fact.content.id, involved: surroundings.involved(in: fact.content.id),
        receipts: [AgendaReceipt(fact)], status: fact.envelope.status, isOnce: true)
    }
  }

  private func isAhead(_ envelope: FactEnvelope) -> Bool {
    [.planned, .conditional, .withdrawn].contains(envelope.status)
  }

  /// The anniversaries of a date that may lie in the range and before the horizon of knowledge: the
  /// round ones unless all are asked for.
  private func years(of start: EDTFDate) -> [Int] {
    let range = request.range
    let end = min(range.last, horizon)
    let first = max(1, range.first.components.year - start.latest.components.year)
    let last = end.components.year - start.earliest.components.year
    guard first <= last else { return [] }
    return (first...last).filter { request.everyAnniversary || AnniversaryRule.isRound($0) }
  }

  /// The same date some years later; the 28th of February where there is no 29th.
  static func anniversary(
    of start: EDTFDate, after years: Int
  ) -> (date: EDTFDate, isLeapDayMoved: Bool) {
    let year = Int(start.year) + years
    let month = Int(start.month)
    let day = Int(start.day)
    if let date = EDTFDate(year: year, month: month, day: day, qualifier: start.qualifier) {
      return (date, false)
    }
    let moved = EDTFDate(year: year, month: month, day: 28, qualifier: start.qualifier)
    return (moved ?? start, true)
  }
}
