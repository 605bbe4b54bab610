import Datasets
import Testing

@Suite("Published records of states", .enabled(if: PublicData.isPresent, PublicData.absence))
struct PublicRecordsTests {
  @Test("Organisations shared with Kazakhstan in 2014 are counted as published")
  func sharedOrganisations() throws {
    let data = try COWIntergovernmentalOrganisations(PublicData.read(.organisations))
    #expect(data.organisations.count == 534)
    #expect(data.stateYears.count == 15_557)
    let rows = data.rows()
    func row(_ cow: Int) throws -> Int { try #require(rows[.init(cow: cow, year: 2014)]) }
    let kazakhstan = try row(705)
    for (cow, count) in [(365, 47), (640, 42), (710, 36), (2, 34)] {
      #expect(data.shared(kazakhstan, try row(cow)) == count, "\(cow)")
    }
    #expect(data.standings(kazakhstan).count { $0 == 1 } == 55)
    #expect(data.standings(kazakhstan).count { $0 == 3 } == 1)
  }

  @Test("A missing standing is not the absence of one")
  func missingStanding() throws {
    let data = try COWIntergovernmentalOrganisations(PublicData.read(.organisations))
    let row = try #require(data.rows()[.init(cow: 705, year: 2014)])
    let icao = try #require(data.organisations.firstIndex(of: "icao"))
    let wto = try #require(data.organisations.firstIndex(of: "wto"))
    let gatt = try #require(data.organisations.firstIndex(of: "gatt"))
    #expect(data.standing(row, icao) == .missing)
    #expect(data.standing(row, wto) == .none)
    #expect(data.standing(row, gatt) == .noOrganisation)
  }

  @Test("Kazakhstan's obligations of 2014 are as published")
  func obligations() throws {
    let data = try ATOPObligations(PublicData.read(.obligations))
    #expect(data.dyadYears.count == 273_296)
    #expect(data.lastYear == 2018)
    let rows = data.dyadYears.filter { $0.from == 705 && $0.year == 2014 }
    #expect(
      Set(rows.filter { $0.kinds.contains(.defence) }.map(\.to)) == [
        365, 370, 371, 373, 702, 703, 704,
      ])
    #expect(rows.count { $0.kinds.contains(.nonAggression) } == 56)
    #expect(rows.first { $0.to == 710 }?.kinds == [.nonAggression, .consultation])
  }

  @Test("Russia delivered 85.3 % of the arms that Kazakhstan received in 2000–2023")
  func arms() throws {
    let transfers = try ArmsTransfers(PublicData.read(.armsTransfers))
    #expect(transfers.deliveries.count == 853)
    let rows = transfers.deliveries.filter { $0.recipient == "Kazakhstan" }
    let total = rows.reduce(0) { $0 + $1.trendIndicatorValue }
    #expect(abs(total - 3_112.5) < 0.05)
    let russian = rows.filter { $0.supplier == "Russia" }.reduce(0) { $0 + $1.trendIndicatorValue }
    #expect(abs(100 * russian / total - 85.3) < 0.05)
  }

  @Test(
    "Chinese government visits to Kazakhstan are counted as published, uncollected years left out")
  func visits() throws {
    let visits = try ChineseVisits(PublicData.read(.chineseVisits))
    #expect(visits.stateYears.count == 741)
    let rows = visits.stateYears.filter { $0.receiver == "Kazakhstan" }
    #expect(rows.compactMap(\.governmentVisits).reduce(0, +) == 253)
    #expect(rows.first { $0.year == 2014 }?.governmentVisits == 14)
    let uncollected = try #require(rows.first { $0.year == 2018 })
    #expect(uncollected.governmentVisits == nil)
  }

  @Test("World Bank figures are found below their preamble")
  func indicators() throws {
    let income = try WorldDevelopmentIndicators(PublicData.read(.developmentIndicators, 0))
    let people = try WorldDevelopmentIndicators(PublicData.read(.developmentIndicators, 1))
    #expect(income.indicator == "NY.GDP.PCAP.CD")
    #expect(people.indicator == "SP.POP.TOTL")
    let head = income.figures.first { $0.area == "KAZ" && $0.year == 2013 }?.value
    #expect(abs(try #require(head) - 13_478.46) < 0.005)
    #expect(people.figures.first { $0.area == "KAZ" && $0.year == 2023 }?.value == 20_330_104)
  }
}
