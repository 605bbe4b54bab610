import Datasets
import Desk
import Doctrines
import Formats
import Foundation
import Reporting
import Testing
import WorldModel

@Suite("Answers in print")
struct ResponseFormatsTests {
  private static let world = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return try WorldFolder.read(root + "/Worlds/eurasia").world
  }

  /// A doctrine whose rules conflict, one of them later, one forbidden action, one action without an
  /// entry, and words that steer terminals and spreadsheets.
  private static let doctrine = """
    doctrine: test
    subject: KAZ
    title: A policy
    editions:
      - {id: "2010", date: 2010, title: First, source: at-2014, locator: L1}
      - {id: "2020", date: 2020, title: Second, source: aif-2023}
    vectors: [{id: east, title: East, actors: [CHN]}]
    partition: {poles: [east]}
    domains: [trade]
    checks:
      - id: mood
        kind: principle
        title: A mood
        says: {source: at-2014, locator: L2, text: words}
        notTestable: a mood
    conduct:
      - id: first
        when: {event: conflict}
        then: [talk, "=say, \\"hello\\"\\u001B[31m"]
        never: [strike]
        says: {source: at-2014, locator: L3, text: only talks}
        priority: 1
      - id: second
        when: {event: conflict}
        then: [strike]
        says: {source: at-2014, locator: L4, text: strike}
        priority: 2
      - id: third
        when: {event: conflict, in: UKR}
        then: [host]
        says: {source: aif-2023, locator: L5, text: host}
        since: "2020"
      - id: fourth
        when: {event: conflict, kind: riot}
        then: [wait]
        says: {source: at-2014, locator: L6, text: wait}
    actions:
      - id: talk
        tension: [{with: mood, because: of reasons}]
        touches: [obligations, CSTO, memberships]
        says: {source: at-2014, locator: L9, text: talks help}

    """

  private static func response() throws -> Response {
    let world = try world.get()
    let doctrine = try DoctrineReader.read(
      doctrine, file: "test.yaml", world: world, registry: .standard)
    let event = Occurrence(
      id: "test", occasion: .conflict, title: "A quarrel", parties: ["RUS", "UKR"], place: "UKR",
      date: try #require(EDTFDate("2014-10~")),
      details: [Occurrence.Detail(key: "zone", value: "east")], source: "at-2014", locator: "L17")
    return try ResponseAssembly(
      world: world, doctrine: doctrine, occurrence: event, asOf: try #require(EDTFDate("2026-12"))
    ).response()
  }

  @Test("The terminal shows every part, every rule with its line, and what is not known")
  func terminal() throws {
    let text = try Self.response().terminal(width: 10_000, colour: false)
    for part in [
      "A quarrel\nconflict, about 2014-10; parties RUS, UKR; in UKR; zone: east\n",
      "Source: at-2014 L17", "edition 2010 (2010, at-2014 L1)",
      "  priority 1, first: talk;", "never: strike", "only talks [at-2014 L3]",
      "third (since edition 2020): host", "- host (since edition 2020)",
      "tension with ‘A mood’: of reasons (analyst’s reading); not-testable: a mood [at-2014 L2]",
      "touches: consultation-obligation/RUS", "no tension declared",
      "words: talks help [at-2014 L9]", "more shared, without a bearing on it",
      "shared besides, without a recorded bearing on the event: ", "organisations (names in JSON)",
      "    clauses: no military alliance [cst-text Article 1, second paragraph]; ",
      "- ruled out: strike\n    first; only talks [at-2014 L3]",
      "one admits and the other forbids ‘strike’", "defence obligation with Russia — from 1992",
      "fourth: undecided\n    kind: riot: the event does not state its ‘kind’; wait [at-2014 L6]",
      "mediations/iran-talks-almaty", "[told later]", "[later]", "whether ‘fourth’ applies",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\u{1B}"))
  }

  @Test("Lines keep to the width of the terminal, and colour adds no words")
  func width() throws {
    let response = try Self.response()
    let narrow = response.terminal(width: 60, colour: false)
    let tooWide = narrow.split(separator: "\n").filter { TerminalText.width(String($0)) > 60 }
    #expect(tooWide.isEmpty, "\(tooWide)")
    let plain = response.terminal(width: 10_000, colour: false)
    let coloured = response.terminal(width: 10_000, colour: true)
    #expect(coloured.contains("\u{1B}[1m"))
    let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain)
  }

  @Test("JSON holds every rule, option, conflict and receipt, and is the same each time")
  func json() throws {
    let response = try Self.response()
    let inputs = [InputDigest(path: "a", sha256: String(repeating: "0", count: 64))]
    let json = response.json(inputs: inputs)
    #expect(json.text(.indented) == (try Self.response()).json(inputs: inputs).text(.indented))
    guard case .array(let rules) = json["rules"], case .array(let options) = json["options"],
      case .array(let conflicts) = json["conflicts"],
      case .array(let commitments) = json["commitments"],
      case .array(let others) = json["otherRules"]
    else {
      Issue.record("a list is missing")
      return
    }
    #expect(rules.map { $0["id"] } == ["first", "second", "third"])
    #expect(rules.map { $0["standing"] } == ["in-force", "in-force", "later"])
    #expect(rules.map { $0["standingEdition"] } == [nil, nil, "2020"].map { $0 ?? .null })
    #expect(options.map { $0["action"] }.first == "talk")
    #expect(options.map { $0["basis"] } == ["analyst", .null, .null, .null])
    #expect(conflicts.count == 1)
    #expect(conflicts.first?["first"]?["rule"] == "first")
    #expect(others.map { $0["state"] } == ["undecided"])
    #expect(!commitments.isEmpty)
    #expect(options.first?["says"]?["locator"] == "L9")
    #expect(options.map { $0["says"] == .null } == [false, true, true, true])
    guard case .array(let further) = json["further"],
      case .array(let names) = options.first?["further"]
    else {
      Issue.record("what is shared besides is missing")
      return
    }
    #expect(Set(further.compactMap { $0["id"] }) == Set(names))
    #expect(further.contains { $0["title"] == "World Health Organization" })
    #expect(further.allSatisfy { $0["reason"] == "no-bearing" && $0["kind"] == "membership" })
    #expect(!text(of: response).contains("World Health Organization"))
    for commitment in commitments {
      guard case .array(let facts) = commitment["facts"] else { continue }
      for fact in facts {
        #expect(fact["source"] != nil && fact["locator"] != nil)
      }
    }
    #expect(json["event"]?["details"]?["zone"] == "east")
  }

  private func text(of response: Response) -> String {
    response.terminal(width: 10_000, colour: false)
  }

  @Test("CSV has a row for each action of each rule, quoted, and the forbidden ones last")
  func csv() throws {
    let csv = try Self.response().csv
    let table = CSVTable(bytes: Array(csv.utf8))
    var rows: [[String]] = []
    let columns = try ["action", "admitted", "rule", "standing", "edition", "basis", "locator"]
      .map { try #require(table.index(of: $0), "\($0)") }
    let faults = table.forEachRecord { record in rows.append(columns.map { record.text($0) }) }
    #expect(faults == [])
    #expect(rows.map { $0[2] } == ["first", "first", "second", "third", "first"])
    #expect(rows.map { $0[1] } == ["yes", "yes", "yes", "yes", "no"])
    #expect(rows.first == ["talk", "yes", "first", "in-force", "2010", "analyst", "L3"])
    #expect(rows[1][0].hasPrefix("'=say, \"hello\""))
    #expect(rows[3][3...4] == ["later", "2020"])
    #expect(rows.last?[0] == "strike")
  }

  @Test("The list of events names key, kind, date and source in each format")
  func list() throws {
    let list = OccurrenceList(try Self.world.get().occurrences(for: "KAZ"))
    try #require(list.events.count > 20)
    let terminal = list.terminal(width: 10_000, colour: false)
    let csv = list.csv
    for event in list.events {
      #expect(terminal.contains(event.id) && csv.contains(event.id), "\(event.id)")
    }
    #expect(csv.split(separator: "\n").count == list.events.count + 1)
    guard case .array(let rows) = list.json else {
      Issue.record("no list")
      return
    }
    #expect(rows.map { $0["id"] } == list.events.map { .string($0.id) })
  }

  @Test("The schema of event files names every key that the reader knows")
  func schema() throws {
    let schema = FileFormat.event.schema
    #expect(schema["$ref"] == "#/$defs/event")
    #expect(schema["$defs"]?["event"]?["additionalProperties"] == .bool(false))
    for key in ["event", "title", "date", "parties", "by", "in", "to", "object", "kind"] {
      #expect(schema["$defs"]?["event"]?["properties"]?[key] != nil, "\(key)")
    }
  }
}
