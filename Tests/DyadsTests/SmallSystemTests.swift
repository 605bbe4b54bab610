import Testing
import WorldModel

import Dyads

@Suite("Small systems of states")
struct SmallSystemTests {
  @Test("Three states give six directed rows a year, ordered by state 1, state 2, year")
  func order() throws {
    let system = try Small.system(
      [(3, "1900-01-01", nil), (1, "1900-01-01", nil), (2, "1900-01-01", nil)], 1900...1901)
    let table = try DyadYears(system: system)
    #expect(table.rowCount == 12)
    #expect(
      Small.lines(table) == [
        "ccode1,ccode2,year", "1,2,1900", "1,2,1901", "1,3,1900", "1,3,1901", "2,1,1900",
        "2,1,1901", "2,3,1900", "2,3,1901", "3,1,1900", "3,1,1901", "3,2,1900", "3,2,1901",
      ])
  }

  @Test("Undirected rows have the smaller number first")
  func undirected() throws {
    let system = try Small.system(
      [(3, "1900-01-01", nil), (1, "1900-01-01", nil), (2, "1900-01-01", nil)], 1900...1900)
    let table = try DyadYears(system: system, isDirected: false)
    #expect(table.rowCount == 3)
    #expect(
      Small.lines(table) == ["ccode1,ccode2,year", "1,2,1900", "1,3,1900", "2,3,1900"])
  }

  @Test("A state that enters on the last day of a year stands in that year")
  func entry() throws {
    let system = try Small.system([(1, "1900-01-01", nil), (2, "1901-12-31", nil)], 1900...1902)
    let table = try DyadYears(system: system)
    #expect(Small.lines(table).dropFirst().prefix(2) == ["1,2,1901", "1,2,1902"])
    #expect(table.rowCount == 4)
  }

  @Test("States of which one ends before the other begins in a year meet in no row of that year")
  func succession() throws {
    // 1 and 2 unite on 3 October 1990 into 3; 4 is there throughout.
    let spells = [
      (1, "1989-01-01", "1990-10-02"), (2, "1989-01-01", "1990-10-02"), (3, "1990-10-03", nil),
      (4, "1989-01-01", nil as String?),
    ]
    let system = try Small.system(spells, 1989...1991)
    let table = try DyadYears(system: system, isDirected: false)
    #expect(
      Small.lines(table).dropFirst().elementsEqual([
        "1,2,1989", "1,2,1990", "1,4,1989", "1,4,1990", "2,4,1989", "2,4,1990", "3,4,1990",
        "3,4,1991",
      ]))
    let wide = try DyadYears(system: system, isDirected: false, presence: .sameYear)
    #expect(wide.rowCount == table.rowCount + 2)
    #expect(Small.lines(wide).contains("1,3,1990") && Small.lines(wide).contains("2,3,1990"))
  }

  @Test("A state that leaves and comes back in one year has that year once, and none between")
  func comeback() throws {
    let spells = [
      (1, "1938-01-01", nil), (2, "1938-01-01", "1940-06-30"), (2, "1940-09-01", "1940-12-31"),
      (2, "1942-05-01", nil as String?),
    ]
    for presence in [PairPresence.sameDay, .sameYear] {
      let system = try Small.system(spells, 1938...1943)
      let table = try DyadYears(system: system, isDirected: false, presence: presence)
      #expect(
        Small.lines(table).dropFirst().elementsEqual([
          "1,2,1938", "1,2,1939", "1,2,1940", "1,2,1942", "1,2,1943",
        ]))
      #expect(table.rowCount == 5)
    }
  }

  @Test("A state whose years end before those of the table stands in no row")
  func cut() throws {
    let system = try Small.system(
      [(1, "1900-01-01", nil), (2, "1900-01-01", "1905-01-01")], 1900...1910)
    #expect(try DyadYears(system: system, years: 1906...1910).rowCount == 0)
    #expect(try DyadYears(system: system, years: 1904...1910).rowCount == 4)
  }

  @Test("Years outside the list, crossed days and double memberships are refused")
  func refusals() throws {
    let system = try Small.system([(1, "1900-01-01", nil)], 1900...1910)
    #expect(throws: DyadError.yearsOutsideSystem(asked: 1899...1910, listed: 1900...1910)) {
      try DyadYears(system: system, years: 1899...1910)
    }
    #expect(throws: DyadError.yearsOutsideSystem(asked: 1900...1911, listed: 1900...1910)) {
      try DyadYears(system: system, years: 1900...1911)
    }
    #expect(throws: DyadError.spellEndsBeforeStart(state: 7)) {
      try Small.system([(7, "1900-01-02", "1900-01-01")], 1900...1910)
    }
    #expect(throws: DyadError.spellsOverlap(state: 7)) {
      try Small.system(
        [(7, "1900-01-01", "1901-01-01"), (7, "1901-01-01", nil)], 1900...1910)
    }
  }

  @Test("The list of Gleditsch and Ward names its columns by its own numbers")
  func scheme() throws {
    let system = try StateSystem(
      .gleditschWard, spells: [], years: 1900...1900, citation: "a list")
    let table = try DyadYears(system: system)
    #expect(Small.lines(table) == ["gwcode1,gwcode2,year"])
    #expect(table.columns.map(\.citation) == ["a list", "a list", "a list"])
  }
}
