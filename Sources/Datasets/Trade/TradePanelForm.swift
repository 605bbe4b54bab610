import WorldModel

/// The published form of a panel of bilateral trade: its columns, units and ways of writing.
///
/// Units are those that the source states. Where it states none, the column has none.
public struct TradePanelForm: Sendable {
  public let key: String
  public let title: String
  public let exporter: String
  public let importer: String
  /// `nil` for a cross-section.
  public let year: String?
  /// `nil` for a table of distances.
  public let flow: String?
  /// Whether the panel holds what countries sell to themselves.
  public let hasDomesticTrade: Bool
  /// Codes of the panel that stand for another one in ISO 3166-1 alpha-3.
  public let codes: [String: String]
  let reader: TradeTableReader

  /// `agtpa_applications` of the Advanced Guide to Trade Policy Analysis (Yotov et al. 2016), million USD.
  public static let advancedGuide = TradePanelForm(
    key: "agtpa", title: "An Advanced Guide to Trade Policy Analysis, 69 countries, 1986–2006",
    exporter: "exporter", importer: "importer", year: "year", flow: "trade",
    hasDomesticTrade: true, codes: ["ROM": "ROU", "ZAR": "COD"],
    reader: TradeTableReader(text: ["pair_id"], units: ["trade": "million USD", "dist": "km"]))

  /// The guide's cross-sections of 2006, in which the reference country Germany is written `ZZZ`.
  public static let advancedGuideCrossSection = TradePanelForm(
    key: "agtpa-2006", title: "An Advanced Guide to Trade Policy Analysis, cross-section of 2006",
    exporter: "exporter", importer: "importer", year: "year", flow: "trade",
    hasDomesticTrade: true, codes: ["ZZZ": "DEU", "ROM": "ROU", "ZAR": "COD"],
    reader: TradeTableReader(
      text: ["pair_id"], units: ["trade": "million USD", "DIST": "km"]))

  /// The panel of the R package penppml (Breinlich et al. 2021), USD, every fourth year.
  public static let provisions = TradePanelForm(
    key: "penppml", title: "Bilateral exports with provisions of trade agreements, 1964–2016",
    exporter: "exp", importer: "imp", year: "time", flow: "export", hasDomesticTrade: false,
    codes: Dictionary(
      uniqueKeysWithValues: ["ROM", "ZAR", "TMP", "MNT", "KN1"].map { ($0, GoodsTrade.iso3($0)) }),
    reader: TradeTableReader(text: ["agreement"], units: ["export": "USD"]))

  /// The sample of the Python package gegravity (Herman 2021), comma separated.
  public static let gegravitySample = TradePanelForm(
    key: "gegravity", title: "Sample of gegravity, 30 countries, 2006", exporter: "exporter",
    importer: "importer", year: "year", flow: "trade", hasDomesticTrade: true, codes: [:],
    reader: TradeTableReader())

  /// The cross-sections of the R package gravity (Wölwer et al. 2018), million USD.
  public static let gravity2006 = TradePanelForm(
    key: "gravity-2006", title: "Bilateral trade of 2006, with and without zeros",
    exporter: "iso_o", importer: "iso_d", year: nil, flow: "flow", hasDomesticTrade: false,
    codes: ["ROM": "ROU", "ZAR": "COD"],
    reader: TradeTableReader(
      units: ["flow": "million USD", "gdp_o": "million USD", "gdp_d": "million USD", "distw": "km"])
  )

  /// CEPII GeoDist (Mayer, Zignago 2011); `.` is missing, Romania is `ROM`, DR Congo `ZAR`.
  public static let geoDist = TradePanelForm(
    key: "geodist", title: "CEPII GeoDist, bilateral distances", exporter: "iso_o",
    importer: "iso_d", year: nil, flow: nil, hasDomesticTrade: true,
    codes: ["ROM": "ROU", "ZAR": "COD", "TMP": "TLS"],
    reader: TradeTableReader(
      units: ["dist": "km", "distcap": "km", "distw": "km", "distwces": "km"]))

  public static let all: [TradePanelForm] = [
    .advancedGuide, .advancedGuideCrossSection, .provisions, .gegravitySample, .gravity2006,
    .geoDist,
  ]
}
