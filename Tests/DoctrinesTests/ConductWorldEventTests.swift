import Doctrines
import Testing
import WorldModel

@Suite("Rows of the world as events")
struct ConductWorldEventTests {
  private static func world(_ change: (inout DoctrineWorld) -> Void) -> World {
    var made = DoctrineWorld()
    change(&made)
    return made.world
  }

  private static func shock(
    _ kind: String, target: EntityID? = "AAA", valid: String = "2014~/"
  ) -> World {
    world {
      $0.facts.shocks.append(
        Fact(
          Shock(id: "blow", kind: kind, title: "Blow", target: target), $0.envelope(valid)))
    }
  }

  @Test(
    "The kind of a shock decides the kind of the event",
    arguments: [
      ("war", ConductRule.Occasion.conflict), ("conflict", .conflict), ("sanctions", .sanction),
      ("route", .corridorLoss), ("terrorism", .attack), ("energy-price", .energyPrice),
    ])
  func kinds(_ kind: String, _ occasion: ConductRule.Occasion) throws {
    let event = try Self.shock(kind).occurrence("blow", for: "SUB")
    #expect(event.occasion == occasion)
    #expect(event.parties == ["AAA"])
    #expect(event.place == "AAA")
    #expect(event.date == EDTFDate("2014~"))
    #expect(event.source == "made")
    #expect(event.record?.id == "shocks/blow")
  }

  @Test("A shock that hits the subject states neither place nor parties")
  func ownShock() throws {
    let event = try Self.shock("war", target: "SUB").occurrence("blow", for: "SUB")
    #expect(event.parties.isEmpty)
    #expect(event.place == nil)
  }

  @Test("What is no occasion is refused with its reason and the kinds that are")
  func refused() throws {
    let error = #expect(throws: OccurrenceError.self) {
      try Self.shock("epidemic").occurrence("blow", for: "SUB")
    }
    let text = error?.description ?? ""
    #expect(text.contains("‘blow’ is a shock of kind ‘epidemic’"))
    #expect(text.contains("conflict") && text.contains("sanctions"))
    #expect(Self.shock("epidemic").occurrences(for: "SUB").isEmpty)
  }

  @Test("A row without a date is refused; one whose end alone is known is taken at its end")
  func dates() throws {
    #expect(throws: OccurrenceError.self) {
      try Self.shock("war", valid: "").occurrence("blow", for: "SUB")
    }
    let event = try Self.shock("war", valid: "/2018~").occurrence("blow", for: "SUB")
    #expect(event.date == EDTFDate("2018~"))
  }

  @Test("An unknown key gets a hint, and a thing that does not happen says so")
  func unknown() throws {
    let world = Self.shock("war")
    let near = #expect(throws: OccurrenceError.self) {
      try world.occurrence("blov", for: "SUB")
    }
    #expect(near?.description.contains("did you mean ‘blow’?") == true)
    let thing = #expect(throws: OccurrenceError.self) {
      try world.occurrence("pact", for: "SUB")
    }
    #expect(thing?.description.contains("is an agreement and nothing that happens") == true)
  }

  @Test(
    "Mediations, invitations to join and seats are events; the subject's own initiatives are not")
  func others() throws {
    let world = Self.world {
      $0.facts.mediations.append(
        Fact(Mediation(id: "talks", title: "Talks", mediator: "SUB"), $0.envelope("2013")))
      $0.facts.parties.append(
        Fact(Party(of: "talks", actor: "BBB", role: "party"), $0.envelope()))
      $0.facts.initiatives.append(
        Fact(
          Initiative(id: "own", kind: .initiative, title: "Own", founder: "SUB"),
          $0.envelope("2013")))
      $0.facts.initiatives.append(
        Fact(
          Initiative(id: "theirs", kind: .platform, title: "Theirs", founder: "AAA"),
          $0.envelope("2013")))
      $0.membership("SUB", .interested, "2023~/", status: .conditional)
    }
    let talks = try world.occurrence("talks", for: "SUB")
    #expect(talks.occasion == .conflict)
    #expect(talks.parties == ["BBB"])
    let join = try world.occurrence("ORG", for: "SUB")
    #expect(join.occasion == .invitation)
    #expect(join.to == "join")
    #expect(join.object == "ORG")
    let theirs = try world.occurrence("theirs", for: "SUB")
    #expect(theirs.by == ["AAA"])
    let own = #expect(throws: OccurrenceError.self) { try world.occurrence("own", for: "SUB") }
    #expect(own?.reason.contains("own initiative") == true)
    let dates = world.occurrences(for: "SUB").map(\.date)
    #expect(dates == dates.sorted())
    #expect(dates.count == 3)
  }
}
