import Datasets
import Testing
import WorldModel

@testable import Trade

@Suite("Panels in the layouts of CEPII")
struct CEPIILayoutTests {
  /// The 87 columns of release 202211, in their order.
  static let gravityHeader =
    "year,country_id_o,country_id_d,iso3_o,iso3_d,iso3num_o,iso3num_d,country_exists_o,country_exists_d,"
    + "gmt_offset_2020_o,gmt_offset_2020_d,distw_harmonic,distw_arithmetic,distw_harmonic_jh,"
    + "distw_arithmetic_jh,dist,main_city_source_o,main_city_source_d,distcap,contig,diplo_disagreement,"
    + "scaled_sci_2021,comlang_off,comlang_ethno,comcol,col45,legal_old_o,legal_old_d,legal_new_o,"
    + "legal_new_d,comleg_pretrans,comleg_posttrans,transition_legalchange,comrelig,heg_o,heg_d,"
    + "col_dep_ever,col_dep,col_dep_end_year,col_dep_end_conflict,empire,sibling_ever,sibling,sever_year,"
    + "sib_conflict,pop_o,pop_d,gdp_o,gdp_d,gdpcap_o,gdpcap_d,pop_source_o,pop_source_d,gdp_source_o,"
    + "gdp_source_d,gdp_ppp_o,gdp_ppp_d,gdpcap_ppp_o,gdpcap_ppp_d,pop_pwt_o,pop_pwt_d,gdp_ppp_pwt_o,"
    + "gdp_ppp_pwt_d,gatt_o,gatt_d,wto_o,wto_d,eu_o,eu_d,fta_wto,fta_wto_raw,rta_coverage,rta_type,"
    + "entry_cost_o,entry_cost_d,entry_proc_o,entry_proc_d,entry_time_o,entry_time_d,entry_tp_o,"
    + "entry_tp_d,tradeflow_comtrade_o,tradeflow_comtrade_d,tradeflow_baci,manuf_tradeflow_baci,"
    + "tradeflow_imf_o,tradeflow_imf_d"

  /// A file of the release with the columns that are given; the others are empty.
  static func gravity(_ rows: [[String: String]]) -> String {
    let names = gravityHeader.split(separator: ",").map(String.init)
    return
      ([gravityHeader]
      + rows.map { row in names.map { row[$0] ?? "" }.joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  static let rows: [[String: String]] = {
    func row(_ from: String, _ to: String, _ exists: (Int, Int), _ flows: [String: String])
      -> [String: String]
    {
      flows.merging([
        "year": "1991", "country_id_o": from, "country_id_d": to, "iso3_o": String(from.prefix(3)),
        "iso3_d": String(to.prefix(3)), "country_exists_o": "\(exists.0)",
        "country_exists_d": "\(exists.1)", "dist": "878.5", "gdp_o": "1868945200",
      ]) { one, _ in one }
    }
    return [
      row("DEU.1", "FRA", (0, 1), [:]),
      row(
        "DEU.2", "FRA", (1, 1),
        [
          "tradeflow_comtrade_o": "100", "tradeflow_comtrade_d": "130", "tradeflow_imf_o": "101",
        ]),
      row("FRA", "DEU.2", (1, 1), ["tradeflow_comtrade_o": "80", "tradeflow_comtrade_d": "81"]),
      row("FRA", "DEU.1", (1, 0), [:]),
      row("FRA", "FRA", (1, 1), [:]),
    ]
  }()

  static func file(_ text: String) -> FileContents {
    FileContents(path: "Gravity_V202211.csv", bytes: Array(text.utf8), sha256: "")
  }

  @Test("the layout has the 87 columns of the release")
  func columns() {
    #expect(Self.gravityHeader.split(separator: ",").count == 87)
  }

  @Test(
    "states that do not exist in the year are left out; codes and units are those of the release")
  func gravity() throws {
    let panel = try TradePanel(Self.file(Self.gravity(Self.rows)), form: .cepiiGravity)
    #expect(panel.table.lines == [3, 4, 6])
    #expect(panel.texts("country_id_o") == ["DEU.2", "FRA", "FRA"])
    #expect(panel.texts(panel.alpha3Columns.exporter) == ["DEU", "FRA", "FRA"])
    #expect(panel.years == [1991, 1991, 1991])
    #expect(panel.table.column("tradeflow_baci")?.unit == "thousand USD")
    #expect(panel.table.column("gdp_o")?.unit == "thousand USD")
    #expect(panel.table.column("dist")?.unit == "km")
    #expect(panel.table.column("comlang_ethno") == nil, "only the usual columns are read")
  }

  @Test("without a choice the flows stay apart, and the notices tell how far they disagree")
  func contradictions() throws {
    let panel = try TradePanel(Self.file(Self.gravity(Self.rows)), form: .cepiiGravity)
    #expect(panel.form.flow == nil)
    let words = panel.notices.joined(separator: "\n")
    #expect(
      words.contains(
        "tradeflow_comtrade_o and tradeflow_comtrade_d differ by more than a tenth in 1 of 2 rows"))
    #expect(!words.contains("tradeflow_comtrade_o and tradeflow_imf_o"), "1 % apart")
    #expect(words.contains("tradeflow_baci (known in 0)"))
    #expect(words.contains("2 rows of states that did not exist"))
  }

  @Test("a flow is chosen by its name, and no other name is taken")
  func chosen() throws {
    #expect(TradePanelForm.cepiiGravity.choosing(flow: "trade") == nil)
    let form = try #require(TradePanelForm.cepiiGravity.choosing(flow: "tradeflow_imf_o"))
    let panel = try TradePanel(Self.file(Self.gravity(Self.rows)), form: form)
    #expect(panel.form.flow == "tradeflow_imf_o")
    #expect(panel.notices.contains("2 rows have no flow; they stay, as unknown"))
  }

  @Test(
    "a negative flow of any column, and a dyad-year that stands twice, are named with their lines")
  func faults() {
    var rows = Self.rows
    rows[1]["tradeflow_imf_d"] = "-5"
    rows.append(rows[2])
    let error = failure {
      _ = try TradePanel(Self.file(Self.gravity(rows)), form: .cepiiGravity)
    }
    let faults = (error as? DatasetFaults)?.faults ?? []
    #expect(faults.map(\.line) == [3, 7])
    #expect(faults.first?.value == "tradeflow_imf_d -5.0")
    #expect(faults.last?.value == "FRA → DEU.2 1991")
  }
}

@Suite("Trade by product in the layout of BACI")
struct BACITradeTests {
  static let codes = """
    country_code,country_name,country_iso2,country_iso3
    251,France,FR,FRA
    842,USA,US,USA
    490,"Other Asia, nes",,S19
    697,"Europe EFTA, nes",,N/A
    711,"Southern African Customs Union",,N/A

    """

  /// Padded with blanks, as the files are.
  static let year = """
    t,i,j,k,v,q
    2019,251,842,270900,     1.500,     2.000
    2019,251,842,870323,     3.250,        NA
    2019,842,251,270900,   100.000,    50.000
    2019,490,251,010121,     0.125,     0.001
    2019,697,251,270112,     4.000,     1.000
    2019,711,251,270112,     2.000,     1.000

    """

  static func contents(_ text: String, _ path: String = "BACI.csv") -> FileContents {
    FileContents(path: path, bytes: Array(text.utf8), sha256: "")
  }

  static func panel(
    _ years: [String], products: [String] = [], codes: String = Self.codes
  ) throws -> TradePanel {
    var trade = try BACITrade(countries: contents(codes, "codes.csv"), products: products)
    for year in years { try trade.add(contents(year)) }
    return try trade.panel()
  }

  static func numbers(_ panel: TradePanel, _ name: String) -> [Double] {
    guard case .numbers(let values)? = panel.table.column(name)?.content else { return [] }
    return values
  }

  @Test(
    "products add up to pairs, in thousand dollars; a missing quantity leaves the pair's not known")
  func sums() throws {
    let panel = try Self.panel([Self.year])
    #expect(panel.texts("exporter") == ["BACI-697", "BACI-711", "FRA", "S19", "USA"])
    #expect(panel.texts("importer") == ["FRA", "FRA", "USA", "FRA", "FRA"])
    #expect(Self.numbers(panel, "value") == [4, 2, 4.75, 0.125, 100])
    let quantity = Self.numbers(panel, "quantity")
    #expect(quantity[2].isNaN && quantity[4] == 50)
    #expect(Self.numbers(panel, "products") == [1, 1, 2, 1, 1])
    #expect(panel.table.column("value")?.unit == "thousand USD")
    #expect(panel.table.column("quantity")?.unit == "metric tons")
    #expect(panel.notices.contains("6 rows of products are added up to 5 pairs and years"))
    #expect(panel.notices.contains("1 rows have no quantity; that of their pair is not known"))
  }

  @Test("products are chosen by their first digits, with or without the leading zero")
  func products() throws {
    let oil = try Self.panel([Self.year], products: ["2709"])
    #expect(Self.numbers(oil, "value") == [1.5, 100] && Self.numbers(oil, "quantity") == [2, 50])
    for file in [Self.year, Self.year.replacing(",010121,", with: ",10121,")] {
      let horses = try Self.panel([file], products: ["01"])
      #expect(horses.texts("exporter") == ["S19"])
    }
    let two = try Self.panel([Self.year], products: ["01", "87"])
    #expect(two.texts("exporter") == ["FRA", "S19"])
  }

  @Test("several years make one panel")
  func years() throws {
    let panel = try Self.panel([Self.year, Self.year.replacing("2019,", with: "2020,")])
    #expect(panel.years.count { $0 == 2020 } == 5 && panel.table.rowCount == 10)
  }

  @Test("the older table of codes is read too")
  func older() throws {
    let codes = """
      country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha
      251,France,France,FR,FRA
      842,USA,United States of America,US,USA

      """
    let file = Self.year.split(separator: "\n")[..<4].joined(separator: "\n") + "\n"
    #expect(try Self.panel([file], codes: codes).texts("exporter") == ["FRA", "USA"])
  }

  @Test("unknown codes, negative values and quantities that are no figure are told, all at once")
  func faults() {
    let broken = """
      t,i,j,k,v,q
      2019,276,842,270900,1,1
      2019,251,842,270900,-1,1
      2019,251,842,270900,1,much
      2019,251,842,270900,,1

      """
    let error = failure { _ = try Self.panel([broken]) } as? DatasetFaults
    #expect(error?.faults.map(\.line) == [2, 3, 4, 5])
    #expect(error?.faults.first?.value == "276")
    let prefix = failure { _ = try Self.panel([Self.year], products: ["27x"]) } as? DatasetError
    #expect(prefix?.value == "27x")
  }
}
