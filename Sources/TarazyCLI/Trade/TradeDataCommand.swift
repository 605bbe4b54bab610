import ArgumentParser
import Datasets
import Foundation
import Reporting
import Trade
import WorldModel

struct TradeDataCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  enum HomeRule: String, ExpressibleByArgument, CaseIterable {
    case output, product, ratio
  }

  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Tells what a panel of trade holds, and makes a baseline of one year.",
    discussion: """
      Without a file the known forms are listed. A file is taken as its publisher wrote it; broken rows, \
      negative flows and dyad-years that stand twice are told with their lines.
      With --baseline YEAR the flows of that year are written as exporter,importer,value. A panel without \
      trade within countries needs a rule for it: --home output (gross output less exports), product \
      (domestic product less exports) or ratio (product times --ratio), with --figures, a CSV of \
      country,value in the unit of the flows. What each rule gets wrong: Documentation/trade-equilibrium.md.

      EXAMPLES:
        tarazy trade data
        tarazy trade data penppml_trade_1964_2016.csv.gz
        tarazy trade data agtpa_applications.csv.gz --baseline 2006 --output flows.csv
        tarazy trade data penppml_trade_1964_2016.csv.gz --baseline 2016 --home ratio --ratio 0.347 \
      --figures gdp.csv --output flows.csv
      """)

  @Argument(help: ArgumentHelp("Panel of trade.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("Form of the file. Default: found by its columns.", valueName: "key"))
  var form: String?
  @Option(help: ArgumentHelp("Write the flows of this year.", valueName: "year"))
  var baseline: Int?
  @Option(help: "How to build trade within countries: output, product, ratio.")
  var home: HomeRule?
  @Option(help: ArgumentHelp("Sales at home over domestic product.", valueName: "number"))
  var ratio: Double?
  @Option(help: ArgumentHelp("CSV of country,value for --home.", valueName: "file"))
  var figures: String?
  @Option(help: "One of table, json; of what the panel holds.")
  var format: Format = .table
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if home != nil, figures == nil || baseline == nil {
      throw ValidationError("--home needs --baseline and --figures.")
    }
    if home == .ratio, ratio.map({ !($0 > 0 && $0.isFinite) }) ?? true {
      throw ValidationError("--home ratio needs --ratio, a number above 0.")
    }
  }

  func run() throws {
    guard let file else {
      try output.write(Self.forms(width: output.width, colour: output.usesColour))
      return
    }
    for path in [file, figures].compactMap(\.self) {
      try OutputFile.refuse(output.output, over: path)
    }
    let (panel, digest) = try panel(file)
    if let baseline {
      try output.write(try flows(of: panel, in: baseline))
      return
    }
    let report = PanelReport(
      title: panel.form.title, table: panel.table,
      columns: (panel.form.exporter, panel.form.importer, panel.form.year, panel.form.flow),
      notices: panel.notices + panel.drops.map { "line \($0.line) left out: \($0.reason)" },
      input: digest)
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }

  private static func forms(width: Int, colour: Bool) -> String {
    var table = TextTable([.init("Form"), .init("Title"), .init("Columns"), .init("At home")])
    for form in TradePanelForm.all {
      let columns = [form.exporter, form.importer, form.year, form.flow].compactMap(\.self)
      table.append([
        .init(form.key), .init(form.title), .init(columns.joined(separator: ", ")),
        .init(form.hasDomesticTrade ? "yes" : "no"),
      ])
    }
    return table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
  }

  private func panel(_ path: String) throws -> (TradePanel, InputDigest) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    let survey: FileSurvey
    do { survey = try FileSurvey(path) } catch { throw ValidationError("\(error)") }
    let known = TradePanelForm.all.map(\.key)
    if let form, !known.contains(form) {
      throw ValidationError(
        "There is no form ‘\(form)’. Known: \(known.joined(separator: ", ")).")
    }
    let header = try header(of: survey)
    let fitting = TradePanelForm.all.filter { candidate in
      form.map { $0 == candidate.key }
        ?? [candidate.exporter, candidate.importer, candidate.year, candidate.flow]
        .compactMap(\.self).allSatisfy(header.contains)
    }
    var firstFault: DatasetFaults?
    // Forms share names of columns: the first whose whole table is there is the file's.
    for candidate in fitting {
      do {
        return (
          try TradePanel(survey, form: candidate),
          InputDigest(path: path, sha256: survey.sha256)
        )
      } catch {
        if firstFault == nil { firstFault = error }
      }
    }
    if let firstFault { throw ValidationError("‘\(path)’ has faults:\n\(firstFault)") }
    throw ValidationError(
      "‘\(path)’ has the columns \(header.prefix(20).joined(separator: ", ")), which is no known form "
        + "(\(known.joined(separator: ", "))). ‘trade fit’ and ‘trade counterfactual’ take any table."
    )
  }

  private func header(of survey: FileSurvey) throws -> [String] {
    do {
      var reader = TradeTableReader()
      reader.columns = []
      return try reader.header(of: survey)
    } catch {
      throw ValidationError("‘\(survey.path)’ has faults:\n\(error)")
    }
  }

  /// The flows of a year as CSV, sales at home built where a rule was given.
  private func flows(of panel: TradePanel, in year: Int) throws -> String {
    let form = panel.form
    guard let flow = form.flow, case .numbers(let values)? = panel.table.column(flow)?.content,
      case .text(let exporters, let names)? = panel.table.column(form.exporter)?.content,
      case .text(let importers, let others)? = panel.table.column(form.importer)?.content
    else { throw ValidationError("A panel of the form ‘\(form.key)’ has no flows.") }
    var years: [Double]?
    if let column = form.year, case .numbers(let found)? = panel.table.column(column)?.content {
      years = found
    }
    var rows = values.indices.compactMap { row -> BilateralFlow? in
      guard exporters[row] >= 0, importers[row] >= 0,
        years.map({ $0[row] == Double(year) }) ?? true
      else { return nil }
      return BilateralFlow(
        exporter: names[Int(exporters[row])], importer: others[Int(importers[row])],
        value: values[row].isNaN ? nil : values[row], place: "row \(row + 1)")
    }
    guard !rows.isEmpty else { throw ValidationError("The panel has no flow of \(year).") }
    if let rule = try homeSales() {
      do { rows = try rule.completing(rows) } catch { throw ValidationError("\(error)") }
    }
    rows.sort { ($0.exporter, $0.importer) < ($1.exporter, $1.importer) }
    var writer = CSVWriter(header: ["exporter", "importer", "value", "origin"])
    for row in rows {
      writer.append([
        .text(row.exporter), .text(row.importer), .optional(row.value),
        .text(row.place.hasPrefix("built") ? row.place : form.key),
      ])
    }
    return writer.text
  }

  private func homeSales() throws -> HomeSales? {
    guard let home, let figures else { return nil }
    guard FileManager.default.fileExists(atPath: figures) else {
      throw ValidationError("There is no file ‘\(figures)’.")
    }
    let table = CSVTable(bytes: try FileContents.read(figures).expanded().bytes)
    guard let country = table.index(of: "country"), let value = table.index(of: "value") else {
      throw ValidationError("‘\(figures)’ needs the columns country, value.")
    }
    var found: [String: Double] = [:]
    var faults: [String] = []
    let broken = table.forEachRecord { record in
      guard let number = record.number(value), number > 0 else {
        faults.append(
          "line \(record.line): the figure ‘\(record.text(value))’ is not a number above 0")
        return
      }
      if found.updateValue(number, forKey: record.text(country)) != nil {
        faults.append("line \(record.line): \(record.text(country)) stands twice")
      }
    }
    let all = broken.map { "\($0)" } + faults
    guard all.isEmpty else {
      throw ValidationError("‘\(figures)’ has faults:\n" + all.joined(separator: "\n"))
    }
    switch home {
    case .output: return .outputLessExports(found)
    case .product: return .productLessExports(found)
    case .ratio: return .productTimes(ratio ?? 0, found)
    }
  }
}
