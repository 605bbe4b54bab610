import WorldModel

extension DateJudge {
  /// Whether a word goes with a date: in the order of the sentence where there are as many words as
  /// dates, else where no other date is closer.
  func isOwn(_ cue: Range<Int>, _ date: Range<Int>) -> Bool {
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
  func sharesVerb(_ time: RecordedTime) -> Bool {
    time.actor != nil
      && Set(sentence.named.filter { record.actorKind($0) == .state && $0 != record.speaker }).count
        > 1
  }

  /// Where the sentence says what the row tells.
  func cuePlaces(of time: RecordedTime, _ date: Range<Int>) -> [Range<Int>] {
    switch time.cue {
    case .stage(let step):
      let isBuilt = time.keys.contains { record.isInfrastructure($0) }
      // An organisation is founded; what is opened or enters into force is something of it.
      let founder = time.keys.first { record.actorKind($0) != nil }
      if let founder {
        return step == .proposed ? proposals(of: founder) : foundings(of: founder)
      }
      let said = sentence.stages.filter {
        $0.value.step.isLike(step) && !$0.value.isNegated
          && (isBuilt || step != .launched || $0.value.step != .completed)
      }.map(\.range)
      let isDue =
        time.isPlanned && sentence.stages.isEmpty && speaksOfPlans
        && time.keys.contains { record.isPlanned($0) }
      guard said.isEmpty, isDue || impliesStep(step, date) else { return said }
      return sentence.things.contains { $0.isNamed && time.keys.contains($0.id) } ? [date] : []
    case .topics(let keys):
      // *President Tokayev visited*: a title tells nothing of a term.
      if time.keys.contains(where: { record.actorKind($0) == .person }), !tellsBeginning(date),
        !hasEnd(date)
      {
        return []
      }
      // *Took office as President*: an office that is named is that of the row.
      let named = sentence.topics.intersection(Self.offices)
      if keys.contains("office"), !named.isEmpty, named.isDisjoint(with: keys) { return [] }
      return sentence.topicParts.filter { keys.contains($0.value) }.map(\.range)
    case .happens:
      let things = sentence.things.filter { time.keys.contains($0.id) }.map(\.range)
      return things
    }
  }

  /// *since* right before the date, or a verb such as *became*: the date is that of a beginning.
  func tellsBeginning(_ date: Range<Int>) -> Bool {
    sentence.cues.contains { found in
      found.cue == .start
        && (found.range.count > 5
          || found.range.upperBound <= date.lowerBound
            && found.range.upperBound >= date.lowerBound - 4)
    }
  }

  private static let offices: Set<String> = [
    "president", "minister", "chair", "presidency", "head",
  ]

  /// *proposed*, said of an organisation that stands near.
  private func proposals(of organisation: EntityID) -> [Range<Int>] {
    let places = sentence.names.filter { $0.value.0.contains(organisation) }.map(\.range)
    return sentence.stages.filter { part in
      !part.value.isNegated && !part.value.isFuture && part.value.step.isLike(.proposed)
        && places.contains { sentence.distance($0, part.range) < 40 }
    }.map(\.range)
  }

  /// *The Customs Union became the Economic Union*: the beginning of the organisation that is named behind
  /// the verb, in Kazakh before it, where another one is named before.
  private func becomings(of organisation: EntityID) -> [Range<Int>] {
    let places = sentence.names.filter { $0.value.0.contains(organisation) }.map(\.range)
    let others = sentence.names.filter { name in
      !name.value.0.contains(organisation)
        && name.value.0.contains { id in
          switch record.actorKind(id) {
          case .organisation, .forum, .bloc: true
          default: false
          }
        }
    }.map(\.range)
    return sentence.cues.filter { $0.cue == .became }.map(\.range).filter { word in
      places.contains { place in
        let gap =
          sentence.language == .kazakh
          ? word.lowerBound - place.upperBound : place.lowerBound - word.upperBound
        let start = min(place.lowerBound, word.lowerBound)
        return (0..<8).contains(gap) && others.contains { $0.upperBound <= start }
      }
    }
  }

  /// Words that tell of the founding of an organisation: of the one beside them, or of the one with which
  /// the sentence begins.
  func foundings(of organisation: EntityID) -> [Range<Int>] {
    becomings(of: organisation)
      + sentence.stages.filter { part in
        guard !part.value.isNegated, isFounded(part.range, part.mention.text) else { return false }
        let before = sentence.names.filter { $0.range.upperBound <= part.range.lowerBound }
        guard let first = before.first, let last = before.last else { return false }
        return first.value.0 == [organisation] && first.range.lowerBound < 5
          || last.value.0 == [organisation] && sentence.distance(last.range, part.range) < 20
      }.map(\.range)
  }

  /// *was founded*, *создана*, *құрылды*: told of what was founded, not of who founds.
  func isFounded(_ range: Range<Int>, _ text: String) -> Bool {
    let word = LetterFolding.fold(text)
    guard sentence.language == .english else {
      return ["создан", "основан", "учрежден", "құрыл"].contains {
        word.hasPrefix(LetterFolding.fold($0)) && !word.hasPrefix("создани")
      }
    }
    let before = sentence.token(before: range.lowerBound)
    return ["found", "establish", "created", "set up", "formed"].contains { word.hasPrefix($0) }
      && ["was", "were", "been"].contains(before?.text ?? "")
  }

  /// *held each year since 2008*, *in force until 2020*: the beginning or the end without its verb.
  func impliesStep(_ step: Stage.Step, _ date: Range<Int>) -> Bool {
    guard sentence.topics.isDisjoint(with: Topics.dated) else { return false }
    switch step {
    case .launched, .inForce:
      return sentence.stages.isEmpty || sentence.stages.allSatisfy { $0.value.step == .completed }
        ? sentence.has(.start, near: date, before: 6, behind: 6) : false
    case .terminated: return sentence.has(.end, near: date, before: 8, behind: 8)
    default: return false
    }
  }
}
