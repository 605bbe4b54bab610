import Datasets

/// Which economies the baseline of trade lists, and what becomes of the others.
struct BaselineEconomies {
  /// Codes of the panel to the key that their figures go under: their own, `CHN` for the customs territories
  /// of Hong Kong and Macao, `OTHER` for all that are not listed.
  private var keys: [String: String] = [:]
  /// Sorted; without `OTHER`.
  private(set) var listed: [String] = []
  /// Gross domestic product by key, US dollars; of `OTHER` the world's less that of those listed.
  private(set) var products: [String: Double] = [:]

  /// Trade of these goes largely through China's other customs territories and is recorded in one direction
  /// only, so that their imports exceed what they use several times.
  private static let merged = ["HKG": "CHN", "MAC": "CHN"]
  static let count = 64

  /// - Parameters:
  ///   - rows: exports of one year.
  ///   - wanted: listed before all others, where they have exports and a product.
  ///   - product: gross domestic product of an area of the World Bank, US dollars.
  init(
    _ rows: [GoodsTrade.Export], wanted: [String], product: (String) -> Double?
  ) {
    var trade: [String: Double] = [:]
    var exporters: Set<String> = []
    for row in rows {
      guard let value = row.value else { continue }
      let exporter = GoodsTrade.iso3(row.exporter)
      let importer = GoodsTrade.iso3(row.importer)
      exporters.insert(exporter)
      trade[exporter, default: 0] += value
      trade[importer, default: 0] += value
    }
    func area(_ code: String) -> Double? {
      guard code == "BLX" else { return product(code) }
      guard let belgium = product("BEL"), let luxembourg = product("LUX") else { return nil }
      return belgium + luxembourg
    }
    let possible = exporters.filter { area($0) != nil && Self.merged[$0] == nil }
    let first = Set(wanted).intersection(possible)
    let others = possible.subtracting(first).sorted {
      (trade[$0] ?? 0, $1) > (trade[$1] ?? 0, $0)
    }
    listed = (first.sorted() + others).prefix(Self.count).sorted()
    for code in trade.keys { keys[code] = "OTHER" }
    for code in listed {
      keys[code] = code
      products[code] = area(code)
    }
    for (part, whole) in Self.merged.sorted(by: { $0.key < $1.key }) where listed.contains(whole) {
      keys[part] = whole
      if let more = area(part) { products[whole, default: 0] += more }
    }
    if let world = product("WLD") {
      products["OTHER"] = world - listed.reduce(0) { $0 + (products[$1] ?? 0) }
    }
  }

  func key(_ code: String) -> String { keys[GoodsTrade.iso3(code)] ?? "OTHER" }
}
