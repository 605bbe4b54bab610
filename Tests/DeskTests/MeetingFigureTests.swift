import Desk
import Testing
import WorldModel

@Suite("Figures of a meeting file")
struct MeetingFigureTests {
  private func names(_ section: MeetingSection) -> [String] {
    section.lines.map { line in
      switch line.content {
      case .figure(let figure):
        if case .measure(let name) = figure.name { name } else { "\(figure.name)" }
      case .contradiction(_, let attribute, _): "contradiction \(attribute)"
      case .mirror: "mirror"
      case .difficulty: "difficulty"
      case .unstated: "unstated"
      default: "other"
      }
    }
  }

  @Test("A total that both report alike is safe, with its age and reporter")
  func safe() throws {
    var made = MeetingWorld()
    made.trade(10, by: "SUB")
    made.trade(9.5, by: "AAA")
    let section = try made.file().section(.safeFigures)
    guard case .figure(let total)? = section.lines.first?.content else {
      Issue.record("no figure")
      return
    }
    #expect(total.amount.value == 10 && total.amount.unit == "USD bn")
    // From the end of 2009 to 15 June 2012.
    #expect(total.age == .months(29) && !total.isOld && total.reporter == "SUB")
    #expect(section.gaps == [.investment, .votes])
  }

  @Test("From five years on a figure is old")
  func old() throws {
    var made = MeetingWorld()
    made.trade(10, by: "SUB", "2008")
    for (day, isOld) in [("2012", false), ("2013", true)] {
      guard
        case .figure(let total)? = try made.file(on: day).section(.safeFigures).lines.first?.content
      else {
        Issue.record("no figure")
        return
      }
      #expect(total.isOld == isOld, "\(day)")
    }
  }

  @Test("Reports that differ by more than a tenth are to be avoided, both values shown")
  func mirror() throws {
    var made = MeetingWorld()
    made.trade(10, by: "SUB")
    made.trade(8.9, by: "AAA")
    let file = try made.file()
    #expect(names(try file.section(.unsafeFigures)) == ["mirror"])
    #expect(!names(try file.section(.safeFigures)).contains("trade-total"))
  }

  @Test(
    "Trade of one direction has no total: the direction says which other one is missing",
    arguments: [true, false])
  func oneSided(_ hasTotal: Bool) throws {
    var made = MeetingWorld()
    if hasTotal { made.trade(10, by: "SUB") }
    made.trade(10, by: "SUB", direction: .export)
    let file = try made.file()
    let safe = try file.section(.safeFigures)
    #expect(names(safe) == ["trade-export"] && !safe.gaps.contains(.trade))
    guard case .figure(let figure)? = safe.lines.first?.content else {
      Issue.record("no figure")
      return
    }
    #expect(figure.missing == .import)
    #expect(names(try file.section(.unsafeFigures)).isEmpty)
    made.trade(4, by: "SUB", direction: .import)
    made.trade(14, by: "SUB", "2010")
    let both = try made.file().section(.safeFigures).lines.map(\.content)
    for case .figure(let figure) in both { #expect(figure.missing == nil) }
  }

  @Test("Two rows of one slot contradict each other, and neither is safe")
  func contradiction() throws {
    var made = MeetingWorld()
    for value in [5.0, 7] {
      made.add(
        Flow(
          series: "press", reporter: "SUB", partner: "AAA", direction: .total, value: value,
          unit: "USD bn"), to: \.flows, "2009")
    }
    let file = try made.file()
    #expect(names(try file.section(.unsafeFigures)).count == 1)
    #expect(try file.section(.safeFigures).gaps == [.figures])
  }

  @Test("A figure from the place of a difficulty is to be avoided, with the difficulty")
  func difficulty() throws {
    var made = MeetingWorld()
    made.add(
      Flow(
        series: "press", reporter: "SUB", partner: "AAA", direction: .total, value: 5,
        unit: "USD bn"),
      to: \.flows, "2009", locator: "p. 9")
    made.add(
      Statement(id: "doubt", speaker: "SUB", about: "AAA", kind: .conflict, text: "No period"),
      to: \.statements, locator: "p. 9")
    let file = try made.file()
    guard
      case .difficulty("No period", let figures)? = try file.section(.unsafeFigures).lines.first?
        .content
    else {
      Issue.record("no difficulty")
      return
    }
    #expect(figures.map(\.amount.value) == [5])
    #expect(try file.section(.safeFigures).lines.isEmpty)
  }

  @Test("A flow that a source names without an amount is said to have none")
  func unstated() throws {
    var made = MeetingWorld()
    made.add(
      Flow(
        series: "press", reporter: "SUB", partner: "AAA", direction: .total, value: nil,
        unit: "USD bn"), to: \.flows, "2009")
    let file = try made.file()
    #expect(names(try file.section(.unsafeFigures)) == ["unstated"])
  }
}
