import Testing
import WorldModel

@Suite("Facts")
struct FactTests {
  @Test("A fact bears the key that its file states, else the key that its content makes")
  func keys() throws {
    let member = Membership(member: "KAZ", organisation: "EAEU", role: .member)
    let stated = try fact(member, id: "m-kaz-eaeu", valid: "2015-01-01/..", locator: "L5")
    let natural = try fact(member, valid: "2015-01-01/..", locator: "L5")
    #expect(stated.id == "m-kaz-eaeu")
    #expect(natural.id == "memberships/KAZ/EAEU/member/2015-01-01/../book/L5")
    #expect(try fact(member).id == "memberships/KAZ/EAEU/member/book/")
  }

  @Test("The keys that contents make name what tells two facts apart")
  func naturalKeys() throws {
    let flow = Flow(
      series: "goods-trade", reporter: "KAZ", partner: "CHN", direction: .export,
      commodity: "oil", value: 1, unit: "USD mn")
    #expect(try fact(flow, valid: "2016").id == "flows/goods-trade/KAZ/CHN/export/oil/2016/book")
    #expect(try state("KAZ", "Kazakhstan").id == "actors/KAZ")
    let code = Code(actor: "DEU", scheme: .cow, code: "260")
    #expect(try fact(code, valid: "1955/1990").id == "codes/DEU/cow/260/1955/1990")
    let score = Score(series: "agreement", a: "KAZ", b: "USA", value: 0.2667)
    #expect(try fact(score, valid: "2000").id == "scores/agreement/KAZ/USA/2000/book")
    let rate = Rate(from: "EUR", to: "USD", rate: 1.1)
    #expect(try fact(rate, valid: "2016").id == "rates/EUR/USD/2016")
    let coverage = Coverage(series: "fdi", reporter: "UZB", state: .outOfCoverage)
    #expect(try fact(coverage, valid: "2012").id == "coverage/fdi/UZB//2012")
  }

  @Test("Two keys of different kinds do not mix, and keys sort by their text")
  func identifiers() {
    let keys: [EntityID] = ["USA", "CHN", "KAZ"]
    #expect(keys.sorted() == ["CHN", "KAZ", "USA"])
    #expect(EntityID("").isEmpty)
    #expect("\(EntityID("KAZ"))" == "KAZ")
  }

  @Test("A value is a number, or else a text, or else unknown, and never zero for nothing")
  func values() {
    #expect(FactValue(0) == .number(0))
    #expect(FactValue(2, orText: "two") == .number(2))
    #expect(FactValue(nil, orText: "two") == .text("two"))
    #expect(FactValue(nil) == .unknown)
  }

  @Test("A series knows a figure once its lag is over")
  func lag() throws {
    let trade = Series(
      id: "goods-trade", title: "Trade", counts: "Goods", unit: "USD mn", lagMonths: 14)
    #expect(try trade.recorded(for: time("2012")) == date("2014-02-28"))
    #expect(try trade.recorded(for: time("2011-01/2011-06")) == date("2012-08-30"))
    #expect(try trade.recorded(for: time("2012/..")) == nil)
    #expect(trade.lagIsAssumed)
  }

  @Test("A series knows a standing a lag after the year in which it began")
  func standingLag() throws {
    let states = Series(id: "igo", title: "IGO", counts: "Members", unit: "1", lagMonths: 24)
    #expect(try states.recorded(forStanding: time("1992-03-02/..")) == date("1994-12-31"))
    #expect(try states.recorded(forStanding: time("2004/2014")) == date("2006-12-31"))
    #expect(try states.recorded(forStanding: time("/2010")) == date("2012-12-31"))
    #expect(try states.recorded(forStanding: time("")) == nil)
  }

  @Test("Independence has an order from party to academic")
  func independence() {
    #expect(
      Source.Independence.allCases.sorted()
        == [.party, .linked, .supported, .independent, .academic])
    #expect(Source.Independence.party < .academic)
  }

  @Test("The steps of a life have an order, and termination comes last")
  func steps() {
    #expect(Stage.Step.intended < .concluded)
    #expect(Stage.Step.concluded < .signed)
    #expect(Stage.Step.signed < .inForce)
    #expect(Stage.Step.allCases.max() == .terminated)
    #expect(Stage.Step.allCases.map(\.rank) == Array(0..<12))
  }

  @Test("Only members, founders and chairs are an organisation's own")
  func roles() {
    let own = Membership.Role.allCases.filter(\.isMembership)
    #expect(own == [.member, .founder, .chair])
  }
}
