import Desk
import WorldModel

/// Drafts: places lie inside the text, and the number of threads changes nothing.
enum DraftText {
  private static let reader: DraftReader = {
    var facts = FactTables()
    for (key, name) in [("KAZ", "Kazakhstan"), ("RUS", "Russia"), ("EU", "European Union")] {
      facts.actors.append(
        Fact(
          Actor(id: EntityID(key), kind: .state, name: name),
          FactEnvelope(valid: .unknown, source: "s", locator: "")))
    }
    return DraftReader(
      world: World(title: "", sources: [], series: [], facts: facts),
      on: EDTFDate(year: 2023) ?? EDTFDate(CalendarDay(number: 0)))
  }()

  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let one = reader.read(text, threads: 1)
    let lines = text.count(where: \.isNewline) + 1
    for sentence in one.sentences where sentence.line < 1 || sentence.line > lines {
      return "line \(sentence.line) is one of the text's \(lines)"
    }
    return reader.read(text, threads: 2) == one ? nil : "threads change nothing"
  }
}
