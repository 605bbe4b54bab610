import Desk
import Testing
import WorldModel

@Suite("Time in a meeting file")
struct MeetingTimeTests {
  @Test(
    "The age of a figure runs from the end of its period, in full months",
    arguments: [
      // One year and eleven months is neither one year nor three.
      ("2012", "2014-12-01", MeetingAge.months(23)), ("2012", "2014-12-31", .months(24)),
      ("2012", "2014-12-30", .months(23)), ("2012-01/2012-09", "2012-10-30", .months(1)),
      ("2012-02", "2012-03-29", .months(1)), ("2012-02", "2012-03-28", .months(0)),
      ("2012-01-31", "2012-02-29", .months(1)), ("2012", "2012-06-15", .running),
    ])
  func ages(_ period: String, _ day: String, _ expected: MeetingAge) throws {
    var made = MeetingWorld()
    made.add(
      SubjectFigure(subject: "AAA", quantity: "population", value: 7, unit: "persons"),
      to: \.quantities, period)
    for line in try made.file(on: day).section(.safeFigures).lines {
      guard case .figure(let figure) = line.content else { continue }
      #expect(figure.age == expected, "\(period) \(day)")
      return
    }
    Issue.record("no figure")
  }

  @Test("A step that two sources date is told once, as the more exact one has it")
  func exactStage() throws {
    var made = MeetingWorld()
    made.add(Stage(of: "pact", step: .signed), to: \.stages, "2006-05-04", "2008", source: "late")
    func pact(_ day: String) throws -> MeetingAgreement {
      for line in try made.file(on: day).section(.agreements).lines {
        if case .agreement(let agreement) = line.content, agreement.id == "pact" {
          return agreement
        }
      }
      throw MeetingError.sameSide("pact")
    }
    #expect(try pact("2012-06-15").stage?.time == EDTFInterval("2006-05-04"))
    #expect(try pact("2012-06-15").history.isEmpty)
    made.add(Stage(of: "pact", step: .inForce), to: \.stages, "2013-04-09", "2013-05")
    let late = try pact("2014")
    #expect(late.stage?.time == EDTFInterval("2013-04-09"))
    #expect(late.history.map(\.time) == [EDTFInterval("2006-05-04")])
    // A later signature is another event than that of 2006.
    made.add(Stage(of: "pact", step: .signed), to: \.stages, "2015", "2015")
    #expect(try pact("2016").stage?.time == EDTFInterval("2015"))
  }

  @Test("What was asked for in the past is announced, and no next step")
  func wishes() throws {
    var made = MeetingWorld()
    made.add(
      Stage(of: "pact", step: .implemented), to: \.stages, "2009~", status: .planned)
    func kinds(_ day: String) throws -> [String] {
      try made.file(on: day).section(.openItems).lines.compactMap { line in
        switch line.content {
        case .announced("pact", _): "announced"
        case .stageDue("pact", let stage, let isOverdue): "\(stage.step) \(isOverdue)"
        default: nil
        }
      }
    }
    #expect(try kinds("2012-06-15") == ["announced"])
    made.add(
      Stage(of: "pact", step: .implemented), to: \.stages, "2015", status: .planned)
    #expect(try kinds("2014").contains("implemented false"))
    #expect(try kinds("2016").contains("implemented true"))
  }

  @Test("Planned events of both sides are next dates, and no news")
  func plannedEvents() throws {
    var made = MeetingWorld()
    made.add(
      Event(id: "summit", kind: "summit", title: "S"), to: \.events, "2012-09", "2012-03",
      status: .planned)
    for side in ["SUB", "AAA"] {
      made.add(Party(of: "summit", actor: EntityID(side), role: "party"), to: \.parties)
    }
    func sections(_ day: String) throws -> Set<MeetingSection.Kind> {
      Set(
        try made.file(on: day).sections.filter { section in
          section.lines.contains { line in
            switch line.content {
            case .event("summit", _, true): true
            case .dated(let entry): entry.receipts.first?.fact == "events/summit"
            default: false
            }
          }
        }.map(\.kind))
    }
    #expect(try sections("2012-06-15") == [.dates])
    #expect(try sections("2012-12") == [.changes])
  }
}
