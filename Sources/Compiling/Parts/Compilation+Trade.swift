import Datasets
import WorldModel

extension Compilation {
  /// Goods trade by partner, and where the panel is silent.
  func goodsTradeTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.goodsTrade
    let trade = try source.goodsTrade()
    let tradeYears = years.trade ?? Set(trade.exports.map(\.year)).sorted()
    let amounts = TradePanel(trade, years: Set(tradeYears))
    let states = codes.states
    let never = Set(amounts.codes.filter { !states.contains($0) })
    for code in never { report(unknown: code, in: dataset) }

    var flows = CompiledTable(table: .flows, subject: "goods-trade", inputs: dataset.files)
    var coverage = CompiledTable(table: .coverage, subject: "trade", inputs: dataset.files)
    for year in tradeYears {
      let members = tradeMembers(in: year)
      for reporter in panel.reporters + [Panel.bloc] {
        let isBloc = reporter == Panel.bloc
        let reporters = isBloc ? members : [reporter]
        let exports = amounts.exports(of: reporters, year, outside: isBloc ? members : [])
        let imports = amounts.imports(of: reporters, year, outside: isBloc ? members : [])
        let total = exports.amounts.merging(imports.amounts, uniquingKeysWith: +)
        let remark = Panel.remark(reporter, year)
        func add(_ direction: Flow.Direction, _ amounts: [String: Double]) {
          let flow = PartnerFlows(
            series: "goods-trade", reporter: reporter, direction: direction, period: "\(year)",
            unit: "USD", source: dataset, locator: "export", note: remark,
            oneSided: direction == .total ? Self.oneSided(exports, imports) : [:])
          flows.rows += flow.rows(amounts, members: members, never: never)
        }
        func cover(
          _ direction: Flow.Direction, _ state: Coverage.State, _ amounts: [String: Double]
        ) {
          coverage.rows.append(
            Coverage.row(
              "goods-trade", reporter, direction, "\(year)", state,
              partners: amounts.values.count { $0 != 0 }, source: dataset))
        }
        // An exporter that reports has a row, zero or not, for nearly every partner that trades with it.
        let exportState: Coverage.State =
          exports.rows == 0
          ? .missing
          : exports.rows * 2 < imports.rows || (isBloc && !amounts.report(members, year))
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
    for reporter in panel.reporters + [Panel.bloc] {
      for direction in [Flow.Direction.export, .import, .total] {
        for gap in Self.gaps(after: tradeYears) {
          coverage.rows.append(
            Coverage.row(
              "goods-trade", reporter, direction, gap, .outOfCoverage, source: dataset,
              note: "the panel holds every fourth year until \(tradeYears.last ?? 0)"))
        }
      }
    }
    return [flows, coverage]
  }

  /// The stretches between some years and after the last.
  static func gaps(after years: [Int]) -> [String] {
    guard let last = years.last else { return [] }
    let between = zip(years, years.dropFirst()).filter { $0 + 1 < $1 }.map {
      $0 + 2 == $1 ? "\($0 + 1)" : "\($0 + 1)/\($1 - 1)"
    }
    return between + ["\(last + 1)/.."]
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
