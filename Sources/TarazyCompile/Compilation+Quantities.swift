import Datasets
import WorldModel

extension Compilation {
  /// Ideal points, gross domestic product and population.
  func quantityTables() throws -> [CompiledTable] { [idealPointTable(), try economyTable()] }

  private func idealPointTable() -> CompiledTable {
    let source = PublicDataset.idealPoints
    var table = CompiledTable(
      table: .quantities, subject: "ideal-points", inputs: Self.codeInputs)
    for estimate in idealPoints.estimates where (1991...2023).contains(estimate.year) {
      guard let state = state(cow: estimate.cow, estimate.year, in: source),
        Panel.reporters.contains(state), let value = estimate.value
      else { continue }
      table.rows.append([
        .subject: state, .quantity: "ideal-point", .value: FigureText.text(value),
        .low: estimate.low.map(FigureText.text) ?? "",
        .high: estimate.high.map(FigureText.text) ?? "", .unit: "1",
        .valid: "\(estimate.year)", .source: source.key, .locator: "idealpointall",
        .note: Panel.remark(state, estimate.year),
      ])
    }
    return table
  }

  private func economyTable() throws -> CompiledTable {
    let source = PublicDataset.developmentIndicators
    struct AreaYear: Hashable {
      let area: String
      let year: Int
    }
    func read(_ index: Int) throws -> [AreaYear: Double] {
      let indicator = try WorldDevelopmentIndicators(data.read(source, index))
      return Dictionary(
        indicator.figures.map { (AreaYear(area: $0.area, year: $0.year), $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    let perHead = try read(0)
    let population = try read(1)
    var table = CompiledTable(table: .quantities, subject: "economy", inputs: source.files)
    for subject in Panel.reporters + [Panel.bloc] {
      // The bank's aggregate keeps the present members in all years.
      let area = subject == Panel.bloc ? "EUU" : subject
      let remark = subject == Panel.bloc ? "; the 27 members of 2025 in all years" : ""
      for year in 1991...2024 {
        let key = AreaYear(area: area, year: year)
        guard let people = population[key] else { continue }
        table.rows.append([
          .subject: subject, .quantity: "population", .value: FigureText.text(people),
          .unit: "persons", .valid: "\(year)", .source: source.key,
          .locator: "SP.POP.TOTL", .note: String(remark.dropFirst(2)),
        ])
        guard let income = perHead[key] else { continue }
        table.rows.append([
          .subject: subject, .quantity: "gdp", .value: FigureText.text(income * people),
          .unit: "USD", .valid: "\(year)", .status: FactStatus.derived.rawValue,
          .source: source.key, .locator: "NY.GDP.PCAP.CD, SP.POP.TOTL",
          .note: "GDP per head × population" + remark,
        ])
      }
    }
    return table
  }
}
