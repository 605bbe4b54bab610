import Datasets
import Testing

@Suite("Published trade and investment", .enabled(if: PublicData.isPresent, PublicData.absence))
struct PublicTradeTests {
  /// Exports plus imports of a state with each partner.
  private func partners(_ trade: GoodsTrade, of state: String, in year: Int) -> [String: Double] {
    var amounts: [String: Double] = [:]
    for row in trade.exports where row.year == year {
      guard let value = row.value else { continue }
      if row.exporter == state { amounts[row.importer, default: 0] += value }
      if row.importer == state { amounts[row.exporter, default: 0] += value }
    }
    return amounts
  }

  @Test("Kazakhstan's trade and its concentration are as published")
  func concentration() throws {
    let trade = try PublicData.trade()
    #expect(trade.exports.count == 316_317)
    let published = [
      (2004, 32.9, 0.0998), (2008, 107.9, 0.0921), (2012, 134.0, 0.0972), (2016, 64.8, 0.1091),
    ]
    for (year, billions, concentration) in published {
      let amounts = partners(trade, of: "KAZ", in: year)
      let total = amounts.values.reduce(0, +)
      #expect(abs(total / 1e9 - billions) < 0.05, "\(year)")
      let squares = amounts.values.reduce(0) { $0 + ($1 / total) * ($1 / total) }
      #expect(abs(squares - concentration) < 0.000_05, "\(year)")
    }
  }

  @Test("Kazakhstan's largest partners of 2016 and its exports to China are as published")
  func shares() throws {
    let trade = try PublicData.trade()
    let amounts = partners(trade, of: "KAZ", in: 2016)
    let total = amounts.values.reduce(0, +)
    for (partner, share) in [("RUS", 21.2), ("CHN", 19.3), ("ITA", 12.7)] {
      let amount = try #require(amounts[partner])
      #expect(abs(100 * amount / total - share) < 0.05, "\(partner)")
    }
    let china = trade.exports.first {
      $0.exporter == "KAZ" && $0.importer == "CHN" && $0.year == 2012
    }
    #expect(abs(try #require(china?.value) / 1e9 - 16.48) < 0.005)
  }

  @Test("States that report no exports have no rows, which is not the same as zeros")
  func silence() throws {
    let trade = try PublicData.trade()
    for state in ["UZB", "TJK", "TKM"] {
      #expect(!trade.exports.contains { $0.exporter == state && $0.year == 2016 })
      #expect(trade.exports.contains { $0.importer == state && $0.year == 2016 })
    }
    #expect(trade.exports.contains { $0.exporter == "KAZ" && $0.value == 0 })
  }

  @Test("Old codes become the present ones, codes that are no state are known")
  func oldCodes() throws {
    let states = Set(
      try PublicData.codes().countries.map(\.iso3) + FormerState.all.map(\.key) + ["BLX"])
    let trade = try PublicData.trade()
    let unknown = Set(
      trade.exports.filter { $0.year >= 2000 }.flatMap { [$0.exporter, $0.importer] }
        .map(GoodsTrade.iso3)
    ).subtracting(states)
    #expect(unknown.isSubset(of: GoodsTrade.unallocated))
    #expect(unknown.contains("UNS"))
  }

  @Test(
    "The Netherlands held 45.1 % of the investment in Kazakhstan of 2012; four entries are negative"
  )
  func investment() throws {
    let investment = try ForeignDirectInvestment(PublicData.read(.directInvestment))
    #expect(investment.pairs.count == 67_871)
    let stocks = investment.pairs.filter { $0.reporter == "KAZ" && $0.year == 2012 }
    let values = stocks.compactMap(\.inwardStock)
    let total = values.reduce(0, +)
    #expect(abs(total / 1_000 - 98.7) < 0.05)
    #expect(values.count { $0 < 0 } == 4)
    let dutch = try #require(stocks.first { $0.partner == "NLD" }?.inwardStock)
    #expect(abs(100 * dutch / total - 45.1) < 0.05)
  }

  @Test("An empty field of investment is unknown, not zero")
  func unknownInvestment() throws {
    let investment = try ForeignDirectInvestment(PublicData.read(.directInvestment))
    let pair = try #require(
      investment.pairs.first {
        $0.reporter == "ABW" && $0.partner == "NLD" && $0.year == 2001
      })
    #expect(pair.inwardStock == nil)
    #expect(pair.outwardStock == 853.9777384)
    #expect(pair.inflow == -15.21239184)
  }
}
