import WorldModel

extension StageJudge {
  /// The thing with a life that stands nearest to a word of stage.
  func subject(of part: Part) -> (EntityID, Standing)? {
    let lives = sentence.things.compactMap { thing -> (ReadSentence.Thing, Standing)? in
      standing(of: thing.id).map { (thing, $0) }
    }
    return lives.min { left, right in
      let one =
        sentence.distance(left.0.range, part.range)
        + surcharge(of: left.0)
      let two =
        sentence.distance(right.0.range, part.range)
        + surcharge(of: right.0)
      if one != two { return one < two }
      return (rank(left.0, left.1), left.0.id) < (rank(right.0, right.1), right.0.id)
    }.map { ($0.0.id, $0.1) }
  }

  /// Things by name stand closer than things described; a plan without a date is described by more words than
  /// the names of the events like it, such as *return visit*.
  private func surcharge(of thing: ReadSentence.Thing) -> Int {
    if thing.isNamed { return 0 }
    if thing.isLoose { return 60 }
    return record.openPlans[thing.id] == nil ? 15 : -15
  }

  /// Among things equally near: the one that more words lead to, then one of the time stated, then one that has
  /// happened.
  private func rank(_ thing: ReadSentence.Thing, _ standing: Standing) -> Int {
    let times = (standing.reached + standing.planned).map { $0.time }
    let isOfTime = sentence.dates.contains { date in
      times.contains { $0.overlap(date.value) != .none }
    }
    return -thing.weight * 4 + (isOfTime ? 0 : 2) + (standing.reached.isEmpty ? 1 : 0)
  }

  func standing(of thing: EntityID) -> Standing? {
    if let life = record.lives[thing] {
      return Standing(
        reached: life.reached.map { ($0.content.step, FactRecord($0), $0.valid) },
        planned: life.planned.map { ($0.content.step, FactRecord($0), $0.valid) },
        isAgreement: record.world.kind(of: thing) == "agreement")
    }
    let happenings = record.times(about: [thing]).map { record.times[$0] }.filter {
      $0.cue == .happens && $0.keys == [thing] && isAdmitted($0)
    }
    guard let event = happenings.first else {
      guard let plan = record.openPlans[thing] else { return nil }
      return Standing(
        reached: [], planned: [(.completed, plan, .unknown)], isAgreement: false)
    }
    let row = (step: Stage.Step.completed, record: event.record, time: event.time)
    return event.isPlanned
      ? Standing(reached: [], planned: [row], isAgreement: false)
      : Standing(reached: [row], planned: [], isAgreement: false, mayRepeat: event.mayRepeat)
  }

  func isAdmitted(_ time: RecordedTime) -> Bool {
    // *The third summit*: no other, and not the series.
    if time.ordinal == nil,
      sentence.ordinals.contains(where: { $0.value != 1 && sentence.countsMeetings($0.range) })
    {
      return false
    }
    if let ordinal = time.ordinal, !sentence.ordinals.isEmpty,
      !sentence.ordinals.contains(where: { $0.value == ordinal })
    {
      return false
    }
    let cities = sentence.named.filter(record.isPlace)
    return time.places.isEmpty || cities.isEmpty || !cities.isDisjoint(with: time.places)
  }
}
