import ArgumentParser
import Datasets
import Foundation
import Numerics
import Reporting
import Trade
import WorldModel

struct TradeCounterfactualCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, latex
  }

  static let configuration = CommandConfiguration(
    commandName: "counterfactual",
    abstract: "What trade, prices and welfare would be with other trade costs.",
    discussion: """
      One sector, goods by origin, an endowment for each country (Armington; structural gravity), in exact \
      changes. Needed are flows between and within countries (--baseline) and what changes: a file of cost \
      changes, or measures of policy. Figures are percent of the baseline. An answer that does not clear \
      every market to 1e-12 is an error.
      The costs file has the columns exporter, importer, and khat (ratio of the cost term t^(1−σ)) or \
      dln_t (change of the log cost); pairs that it does not name do not change.
      Closures: multiplicative (deficits as shares of output, rescaled), additive, additive:ISO3 (valued in \
      world output or in the producers' price of a country), purged (deficits taken away first).

      EXAMPLES:
        tarazy trade counterfactual --baseline world --withdrawal KAZ:EAEU --draws 1000
        tarazy trade counterfactual --baseline world --agreement KAZ:EU --html deeper.html
        tarazy trade counterfactual --baseline world --days CHN:EU=-10 --format csv
        tarazy trade counterfactual --baseline flows.csv --costs costs.csv --sigma 7 --reference DEU \
      --closure multiplicative --format csv
      """)

  @Option(
    help: ArgumentHelp(
      "CSV of flows with the columns exporter, importer, value, at home too; or ‘world’.",
      valueName: "file|world"))
  var baseline: String
  @Option(help: ArgumentHelp("Other names of the columns of the baseline.", valueName: "names"))
  var columns: TradeBaselineFile.Columns?
  @Option(
    help: ArgumentHelp("Year of the rows of the baseline, where it has years.", valueName: "year"))
  var year: Int?
  @Option(
    help: ArgumentHelp(
      "What a flow between two countries counts as that the file does not state: refuse or zero.",
      valueName: "rule"))
  var missing: TradeBaselineFile.Missing = .refuse
  @Option(help: ArgumentHelp("Unit of the flows, to be told in the answer.", valueName: "text"))
  var unit = "unit not stated"
  @Option(help: ArgumentHelp("CSV of changes of trade costs.", valueName: "file"))
  var costs: String?
  @Option(help: ArgumentHelp("Elasticity of substitution σ, above 1.", valueName: "number"))
  var sigma: Double = 5
  @Option(
    help: ArgumentHelp(
      "Standard deviation of log(σ − 1) in the draws.", valueName: "number"))
  var sigmaDeviation: Double?
  @Option(
    help: ArgumentHelp(
      "The country whose consumers' price is 1. Default: DEU, else the first.", valueName: "ISO3"))
  var reference: String?
  @Option(
    help: ArgumentHelp("multiplicative, additive, additive:ISO3 or purged.", valueName: "name"))
  var closure = "multiplicative"
  @Option(
    help: ArgumentHelp(
      "Intervals by so many draws of the coefficients and of σ.", valueName: "number"))
  var draws: Int?
  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Threads of the draws; the answer is the same.", valueName: "number"))
  var threads: Int?
  @Option(help: "One of table, csv, json, latex.")
  var format: Format = .table
  @Option(help: ArgumentHelp("Write a page with a map to this file.", valueName: "file"))
  var html: String?

  @OptionGroup var policy: TradePolicyOptions
  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if costs == nil, policy.isEmpty {
      throw ValidationError(
        "Nothing changes: give --costs, or a measure such as --withdrawal KAZ:EAEU.")
    }
    if let draws, !(2...1_000_000).contains(draws) {
      throw ValidationError("‘--draws \(draws)’: from 2 to 1,000,000 draws.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if sigmaDeviation != nil, draws == nil {
      throw ValidationError("--sigma-deviation needs --draws.")
    }
  }

  func run() throws {
    for path in [baseline, costs].compactMap(\.self) {
      try OutputFile.refuse(output.output, over: path)
      try OutputFile.refuse(html, over: path)
    }
    let source = try source()
    let report: CounterfactualReport
    do { report = try self.report(source) } catch let error as EquilibriumError {
      guard case .notConverged = error else { throw ValidationError("\(error)") }
      try FileHandle.standardError.write(contentsOf: Data("Error: \(error)\n".utf8))
      throw ExitCode(1)
    } catch let error as CostFileError {
      throw ValidationError("‘\(costs ?? "")’ has faults:\n\(error)")
    }
    if let html {
      let page = CounterfactualPage(report, title: title, assets: PageAssets.found)
      try OutputFile.write(page.html, to: html)
    }
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    case .latex: try output.write(report.latex)
    }
  }

  private var title: String {
    let all =
      policy.agreement.map { "Agreement \($0.text)" }
      + policy.withdrawal.map { "Withdrawal \($0.text)" }
      + policy.days.map { "Days in transit \($0.text)" }
      + policy.borderClosure.map { "Border closure \($0.text)" }
      + policy.tariff.map { "Tariff \($0.text)" } + policy.sanctions.map { "Sanctions \($0.text)" }
      + policy.partialSanctions.map { "Partial sanctions \($0.text)" }
    return (all + [costs.map { "Costs of \($0)" }].compactMap(\.self)).joined(separator: "; ")
  }

  private func source() throws -> TradeSource {
    if baseline == "world" {
      guard year == nil, columns == nil else {
        throw ValidationError("--year and --columns belong to a file, not to ‘world’.")
      }
      return try TradeSource(world: world)
    }
    let file = try TradeBaselineFile.read(
      baseline, columns: columns ?? .init(), year: year, unit: unit, missing: missing)
    return TradeSource(file: file, year: year, world: world)
  }

  private func report(_ source: TradeSource) throws -> CounterfactualReport {
    let start = source.baseline
    var inputs = [source.input]
    var changes = CostChanges(countries: start.countries)
    if let costs {
      guard FileManager.default.fileExists(atPath: costs) else {
        throw ValidationError("There is no file ‘\(costs)’.")
      }
      let file = try FileContents.read(costs)
      inputs.append(InputDigest(path: costs, sha256: file.sha256))
      changes = try CostFile.costs(
        in: String(decoding: file.bytes, as: UTF8.self), countries: start.countries)
    }
    var remarks = source.remarks
    let policies = try policy.policies { try source.expanded($0, remarks: &remarks) }
    let parts = try PolicyCosts(policies, on: start)
    let reference =
      try reference ?? (start.countries.contains("DEU") ? "DEU" : nil) ?? start.countries.first
      ?? { throw ValidationError("The baseline has no country.") }()
    let closure = try TradeClosure.named(closure)
    guard let draws else {
      let question = try TradeCounterfactual(
        baseline: start, costs: changes.adding(parts.costs, over: start), elasticity: sigma,
        closure: closure, reference: reference)
      return CounterfactualReport(
        try question.equilibrium(), receipts: parts.receipts, elasticity: "\(sigma)",
        remarks: remarks, inputs: inputs)
    }
    guard let covariance = parts.covariance else {
      throw ValidationError(
        "Draws need the standard error of every coefficient: give it after a comma, as 0.4,0.1.")
    }
    let elasticity: ElasticityDistribution =
      sigmaDeviation.map { .logNormal(median: sigma, logDeviation: $0) } ?? .fixed(sigma)
    let intervals = try UncertainCounterfactual(
      baseline: start, costs: changes.adding(parts.certainCosts, over: start), terms: parts.terms,
      covariance: covariance, elasticity: elasticity, closure: closure, reference: reference
    ).intervals(
      draws: draws, seed: seed,
      threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    return CounterfactualReport(
      intervals.center, intervals: intervals, receipts: parts.receipts,
      elasticity: "\(sigma)"
        + (sigmaDeviation.map { ", log(σ − 1) with standard deviation \($0) in the draws" } ?? ""),
      remarks: remarks, inputs: inputs)
  }
}
