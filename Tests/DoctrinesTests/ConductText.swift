import Doctrines
import Formats
import Testing
import WorldModel

/// Doctrines and events for tests of conduct, in a small world with a region, a bloc and a city.
enum ConductText {
  /// A doctrine of twelve lines and the given rules and actions, each a line of YAML.
  static func doctrine(_ rules: [String], actions: [String] = []) -> DoctrineText {
    let head = DoctrineText.sound.text
    let conduct = rules.isEmpty ? "" : "conduct:\n" + rules.map { "  - \($0)\n" }.joined()
    let catalogue = actions.isEmpty ? "" : "actions:\n" + actions.map { "  - \($0)\n" }.joined()
    return DoctrineText(text: head + conduct + catalogue)
  }

  /// The first line of the rules in the text of a doctrine.
  static let firstRule = 20

  /// A rule on one line.
  static func rule(
    _ id: String, when: String = "event: conflict", then: String = "talk", _ more: String = ""
  ) -> String {
    "{id: \(id), when: {\(when)}, then: [\(then)], says: {source: made, text: words of \(id)}"
      + (more.isEmpty ? "" : ", ") + more + "}"
  }

  /// AAA lies in REGION for sure, CCC perhaps (its membership begins at an unknown time), and AAA and DDD
  /// are members of BLOC and ORG; CITY lies in AAA.
  static var world: World {
    var made = DoctrineWorld()
    for (id, kind) in [
      ("CCC", Actor.Kind.state), ("DDD", .state), ("REGION", .region), ("BLOC", .bloc),
      ("WORLD", .world), ("BODY", .body),
    ] {
      made.facts.actors.append(
        Fact(Actor(id: EntityID(id), kind: kind, name: "Name of \(id)"), made.envelope()))
    }
    made.facts.actors.append(
      Fact(Actor(id: "CITY", kind: .city, name: "Name of CITY", of: "AAA"), made.envelope()))
    for (member, organisation, valid) in [
      ("AAA", "REGION", "1990/.."), ("CCC", "REGION", "/2030"), ("AAA", "BLOC", "1990/.."),
      ("DDD", "ORG", "1990/.."), ("SUB", "ORG", "1990/.."), ("BBB", "REGION", "1990/2000"),
    ] {
      made.facts.memberships.append(
        Fact(
          Membership(
            member: EntityID(member), organisation: EntityID(organisation), role: .member),
          made.envelope(valid)))
    }
    return made.world
  }

  static func read(_ rules: [String], actions: [String] = []) throws -> Doctrine {
    try doctrine(rules, actions: actions).read(in: world)
  }

  static func faults(_ rules: [String], actions: [String] = []) -> [FormatFault] {
    doctrine(rules, actions: actions).faults(in: world)
  }

  static func conflict(
    _ parties: [EntityID] = ["AAA"], in place: EntityID? = nil, kind: String? = nil,
    object: EntityID? = nil, by: [EntityID] = []
  ) throws -> Occurrence {
    Occurrence(
      id: "test", occasion: .conflict, title: "Test", parties: parties, by: by, place: place,
      object: object, kind: kind, date: try #require(EDTFDate("2015")))
  }
}
