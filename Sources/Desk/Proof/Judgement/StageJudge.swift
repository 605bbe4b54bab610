import WorldModel

/// Holds words of an agreement's life against the stages of the record.
struct StageJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  typealias Part = ReadSentence.Part<(step: Stage.Step, isNegated: Bool, isFuture: Bool)>

  /// What the record tells of a thing: stages, or that an event took place or is planned.
  struct Standing {
    let reached: [(step: Stage.Step, record: FactRecord, time: EDTFInterval)]
    let planned: [(step: Stage.Step, record: FactRecord, time: EDTFInterval)]
    let isAgreement: Bool
    /// Whether there are others like it, such as visits.
    var mayRepeat = false
  }

  func judgements() -> [Judgement] {
    var seen: Set<EntityID> = []
    var result: [Judgement] = []
    for part in sentence.stages {
      guard !sentence.names.contains(where: { $0.range.overlaps(part.range) }),
        let (thing, standing) = subject(of: part)
      else { continue }
      guard let judgement = judge(part, thing, standing) else { continue }
      if case .finding = judgement, !seen.insert(thing).inserted { continue }
      result.append(judgement)
    }
    return result
  }

  func judge(_ part: Part, _ thing: EntityID, _ standing: Standing) -> Judgement? {
    let isUnfinished = isUnfinished(part)
    guard let moment = moment(of: part, isUnfinished: isUnfinished) else { return nil }
    // What is denied for a year may have come in its course.
    let isDenied = part.value.isNegated || isUnfinished
    let day = (isDenied ? moment.earliest : nil) ?? moment.latest ?? record.date.latest
    if tellsRatification(part), let verdict = ratification(part, thing, isDenied: isDenied) {
      return verdict
    }
    let step = part.value.step
    let reached = standing.reached.filter { $0.time.earliest.map { $0 <= day } ?? true }
    // *The next visit is being prepared*: another one.
    if standing.mayRepeat, step.height < 5 { return nil }
    let isOnly = sentence.has(.only, near: part.range, before: 12, behind: 8)
    if step == .inForce, sentence.dates.isEmpty, !sentence.has(.end), !part.value.isNegated,
      !part.value.isFuture, let end = reached.last(where: { $0.step == .terminated }),
      sentence.has(.unfinished) || sentence.has(.done) || sentence.has(.ongoing)
        || sentence.has(.now) || tellsState(part)
    {
      return finding(part, .behindRecord, end.record, thing)
    }
    let isOngoing =
      sentence.dates.isEmpty && step.height < 5
      && (sentence.has(.ongoing, near: part.range, before: 16, behind: 24)
        || step == .negotiated && deniedEnd != nil)
    if isOnly || isOngoing, !part.value.isNegated, step.height < 6,
      let beyond = reached.max(by: { $0.step < $1.step }),
      beyond.step.height > step.height, beyond.step != .terminated
    {
      return finding(
        step == .negotiated ? deniedEnd ?? part : part, .behindRecord, beyond.record, thing)
    }
    if part.value.isNegated || part.value.isFuture || isUnfinished {
      return notYet(part, thing, reached, standing, isUnfinished: isUnfinished)
    }
    if let same = reached.last(where: { $0.step == step })
      ?? reached.last(where: { $0.step.isLike(step) && agreesWithDate($0.time) })
    {
      return .support(
        ProofSupport(
          kind: .stage, place: sentence.place(part.mention, part.mention),
          words: part.mention.text, evidence: [same.record]))
    }
    return ahead(part, thing, reached, standing, day)
  }

  /// Said to be still to come.
  func notYet(
    _ part: Part, _ thing: EntityID,
    _ reached: [(step: Stage.Step, record: FactRecord, time: EDTFInterval)], _ standing: Standing,
    isUnfinished: Bool
  ) -> Judgement? {
    let step = part.value.step
    guard step != .terminated else { return nil }
    // *No longer in force*
    if part.value.isNegated, tellsState(part),
      let end = reached.last(where: { $0.step == .terminated })
    {
      return .support(
        ProofSupport(
          kind: .stage, place: sentence.place(part.mention, part.mention),
          words: part.mention.text, evidence: [end.record]))
    }
    let done = reached.last { row in
      if row.step == .terminated { return false }
      if isUnfinished { return row.step.height >= 6 && row.step != .implemented }
      return row.step == step
        || step.height <= 6 && row.step.height >= step.height
          && row.step.height <= 6 && standing.isAgreement
        || row.step == .completed && !standing.isAgreement
        || row.step.isLike(step) && step.height >= 5
    }
    if let done {
      // *said that it would enter into force in 2020*, which it did.
      if part.value.isFuture, !part.value.isNegated, agreesWithDate(done.time) {
        return .support(
          ProofSupport(
            kind: .stage, place: sentence.place(part.mention, part.mention),
            words: part.mention.text, evidence: [done.record]))
      }
      // A goal told as a goal is no denial of what was reached on the way.
      guard part.value.isNegated || isUnfinished || step.height >= 5 else { return nil }
      return finding(part, .behindRecord, done.record, thing)
    }
    let plan = standing.planned.first { $0.step.isLike(step) } ?? standing.planned.first
    let later = standing.reached.first { $0.step == step }
    let entry = step == .inForce ? record.entries[thing] : nil
    let row = later?.record ?? entry ?? plan?.record ?? standing.reached.last?.record
    return row.map {
      .support(
        ProofSupport(
          kind: .stage, place: sentence.place(part.mention, part.mention),
          words: part.mention.text, evidence: [$0]))
    }
  }

  /// Said to have come further than the record knows.
  func ahead(
    _ part: Part, _ thing: EntityID,
    _ reached: [(step: Stage.Step, record: FactRecord, time: EDTFInterval)], _ standing: Standing,
    _ day: CalendarDay
  ) -> Judgement? {
    let step = part.value.step
    if step == .terminated, let last = reached.max(by: { $0.step < $1.step }),
      last.step == .inForce, standing.isAgreement, sentence.dates.isEmpty
    {
      return finding(part, .aheadOfRecord, last.record, thing)
    }
    guard step != .terminated, step != .intended, !isBeginning(part) else { return nil }
    // An initiative is not signed; a document that came of it is.
    if step == .signed, !standing.isAgreement,
      sentence.things.contains(where: { $0.id == thing && $0.isLoose })
    {
      return nil
    }
    if step == .inForce, standing.isAgreement, !tellsRatification(part),
      reached.allSatisfy({ $0.step.height < 6 }), let entry = record.entries[thing]
    {
      return finding(part, .aheadOfRecord, entry, thing)
    }
    if step == .completed, tellsCompletion(part), let row = planAlone(reached, standing) {
      return finding(part, .aheadOfRecord, row, thing)
    }
    if standing.isAgreement, step.height > 6 || step == .launched { return nil }
    if let furthest = reached.max(by: { $0.step < $1.step }) {
      // *Agreed* may mean that talks were agreed; *concluded* and *initialled* mean a text.
      let isText = step == .concluded && sentence.dates.isEmpty && isConclusion(part.mention.text)
      guard furthest.step.height < 6, step.height > furthest.step.height,
        step.height >= 5 || isText, furthest.step.height <= 4
      else { return nil }
      return finding(part, .aheadOfRecord, furthest.record, thing)
    }
    let open = standing.planned.first { plan in
      plan.time.latest.map { $0 > day } ?? true
    }
    guard let open, step.height >= 5, isStillAPlan(thing, open),
      sentence.dates.allSatisfy({ $0.value != open.time })
    else {
      return nil
    }
    return finding(part, .aheadOfRecord, open.record, thing)
  }

  /// A corridor that works may have a planned extension; a building that is planned does not stand.
  func isStillAPlan(
    _ thing: EntityID, _ row: (step: Stage.Step, record: FactRecord, time: EDTFInterval)
  ) -> Bool {
    if row.record.table == .events { return true }
    return record.isPlanned(thing) || row.step == .intended
  }

  /// The row of an undertaking of which the record knows no more than that it was to be.
  func planAlone(
    _ reached: [(step: Stage.Step, record: FactRecord, time: EDTFInterval)], _ standing: Standing
  ) -> FactRecord? {
    guard reached.isEmpty else { return nil }
    return standing.planned.first { $0.step == .intended }?.record
  }

  func finding(
    _ part: Part, _ rule: ProofFinding.Rule, _ row: FactRecord, _ thing: EntityID
  ) -> Judgement {
    .finding(
      ProofFinding(
        kind: .stage, rule: rule, place: sentence.place(part.mention, part.mention),
        words: part.mention.text, says: row.line, suggestion: "", evidence: [row], others: []))
  }
}
