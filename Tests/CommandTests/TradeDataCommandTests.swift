import Foundation
import Testing

@Suite("Panels of trade on the command line", .enabled(if: Command.isThere, Command.absence))
struct TradeDataCommandTests {
  static let panel = """
    exporter,importer,year,trade
    AAA,AAA,2006,80
    AAA,BBB,2006,10
    BBB,AAA,2006,0
    BBB,BBB,2006,
    AAA,BBB,2002,7

    """

  /// Runs on files of a folder, by their names in the arguments.
  func run(_ arguments: [String], _ files: [String: String]) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (name, text) in files {
      try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    }
    return try Command.run(
      ["trade", "data"] + arguments.map { files[$0] == nil ? $0 : folder.path($0) })
  }

  @Test("Zero, unknown and at home are counted apart")
  func holds() throws {
    let outcome = try run(
      ["panel.csv", "--form", "gegravity", "--format", "json"], ["panel.csv": Self.panel])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let json = try PrintedJSON(outcome.output)
    #expect(try json.number("rows") == 5)
    let flow = try #require(json["flow"])
    #expect(try flow.number("zero") == 1 && flow.number("unknown") == 1)
    #expect(try flow.number("atHome") == 2)
    #expect(try #require(json["years"]).number("count") == 2)
  }

  @Test("A baseline has the year's flows, and sales at home by the rule")
  func baseline() throws {
    let outcome = try run(
      [
        "panel.csv", "--form", "gegravity", "--baseline", "2006", "--home", "ratio", "--ratio",
        "0.5", "--figures", "gdp.csv",
      ],
      ["panel.csv": Self.panel, "gdp.csv": "country,value\nAAA,100\nBBB,60\n"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = try PrintedTable(outcome.text)
    #expect(table.rows.map { $0["value"] } == ["80", "10", "0", "30"])
    #expect(table.rows.last?["origin"] == "built from gross domestic product")
  }

  @Test("A dyad-year that stands twice and a negative flow are told with their lines")
  func faults() throws {
    let twice = try run(
      ["panel.csv", "--form", "gegravity"], ["panel.csv": Self.panel + "AAA,BBB,2006,3\n"])
    #expect(twice.status != 0 && twice.errors.contains(":7"), "\(twice.errors)")
    let negative = try run(
      ["panel.csv", "--form", "gegravity"], ["panel.csv": Self.panel + "BBB,AAA,2002,-3\n"])
    #expect(negative.status != 0 && negative.errors.contains("negative"), "\(negative.errors)")
  }

  /// The World Bank's layout: four lines, then the header.
  static func bank(_ indicator: String, _ rows: String) -> String {
    "\u{FEFF}\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2025-10-07\",\n\n"
      + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2012\",\"2016\",\n"
      + rows.split(separator: "\n").map { row in
        let parts = row.split(separator: ",")
        return
          "\"\(parts[0])\",\"\(parts[0])\",\"x\",\"\(indicator)\",\"\(parts[1])\",\"\(parts[2])\",\n"
      }.joined()
  }

  static let exports = """
    exp,imp,time,export,agreement
    KAZ,ROM,2016,5000000,
    ROM,KAZ,2016,7000000,
    KAZ,XXX,2016,1,

    """

  @Test("Product of the World Bank is scaled to the unit of the flows, by the codes of ISO 3166-1")
  func worldBank() throws {
    let asked = [
      "exports.csv", "--baseline", "2016", "--only", "KAZ,ROM", "--home", "ratio", "--ratio", "0.5",
      "--figures", "gdp.csv",
    ]
    let files = [
      "exports.csv": Self.exports, "gdp.csv": Self.bank("NY.GDP.MKTP.CD", "KAZ,1,100\nROU,2,300"),
    ]
    let whole = try run(asked, files)
    try #require(whole.status == 0, "\(whole.errors)")
    let table = try PrintedTable(whole.text)
    #expect(table.rows.map { $0["exporter"] } == ["KAZ", "KAZ", "ROM", "ROM"])
    #expect(table.rows.map { $0["value"] } == ["50", "5000000", "7000000", "150"])
    let perHead = files.merging(
      [
        "gdp.csv": Self.bank("NY.GDP.PCAP.CD", "KAZ,1,10\nROU,2,30"),
        "heads.csv": Self.bank("SP.POP.TOTL", "KAZ,1,10\nROU,1,10"),
      ]) { $1 }
    let without = try run(asked, perHead)
    #expect(without.status != 0 && without.errors.contains("--population"), "\(without.errors)")
    let product = try run(asked + ["--population", "heads.csv"], perHead)
    #expect(try PrintedTable(product.text).rows == table.rows, "\(product.errors)")
    let other = try run(
      asked, files.merging(["gdp.csv": Self.bank("SP.POP.TOTL", "KAZ,1,10\nROU,1,10")]) { $1 })
    #expect(other.status != 0 && other.errors.contains("SP.POP.TOTL"), "\(other.errors)")
  }

  static let treaties = """
    country1,country2,iso1,iso2,number,base_treaty,name,year,entryforceyear
    Kazakhstan,Romania,398,642,1,1,Union,2014,2015

    """
  static let sanctions = """
    case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade
    1,Romania,Kazakhstan,2016,2016,1,exp_part

    """

  @Test("Treaties and sanctions become columns, and the dated dyads can be had by themselves")
  func joined() throws {
    let files = [
      "exports.csv": Self.exports, "dyads.csv": Self.treaties, "gsdb.csv": Self.sanctions,
    ]
    let sources = ["--treaties", "dyads.csv", "--sanctions", "gsdb.csv", "--panel"]
    let panel = try run(["exports.csv"] + sources, files)
    try #require(panel.status == 0, "\(panel.errors)")
    let rows = try PrintedTable(panel.text).rows
    #expect(rows.map { $0["rta"] } == ["1", "1", ""], "‘XXX’ is no state")
    #expect(rows.map { $0["sanctions_partial"] } == ["1", "0", ""])
    #expect(rows.map { $0["sanctions_complete"] } == ["0", "0", ""])
    let dyads = try run(sources, files)
    try #require(dyads.status == 0, "\(dyads.errors)")
    let spells = try PrintedTable(dyads.text).rows
    #expect(spells.map { $0["column"] } == ["rta", "rta", "sanctions_partial"])
    #expect(spells.first?["from"] == "2015" && spells.first?["name"] == "Union")
  }

  @Test("Of contradicting flows none is taken silently, and BACI is not read without its codes")
  func chosen() throws {
    let names = [
      "year", "country_id_o", "country_id_d", "iso3_o", "iso3_d", "country_exists_o",
      "country_exists_d", "dist", "contig", "comlang_off", "comcol", "pop_o", "pop_d", "gdp_o",
      "gdp_d", "gatt_o", "gatt_d", "wto_o", "wto_d", "eu_o", "eu_d", "fta_wto", "rta_type",
      "tradeflow_comtrade_o", "tradeflow_comtrade_d", "tradeflow_baci", "manuf_tradeflow_baci",
      "tradeflow_imf_o", "tradeflow_imf_d",
    ]
    let blank = String(repeating: ",", count: 17)
    let file =
      names.joined(separator: ",") + "\n" + "2019,DEU.2,FRA,DEU,FRA,1,1\(blank)5,6,7,,,\n"
      + "2019,DEU.1,FRA,DEU,FRA,0,1\(blank),,,,,\n"
    let none = try run(["gravity.csv", "--baseline", "2019"], ["gravity.csv": file])
    #expect(none.status != 0 && none.errors.contains("contradict each other"), "\(none.errors)")
    let one = try run(
      ["gravity.csv", "--baseline", "2019", "--flow", "tradeflow_comtrade_d"],
      ["gravity.csv": file])
    #expect(one.text.contains("DEU,FRA,6,cepii-gravity"), "\(one.text)\(one.errors)")
    let baci = try run(["baci.csv"], ["baci.csv": "t,i,j,k,v,q\n2019,251,842,270900,1.5,2\n"])
    #expect(baci.status != 0 && baci.errors.contains("--country-codes"), "\(baci.errors)")
  }
}
