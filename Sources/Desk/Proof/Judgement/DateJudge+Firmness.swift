import WorldModel

extension DateJudge {
  /// Whether another date of the sentence is that of the row.
  func isTakenByAnother(
    _ time: RecordedTime, _ date: ReadSentence.Part<EDTFInterval>
  ) -> Bool {
    sentence.dates.contains { $0.range != date.range && agrees(time, $0) }
  }

  /// *applied from 1 May, before it came into force*: the word of another clause, behind the date's own.
  func isBehind(_ candidate: Candidate, _ date: Range<Int>) -> Bool {
    guard date.lowerBound >= 16, case .stage = candidate.time.cue else { return false }
    return cuePlaces(of: candidate.time, date).allSatisfy { $0.lowerBound > date.upperBound }
  }

  /// Whether no word of another stage stands between the date and the word of the row.
  func isClosestWord(
    _ candidate: Candidate, _ date: ReadSentence.Part<EDTFInterval>
  ) -> Bool {
    guard case .stage(let step) = candidate.time.cue, !candidate.isImplied else { return true }
    let closest = sentence.stages.min {
      sentence.distance($0.range, date.range) < sentence.distance($1.range, date.range)
    }
    return closest.map { $0.value.step.isLike(step) } ?? true
  }

  /// Whether a difference from the row can be held against the sentence.
  func isFirm(
    _ time: RecordedTime, _ date: EDTFInterval, at place: Range<Int>
  ) -> Bool {
    if case .stage(.launched) = time.cue,
      time.keys.contains(where: { record.actorKind($0) != nil }),
      isOfDocument(place)
    {
      return false
    }
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
    if time.lasts {
      if hasEnd(place), let last = time.time.latest?.components {
        return abs(stated.year - last.year) <= 2
      }
      return abs(stated.year - known.year) <= 2 || sentence.has(.start)
    }
    if stated.year == known.year { return true }
    return date.differsByOnePart(from: time.time) && abs(stated.year - known.year) == 1
  }

  /// *established by the treaty of 29 May 2014*: the date of what founded it.
  func isOfDocument(_ date: Range<Int>) -> Bool {
    ["of", "от"].contains(sentence.token(before: date.lowerBound)?.text ?? "")
  }

  var speaksOfPlans: Bool {
    sentence.has(.target) || sentence.stages.contains { $0.value.isFuture }
      || sentence.dates.contains { ($0.value.earliest ?? record.date.latest) > record.date.latest }
  }

  func closeness(_ candidate: Candidate, _ date: EDTFInterval) -> Int {
    var value = -(candidate.distance ?? 0)
    if date.differsByOnePart(from: candidate.time.time) { value += 500 }
    if candidate.time.time.grain == date.grain { value += 100 }
    return value
  }
}
