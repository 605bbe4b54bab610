import Testing

@testable import Datasets

@Suite("Sanctions on trade as dated dyads")
struct TradeSanctionsTests {
  static let text = """
    case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,target_mult,sender_mult,objective,success
    1,"Korea, North",United States,1990,1992,1,"exp_compl,imp_compl",0,0,0,0,0,0,0,other,ongoing
    2,France,EU,2000,2001,1,imp_part,0,0,0,0,0,0,1,other,ongoing
    3,Italy,"United States, Korea, South",2005,2005,1,exp_part,0,0,0,0,0,0,1,other,ongoing
    4,Iraq,UN,1990,1991,1,exp_compl,0,0,0,0,0,0,1,other,ongoing
    5,Italy,Some League,2010,2010,1,exp_part,0,0,0,0,0,0,1,other,ongoing
    6,Italy,United States,1999,1999,0,,1,0,0,0,0,0,0,other,ongoing

    """

  static let names = ["United States": "USA", "France": "FRA", "Italy": "ITA", "Iraq": "IRQ"]
  static let states: Set<String> = ["USA", "FRA", "ITA", "IRQ", "PRK", "KOR", "DEU"]

  static func spells(_ text: String = Self.text) throws -> [DyadSpells] {
    try TradeSanctions(FileContents(path: "gsdb.csv", bytes: Array(text.utf8), sha256: ""))
      .spells(
        state: { names[$0] },
        members: { name, year in
          name == "EU" ? (year < 2001 ? ["ITA"] : ["ITA", "DEU"]) : nil
        })
  }

  static func value(
    _ spells: DyadSpells, _ from: String, _ to: String, _ year: Int
  ) -> Double? {
    let found = spells.column([(from, to, year)], states: states)[0]
    return found.isNaN ? nil : found
  }

  @Test("a ban on exports and imports touches both directions, from its first year to its last")
  func complete() throws {
    let spells = try Self.spells()
    #expect(spells.map(\.name) == ["sanctions_complete", "sanctions_partial"])
    for year in 1990...1992 {
      #expect(Self.value(spells[0], "USA", "PRK", year) == 1)
      #expect(Self.value(spells[0], "PRK", "USA", year) == 1)
    }
    #expect(Self.value(spells[0], "USA", "PRK", 1989) == 0)
    #expect(Self.value(spells[0], "USA", "PRK", 1993) == 0)
    #expect(Self.value(spells[1], "USA", "PRK", 1991) == 0)
    #expect(Self.value(spells[1], "USA", "ITA", 1999) == 0, "a case that does not touch trade")
  }

  @Test("a bloc stands for its members of the year, and a list for each of its names")
  func groups() throws {
    let partial = try Self.spells()[1]
    #expect(
      Self.value(partial, "FRA", "ITA", 2000) == 1 && Self.value(partial, "FRA", "DEU", 2000) == 0)
    #expect(Self.value(partial, "FRA", "DEU", 2001) == 1)
    #expect(Self.value(partial, "ITA", "FRA", 2001) == 0, "only what the bloc buys")
    #expect(
      Self.value(partial, "USA", "ITA", 2005) == 1 && Self.value(partial, "KOR", "ITA", 2005) == 1)
    #expect(Self.value(partial, "ITA", "KOR", 2005) == 0)
  }

  @Test(
    "the United Nations are everyone; a group that nobody knows leaves the target's pairs not known"
  )
  func everyone() throws {
    let spells = try Self.spells()
    #expect(
      Self.value(spells[0], "DEU", "IRQ", 1991) == 1
        && Self.value(spells[0], "IRQ", "DEU", 1991) == 0)
    #expect(Self.value(spells[1], "DEU", "ITA", 2010) == nil)
    #expect(Self.value(spells[1], "ITA", "DEU", 2010) == 0)
    #expect(spells[0].notices.count == 1 && spells[0].notices[0].hasPrefix("1 of 5 cases"))
    #expect(spells[0].notices[0].hasSuffix("Some League"))
  }

  @Test("names with a comma inside are found in lists")
  func parts() {
    let known: Set = ["Korea, South", "Korea, North", "Egypt, Arab Rep.", "Japan"]
    #expect(
      TradeSanctions.parts("Korea, South, Japan,Egypt, Arab Rep.") { known.contains($0) }
        == ["Korea, South", "Japan", "Egypt, Arab Rep."])
    #expect(TradeSanctions.parts("NATO,  Japan") { known.contains($0) } == ["NATO", "Japan"])
  }

  @Test("an unknown kind of ban, and an end before the beginning, are refused with their line")
  func faults() {
    for (old, new) in [("imp_part", "imp_some"), ("2000,2001", "2001,2000")] {
      let error = failure { _ = try Self.spells(Self.text.replacing(old, with: new)) }
      #expect((error as? DatasetError)?.line == 3, "\(String(describing: error))")
    }
  }

  @Test(
    "the published file has 588 cases on trade",
    .enabled(if: TradeData.isPresent, TradeData.absence))
  func published() throws {
    let sanctions = try TradeSanctions(
      FileSurvey(TradeData.folder + "/../sanctions/GSDB_V4.csv"))
    #expect(sanctions.cases.count == 588)
    let case1519 = sanctions.cases.first { $0.id == "1519" }
    #expect(case1519?.sender == "Kazakhstan" && case1519?.target == "Russia")
    #expect(case1519?.exports == .partial && case1519?.imports == nil)
    #expect(case1519?.years == 2023...2023)
  }
}
