import Reporting
import Testing

@Suite("Links of the brief's page")
struct BriefPageLinkTests {
  private static let sample = PageReading(BriefPage(SampleBrief.document).html)
  private var page: PageReading { Self.sample }

  @Test("Every link inside the page has a target")
  func targets() {
    #expect(!page.targets.isEmpty)
    #expect(Set(page.targets).subtracting(page.ids).sorted() == [])
  }

  @Test("No anchor occurs twice, even where identifiers do")
  func uniqueness() {
    var document = SampleBrief.document
    document.facts += document.facts
    document.sources += document.sources
    document.methods += document.methods
    document.checks += document.checks
    for page in [page, PageReading(BriefPage(document).html)] {
      #expect(Set(page.ids).count == page.ids.count)
    }
  }

  @Test("Identifiers that differ only in punctuation keep their own anchors")
  func anchors() {
    var document = SampleBrief.document
    let row = document.facts[0]
    document.facts = ["a b", "a_b", "a/b", "a_20_b", "қ"].map { id in
      var copy = row
      copy.id = id
      return copy
    }
    let ids = PageReading(BriefPage(document).html).ids.filter { $0.hasPrefix("fact-") }
    #expect(Set(ids).count == 5)
  }

  @Test("Every figure of the matrix leads to its facts and on to a source")
  func figures() throws {
    let figures = SampleBrief.document.cells.compactMap(\.figure)
    let matrix = PageReading(
      try #require(page.part(from: "<table class=\"matrix\">", to: "</table>")))
    let links = matrix.tags.filter { $0.attribute("class") == "figure" }
    #expect(links.count == figures.count)
    let rows = Set(page.tags.filter { $0.name == "tr" }.compactMap { $0.attribute("id") })
    for link in links {
      let target = try #require(link.attribute("href")).dropFirst()
      #expect(target.hasPrefix("fact-") || target.hasPrefix("figure-"))
      #expect(rows.contains(String(target)))
    }
    for fact in SampleBrief.document.facts {
      let row = try #require(page.part(from: "<tr id=\"fact-\(fact.id)\"", to: "</tr>"))
      #expect(row.contains("href=\"#source-\(fact.sourceID)\""))
    }
  }

  @Test("A figure of one fact leads straight to it, a figure of several to their list")
  func receipts() {
    #expect(page.count("href=\"#fact-security-russia\"") >= 3)
    #expect(page.count("<th scope=\"row\">Trade, Russia, 2016</th>") == 1)
  }

  @Test("A receipt that the page does not hold is named without a link")
  func unknownFacts() {
    #expect(page.count("no-such-fact (row not in this brief)") == 1)
    #expect(page.count("#fact-no-such-fact") == 0)
    var document = SampleBrief.document
    document.facts = []
    document.sources = []
    document.methods = []
    let bare = PageReading(BriefPage(document).html)
    #expect(Set(bare.targets).subtracting(bare.ids).sorted() == [])
    #expect(bare.count("class=\"figure\"") == 0)
  }
}
