import Reporting
import Testing

/// What a reader who is asked about every number must find without searching.
@Suite("Reading of the brief")
struct BriefReadingTests {
  @Test("The gist of a text stands without quotation marks")
  func gist() {
    let page = PageReading(BriefPage(SampleBrief.document).html)
    #expect(page.count("<q>") == 0)
    #expect(page.count("<span class=\"gist\">The union is to start in 2015.</span>") == 1)
  }

  @Test("What would decide an undecided check is in sight without opening it")
  func lack() throws {
    var document = SampleBrief.document
    let index = try #require(document.checks.firstIndex { $0.verdict == .noData })
    document.checks[index].needs = "the trade of 2015"
    let page = PageReading(BriefPage(document).html)
    let row = try #require(
      page.part(from: "id=\"check-\(document.checks[index].id)\"", to: "<details>"))
    #expect(row.contains("Would decide it: </span>the trade of 2015"))
    let open = try #require(document.checks.first { $0.verdict == .notTestable })
    let other = try #require(page.part(from: "id=\"check-\(open.id)\"", to: "<details>"))
    #expect(other.contains("Why not: "))
  }

  @Test("Poles that overlap others stand below a line that says so")
  func overlap() throws {
    var document = SampleBrief.document
    document.poles[0].overlaps = true
    let page = PageReading(BriefPage(document).html)
    let matrix = try #require(page.part(from: "<table class=\"matrix\">", to: "</table>"))
    let line = try #require(matrix.range(of: "not to be added up"))
    let row = try #require(matrix.range(of: "<th scope=\"row\">Russia"))
    #expect(line.upperBound < row.lowerBound)
    let terminal = BriefTerminal(document).lines
    #expect(terminal.contains { $0.hasPrefix("+ Russia") })
    #expect(terminal.contains { $0.contains("not to be added up") })
  }

  @Test("A cell names its conduit, its further figures and the years that it sums up")
  func cell() throws {
    var document = SampleBrief.document
    let index = try #require(
      document.cells.firstIndex { $0.poleID == "russia" && $0.domainID == "security" })
    document.cells[index].conduit = "Netherlands 45.1 %"
    document.cells[index].aside = ["47 shared organisations (2014)"]
    document.cells[index].period = "2000–2018"
    let page = PageReading(BriefPage(document).html)
    let matrix = try #require(page.part(from: "<table class=\"matrix\">", to: "</table>"))
    let row = try #require(
      PageReading(matrix).part(from: "<th scope=\"row\">Russia", to: "</tr>"))
    for text in ["conduit: Netherlands 45.1 %", "47 shared organisations (2014)", ">2000–2018<"] {
      #expect(row.contains(text))
    }
  }

  @Test("Figures without a share are not shaded")
  func shade() throws {
    var document = SampleBrief.document
    for index in document.cells.indices { document.cells[index].share = nil }
    let page = PageReading(BriefPage(document).html)
    let matrix = try #require(page.part(from: "<table class=\"matrix\">", to: "</table>"))
    #expect(!matrix.contains("--share"))
  }

  @Test("New verdicts lie open; what came with the edition is counted and folded")
  func changes() throws {
    var document = SampleBrief.document
    let check = document.checks[0].id
    document.comparison = .init(
      since: "2016-01",
      changes: [
        .init(
          reason: .data, outcome: .newVerdict, text: "1 → 2", details: ["a row"], checkID: check,
          before: .noData, after: .met),
        .init(reason: .doctrine, outcome: .added, text: "", checkID: check, after: .met),
      ])
    let page = PageReading(BriefPage(document).html)
    let part = try #require(page.part(from: "<section id=\"changes\"", to: "</section>"))
    #expect(part.contains("<h3>Another verdict: 1</h3>"))
    #expect(part.contains("<summary>New in this edition: 1</summary>"))
    #expect(part.contains("<li>a row</li>"))
    let lines = BriefTerminal(document).lines
    #expect(lines.contains("  New in this edition: 1"))
  }

  @Test("A date names its source")
  func dates() throws {
    var document = SampleBrief.document
    let fact = document.facts[0]
    document.deadlines = [.init(date: "2020", text: "A date", facts: [fact.id])]
    let page = PageReading(BriefPage(document).html)
    let part = try #require(page.part(from: "<section id=\"deadlines\"", to: "</section>"))
    #expect(part.contains("href=\"#source-\(fact.sourceID)\""))
  }

  @Test("The title of a doctrine is not printed twice")
  func title() {
    var document = SampleBrief.document
    document.title = "One policy"
    document.doctrine.title = "One policy"
    let text = BriefTerminal(document).text
    #expect(text.components(separatedBy: "One policy").count == 2)
    #expect(PageReading(BriefPage(document).html).count(">One policy<") == 1)
  }
}
