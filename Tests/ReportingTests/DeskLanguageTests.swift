import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

@testable import Reporting

@Suite("Meeting files and calendars in Kazakh and Russian")
struct DeskLanguageTests {
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

  private func file(_ partner: String, _ day: String) throws -> MeetingFile {
    let (world, doctrine) = try Self.loaded.get()
    let request = try MeetingRequest(
      subject: "KAZ", partner: partner, on: try #require(EDTFDate(day)), in: world)
    return try MeetingAssembly(request, doctrine: doctrine, world: world).file()
  }

  private func text(_ partner: String, _ day: String, _ language: Language) throws -> String {
    let (world, _) = try Self.loaded.get()
    return MeetingSheets(
      try file(partner, day), world: world, labels: Labels(language), isFull: true
    ).text.terminal(width: 100, colour: false)
  }

  private func calendar(_ language: Language) throws -> String {
    let (world, doctrine) = try Self.loaded.get()
    let range = try AgendaRange(
      from: try #require(EDTFDate("2010")), to: try #require(EDTFDate("2027")))
    let request = try AgendaRequest(
      subject: "KAZ", range: range, asOf: try #require(EDTFDate("2026-03-10")), includesAll: true,
      in: world)
    return Agenda(request, doctrine: doctrine, world: world)
      .terminal(language: language, width: 4000, colour: false)
  }

  @Test("No office of the data stays in English", arguments: [Language.russian, .kazakh])
  func offices(_ language: Language) throws {
    #expect(!(try text("TUR", "2026-03", language)).contains("Head of the Government"))
    let roles = try Self.loaded.get().0.facts.roles.map(\.content.role)
    for role in Set(roles) where !["role", "analyst", "senior editor"].contains(role) {
      #expect(AgendaWord(role, .office) != nil, "\(role)")
    }
  }

  @Test("No property of an agreement or work stays in English")
  func properties() throws {
    for term in Set(try Self.loaded.get().0.facts.terms.map(\.content.term)) {
      #expect(MeetingTermLabel(rawValue: term) != nil, "\(term)")
    }
    for language in [Language.russian, .kazakh] {
      let calendar = try calendar(language)
      #expect(!calendar.contains("consent needed: foreign base"))
      #expect(!calendar.contains("ratification by"))
    }
  }

  @Test("Dates stand in the case that their preposition asks for")
  func dates() throws {
    let russian = try text("RUS", "2026-03", .russian)
    #expect(russian.contains("после марта 2026 г."))
    let kazakh = try text("RUS", "2026-03", .kazakh)
    #expect(kazakh.contains("наурыздан кейін"))
    let calendar = try calendar(.russian)
    #expect(calendar.contains("примерно начиная с 2014 г."))
    for wrong in ["с около", "позднее около", "до около", "после около"] {
      #expect(!calendar.contains(wrong), "\(wrong)")
    }
    let labels = Labels(.russian)
    #expect(labels.dateAfter(try #require(EDTFDate("2018-11-05"))) == "5 ноября 2018 г.")
    #expect(labels.dateAfter(try #require(EDTFDate("2018~"))) == "примерно 2018 г.")
  }

  @Test("A vector bears the name of its title and not that of the actor that stands for it")
  func vectors() throws {
    let (world, _) = try Self.loaded.get()
    for (language, name) in [(Language.russian, "Мусульманский мир"), (.kazakh, "Мұсылман әлемі")] {
      let wording = MeetingWording(
        try file("TUR", "2026-03"), world: world, labels: Labels(language))
      #expect(wording.pole("Muslim world", ["OIC"]) == name)
      #expect(wording.pole("Russia", ["RUS"]) == world.localName(of: "RUS", in: language).text)
    }
  }

  @Test("Shocks have a name in every language", arguments: [Language.english, .russian, .kazakh])
  func shocks(_ language: Language) throws {
    let (world, _) = try Self.loaded.get()
    let section = try #require(
      MeetingSheets(
        try file("RUS", "2026-03"), world: world, labels: Labels(language), isFull: true
      ).text.sections.first { $0.kind == .shocks })
    #expect(section.lines.count > 4)
    for line in section.lines where language != .english {
      #expect(line.lead.unicodeScalars.contains { $0.value > 0x400 }, "\(line.lead)")
      #expect(line.text.unicodeScalars.prefix(4).contains { $0.value > 0x400 }, "\(line.text)")
    }
    for label in MeetingShockLabel.allCases where language != .english {
      #expect(label.pattern(in: language) != label.english)
    }
  }

  @Test("What sheets hold beyond the estimate is printed on demand")
  func scale() throws {
    let (world, _) = try Self.loaded.get()
    let file = try file("CHN", "2026-03")
    func lines(_ scale: Double) -> Int {
      MeetingSheets(file, world: world, labels: Labels(.english), scale: scale)
        .print.sections.reduce(0) { $0 + $1.lines.count }
    }
    #expect(lines(1) < lines(1.2))
    #expect(lines(1.2) <= lines(1.4))
  }
}
