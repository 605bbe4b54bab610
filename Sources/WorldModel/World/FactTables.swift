/// The facts of a world, a table for each content type.
public struct FactTables: Sendable {
  public var actors: [Fact<Actor>] = []
  public var aliases: [Fact<Alias>] = []
  public var codes: [Fact<Code>] = []
  public var memberships: [Fact<Membership>] = []
  public var roles: [Fact<Role>] = []
  public var agreements: [Fact<Agreement>] = []
  public var initiatives: [Fact<Initiative>] = []
  public var events: [Fact<Event>] = []
  public var infrastructure: [Fact<Infrastructure>] = []
  public var programmes: [Fact<Programme>] = []
  public var mediations: [Fact<Mediation>] = []
  public var shocks: [Fact<Shock>] = []
  public var stages: [Fact<Stage>] = []
  public var parties: [Fact<Party>] = []
  public var terms: [Fact<Term>] = []
  public var relations: [Fact<Relation>] = []
  public var flows: [Fact<Flow>] = []
  public var scores: [Fact<Score>] = []
  public var quantities: [Fact<SubjectFigure>] = []
  public var statements: [Fact<Statement>] = []
  public var positions: [Fact<Position>] = []
  public var outcomes: [Fact<Outcome>] = []
  public var rates: [Fact<Rate>] = []
  public var coverage: [Fact<Coverage>] = []
  public var opposedVotes: [Fact<OpposedVoteCount>] = []
  public var networkNodes: [Fact<NetworkNode>] = []
  public var networkLinks: [Fact<NetworkLink>] = []
  public var networkPassages: [Fact<NetworkPassage>] = []
  public var networkFigures: [Fact<NetworkFigure>] = []
  public var networkCorridors: [Fact<NetworkCorridor>] = []

  public init() {}

  /// The tables seen without their content types, in the order of ``Table``.
  ///
  /// Code that treats all tables alike goes through these: written once, compiled once.
  var columns: [any FactColumn] {
    [
      TypedColumn(facts: actors),
      TypedColumn(facts: aliases),
      TypedColumn(facts: codes),
      TypedColumn(facts: memberships),
      TypedColumn(facts: roles),
      TypedColumn(facts: agreements),
      TypedColumn(facts: initiatives),
      TypedColumn(facts: events),
      TypedColumn(facts: infrastructure),
      TypedColumn(facts: programmes),
      TypedColumn(facts: mediations),
      TypedColumn(facts: shocks),
      TypedColumn(facts: stages),
      TypedColumn(facts: parties),
      TypedColumn(facts: terms),
      TypedColumn(facts: relations),
      TypedColumn(facts: flows),
      TypedColumn(facts: scores),
      TypedColumn(facts: quantities),
      TypedColumn(facts: statements),
      TypedColumn(facts: positions),
      TypedColumn(facts: outcomes),
      TypedColumn(facts: rates),
      TypedColumn(facts: coverage),
      TypedColumn(facts: opposedVotes),
      TypedColumn(facts: networkNodes),
      TypedColumn(facts: networkLinks),
      TypedColumn(facts: networkPassages),
      TypedColumn(facts: networkFigures),
      TypedColumn(facts: networkCorridors),
    ]
  }

  /// Number of facts of all tables.
  var count: Int { columns.reduce(0) { $0 + $1.count } }

  /// Drops the facts whose envelope fails the test; names and codes stay, because they are needed to
  /// read whatever is left.
  func keeping(_ keep: (FactEnvelope) -> Bool) -> FactTables {
    var result = self
    Self.drop(from: &result.memberships, unless: keep)
    Self.drop(from: &result.roles, unless: keep)
    Self.drop(from: &result.agreements, unless: keep)
    Self.drop(from: &result.initiatives, unless: keep)
    Self.drop(from: &result.events, unless: keep)
    Self.drop(from: &result.infrastructure, unless: keep)
    Self.drop(from: &result.programmes, unless: keep)
    Self.drop(from: &result.mediations, unless: keep)
    Self.drop(from: &result.shocks, unless: keep)
    Self.drop(from: &result.stages, unless: keep)
    Self.drop(from: &result.parties, unless: keep)
    Self.drop(from: &result.terms, unless: keep)
    Self.drop(from: &result.relations, unless: keep)
    Self.drop(from: &result.flows, unless: keep)
    Self.drop(from: &result.scores, unless: keep)
    Self.drop(from: &result.quantities, unless: keep)
    Self.drop(from: &result.statements, unless: keep)
    Self.drop(from: &result.positions, unless: keep)
    Self.drop(from: &result.outcomes, unless: keep)
    Self.drop(from: &result.rates, unless: keep)
    Self.drop(from: &result.coverage, unless: keep)
    Self.drop(from: &result.opposedVotes, unless: keep)
    Self.drop(from: &result.networkNodes, unless: keep)
    Self.drop(from: &result.networkLinks, unless: keep)
    Self.drop(from: &result.networkPassages, unless: keep)
    Self.drop(from: &result.networkFigures, unless: keep)
    Self.drop(from: &result.networkCorridors, unless: keep)
    return result
  }

  private static func drop<C>(
    from facts: inout [Fact<C>], unless keep: (FactEnvelope) -> Bool
  ) {
    // Most views drop nothing from most tables: those are shared, not copied.
    guard facts.contains(where: { !keep($0.envelope) }) else { return }
    facts.removeAll { !keep($0.envelope) }
  }
}
