import ArgumentParser
import Datasets
import Reporting
import Trade
import WorldModel

/// The flows of one year of a panel, with sales at home built where a rule was given.
struct TradeFlows {
  private let rows: [BilateralFlow]
  private let form: TradePanelForm

  init(_ command: TradeDataCommand, _ panel: TradePanel, year: Int) throws {
    form = panel.form
    guard let flow = form.flow, let column = panel.table.column(flow),
      case .numbers(let values) = column.content
    else {
      throw ValidationError(
        form.flows.isEmpty
          ? "A panel of the form ‘\(form.key)’ has no flows."
          : "The flows of the form ‘\(form.key)’ contradict each other: choose one with --flow "
            + form.flows.joined(separator: ", ") + ".")
    }
    let names = panel.form.alpha3.isEmpty ? [form.exporter, form.importer] : panel.form.alpha3
    let (exporters, importers) = (panel.texts(names[0]), panel.texts(names[1]))
    let years = panel.years
    let only = (command.only ?? "").split(separator: ",").map { String($0).trimmed }
    if let unknown = only.first(where: { !exporters.contains($0) && !importers.contains($0) }) {
      let near = Spelling.closest(
        to: unknown, among: Set((exporters + importers).compactMap(\.self)).sorted())
      throw ValidationError(
        "--only: the panel has no country ‘\(unknown)’"
          + (near.map { "; did you mean ‘\($0)’?" } ?? "."))
    }
    let wanted = Set(only)
    var found = values.indices.compactMap { row -> BilateralFlow? in
      guard let exporter = exporters[row], let importer = importers[row],
        panel.form.year == nil || years[row] == year,
        wanted.isEmpty || wanted.isSuperset(of: [exporter, importer])
      else { return nil }
      return BilateralFlow(
        exporter: exporter, importer: importer, value: values[row].isNaN ? nil : values[row],
        place: "row \(row + 1)")
    }
    guard !found.isEmpty else { throw ValidationError("The panel has no flow of \(year).") }
    if let rule = try Self.homeSales(command, panel, unit: column.unit, year: year) {
      do { found = try rule.completing(found) } catch { throw ValidationError("\(error)") }
    }
    rows = found.sorted { ($0.exporter, $0.importer) < ($1.exporter, $1.importer) }
  }

  var csv: String {
    var writer = CSVWriter(header: ["exporter", "importer", "value", "origin"])
    for row in rows {
      writer.append([
        .text(row.exporter), .text(row.importer), .optional(row.value),
        .text(row.place.hasPrefix("built") ? row.place : form.key),
      ])
    }
    return writer.text
  }

  private static func homeSales(
    _ command: TradeDataCommand, _ panel: TradePanel, unit: String?, year: Int
  ) throws -> HomeSales? {
    guard let home = command.home, let path = command.figures else { return nil }
    var found = try TradeFigures.read(
      path, population: command.population, year: year, unit: unit)
    // The figures have the codes of ISO 3166-1, the panel perhaps its own.
    let columns = [
      (panel.form.exporter, panel.alpha3Columns.exporter),
      (panel.form.importer, panel.alpha3Columns.importer),
    ]
    for (own, alpha3) in columns {
      for case (let code?, let standard?) in zip(panel.texts(own), panel.texts(alpha3))
      where found[code] == nil {
        if let value = found[standard] { found[code] = value }
      }
    }
    switch home {
    case .output: return .outputLessExports(found)
    case .product: return .productLessExports(found)
    case .ratio: return .productTimes(command.ratio ?? 0, found)
    }
  }
}
