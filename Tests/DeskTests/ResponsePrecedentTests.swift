import Desk
import Doctrines
import Testing
import WorldModel

@Suite("Precedents and commitments of answers")
struct ResponsePrecedentTests {
  @Test(
    "Obligations, agreements and memberships shared with the parties are found with their dates")
  func shared() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"))
    let obligations = response.commitments.filter { $0.kind == .obligation }
    let defence = try #require(obligations.first { $0.id == "defence-obligation/RUS" })
    #expect(defence.state == "from 1992")
    #expect(defence.facts.allSatisfy { $0.envelope.source == "atop" })
    #expect(!obligations.contains { $0.id.hasSuffix("/GEO") })
    let treaty = try #require(response.commitments.first { $0.id == "cst-1992" })
    #expect(treaty.state.hasPrefix("in-force (1994-04-20)"))
    #expect(treaty.bearing?.contains("mutual assistance [cst-text") == true)
    for option in response.options {
      for id in option.touches {
        #expect(response.commitments.contains { $0.id == id }, "\(option.action): \(id)")
      }
      for id in option.further {
        #expect(!option.touches.contains(id), "\(option.action): \(id)")
      }
    }
  }

  @Test("What is shared without a bearing on the event is told apart, by name, and touches nothing")
  func bearing() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"))
    // Trade and health have no bearing on a war; no rule on them is invented.
    for id in ["WHO", "WIPO", "ICAO", "eaeu-treaty", "customs-union-2010"] {
      #expect(!response.commitments.contains { $0.id == id }, "\(id)")
      let shared = try #require(response.further.first { $0.id == id }, "\(id)")
      #expect(shared.reason == .noBearing && shared.concluded == nil && !shared.title.isEmpty)
    }
    #expect(Set(response.further.map(\.id)).count == response.further.count)
    let shown = Set(response.commitments.map(\.id))
    #expect(shown.isDisjoint(with: response.further.map(\.id)))
    for commitment in response.commitments where commitment.kind == .statement {
      #expect(commitment.bearing == nil)
    }
    // Of a sanction the same treaty is touched, by its clauses.
    let sanction = try ResponseWorld.response(
      Occurrence(
        id: "test", occasion: .sanction, title: "Test", parties: ["RUS"],
        date: try #require(EDTFDate("2018"))))
    let union = try #require(sanction.commitments.first { $0.id == "eaeu-treaty" })
    #expect(union.bearing?.contains("exclusive competence: tariff") == true)
    #expect(sanction.further.contains { $0.id == "cst-1992" })
  }

  @Test("An agreement concluded after the event is not touched, and its later date is told")
  func concludedLater() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"))
    let later = response.further.filter { $0.reason == .concludedLater }
    #expect(
      later.first { $0.id == "rus-comprehensive-2025" }?.concluded == EDTFDate("2025-11-12"))
    #expect(later.contains { $0.id == "rus-declaration-2022" })
    #expect(later.allSatisfy { ($0.concluded?.earliest.components.year ?? 0) >= 2014 })
    #expect(!response.commitments.contains { $0.id == "rus-comprehensive-2025" })
    // What the doctrine names itself says so in its state.
    let early = try ResponseWorld.response(
      Occurrence(
        id: "test", occasion: .attack, title: "Test", parties: ["AFG"],
        date: try #require(EDTFDate("2016"))))
    let code = try #require(early.commitments.first { $0.id == "code-of-conduct" })
    #expect(code.state.hasPrefix("not yet concluded at the date; signed later (2018-09-28)"))
  }

  @Test(
    "An attack on a pipeline draws the rules on the loss of a corridor as possible, and says why")
  func pipeline() throws {
    func response(_ object: EntityID?) throws -> Response {
      try ResponseWorld.response(
        Occurrence(
          id: "test", occasion: .attack, title: "Test", parties: ["RUS"], object: object,
          date: try #require(EDTFDate("2025-11"))))
    }
    let struck = try response("cpc")
    let possible = struck.otherRules.filter { $0.state == .possible }
    #expect(
      Set(possible.map(\.rule.id)) == [
        "corridor-loss-alternatives", "corridor-loss-infrastructure",
      ])
    #expect(
      possible.allSatisfy { $0.reasons.first?.contains("if it carries less") == true })
    #expect(struck.unknowns.contains { $0.text.contains("carries less") })
    // They admit no option by themselves, and an attack on something else draws none.
    #expect(!struck.options.contains { $0.action == "seek alternative routes" })
    for other in [nil, "code-of-conduct"] as [EntityID?] {
      #expect(try !response(other).otherRules.contains { $0.state == .possible })
    }
  }

  @Test("The war of 2022 has its parties and its place from the General Assembly")
  func war() throws {
    let world = try ResponseWorld.world()
    let event = try world.occurrence("ukraine-war-2022", for: "KAZ")
    #expect(Set(event.parties) == ["RUS", "UKR"])
    #expect(event.place == "UKR")
    let response = try ResponseWorld.response(event)
    #expect(response.rules.contains { $0.rule.id == "conflict-negotiation-only" })
    #expect(!response.unknowns.contains { $0.kind == .condition })
    // What was not yet resolved is not known.
    let before = try world.asOf(#require(EDTFDate("2022-03-01")))
    #expect((try? before.occurrence("ukraine-war-2022", for: "KAZ"))?.parties.isEmpty ?? true)
  }

  @Test("The stage of an agreement is that of the date of the event")
  func stage() throws {
    let world = try ResponseWorld.world()
    for (date, stage) in [("2014-07-31", nil), ("2021", "in-force")] as [(String, String?)] {
      let event = Occurrence(
        id: "test", occasion: .sanction, title: "Test", parties: ["EU"],
        date: try #require(EDTFDate(date)))
      let response = try ResponseWorld.response(event, world: world)
      let agreement = response.commitments.first { $0.id == "epca" }
      if let stage {
        #expect(agreement?.state.hasPrefix(stage) == true, "\(agreement?.state ?? "")")
      } else {
        #expect(agreement == nil)
        let later = try #require(response.further.first { $0.id == "epca" })
        #expect(later.concluded?.earliest.components.year == 2015)
      }
    }
  }

  @Test("With an invitation the members of the organisation count as partners")
  func members() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("brics-invitation"))
    let weigh = try #require(
      response.options.first { $0.action == "weigh who belongs to the group" })
    let union = try #require(response.commitments.first { $0.id == "EAEU" })
    #expect(weigh.touches.contains("EAEU"))
    #expect(union.state.contains("RUS"))
    #expect(weigh.further.contains("SCO"))
  }

  @Test("Precedents are in the order of time, and each is known then, told later, or later")
  func order() throws {
    for name in try ResponseWorld.names() {
      let event = try ResponseWorld.example(name)
      let response = try ResponseWorld.response(event)
      let dates = response.precedents.compactMap(\.date)
      #expect(dates == dates.sorted(), "\(name)")
      #expect(Set(response.precedents.map(\.fact.id)).count == response.precedents.count)
      for precedent in response.precedents {
        guard let date = precedent.date else { continue }
        let isAfter = date.earliest > event.date.latest
        #expect(!isAfter || [.later, .toldLater].contains(precedent.standing), "\(precedent)")
        if precedent.standing == .known, let recorded = precedent.fact.envelope.recorded {
          #expect(recorded.earliest <= event.date.latest, "\(precedent)")
        }
      }
    }
  }

  @Test("Mediations are precedents of a conflict: some known then, some told later, some later")
  func mediations() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"))
    func standing(_ id: FactID) -> Precedent.Standing? {
      response.precedents.first { $0.fact.id == id }?.standing
    }
    #expect(standing("mediations/ukraine-milan-2014") == .known)
    #expect(standing("mediations/iran-talks-almaty") == .toldLater)
    #expect(standing("mediations/ukraine-dialogue-2014") == .later)
    #expect(standing("pos-ukr-466") == .known)
    #expect(standing("pos-afg-468") == nil)
    #expect(!response.likeness.isEmpty)
  }

  @Test("What is only planned is no precedent")
  func planned() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("northern-corridor-loss"))
    #expect(!response.precedents.isEmpty)
    #expect(response.precedents.filter { $0.fact.envelope.status == .planned }.isEmpty)
  }

  @Test("An election is asked by its day; the seat that follows it is none")
  func election() throws {
    let world = try ResponseWorld.world()
    let event = try world.occurrence("unsc-election-2016", for: "KAZ")
    #expect(event.to == "UNSC")
    #expect(event.parties == ["KAZ"])
    let listed = world.occurrences(for: "KAZ").filter {
      $0.occasion == .election && $0.to == "UNSC"
    }
    #expect(listed.map(\.id) == ["unsc-election-2016"])
    let response = try ResponseWorld.response(event)
    #expect(!response.rules.isEmpty)
  }

  @Test("A row that was asked is not its own precedent")
  func own() throws {
    let event = try ResponseWorld.world().occurrence("ukraine-milan-2014", for: "KAZ")
    let response = try ResponseWorld.response(event)
    #expect(!response.precedents.contains { $0.fact.id == "mediations/ukraine-milan-2014" })
    #expect(response.precedents.contains { $0.fact.id == "mediations/iran-talks-almaty" })
  }

  @Test("Nothing recorded after the date of knowledge is shown")
  func knowledge() throws {
    let response = try ResponseWorld.response(
      try ResponseWorld.example("conflict-in-ukraine"), asOf: "2014-12")
    let last = try #require(EDTFDate("2014-12")).latest
    let shown =
      response.precedents.map(\.fact) + response.programmes.map(\.fact)
      + response.commitments.flatMap(\.facts)
    #expect(!shown.isEmpty)
    for fact in shown {
      #expect(fact.envelope.recorded.map { $0.earliest <= last } ?? true, "\(fact.id)")
    }
  }

  @Test("A party with whom nothing is recorded is named among what is not known")
  func blank() throws {
    let made = try ResponseWorld.world().adding {
      $0.actors.append(
        Fact(Actor(id: "XXA", kind: .state, name: "Nowhere"), FactEnvelope(source: "tarazy")))
    }
    let event = Occurrence(
      id: "test", occasion: .conflict, title: "Test", parties: ["XXA", "RUS"], place: "XXA",
      date: try #require(EDTFDate("2015")))
    let response = try ResponseWorld.response(event, world: made)
    let parties = response.unknowns.filter { $0.kind == .party }.map(\.text)
    #expect(parties.count == 1)
    #expect(parties.first?.contains("Nowhere") == true)
  }
}
