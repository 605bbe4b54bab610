import Synchronization

/// The lookups of a world. Those that every measure needs are made at once, the general one by
/// subject and object when first asked for.
final class WorldIndex: Sendable {
  struct FlowKey: Hashable {
    let series: SeriesID
    let reporter: EntityID
    let direction: Flow.Direction
  }

  struct PairKey: Hashable {
    let series: SeriesID
    let a: EntityID
    let b: EntityID
  }

  struct CodeKey: Hashable {
    let scheme: CodeScheme
    let code: String
  }

  let sources: [SourceID: Int]
  let series: [SeriesID: Int]
  let actors: [EntityID: Int]
  /// What kind of thing a key names, as in ``FactStatement/kind``.
  let kinds: [EntityID: String]
  let titles: [EntityID: String]
  let flows: [FlowKey: [Int32]]
  let scores: [PairKey: [Int32]]
  let figures: [EntityID: [Int32]]
  let opposedVotes: [EntityID: [Int32]]
  let membershipsByMember: [EntityID: [Int32]]
  let membershipsByOrganisation: [EntityID: [Int32]]
  let codes: [CodeKey: [Int32]]
  let stages: [EntityID: [Int32]]
  let parties: [EntityID: [Int32]]
  let terms: [EntityID: [Int32]]
  let outcomes: [EntityID: [Int32]]
  let aliases: [EntityID: [Int32]]
  let coverage: [FlowKey: [Int32]]
  private let mentions = Mutex<[EntityID: [FactPlace]]?>(nil)

  init(sources: [Source], series: [Series], facts: FactTables) {
    self.sources = Self.first(sources.map(\.id))
    self.series = Self.first(series.map(\.id))
    actors = Self.first(facts.actors.map(\.content.id))
    let defined = Self.definitions(facts)
    kinds = Dictionary(defined.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    titles = Dictionary(defined.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    flows = Self.group(facts.flows) {
      FlowKey(series: $0.series, reporter: $0.reporter, direction: $0.direction)
    }
    scores = Self.group(facts.scores) { PairKey(series: $0.series, a: $0.a, b: $0.b) }
    figures = Self.group(facts.quantities) { $0.subject }
    opposedVotes = Self.group(facts.opposedVotes) { $0.subject }
    membershipsByMember = Self.group(facts.memberships) { $0.member }
    membershipsByOrganisation = Self.group(facts.memberships) { $0.organisation }
    codes = Self.group(facts.codes) { CodeKey(scheme: $0.scheme, code: $0.code) }
    stages = Self.group(facts.stages) { $0.of }
    parties = Self.group(facts.parties) { $0.of }
    terms = Self.group(facts.terms) { $0.of }
    outcomes = Self.group(facts.outcomes) { $0.of }
    aliases = Self.group(facts.aliases) { $0.of }
    coverage = Self.group(facts.coverage) {
      FlowKey(series: $0.series, reporter: $0.reporter, direction: $0.direction ?? .total)
    }
  }

  /// The kind that users ask for; what tells the life of a thing takes the kind of the thing.
  func kind(of statement: FactStatement, in table: Table) -> String {
    switch table {
    case .stages, .parties, .terms: kinds[statement.subject] ?? statement.kind
    default: statement.kind
    }
  }

  /// Where a thing is the subject or the object of a fact.
  func mentions(of entity: EntityID, in facts: FactTables) -> [FactPlace] {
    mentions.withLock { known in
      if let known { return known[entity] ?? [] }
      let places = Self.mentions(facts)
      known = places
      return places[entity] ?? []
    }
  }

  private static func definitions(_ facts: FactTables) -> [ThingDefinition] {
    facts.columns.filter {
      [.flows, .scores, .quantities, .opposedVotes, .networkFigures].contains($0.table) == false
    }
    .flatMap { column in (0..<column.count).compactMap { column.definition($0) } }
  }

  /// Each fact under its subject and its object.
  private static func mentions(_ facts: FactTables) -> [EntityID: [FactPlace]] {
    var places: [EntityID: [FactPlace]] = [:]
    for column in facts.columns {
      for row in 0..<column.count {
        let place = FactPlace(table: column.table, row: Int32(row))
        let subject = column.subject(row)
        places[subject, default: []].append(place)
        if let object = column.object(row), object != subject {
          places[object, default: []].append(place)
        }
      }
    }
    return places
  }

  private static func first<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Rows by key. Neighbouring rows often share their key, so a run of them is looked up once.
  private static func group<C: FactContent, Key: Hashable>(
    _ facts: [Fact<C>], by key: (C) -> Key
  ) -> [Key: [Int32]] {
    var result: [Key: [Int32]] = [:]
    var run: [Int32] = []
    var runKey: Key?
    for (position, fact) in facts.enumerated() {
      let own = key(fact.content)
      if let known = runKey, known != own {
        result[known, default: []] += run
        run.removeAll(keepingCapacity: true)
      }
      runKey = own
      run.append(Int32(position))
    }
    if let runKey { result[runKey, default: []] += run }
    return result
  }
}
