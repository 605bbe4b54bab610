import WorldModel

/// Holds each date of a sentence against the times that the record has for what the sentence tells.
struct DateJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  struct Candidate {
    let time: RecordedTime
    /// Characters from the date to the word that speaks of the row; `nil` where none does.
    let distance: Int?
    /// Whether that word has no other date closer to it.
    let isOwn: Bool
    /// Whether the row is meant without a word for it.
    let isImplied: Bool
    /// Whether a comma stands between the date and the word.
    let isApart: Bool
    let agrees: Bool
  }

  func judgements() -> [Judgement] {
    let rows = record.times(about: sentence.ids).map { record.times[$0] }.filter(isAdmitted)
    guard !rows.isEmpty else { return [] }
    return sentence.dates.compactMap { date in
      guard !sentence.names.contains(where: { $0.range.overlaps(date.range) }),
        !sentence.isRelative(date.range)
      else { return nil }
      return judge(date, rows)
    }
  }

  /// Leaves out rows whose place or place in an order the sentence contradicts.
  func isAdmitted(_ time: RecordedTime) -> Bool {
    if time.lasts, time.keys.contains(where: { record.actorKind($0) == .person }),
      !sentence.has(.start), !sentence.has(.end)
    {
      return false
    }
    // *The sixth congress*: not the first, which began the series.
    if time.cue == .stage(.launched) || time.cue == .happens && time.ordinal == nil,
      sentence.ordinals.contains(where: { $0.value != 1 && sentence.countsMeetings($0.range) })
    {
      return false
    }
    if let ordinal = time.ordinal, !sentence.ordinals.isEmpty,
      !sentence.ordinals.contains(where: { $0.value == ordinal })
    {
      return false
    }
    return true
  }

  func judge(_ date: ReadSentence.Part<EDTFInterval>, _ rows: [RecordedTime]) -> Judgement? {
    if let support = stillOpen(date, rows) ?? lasting(date) { return support }
    let city = sentence.city(near: date.range, record)
    let state = sentence.state(of: date.range, record)
    let candidates = rows.filter { row in
      if isSeat(row), date.value.isSingleDate, tellsElection { return false }
      if let actor = row.actor, let state, actor != state,
        actor != record.speaker || !sentence.topics.contains("self")
      {
        return false
      }
      return city.map { row.places.isEmpty || row.places.contains($0) } ?? true
    }.map { candidate($0, date) }
    guard !candidates.isEmpty else { return nil }
    let near = candidates.filter { $0.distance != nil }
      .sorted { ($0.distance ?? 0, $0.time.record.id) < ($1.distance ?? 0, $1.time.record.id) }
    let closest = near.first?.distance ?? 0
    let primary = near.filter { ($0.distance ?? 0) <= closest + 3 }
    if let support = supporting(primary, date)
      ?? supporting(near.filter { $0.isOwn && !$0.isApart }, date)
    {
      return support
    }
    if near.isEmpty {
      // What lasts until today would bear out any date since.
      if let support = supporting(candidates.filter { !$0.time.lasts }, date) { return support }
      return slip(candidates, date)
    }
    if near.allSatisfy(\.isImplied) || !near.contains(where: \.isOwn),
      let support = supporting(candidates, date)
    {
      return support
    }
    // What takes place on the day stated bears it out, unless a step stands closer.
    let isOfStep = primary.contains { if case .stage = $0.time.cue { true } else { false } }
    if !isOfStep,
      let support = supporting(
        near.filter { $0.isOwn && $0.time.cue == .happens && !$0.time.lasts }, date)
    {
      return support
    }
    // A word that another date goes with, or that stands behind a closer one, decides nothing here.
    let firm = near.filter {
      $0.isOwn && !$0.agrees && isFirm($0.time, date.value, at: date.range)
        && isClosestWord($0, date)
        && !($0.isApart && isBehind($0, date.range)) && !isTakenByAnother($0.time, date)
    }
    guard let best = firm.max(by: { closeness($0, date.value) < closeness($1, date.value) }) else {
      return slip(candidates, date)
    }
    // Of rows about one step the finest tells most.
    if let sibling = sibling(of: best.time, date) { return sibling }
    let alike = firm.map(\.time).filter {
      $0.keys == best.time.keys && $0.cue == best.time.cue
        && $0.time.overlap(best.time.time) != .none
    }
    let finest = alike.max { $0.time.grain.rawValue < $1.time.grain.rawValue } ?? best.time
    return finding(finest, date, others: firm.map(\.time))
  }

  func supporting(
    _ candidates: [Candidate], _ date: ReadSentence.Part<EDTFInterval>
  ) -> Judgement? {
    // A plan bears out what is planned, and nothing that is told as done.
    let agreeing = candidates.filter { candidate in
      // An undertaking that lasts bears out no day by its year.
      let isCoarse =
        candidate.time.cue == .happens && candidate.time.lasts && date.value.grain == .day
        && candidate.time.time.grain != .day
      return candidate.agrees && !isCoarse && (!candidate.time.isPlanned || speaksOfPlans)
    }
    guard let best = agreeing.first else { return nil }
    // A day is not borne out by a year, where the record has the day.
    let finer = candidates.first { other in
      !other.agrees && (other.time.cue == best.time.cue || other.time.cue == .happens)
        && !other.time.keys.isDisjoint(with: best.time.keys)
        && !other.time.mayRepeat && best.time.time.grain.rawValue < other.time.time.grain.rawValue
        && date.value.grain.rawValue >= other.time.time.grain.rawValue
    }
    if finer != nil { return nil }
    return .support(
      ProofSupport(
        kind: .date, place: sentence.place(date.mention, date.mention), words: date.mention.text,
        evidence: [best.time.record]))
  }

  /// A day with one of its parts changed, where no word says which row is meant.
  func slip(
    _ candidates: [Candidate], _ date: ReadSentence.Part<EDTFInterval>
  ) -> Judgement? {
    let slips = candidates.filter { candidate in
      !candidate.time.lasts && !candidate.time.isPlanned
        && date.value.differsByOnePart(from: candidate.time.time)
    }
    guard let first = slips.first else { return nil }
    if let sibling = sibling(of: first.time, date) { return sibling }
    return finding(first.time, date, others: [])
  }

  /// The same step of another agreement of the same partners at the very day, which the sentence may mean where it
  /// does not name the first in full.
  func sibling(
    of time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>
  ) -> Judgement? {
    guard date.value.grain == .day, case .stage(let step) = time.cue,
      !sentence.things.contains(where: { $0.isNamed && time.keys.contains($0.id) })
    else { return nil }
    let partners = sentence.spokenOf.filter {
      $0 != record.speaker && record.world.actor($0) != nil && !record.isPlace($0)
    }
    let other = record.stepsByTime[date.value]?.first { row in
      guard case .stage(let own) = row.cue, own.isLike(step), row.keys != time.keys,
        let id = row.keys.first
      else { return false }
      return !partners.isDisjoint(with: record.world.parties(of: id).map(\.content.actor))
    }
    return other.map { row in
      .support(
        ProofSupport(
          kind: .date, place: sentence.place(date.mention, date.mention),
          words: date.mention.text, evidence: [row.record]))
    }
  }

  func candidate(
    _ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>
  ) -> Candidate {
    let cues = cuePlaces(of: time, date.range)
    let nearest = cues.min { sentence.distance($0, date.range) < sentence.distance($1, date.range) }
    let distance = nearest.map { sentence.distance($0, date.range) }
    let goesWith = nearest.map { self.isOwn($0, date.range) || sharesVerb(time) }
    return Candidate(
      time: time, distance: distance, isOwn: goesWith ?? false,
      isImplied: cues == [date.range],
      isApart: nearest.map { sentence.parts($0, date.range) } ?? false,
      agrees: agrees(time, date))
  }

  func finding(
    _ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>, others: [RecordedTime]
  ) -> Judgement {
    var due = time.time
    if time.lasts, tellsLeaving(time), case .date(let end) = time.time.end {
      due = EDTFInterval(end)
    }
    return .finding(
      ProofFinding(
        kind: .date, rule: .otherTime, place: sentence.place(date.mention, date.mention),
        words: date.mention.text, says: time.record.line,
        suggestion: DateWords.text(
          due, language: sentence.language, atMost: date.value.grain,
          startOnly: time.lasts && date.value.isSingleDate),
        evidence: [time.record],
        others: others.filter { $0.record.id != time.record.id }.prefix(4).map(\.record)))
  }
}
