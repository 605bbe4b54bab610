import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

@Suite("What a meeting file may know")
struct MeetingHonestyTests {
  private static let path =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Worlds/eurasia"

  private static let loaded = Result {
    let world = try WorldFolder.read(path).world
    let file = "/doctrines/kazakhstan.yaml"
    let text = try String(contentsOfFile: path + file, encoding: .utf8)
    return (
      world,
      try DoctrineReader.read(text, file: file, world: world, registry: .standard)
    )
  }

  @Test(
    "No receipt was recorded after the day, and no source of a doctrine's words was printed later",
    arguments: ["RUS", "CHN", "EU", "USA", "TUR", "UZB", "FRA"])
  func asOf(_ partner: String) throws {
    let (world, doctrine) = try Self.loaded.get()
    for day in ["2014-11", "2018-11", "2026-03"] {
      let on = try #require(EDTFDate(day))
      let request = try MeetingRequest(subject: "KAZ", partner: partner, on: on, in: world)
      let print = MeetingPrint(
        try MeetingAssembly(request, doctrine: doctrine, world: world).file(), limits: [:])
      #expect(print.receipts.count > 5)
      for receipt in print.receipts {
        for fact in receipt.facts {
          let recorded = fact.envelope.recorded
          #expect((recorded?.earliest ?? on.latest) <= on.latest, "\(fact.line)")
        }
        if !receipt.row.isEmpty, let source = receipt.source.flatMap({ world.source($0) }) {
          #expect((source.published?.earliest ?? on.latest) <= on.latest, "\(receipt.row)")
        }
      }
    }
  }

  @Test("A row recorded after the day changes nothing")
  func later() throws {
    var made = MeetingWorld()
    let before = try made.file().sections.map { $0.lines.count }
    made.add(
      Relation(a: "SUB", b: "AAA", kind: "border", amount: Amount(7, unit: "km")), to: \.relations,
      "2000/", "2012-07")
    made.add(
      Event(id: "summit", kind: "summit", title: "S", place: "CITY"), to: \.events, "2012-03",
      "2013")
    #expect(try made.file().sections.map { $0.lines.count } == before)
    #expect(try made.file(on: "2012-08").sections.map { $0.lines.count } != before)
  }

  @Test("Of an empty world the file says what is not known, and states no zero")
  func empty() throws {
    let file = try MeetingWorld.bare.file()
    let lines = file.sections.filter { $0.kind != .vectors }.flatMap(\.lines)
    // The doctrine's checks need no facts.
    #expect(lines.allSatisfy { $0.facts.isEmpty })
    for line in lines {
      if case .undecided = line.content { continue }
      Issue.record("\(line.content)")
    }
    let gaps = Set(file.sections.flatMap(\.gaps))
    #expect(
      gaps.isSuperset(of: [
        .subjectOffices, .partnerOffices, .diplomatic, .partnership, .agreements, .subjectPromises,
        .partnerPromises, .lastMeeting, .figures, .unsafeFigures, .sharedOrganisations,
      ]))
  }

  @Test("Partners that can't be met and dates that don't fit are refused with the reason")
  func refusals() throws {
    let made = MeetingWorld()
    func fault(
      _ partner: String, on: String = "2012", asOf: String? = nil, last: String? = nil
    ) -> MeetingError? {
      do {
        _ = try made.file(on: on, asOf: asOf, last: last, partner: partner)
        return nil
      } catch {
        return error as? MeetingError
      }
    }
    #expect(fault("AAA") == nil)
    #expect(fault("Name of AAA") == nil)
    if case .unknownPartner("Nane of BBB", let near)? = fault("Nane of BBB") {
      #expect(near.contains("BBB (Name of BBB)"), "\(near)")
    } else {
      Issue.record("an unknown name is taken")
    }
    let words = MeetingError.unknownPartner("Atlantis", near: []).description
    #expect(words.contains("nothing like it") && words.contains("tarazy world show"))
    #expect(fault("HEAD") == .noParty("HEAD", kind: "person", of: "AAA"))
    #expect(fault("pact") == .noParty("pact", kind: "agreement", of: nil))
    #expect(fault("SUB") == .sameSide("SUB"))
    let (year, later) = (try #require(EDTFDate("2012")), try #require(EDTFDate("2013")))
    #expect(fault("AAA", asOf: "2013") == .knownAfterMeeting(later, on: year))
    #expect(fault("AAA", last: "2013") == .lastMeetingNotBefore(later, on: year))
    if case .beforeAllRecords(_, let first)? = fault("AAA", on: "1800") {
      #expect(first == EDTFDate("2010-01-01"))
    } else {
      Issue.record("a date before everything is taken")
    }
  }
}
