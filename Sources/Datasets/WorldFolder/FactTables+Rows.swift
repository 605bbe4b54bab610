import WorldModel

extension FactTables {
  /// Makes room in the tables that grow large, so that they are not copied while they grow.
  mutating func reserve(_ rows: Int, of table: Table) {
    switch table {
    case .flows: flows.reserveCapacity(flows.count + rows)
    case .scores: scores.reserveCapacity(scores.count + rows)
    case .quantities: quantities.reserveCapacity(quantities.count + rows)
    default: break
    }
  }

  /// Decodes a record of a table and appends the fact.
  mutating func append(
    _ record: borrowing CSVRecord, of table: Table, with decoder: RowDecoder,
    noting duplicates: inout DuplicateRows
  ) {
    func fact<C>(_ content: C, series: SeriesID? = nil) -> Fact<C> {
      let envelope = decoder.envelope(record, series: series)
      duplicates.note(content, envelope, line: record.line)
      return Fact(id: decoder.factID(record), content, envelope)
    }
    /// A standing may name the series that it was taken from, which dates its publication.
    func standing<C>(_ content: C) -> Fact<C> {
      let series = decoder.isEmpty(.series, record) ? nil : decoder.seriesKey(record)
      let envelope = decoder.envelope(record, series: series, isStanding: true)
      duplicates.note(content, envelope, line: record.line)
      return Fact(id: decoder.factID(record), content, envelope)
    }
    /// A thing's key is its own; its fact's key is derived from it.
    func thing<C>(_ content: C) -> Fact<C> {
      Fact(content, decoder.envelope(record))
    }
    switch table {
    case .sources, .series: break
    case .actors: actors.append(thing(decoder.actor(record)))
    case .aliases: aliases.append(fact(decoder.alias(record)))
    case .codes: codes.append(fact(decoder.code(record)))
    case .memberships: memberships.append(standing(decoder.membership(record)))
    case .roles: roles.append(fact(decoder.role(record)))
    case .agreements: agreements.append(thing(decoder.agreement(record)))
    case .initiatives: initiatives.append(thing(decoder.initiative(record)))
    case .events: events.append(thing(decoder.event(record)))
    case .infrastructure: infrastructure.append(thing(decoder.infrastructure(record)))
    case .programmes: programmes.append(thing(decoder.programme(record)))
    case .mediations: mediations.append(thing(decoder.mediation(record)))
    case .shocks: shocks.append(thing(decoder.shock(record)))
    case .stages: stages.append(fact(decoder.stage(record)))
    case .parties: parties.append(fact(decoder.party(record)))
    case .terms: terms.append(fact(decoder.term(record)))
    case .relations: relations.append(standing(decoder.relation(record)))
    case .flows:
      let flow = decoder.flow(record)
      let envelope = decoder.envelope(record, series: flow.series)
      duplicates.note(flow, envelope, line: record.line)
      flows.append(Fact(id: decoder.factID(record), flow, envelope))
    case .scores:
      let score = decoder.score(record)
      let envelope = decoder.envelope(record, series: score.series)
      duplicates.note(score, envelope, line: record.line)
      scores.append(Fact(id: decoder.factID(record), score, envelope))
    case .quantities:
      let figure = decoder.figure(record)
      quantities.append(fact(figure, series: SeriesID(figure.quantity)))
    case .opposedVotes:
      let votes = decoder.opposedVotes(record)
      opposedVotes.append(fact(votes, series: OpposedVoteCount.series))
    case .statements: statements.append(thing(decoder.statement(record)))
    case .positions: positions.append(fact(decoder.position(record)))
    case .outcomes: outcomes.append(fact(decoder.outcome(record)))
    case .rates: rates.append(fact(decoder.rate(record)))
    case .coverage:
      let coverage = decoder.coverage(record)
      self.coverage.append(fact(coverage, series: coverage.series))
    case .networkNodes: networkNodes.append(thing(decoder.networkNode(record)))
    case .networkLinks: networkLinks.append(thing(decoder.networkLink(record)))
    case .networkPassages: networkPassages.append(thing(decoder.networkPassage(record)))
    case .networkFigures: networkFigures.append(fact(decoder.networkFigure(record)))
    case .networkCorridors: networkCorridors.append(thing(decoder.networkCorridor(record)))
    }
  }
}

/// Finds rows of one file that say the same thing twice.
struct DuplicateRows {
  private var first: [Int: Int] = [:]
  private var found: [(line: Int, first: Int)] = []
  /// Rows beyond the most that are named.
  private(set) var leftOut = 0

  init(capacity: Int) { first.reserveCapacity(capacity) }

  /// Two rows with the same content, time, source and place say the same twice.
  mutating func note(_ content: some FactContent, _ envelope: FactEnvelope, line: Int) {
    var hasher = Self.hasher(envelope)
    hasher.combine(content)
    hasher.combine(envelope.locator)
    note(hasher, line)
  }

  /// Of flows the amount does not count: one source gives one amount for one place.
  mutating func note(_ flow: Flow, _ envelope: FactEnvelope, line: Int) {
    var hasher = Self.hasher(envelope)
    hasher.combine(flow.series)
    hasher.combine(flow.reporter)
    hasher.combine(flow.partner)
    hasher.combine(flow.direction)
    hasher.combine(flow.commodity)
    hasher.combine(envelope.locator)
    note(hasher, line)
  }

  /// Of scores neither the figure nor the place counts.
  mutating func note(_ score: Score, _ envelope: FactEnvelope, line: Int) {
    var hasher = Self.hasher(envelope)
    hasher.combine(score.series)
    hasher.combine(score.a)
    hasher.combine(score.b)
    note(hasher, line)
  }

  private static func hasher(_ envelope: FactEnvelope) -> Hasher {
    var hasher = Hasher()
    hasher.combine(envelope.valid)
    hasher.combine(envelope.source)
    return hasher
  }

  private mutating func note(_ hasher: Hasher, _ line: Int) {
    let key = hasher.finalize()
    if let earlier = first[key] {
      if found.count < FaultList.shown { found.append((line, earlier)) } else { leftOut += 1 }
    } else {
      first[key] = line
    }
  }

  func faults(in file: String) -> [DatasetError] {
    found.map {
      DatasetError(
        file: file, line: $0.line, column: 1, value: "",
        rule: "a row must not repeat the key of line \($0.first)",
        fix: "remove one of the two rows; two sources that disagree need two ‘source’ keys")
    }
  }
}
