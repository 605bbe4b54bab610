import Desk
import Testing
import WorldModel

@Suite("Anniversaries of a calendar")
struct AgendaAnniversaryTests {
  private func related(_ valid: String, id: FactID = "dip") -> AgendaWorld {
    var made = AgendaWorld()
    made.facts.relations.append(
      Fact(id: id, Relation(a: "AAA", b: "SUB", kind: "diplomatic"), made.envelope(valid)))
    return made
  }

  private func listed(_ agenda: Agenda) -> [String] {
    agenda.entries.filter { $0.kind == .anniversary }.map {
      "\($0.anniversary?.years ?? 0) \($0.time.stated)"
    }
  }

  @Test("Each fifth is listed, every one on request, and none before the first year is over")
  func fifth() throws {
    let made = related("2000-03-14/..")
    #expect(
      try listed(made.agenda("2000", "2012")) == ["5 2005-03-14", "10 2010-03-14"])
    #expect(
      try listed(made.agenda("2000", "2002-03-13", every: true)) == ["1 2001-03-14"])
    #expect(
      try listed(made.agenda("2000", "2002-03-14", every: true))
        == ["1 2001-03-14", "2 2002-03-14"])
  }

  @Test("The 29th of February becomes the 28th in common years, and the formula says so")
  func leapDay() throws {
    let agenda = try related("2004-02-29/..").agenda("2009", "2024")
    #expect(
      listed(agenda) == ["5 2009-02-28", "10 2014-02-28", "15 2019-02-28", "20 2024-02-29"])
    #expect(agenda.entries.map(\.anniversary?.isLeapDayMoved) == [true, true, true, false])
    #expect(agenda.entries.allSatisfy { $0.anniversary?.start == EDTFDate("2004-02-29") })
  }

  @Test(
    "An anniversary is as coarse and as sure as its beginning",
    arguments: [
      ("2000~/", "10 2010~", AgendaCertainty.approximate), ("2000-05/..", "10 2010-05", .exact),
      ("2000-05-01?/", "10 2010-05-01?", .approximate),
    ])
  func coarse(_ valid: String, _ wanted: String, _ certainty: AgendaCertainty) throws {
    let agenda = try related(valid).agenda("2010", "2010")
    #expect(listed(agenda) == [wanted])
    #expect(agenda.entries.first?.certainty == certainty)
  }

  @Test(
    "A beginning of which only a last date is known, or a decade, has no anniversary",
    arguments: [
      "/2000", "200X/", "",
    ])
  func unknown(_ valid: String) throws {
    #expect(try listed(related(valid).agenda("2001", "2030", every: true)) == [])
  }

  @Test("A coarse date of one source and the day of another are one anniversary with both receipts")
  func oneOfTwo() throws {
    var made = related("2000~/")
    made.agreement("relations", kind: "diplomatic-relations", "2000-03-14/")
    let agenda = try made.agenda("2010", "2010", kinds: [.anniversary])
    #expect(listed(agenda) == ["10 2010-03-14"])
    let entry = try #require(agenda.entries.first)
    #expect(entry.headline.template == .anniversaryDiplomatic)
    #expect(entry.headline.parts == [.number(10), .thing("SUB"), .thing("AAA")])
    #expect(Set(entry.receipts.map(\.fact)).isSuperset(of: ["dip", "agreements/relations"]))
    #expect(entry.certainty == .exact)
  }

  @Test("Two days for one beginning are both shown, and each names the other")
  func twoDays() throws {
    var made = related("2000-03-14/")
    made.facts.relations.append(
      Fact(
        id: "dip-2", Relation(a: "SUB", b: "AAA", kind: "diplomatic"),
        made.envelope("2000-04-01/")))
    let agenda = try made.agenda("2010", "2010", kinds: [.anniversary])
    #expect(listed(agenda) == ["10 2010-03-14", "10 2010-04-01"])
    #expect(agenda.entries.allSatisfy { $0.certainty == .disputed })
    #expect(agenda.entries[0].contradicts == [agenda.entries[1].id])
    #expect(agenda.entries[1].contradicts == [agenda.entries[0].id])
  }

  @Test("Treaties have anniversaries by their steps, independence by its event, plans have none")
  func origins() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-signed", .signed, of: "pact", "2005-01-10")
    made.stage("s-force", .inForce, of: "pact", "2006-01-10")
    made.stage("s-talks", .negotiated, of: "pact", "2005")
    made.stage("s-plan", .adopted, of: "pact", "2005", status: .planned)
    made.event("free", "2000-12-16", kind: "independence", place: "SUB")
    let agenda = try made.agenda("2010", "2011", kinds: [.anniversary])
    #expect(listed(agenda) == ["5 2010-01-10", "10 2010-12-16", "5 2011-01-10"])
    #expect(
      agenda.entries.map(\.headline.template) == [
        .anniversaryStage, .anniversaryIndependence, .anniversaryStage,
      ])
  }

  @Test("An age that a source states joins the anniversary of the same years, or stands for itself")
  func statedAge() throws {
    var made = AgendaWorld()
    made.agreement("relations", kind: "diplomatic-relations", "1993~/")
    made.facts.initiatives.append(
      Fact(Initiative(id: "forum", kind: .platform, title: "F", founder: "SUB"), made.envelope()))
    func age(_ id: FactID, _ thing: EntityID, _ years: Double) -> Fact<Term> {
      Fact(
        id: id, Term(of: thing, term: "age", amount: Amount(years, unit: "years")),
        made.envelope("2018"))
    }
    made.facts.terms = [
      age("t-1", "relations", 25), age("t-2", "forum", 15), age("t-3", "forum", 16),
    ]
    let agenda = try made.agenda("2018", "2018", kinds: [])
    #expect(Set(listed(agenda)) == ["25 2018~", "15 2018"])
    let counted = try #require(agenda.entries.first { $0.anniversary?.years == 25 })
    #expect(counted.receipts.map(\.fact).contains("t-1"))
    #expect(counted.anniversary?.start == EDTFDate("1993~"))
    let stated = try #require(agenda.entries.first { $0.anniversary?.years == 15 })
    #expect(stated.anniversary?.start == nil)
    #expect(stated.receipts.map(\.fact).first == "t-2")
  }

  @Test(
    "Up to fifty each fifth is round, then the tens and 75 up to a hundred, then each fiftieth")
  func round() {
    let listed = (-5...300).filter { AnniversaryRule.isRound($0) }
    #expect(
      listed == Array(stride(from: 5, through: 50, by: 5)) + [60, 70, 75, 80, 90, 100]
        + [150, 200, 250, 300])
  }

  @Test("Anniversaries are counted for ten years after the date of knowledge, and no longer")
  func horizon() throws {
    let made = related("2000-03-14/..")
    let agenda = try made.agenda("2019", "2060", asOf: "2020-03-13")
    #expect(listed(agenda) == ["20 2020-03-14", "25 2025-03-14"])
    #expect(agenda.anniversariesUntil == EDTFDate("2030-03-13")?.earliest)
    #expect(try made.agenda("2019", "2030-03-13", asOf: "2020-03-13").anniversariesUntil == nil)
    // Asked for each, the horizon is the same.
    #expect(try listed(made.agenda("2019", "2060", asOf: "2020", every: true)).count == 12)
  }

  @Test("What had ended by then has no anniversary")
  func ended() throws {
    #expect(try listed(related("2000-03-14/2012-01-01").agenda("2005", "2015")).count == 2)
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-signed", .signed, of: "pact", "2000-01-10")
    made.stage("s-over", .terminated, of: "pact", "2008-03-01")
    #expect(try listed(made.agenda("2005", "2020")) == ["5 2005-01-10"])
  }
}
