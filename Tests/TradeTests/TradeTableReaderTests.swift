import Datasets
import Testing
import Trade
import WorldModel

@Suite("Reading tables of trade")
struct TradeTableReaderTests {
  private func read(_ text: String, _ reader: TradeTableReader = .init()) throws -> ColumnTable {
    try reader.read(FileContents(path: "trade.csv", bytes: Array(text.utf8), sha256: ""))
  }

  private func numbers(_ table: ColumnTable, _ name: String) -> [Double]? {
    guard case .numbers(let values)? = table.column(name)?.content else { return nil }
    return values
  }

  private func texts(_ table: ColumnTable, _ name: String) -> [String?]? {
    guard case .text(let codes, let levels)? = table.column(name)?.content else { return nil }
    return codes.map { $0 < 0 ? nil : levels[Int($0)] }
  }

  @Test("figures and text are told apart, and missing is neither zero nor empty")
  func kinds() throws {
    let table = try read("exp,flow,note\nKAZ,1.5,\nRUS,.,a\n,0,NA\n")
    #expect(table.rowCount == 3 && table.lines == [2, 3, 4])
    let flow = try #require(numbers(table, "flow"))
    #expect(flow[0] == 1.5 && flow[1].isNaN && flow[2] == 0)
    #expect(texts(table, "exp") == ["KAZ", "RUS", nil])
    #expect(texts(table, "note") == [nil, "a", nil])
  }

  @Test("a column that turns out to be text keeps its figures as they were spelt")
  func mixed() throws {
    let table = try read("code,x\n007,1\n1.50,2\nABC,3\n")
    #expect(texts(table, "code") == ["007", "1.50", "ABC"])
    #expect(numbers(table, "x") == [1, 2, 3])
  }

  @Test("columns are chosen, renamed, declared as text and given a unit; none is guessed")
  func declared() throws {
    let reader = TradeTableReader(
      columns: ["id", "v"], text: ["id"], units: ["v": "million USD"], names: ["v": "exports"])
    let table = try read("id,v,w\n1,2,3\n", reader)
    #expect(table.names == ["id", "exports"])
    #expect(table.column("exports")?.unit == "million USD" && table.column("id")?.unit == nil)
    #expect(texts(table, "id") == ["1"])
  }

  @Test("a column that is not there is named, with the one that was meant")
  func absent() throws {
    let error = failure { _ = try read("exporter,trade\nA,1\n", .init(columns: ["exporer"])) }
    #expect(error is DatasetFaults)
    #expect(error.map { "\($0)".contains("did you mean ‘exporter’?") } == true)
  }
}

@Suite("Published panels of trade")
struct TradePanelTests {
  private func panel(
    _ text: String, _ form: TradePanelForm, rule: TradePanel.Rule = .refuse
  ) throws -> TradePanel {
    try TradePanel(
      FileContents(path: "panel.csv", bytes: Array(text.utf8), sha256: ""), form: form, rule: rule)
  }

  static let broken = """
    exporter,importer,year,trade
    ZZZ,FRA,2006,1
    FRA,ZZZ,2006,-2
    ZZZ,FRA,2006,3
    FRA,FRA,2006,

    """

  @Test("a negative flow and a dyad-year that stands twice are named with their lines, all at once")
  func faults() {
    let error = failure { _ = try panel(Self.broken, .gegravitySample) } as? DatasetFaults
    #expect(error?.faults.map(\.line) == [3, 4])
    #expect(error?.faults.last?.rule.contains("line 2 too") == true)
    #expect(error?.faults.last?.value == "ZZZ → FRA 2006")
  }

  @Test("on demand such rows are dropped and listed; a missing flow stays, unknown")
  func drops() throws {
    let panel = try panel(Self.broken, .gegravitySample, rule: .drop)
    #expect(panel.drops.map(\.line) == [3, 4])
    #expect(panel.table.rowCount == 2 && panel.table.lines == [2, 5])
    guard case .numbers(let flows)? = panel.table.column("trade")?.content else {
      Issue.record("no flows")
      return
    }
    #expect(flows[0] == 1 && flows[1].isNaN)
    #expect(panel.notices == ["1 rows have no flow; they stay, as unknown"])
  }

  @Test(
    "each published file reads without a fault, with its rows and its codes mapped",
    .enabled(if: TradeData.isPresent, TradeData.absence))
  func published() throws {
    func read(_ path: String, _ form: TradePanelForm) throws -> TradePanel {
      try TradePanel(FileSurvey("\(TradeData.folder)/\(path)"), form: form)
    }
    let cross = try read("agtpa/1_TradeWithoutBorder.csv.gz", .advancedGuideCrossSection)
    #expect(cross.table.rowCount == 4_761)
    #expect(cross.notices.contains("exporter ZZZ is DEU in ISO 3166-1"))
    #expect(cross.table.column("trade")?.unit == "million USD")
    #expect(try read("agtpa/agtpa_applications.csv.gz", .advancedGuide).table.rowCount == 99_981)
    let provisions = try read("penppml_trade_1964_2016.csv.gz", .provisions)
    #expect(provisions.table.rowCount == 316_317 && provisions.drops.isEmpty)
    #expect(provisions.notices.contains("exp ROM is ROU in ISO 3166-1"))
    #expect(provisions.notices.contains("imp ZAR is COD in ISO 3166-1"))
    #expect(try read("gegravity_sample_data_set.dlm", .gegravitySample).table.rowCount == 900)
    #expect(try read("gravity_2006_zeros.csv.gz", .gravity2006).table.rowCount == 22_588)
    let distances = try read("cepii_dist.csv.gz", .geoDist)
    #expect(distances.table.rowCount == 50_176)
    let known = try distances.table.rows(where: "iso_o == 'KAZ' & iso_d == 'CHN'")
    guard case .numbers(let values)? = known.column("distcap")?.content else {
      Issue.record("distances are no figures")
      return
    }
    #expect(abs(values[0] - 3_655.7) < 0.05)
  }
}
