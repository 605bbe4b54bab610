import Doctrines
import Formats
import Testing
import WorldModel

@Suite("Event files")
struct ConductEventTests {
  static let sound = """
    event: conflict
    title: A quarrel
    parties: [AAA, BBB]
    date: 2015-05~

    """

  private func faults(_ text: String) -> [FormatFault] {
    do throws(FormatError) {
      _ = try OccurrenceReader.read(text, file: "event.yaml", id: "event", world: ConductText.world)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("A sound event is read in full")
  func read() throws {
    let text = """
      event: invitation
      id: ask
      title: An invitation
      to: join
      by: [BBB]
      parties: [AAA]
      in: CITY
      object: ORG
      kind: military-alliance
      date: 2015-05-21
      details: {zone: north, area: 5}
      source: made
      locator: p. 1
      """
    let event = try OccurrenceReader.read(
      text, file: "x.yaml", id: "x", world: ConductText.world)
    #expect(event.id == "ask")
    #expect(event.occasion == .invitation)
    #expect(event.parties == ["AAA", "BBB"])
    #expect(event.by == ["BBB"])
    #expect(event.place == "CITY")
    #expect(event.to == "join")
    #expect(event.object == "ORG")
    #expect(event.kind == "military-alliance")
    #expect(event.date == EDTFDate("2015-05-21"))
    #expect(event.details.map(\.key) == ["area", "zone"])
    #expect(event.details.map(\.value) == ["5", "north"])
    #expect([event.source, event.locator] == ["made", "p. 1"])
    #expect(event.focus(of: "AAA") == ["BBB", "CITY", "ORG"])
  }

  @Test("Without an id the event bears the name that the caller gives")
  func nameless() throws {
    let event = try OccurrenceReader.read(
      Self.sound, file: "x.yaml", id: "file-name", world: ConductText.world)
    #expect(event.id == "file-name")
  }

  @Test(
    "Each fault is named once, with its place and fix",
    arguments: [
      ("date: 2015-05~\n", "", 1, "date", "needs this key"),
      ("date: 2015-05~", "date: last week", 4, "last week", "EDTF"),
      ("parties: [AAA, BBB]\n", "", 1, "", "must name an actor"),
      ("parties: [AAA, BBB]", "parties: []", 1, "", "must name an actor"),
      ("[AAA, BBB]", "[AAA, bbb]", 3, "bbb", "did you mean ‘BBB’?"),
      ("[AAA, BBB]", "[AAA, pact]", 3, "pact", "only an actor can stand here"),
      ("[AAA, BBB]", "[AAA, AAA]", 3, "AAA", "must stand once"),
      ("[AAA, BBB]", "AAA", 3, "", "‘parties’ must be a list"),
      ("event: conflict", "event: conflct", 1, "conflct", "did you mean ‘conflict’?"),
      ("title: A quarrel", "titel: A quarrel\ntitle: x", 2, "titel", "did you mean ‘title’?"),
      ("title: A quarrel", "title: \"\"", 2, "", "‘title’ must not be empty"),
      ("date:", "in: Nowhere\ndate:", 4, "Nowhere", "the world knows no such actor"),
      ("date:", "object: pakt\ndate:", 4, "pakt", "did you mean ‘pact’?"),
      ("date:", "to: join\ndate:", 4, "join", "has no ‘to’"),
      ("event: conflict", "event: invitation", 1, "", "must say to what"),
      ("event: conflict", "event: invitation\nto: ORG", 2, "ORG", "under ‘object’"),
      ("event: conflict", "event: vote\nto: assembly", 2, "assembly", "no such actor"),
      ("title: A quarrel", "title: [a, b]", 2, "", "‘title’ must be a text"),
      ("title: A quarrel", "title: \"A", 0, "", "valid YAML"),
      ("title: A quarrel", "title: A\ntitle: B", 0, "", "stand once"),
    ])
  func oneFault(_ old: String, _ new: String, _ line: Int, _ value: String, _ says: String) throws {
    let parts = Self.sound.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let found = faults(parts.joined(separator: new))
    let told = found.map { "\($0.rule); \($0.fix)" }
    #expect(told.contains { $0.contains(says) }, "\(found.map(\.description))")
    let fault = try #require(found.first { "\($0.rule); \($0.fix)".contains(says) })
    if line > 0 {
      #expect(fault.line == line)
      #expect(fault.value == value)
    }
    #expect(Set(told).count == told.count)
    #expect(!fault.fix.isEmpty)
  }

  @Test("All faults are told at once")
  func collected() {
    let found = faults("event: conflct\nparties: [XX1]\nwher: AAA\n")
    #expect(found.count == 5, "\(found.map(\.description))")
    #expect(found.map(\.line) == found.map(\.line).sorted())
  }

  @Test("An empty file, a list and a lone word are no events", arguments: ["", "- a\n", "war\n"])
  func noEvent(_ text: String) {
    let found = faults(text)
    #expect(found.count == 1, "\(found.map(\.description))")
  }

  @Test("A lost corridor needs no culprit, but somebody or something")
  func corridor() {
    let text = "event: corridor-loss\ntitle: Lost\ndate: 2020\n"
    #expect(faults(text + "object: forum\n").isEmpty)
    #expect(faults(text + "in: AAA\n").isEmpty)
    #expect(faults(text).map(\.rule) == ["an event must name an actor, a place or a thing"])
  }

  @Test("A text that a lossy reader let through is refused in place of the parser's own words")
  func lossy() throws {
    let world = DoctrineWorld().world
    for text in ["\u{FFFD}PNG\u{0}", "event: conflict\ntitle: \u{1}x\n"] {
      do {
        _ = try OccurrenceReader.read(text, file: "e.yaml", id: "e", world: world)
        Issue.record("read")
      } catch {
        #expect(error.faults.count == 1)
        #expect(error.description.contains("must be a text in UTF-8; byte "), "\(error)")
        #expect(error.description.count < 200)
      }
    }
  }
}
