import Datasets
import WorldModel

extension Compilation {
  private static let tradeYears = [2000, 2004, 2008, 2012, 2016]
  /// The stretches between the years of the panel and after them.
  private static let tradeGaps = ["2001/2003", "2005/2007", "2009/2011", "2013/2015", "2017/.."]

  /// Goods trade by partner, and where the panel is silent.
  func goodsTradeTables() throws -> [CompiledTable] {
    let source = PublicDataset.goodsTrade
    let panel = TradePanel(
      try GoodsTrade(data.read(.goodsTrade)), years: Set(Self.tradeYears))
    let states = Set(codes.countries.map(\.iso3) + FormerState.all.map(\.key) + ["BLX"])
    let never = Set(panel.codes.filter { !states.contains($0) })
    for code in never { report(unknown: code, in: source) }

    var flows = CompiledTable(table: .flows, subject: "goods-trade", inputs: source.files)
    var coverage = CompiledTable(table: .coverage, subject: "trade", inputs: source.files)
    for year in Self.tradeYears {
      let members = tradeMembers(in: year)
      for reporter in Panel.reporters + [Panel.bloc] {
        let isBloc = reporter == Panel.bloc
        let reporters = isBloc ? members : [reporter]
        let exports = panel.exports(of: reporters, year, outside: isBloc ? members : [])
        let imports = panel.imports(of: reporters, year, outside: isBloc ? members : [])
        let total = exports.amounts.merging(imports.amounts, uniquingKeysWith: +)
        let remark = Panel.remark(reporter, year)
        func add(_ direction: Flow.Direction, _ amounts: [String: Double]) {
          let flow = PartnerFlows(
            series: "goods-trade", reporter: reporter, direction: direction, period: "\(year)",
            unit: "USD", source: source, locator: "export", note: remark,
            oneSided: direction == .total ? Self.oneSided(exports, imports) : [:])
          flows.rows += flow.rows(amounts, members: members, never: never)
        }
        func cover(
          _ direction: Flow.Direction, _ state: Coverage.State, _ amounts: [String: Double]
        ) {
          coverage.rows.append(
            Coverage.row(
              "goods-trade", reporter, direction, "\(year)", state,
              partners: amounts.values.count { $0 != 0 }, source: source))
        }
        // An exporter that reports has a row, zero or not, for nearly every partner that trades with it.
        let exportState: Coverage.State =
          exports.rows == 0
          ? .missing
          : exports.rows * 2 < imports.rows || (isBloc && !panel.report(members, year))
            ? .partial : .covered
        let importState: Coverage.State = imports.rows == 0 ? .missing : .covered
        if exportState != .missing { add(.export, exports.amounts) }
        if importState != .missing { add(.import, imports.amounts) }
        let hasTotal = exportState != .missing && importState != .missing
        if hasTotal { add(.total, total) }
        cover(.export, exportState, exports.amounts)
        cover(.import, importState, imports.amounts)
        cover(.total, hasTotal ? exportState : .missing, hasTotal ? total : [:])
      }
    }
    for reporter in Panel.reporters + [Panel.bloc] {
      for direction in [Flow.Direction.export, .import, .total] {
        for gap in Self.tradeGaps {
          coverage.rows.append(
            Coverage.row(
              "goods-trade", reporter, direction, gap, .outOfCoverage, source: source,
              note: "the panel holds every fourth year until 2016"))
        }
      }
    }
    return [flows, coverage]
  }

  /// Partners with rows of one direction only: their total is that direction alone, a lower bound.
  private static func oneSided(
    _ exports: TradePanel.Side, _ imports: TradePanel.Side
  ) -> [String: String] {
    let bought = imports.amounts.keys
    let sold = exports.amounts.keys
    let exportsAlone = exports.amounts.keys.filter { !bought.contains($0) }.map {
      ($0, "exports alone: no imports in the panel")
    }
    let importsAlone = imports.amounts.keys.filter { !sold.contains($0) }.map {
      ($0, "imports alone: no exports in the panel")
    }
    return Dictionary(uniqueKeysWithValues: exportsAlone + importsAlone)
  }

  /// The bloc's members in the codes of the panel, where Belgium and Luxembourg are one.
  private func tradeMembers(in year: Int) -> Set<String> {
    var members = world.blocMembers(in: year)
    if members.contains("BEL"), members.contains("LUX") {
      members.subtract(["BEL", "LUX"])
      members.insert("BLX")
    }
    return members
  }
}
