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
    let treaty = try #require(response.commitments.first { $0.id == "eaeu-treaty" })
    #expect(treaty.state.hasPrefix("signed (2014-05-29)"))
    #expect(treaty.state.contains("later in-force"))
    let union = try #require(response.commitments.first { $0.id == "CSTO" })
    #expect(union.kind == .membership)
    #expect(union.state.contains("member"))
    for option in response.options {
      for id in option.touches {
        #expect(response.commitments.contains { $0.id == id }, "\(option.action): \(id)")
      }
    }
  }

  @Test("The stage of an agreement is that of the date of the event")
  func stage() throws {
    let world = try ResponseWorld.world()
    for (date, stage) in [("2014-07-31", "stage at the date not known"), ("2021", "in-force")] {
      let event = Occurrence(
        id: "test", occasion: .sanction, title: "Test", parties: ["EU"],
        date: try #require(EDTFDate(date)))
      let response = try ResponseWorld.response(event, world: world)
      let agreement = try #require(response.commitments.first { $0.id == "epca" })
      #expect(agreement.state.hasPrefix(stage), "\(agreement.state)")
    }
  }

  @Test("With an invitation the members of the organisation count as partners")
  func members() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("brics-invitation"))
    let weigh = try #require(
      response.options.first { $0.action == "weigh who belongs to the group" })
    #expect(weigh.touches.contains("SCO"))
    let sco = try #require(response.commitments.first { $0.id == "SCO" })
    #expect(sco.state.contains("RUS") && sco.state.contains("CHN"))
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
