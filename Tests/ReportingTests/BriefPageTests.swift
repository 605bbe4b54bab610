import Foundation
import Reporting
import Testing

@Suite("Page of the brief")
struct BriefPageTests {
  private static let assets = BriefPage.Assets(
    vegaRuntime: "window.vegaEmbed = async () => {};",
    shapes: #"{"type":"FeatureCollection","features":[]}"#)

  private static let sample = PageReading(BriefPage(SampleBrief.document, assets: assets).html)
  private static let withoutAssets = PageReading(BriefPage(SampleBrief.document).html)
  private var page: PageReading { Self.sample }
  private var plain: PageReading { Self.withoutAssets }

  @Test("The same document is the same bytes")
  func deterministic() {
    let first = BriefPage(SampleBrief.document, assets: Self.assets).html
    let second = BriefPage(SampleBrief.document, assets: Self.assets).html
    let isSame = first.utf8.elementsEqual(second.utf8)
    #expect(isSame)
  }

  @Test("Elements are nested and closed")
  func nesting() {
    #expect(page.nestingFaults.isEmpty)
    #expect(plain.nestingFaults.isEmpty)
  }

  @Test("A document without anything is a sound page")
  func empty() {
    let document = BriefDocument(
      title: "", subject: .init(id: "", name: ""),
      doctrine: .init(id: "", title: "", edition: ""), asOf: "", asOfYear: 2018)
    for assets in [BriefPage.Assets(), Self.assets] {
      let page = PageReading(BriefPage(document, assets: assets).html)
      #expect(page.nestingFaults.isEmpty)
      #expect(page.count("<section ") == 14)
      #expect(Set(page.targets).subtracting(page.ids).isEmpty)
    }
  }

  @Test("The page asks the network for nothing")
  func offline() {
    for text in ["<link", "<img", "<iframe", " src=", "@import", "url("] {
      #expect(page.count(text) == 0)
    }
    #expect(page.count("content=\"default-src &#39;none&#39;;") == 1)
    let style = page.html.contains("url(")
    #expect(!style)
  }

  @Test("Text of the data never becomes mark-up", arguments: [true, false])
  func escaping(withCharts: Bool) {
    let bait = "</script><script>alert(1)</script><img src=x onerror=\"alert(2)\"> ' & \u{0}"
    let document = HostileBrief.document(bait)
    let page = PageReading(
      BriefPage(document, assets: withCharts ? Self.assets : .init()).html)
    #expect(page.nestingFaults.isEmpty)
    #expect(page.count("<img") == 0)
    let ran = page.html.contains("<script>alert")
    let hasNull = page.html.utf8.contains(0)
    #expect(!ran && !hasNull)
    #expect(page.count("&lt;img src=x onerror=&quot;alert(2)&quot;&gt;") > 20)
    let script = withCharts ? 2 : 1
    #expect(page.count("<script>") == script)
  }

  @Test("A runtime that speaks of script elements does not end its own")
  func runtime() {
    let runtime = #"var a = "</script>", b = /<\/SCRIPT>/, c = "</SCRIPT x>", d = "<!-- <script>";"#
    let page = PageReading(
      BriefPage(SampleBrief.document, assets: .init(vegaRuntime: runtime)).html)
    #expect(page.nestingFaults.isEmpty)
    let isEscaped = page.html.contains(
      #"var a = "<\/script>", b = /<\/SCRIPT>/, c = "<\/SCRIPT x>", d = "\x3C!-- <script>";"#)
    #expect(isEscaped)
  }

  @Test("Only web addresses become links")
  func addresses() {
    var document = SampleBrief.document
    document.sources[0].address = "javascript:alert(1)"
    let page = PageReading(BriefPage(document).html)
    #expect(page.count("href=\"javascript") == 0)
    #expect(page.count("javascript:alert(1)") == 1)
  }

  @Test("A figure of zero is printed, a missing one says so")
  func missing() throws {
    let row = try #require(matrixRow("Central Asia"))
    #expect(row.contains(">0.0 %</data>"))
    #expect(row.contains("not covered"))
    let asia = try #require(matrixRow("Asia"))
    #expect(asia.contains("no data"))
    #expect(!asia.contains(">0"))
  }

  @Test("Exact numbers stand beside printed ones")
  func exact() {
    #expect(plain.count("<data value=\"0.212\">21.2 %</data>") >= 1)
  }

  @Test("Old figures are marked by more than colour")
  func age() throws {
    let row = try #require(matrixRow("Russia"))
    #expect(row.contains("<span class=\"year old\">2012"))
    #expect(row.contains("old figure, 6 years old"))
    #expect(row.contains("<span class=\"year\">2016</span>"))
  }

  @Test("Every verdict is a word and a symbol")
  func verdicts() {
    for verdict in BriefDocument.Verdict.allCases {
      #expect(plain.count("badge-\(verdict.rawValue)\"><svg") >= 1)
      #expect(plain.count("</svg>\(Labels.english.verdict(verdict))</span>") >= 1)
    }
  }

  @Test("A threshold of the analyst's is not put into the speaker's mouth")
  func thresholds() {
    let said = plain.count("set by the analyst, not by the speaker")
    let checks = SampleBrief.document.checks.filter { $0.thresholdBasis == .analyst }.map(\.id)
    let cards = SampleBrief.document.weakest.filter { checks.contains($0.checkID) }
    #expect(said == checks.count * 2 + cards.count)
  }

  @Test("Each chart has a caption, a description, specifications and a table")
  func charts() throws {
    let figures = page.markup.components(separatedBy: "<figure class=\"chart").dropFirst()
    #expect(figures.count == 4)
    for text in figures {
      #expect(text.contains("<figcaption>"))
      #expect(text.contains("role=\"img\" aria-label=\""))
      #expect(text.contains("<table"))
      #expect(text.contains("data-screen=\"wide\"") && text.contains("data-screen=\"narrow\""))
    }
    #expect(page.specifications.count == 8)
    for specification in page.specifications {
      let json = try JSONSerialization.jsonObject(with: Data(specification.utf8))
      let members = try #require(json as? [String: Any])
      #expect(members["layer"] is [Any])
    }
  }

  @Test("Without the runtime the tables carry every figure")
  func withoutCharts() {
    #expect(plain.count("<figure") == 0)
    #expect(plain.count("Charts are left out of this copy") == 1)
    #expect(plain.count("The map is left out of this copy") == 1)
    #expect(plain.count("<table") == page.count("<table"))
  }

  @Test("Without country shapes only the map is left out")
  func withoutShapes() {
    let page = PageReading(
      BriefPage(SampleBrief.document, assets: .init(vegaRuntime: "")).html)
    #expect(page.count("<figure") == 3)
  }

  @Test("Every table has a caption and can be scrolled by keyboard")
  func tables() {
    let tables = plain.count("<table")
    #expect(plain.count("<caption") == tables)
    // The table of checks is laid out anew on narrow screens and needs no container.
    #expect(plain.count("class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=") == tables - 1)
  }

  @Test("The page says its language")
  func language() {
    #expect(plain.tags.first?.attribute("lang") == "en")
    let russian = BriefPage(SampleBrief.document, labels: Labels(.russian)).html
    #expect(PageReading(russian).tags.first?.attribute("lang") == "ru")
  }

  /// The row of a pole in the matrix.
  private func matrixRow(_ pole: String) -> String? {
    guard let matrix = plain.part(from: "<table class=\"matrix\">", to: "</table>"),
      let head = matrix.range(of: "<th scope=\"row\">\(pole)"),
      let end = matrix[head.lowerBound...].range(of: "</tr>")
    else { return nil }
    return String(matrix[head.lowerBound..<end.lowerBound])
  }
}
