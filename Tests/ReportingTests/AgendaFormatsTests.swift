import Desk
import Testing
import WorldModel

@testable import Reporting

@Suite("Formats of the calendar")
struct AgendaFormatsTests {
  private func envelope(_ valid: String = "", _ status: FactStatus = .reported) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(valid) ?? .unknown, status: status, source: "made", locator: "p. 1")
  }

  private func name(_ of: EntityID, _ name: String, _ language: String) -> Fact<Alias> {
    Fact(Alias(of: of, name: name, language: language, form: .preferred), envelope())
  }

  /// Five entries: a month that is approximate, a plan, a withdrawn stage, a day, an anniversary.
  private var world: World {
    var facts = FactTables()
    facts.actors = [
      Fact(Actor(id: "SUB", kind: .state, name: "Subland"), envelope()),
      Fact(Actor(id: "AAA", kind: .state, name: "Aland"), envelope()),
    ]
    facts.aliases = [
      name("SUB", "Сабландия", "ru"), name("AAA", "Аландия", "ru"), name("SUB", "Сабланд", "kk"),
      name("trip", "Визит в Сабландию", "ru"),
    ]
    facts.events = [
      Fact(
        Event(id: "trip", kind: "visit", title: "Visit, of; Aland | one", place: "SUB"),
        envelope("2014-10~")),
      Fact(
        Event(id: "odd", kind: "regatta", title: "=Regatta", place: "SUB"),
        envelope("2014-11-01/2014-11-03")),
    ]
    facts.agreements = [
      Fact(Agreement(id: "pact", kind: "treaty", title: "Pact"), envelope())
    ]
    facts.parties = ["SUB", "AAA"].map {
      Fact(Party(of: "pact", actor: $0, role: "party"), envelope())
    }
    facts.stages = [
      Fact(id: "s-1", Stage(of: "pact", step: .signed), envelope("2009-12-21")),
      Fact(id: "s-2", Stage(of: "pact", step: .inForce), envelope("2014-12", .planned)),
      Fact(id: "s-3", Stage(of: "pact", step: .terminated), envelope("2014-12-05", .withdrawn)),
    ]
    let source = Source(id: "made", title: "Made", producer: "tests", independence: .independent)
    return World(title: "test", sources: [source], series: [], facts: facts)
  }

  private func agenda(_ from: String = "2014-10", partner: String? = nil) throws -> Agenda {
    let world = world
    let range = try AgendaRange(
      from: #require(EDTFDate(from)), to: #require(EDTFDate("2014-12")))
    return Agenda(
      try AgendaRequest(
        subject: "SUB", partner: partner, range: range, asOf: #require(EDTFDate("2018-11")),
        in: world), world: world)
  }

  @Test("Titles are worded in each language; what exists in English only bears a mark")
  func titles() throws {
    let agenda = try agenda()
    func titles(_ language: Language) -> [String] {
      let wording = AgendaWording(agenda, language)
      return agenda.entries.map { wording.title($0) }
    }
    #expect(
      titles(.english) == [
        "Visit, of; Aland | one", "=Regatta", "Pact: entry into force", "Pact: termination",
        "5 years since signature: Pact",
      ])
    #expect(
      titles(.russian) == [
        "Визит: Визит в Сабландию", "regatta [en]: =Regatta [en]",
        "Pact [en]: вступление в силу", "Pact [en]: прекращение", "5 лет (подписание): Pact [en]",
      ])
    #expect(titles(.kazakh)[0] == "Сапар: Visit, of; Aland | one [en]")
  }

  @Test("Dates keep the words of their source")
  func dates() throws {
    let wording = AgendaWording(try agenda(), .english)
    for (valid, wanted) in [
      ("2014-10~", "about 2014-10"), ("/2018~", "by about 2018"), ("2014~/", "from about 2014"),
      ("2014-10-16/2014-10-17", "2014-10-16 to 2014-10-17"), ("2014?", "perhaps 2014"),
    ] {
      let interval = try #require(EDTFInterval(valid))
      let time = try #require(AgendaTime(interval))
      #expect(wording.when(time) == wanted)
    }
  }

  @Test("The formula of an anniversary is printed")
  func formula() throws {
    let agenda = try agenda()
    let wording = AgendaWording(agenda, .english)
    #expect(agenda.entries.map { wording.formula($0) }.last == "2009-12-21 + 5 years")
  }

  @Test("The calendar file states each entry: all its days, how sure, and where it stands")
  func calendar() throws {
    let calendar = try agenda().calendar(language: .english)
    #expect(
      calendar.events.map(\.status) == [
        .tentative, .confirmed, .tentative, .cancelled, .confirmed,
      ])
    let trip = try #require(calendar.events.first)
    #expect(trip.uid == "event/held/events/trip@tarazy")
    #expect("\(trip.first) \(trip.last)" == "2014-10-01 2014-10-31")
    #expect(trip.summary == "Visit, of; Aland | one (about 2014-10)")
    #expect(trip.description.contains("Receipts: events/trip [made p. 1]"))
    #expect(trip.categories == ["event"])
    #expect("\(calendar.stamp)" == "2018-11-30")
    #expect(calendar.events[2].summary == "Pact: entry into force (2014-12; planned)")
  }

  @Test(
    "Each format holds each entry, and the same bytes come every time", arguments: Language.allCases
  )
  func formats(_ language: Language) throws {
    let agenda = try agenda()
    let json = agenda.json(language: language, inputs: [])
    guard case .array(let entries) = json["entries"] else {
      Issue.record("no entries")
      return
    }
    #expect(entries.count == 5)
    #expect(entries.first?["falls"] == "certain")
    #expect(agenda.csv(language: language).split(separator: "\n").count == 6)
    #expect(agenda.calendar(language: language).text.split(separator: "BEGIN:VEVENT").count == 6)
    let markdown = agenda.markdown(language: language)
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.count == 7)
    #expect(markdown.contains("\\|") == (language != .russian))
    let again = try self.agenda()
    #expect(again.json(language: language, inputs: []) == json)
    #expect(
      again.calendar(language: language).text == agenda.calendar(language: language).text)
    #expect(
      again.terminal(language: language, width: 120, colour: false)
        == agenda.terminal(language: language, width: 120, colour: false))
  }

  @Test("A title that a spreadsheet would take for a formula is guarded in CSV")
  func spreadsheet() throws {
    #expect(try agenda().csv(language: .english).contains("'=Regatta"))
  }

  @Test(
    "The terminal names the relation, marks what only may lie in the range, and keeps its width"
  )
  func terminal() throws {
    let text = try agenda("2014-10-15", partner: "AAA")
      .terminal(language: .english, width: 100, colour: false)
    #expect(text.contains("about 2014-10 ? · Visit, of; Aland | one\n"))
    #expect(text.contains("    event · approximate · named in the title · events/trip [made p. 1]"))
    #expect(text.contains("? the date is too coarse"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("An empty calendar says so")
  func empty() throws {
    let world = world
    let range = try AgendaRange(
      from: #require(EDTFDate("1950")), to: #require(EDTFDate("1951")))
    let agenda = Agenda(
      try AgendaRequest(
        subject: "SUB", range: range, asOf: #require(EDTFDate("2018")), in: world), world: world)
    #expect(
      agenda.terminal(language: .english, width: 80, colour: false)
        .contains("Nothing that is recorded"))
    #expect(!agenda.calendar(language: .english).text.contains("VEVENT"))
  }

  private func fair(_ language: Language) throws -> (agenda: Agenda, text: String) {
    let made = world.adding { facts in
      facts.statements = [
        Fact(
          Statement(
            id: "held", speaker: "SUB", about: "odd", kind: .target, text: "Regatta is held",
            due: EDTFDate("2014-11-03")), envelope()),
        Fact(
          Statement(id: "some-day", speaker: "SUB", kind: .target, text: "Another regatta"),
          envelope()),
      ]
    }
    let range = try AgendaRange(
      from: #require(EDTFDate("2014-10")), to: #require(EDTFDate("2029-12")))
    let agenda = Agenda(
      try AgendaRequest(
        subject: "SUB", range: range, asOf: #require(EDTFDate("2018-11")), in: made), world: made)
    return (agenda, agenda.terminal(language: language, width: 120, colour: false))
  }

  @Test("An aspect is a line of its own, with its date where that is another one")
  func aspects() throws {
    let (agenda, text) = try fair(.english)
    #expect(text.contains("\n    + Due: Regatta is held (2014-11-03)\n"))
    let json = agenda.json(language: .english, inputs: [])
    guard case .array(let entries) = json["entries"] else {
      Issue.record("no entries")
      return
    }
    let aspects = entries.compactMap { entry -> Int? in
      guard case .array(let aspects) = entry["aspects"] else { return nil }
      return aspects.count
    }
    #expect(aspects.count == entries.count)
    #expect(aspects.reduce(0, +) == 1)
    #expect(json["anniversariesUntil"] == "2028-11-30")
    let calendar = agenda.calendar(language: .english)
    let event = try #require(calendar.events.first { $0.summary.hasPrefix("=Regatta") })
    #expect(event.summary.hasSuffix("(+1)"))
    #expect(event.description.contains("+ Due: Regatta is held"))
    #expect(event.categories == ["event", "deadline"])
    #expect(agenda.csv(language: .english).contains("Due: Regatta is held"))
  }

  @Test("What has no date is printed by title under its kind, not by key")
  func undated() throws {
    for (language, kind) in [
      (Language.english, "aims without a deadline (1)"), (.russian, "цели без срока (1)"),
      (.kazakh, "мерзімі көрсетілмеген мақсаттар (1)"),
    ] {
      let (agenda, text) = try fair(language)
      #expect(text.contains("  \(kind)\n    Another regatta"), "\(text)")
      #expect(!text.contains("some-day"))
      #expect(agenda.markdown(language: language).contains("- Another regatta"))
    }
    #expect(try fair(.russian).text.contains("вне календаря, 1 факт:"))
  }

  @Test("The print says which anniversaries it lists, and up to when")
  func anniversaries() throws {
    let text = try fair(.english).text
    #expect(text.contains("Round anniversaries only"))
    #expect(text.contains("counted up to 2028-11-30, 10 years after the date of knowledge"))
    let short = try agenda().terminal(language: .english, width: 120, colour: false)
    #expect(!short.contains("counted up to"))
  }
}
