import Desk
import Testing
import WorldModel

@Suite("One occasion from several entries")
struct AgendaOccasionTests {
  /// A fair of SUB: the event, the promise to hold it with its deadline, the outcome, the host.
  private func fair() -> AgendaWorld {
    var made = AgendaWorld()
    made.event("fair", "2015-06-10/2015-09-10", kind: "exposition")
    made.target("fair-held", due: "2015-09-10", about: "fair")
    made.facts.outcomes.append(
      Fact(
        id: "o-fair", Outcome(of: "fair-held", result: .met, text: "Held"),
        made.envelope("2015-06-10/2015-09-10", source: "later")))
    made.role("r-host", "SUB", "fair", "host", "2015")
    return made
  }

  @Test("The event, its deadline, its outcome and its host are one entry with three aspects")
  func fourOfOne() throws {
    let agenda = try fair().agenda("2015", "2015")
    #expect(agenda.ids == ["event/held/events/fair"])
    let entry = try agenda.entry("event/held/events/fair")
    #expect(
      entry.aspects.map(\.id) == [
        "role/held/r-host", "deadline/due/statements/fair-held", "outcome/held/o-fair",
      ])
    #expect(entry.kinds == [.event, .role, .deadline, .outcome])
    #expect(
      Set(entry.receipts.map(\.fact)).isSuperset(of: [
        "events/fair", "r-host", "statements/fair-held", "o-fair",
      ]))
    #expect(entry.time.stated == EDTFInterval("2015-06-10/2015-09-10"))
    // An aspect keeps its own date and has no aspects itself.
    #expect(entry.aspects.map(\.time.stated).contains(EDTFInterval("2015-09-10") ?? .unknown))
    #expect(entry.aspects.allSatisfy { $0.aspects.isEmpty })
  }

  @Test("A deadline asked for by kind stands for itself")
  func byKind() throws {
    let agenda = try fair().agenda("2015", "2015", kinds: [.deadline])
    #expect(agenda.ids == ["deadline/due/statements/fair-held"])
    #expect(agenda.entries.allSatisfy { $0.aspects.isEmpty })
  }

  @Test("A deadline at another time than the event stays apart")
  func missed() throws {
    var made = AgendaWorld()
    made.event("fair", "2015-06-10/2015-09-10")
    made.target("fair-held", due: "2014-12-31", about: "fair")
    #expect(
      try made.agenda("2014", "2015").ids == [
        "deadline/due/statements/fair-held", "event/held/events/fair",
      ])
  }

  private func envelope(_ made: AgendaWorld, _ valid: String, _ locator: String) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(valid) ?? .unknown, status: .reported, source: "made",
      locator: locator)
  }

  @Test("A visit and the pact that one line dates alike are one occasion; two visits are not")
  func oneLine() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    func visit(_ id: EntityID, _ place: EntityID) -> Fact<Event> {
      Fact(
        Event(id: id, kind: "visit", title: "Visit \(id)", place: place),
        envelope(made, "2015-05-07", "L1"))
    }
    made.facts.stages.append(
      Fact(id: "s-pact", Stage(of: "pact", step: .signed), envelope(made, "2015-05-07", "L1")))
    made.facts.events = [visit("one", "SUB")]
    let single = try made.agenda("2015", "2015")
    #expect(single.ids == ["event/held/events/one"])
    #expect(single.entries.flatMap(\.aspects).map(\.id) == ["stage/held/s-pact"])
    // Of two visits on the same line nothing says at which one the pact was signed.
    made.facts.events.append(visit("two", "SUB"))
    #expect(
      try made.agenda("2015", "2015").ids == [
        "event/held/events/one", "event/held/events/two", "stage/held/s-pact",
      ])
  }

  @Test("States that join on one day by one line are one entry, and the subject's leads")
  func joining() throws {
    var made = AgendaWorld()
    made.facts.memberships.removeAll { $0.content.organisation == "ORG" }
    for (id, state) in [("m-1", "AAA"), ("m-2", "SUB"), ("m-3", "BBB")] {
      made.facts.memberships.append(
        Fact(
          id: FactID(id), Membership(member: EntityID(state), organisation: "ORG", role: .member),
          envelope(made, "2015-01-01/..", "L2")))
    }
    var turned = made
    turned.facts.memberships.reverse()
    for world in [made, turned] {
      let agenda = try world.agenda("2015", "2015")
      #expect(agenda.ids == ["membership/begins/m-2"])
      #expect(
        agenda.entries.flatMap(\.aspects).map(\.id) == [
          "membership/begins/m-1", "membership/begins/m-3",
        ])
    }
  }

  @Test("A paragraph on a year is not one occasion, however it dates a day of it")
  func coarse() throws {
    var made = AgendaWorld()
    made.facts.events = [
      Fact(
        Event(id: "year", kind: "visit", title: "Visit", place: "SUB"),
        envelope(made, "2015", "L1"))
    ]
    made.facts.roles = [
      Fact(
        id: "r-1", Role(actor: "SUB", body: "ORG", role: "chair"),
        envelope(made, "2015-03-01/..", "L1"))
    ]
    #expect(try made.agenda("2015", "2015").ids == ["event/held/events/year", "role/begins/r-1"])
  }

  @Test("A visit of two days leads what was signed on one of them")
  func visit() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.facts.events = [
      Fact(
        Event(id: "trip", kind: "visit", title: "Visit", place: "SUB"),
        envelope(made, "2015-04-18/2015-04-19", "L1"))
    ]
    made.facts.stages = [
      Fact(id: "s-pact", Stage(of: "pact", step: .signed), envelope(made, "2015-04-18", "L1"))
    ]
    #expect(try made.agenda("2015", "2015").ids == ["event/held/events/trip"])
  }

  @Test("What is planned does not lead what took place, and anniversaries stay by themselves")
  func leading() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-signed", .signed, of: "pact", "2010-05-01")
    made.facts.events.append(
      Fact(
        Event(id: "party", kind: "visit", title: "Visit", place: "SUB"),
        envelope(made, "2015-05-01", "row")))
    made.facts.stages.append(
      Fact(
        id: "s-plan", Stage(of: "pact", step: .inForce),
        FactEnvelope(
          valid: EDTFInterval("2015-05-01") ?? .unknown, status: .planned, source: "made",
          locator: "L9")))
    let agenda = try made.agenda("2015", "2015")
    #expect(agenda.entries.count == 3)
    #expect(agenda.entries.allSatisfy { $0.aspects.isEmpty })
  }

  @Test("No entry is lost or told twice by merging, whatever the kinds")
  func nothingLost() throws {
    let whole = try fair().agenda("2015", "2015")
    let told = whole.entries.flatMap { [$0] + $0.aspects }.map(\.id)
    let apart = try AgendaKind.allCases.flatMap {
      try fair().agenda("2015", "2015", kinds: [$0]).ids
    }
    #expect(Set(told).count == told.count)
    #expect(Set(told) == Set(apart))
  }
}
