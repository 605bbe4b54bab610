import Desk
import Doctrines
import Testing
import WorldModel

@Suite("The source documents' own cases")
struct ResponseCaseTests {
  /// An action, and the document and line that say so.
  struct Answer: Sendable {
    let action: String
    let place: String
    var since: String?
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let event: String
    let edition: String
    let answers: [Answer]

    var testDescription: String { event }
  }

  static let cases: [Case] = [
    Case(
      event: "conflict-in-ukraine", edition: "2014",
      answers: [
        Answer(action: "support negotiation", place: "at-2014 L17"),
        Answer(action: "offer a venue", place: "at-2014 L17"),
        Answer(action: "mediate if asked", place: "at-2014 L17"),
        Answer(action: "keep to recognised formats", place: "im-2017 L48"),
        Answer(action: "respect recognised borders", place: "im-2017 L48"),
      ]),
    Case(
      event: "northern-corridor-loss", edition: "2018",
      answers: [
        Answer(action: "seek alternative routes", place: "aif-2023 L43", since: "2023"),
        Answer(action: "develop the Middle Corridor", place: "aif-2023 L43", since: "2023"),
        Answer(action: "diversify export routes", place: "at-2014 L13"),
      ]),
    Case(
      event: "brics-invitation", edition: "2023",
      answers: [Answer(action: "be open to joining", place: "aif-2023 L25")]),
    Case(
      event: "eaeu-deepening", edition: "2014",
      answers: [
        Answer(action: "accept only with political sovereignty kept", place: "im-2017 L40"),
        Answer(action: "ask for an economic reason of each step", place: "im-2017 L40"),
        Answer(action: "look for mutual benefit", place: "im-2017 L40"),
        Answer(action: "go in phases", place: "im-2017 L40"),
        Answer(action: "ask for equal representation in every organ", place: "im-2017 L40"),
        Answer(action: "ask for consensus at all levels", place: "im-2017 L40"),
      ]),
    Case(
      event: "afghanistan", edition: "2018",
      answers: [
        Answer(action: "keep up development aid", place: "et-2018 L111"),
        Answer(action: "train students", place: "et-2018 L113"),
        Answer(
          action: "keep Afghanistan on the agenda of the bodies it sits in", place: "et-2018 L115"),
        Answer(action: "take part in the formats on Afghanistan", place: "et-2018 L117"),
        Answer(action: "support the education of girls and women", place: "et-2018 L119"),
        Answer(action: "ask others to go on with aid", place: "et-2018 L121"),
        Answer(
          action: "draw the country into trade, energy and transport networks",
          place: "et-2018 L125"),
        Answer(action: "support reconciliation", place: "im-2017 L87"),
      ]),
  ]

  @Test("Each case answers as the documents say, with the line that says so", arguments: cases)
  func answers(_ asked: Case) throws {
    let response = try ResponseWorld.response(try ResponseWorld.example(asked.event))
    #expect(response.edition?.id == asked.edition)
    for answer in asked.answers {
      let option = try #require(
        response.options.first { $0.action == answer.action }, "\(answer.action)")
      #expect(option.since == answer.since, "\(answer.action)")
      let places = response.rules.filter { option.rules.contains($0.rule.id) }
        .map { "\($0.rule.says.source) \($0.rule.says.locator)" }
      #expect(places.contains(answer.place), "\(answer.action): \(places)")
    }
  }

  @Test("In a conflict nothing but negotiation is admitted in 2014, and force is ruled out")
  func negotiationOnly() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"))
    let first = try #require(response.rules.first)
    #expect(first.rule.id == "conflict-negotiation-only")
    #expect(response.forbidden.map(\.action) == ["support a settlement by force"])
    #expect(response.forbidden.first?.rule.says.locator == "L17")
    #expect(!response.options.contains { $0.action.contains("force") })
  }

  @Test("The integration principles are all there, and no other rule is in force")
  func integration() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("eaeu-deepening"))
    let inForce = response.rules.filter { $0.standing == .inForce }
    #expect(inForce.count == 5)
    #expect(
      inForce.allSatisfy { $0.rule.says.source == "im-2017" && $0.rule.says.locator == "L40" })
  }

  @Test("For Afghanistan the programmes and the five formats are named with their rows")
  func afghanistan() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("afghanistan"))
    let shown = Set(response.programmes.map(\.fact.id.text))
    for id in [
      "programmes/afghan-scholarships", "programmes/afghan-girls-study",
      "initiatives/istanbul-process", "initiatives/tashkent-conference",
      "initiatives/moscow-format", "initiatives/carec-forum", "initiatives/recca-forum",
      "initiatives/women-afghanistan-conference",
    ] {
      #expect(shown.contains(id), "\(id)")
    }
    let scholarships = try #require(
      response.programmes.first { $0.fact.id == "programmes/afghan-scholarships" })
    #expect(scholarships.text.contains("50 USD mn"))
    #expect(scholarships.text.contains("1000 students"))
    #expect(response.unknowns.contains { $0.kind == .outcome && $0.text.contains("Study places") })
  }

  @Test("The same line answers from the rows of the world that tell of the case")
  func rows() throws {
    let world = try ResponseWorld.world()
    for id in ["eastern-ukraine-2014", "ukraine-milan-2014"] {
      let response = try ResponseWorld.response(try world.occurrence(id, for: "KAZ"))
      #expect(response.rules.first?.rule.id == "conflict-negotiation-only", "\(id)")
    }
    let brics = try ResponseWorld.response(try world.occurrence("BRICS", for: "KAZ"))
    #expect(brics.options.contains { $0.action == "be open to joining" && $0.since == nil })
    let corridor = try ResponseWorld.response(
      try world.occurrence("northern-corridor-decline", for: "KAZ"))
    #expect(corridor.options.contains { $0.action == "seek alternative routes" })
    let afghanistan = try ResponseWorld.response(
      try world.occurrence("afghanistan-reconciliation", for: "KAZ"), edition: "2018")
    #expect(
      afghanistan.options.contains { $0.action == "take part in the formats on Afghanistan" })
  }

  @Test("A row that does not state the parties leaves the rule open and says so")
  func openRow() throws {
    let world = try ResponseWorld.world().adding { facts in
      facts.parties.removeAll { $0.content.of == "ukraine-war-2022" }
    }
    let event = try world.occurrence("ukraine-war-2022", for: "KAZ")
    try #require(event.parties.isEmpty)
    let response = try ResponseWorld.response(event, world: world)
    let open = try #require(
      response.otherRules.first { $0.rule.id == "conflict-negotiation-only" })
    #expect(open.state == .undecided)
    #expect(response.unknowns.contains { $0.kind == .party })
    #expect(
      response.unknowns.contains {
        $0.kind == .condition && $0.text.contains("conflict-negotiation-only")
      })
  }

  @Test("Every example can be asked of every doctrine, and each rule on its kind is shown once")
  func everyExample() throws {
    let names = try ResponseWorld.names()
    #expect(names.count >= 5)
    for doctrine in ["kazakhstan", "serbia", "uzbekistan"] {
      let read = try ResponseWorld.doctrine(doctrine)
      for name in names {
        let event = try ResponseWorld.example(name)
        let response = try ResponseWorld.response(event, doctrine: read)
        let shown = response.rules.map(\.rule.id) + response.otherRules.map(\.rule.id)
        let expected = read.conduct.filter { $0.occasion == event.occasion }.map(\.id)
        #expect(shown.sorted() == expected.sorted(), "\(doctrine), \(name)")
        #expect(response.options.allSatisfy { !$0.rules.isEmpty })
      }
    }
  }

  @Test("Every action of the rules of Kazakhstan has an entry in its catalogue")
  func catalogue() throws {
    let doctrine = try ResponseWorld.doctrine()
    let used = Set(doctrine.conduct.flatMap { $0.actions + $0.never })
    #expect(used == Set(doctrine.actions.map(\.id)))
  }
}
