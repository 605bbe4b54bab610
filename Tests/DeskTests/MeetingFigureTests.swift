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
      case .oneSided: "one-sided"
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
    #expect(total.age == 3 && !total.isOld && total.reporter == "SUB")
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

  @Test("A total that is one direction alone is no two-way trade")
  func oneSided() throws {
    var made = MeetingWorld()
    made.trade(10, by: "SUB")
    made.trade(10, by: "SUB", direction: .export)
    let file = try made.file()
    #expect(names(try file.section(.unsafeFigures)) == ["one-sided"])
    #expect(names(try file.section(.safeFigures)) == ["trade-export"])
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
