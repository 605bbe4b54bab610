import Doctrines
import Testing
import WorldModel

@Suite("Editions of a doctrine")
struct EditionTests {
  static func doctrine() throws -> Doctrine {
    let checks = [
      DoctrineText.check("always", "notTestable: a mood"),
      DoctrineText.check("old", "notTestable: a mood", "until: \"2010\""),
      DoctrineText.check("new", "notTestable: a mood", "since: \"2020\""),
      DoctrineText.check("both", "notTestable: a mood", "since: \"2010\"", "until: \"2020\""),
    ]
    return try DoctrineText.doctrine(checks)
      .replacing("actors: [BBB]}", "actors: [BBB], since: \"2020\"}")
      .read(in: DoctrineWorld().world)
  }

  @Test(
    "The edition in force is the last one begun, or the first where none had",
    arguments: [
      ("2005", "2010"), ("2010", "2010"), ("2019-12-31", "2010"), ("2020-01-01", "2020"),
      ("2030", "2020"),
    ])
  func inForce(_ date: String, _ edition: String) throws {
    let asked = try #require(EDTFDate(date))
    #expect(try Self.doctrine().edition(at: asked)?.id == edition)
  }

  @Test(
    "Checks, vectors and poles stand from the edition of ‘since’ to that of ‘until’",
    arguments: [
      ("2015", ["always", "old", "both"], ["east"]),
      ("2021", ["always", "new", "both"], ["east", "west"]),
    ])
  func standing(_ asOf: String, _ checks: [String], _ vectors: [String]) throws {
    let doctrine = try Self.doctrine()
    let date = try #require(EDTFDate(asOf))
    let report = try Checker(world: DoctrineWorld().world, asOf: date).report(on: doctrine)
    #expect(report.results.map(\.check.id) == checks)
    #expect(report.doctrine.vectors.map(\.id) == vectors)
    #expect(report.doctrine.partition.poles == vectors)
    #expect(report.doctrine.editions == [report.edition])
  }

  @Test("A rule of conduct is read with its occasion, conditions, actions and order")
  func conduct() throws {
    let text = try DoctrineText.sound.replacing(
      "domains: [trade]\n",
      """
      domains: [trade]
      conduct:
        - id: talk
          when: {event: conflict, kind: war}
          unless: {party: SUB}
          then: [support negotiation, offer a venue]
          says: {source: made, locator: p. 2, text: only by talks}
          priority: 10
        - id: join
          when: {event: invitation}
          then: [join]
          says: {source: made, text: if invited}

      """)
    let rules = try text.read(in: DoctrineWorld().world).conduct
    #expect(rules.map(\.id) == ["talk", "join"])
    let talk = try #require(rules.first)
    #expect(talk.occasion == .conflict)
    #expect(talk.conditions == ["kind": "war"])
    #expect(talk.exceptions == ["party": "SUB"])
    #expect(talk.actions == ["support negotiation", "offer a venue"])
    #expect(talk.says.locator == "p. 2")
    #expect(rules.map(\.priority) == [10, 100])
  }
}
