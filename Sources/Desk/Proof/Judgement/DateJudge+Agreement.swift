import WorldModel

extension DateJudge {
  /// *In 2018 it was signed but not yet in force*: a time before the step that is denied.
  func stillOpen(
    _ date: ReadSentence.Part<EDTFInterval>, _ rows: [RecordedTime]
  ) -> Judgement? {
    let denied = sentence.stages.filter {
      $0.value.isNegated || $0.value.isFuture
        || sentence.has(.unfinished, near: $0.range, before: 12, behind: 4)
    }
    guard !denied.isEmpty, let last = date.value.latest,
      // *signed in 2018*: the date of that verb alone.
      !sentence.stages.contains(where: {
        !$0.value.isNegated && !$0.value.isFuture && $0.range.upperBound <= date.range.lowerBound
          && date.range.lowerBound - $0.range.upperBound < 10
      })
    else { return nil }
    let open = rows.first { row in
      guard case .stage(let step) = row.cue, let first = row.time.earliest else { return false }
      return !row.isPlanned && first > last && denied.contains { $0.value.step.isLike(step) }
    }
    guard let open else { return nil }
    let begun = sentence.stages.filter { part in !denied.contains { $0.range == part.range } }
    guard
      begun.allSatisfy({ part in
        rows.contains { row in
          guard case .stage(let step) = row.cue, part.value.step.isLike(step) else { return false }
          return row.time.earliest.map { $0 <= last } ?? false
        }
      })
    else { return nil }
    return .support(
      ProofSupport(
        kind: .date, place: sentence.place(date.mention, date.mention), words: date.mention.text,
        evidence: [open.record]))
  }

  /// *In 2016 it was still in force*: a time between the entry into force and the end.
  func lasting(_ date: ReadSentence.Part<EDTFInterval>) -> Judgement? {
    guard let begin = date.value.earliest, let end = date.value.latest,
      sentence.has(.ongoing) || sentence.has(.now),
      sentence.stages.contains(where: { part in
        !part.value.isNegated && !part.value.isFuture
          && Self.states.contains { LetterFolding.fold(part.mention.text).hasPrefix($0) }
      }), !sentence.has(.start, near: date.range, before: 4), !hasEnd(date.range)
    else { return nil }
    for thing in sentence.things {
      guard let life = record.lives[thing.id],
        let entry = life.reached.last(where: { $0.content.step == .inForce }),
        entry.valid.earliest.map({ $0 <= begin }) ?? true,
        life.reached.allSatisfy({ row in
          row.content.step != .terminated || row.valid.earliest.map { $0 >= end } ?? false
        })
      else { continue }
      return .support(
        ProofSupport(
          kind: .date, place: sentence.place(date.mention, date.mention),
          words: date.mention.text, evidence: [FactRecord(entry)]))
    }
    return nil
  }

  /// Words of a step that lasts.
  private static let states = ["in force", "in effect", "действ", "в силе", "күшінде"].map {
    LetterFolding.fold($0)
  }

  func agrees(_ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>) -> Bool {
    let hasStart = sentence.has(.start, near: date.range, before: 8, behind: 6)
    let meaning: TimeAgreement.Meaning
    // The year of a vote bears out no day, and a vote no stretch of years.
    if time.cue == .topics(["elected"]),
      time.time.grain.rawValue < date.value.grain.rawValue || !date.value.isSingleDate
    {
      return false
    }
    if time.cue == .stage(.launched), time.lasts, date.value.isSingleDate {
      meaning = .start
    } else if time.cue == .happens, !time.time.isSingleDate, date.value.isSingleDate,
      let end = boundary(of: date.range)
    {
      meaning = end
    } else if time.cue == .happens && !time.time.isLong || hasStart && !date.value.isSingleDate {
      meaning = .whole
    } else if time.lasts, tellsLeaving(time) {
      meaning = .end
    } else if time.lasts, !hasStart, hasEnd(date.range), case .date = time.time.end,
      !time.time.isSingleDate
    {
      meaning = .end
    } else if time.lasts, hasStart || tellsJoining(time) || tellsOffice(time) {
      meaning = .start
    } else if time.lasts, time.time.isLong, date.value.grain == .day {
      meaning = .bound
    } else {
      meaning = .within
    }
    return TimeAgreement.agrees(date.value, with: time.time, as: meaning)
  }

  /// *opened on*, *ended on*: which day of a meeting or exposition a date is.
  func boundary(of date: Range<Int>) -> TimeAgreement.Meaning? {
    let closest = sentence.stages.min {
      sentence.distance($0.range, date) < sentence.distance($1.range, date)
    }
    guard let closest, sentence.distance(closest.range, date) < 30 else { return nil }
    switch closest.value.step {
    case .launched: return .start
    case .terminated: return .end
    default: return nil
    }
  }

  /// *until 31 May*: the end of an office.
  func hasEnd(_ date: Range<Int>) -> Bool {
    sentence.language == .kazakh
      ? sentence.has(.end, near: date, before: 0, behind: 8)
      : sentence.cues.contains {
        $0.cue == .end && $0.range.upperBound <= date.lowerBound
          && $0.range.upperBound >= date.lowerBound - 4
      }
  }

  /// *left*, *withdrew*: the date is that of the last day.
  func tellsLeaving(_ time: RecordedTime) -> Bool {
    guard case .topics(let keys) = time.cue, keys.contains("member") else { return false }
    return sentence.topics.contains("left")
  }

  /// *was elected in 2016*: the day of the vote, which is not that on which the seat is taken.
  var tellsElection: Bool { sentence.topics.contains("elected") }

  func isSeat(_ time: RecordedTime) -> Bool {
    guard case .topics(let keys) = time.cue else { return false }
    return time.lasts && keys.contains("seat") && keys.contains("member")
  }

  /// *took office*, *was sworn in*: the date is that of the first day.
  func tellsOffice(_ time: RecordedTime) -> Bool {
    guard case .topics(let keys) = time.cue, keys.contains("office") else { return false }
    return sentence.topics.contains("office")
  }

  /// *joined*, *became a member*: the date is that of the first day.
  func tellsJoining(_ time: RecordedTime) -> Bool {
    guard case .topics(let keys) = time.cue, keys.contains("joined") else { return false }
    return sentence.topics.contains("joined") && !sentence.topics.contains("left")
  }
}
