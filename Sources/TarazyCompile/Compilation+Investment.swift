import Datasets
import WorldModel

extension Compilation {
  private static let stockYears = [2009, 2010, 2011, 2012]

  /// Stocks of foreign direct investment by partner, as the reporter states them.
  func investmentTables() throws -> [CompiledTable] {
    let source = PublicDataset.directInvestment
    let investment = try ForeignDirectInvestment(data.read(.directInvestment))
    var byReporter: [String: [ForeignDirectInvestment.Pair]] = [:]
    for pair in investment.pairs where Self.stockYears.contains(pair.year) {
      byReporter["\(pair.reporter) \(pair.year)", default: []].append(pair)
    }
    let states = Set(codes.countries.map(\.iso3))
    let named = Set(investment.pairs.flatMap { [$0.reporter, $0.partner] })
    let never = named.subtracting(states)
    for code in never { report(unknown: code, in: source) }

    var flows = CompiledTable(table: .flows, subject: "fdi-stock", inputs: source.files)
    var coverage = CompiledTable(table: .coverage, subject: "fdi", inputs: source.files)
    for year in Self.stockYears {
      let members = world.blocMembers(in: year)
      for reporter in Panel.reporters + [Panel.bloc] {
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
            unit: "USD mn", source: source,
            locator: direction == .inward ? "FDI_instock" : "FDI_outstock",
            note: Panel.remark(reporter, year), negativeNote: "negative: left out of shares")
          flows.rows += flow.rows(amounts, members: members, never: never)
          let state: Coverage.State =
            reporting.isEmpty ? .missing : reporting.count < reporters.count ? .partial : .covered
          coverage.rows.append(
            Coverage.row(
              "fdi-stock", reporter, direction, "\(year)", state,
              partners: amounts.values.count { $0 != 0 }, source: source,
              note: isBloc && state == .partial
                ? "\(reporting.count) of \(reporters.count) members report" : ""))
        }
      }
    }
    for reporter in Panel.reporters + [Panel.bloc] {
      for direction in [Flow.Direction.inward, .outward] {
        coverage.rows.append(
          Coverage.row(
            "fdi-stock", reporter, direction, "2013/..", .outOfCoverage, source: source,
            note: "the data end in 2012"))
      }
    }
    return [flows, coverage]
  }
}
