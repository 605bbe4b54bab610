import Desk
import Doctrines
import Testing
import WorldModel

/// What readers of answers stumbled over.
@Suite("An answer names what carries a commitment out, and goes by priority")
struct ResponseReaderTests {
  @Test(
    "The treaties on the border are carried out by the treaty with the neighbour that was signed")
  func border() throws {
    let response = try ResponseWorld.response(try ResponseWorld.example("conflict-in-ukraine"))
    let whole = try #require(response.commitments.first { $0.id == "border-treaties" })
    #expect(whole.state.hasPrefix("carried out by "))
    #expect(whole.state.contains("rus-border-2005: in-force (2006-01-12)"), "\(whole.state)")
    #expect(!whole.state.contains("stage at the date not known"))
    #expect(whole.facts.contains { $0.statement.subject == "rus-border-2005" })
    let treaty = try #require(response.commitments.first { $0.id == "rus-border-2005" })
    #expect(treaty.state.hasPrefix("in-force (2006-01-12)"))
    #expect(treaty.bearing == "it carries out ‘Treaties on the state border’")
    let option = try #require(
      response.options.first { $0.action == "respect recognised borders" })
    #expect(
      option.touches.contains("border-treaties") && option.touches.contains("rus-border-2005"))
    // Those with others were signed later, and are none of this event's.
    #expect(!response.commitments.contains { $0.id == "uzb-border-demarcation-2022" })
  }

  private func event(
    _ occasion: ConductRule.Occasion, _ date: String, parties: [EntityID], place: EntityID? = nil,
    object: EntityID? = nil, to: String? = nil
  ) throws -> Occurrence {
    Occurrence(
      id: "test", occasion: occasion, title: "Test", parties: parties, place: place, to: to,
      object: object, date: try #require(EDTFDate(date)))
  }

  @Test("The Caspian convention carries out the status of the sea from its signature on")
  func caspian() throws {
    func status(_ date: String) throws -> (String, Bool) {
      let response = try ResponseWorld.response(
        try event(.corridorLoss, date, parties: ["RUS"], object: "northern-corridor"))
      let status = try #require(response.commitments.first { $0.id == "caspian-status" })
      return (status.state, response.commitments.contains { $0.id == "caspian-convention" })
    }
    let before = try status("2018-08-11")
    #expect(!before.0.contains("caspian-convention") && !before.1, "\(before.0)")
    let after = try status("2018-08-12")
    #expect(
      after.0.hasPrefix("carried out by caspian-convention: signed (2018-08-12)"), "\(after.0)")
    #expect(after.1)
  }

  @Test("Where no party of the event has a border treaty, those with others are only counted")
  func otherBorders() throws {
    let response = try ResponseWorld.response(
      try event(.conflict, "2022", parties: ["UKR"], place: "UKR"))
    let whole = try #require(response.commitments.first { $0.id == "border-treaties" })
    #expect(
      !response.commitments.contains { $0.id == "rus-border-2005" }, "\(whole.state)")
    #expect(!whole.state.contains("stage at the date not known"), "\(whole.state)")
  }

  @Test("The convention is an obligation in a conflict with a shore state, and none before it")
  func obligation() throws {
    func commitment(_ date: String, _ party: EntityID) throws -> Commitment? {
      try ResponseWorld.response(try event(.conflict, date, parties: [party], place: party))
        .commitments.first { $0.id == "caspian-convention" }
    }
    let bound = try #require(try commitment("2022", "AZE"))
    #expect(bound.bearing?.contains("no foreign forces [caspian-text Article 3]") == true)
    #expect(try commitment("2014", "AZE") == nil)
    #expect(try commitment("2022", "TUR") == nil)
  }

  @Test("Its signature is a precedent where the sea's states or its status are the matter")
  func precedent() throws {
    func found(_ occurrence: Occurrence) throws -> Bool {
      try ResponseWorld.response(occurrence).precedents.contains {
        $0.fact.id == "s-caspian-signed"
      }
    }
    #expect(
      try found(try event(.conflict, "2022", parties: ["AZE", "TKM"], place: "CASPIAN-STATES")))
    #expect(
      try found(
        try event(.invitation, "2022", parties: ["TKM"], object: "caspian-status", to: "join")))
    #expect(try !found(try event(.conflict, "2022", parties: ["UKR"], place: "UKR")))
  }

  @Test("Rules and options go by priority, also where a later edition set it")
  func priorities() throws {
    for name in try ResponseWorld.names() {
      let response = try ResponseWorld.response(try ResponseWorld.example(name))
      let rules = response.rules.map(\.rule.priority)
      #expect(rules == rules.sorted(), "\(name): \(rules)")
      let options = response.options.map(\.priority)
      #expect(options == options.sorted(), "\(name): \(options)")
    }
    let loss = try ResponseWorld.response(try ResponseWorld.example("northern-corridor-loss"))
    #expect(loss.options.first?.action == "seek alternative routes")
    #expect(loss.options.first?.since == "2023")
  }

  @Test("An organisation that had ended is not shared")
  func ended() throws {
    func shared(_ date: String) throws -> Bool {
      let response = try ResponseWorld.response(
        try event(.invitation, date, parties: ["RUS"], object: "BRICS", to: "join"),
        edition: "2023")
      return response.further.contains { $0.id == "EURASEC" }
        || response.commitments.contains { $0.id == "EURASEC" }
    }
    #expect(try shared("2014-06"))
    #expect(try !shared("2016-06"))
  }
}
