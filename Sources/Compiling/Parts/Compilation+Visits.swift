import Datasets
import WorldModel

extension Compilation {
  /// Visits between the governments of China and of the panel's states; a counted zero is a figure.
  func visitTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.chineseVisits
    let visits = try source.chineseVisits()
    guard let first = visits.stateYears.map(\.year).min(),
      let last = visits.stateYears.map(\.year).max()
    else { return [] }
    let span = years.visits ?? first...last
    var flows = CompiledTable(table: .flows, subject: "government-visits", inputs: dataset.files)
    var coverage = CompiledTable(table: .coverage, subject: "visits", inputs: dataset.files)
    var reporters: Set<String> = []
    for row in visits.stateYears {
      guard let state = codes.state(named: row.receiver) else {
        report(unknown: row.receiver, in: dataset)
        continue
      }
      guard panel.states.contains(state), let count = row.governmentVisits else { continue }
      reporters.insert(state)
      flows.rows.append([
        .series: "government-visits", .reporter: state, .partner: "CHN",
        .direction: Flow.Direction.total.rawValue, .value: "\(count)", .unit: "visits",
        .valid: "\(row.year)", .source: dataset.key, .locator: "government_visits",
      ])
    }
    for state in panel.states {
      let years = flows.rows.filter { $0[.reporter] == state }.compactMap { $0[.valid] }
      for year in span {
        coverage.rows.append(
          Coverage.row(
            "government-visits", state, .total, "\(year)",
            years.contains("\(year)")
              ? .partial : reporters.contains(state) ? .missing : .outOfCoverage,
            partners: years.contains("\(year)") ? 1 : nil, source: dataset,
            note: years.contains("\(year)") ? "the series counts China's visits only" : ""))
      }
    }
    return [flows, coverage]
  }
}
