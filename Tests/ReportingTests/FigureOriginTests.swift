import Reporting
import Testing
import WorldModel

@Suite("Where figures come from")
struct FigureOriginTests {
  private static let digest = String(repeating: "ab", count: 32)

  /// The small world with its one source, as read from an imported file.
  private func imported() -> World {
    let world = ResultsWorld().world
    return World(
      title: world.title,
      sources: world.sources.map {
        $0.read(from: [SourceFile(name: "trade.csv", sha256: Self.digest)])
      }, series: world.series, facts: world.facts)
  }

  @Test("A world without imported files has nothing to tell")
  func none() { #expect(ResultsWorld().world.figureOrigins(of: "SUB").isEmpty) }

  @Test("A series names its years, its rows and its files")
  func series() throws {
    let origins = imported().figureOrigins(of: "SUB")
    let trade = try #require(origins.first)
    #expect(origins.count == 1)
    #expect(trade.series == "goods-trade" && trade.isImported)
    // 2012, 2014 and 2016 stand under SUB, and 2016 under AAA.
    #expect(trade.years == 2012...2016 && trade.rows == 3)
    #expect(trade.json["files"]?[0, "sha256"] == .string(Self.digest))
    #expect(imported().figureOrigins(of: "AAA").map(\.rows) == [1])
  }

  @Test("A spell counts to its end, and one that goes on to the last year of the data")
  func spells() throws {
    let base = imported()
    let source = try #require(base.sources.first)
    func years(_ valid: String, until lastYear: Int?) throws -> ClosedRange<Int>? {
      var facts = base.facts
      facts.memberships = [
        Fact(
          Membership(member: "SUB", organisation: "UNI", role: .member),
          FactEnvelope(
            valid: try #require(EDTFInterval(valid)), recorded: nil, recordedIsAssumed: false,
            source: source.id, locator: "", note: ""))
      ]
      let world = World(
        title: "", sources: [source.read(from: source.imported, until: lastYear)],
        series: base.series, facts: facts)
      return world.figureOrigins(of: "SUB").first { $0.series == "igo-membership" }?.years
    }
    #expect(try years("1992/2001", until: 2014) == 1992...2001)
    #expect(try years("1992/", until: 2014) == 1992...2014)
    #expect(try years("1992/..", until: 2014) == 1992...2014)
    #expect(try years("1992/", until: nil) == 1992...1992)
  }

  @Test("Citation, entry and JSON of a source name the files; without them nothing is added")
  func citation() throws {
    let plain = try #require(ResultsWorld().world.source("made"))
    let source = try #require(imported().source("made"))
    #expect(source.citation == plain.citation + "; imported: trade.csv (SHA-256 abababababab)")
    #expect(source.bibtex.contains("imported from trade.csv, SHA-256 \(Self.digest)"))
    #expect(source.json["imported"]?[0, "name"] == "trade.csv")
    #expect(plain.json["imported"] == nil && !plain.bibtex.contains("imported"))
  }

  @Test("Page and terminal have the section where figures were imported, and only there")
  func documents() {
    var document = SampleBrief.document
    let before = BriefPage(document).html
    #expect(!before.contains("id=\"origins\""))
    document.origins = [
      .init(
        seriesID: "goods-trade", title: "Goods trade", isImported: true, dataSet: "Panel, 2021",
        years: "1996–2016", files: [.init(path: "t<.csv", sha256: Self.digest)]),
      .init(
        seriesID: "energy", title: "Energy", isImported: false, dataSet: "2 sources",
        years: "2013"),
    ]
    let page = PageReading(BriefPage(document).html)
    #expect(page.nestingFaults.isEmpty)
    #expect(page.count("id=\"origins\"") == 1 && page.count("href=\"#origins\"") == 1)
    #expect(page.count("t&lt;.csv") == 1)
    let text = BriefTerminal(document).text
    for part in [
      "Where the figures come from", "Goods trade 1996–2016 (abababab)", "Energy 2013",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(BriefTerminal(document).lines.count <= 60)
  }
}

extension JSONValue {
  /// A member of an object in an array.
  fileprivate subscript(place: Int, name: String) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(place) else { return nil }
    return elements[place][name]
  }
}
