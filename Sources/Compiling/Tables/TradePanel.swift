import Datasets

/// Goods trade by year, exporter and importer, in codes of ISO 3166 where there is one.
struct TradePanel {
  /// Amounts by partner, and the number of rows behind them, zeros included.
  struct Side {
    var amounts: [String: Double] = [:]
    var rows = 0
  }

  /// Every code that trades in one of the years.
  private(set) var codes: Set<String> = []
  private var byExporter: [String: [(partner: String, value: Double)]] = [:]
  private var byImporter: [String: [(partner: String, value: Double)]] = [:]

  init(_ trade: GoodsTrade, years: Set<Int>) {
    for row in trade.exports where years.contains(row.year) {
      guard let value = row.value else { continue }
      let exporter = GoodsTrade.iso3(row.exporter)
      let importer = GoodsTrade.iso3(row.importer)
      codes.insert(exporter)
      codes.insert(importer)
      byExporter["\(exporter) \(row.year)", default: []].append((importer, value))
      byImporter["\(importer) \(row.year)", default: []].append((exporter, value))
    }
  }

  /// What one or several states sold to partners outside a group.
  func exports(of states: Set<String>, _ year: Int, outside group: Set<String>) -> Side {
    side(byExporter, states, year, group)
  }

  /// What partners outside a group sold to one or several states.
  func imports(of states: Set<String>, _ year: Int, outside group: Set<String>) -> Side {
    side(byImporter, states, year, group)
  }

  /// Whether every one of the states reports its exports in a year.
  func report(_ states: Set<String>, _ year: Int) -> Bool {
    states.allSatisfy { byExporter["\($0) \(year)"] != nil }
  }

  private func side(
    _ table: [String: [(partner: String, value: Double)]], _ states: Set<String>, _ year: Int,
    _ group: Set<String>
  ) -> Side {
    var side = Side()
    // In a fixed order, so that sums of doubles come out the same every time.
    for state in states.sorted() {
      for (partner, value) in table["\(state) \(year)"] ?? [] where !group.contains(partner) {
        side.amounts[partner, default: 0] += value
        side.rows += 1
      }
    }
    return side
  }
}
