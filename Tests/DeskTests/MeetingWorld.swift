import Desk
import Doctrines
import Testing
import WorldModel

/// A world put together by hand: SUB meets AAA, a member of the bloc UNI; both sit in CLUB.
///
/// Everything was recorded in 2010 unless a line says otherwise.
struct MeetingWorld {
  var facts = FactTables()

  /// Actors only: nothing is known of them.
  static var bare: MeetingWorld {
    var made = MeetingWorld(filled: false)
    // One dated row of nobody, so that the world begins before the meeting.
    made.add(Agreement(id: "pact", kind: "treaty", title: "Pact of nobody"), to: \.agreements)
    made.add(Relation(a: "BBB", b: "CCC", kind: "trust"), to: \.relations, "2000", "2000")
    return made
  }

  init() { self.init(filled: true) }

  private init(filled: Bool) {
    let kinds: [(String, Actor.Kind, EntityID?)] = [
      ("SUB", .state, nil), ("AAA", .state, nil), ("BBB", .state, nil), ("CCC", .state, nil),
      ("UNI", .bloc, nil), ("CLUB", .organisation, nil), ("GUILD", .organisation, nil),
      ("HEAD", .person, "AAA"), ("CHIEF", .person, "SUB"), ("CITY", .city, "AAA"),
    ]
    for (id, kind, of) in kinds {
      add(Actor(id: EntityID(id), kind: kind, name: "Name of \(id)", of: of), to: \.actors)
    }
    if filled { fill() }
  }

  private mutating func fill() {
    add(Role(actor: "CHIEF", body: "SUB", role: "President"), to: \.roles, "2008/")
    add(Role(actor: "HEAD", body: "AAA", role: "President"), to: \.roles, "2001-05-02/2009-01-01")
    add(Relation(a: "SUB", b: "AAA", kind: "diplomatic"), to: \.relations, "1992-03-15/..")
    add(
      Relation(a: "SUB", b: "AAA", kind: "partnership", level: "partners"), to: \.relations, "2005/"
    )
    add(Membership(member: "AAA", organisation: "UNI", role: .member), to: \.memberships, "1990/..")
    for side in ["SUB", "AAA"] {
      add(
        Membership(member: EntityID(side), organisation: "CLUB", role: .member), to: \.memberships,
        "1995/..")
    }
    add(
      Membership(member: "SUB", organisation: "GUILD", role: .member), to: \.memberships,
      "1995/2003")
    agreement("pact", ["SUB", "AAA"])
    add(Stage(of: "pact", step: .signed), to: \.stages, "2006")
    add(Stage(of: "pact", step: .inForce), to: \.stages, "2013-04", "2013-05")
    agreement("union-pact", ["SUB", "UNI"])
    add(Stage(of: "union-pact", step: .negotiated), to: \.stages, "2009")
    add(
      Statement(
        id: "aim", speaker: "SUB", about: "AAA", kind: .target, text: "Trade of 40",
        amount: Amount(40, unit: "USD bn"), due: EDTFDate("2011")), to: \.statements)
    add(
      Statement(id: "vow", speaker: "HEAD", about: "SUB", kind: .goal, text: "A bridge"),
      to: \.statements)
    add(Outcome(of: "vow", result: .pending), to: \.outcomes, "2010")
    add(
      Event(id: "visit", kind: "visit", title: "A visit", place: "CITY"), to: \.events,
      "2012-02-01", "2012-02")
    add(Party(of: "visit", actor: "CHIEF", role: "guest"), to: \.parties, "", "2012-02")
  }

  mutating func agreement(_ id: EntityID, _ parties: [EntityID]) {
    add(Agreement(id: id, kind: "treaty", title: "Title of \(id)"), to: \.agreements)
    for party in parties { add(Party(of: id, actor: party, role: "party"), to: \.parties) }
  }

  mutating func add<C>(
    _ content: C, to table: WritableKeyPath<FactTables, [Fact<C>]>, _ valid: String = "",
    _ recorded: String = "2010", status: FactStatus = .reported, source: SourceID = "made",
    locator: String? = nil
  ) {
    let row = facts[keyPath: table].count + 1
    facts[keyPath: table].append(
      Fact(
        content,
        FactEnvelope(
          valid: EDTFInterval(valid) ?? .unknown, recorded: EDTFDate(recorded), status: status,
          source: source, locator: locator ?? "\(C.table.rawValue) \(row)")))
  }

  mutating func trade(
    _ value: Double, by reporter: EntityID, _ period: String = "2009",
    direction: Flow.Direction = .total, with partner: EntityID? = nil
  ) {
    add(
      Flow(
        series: "goods-trade", reporter: reporter,
        partner: partner ?? (reporter == "SUB" ? "AAA" : "SUB"), direction: direction, value: value,
        unit: "USD bn"), to: \.flows, period)
  }

  var world: World {
    World(
      title: "test",
      sources: ["made", "late"].map {
        Source(
          id: SourceID($0), title: $0, producer: "tests",
          published: EDTFDate($0 == "late" ? "2020" : "2010"), independence: .independent)
      },
      series: [
        Series(id: "goods-trade", title: "Goods", counts: "goods", unit: "USD bn", lagMonths: 0)
      ], facts: facts)
  }

  static let doctrine = """
    doctrine: test
    subject: SUB
    title: A policy
    editions:
      - {id: "2008", date: 2008, title: First, source: made}
    vectors:
      - {id: east, title: East, actors: [AAA], says: {source: made, locator: p. 1, text: Look east.}}
      - {id: bloc, title: The union, actors: [UNI], says: {source: late, locator: p. 2, text: Later words.}}
      - {id: west, title: West, actors: [BBB]}
    partition: {poles: [east, west]}
    domains: [trade]
    checks:
      - id: aim
        kind: target
        title: Trade of forty
        says: {source: made, locator: p. 3, text: trade of 40}
        measure: {name: trade-total, partner: AAA, unit: USD bn}
        expect: ">= 40"
        by: 2011
        thresholdBasis: stated
      - id: pact-made
        kind: goal
        title: The pact in force
        says: {source: made, locator: p. 4, text: the pact}
        measure: {name: agreement-stage, agreement: pact}
        expect: ">= in-force"
        thresholdBasis: stated

    """

  func file(
    on: String = "2012-06-15", asOf: String? = nil, last: String? = nil, partner: String = "AAA"
  ) throws -> MeetingFile {
    let world = world
    let doctrine = try DoctrineReader.read(
      Self.doctrine, file: "test.yaml", world: world, registry: .standard)
    let request = try MeetingRequest(
      subject: "SUB", partner: partner, on: try #require(EDTFDate(on)),
      asOf: asOf.flatMap { EDTFDate($0) }, lastMeeting: last.flatMap { EDTFDate($0) }, in: world)
    return try MeetingAssembly(request, doctrine: doctrine, world: world).file()
  }
}

extension MeetingFile {
  func section(_ kind: MeetingSection.Kind) throws -> MeetingSection {
    try #require(sections.first { $0.kind == kind })
  }
}
