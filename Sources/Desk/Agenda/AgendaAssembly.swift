import Doctrines
import WorldModel

/// Gathers what is dated, merges what tells the same, and keeps what was asked for.
struct AgendaAssembly {
  let request: AgendaRequest
  let doctrine: Doctrine?
  let world: World
  let surroundings: AgendaSurroundings
  let diplomaticSides: [EntityID: [EntityID]]

  init(_ request: AgendaRequest, doctrine: Doctrine?, world: World) {
    self.request = request
    self.doctrine = doctrine
    self.world = world
    diplomaticSides = Self.diplomaticSides(in: world, subject: request.subject)
    let edition = doctrine.flatMap { whole in
      whole.edition(at: request.asOf).map { whole.edition($0) }
    }
    surroundings = AgendaSurroundings(
      world: world, subject: request.subject, partner: request.partner, doctrine: edition)
  }

  /// The entries in the range, by first possible day, last possible day, kind and key.
  func entries() -> [AgendaEntry] {
    let against = rivalFacts()
    let items = clusters().compactMap { cluster in
      entry(cluster, against: against).map {
        AgendaOccasions.Item(entry: $0, cluster: cluster, things: things(of: cluster))
      }
    }
    return AgendaOccasions.merged(items, of: request.subject).sorted { left, right in
      let (one, other) = (left.time, right.time)
      if one.first != other.first { return one.first < other.first }
      if one.last != other.last { return one.last < other.last }
      return (left.kind, left.id) < (right.kind, right.id)
    }
  }

  /// Everything that is dated and concerns the subject, whatever the range, but for anniversaries,
  /// which are counted out for the range.
  private func clusters() -> [AgendaCluster] {
    var clusters = AgendaMerging.clusters(
      of: kept(
        events + roles + memberships + relations + mediations + stages + deadlines + programmes
          + outcomes + editions + shocks + positions + statements))
    let alone = AgendaMerging.attach(kept(undertakings), to: &clusters)
    clusters += AgendaMerging.clusters(of: alone)
    clusters += anniversaries()
    let particulars = AgendaMerging.attach(kept(parties + terms), to: &clusters)
    // A property that is listed only on request still joins the entry of its thing.
    return clusters + AgendaMerging.clusters(of: particulars)
  }

  /// What an entry tells of: its thing, and what a statement is about.
  private func things(of cluster: AgendaCluster) -> Set<EntityID> {
    let own = Set((cluster.members + cluster.supplements).compactMap(\.thing))
    let told = world.facts.statements.filter { own.contains($0.content.id) }
      .compactMap(\.content.about).filter { world.actor($0) == nil }
    return own.union(told)
  }

  private func kept(_ candidates: [AgendaCandidate]) -> [AgendaCandidate] {
    request.includesAll ? candidates : candidates.filter { surroundings.concerns($0) }
  }

  private func entry(
    _ cluster: AgendaCluster, against known: [String: [AgendaReceipt]]
  ) -> AgendaEntry? {
    let leading = cluster.leading
    let falls = leading.time.falls(in: request.range)
    guard falls != .none, isWanted(cluster) else { return nil }
    let all = cluster.members + cluster.supplements
    let involved = Self.once(
      all.flatMap(\.involved).sorted { ($0.actor, $0.part) < ($1.actor, $1.part) })
    var relations: [AgendaRelation] = []
    if let partner = request.partner {
      relations = surroundings.relations(
        of: partner, to: involved, at: leading.time.stated, kind: leading.kind)
      if relations.isEmpty { return nil }
    }
    let others = (cluster.members.filter { $0.id != leading.id } + cluster.supplements)
      .sorted { $0.id < $1.id }.flatMap(\.receipts)
    let receipts = Self.once(
      leading.receipts + others + (leading.thing.map(surroundings.partyReceipts) ?? []))
    let own = Set(receipts.map(\.fact))
    let denials = leading.receipts.prefix(1).flatMap { known[$0.fact] ?? [] }
      .filter { !own.contains($0.fact) }
    let against = denials + cluster.otherEnds.flatMap(\.receipts)
    let certainty = cluster.certainty
    let isDenied = !denials.isEmpty && (certainty == .exact || certainty == .approximate)
    return AgendaEntry(
      id: leading.id, kind: leading.kind, phase: leading.phase, time: leading.time, falls: falls,
      certainty: isDenied ? .disputed : certainty, headline: leading.headline,
      detail: Self.once(
        ([leading] + all.filter { $0.kind != .term }).map(\.detail).filter { !$0.isEmpty }
      )
      .joined(separator: "; "),
      involved: involved, relations: relations,
      anniversary: leading.anniversary ?? all.compactMap(\.anniversary).first,
      receipts: receipts, contradicts: cluster.rivals, against: against)
  }

  private func isWanted(_ cluster: AgendaCluster) -> Bool {
    if !request.kinds.isEmpty { return request.kinds.contains(cluster.leading.kind) }
    return request.includesAll || cluster.members.contains { !$0.isBackground }
  }

  /// Stages and outcomes that contradict each other, by the rule of the world, by fact.
  private func rivalFacts() -> [String: [AgendaReceipt]] {
    var facts = FactTables()
    facts.stages = world.facts.stages
    facts.outcomes = world.facts.outcomes
    let part = World(title: world.title, sources: world.sources, series: [], facts: facts)
    var rivals: [String: [AgendaReceipt]] = [:]
    for contradiction in part.contradictions() {
      for one in contradiction.facts {
        rivals[one.id.text, default: []] += contradiction.facts.filter { other in
          other.statement.value != one.statement.value
            || other.statement.attribute != one.statement.attribute
        }.filter { $0.envelope.valid.overlap(one.envelope.valid) == .certain }
          .map { AgendaReceipt($0) }
      }
    }
    return rivals
  }

  /// Each element once, in the order of its first place.
  static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
