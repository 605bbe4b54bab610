import Reporting
import Testing

@Suite("Brief on a terminal")
struct BriefTerminalTests {
  private let lines = BriefTerminal(SampleBrief.document, pagePath: "brief.html").lines

  @Test("It fits a screen of sixty lines and a hundred columns")
  func size() {
    #expect(lines.count <= 60)
    for line in lines { #expect(TerminalText.width(line) <= 100) }
  }

  @Test("A document of any size fits", arguments: [64, 72, 100, 400])
  func anySize(width: Int) {
    let document = Self.large
    let lines = BriefTerminal(document, width: width, pagePath: "x/brief.html").lines
    #expect(lines.count <= 60)
    for line in lines { #expect(TerminalText.width(line) <= min(width, 100)) }
    #expect(lines.last?.contains("brief.html") == true)
  }

  @Test("It says what the brief is for")
  func content() {
    let text = lines.joined(separator: "\n")
    for part in [
      "Kazakhstan: multi-vector foreign policy", "as of 2018-12-31", "not testable",
      "Compared with 2016-01-01", "on track → met", "Russia", "85.3 %", "2012*", "no data",
      "not covered", "Most even:", "Political 2018", "Least even:", "Security 2018",
      "No dominant supplier of arms", "Russia supplied 85.3 %", "2020-12-31", "People 2011*",
      "Evidence for every figure: brief.html",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test("A figure of zero is not printed as missing")
  func zero() throws {
    let row = try #require(lines.first { $0.hasPrefix("Central Asia") })
    #expect(row.contains("0.0 %*"))
    #expect(row.contains("no data"))
  }

  @Test("Colour only when asked, and it changes nothing else")
  func colour() {
    #expect(!lines.joined().contains("\u{1B}"))
    let coloured = BriefTerminal(SampleBrief.document, colour: true, pagePath: "brief.html").lines
    #expect(coloured.joined().contains("\u{1B}["))
    #expect(coloured.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") } == lines)
  }

  @Test("What does not fit is counted")
  func counted() {
    let text = BriefTerminal(Self.large).text
    #expect(text.contains("and 15 more: "))
    #expect(text.contains("  and 14 more"))
  }

  @Test("A document without anything is fine")
  func empty() {
    let document = BriefDocument(
      title: "Nothing", subject: .init(id: "X", name: "X"),
      doctrine: .init(id: "x", title: "X", edition: "1"), asOf: "2018", asOfYear: 2018)
    let text = BriefTerminal(document).text
    #expect(text.hasPrefix("Nothing\n"))
    #expect(text.hasSuffix("\n"))
    #expect(text.contains("no date after 2018"))
  }

  @Test("Data cannot steer the terminal")
  func controls() {
    let bait = "a\u{1B}[2Jb\rc\nd"
    let text = BriefTerminal(HostileBrief.document(bait), colour: false, pagePath: bait).text
    let controls = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
  }

  private static let large: BriefDocument = {
    var document = SampleBrief.document
    for index in 0..<15 {
      document.poles.append(.init(id: "p\(index)", title: "Pole with a long name \(index)"))
      document.deadlines.append(.init(date: "2021-\(10 + index)", text: "Date \(index)"))
      document.checks.append(
        .init(
          id: "c\(index)", kind: "kind-\(index)", title: String(repeating: "long ", count: 40),
          verdict: .missed, severity: .error))
      document.weakest.append(
        .init(
          checkID: "c\(index)", reason: "reason",
          lines: (0..<9).map { .init("line \($0) " + String(repeating: "word ", count: 40)) }))
      document.comparison?.changes.append(
        .init(reason: .data, text: String(repeating: "change ", count: 60)))
    }
    document.weakest.reverse()
    return document
  }()
}
