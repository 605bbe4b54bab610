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
    abstract: "Tells what a panel of trade holds, joins treaties and sanctions, makes a baseline.",
    discussion: """
      Without a file the known forms are listed. A file is taken as its publisher wrote it; broken rows, \
      negative flows and dyad-years that stand twice are told with their lines. Of flows that contradict each \
      other one is chosen with --flow. Files of BACI need --country-codes, and are added up over products.
      --treaties (dyads of DESTA) adds the column rta, --sanctions (Global Sanctions Data Base) the columns \
      sanctions_complete and sanctions_partial, in the direction of the flow; --panel writes the panel as CSV.
      Without a file, --treaties or --sanctions with --panel writes the dated dyads themselves.
      With --baseline YEAR the flows of that year are written as exporter,importer,value. A panel without \
      trade within countries needs a rule for it: --home output (gross output less exports), product \
      (domestic product less exports) or ratio (product times --ratio), with --figures: a CSV of \
      country,value in the unit of the flows, or the World Bank's NY.GDP.MKTP.CD, or NY.GDP.PCAP.CD with \
      --population. What each rule gets wrong: Documentation/trade-equilibrium.md.

      EXAMPLES:
        tarazy trade data
        tarazy trade data penppml_trade_1964_2016.csv.gz
        tarazy trade data Gravity_V202211.csv --flow tradeflow_baci --baseline 2019 -o flows.csv
        tarazy trade data BACI_HS92_Y2019_V202301.csv --country-codes country_codes_V202301.csv --products 27
        tarazy trade data penppml_trade_1964_2016.csv.gz --sanctions GSDB_V4.csv --panel -o panel.csv
        tarazy trade data penppml_trade_1964_2016.csv.gz --baseline 2016 --only KAZ,RUS,CHN --home ratio \
      --ratio 0.347 --figures gdp_per_head.csv --population population.csv -o flows.csv
      """)

  @Argument(help: ArgumentHelp("Panel of trade; of BACI any number of years.", valueName: "file"))
  var files: [String] = []
  @Option(help: ArgumentHelp("Form of the file. Default: found by its columns.", valueName: "key"))
  var form: String?
  @Option(
    help: ArgumentHelp(
      "The flow to take, where the form has several that contradict each other.",
      valueName: "column"))
  var flow: String?
  @Option(
    help: ArgumentHelp("BACI's table of the codes of countries.", valueName: "file"))
  var countryCodes: String?
  @Option(
    help: ArgumentHelp("First digits of the products of BACI to count.", valueName: "a,b"))
  var products: String?
  @Option(
    help: ArgumentHelp("DESTA's list of dyads, for the column rta.", valueName: "file"))
  var treaties: String?
  @Option(
    help: ArgumentHelp("DESTA's list of treaties, for the withdrawals.", valueName: "file"))
  var withdrawals: String?
  @Option(
    help: ArgumentHelp(
      "What a treaty without a year of entry into force counts as: unknown, signature or never.",
      valueName: "rule"))
  var unknownEntry: String = TradeAgreements.UnknownEntry.unknown.rawValue
  @Option(
    help: ArgumentHelp(
      "Cases of the Global Sanctions Data Base, for sanctions_complete and sanctions_partial.",
      valueName: "file"))
  var sanctions: String?
  @Flag(help: "Write the panel as CSV, with the columns that were joined.")
  var panel = false
  @Option(help: ArgumentHelp("Write the flows of this year.", valueName: "year"))
  var baseline: Int?
  @Option(
    help: ArgumentHelp("Only flows between these countries of the file.", valueName: "A,B,C"))
  var only: String?
  @Option(help: "How to build trade within countries: output, product, ratio.")
  var home: HomeRule?
  @Option(help: ArgumentHelp("Sales at home over domestic product.", valueName: "number"))
  var ratio: Double?
  @Option(
    help: ArgumentHelp(
      "CSV of country,value for --home, or an indicator of the World Bank.", valueName: "file"))
  var figures: String?
  @Option(
    help: ArgumentHelp("The World Bank's population, for product per head.", valueName: "file"))
  var population: String?
  @Option(help: "One of table, json; of what the panel holds.")
  var format: Format = .table
  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if home != nil, figures == nil || baseline == nil {
      throw ValidationError("--home needs --baseline and --figures.")
    }
    if home == .ratio, ratio.map({ !($0 > 0 && $0.isFinite) }) ?? true {
      throw ValidationError("--home ratio needs --ratio, a number above 0.")
    }
    if home == nil, figures != nil { throw ValidationError("--figures needs --home.") }
    if population != nil, figures == nil { throw ValidationError("--population needs --figures.") }
    if only != nil, baseline == nil { throw ValidationError("--only needs --baseline.") }
    if withdrawals != nil, treaties == nil {
      throw ValidationError("--withdrawals needs --treaties.")
    }
    if TradeAgreements.UnknownEntry(rawValue: unknownEntry) == nil {
      let known = TradeAgreements.UnknownEntry.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no rule ‘\(unknownEntry)’. Give one of \(known).")
    }
    if panel, baseline != nil {
      throw ValidationError("--panel and --baseline write different tables: give one of them.")
    }
    if files.isEmpty, panel, treaties == nil, sanctions == nil {
      throw ValidationError("--panel needs a file, or --treaties or --sanctions.")
    }
  }

  func run() throws {
    for path in files
      + [figures, population, countryCodes, treaties, withdrawals, sanctions]
      .compactMap(\.self)
    { try OutputFile.refuse(output.output, over: path) }
    if files.isEmpty {
      try output.write(try withoutPanel())
      return
    }
    let file = try TradePanelFile(
      files,
      .init(
        form: form, flow: flow, countries: countryCodes,
        products: (products ?? "").split(separator: ",").map { String($0).trimmed }))
    let (joined, inputs) = try joined(file.panel)
    if let baseline {
      try output.write(try TradeFlows(self, joined, year: baseline).csv)
      return
    }
    if panel {
      try output.write(Self.csv(of: joined.table))
      return
    }
    let report = PanelReport(
      form: joined.form.key, title: joined.form.title, table: joined.table,
      columns: (joined.form.exporter, joined.form.importer, joined.form.year, joined.form.flow),
      drops: joined.drops.map { ($0.line, $0.reason) }, notices: joined.notices,
      inputs: file.inputs + inputs)
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }
}
