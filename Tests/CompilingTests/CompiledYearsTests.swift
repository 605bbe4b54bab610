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
  }
}
