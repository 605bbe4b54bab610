extension TradePanelForm {
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
    importer: "importer", year: "year", flow: "trade", hasDomesticTrade: true)

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

  /// CEPII Gravity, release 202211, `Gravity_V202211.csv` (Conte, Cotterlaz, Mayer 2022, CEPII Working Paper 2022-05).
  ///
  /// Trade stands there six times, in thousand current US dollars, as the exporter and as the importer reported it
  /// to the United Nations and to the International Monetary Fund, and reconciled by BACI, of all goods or of
  /// manufactures: the flows contradict each other. A code `country_id` with a suffix, as `DEU.1`, is a state
  /// in other borders. The table is square: it has rows of states before they existed, with the
  /// flags `country_exists` at 0. Of its 87 columns those of keys, flows and the usual regressors are read.
  public static let cepiiGravity = TradePanelForm(
    key: "cepii-gravity", title: "CEPII Gravity, 1948–2021", exporter: "country_id_o",
    importer: "country_id_d", year: "year", flow: nil, flows: cepiiFlows, hasDomesticTrade: false,
    alpha3: ["iso3_o", "iso3_d"], existence: ["country_exists_o", "country_exists_d"],
    reader: TradeTableReader(
      columns: Set(
        ["year", "country_id_o", "country_id_d", "iso3_o", "iso3_d"]
          + ["country_exists_o", "country_exists_d", "dist", "contig", "comlang_off", "comcol"]
          + ["gdp_o", "gdp_d", "pop_o", "pop_d", "gatt_o", "gatt_d", "wto_o", "wto_d"]
          + ["eu_o", "eu_d", "fta_wto", "rta_type"] + cepiiFlows),
      text: ["iso3_o", "iso3_d"],
      units: Dictionary(
        uniqueKeysWithValues: (cepiiFlows + ["gdp_o", "gdp_d"]).map { ($0, "thousand USD") }
          + [("dist", "km"), ("pop_o", "thousand"), ("pop_d", "thousand")])))

  private static let cepiiFlows = [
    "tradeflow_comtrade_o", "tradeflow_comtrade_d", "tradeflow_baci", "manuf_tradeflow_baci",
    "tradeflow_imf_o", "tradeflow_imf_d",
  ]

  /// BACI after its products are added up; see ``BACITrade``.
  public static let baci = TradePanelForm(
    key: "baci", title: "CEPII BACI, trade by product added up to pairs", exporter: "exporter",
    importer: "importer", year: "year", flow: "value", hasDomesticTrade: false)

  /// Forms that a file may have as it is; BACI's files need a table of codes besides.
  public static let all: [TradePanelForm] = [
    .advancedGuide, .advancedGuideCrossSection, .provisions, .gegravitySample, .gravity2006,
    .geoDist, .cepiiGravity,
  ]
}
