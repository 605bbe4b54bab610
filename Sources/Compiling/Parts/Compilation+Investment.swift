import Datasets
import WorldModel

extension Compilation {
  /// Stocks of foreign direct investment by partner, as the reporter states them.
  func investmentTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.directInvestment
    let investment = try source.directInvestment()
    let stockYears = Set(investment.pairs.map(\.year)).sorted().filter {
      years.stocks?.contains($0) ?? true
    }
    let inYears = Set(stockYears)
    var byReporter: [String: [ForeignDirectInvestment.Pair]] = [:]
    for pair in investment.pairs where inYears.contains(pair.year) {
      byReporter["\(pair.reporter) \(pair.year)", default: []].append(pair)
    }
    let states = codes.states
    let named = Set(investment.pairs.flatMap { [$0.reporter, $0.partner] })
    let never = named.subtracting(states)
    for code in never { report(unknown: code, in: dataset) }

    var flows = CompiledTable(table: .flows, subject: "fdi-stock", inputs: dataset.files)
    var coverage = CompiledTable(table: .coverage, subject: "fdi", inputs: dataset.files)
    for year in stockYears {
      let members = world.blocMembers(in: year)
      for reporter in panel.reporters + [Panel.bloc] {
        let isBloc = reporter == Panel.bloc
        let reporters = isBloc ? members : [reporter]
        for direction in [Flow.Direction.inward, .outward] {
          var amounts: [String: Double] = [:]
          var reporting: Set<String> = []
          for state in reporters.sorted() {
            for pair in byReporter["\(state) \(year)"] ?? []
            where !isBloc || !members.contains(pair.partner) {
              let stock = direction == .inward ? pair.inwardStock : pair.outwardStock
              guard let stock else { continue }
              amounts[pair.partner, default: 0] += stock
              reporting.insert(state)
            }
          }
          let flow = PartnerFlows(
            series: "fdi-stock", reporter: reporter, direction: direction, period: "\(year)",
            unit: "USD mn", source: dataset,
            locator: direction == .inward ? "FDI_instock" : "FDI_outstock",
            note: Panel.remark(reporter, year), negativeNote: "negative: left out of shares")
          flows.rows += flow.rows(amounts, members: members, never: never)
          let state: Coverage.State =
            reporting.isEmpty ? .missing : reporting.count < reporters.count ? .partial : .covered
          coverage.rows.append(
            Coverage.row(
              "fdi-stock", reporter, direction, "\(year)", state,
              partners: amounts.values.count { $0 != 0 }, source: dataset,
              note: isBloc && state == .partial
                ? "\(reporting.count) of \(reporters.count) members report" : ""))
        }
      }
    }
    guard let last = stockYears.last else { return [] }
    for reporter in panel.reporters + [Panel.bloc] {
      for direction in [Flow.Direction.inward, .outward] {
        coverage.rows.append(
          Coverage.row(
            "fdi-stock", reporter, direction, "\(last + 1)/..", .outOfCoverage, source: dataset,
            note: "the data end in \(last)"))
      }
    }
    return [flows, coverage]
  }
}
