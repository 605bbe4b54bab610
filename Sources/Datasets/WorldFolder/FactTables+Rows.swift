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
      let fact = Fact(
        id: decoder.factID(record), content, decoder.envelope(record, series: series))
      duplicates.note(fact, line: record.line)
      return fact
    }
    /// A standing may name the series that it was taken from, which dates its publication.
    func standing<C>(_ content: C) -> Fact<C> {
      let series = decoder.isEmpty(.series, record) ? nil : decoder.seriesKey(record)
      let fact = Fact(
        id: decoder.factID(record), content,
        decoder.envelope(record, series: series, isStanding: true))
      duplicates.note(fact, line: record.line)
      return fact
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
      flows.append(fact(flow, series: flow.series))
    case .scores:
      let score = decoder.score(record)
      scores.append(fact(score, series: score.series))
    case .quantities:
      let figure = decoder.figure(record)
      quantities.append(fact(figure, series: SeriesID(figure.quantity)))
    case .statements: statements.append(thing(decoder.statement(record)))
    case .positions: positions.append(fact(decoder.position(record)))
    case .outcomes: outcomes.append(fact(decoder.outcome(record)))
    case .rates: rates.append(fact(decoder.rate(record)))
    case .coverage:
      let coverage = decoder.coverage(record)
      self.coverage.append(fact(coverage, series: coverage.series))
    }
  }
}

/// Finds rows of one file that say the same thing twice.
struct DuplicateRows {
  private var first: [Int: Int] = [:]
  private var found: [(line: Int, first: Int)] = []

  init(capacity: Int) { first.reserveCapacity(capacity) }

  mutating func note<C>(_ fact: Fact<C>, line: Int) {
    var hasher = Hasher()
    hasher.combine(fact.envelope.valid)
    hasher.combine(fact.source)
    switch fact.content {
    case let flow as Flow:
      hasher.combine(flow.series)
      hasher.combine(flow.reporter)
      hasher.combine(flow.partner)
      hasher.combine(flow.direction)
      hasher.combine(flow.commodity)
      hasher.combine(fact.envelope.locator)
    case let score as Score:
      hasher.combine(score.series)
      hasher.combine(score.a)
      hasher.combine(score.b)
    default:
      hasher.combine(fact.content)
      hasher.combine(fact.envelope.locator)
    }
    let key = hasher.finalize()
    if let earlier = first[key] {
      found.append((line, earlier))
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
