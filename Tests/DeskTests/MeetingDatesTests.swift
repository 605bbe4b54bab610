import Datasets
import Desk
import Doctrines
import Testing
import WorldModel

@Suite("Dates, shocks and figures of a meeting file")
struct MeetingDatesTests {
  private static func file(_ partner: String, _ day: String) throws -> MeetingFile {
    let parts = try EmbeddedProof.read()
    let request = try MeetingRequest(
      subject: "KAZ", partner: partner, on: try #require(EDTFDate(day)), in: parts.world)
    return try MeetingAssembly(request, doctrine: parts.doctrine, world: parts.world).file()
  }

  private static func section(_ file: MeetingFile, _ kind: MeetingSection.Kind) throws
    -> MeetingSection
  {
    try #require(file.sections.first { $0.kind == kind })
  }

  @Test(
    "Every meeting of both in the calendar of the year stands among the next dates",
    arguments: ["TUR", "UZB", "RUS", "CHN"])
  func calendar(_ partner: String) throws {
    let parts = try EmbeddedProof.read()
    let day = try #require(EDTFDate("2026-03"))
    let agenda = Agenda(
      try AgendaRequest(
        subject: "KAZ", partner: partner, range: AgendaRange(yearFrom: day), asOf: day,
        in: parts.world), doctrine: parts.doctrine, world: parts.world)
    let listed = agenda.entries.filter { $0.kind == .event && $0.time.last >= day.earliest }
      .map(\.id)
    let dates = try Self.section(Self.file(partner, "2026-03"), .dates)
    let shown = dates.lines.compactMap { line in
      if case .dated(let entry) = line.content { entry.id } else { nil }
    }
    #expect(!listed.isEmpty)
    #expect(Set(listed).subtracting(shown) == [])
    #expect(dates.lines.allSatisfy { !$0.facts.isEmpty || !$0.rows.isEmpty })
  }

  @Test("Summits of organisations in which both sit are among them")
  func summits() throws {
    let events = try Self.section(Self.file("TUR", "2026-03"), .dates).lines.compactMap { line in
      if case .dated(let entry) = line.content { entry.receipts.first?.fact } else { nil }
    }
    #expect(events.contains("events/ots-turkistan-2026"))
    #expect(events.contains("events/cica-summit-2026"))
  }

  @Test("A step that lies ahead is no news of what was reached")
  func ahead() throws {
    let day = try #require(EDTFDate("2014-11")).latest
    let changes = try Self.section(Self.file("RUS", "2014-11"), .changes)
    for line in changes.lines {
      guard case .stageReached(let thing, let stage) = line.content else { continue }
      #expect(stage.time.earliest.map { $0 <= day } ?? true, "\(thing)")
    }
    let items = try Self.section(Self.file("RUS", "2014-11"), .openItems)
    #expect(
      items.lines.contains { line in
        if case .stageDue("eurasec-2000", _, _) = line.content { true } else { false }
      })
  }

  @Test("Sanctions on the partner and a war in which it is a party are told as shocks")
  func shocks() throws {
    func told(_ partner: String, _ day: String) throws -> [String] {
      try Self.section(Self.file(partner, day), .shocks).lines.compactMap { line in
        if case .shock(let thing, _, _, _, _) = line.content { thing.text } else { nil }
      }
    }
    let russia = try told("RUS", "2026-03")
    for thing in [
      "ukraine-war-2022", "sanctions-eu-rus", "sanctions-usa-rus", "sanctions-gbr-rus",
      "sanctions-kaz-rus",
    ] {
      #expect(russia.contains(thing))
    }
    #expect(russia.first == "ukraine-war-2022")
    // What was not yet known, and what one side imposed on third ones.
    #expect(try !told("RUS", "2014-11").contains("sanctions-eu-rus"))
    #expect(try !told("USA", "2026-03").contains("sanctions-usa-chn"))
  }

  @Test("A data set of shocks that ends before the meeting says so")
  func limits() throws {
    let lines = try Self.section(Self.file("RUS", "2026-03"), .shocks).lines
    let years = lines.compactMap { line -> Int? in
      if case .shock("sanctions-eu-rus", _, _, _, let year) = line.content { year } else { nil }
    }
    #expect(years == [2023])
  }

  @Test("Of figures that are safe trade comes first, and a share of nothing last")
  func order() throws {
    for partner in ["UZB", "FRA", "CHN", "TUR"] {
      let lines = try Self.section(Self.file(partner, "2018-11"), .safeFigures).lines
      let figures = lines.compactMap { line in
        if case .figure(let figure) = line.content { figure } else { nil }
      }
      let fresh = figures.filter { !$0.isOld && $0.amount.value != 0 }
      let trade = fresh.firstIndex { $0.name == .measure("trade-total") }
      let arms = fresh.firstIndex { $0.name == .measure("arms-share") }
      if let trade, let arms { #expect(trade < arms) }
      let nothing = figures.firstIndex { $0.amount.value == 0 } ?? figures.count
      #expect(figures[nothing...].allSatisfy { $0.amount.value == 0 }, "\(partner)")
    }
  }
}
