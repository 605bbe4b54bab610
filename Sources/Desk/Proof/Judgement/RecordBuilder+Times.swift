import WorldModel

extension RecordBuilder {
  mutating func addStages() {
    for fact in world.facts.stages {
      for amount in vocabulary.amounts(fact.content.text) {
        add(
          fact, amount, keys: [fact.content.of], text: fact.content.text, isPlanned: true,
          kind: "stage \(fact.content.text)")
      }
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
      var cues = topics(of: fact.content.role)
      if cues.contains("chair") { cues.insert("presidency") }
      if cues.contains("president"), fact.content.actor == speaker {
        cues = ["presidency", "chair"]
      }
      guard !cues.isEmpty else { continue }
      times.append(
        RecordedTime(
          record: FactRecord(fact), keys: keys,
          actor: world.actor(fact.content.actor)?.kind == .person ? nil : fact.content.actor,
          cue: .topics(cues), time: fact.valid, ordinal: nil, places: [], isPlanned: false,
          mayRepeat: true, lasts: true))
    }
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

  mutating func addComposites() {
    var things: [(id: EntityID, title: String, isMeeting: Bool)] = []
    things += world.facts.agreements.map { ($0.content.id, $0.content.title, false) }
    things += world.facts.initiatives.map { ($0.content.id, $0.content.title, true) }
    things += world.facts.infrastructure.map { ($0.content.id, $0.content.title, false) }
    things += world.facts.events.map { ($0.content.id, $0.content.title, true) }
    for (id, title, isMeeting) in things {
      named.append((id, [title] + world.aliases(of: id).map(\.content.name)))
      var actors = vocabulary.actors(title)
      if isMeeting { parts[id] = actors }
      actors.remove(speaker)
      if !isMeeting || world.kind(of: id) == "initiative" { addWorded(id, title, actors) }
      let topics = topics(of: title).subtracting(["self"])
      // A proper name is not taken apart: *Astana Economic Forum* is more than a forum in Astana.
      let words = vocabulary.words(besidesActorsOf: title).count
      let isEvent = world.kind(of: id) == "event"
      guard !topics.isEmpty, isEvent || !Self.isProperName(title) || words < 2,
        words < 7 || topics != ["partnership"],
        actors.contains(where: { world.actor($0)?.kind != .city }),
        let first = actors.sorted().first
      else { continue }
      composites[first, default: []].append(
        ThingInParts(owner: id, actors: actors, topics: topics, words: []))
    }
  }

  /// A thing by the actors of its title and the words besides, such as *dialogue* and *platform*.
  private mutating func addWorded(_ id: EntityID, _ title: String, _ actors: Set<EntityID>) {
    let words = vocabulary.words(besidesActorsOf: title)
    let known = actors.filter { world.actor($0)?.kind != .city && world.actor($0)?.kind != .region }
    guard let first = known.sorted().first, (1...3).contains(words.count) else { return }
    // One actor and one word say little: *dialogue* and *China*.
    guard known.count + words.count > 2 else { return }
    composites[first, default: []].append(
      ThingInParts(owner: id, actors: actors, topics: [], words: words))
  }

  private static func isProperName(_ title: String) -> Bool {
    title.split(separator: " ").allSatisfy { word in
      word.count < 4 || word.first.map { $0.isUppercase || $0.isNumber } == true
    }
  }
}
