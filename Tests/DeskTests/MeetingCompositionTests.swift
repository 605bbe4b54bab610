import Desk
import Testing
import WorldModel

@Suite("Blocs that changed since a figure")
struct MeetingCompositionTests {
  /// BBB left UNI in 2011, CCC joined it in 2010.
  private func made() -> MeetingWorld {
    var made = MeetingWorld()
    made.add(
      Membership(member: "BBB", organisation: "UNI", role: .member), to: \.memberships,
      "1990/2011-01-31")
    made.add(
      Membership(member: "CCC", organisation: "UNI", role: .member), to: \.memberships,
      "2010-07-01/..")
    return made
  }

  private func figure(_ file: MeetingFile, _ name: MeetingFigure.Name) throws -> MeetingFigure {
    let figures = try file.section(.safeFigures).lines.compactMap { line -> MeetingFigure? in
      if case .figure(let figure) = line.content { figure } else { nil }
    }
    return try #require(figures.first { $0.name == name })
  }

  @Test("Trade with a bloc of 2009 counts who left in 2011, and not who joined in 2010")
  func trade() throws {
    var made = made()
    for member in ["AAA", "BBB"] { made.trade(5, by: "SUB", with: EntityID(member)) }
    let total = try figure(made.file(partner: "UNI"), .measure("trade-total"))
    #expect(total.composition?.bloc == "UNI")
    #expect(total.composition?.with == ["BBB"] && total.composition?.without == ["CCC"])
    let before = try figure(made.file(on: "2010-06", partner: "UNI"), .measure("trade-total"))
    #expect(before.composition == nil)
  }

  @Test("The size of a bloc counts the members of the day on which the table was published")
  func size() throws {
    for source in ["made", "late"] {
      var made = made()
      made.add(
        SubjectFigure(subject: "UNI", quantity: "population", value: 7, unit: "persons"),
        to: \.quantities, "2008", "2009", source: SourceID(source))
      let size = try figure(
        made.file(on: "2010-06", partner: "UNI"), .quantity("UNI", "population"))
      // Published in 2010, when CCC joined in the same year, or in 2020, after BBB had left.
      #expect(size.composition?.with == ["CCC"])
      #expect(size.composition?.without == (source == "late" ? ["BBB"] : []))
    }
  }
}
