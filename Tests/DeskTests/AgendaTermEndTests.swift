import Desk
import Testing
import WorldModel

@Suite("The end of a term in a calendar")
struct AgendaTermEndTests {
  private static func made(_ rows: [(FactID, String, String, String)]) -> AgendaWorld {
    var made = AgendaWorld()
    for (id, valid, recorded, text) in rows {
      made.facts.roles.append(
        Fact(
          id: id, Role(actor: "LEADER", body: "BBB", role: "Prime Minister", text: text),
          made.envelope(valid, recorded: recorded)))
    }
    return made
  }

  @Test("Two ends of one term are one entry: the more exact one leads, the other is noted")
  func ends() throws {
    let made = Self.made([
      ("r-rough", "2011-07-06/2015~", "2011-07-06", ""),
      ("r-exact", "2003-03-14/2014-08-28", "2014-08-28", ""),
    ])
    let agenda = try made.agenda("2014", "2015", kinds: [.role], all: true)
    let ends = agenda.entries.filter { $0.phase == .ends }
    #expect(ends.map(\.id) == ["role/ends/r-exact"])
    #expect(ends.first?.against.map(\.fact) == ["r-rough"])
    #expect(ends.first?.certainty == .exact)
  }

  @Test("Two ends that are equally exact are disputed")
  func disputed() throws {
    let made = Self.made([
      ("r-a", "2003-03-14/2014-08-28", "2014-08-28", ""),
      ("r-b", "2003-03-14/2014-09-28", "2014-09-28", ""),
    ])
    let ends = try made.agenda("2014", "2014", kinds: [.role], all: true).entries
      .filter { $0.phase == .ends }
    #expect(ends.map(\.certainty) == [.disputed])
    #expect(ends.first?.against.count == 1)
  }

  @Test("Two terms of one person stay two")
  func terms() throws {
    let made = Self.made([
      ("r-first", "2003-03-14/2008-05-01", "2008-05-01", ""),
      ("r-second", "2010-03-14/2014-08-28", "2014-08-28", ""),
    ])
    let ends = try made.agenda("2003", "2015", kinds: [.role], all: true).entries
      .filter { $0.phase == .ends }
    #expect(ends.map(\.id) == ["role/ends/r-first", "role/ends/r-second"])
  }

  @Test("What a row tells of the end stands at the end, what it tells of the beginning at that")
  func notes() throws {
    let made = Self.made([
      ("r-end", "2003-03-14/2014-08-28", "2014-08-28", "Resigned"),
      ("r-start", "2015-01-01/2019-01-01", "2015-01-01", "Third term"),
    ])
    let entries = try made.agenda("2003", "2020", kinds: [.role], all: true).entries
    func detail(_ id: String) -> String? { entries.first { $0.id == id }?.detail }
    #expect(detail("role/begins/r-end") == "")
    #expect(detail("role/ends/r-end") == "Resigned")
    #expect(detail("role/begins/r-start") == "Third term")
    #expect(detail("role/ends/r-start") == "")
  }
}
