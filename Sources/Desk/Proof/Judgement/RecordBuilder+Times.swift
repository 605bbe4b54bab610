import WorldModel

extension RecordBuilder {
  mutating func addStages() {
    for fact in world.facts.stages {
      for amount in vocabulary.amounts(fact.content.text) {
        add(
          fact, amount, keys: [fact.content.of], text: fact.content.text, isPlanned: true,
          kind: "stage \(fact.content.text)")
      }
      addMemberNumber(of: fact)
      let isPlanned = fact.envelope.status == .planned || fact.envelope.status == .conditional
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: [fact.content.of], cue: .stage(fact.content.step),
          time: fact.valid, ordinal: nil, places: [], isPlanned: isPlanned, mayRepeat: false,
          lasts: false))
    }
    for fact in world.facts.initiatives where !fact.valid.isUnknown {
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: [fact.content.id], cue: .happens, time: fact.valid,
          ordinal: nil, places: [], isPlanned: false, mayRepeat: fact.valid.isLong,
          lasts: fact.valid.isLong))
    }
    for fact in world.facts.terms {
      guard let amount = fact.content.amount, amount.unit.text == "ordinal",
        let place = Int(exactly: amount.value), !fact.valid.isUnknown
      else { continue }
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: [fact.content.of], cue: .happens, time: fact.valid,
          ordinal: place, places: [], isPlanned: false, mayRepeat: false, lasts: false))
    }
    for fact in world.facts.terms where fact.content.amount == nil && !fact.valid.isUnknown {
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: [fact.content.of], cue: .topics([]), time: fact.valid,
          ordinal: nil, places: [], isPlanned: false, mayRepeat: true, lasts: fact.valid.isLong))
    }
  }

  /// *In force as the 162nd member*: the place in the order of joining the organisation that an agreement
  /// established.
  private mutating func addMemberNumber(of fact: Fact<Stage>) {
    guard let number = vocabulary.ordinal(fact.content.text),
      vocabulary.topics(fact.content.text).contains("member")
    else { return }
    for party in world.facts.parties
    where party.content.of == fact.content.of && party.content.role == "established" {
      add(
        fact, Amount(Double(number), unit: MeasurementUnit("rank")), keys: [party.content.actor],
        text: fact.content.text, period: .unknown, kind: "member number")
    }
  }

  mutating func addEvents() {
    for fact in world.facts.events where !fact.valid.isUnknown {
      let event = fact.content
      let repeating: Set<String> = [
        "visit", "meeting", "summit", "dialogue", "forum", "speech", "election",
      ]
      let ordinal = vocabulary.ordinal(event.title)
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: [event.id], cue: .happens, time: fact.valid,
          ordinal: ordinal, places: places(of: event), isPlanned: fact.envelope.status == .planned,
          mayRepeat: repeating.contains(event.kind) && ordinal == nil, lasts: false))
    }
  }

  /// The cities where an event takes place or that its title names.
  private func places(of event: Event) -> Set<EntityID> {
    vocabulary.actors(event.title).union([event.place].compactMap { $0 }).filter {
      world.actor($0)?.kind == .city
    }
  }

  mutating func addStandings() {
    var founded: [EntityID: [EDTFDate: [RecordedTime]]] = [:]
    for standing in standings.all where standing.member == speaker || isStated(standing) {
      guard !standing.isConditional, !isOnlyNoted(standing) else { continue }
      var keys: Set<EntityID> = [standing.member, standing.organisation]
      keys.remove(speaker)
      let words = standing.role == .partner ? "partner state" : standing.role.rawValue
      var cues = topics(of: words)
      if standing.role.isMembership {
        cues.formUnion(["member", "full-member", "joined"])
        if world.actor(standing.organisation)?.kind == .body {
          cues.formUnion(["elected", "seat"])
        }
      }
      if case .date = standing.valid.end, !standing.valid.isSingleDate { cues.insert("left") }
      addElection(to: standing, keys: keys)
      let time = RecordedTime(
        record: standing.record, keys: keys, actor: standing.member, cue: .topics(cues),
        time: standing.valid, ordinal: nil, places: [], isPlanned: false, mayRepeat: false,
        lasts: standing.valid.isLong)
      // A year in which a source calls it a member says nothing about when it became one.
      if standing.valid.isSingleDate == false { times.append(time) }
      if standing.role.isMembership, standing.valid.grain == .day,
        case .date(let start) = standing.valid.start
      {
        founded[standing.organisation, default: [:]][start, default: []].append(time)
      }
    }
    // An organisation begins with the first day on which at least three joined.
    for (organisation, starts) in founded.sorted(by: { $0.key < $1.key }) {
      guard let first = starts.keys.min(), let times = starts[first], times.count > 2,
        let one = times.first, world.actor(organisation)?.kind != .region
      else { continue }
      self.times.append(
        RecordedTime(
          record: one.record, keys: [organisation], cue: .stage(.launched), time: one.time,
          ordinal: nil, places: [], isPlanned: false, mayRepeat: false, lasts: true))
    }
    for fact in world.facts.roles where !fact.valid.isUnknown {
      var keys: Set<EntityID> = [fact.content.actor, fact.content.body]
      keys.remove(speaker)
      guard !keys.isEmpty else { continue }
      if fact.content.role == "initiator", case .date(let start) = fact.valid.start {
        times.append(
          RecordedTime(
            record: FactRecord(fact), keys: keys, cue: .stage(.proposed),
            time: EDTFInterval(start), ordinal: nil, places: [], isPlanned: false,
            mayRepeat: false, lasts: false))
        continue
      }
      var cues = topics(of: fact.content.role)
      if cues.contains("chair") { cues.insert("presidency") }
      if cues.contains("president"), fact.content.actor == speaker {
        cues = ["presidency", "chair"]
      }
      guard !cues.isEmpty else { continue }
      let isPerson = world.actor(fact.content.actor)?.kind == .person
      if isPerson {
        cues.formUnion(["head", "office"])
        if cues.contains("president") { cues.formUnion(["presidency", "chair"]) }
        // An office of a union is told by its own name: *President of the European Council*.
        if world.actor(fact.content.body)?.kind != .state { keys = [fact.content.actor] }
      }
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: keys,
          actor: isPerson ? nil : fact.content.actor,
          cue: .topics(cues), time: fact.valid, ordinal: nil, places: [],
          isPlanned: fact.envelope.status == .planned, mayRepeat: true, lasts: true))
    }
  }

  /// The vote behind a seat: its day where the row says that it dates the election, else the year in which a
  /// seat that had not yet begun was told.
  private mutating func addElection(to standing: RecordedStanding, keys: Set<EntityID>) {
    guard standing.role.isMembership, world.actor(standing.organisation)?.kind == .body,
      case .date(let start) = standing.valid.start, start.precision == .day
    else { return }
    let envelope = standing.record.envelope
    let time: EDTFDate
    let isDated =
      standing.valid.end == .unknown && topics(of: envelope.note).contains("elected")
    if isDated {
      time = start
    } else if let told = envelope.recorded, told.latest < start.earliest,
      let year = EDTFDate(year: Int(told.year))
    {
      time = year
    } else {
      return
    }
    times.append(
      RecordedTime(
        record: standing.record, keys: keys, actor: standing.member, cue: .topics(["elected"]),
        time: EDTFInterval(time), ordinal: nil, places: [], isPlanned: false,
        mayRepeat: !isDated, lasts: false))
  }

  /// A year about which a source speaks of a membership is not that of its beginning.
  private func isOnlyNoted(_ standing: RecordedStanding) -> Bool {
    guard standing.role == .member, case .date(let start) = standing.valid.start else {
      return false
    }
    return start.precision == .year && start.qualifier != .exact
  }

  /// Membership by a data set counts by year and is left to those that a source tells.
  private func isStated(_ standing: RecordedStanding) -> Bool {
    standing.role == .founder || standing.valid.end == .open || standing.role != .member
      || standing.valid.grain == .day
  }

  /// The lives of things by their stages.
  static func lives(of world: World) -> [EntityID: ThingLife] {
    var reached: [EntityID: [Fact<Stage>]] = [:]
    var planned: [EntityID: [Fact<Stage>]] = [:]
    for fact in world.facts.stages {
      if fact.envelope.status == .planned || fact.envelope.status == .conditional {
        planned[fact.content.of, default: []].append(fact)
      } else {
        reached[fact.content.of, default: []].append(fact)
      }
    }
    return Dictionary(
      Set(reached.keys).union(planned.keys).map { thing in
        (
          thing,
          ThingLife(
            reached: (reached[thing] ?? []).sorted { $0.valid < $1.valid },
            planned: (planned[thing] ?? []).sorted { $0.valid < $1.valid })
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
