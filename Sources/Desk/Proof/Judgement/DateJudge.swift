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
      guard !sentence.names.contains(where: { $0.range.overlaps(date.range) }) else { return nil }
      return judge(date, rows)
    }
  }

  /// Leaves out rows whose place or place in an order the sentence contradicts.
  private func isAdmitted(_ time: RecordedTime) -> Bool {
    if time.lasts, time.keys.contains(where: { record.actorKind($0) == .person }),
      !sentence.has(.start), !sentence.has(.end)
    {
      return false
    }
    // *The sixth congress*: not the first, which began the series.
    if time.cue == .stage(.launched) || time.cue == .happens && time.ordinal == nil,
      sentence.ordinals.contains(where: { $0.value != 1 && countsMeetings($0.range) })
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

  /// *sixth congress*, not *for the third time*.
  private func countsMeetings(_ range: Range<Int>) -> Bool {
    let words =
      sentence.topicParts.filter { ["summit", "meeting", "forum"].contains($0.value) }
      .map(\.range) + sentence.things.map(\.range)
    return words.contains { $0.lowerBound >= range.lowerBound && sentence.distance($0, range) < 14 }
  }

  private func judge(_ date: ReadSentence.Part<EDTFInterval>, _ rows: [RecordedTime]) -> Judgement?
  {
    let city = sentence.city(near: date.range, record)
    let state = sentence.state(of: date.range, record)
    let candidates = rows.filter { row in
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
      if let support = supporting(candidates, date) { return support }
      return slip(candidates, date)
    }
    if near.allSatisfy(\.isImplied) || !near.contains(where: \.isOwn),
      let support = supporting(candidates, date)
    {
      return support
    }
    // A word that another date goes with, or that stands behind a closer one, decides nothing here.
    let firm = near.filter { $0.isOwn && isFirm($0.time, date.value) && isClosestWord($0, date) }
    guard let best = firm.max(by: { closeness($0, date.value) < closeness($1, date.value) }) else {
      return slip(candidates, date)
    }
    return finding(best.time, date, others: firm.map(\.time))
  }

  private func supporting(
    _ candidates: [Candidate], _ date: ReadSentence.Part<EDTFInterval>
  ) -> Judgement? {
    let agreeing = candidates.filter(\.agrees)
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
  private func slip(
    _ candidates: [Candidate], _ date: ReadSentence.Part<EDTFInterval>
  ) -> Judgement? {
    let slips = candidates.filter { candidate in
      !candidate.time.lasts && !candidate.time.isPlanned
        && date.value.differsByOnePart(from: candidate.time.time)
    }
    guard let first = slips.first else { return nil }
    return finding(first.time, date, others: [])
  }

  /// Whether no word of another stage stands between the date and the word of the row.
  private func isClosestWord(
    _ candidate: Candidate, _ date: ReadSentence.Part<EDTFInterval>
  ) -> Bool {
    guard case .stage(let step) = candidate.time.cue, !candidate.isImplied else { return true }
    let closest = sentence.stages.min {
      sentence.distance($0.range, date.range) < sentence.distance($1.range, date.range)
    }
    return closest.map { $0.value.step.isLike(step) } ?? true
  }

  private func candidate(
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

  /// Whether a word goes with a date: in the order of the sentence where there are as many words as
  /// dates, else where no other date is closer.
  private func isOwn(_ cue: Range<Int>, _ date: Range<Int>) -> Bool {
    let words = Set(
      sentence.stages.map(\.range)
        + sentence.topicParts.filter { Topics.dated.contains($0.value) }.map(\.range)
    ).sorted { $0.lowerBound < $1.lowerBound }
    if words.count == sentence.dates.count, words.count > 1,
      let place = words.firstIndex(of: cue)
    {
      return sentence.dates[place].range == date
    }
    return sentence.dates.allSatisfy {
      sentence.distance($0.range, cue) >= sentence.distance(date, cue)
    }
  }

  /// *Armenia joined on … and Kyrgyzstan on …*: one verb for the dates of several states.
  private func sharesVerb(_ time: RecordedTime) -> Bool {
    time.actor != nil
      && Set(sentence.named.filter { record.actorKind($0) == .state && $0 != record.speaker }).count
        > 1
  }

  /// Where the sentence says what the row tells.
  private func cuePlaces(of time: RecordedTime, _ date: Range<Int>) -> [Range<Int>] {
    switch time.cue {
    case .stage(let step):
      let isBuilt = time.keys.contains { record.isInfrastructure($0) }
      let said = sentence.stages.filter {
        $0.value.step.isLike(step)
          && (isBuilt || step != .launched || $0.value.step != .completed)
      }.map(\.range)
      let isDue =
        time.isPlanned && sentence.stages.isEmpty && speaksOfPlans
        && time.keys.contains { record.isPlanned($0) }
      guard said.isEmpty, isDue || impliesStep(step, date) else { return said }
      return sentence.things.contains { $0.isNamed && time.keys.contains($0.id) } ? [date] : []
    case .topics(let keys):
      // *President Tokayev visited*: a title tells nothing of a term.
      if time.keys.contains(where: { record.actorKind($0) == .person }), !sentence.has(.start) {
        return []
      }
      return sentence.topicParts.filter { keys.contains($0.value) }.map(\.range)
    case .happens:
      let things = sentence.things.filter { time.keys.contains($0.id) }.map(\.range)
      return things
    }
  }

  /// *held each year since 2008*, *in force until 2020*: the beginning or the end without its verb.
  private func impliesStep(_ step: Stage.Step, _ date: Range<Int>) -> Bool {
    guard sentence.topics.isDisjoint(with: Topics.dated) else { return false }
    switch step {
    case .launched, .inForce:
      return sentence.stages.isEmpty || sentence.stages.allSatisfy { $0.value.step == .completed }
        ? sentence.has(.start, near: date, before: 6, behind: 6) : false
    case .terminated: return sentence.has(.end, near: date, before: 8, behind: 8)
    default: return false
    }
  }

  private func agrees(_ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>) -> Bool {
    let hasStart = sentence.has(.start, near: date.range, before: 8, behind: 6)
    let meaning: TimeAgreement.Meaning
    if time.cue == .happens && !time.time.isLong || hasStart && !date.value.isSingleDate {
      meaning = .whole
    } else if time.lasts, hasStart || tellsJoining(time) {
      meaning = .start
    } else if time.lasts, time.time.isLong, date.value.grain == .day {
      meaning = .bound
    } else {
      meaning = .within
    }
    return TimeAgreement.agrees(date.value, with: time.time, as: meaning)
  }

  /// *joined*, *became a member*: the date is that of the first day.
  private func tellsJoining(_ time: RecordedTime) -> Bool {
    guard case .topics(let keys) = time.cue, keys.contains("joined") else { return false }
    return sentence.topics.contains("joined") && !sentence.topics.contains("left")
  }

  /// Whether a difference from the row can be held against the sentence.
  private func isFirm(_ time: RecordedTime, _ date: EDTFInterval) -> Bool {
    if time.isPlanned {
      return speaksOfPlans && (date.differsByOnePart(from: time.time) || date.grain == .year)
    }
    let isWeak =
      !sentence.things.contains { !$0.isLoose && time.keys.contains($0.id) }
      && time.cue == .happens
    if isWeak, !date.differsByOnePart(from: time.time) { return false }
    guard time.mayRepeat else { return true }
    guard let stated = date.earliest?.components, let known = time.time.earliest?.components else {
      return false
    }
    if time.lasts { return abs(stated.year - known.year) <= 2 || sentence.has(.start) }
    if stated.year == known.year { return true }
    return date.differsByOnePart(from: time.time) && abs(stated.year - known.year) == 1
  }

  private var speaksOfPlans: Bool {
    sentence.has(.target) || sentence.stages.contains { $0.value.isFuture }
  }

  private func closeness(_ candidate: Candidate, _ date: EDTFInterval) -> Int {
    var value = -(candidate.distance ?? 0)
    if date.differsByOnePart(from: candidate.time.time) { value += 500 }
    if candidate.time.time.grain == date.grain { value += 100 }
    return value
  }

  private func finding(
    _ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>, others: [RecordedTime]
  ) -> Judgement {
    .finding(
      ProofFinding(
        kind: .date, rule: .otherTime, place: sentence.place(date.mention, date.mention),
        words: date.mention.text, says: time.record.line,
        suggestion: DateWords.text(
          time.time, language: sentence.language, atMost: date.value.grain,
          startOnly: time.lasts && date.value.isSingleDate),
        evidence: [time.record],
        others: others.filter { $0.record.id != time.record.id }.prefix(4).map(\.record)))
  }
}
