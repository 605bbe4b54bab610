import Desk
import Doctrines
import Formats
import Testing

@Suite("Reading an agreement file")
struct ScreeningReaderTests {
  private func faults(_ text: String) throws -> [FormatFault] {
    do {
      _ = try ScreeningWorld.agreement(text)
      return []
    } catch let error as FormatError {
      return error.faults
    }
  }

  private static func file(
    head: String = "", parties: String = "[KAZ, TUR]", date: String = "2026-06-01",
    clause: String = "{id: a, type: services, text: Services.}"
  ) -> String {
    """
    agreement: draft
    title: Draft
    kind: treaty
    status: hypothetical
    date: \(date)
    \(head.isEmpty ? "areas: [trade]" : head)
    parties: \(parties)
    clauses:
      - \(clause)
    """
  }

  @Test("The examples have no faults")
  func examples() throws {
    for name in try ScreeningWorld.names() {
      let text = try ScreeningWorld.text("\(ScreeningWorld.examples)/\(name).yaml")
      #expect(try faults(text) == [], "\(name)")
      let agreement = try ScreeningWorld.example(name)
      #expect(agreement.id.text == name)
    }
  }

  @Test(
    "Bad input is refused with its place",
    arguments: [
      (file(parties: "[KAZ, TUK]"), 7, "the world knows no such actor"),
      (file(parties: "[TUR, USA]"), 7, "the subject must be one of the parties"),
      (file(parties: "[KAZ]"), 7, "at least two parties"),
      (file(parties: "[KAZ, TUR, TUR]"), 7, "a party must be named once"),
      (file(parties: "[KAZ, epca]"), 7, "the world knows no such actor"),
      (file(date: "2026-13-01"), 5, "‘date’ must be a date"),
      (file(date: "soon"), 5, "‘date’ must be a date"),
      (file(head: "subject: UZB"), 6, "‘subject’ must be the state whose doctrine is applied"),
      (file(head: "status2: draft"), 6, "has no such key"),
      (file(clause: "{id: a, type: freetrade, text: x}"), 9, "‘type’ must be one of"),
      (file(clause: "{id: a, type: phases, text: x}"), 9, "needs ‘value’"),
      (file(clause: "{id: a, type: phases, value: maybe, text: x}"), 9, "‘value’ must fit"),
      (file(clause: "{id: a, type: services, value: x, text: x}"), 9, "‘value’ must fit"),
      (file(clause: "{id: a, type: services, with: [USA], text: x}"), 9, "must name parties"),
      (file(clause: "{id: a, type: membership, text: x}"), 9, "needs ‘object’"),
      (file(clause: "{id: a, type: notice, months: 1.5, text: x}"), 9, "a whole number"),
      (file(clause: "{id: a, type: notice, months: -1, text: x}"), 9, "a whole number"),
      (file(clause: "{type: services, text: x}"), 9, "needs this key"),
      (file(clause: "{id: '', type: services, text: x}"), 9, "must not be empty"),
      (file(clause: "{id: a, type: transit, place: CASPIAN, text: x}"), 9, "no such actor"),
      (file(clause: "services"), 9, "must be a mapping"),
    ])
  func refusal(_ text: String, _ line: Int, _ rule: String) throws {
    let faults = try faults(text)
    #expect(
      faults.contains { $0.line == line && $0.column > 0 && $0.description.contains(rule) },
      "\(faults)")
  }

  @Test("All faults are told at once, in the order of the file, with hints")
  func together() throws {
    let faults = try faults(
      """
      agreement: draft
      titel: Draft
      kind: treaty
      status: hypothetical
      date: 2026-06-01
      parties: [KAZ, Turkey2, NATO]
      clauses:
        - {id: a, type: tarif, text: x}
        - {id: a, type: services, text: x}
      """)
    #expect(faults.count == 5)
    #expect(faults.map(\.line) == faults.map(\.line).sorted())
    #expect(faults.contains { $0.fix.contains("did you mean ‘title’?") })
    #expect(faults.contains { $0.fix.contains("did you mean ‘tariff’?") })
    #expect(faults.contains { $0.description.contains("the id of a clause must be unique") })
  }

  @Test("An empty file and a file that is no YAML are refused")
  func noFile() throws {
    #expect(try faults("").first?.rule.contains("must not be empty") == true)
    #expect(try faults("a: [b").first?.rule.contains("valid YAML") == true)
    #expect(try faults("- a").first?.rule.contains("must be a mapping") == true)
  }

  @Test(
    "One key in place of a list is one fault, with the list that was meant",
    arguments: ["KAZ", "epca", "{a: b}", "''"])
  func scalar(_ parties: String) throws {
    let faults = try faults(
      Self.file(parties: parties, clause: "{id: a, type: services, with: [TUR], text: x}"))
    #expect(faults.count == 1, "\(faults)")
    #expect(faults.first?.line == 7)
    #expect(faults.first?.rule == "‘parties’ must be a list")
    if parties == "KAZ" { #expect(faults.first?.fix == "write parties: [KAZ, …]") }
  }
}
