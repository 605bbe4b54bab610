import WorldModel

/// Makes the rows of a world into what drafts quote.
struct RecordBuilder {
  let world: World
  let speaker: EntityID
  let vocabulary: RowVocabulary
  let standings: StandingBook
  var figures: [RecordedFigure] = []
  var times: [RecordedTime] = []
  var composites: [EntityID: [ThingInParts]] = [:]
  var parts: [EntityID: Set<EntityID>] = [:]
  var partTopics: [EntityID: Set<String>] = [:]
  var ratifications: [EntityID: [Ratification]] = [:]
  /// Agreements, initiatives, events and buildings with all their names.
  var named: [(id: EntityID, names: [String])] = []
  /// Rows by what they fill, so that those that contradict each other are found.
  var slots: [SlotKey: [(record: FactRecord, filling: String)]] = [:]
  /// Topics by text, because the rows of a series share theirs.
  private var topics: [String: Set<String>] = [:]

  init(world: World, speaker: EntityID, vocabulary: RowVocabulary, standings: StandingBook) {
    self.world = world
    self.speaker = speaker
    self.vocabulary = vocabulary
    self.standings = standings
  }

  mutating func addAll() {
    addFlows()
    addShares()
    addQuantities()
    addTerms()
    addAmounts()
    addUndertakings()
    addStages()
    addEvents()
    addStandings()
    addComposites()
  }

  mutating func topics(of text: String) -> Set<String> {
    if let known = topics[text] { return known }
    let found = Topics.widened(vocabulary.topics(text))
    topics[text] = found
    return found
  }

  /// Adds an amount.
  ///
  /// - Parameter kind: what distinguishes the amount from others about the same things.
  mutating func add<Content>(
    _ fact: Fact<Content>, _ amount: Amount, keys: Set<EntityID>, text: String, words: String = "",
    companions: Set<EntityID> = [], period: EDTFInterval? = nil, isPlanned: Bool = false,
    extra: Set<String> = [], narrowing: Set<EntityID> = [], derivation: String = "",
    isOwn: Bool = false, properWords: Set<String> = [], kind: String, row: FactRecord? = nil
  ) {
    let (dimension, scale) = Dimension.of(amount.unit)
    guard dimension != .none else { return }
    var own = keys
    own.remove(speaker)
    own.remove("WORLD")
    let beside =
      words.isEmpty && fact.envelope.note.isEmpty
      ? [] : vocabulary.numbers(words + "; " + fact.envelope.note).map { $0 * scale }
    let record = row ?? FactRecord(fact)
    if row == nil, derivation.isEmpty, let slot = fact.content.slot {
      slots[SlotKey(owner: slot.owner, attribute: slot.attribute), default: []].append(
        (record, slot.filling))
    }
    figures.append(
      RecordedFigure(
        record: record, keys: own, companions: companions, narrowing: narrowing,
        topics: topics(of: text).union(extra), amount: amount, dimension: dimension,
        value: amount.value * scale, besides: beside, period: period ?? fact.valid,
        nature: isPlanned || fact.envelope.status == .planned ? .planned : .reported,
        group: "\(kind)/\(own.sorted())", derivation: derivation, isOwn: isOwn,
        properWords: properWords))
  }

  /// What a row fills, see `Slot`.
  struct SlotKey: Hashable {
    let owner: EntityID
    let attribute: String
  }

  private mutating func addFlows() {
    for fact in world.facts.flows {
      let flow = fact.content
      let isOwn = flow.reporter == speaker || flow.partner == speaker
      let isOfRegions =
        world.actor(flow.reporter)?.kind == .region && world.actor(flow.partner)?.kind == .region
      guard let value = flow.value, isOwn || isOfRegions, flow.partner != Flow.other else {
        continue
      }
      let direction =
        flow.direction == .export || flow.direction == .import
        ? " \(flow.direction.rawValue)" : ""
      let title = world.series(flow.series)?.title ?? ""
      add(
        fact, Amount(value, flow.comparator, unit: flow.unit),
        keys: [flow.reporter, flow.partner], text: "\(title)\(direction)", words: flow.text,
        isOwn: flow.reporter == speaker,
        kind: "\(flow.series)/\(flow.direction.rawValue)/\(flow.reporter)")
    }
  }

  private mutating func addQuantities() {
    var actors: [String: Set<EntityID>] = [:]
    for fact in world.facts.quantities {
      let figure = fact.content
      guard let value = figure.value, figure.unit.text != "1" else { continue }
      let named = actors[figure.quantity] ?? vocabulary.actors(figure.quantity)
      actors[figure.quantity] = named
      add(
        fact, Amount(value, figure.comparator, unit: figure.unit),
        keys: named.union([figure.subject]), text: figure.quantity, words: figure.text,
        kind: figure.quantity)
    }
  }

  private mutating func addTerms() {
    for fact in world.facts.terms {
      if fact.content.term.hasPrefix("ratification by "), !fact.content.text.hasPrefix("Not ") {
        for state in vocabulary.actors(fact.content.term) {
          ratifications[fact.content.of, default: []].append(
            Ratification(state: state, record: FactRecord(fact), time: fact.valid))
        }
      }
      guard let amount = fact.content.amount else { continue }
      let term = fact.content.term
      let named = vocabulary.actors(term)
      add(
        fact, amount, keys: named.union([fact.content.of]), text: term,
        words: fact.content.text, companions: vocabulary.actors(world.title(of: fact.content.of)),
        narrowing: named, kind: term)
    }
  }

  private mutating func addAmounts() {
    for fact in world.facts.relations {
      guard let amount = fact.content.amount else { continue }
      add(
        fact, amount, keys: [fact.content.a, fact.content.b],
        text: fact.content.kind + " " + fact.content.level, kind: fact.content.kind)
    }
    var about: [EntityID: (thing: EntityID?, text: String)] = [:]
    for fact in world.facts.statements {
      let statement = fact.content
      about[statement.id] = (statement.about, statement.text)
      guard let amount = statement.amount, statement.kind == .target, let thing = statement.about
      else { continue }
      add(
        fact, amount, keys: [thing, statement.speaker == speaker ? thing : statement.speaker],
        text: statement.text, period: statement.due.map { EDTFInterval($0) } ?? .unknown,
        isPlanned: true, properWords: vocabulary.properWords(statement.text), kind: "target")
    }
    for fact in world.facts.outcomes {
      guard let amount = fact.content.amount else { continue }
      let subject = about[fact.content.of]
      add(
        fact, amount, keys: [subject?.thing ?? fact.content.of],
        text: "\(subject?.text ?? "") \(fact.content.text)", words: fact.content.text,
        kind: "outcome \(fact.content.of)")
    }
  }

  private mutating func addUndertakings() {
    for fact in world.facts.programmes {
      let programme = fact.content
      var keys: Set<EntityID> = [programme.funder, programme.beneficiary ?? speaker]
      keys.remove(speaker)
      if keys.isEmpty { keys = [programme.id] }
      for amount in [programme.budget, programme.output].compactMap({ $0 }) {
        let own = fact.content.statement
        // The row shows the amount that is quoted: the money, or what it is to bring.
        let statement = FactStatement(
          kind: own.kind, subject: own.subject, object: own.object, attribute: own.attribute,
          value: FactValue(amount.value), unit: amount.unit, comparator: amount.comparator)
        add(
          fact, amount, keys: keys, text: programme.title, extra: ["budget"],
          kind: "programme \(programme.id)",
          row: FactRecord(
            id: fact.id, table: .programmes, statement: statement, envelope: fact.envelope))
      }
    }
    for fact in world.facts.infrastructure {
      guard let capacity = fact.content.capacity else { continue }
      add(
        fact, capacity, keys: [fact.content.id], text: "capacity",
        companions: Set(fact.content.route), kind: "capacity")
    }
  }
}
