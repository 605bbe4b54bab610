import Doctrines
import Testing
import WorldModel

@testable import Reporting

@Suite("A brief in Kazakh and Russian")
struct BriefLanguageTests {
  private static let languages = [Language.kazakh, .russian]

  private static let reports = Dictionary(
    uniqueKeysWithValues: ["kazakhstan", "uzbekistan", "serbia"].map { name in
      (name, Result { try BriefAssemblyWorld.assemble(name, asOf: nil, withProxies: true) })
    })

  private func document(_ name: String, _ language: Language) throws -> BriefDocument {
    let report = try #require(Self.reports[name]).get().report
    return try BriefAssembly(
      world: BriefAssemblyWorld.world(), report: report, language: language
    ).document(inputs: [])
  }

  @Test("Verdicts, figures and receipts are those of the English brief", arguments: languages)
  func sameFigures(language: Language) throws {
    let english = try document("kazakhstan", .english)
    let other = try document("kazakhstan", language)
    #expect(other.checks.map(\.id) == english.checks.map(\.id))
    #expect(other.checks.map(\.verdict) == english.checks.map(\.verdict))
    #expect(other.cells.map(\.figure?.exact) == english.cells.map(\.figure?.exact))
    #expect(other.cells.map(\.figure?.facts) == english.cells.map(\.figure?.facts))
    #expect(other.facts.map(\.id) == english.facts.map(\.id))
    #expect(Set(other.deadlines.map(\.date)) == Set(english.deadlines.map(\.date)))
  }

  @Test("Poles bear the names of the language, with short ones where they are long")
  func poles() throws {
    let russian = try document("kazakhstan", .russian)
    let kazakh = try document("kazakhstan", .kazakh)
    func title(_ id: String, _ document: BriefDocument) -> String? {
      document.poles.first { $0.id == id }?.title
    }
    #expect(title("european-union", russian) == "Европейский союз")
    #expect(title("european-union", kazakh) == "Еуропалық одақ")
    #expect(title("central-asia-neighbours", kazakh) == "Орталық Азия")
    #expect(russian.poles.first { $0.id == "united-states" }?.shortTitle == "США")
    #expect(russian.subject.name == "Казахстан")
    #expect(kazakh.subject.name == "Қазақстан")
  }

  @Test(
    "No page has a word of English outside text marked as English",
    arguments: languages, ["kazakhstan", "uzbekistan", "serbia"])
  func marked(language: Language, name: String) throws {
    let page = BriefPage(try document(name, language), labels: Labels(language)).html
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains("<span lang=\"en\">"))
    var text = page
    text.replace(/<script[^>]*>[\s\S]*?<\/script>/, with: " ")
    text.replace(/<style[^>]*>[\s\S]*?<\/style>/, with: " ")
    text.replace(/<title[^>]*>[^<]*<\/title>/, with: " ")
    text.replace(/<span lang="en">[^<]*<\/span>/, with: " ")
    text.replace(/<code>[^<]*<\/code>/, with: " ")
    // Keys of checks, facts, sources and measures are the same in every language.
    text.replace(/<(td|th|span) [^>]*class="identifier"[^>]*>[\s\S]*?<\/\1>/, with: " ")
    text.replace(/<a href="#method-[^"]*">[^<]*<\/a>/, with: " ")
    text.replace(/<[^>]*>/, with: " ")
    text.replace(/&[a-z]+;/, with: " ")
    let allowed: Set<Substring> = [
      "KAZ", "UZB", "SRB", "HHI", "SHA", "Natural", "Earth", "since",
    ]
    for line in text.split(separator: "\n") where !line.contains("doi:") {
      for word in line.matches(of: /[A-Za-z]{2,}/).map(\.output) where !word.allSatisfy(isRoman) {
        #expect(allowed.contains(word), "\(line)")
      }
    }
  }

  private func isRoman(_ character: Character) -> Bool { "IVXLC".contains(character) }

  @Test("Remarks on the matrix and notes are said in the language", arguments: languages)
  func notes(language: Language) throws {
    for name in ["kazakhstan", "uzbekistan", "serbia"] {
      let document = try document(name, language)
      let texts =
        document.notes + document.cells.compactMap(\.note)
        + document.balances.compactMap(\.note) + document.dataAges.compactMap(\.note)
      #expect(!texts.isEmpty)
      for text in texts { #expect(text == DataText.plain(text), "\(text)") }
    }
  }

  @Test("On a terminal it keeps to its lines and columns, without marks", arguments: languages)
  func terminal(language: Language) throws {
    let document = try document("kazakhstan", language)
    let lines = BriefTerminal(document, labels: Labels(language)).lines
    #expect(lines.count <= BriefTerminal.lineLimit)
    for line in lines {
      #expect(TerminalText.width(line) <= BriefTerminal.columnLimit, "\(line)")
      #expect(line == DataText.plain(line))
    }
    #expect(lines.contains { $0.contains(language == .russian ? "Россия" : "Ресей") })
  }

  @Test("Numbers have a comma before decimals, in tables and on the axes of charts")
  func comma() throws {
    let document = try document("kazakhstan", .russian)
    #expect(document.cells.contains { $0.figure?.text == "21,2 %" })
    let spec = BriefCharts(document: document, labels: Labels(.russian)).balance(for: .wide)
    #expect(spec.json.text().contains("\"decimal\":\",\""))
    let english = BriefCharts(document: document, labels: .english).balance(for: .wide)
    #expect(!english.json.text().contains("locale"))
  }

  @Test("Text between the marks of data is marked once, and marks of hostile text are closed")
  func marks() {
    var writer = HTMLWriter(dataLanguage: "en")
    writer.add("Срок: \(DataText.marked("a <b>"))")
    writer.add("\u{2068}open")
    writer.add("\u{2069}closed")
    #expect(
      writer.text
        == "Срок: <span lang=\"en\">a &lt;b&gt;</span><span lang=\"en\">open</span>closed")
    #expect(DataText.marked(DataText.marked("a")) == DataText.marked("a"))
    #expect(DataText.marked("").isEmpty)
    var plain = HTMLWriter()
    plain.add(DataText.marked("a"))
    #expect(plain.text == DataText.marked("a"))
  }
}

extension BriefLanguageTests {
  @Test("The titles of measures and series in English are those of the registry and the world")
  func titles() throws {
    let registry = MeasureRegistry.standard
    for measure in registry.measures.map(\.description) {
      let label = try #require(MeasureLabel(rawValue: measure.name), "\(measure.name)")
      #expect(label.english == measure.title)
    }
    #expect(registry.measures.count == MeasureLabel.allCases.count)
    let world = try BriefAssemblyWorld.world()
    for label in SeriesLabel.allCases {
      #expect(world.series(SeriesID(label.rawValue))?.title == label.english)
    }
  }
}
