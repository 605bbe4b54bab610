import Datasets
import WorldModel

extension Compilation {
  /// Ideal points of the panel's states, one a year.
  func idealPointTable() throws -> CompiledTable {
    let dataset = PublicDataset.idealPoints
    var table = CompiledTable(
      table: .quantities, subject: "ideal-points", inputs: Self.codeInputs)
    for estimate in try source.idealPoints().estimates
    where years.idealPoints?.contains(estimate.year) ?? true {
      guard let state = state(cow: estimate.cow, estimate.year, in: dataset),
        panel.reporters.contains(state), let value = estimate.value
      else { continue }
      table.rows.append([
        .subject: state, .quantity: "ideal-point-published", .value: FigureText.text(value),
        .low: estimate.low.map(FigureText.text) ?? "",
        .high: estimate.high.map(FigureText.text) ?? "", .unit: "1",
        .valid: "\(estimate.year)",
        .recorded: recorded(estimate.year, embedded: CompiledYears.embedded.idealPoints, dataset),
        .source: dataset.key, .locator: "idealpointall",
        .note: Panel.remark(state, estimate.year),
      ])
    }
    return table
  }

  /// The day of publication for years beyond the embedded ones, where the usual lag would lead past the
  /// publication of the data set, which has them; empty where the lag dates the row.
  private func recorded(
    _ year: Int, embedded: ClosedRange<Int>?, _ dataset: PublicDataset
  ) -> String {
    guard let embedded, year > embedded.upperBound, dataset.published.prefix(4) > "\(year)" else {
      return ""
    }
    return dataset.published
  }

  /// Gross domestic product and population.
  func economyTable() throws -> CompiledTable {
    let dataset = PublicDataset.developmentIndicators
    struct AreaYear: Hashable {
      let area: String
      let year: Int
    }
    let indicators = try source.indicators()
    func figures(_ code: String) -> [AreaYear: Double] {
      let indicator = indicators.first { $0.indicator == code }
      return Dictionary(
        (indicator?.figures ?? []).map { (AreaYear(area: $0.area, year: $0.year), $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    let perHead = figures("NY.GDP.PCAP.CD")
    let population = figures("SP.POP.TOTL")
    let known = population.keys.map(\.year)
    guard let first = known.min(), let last = known.max() else {
      return CompiledTable(table: .quantities, subject: "economy", inputs: dataset.files)
    }
    var table = CompiledTable(table: .quantities, subject: "economy", inputs: dataset.files)
    for subject in panel.reporters + [Panel.bloc] {
      // The bank's aggregate keeps the present members in all years.
      let area = subject == Panel.bloc ? "EUU" : subject
      let remark = subject == Panel.bloc ? "; the 27 members of 2025 in all years" : ""
      for year in years.economy ?? first...last {
        let key = AreaYear(area: area, year: year)
        guard let people = population[key] else { continue }
        table.rows.append([
          .subject: subject, .quantity: "population", .value: FigureText.text(people),
          .unit: "persons", .valid: "\(year)", .source: dataset.key,
          .locator: "SP.POP.TOTL", .note: String(remark.dropFirst(2)),
        ])
        guard let income = perHead[key] else { continue }
        table.rows.append([
          .subject: subject, .quantity: "gdp", .value: FigureText.text(income * people),
          .unit: "USD", .valid: "\(year)", .status: FactStatus.derived.rawValue,
          .source: dataset.key, .locator: "NY.GDP.PCAP.CD, SP.POP.TOTL",
          .note: "GDP per head × population" + remark,
        ])
      }
    }
    return table
  }
}
