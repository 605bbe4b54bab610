import Datasets
import WorldModel

extension Compilation {
  static let baselineYear = 2016
  /// Sales at home of goods over gross domestic product: the median over 69 countries of sales at home of
  /// manufactures in 2006 over gross domestic product in 2006.
  ///
  /// Sales: Y. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch, *An Advanced Guide to Trade Policy Analysis*,
  /// WTO and UNCTAD, 2016, data of the applications (gross production less exports); product: World
  /// Development Indicators. Half of the countries lie between 0.242 and 0.447. Computed anew by a test.
  public static let homeSalesOverProduct = 0.347

  /// A baseline of trade between and within economies, for counterfactuals.
  ///
  /// Between economies: exports as the exporter reports them. At home, where the panel has nothing:
  /// gross domestic product times ``homeSalesOverProduct``. A pair without a row stays without a value.
  func tradeBaselineTable() throws -> CompiledTable {
    let dataset = PublicDataset.goodsTrade
    let indicators = PublicDataset.developmentIndicators
    let year = Self.baselineYear
    let rows = try source.goodsTrade().exports.filter { $0.year == year }
    let perHead = try figures("NY.GDP.PCAP.CD", year)
    let people = try figures("SP.POP.TOTL", year)
    let economies = BaselineEconomies(
      rows, wanted: panel.reporters + Panel.listedPartners.sorted()
    ) { area in perHead[area].flatMap { income in people[area].map { income * $0 } } }

    var sums: [String: [String: Double]] = [:]
    for row in rows {
      guard let value = row.value else { continue }
      sums[economies.key(row.exporter), default: [:]][economies.key(row.importer), default: 0] +=
        value
    }
    var table = CompiledTable(
      table: .flows, subject: "trade-baseline", inputs: dataset.files + indicators.files)
    let keys = economies.listed + ["OTHER"]
    for exporter in keys {
      for importer in keys where importer != exporter {
        var notes: [String] = []
        if exporter == "OTHER" {
          notes.append("without exporters that do not report, a lower bound")
        }
        if exporter == "CHN" || importer == "CHN" { notes.append("with Hong Kong and Macao") }
        let value = sums[exporter]?[importer]
        if value == nil { notes.append("no row in the panel: not known") }
        table.rows.append([
          .series: "trade-baseline", .reporter: exporter, .partner: importer, .direction: "to",
          .value: value.map(FigureText.text) ?? "", .unit: "USD", .valid: "\(year)",
          .source: dataset.key, .locator: "export", .note: notes.joined(separator: "; "),
        ])
      }
      guard let product = economies.products[exporter] else { continue }
      var notes = ["built: gross domestic product times \(Self.homeSalesOverProduct)"]
      var value = product * Self.homeSalesOverProduct
      if exporter == "OTHER" {
        value += sums[exporter]?[exporter] ?? 0
        notes.append("of the world less the economies listed, plus trade among the others")
      }
      if exporter == "CHN" { notes.append("with Hong Kong and Macao") }
      table.rows.append([
        .series: "trade-baseline", .reporter: exporter, .partner: exporter, .direction: "to",
        .value: FigureText.text(value), .unit: "USD", .valid: "\(year)",
        .status: FactStatus.derived.rawValue, .source: indicators.key,
        .locator: "NY.GDP.PCAP.CD × SP.POP.TOTL", .note: notes.joined(separator: "; "),
      ])
    }
    return table
  }

  /// One indicator of one year by area.
  private func figures(_ indicator: String, _ year: Int) throws -> [String: Double] {
    let found = try source.indicators().first { $0.indicator == indicator }?.figures ?? []
    return Dictionary(
      found.filter { $0.year == year }.map { ($0.area, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}
