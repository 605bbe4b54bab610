import Desk
import Doctrines
import Testing
import WorldModel

/// A small world for calendars, put together fact by fact: the states SUB, AAA and BBB, the bloc
/// BLOC of AAA, the organisation ORG of SUB, the city CITY of AAA, and LEADER, the President of
/// BBB.
struct AgendaWorld {
  var facts = FactTables()

  init() {
    for (id, kind, of) in [
      ("SUB", Actor.Kind.state, String?.none), ("AAA", .state, nil), ("BBB", .state, nil),
      ("BLOC", .bloc, nil), ("ORG", .organisation, nil), ("CITY", .city, "AAA"),
      ("LEADER", .person, nil),
    ] {
      facts.actors.append(
        Fact(
          Actor(
            id: EntityID(id), kind: kind, name: "Name of \(id)", of: of.map { EntityID($0) }),
          envelope()))
    }
    member("AAA", of: "BLOC", "2000-01-01/..")
    member("SUB", of: "ORG", "2000-02-01/..")
  }

  var world: World {
    let sources = ["made", "later"].map {
      Source(
        id: SourceID($0), title: $0, producer: "tests", published: EDTFDate("2010"),
        independence: .independent)
    }
    return World(title: "test", sources: sources, series: [], facts: facts)
  }

  func envelope(
    _ valid: String = "", recorded: String? = nil, status: FactStatus = .reported,
    source: SourceID = "made"
  ) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(valid) ?? .unknown, recorded: recorded.flatMap { EDTFDate($0) },
      status: status, source: source, locator: "row")
  }

  mutating func member(
    _ member: EntityID, of organisation: EntityID, _ valid: String,
    _ role: Membership.Role = .member, id: FactID = "", aim: String = ""
  ) {
    facts.memberships.append(
      Fact(
        id: id, Membership(member: member, organisation: organisation, role: role, aim: aim),
        envelope(valid)))
  }

  mutating func event(
    _ id: EntityID, _ valid: String, kind: String = "visit", place: EntityID? = "SUB",
    parties: [EntityID] = [], status: FactStatus = .reported, recorded: String? = nil
  ) {
    facts.events.append(
      Fact(
        Event(id: id, kind: kind, title: "Title of \(id)", place: place),
        envelope(valid, recorded: recorded, status: status)))
    party(parties, of: id)
  }

  mutating func party(_ parties: [EntityID], of thing: EntityID) {
    for party in parties {
      facts.parties.append(
        Fact(
          id: FactID("p-\(thing)-\(party)"), Party(of: thing, actor: party, role: "participant"),
          envelope()))
    }
  }

  mutating func role(
    _ id: FactID, _ actor: EntityID, _ body: EntityID, _ role: String, _ valid: String
  ) {
    facts.roles.append(
      Fact(id: id, Role(actor: actor, body: body, role: role), envelope(valid)))
  }

  mutating func agreement(
    _ id: EntityID, kind: String = "treaty", _ valid: String = "",
    parties: [EntityID] = ["SUB", "AAA"]
  ) {
    facts.agreements.append(
      Fact(Agreement(id: id, kind: kind, title: "Title of \(id)"), envelope(valid)))
    party(parties, of: id)
  }

  mutating func stage(
    _ id: FactID, _ step: Stage.Step, of thing: EntityID, _ valid: String,
    status: FactStatus = .reported, source: SourceID = "made", recorded: String? = nil
  ) {
    facts.stages.append(
      Fact(
        id: id, Stage(of: thing, step: step),
        envelope(valid, recorded: recorded, status: status, source: source)))
  }

  mutating func target(_ id: EntityID, due: String?, about: EntityID? = nil) {
    facts.statements.append(
      Fact(
        Statement(
          id: id, speaker: "SUB", about: about, kind: .target, text: "Text of \(id)",
          due: due.flatMap { EDTFDate($0) }), envelope()))
  }

  func agenda(
    _ from: String, _ to: String, partner: String? = nil, asOf: String = "2030",
    kinds: Set<AgendaKind> = [], all: Bool = false, every: Bool = false,
    doctrine: Doctrine? = nil
  ) throws -> Agenda {
    let world = world
    let range = try AgendaRange(
      from: #require(EDTFDate(from)), to: #require(EDTFDate(to)))
    let request = try AgendaRequest(
      subject: "SUB", partner: partner, range: range, asOf: #require(EDTFDate(asOf)),
      kinds: kinds, includesAll: all, everyAnniversary: every, in: world)
    return Agenda(request, doctrine: doctrine, world: world)
  }

  /// A doctrine of SUB with one check that is due on the last day of 2015 and tests the target
  /// `aim`.
  func doctrine() throws -> Doctrine {
    try DoctrineReader.read(
      """
      doctrine: test
      subject: SUB
      title: A policy
      editions:
        - {id: "2010", date: 2010, title: First text, source: made}
        - {id: "2020", date: 2020, title: Second text, source: made}
      vectors:
        - {id: east, title: East, actors: [BBB]}
      partition: {poles: [east]}
      domains: [trade]
      checks:
        - id: aim
          kind: target
          title: The aim
          says: {source: made, text: words}
          measure: {name: trade-total, partner: AAA, unit: USD bn}
          expect: ">= 40"
          by: "2015-12-31"
          thresholdBasis: stated

      """, file: "test.yaml", world: world, registry: .standard)
  }
}

extension Agenda {
  /// The one entry of an identifier.
  func entry(
    _ id: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> AgendaEntry {
    try #require(
      entries.first { $0.id == id }, "no ‘\(id)’ among \(entries.map(\.id))",
      sourceLocation: sourceLocation)
  }

  var ids: [String] { entries.map(\.id) }
  /// Those of the aspects too.
  var allIDs: [String] { entries.flatMap { [$0] + $0.aspects }.map(\.id) }
}
