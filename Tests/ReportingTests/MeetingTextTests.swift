import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

@testable import Reporting

@Suite("Meeting file in words")
struct MeetingTextTests {
  private static let path =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Worlds/eurasia"

  private static let loaded = Result {
    let world = try WorldFolder.read(path).world
    let file = "/doctrines/kazakhstan.yaml"
    let text = try String(contentsOfFile: path + file, encoding: .utf8)
    return (
      world, try DoctrineReader.read(text, file: file, world: world, registry: .standard)
    )
  }

  private func sheets(
    _ partner: String, on day: String = "2026-03", _ language: Language = .english,
    isFull: Bool = false
  ) throws -> MeetingSheets {
    let (world, doctrine) = try Self.loaded.get()
    let request = try MeetingRequest(
      subject: "KAZ", partner: partner, on: try #require(EDTFDate(day)), in: world)
    return MeetingSheets(
      try MeetingAssembly(request, doctrine: doctrine, world: world).file(), world: world,
      labels: Labels(language), isFull: isFull)
  }

  @Test("Every label has a text in every language, with the same places")
  func labels() {
    for key in MeetingLabel.allCases {
      let places = Set(key.english.matches(of: #/\{[0-9]/#).map(\.output))
      for language in Language.allCases {
        let text = key.pattern(in: language)
        #expect(!text.isEmpty, "\(key)")
        let own = Set(text.matches(of: #/\{[0-9]/#).map(\.output))
        // A plural that a language does not need may leave out its number’s forms, never the number.
        #expect(own == places, "\(key) \(language)")
      }
    }
  }

  @Test("No English label is left in Kazakh or Russian", arguments: [Language.kazakh, .russian])
  func translated(_ language: Language) throws {
    for key in MeetingLabel.allCases where key.english.contains(where: \.isLetter) {
      #expect(key.pattern(in: language) != key.english || key.english.hasPrefix("{"), "\(key)")
    }
    let text = try sheets("CHN", language).text
    let labels = Labels(language)
    #expect(text.sections.map(\.heading).contains(labels[MeetingLabel.agreements]))
    for section in text.sections {
      for heading in MeetingSection.Kind.allCases.map(\.rawValue) where section.heading == heading {
        Issue.record("\(heading)")
      }
      #expect(section.heading.unicodeScalars.contains { (0x400..<0x530).contains($0.value) })
    }
  }

  @Test(
    "The file is cut to two sheets in every language, and says what it left out",
    arguments: ["RUS", "CHN", "FRA"])
  func cut(_ partner: String) throws {
    for language in Language.allCases {
      let sheets = try sheets(partner, language)
      #expect(MeetingSheets.height(of: sheets.text) <= MeetingSheets.room)
      for (section, words) in zip(sheets.print.sections, sheets.text.sections) {
        #expect((section.leftOut > 0) == !words.more.isEmpty)
        if section.leftOut > 0 { #expect(words.more.contains("\(section.leftOut)")) }
      }
    }
    let full = try sheets(partner, isFull: true)
    #expect(full.print.sections.allSatisfy { $0.leftOut == 0 })
  }

  @Test("Each form holds every line with its receipts")
  func forms() throws {
    let text = try sheets("TUR").text
    let page = MeetingPage(text).html
    let markdown = text.markdown
    let terminal = text.terminal(width: 100, colour: false)
    #expect(!page.contains("<script") && page.contains("@page{size:A4"))
    for receipt in text.receipts {
      #expect(page.contains("id=\"r\(receipt.number)\""))
      #expect(markdown.contains("- \\[\(receipt.number)\\] "))
      #expect(terminal.contains("[\(receipt.number)] "))
    }
    for line in text.sections.flatMap(\.lines) {
      let words = line.text.split(separator: " ").prefix(3).joined(separator: " ")
      #expect(terminal.replacing("\n  ", with: " ").contains(words), "\(words)")
      #expect(!line.receipts.isEmpty)
    }
    #expect(terminal.split(separator: "\n").allSatisfy { TerminalText.width(String($0)) <= 100 })
  }

  @Test("Text of the data can't become mark-up")
  func hostile() throws {
    let line = MeetingText.Line(
      lead: "<b>", text: "<script>alert(1)</script> | *x*", receipts: [1], isCaution: true)
    let text = MeetingText(
      language: .english, title: "<i>", facts: ["&"], lastMeeting: line,
      sections: [
        .init(kind: .room, heading: "h", lines: [line], unknown: "", more: "")
      ], receiptsHeading: "r",
      receipts: [.init(number: 1, text: "<a>", key: "<k>", citation: "\"")],
      rulesHeading: "r", rules: "<u>")
    let page = MeetingPage(text).html
    for tag in ["<script>", "<i>", "<a>", "<u>"] { #expect(!page.contains(tag), "\(tag)") }
    #expect(!text.markdown.contains("<script>"))
  }

  @Test("The JSON form counts alike and leads from each line to facts")
  func json() throws {
    let sheets = try sheets("UZB", on: "2018-11")
    let json = sheets.print.json(sheets.text)
    #expect(json["partner"] == .string("UZB") && json["asOf"] == .string("2018-11"))
    guard case .array(let sections)? = json["sections"],
      case .array(let receipts)? = json["receipts"]
    else {
      Issue.record("no sections")
      return
    }
    #expect(sections.count == 12 && receipts.count == sheets.print.receipts.count)
    #expect(
      sections.compactMap { $0["section"] }
        == MeetingSection.Kind.allCases.map { .string($0.rawValue) })
  }
}
