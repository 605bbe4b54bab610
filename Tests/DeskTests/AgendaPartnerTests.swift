import Desk
import Testing
import WorldModel

@Suite("The calendar with a partner")
struct AgendaPartnerTests {
  @Test("A partner is related as party, place, through its people and as member of a body")
  func relations() throws {
    var made = AgendaWorld()
    made.event("party", "2015-01-01", place: nil, parties: ["SUB", "AAA"])
    made.event("city", "2015-01-02", place: "CITY", parties: ["SUB"])
    made.event("bloc", "2015-01-03", place: nil, parties: ["SUB", "BLOC"])
    made.event("before", "1999-01-03", place: nil, parties: ["SUB", "BLOC"])
    made.event("other", "2015-01-04", place: nil, parties: ["SUB", "BBB"])
    made.role("r", "LEADER", "BBB", "President", "2010/..")
    let agenda = try made.agenda("1999", "2015", partner: "AAA", kinds: [.event])
    #expect(agenda.entries.count == 3)
    func relation(_ id: String) throws -> [String] {
      try agenda.entry(id).relations.map { "\($0.part) \($0.through?.text ?? "-")" }
    }
    #expect(try relation("event/held/events/party") == ["participant -"])
    #expect(try relation("event/held/events/city") == ["place CITY"])
    #expect(try relation("event/held/events/bloc") == ["member BLOC"])
    let bloc = try made.agenda("1999", "2015", partner: "BLOC", kinds: [.event])
    #expect(bloc.ids == ["event/held/events/before", "event/held/events/bloc"])
  }

  @Test("A person stands for the state in which the person holds office")
  func people() throws {
    var made = AgendaWorld()
    made.role("r", "LEADER", "BBB", "President", "2010/..")
    made.event("visit", "2015-01-01", place: "SUB", parties: ["LEADER"])
    let agenda = try made.agenda("2015", "2015", partner: "BBB")
    #expect(
      try agenda.entry("event/held/events/visit").relations.map(\.through) == ["LEADER"])
    // The terms of a partner's leaders belong to the calendar with the partner.
    #expect(try made.agenda("2010", "2010", partner: "BBB").ids == ["role/begins/r"])
    #expect(try made.agenda("2010", "2010").ids == [])
  }

  @Test("A title that names a state or a body relates it, by whole words")
  func titles() throws {
    var made = AgendaWorld()
    made.facts.initiatives = [
      Fact(
        Initiative(id: "named", kind: .platform, title: "Dialogue of Name of AAA and ORG"),
        made.envelope("2015")),
      Fact(
        Initiative(id: "part", kind: .platform, title: "Surname of AAAB and ORGAN"),
        made.envelope("2015")),
    ]
    let agenda = try made.agenda("2015", "2015", partner: "AAA")
    #expect(agenda.ids == ["initiative/held/initiatives/named"])
    #expect(agenda.entries[0].relations.map(\.part) == ["named"])
  }

  @Test("A partner that is unknown, no actor, or the subject itself is refused")
  func bad() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    let world = made
    #expect(throws: AgendaError.unknown("zzzzzz", near: [])) {
      try world.agenda("2015", "2015", partner: "zzzzzz")
    }
    #expect(throws: AgendaError.partnerIsSubject("SUB")) {
      try world.agenda("2015", "2015", partner: "Name of SUB")
    }
    #expect(throws: AgendaError.notAnActor("pact", kind: "agreement")) {
      try world.agenda("2015", "2015", partner: "pact")
    }
  }

  @Test(
    "An unknown partner is answered with the names near it, at most three, each with its key",
    arguments: [
      ("Nme of AAA", ["AAA (Name of AAA)"]), ("AAX", ["AAA (Name of AAA)"]),
      ("CITI", ["CITY (Name of CITY)"]), ("LEADR", ["LEADER (Name of LEADER)"]),
      ("qqqq", []), ("", []),
    ])
  func near(_ text: String, _ wanted: [String]) throws {
    let made = AgendaWorld()
    do {
      _ = try made.agenda("2015", "2015", partner: text)
      Issue.record("‘\(text)’ was found")
    } catch AgendaError.unknown(let found, let near) {
      #expect(found == text)
      #expect(near.count <= 3)
      #expect(wanted.allSatisfy { near.contains($0) }, "\(near)")
      #expect(wanted.isEmpty == near.isEmpty, "\(near)")
      #expect(AgendaError.unknown(found, near: near).description.contains("world knows no"))
    }
  }

  @Test("A matter of a body of many members is not the partner's, one of a few is")
  func wideBodies() throws {
    func entries(_ size: Int, kind: AgendaKind) throws -> [String] {
      var made = AgendaWorld()
      made.facts.actors.append(
        Fact(Actor(id: "WIDE", kind: .organisation, name: "Wide"), made.envelope()))
      made.member("AAA", of: "WIDE", "2000/..")
      for number in 1..<size {
        let id = EntityID("M\(number)")
        made.facts.actors.append(
          Fact(Actor(id: id, kind: .state, name: id.text), made.envelope()))
        made.member(id, of: "WIDE", "2000/..")
      }
      made.agreement("charter", parties: ["SUB", "WIDE"])
      made.stage("s", .inForce, of: "charter", "2015-05-01")
      made.event("summit", "2015-06-01", place: nil, parties: ["SUB", "WIDE"])
      return try made.agenda("2015", "2015", partner: "AAA", kinds: [kind]).ids
    }
    #expect(try entries(12, kind: .stage) == ["stage/held/s"])
    #expect(try entries(13, kind: .stage) == [])
    // All members sit at the table of a summit, as far as a table goes.
    #expect(try entries(30, kind: .event) == ["event/held/events/summit"])
    #expect(try entries(31, kind: .event) == [])
  }

  @Test("The city of a body's seat and the office of a third one make nothing the partner's")
  func seats() throws {
    var made = AgendaWorld()
    made.facts.actors.append(
      Fact(Actor(id: "BOARD", kind: .body, name: "Board"), made.envelope()))
    made.member("AAA", of: "BOARD", "2000/..")
    made.event("briefing", "2015-01-02", place: "CITY", parties: ["SUB", "BOARD"])
    made.event("talks", "2015-01-03", place: "CITY", parties: ["SUB", "BOARD", "AAA"])
    made.role("r-third", "BBB", "BLOC", "chair", "2015-02-01/..")
    made.role("r-own", "AAA", "BLOC", "chair", "2015-03-01/..")
    let ids = try made.agenda("2015", "2015", partner: "AAA").ids
    #expect(ids.contains("event/held/events/talks") && ids.contains("role/begins/r-own"))
    #expect(!ids.contains("event/held/events/briefing") && !ids.contains("role/begins/r-third"))
  }
}
