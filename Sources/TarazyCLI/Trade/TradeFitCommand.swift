import ArgumentParser
import Datasets
import Foundation
import Reporting
import Trade
import WorldModel

struct TradeFitCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, latex
  }

  enum Estimator: String, ExpressibleByArgument, CaseIterable {
    case ppml, ols
  }

  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Estimates a gravity equation with fixed effects.",
    discussion: """
      Poisson pseudo-maximum likelihood, or least squares, with any number of absorbed effects. The formula \
      is that of fixest: outcomes ~ regressors | effects, with ^ between the columns of an effect, log, exp, \
      I(…), i(column), a:b, a*b. Rows that can't count are left out and told with the reason. An estimate \
      whose first-order conditions do not hold to 1e-8 is an error.
      Standard errors: heteroskedastic, or clustered with --cluster; several names, with commas, are \
      multi-way. Small-sample factors differ between packages: --small-sample clusters (Stata), \
      clusters-and-free-parameters (fixest, pyfixest), clusters-and-all-parameters (fasthdfe), none.
      What is estimated and how: Documentation/trade-estimation.md.

      EXAMPLES:
        tarazy trade fit --data agtpa_applications.csv.gz --where 'year %in% c(1986, 1990, 1994, 1998, \
      2002, 2006)' --formula 'trade ~ rta | exporter^year + importer^year + pair_id' --cluster pair_id
        tarazy trade fit --data penppml_trade_1964_2016.csv.gz --formula 'export ~ I(id > 0) | exp^time + \
      imp^time + exp^imp' --cluster exp^imp --format json
        tarazy trade fit --data gravity.csv --estimator ols --formula 'log(flow) ~ log(dist) + contig'
      """)

  @Option(help: ArgumentHelp("CSV of the panel, gzipped or not.", valueName: "file"))
  var data: String
  @Option(help: ArgumentHelp("Outcomes ~ regressors | effects.", valueName: "formula"))
  var formula: String
  @Option(help: "ppml (Poisson pseudo-maximum likelihood) or ols (least squares).")
  var estimator: Estimator = .ppml
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only rows for which this holds, as year >= 1990.", valueName: "condition"))
  var condition: String?
  @Option(
    help: ArgumentHelp("Groups of the scores, with commas for several ways.", valueName: "names"))
  var cluster: String?
  @Option(help: ArgumentHelp("Factor for a finite sample.", valueName: "name"))
  var smallSample: String = SmallSampleConvention.clusters.rawValue
  @Option(
    help: ArgumentHelp(
      "Number of parameters in the factor, where it is not to be counted.", valueName: "number"))
  var parameters: Int?
  @Option(help: ArgumentHelp("Expression for the weights of the rows.", valueName: "expression"))
  var weights: String?
  @Option(
    help: ArgumentHelp("Expression that enters with the coefficient 1.", valueName: "expression"))
  var offset: String?
  @Option(help: ArgumentHelp("Further words for ‘not known’ in the file.", valueName: "words"))
  var missing: String?
  @Option(
    help: ArgumentHelp("Columns that are codes though they look like figures.", valueName: "names"))
  var text: String?
  @Option(
    help: ArgumentHelp(
      "Columns that may stand together once only, or none.",
      discussion: "Default: exporter, importer and year under the names of the published panels.",
      valueName: "names"))
  var key: String?
  @Option(
    help: ArgumentHelp(
      "Take away the bias of incidental parameters: names of the effects of exporter-time, importer-time, pair.",
      valueName: "a,b,c"))
  var biasCorrection: String?
  @Flag(help: "Keep separated observations; the estimate then fails where there are some.")
  var keepSeparated = false
  @Option(help: ArgumentHelp("Threads; the answer is the same.", valueName: "number"))
  var threads: Int?
  @Option(
    help: ArgumentHelp(
      "Write the rows used with their fitted means to this CSV: the columns that the formula names, then fitted.",
      valueName: "file"))
  var fitted: String?
  @Option(
    help: ArgumentHelp("Write the fixed effects, normalised, to this CSV.", valueName: "file"))
  var effects: String?
  @Option(help: ArgumentHelp("Write a page with a plot of the coefficients.", valueName: "file"))
  var html: String?
  @Option(help: "One of table, csv, json, latex.")
  var format: Format = .table
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if SmallSampleConvention(rawValue: smallSample) == nil {
      let known = SmallSampleConvention.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no factor ‘\(smallSample)’. Give one of \(known).")
    }
    if let biasCorrection, biasCorrection.split(separator: ",").count != 3 {
      throw ValidationError(
        "--bias-correction ‘\(biasCorrection)’: name three effects, as "
          + "exporter^year,importer^year,exporter^importer.")
    }
  }

  func run() throws {
    for path in [output.output, fitted, effects, html] { try OutputFile.refuse(path, over: data) }
    let (report, panel, table) = try estimate()
    if let fitted {
      try OutputFile.write(
        FittedTable(report.estimates, table, formula, isPoisson: estimator == .ppml).csv, to: fitted
      )
    }
    if let effects, let first = report.estimates.first {
      let recovered = try answer { () throws(EstimationError) in
        try RecoveredEffects(first.fit, panel: panel)
      }
      try OutputFile.write(FittedTable.csv(of: recovered), to: effects)
    }
    if let html {
      try OutputFile.write(GravityPage(report, assets: PageAssets.found).html, to: html)
    }
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    case .latex: try output.write(report.latex)
    }
  }

  private func estimate() throws -> (GravityReport, FixedEffectsPanel, ColumnTable) {
    guard FileManager.default.fileExists(atPath: data) else {
      throw ValidationError("There is no file ‘\(data)’.")
    }
    var reader = TradeTableReader()
    for word in (missing ?? "").split(separator: ",") { reader.missing.insert(String(word)) }
    reader.text = Set((text ?? "").split(separator: ",").map(String.init))
    let file = try FileSurvey(data)
    var settings = EstimationSettings()
    settings.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    settings.findsSeparation = !keepSeparated
    let clusters = (cluster ?? "").split(separator: ",").map { String($0).trimmed }
    let request = CovarianceRequest(
      clusters.isEmpty ? .robust : .clustered(clusters),
      convention: SmallSampleConvention(rawValue: smallSample) ?? .clusters,
      parameterCount: parameters)
    let model: Formula
    var table: ColumnTable
    var lines: [Int32] = []
    let panel: FixedEffectsPanel
    do {
      model = try Formula(formula)
      let header = try reader.header(of: file)
      let key = RowKey(key, header: header)
      reader.columns = FormulaColumns.named(
        in: [formula, condition, weights, offset].compactMap(\.self) + clusters + key.columns
          + reader.text.sorted(), header: header)
      table = try reader.read(file)
      if let condition { table = try table.rows(where: condition) }
      guard table.rowCount > 0 else {
        throw ValidationError("No row of ‘\(data)’ is left.")
      }
      lines = table.lines
      panel = try model.panel(
        table, clusters: clusters.filter { !model.effectNames.contains($0) }, weights: weights,
        offset: offset)
      try key.check(table)
    } catch let error as ValidationError { throw error } catch FormulaPanelError.faults(let faults)
    {
      throw ValidationError(faults.words(lines: lines))
    } catch {
      throw ValidationError("\(error)")
    }
    let fits = try answer(lines: lines) { () throws(EstimationError) in
      switch estimator {
      case .ppml:
        try PoissonRegression.fit(panel, settings: settings, covariances: [request])
      case .ols: try LeastSquaresRegression.fit(panel, settings: settings, covariances: [request])
      }
    }
    let estimates = try fits.map { fit in
      try answer { () throws(EstimationError) in
        GravityReport.Estimate(fit, correction: try correction(fit, panel, settings))
      }
    }
    let report = GravityReport(
      formula: formula,
      estimator: estimator == .ppml
        ? "Poisson pseudo-maximum likelihood" : "ordinary least squares",
      estimates: estimates, lines: table.lines,
      remarks: condition.map { ["rows for which \($0)"] } ?? [],
      inputs: [InputDigest(path: data, sha256: file.sha256)])
    return (report, panel, table)
  }

  private func correction(
    _ fit: RegressionFit, _ panel: FixedEffectsPanel, _ settings: EstimationSettings
  ) throws(EstimationError) -> ThreeWayBiasCorrection? {
    guard let biasCorrection else { return nil }
    let names = biasCorrection.split(separator: ",").map { String($0).trimmed }
    return try ThreeWayBiasCorrection(
      fit, panel: panel, exporterTime: names[0], importerTime: names[1], pair: names[2],
      settings: settings)
  }

  /// An estimate that can't be relied on ends with status 1, wrong input with a usage error.
  private func answer<T>(
    lines: [Int32] = [], _ body: () throws(EstimationError) -> T
  ) throws -> T {
    do { return try body() } catch {
      if case .faults(let faults) = error { throw ValidationError(faults.words(lines: lines)) }
      if case .notConverged = error {
        try FileHandle.standardError.write(contentsOf: Data("Error: \(error)\n".utf8))
        throw ExitCode(1)
      }
      throw ValidationError("\(error)")
    }
  }
}
