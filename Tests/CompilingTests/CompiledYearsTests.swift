import Testing

@testable import Compiling

@Suite("Years that are compiled")
struct CompiledYearsTests {
  @Test("What lies between the years of a panel and after them is told as a gap")
  func gaps() {
    #expect(Compilation.gaps(after: [2000, 2004, 2005, 2007]) == ["2001/2003", "2006", "2008/.."])
    #expect(Compilation.gaps(after: []).isEmpty)
  }

  @Test("A state asked for besides is looked at, compared and reported once")
  func furtherStates() {
    let panel = Panel(adding: ["FRA", "KAZ", "USA", "BLR", "EU"])
    for list in [panel.states, panel.partners, panel.reporters, panel.compared] {
      #expect(Set(list).count == list.count)
    }
    #expect(panel.covers("BLR") && !Panel.embedded.covers("BLR"))
    #expect(panel.states.contains("USA") && !panel.states.contains("EU"))
    #expect(Panel.embedded.compared.count == 26)
    #expect(Panel(adding: ["BLR", "BLR"]).states.count { $0 == "BLR" } == 1)
  }

  @Test(
    "A panel holds a pair where one of the two is looked at and the other one compared with it",
    arguments: [
      ("KAZ", ["USA"], true), ("KAZ", ["EU"], true), ("EU", ["KAZ"], true), ("KAZ", [], true),
      // Poles among themselves, a counterpart without figures of its own, and states outside.
      ("USA", ["GBR"], false), ("RUS", ["CHN"], false), ("EU", ["USA"], false),
      ("USA", [], false), ("KAZ", ["FRA"], false), ("KAZ", ["UKR"], false), ("UKR", ["KAZ"], false),
    ])
  func pairs(_ subject: String, _ others: [String], _ isHeld: Bool) {
    let panel = Panel.holding(subject, with: others)
    #expect((panel == .embedded) == isHeld)
    #expect(panel.covers(subject))
    for state in others {
      #expect(panel.covers(state), "\(state)")
      let isPaired =
        (panel.states.contains(subject) && panel.compared.contains(state))
        || (panel.states.contains(state) && panel.compared.contains(subject))
      #expect(isPaired, "\(state)")
    }
  }
}
