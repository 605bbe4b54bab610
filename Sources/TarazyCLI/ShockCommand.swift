import ArgumentParser
import Corridors
import Datasets
import Doctrines
import Foundation
import Reporting
import Scenarios
import WorldModel

struct ShockCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "shock",
    abstract: "Shows what a scenario changes: routes, transit, chokepoints and verdicts.",
    discussion: """
      A scenario closes, slows, taxes, widens or adds parts of the transport network; ‘tarazy scenario \
      list’ names those of the world. Freight takes the best route before and after.

      EXAMPLES:
        tarazy shock northern-corridor-closed
        tarazy shock northern-corridor-closed --html shock.html
        tarazy shock my-scenario.yaml --doctrine uzbekistan --format json
        tarazy shock poland-belarus-closed-2025 --draws 1000 --assume-probability 0.01
        tarazy shock red-sea-diversion --demand freight.csv --format csv
      """)

  @Argument(help: "Name of a scenario of the world, or path of a YAML file.")
  var scenario: String

  @Option(help: "Doctrine whose verdicts are compared, or ‘none’.")
  var doctrine = "kazakhstan"

  @Option(
    help: ArgumentHelp(
      "Table of freight with the columns from, to, amount.",
      discussion: """
        Places as for ‘route find’, amounts in TEU a year for containers and Mt a year for bulk. Default: \
        the two ends of each named corridor of the world, all with the same weight.
        """, valueName: "file"))
  var demand: String?

  @Option(
    help: ArgumentHelp(
      "Also close links and stops at random, by their closure probabilities, so many times.",
      valueName: "number"))
  var draws: Int?

  @Option(
    name: .customLong("assume-probability"),
    help: ArgumentHelp(
      "With --draws, the closure probability of links and stops of which none is known.",
      discussion: "Default: they never close.", valueName: "share"))
  var assumed: Double?

  @Option(help: "Seed of the random closures.")
  var seed: UInt64 = 1

  @Option(help: "One of table, json, csv (a row for each pair).")
  var format: Format = .table

  @Option(help: "Write a page with maps of before and after to this file.")
  var html: String?

  @OptionGroup var time: TimeOptions
  @OptionGroup var network: NetworkOptions

  func validate() throws {
    if let draws, !(1...1_000_000).contains(draws) {
      throw ValidationError("‘--draws \(draws)’: from 1 to 1,000,000 draws.")
    }
    if let assumed, draws == nil || !(0...1).contains(assumed) {
      throw ValidationError(
        "‘--assume-probability \(assumed)’: a share from 0 to 1, together with --draws.")
    }
  }

  func run() throws {
    for read in [scenario, doctrine] + [demand].compactMap(\.self) {
      try OutputFile.refuse(network.output.output, over: read)
      try OutputFile.refuse(html, over: read)
    }
    let input = try RouteInput(network, scenario: scenario)
    guard let scenario = input.scenario?.scenario else { return }
    var inputs = input.digests
    let report = try report(scenario, input, &inputs)
    if let html {
      try OutputFile.write(ShockPage(report, assets: PageAssets.found).html, to: html)
    }
    let output = network.output
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json(inputs: inputs).text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }

  private func report(
    _ scenario: Scenario, _ input: RouteInput, _ inputs: inout [InputDigest]
  ) throws -> ShockReport {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let before = try network.network(of: input.folder.world, on: input.date)
    let cost = GeneralisedCost(valueOfTime: time.value(for: network.cargo))
    let table = try demand.map { try DemandFile.read($0, in: before) }
    if let table { inputs.insert(table.input, at: 0) }
    let verdicts = try verdicts(input, &inputs)
    do {
      let pairs = try table?.table ?? DemandTable(endsOf: input.corridors, in: before)
      let comparison = try ScenarioComparison(
        input.folder.world, input.world,
        .init(on: input.date, cargo: network.cargo, demand: pairs, rule: network.rule), by: cost,
        threads: threads)
      return ShockReport(
        scenario, comparison, by: cost, demand: demand.map { .file($0) } ?? .corridors,
        chokepointsBefore: try comparison.chokepoints(.before, by: cost, threads: threads),
        chokepointsAfter: try comparison.chokepoints(.after, by: cost, threads: threads),
        verdicts: verdicts, measures: measures(comparison, verdicts, input),
        failures: try draws.map {
          try FailureComparison(
            comparison, by: cost, draws: $0, seed: seed, assuming: assumed, threads: threads)
        },
        corridors: input.corridors, in: input.folder.world)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// How many countries are asked for.
  private static let countryLimit = 6

  /// The measures of the export routes of the doctrine's state; those that can't be computed on the world
  /// before are left out.
  private func measures(
    _ comparison: ScenarioComparison, _ verdicts: ShockReport.Verdicts?, _ input: RouteInput
  ) -> [ShockMeasure] {
    guard let subject = verdicts?.before.doctrine.subject else { return [] }
    func change(_ transit: NetworkComparison.TransitChange) -> Double {
      abs((transit.shareAfter ?? 0) - (transit.shareBefore ?? 0))
    }
    let countries = comparison.transit.filter { $0.country != subject && change($0) > 0 }
      .sorted { (change($1), $0.country) < (change($0), $1.country) }
      .prefix(Self.countryLimit).map(\.country)
    let wanted: [(String, EntityID?)] =
      [("effective-routes", nil), ("worst-closure", nil)]
      + countries.map { ("transit-dependence", $0) }
    return wanted.compactMap { name, country in
      func value(_ world: World) -> MeasureValue? {
        let request = MeasureRequest(
          subject: subject, arguments: country.map { ["country": .text($0.text)] } ?? [:],
          period: .latest)
        return try? MeasureRegistry.standard.values(
          of: name, for: request, in: world, knowing: world
        ).first
      }
      guard let before = value(input.folder.world), let after = value(input.world) else {
        return nil
      }
      return ShockMeasure(name: name, country: country, before: before, after: after)
    }
  }

  private func verdicts(
    _ input: RouteInput, _ inputs: inout [InputDigest]
  ) throws -> ShockReport.Verdicts? {
    guard doctrine != "none" else { return nil }
    let file = try DoctrineFile.read(doctrine, in: input.folder)
    inputs.insert(file.input, at: 0)
    let reports = try [input.folder.world, input.world].map { world in
      try Checker(world: world, asOf: input.folder.defaultDate).report(on: file.doctrine)
    }
    return ShockReport.Verdicts(before: reports[0], after: reports[1])
  }
}
