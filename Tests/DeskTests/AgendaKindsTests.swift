import Desk
import Testing
import WorldModel

@Suite("What a calendar holds")
struct AgendaKindsTests {
  @Test("A visit lies on its days, with its parties and the receipts of their parts")
  func event() throws {
    var made = AgendaWorld()
    made.event("trip", "2015-03-04/2015-03-06", place: "CITY", parties: ["SUB", "LEADER"])
    let entry = try made.agenda("2015", "2015").entry("event/held/events/trip")
    #expect(entry.time.reading == .span)
    #expect("\(entry.time.first) \(entry.time.last)" == "2015-03-04 2015-03-06")
    #expect(entry.falls == .certain)
    #expect(entry.certainty == .exact)
    #expect(
      entry.involved == [
        AgendaInvolvement("CITY", "place"), AgendaInvolvement("LEADER", "participant"),
        AgendaInvolvement("SUB", "participant"),
      ])
    #expect(entry.receipts.map(\.fact) == ["events/trip", "p-trip-LEADER", "p-trip-SUB"])
  }

  @Test("A term of office is two entries; an open end is none; one date is one entry")
  func terms() throws {
    var made = AgendaWorld()
    made.role("r-seat", "SUB", "ORG", "chair", "2015/2016")
    made.role("r-open", "LEADER", "SUB", "President", "2015-05-01/..")
    made.role("r-month", "SUB", "ORG", "president", "2015-07")
    let agenda = try made.agenda("2014", "2020")
    #expect(
      agenda.ids == [
        "role/begins/r-seat", "role/begins/r-open", "role/held/r-month", "role/ends/r-seat",
      ])
    #expect(try agenda.entry("role/begins/r-seat").headline.template == .roleBegins)
    #expect(try agenda.entry("role/ends/r-seat").time.stated == EDTFInterval("2016"))
    #expect(try agenda.entry("role/held/r-month").headline.template == .roleHeld)
  }

  @Test("A membership begins and expires; one that a source merely names is listed on request")
  func memberships() throws {
    var made = AgendaWorld()
    made.member("AAA", of: "ORG", "2015-01-01/2016-06-30", id: "m-term")
    made.member("BBB", of: "ORG", "2015-09~", id: "m-named")
    made.member("BBB", of: "ORG", "2015~/", .observer, id: "m-observer")
    made.member("SUB", of: "ORG", "2015~/", id: "m-aim", aim: "Secure its interests")
    let agenda = try made.agenda("2015", "2016")
    #expect(
      agenda.ids.sorted() == [
        "membership/begins/m-observer", "membership/begins/m-term", "membership/ends/m-term",
        "membership/stated/m-aim",
      ])
    let aim = try agenda.entry("membership/stated/m-aim")
    #expect(aim.headline.template == .membershipAim)
    #expect(aim.detail == "Secure its interests")
    #expect(try made.agenda("2015", "2016", all: true).ids.contains("membership/held/m-named"))
    #expect(
      try made.agenda("2015", "2016", kinds: [.membership]).ids
        .contains("membership/held/m-named"))
  }

  @Test("A target and the check that tests it are one deadline, led by the statement")
  func deadlines() throws {
    var made = AgendaWorld()
    made.target("aim", due: "2015", about: "AAA")
    made.target("open", due: nil)
    let agenda = try made.agenda("2015", "2015", doctrine: made.doctrine())
    let entry = try agenda.entry("deadline/due/statements/aim")
    #expect(entry.receipts.map(\.fact) == ["statements/aim", "test#aim"])
    #expect(entry.time.stated == EDTFInterval("2015"))
    #expect(agenda.entries.count { $0.kind == .deadline } == 1)
    #expect(agenda.undated.map(\.receipt.fact) == ["statements/open"])
    // What was reached is no open aim.
    var reached = made
    reached.facts.outcomes.append(
      Fact(id: "o-open", Outcome(of: "open", result: .met), made.envelope("2014")))
    #expect(try reached.agenda("2015", "2015").undated.isEmpty)
    #expect(try made.agenda("2016", "2016", doctrine: made.doctrine()).ids == [])
  }

  @Test("A check of which no statement is known has a deadline of its own")
  func checkDeadline() throws {
    let made = AgendaWorld()
    let agenda = try made.agenda("2015-06", "2015", doctrine: made.doctrine())
    #expect(agenda.ids == ["deadline/due/test#aim"])
    #expect(try agenda.entry("deadline/due/test#aim").headline.parts == [.text("The aim")])
  }

  @Test("Texts of the doctrine are dated; those after the date of knowledge are not known")
  func editions() throws {
    let made = AgendaWorld()
    let doctrine = try made.doctrine()
    let late = try made.agenda("2009", "2021", kinds: [.edition], doctrine: doctrine)
    #expect(late.ids == ["edition/held/test#2010", "edition/held/test#2020"])
    let early = try made.agenda("2009", "2021", asOf: "2015", kinds: [.edition], doctrine: doctrine)
    #expect(early.ids == ["edition/held/test#2010"])
  }

  @Test("Stages are reached, planned, conditional or withdrawn")
  func stages() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-1", .signed, of: "pact", "2015-02-01")
    made.stage("s-2", .inForce, of: "pact", "2016", status: .planned)
    made.stage("s-3", .negotiated, of: "pact", "2015-01-01", status: .conditional)
    made.stage("s-4", .terminated, of: "pact", "2016-05~", status: .withdrawn)
    made.stage("s-5", .proposed, of: "pact", "2014~")
    let agenda = try made.agenda("2014", "2016", kinds: [.stage])
    #expect(
      agenda.entries.map { "\($0.receipts[0].fact) \($0.certainty)" } == [
        "s-5 approximate", "s-3 conditional", "s-1 exact", "s-2 planned", "s-4 withdrawn",
      ])
  }

  @Test("An agreement expires; its own row joins the stage that is dated alike")
  func agreements() throws {
    var made = AgendaWorld()
    made.agreement("pact", "2015-01-01/2019-12-31")
    made.agreement("note", "2016-04")
    made.stage("s-note", .adopted, of: "note", "2016-04-12")
    let agenda = try made.agenda("2015", "2020", kinds: [.agreement, .stage])
    #expect(
      agenda.ids == [
        "agreement/begins/agreements/pact", "stage/held/s-note", "agreement/ends/agreements/pact",
      ])
    #expect(try agenda.entry("stage/held/s-note").receipts.map(\.fact).contains("agreements/note"))
    #expect(
      try agenda.entry("agreement/ends/agreements/pact").headline.template == .agreementEnds)
  }

  @Test("Platforms, programmes, mediations, outcomes and particulars are listed when dated")
  func others() throws {
    var made = AgendaWorld()
    made.facts.initiatives.append(
      Fact(
        Initiative(id: "forum", kind: .platform, title: "Forum", founder: "SUB"),
        made.envelope("2015~/")))
    made.facts.programmes.append(
      Fact(
        Programme(id: "help", title: "Help", funder: "SUB", beneficiary: "BBB"),
        made.envelope("2013/2015-12-31")))
    made.facts.mediations.append(
      Fact(Mediation(id: "talks", title: "Talks", mediator: "SUB"), made.envelope("/2015")))
    made.target("aim", due: nil)
    made.facts.outcomes.append(
      Fact(id: "o-aim", Outcome(of: "aim", result: .met), made.envelope("2015-08-01")))
    made.facts.terms.append(
      Fact(
        id: "t-forum", Term(of: "forum", term: "edition", amount: Amount(6, unit: "ordinal")),
        made.envelope("2015-10")))
    let agenda = try made.agenda("2015", "2015")
    #expect(
      Set(agenda.ids) == [
        "initiative/held/initiatives/forum", "programme/ends/programmes/help",
        "mediation/held/mediations/talks", "outcome/held/o-aim",
      ])
    // The property is dated within the year of its thing, and stands behind its entry.
    #expect(
      try agenda.entry("initiative/held/initiatives/forum").receipts.map(\.fact)
        == ["initiatives/forum", "t-forum"])
    let talks = try agenda.entry("mediation/held/mediations/talks")
    #expect(talks.time.reading == .by)
    #expect(talks.falls == .possible)
  }

  @Test("What is said, shocks and standings are listed on request only")
  func background() throws {
    var made = AgendaWorld()
    made.facts.positions.append(
      Fact(id: "pos", Position(actor: "SUB", issue: "AAA", stance: "Talks"), made.envelope("2015")))
    made.facts.shocks.append(
      Fact(Shock(id: "crisis", kind: "crisis", title: "C", target: "SUB"), made.envelope("2015")))
    made.facts.relations.append(
      Fact(id: "rel", Relation(a: "SUB", b: "AAA", kind: "trust"), made.envelope("2015/")))
    made.facts.relations.append(
      Fact(
        id: "dip", Relation(a: "SUB", b: "AAA", kind: "diplomatic"),
        made.envelope("2015-06-01/..")))
    made.event("far", "2015", place: "BBB", parties: ["BBB"])
    #expect(try made.agenda("2015", "2015").ids == ["relation/begins/dip"])
    #expect(
      try Set(made.agenda("2015", "2015", all: true).ids) == [
        "relation/begins/dip", "relation/begins/rel", "position/stated/pos",
        "shock/held/shocks/crisis", "event/held/events/far",
      ])
    #expect(try made.agenda("2015", "2015", kinds: [.shock]).ids == ["shock/held/shocks/crisis"])
  }

  @Test("What concerns others is left out, but for the bodies and the poles of the subject")
  func relevance() throws {
    var made = AgendaWorld()
    made.event("theirs", "2015", place: "BBB", parties: ["BBB"])
    made.event("body", "2015", place: "BBB", parties: ["ORG"])
    made.role("r-pole", "LEADER", "BBB", "President", "2015-03-01/..")
    made.role("r-other", "AAA", "BLOC", "chair", "2015-03-01/..")
    #expect(
      try made.agenda("2015", "2015", doctrine: made.doctrine()).ids == [
        "event/held/events/body", "role/begins/r-pole", "deadline/due/test#aim",
      ])
    // Without a doctrine nobody's offices are followed.
    #expect(try made.agenda("2015", "2015").ids == ["event/held/events/body"])
  }
}
