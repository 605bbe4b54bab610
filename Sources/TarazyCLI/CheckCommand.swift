import ArgumentParser
import Datasets
import Doctrines
import Reporting
import Scenarios
import WorldModel

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, md, junit, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Puts a doctrine to the test: a verdict with evidence for each check.",
    discussion: """
      Seven verdicts: met, missed, on-track, off-track, disputed, no-data, not-testable.
      Exit status: 0 all checks of error severity hold, 1 some were missed, 2 bad input.

      EXAMPLES:
        tarazy check kazakhstan
        tarazy check kazakhstan --as-of 2016-01 --format json
        tarazy check my-doctrine.yaml --format junit --output report.xml
        tarazy check kazakhstan --scenario northern-corridor-closed
      """)

  @Argument(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine: String

  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(help: "One of table, json, md, junit, csv.")
  var format: Format = .table

  @Flag(help: "Also compute the labelled proxies of what is not testable.")
  var proxies = false

  @Option(
    help: ArgumentHelp(
      "Test the world that this scenario makes: its name in the world, or path of a YAML file.",
      discussion: "Says which verdicts differ from those without it.", valueName: "name|file"))
  var scenario: String?

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, file) = try world.read(doctrine: doctrine)
    let shock = try scenario.map { try ScenarioFile.read($0, in: folder) }
    let report = try report(on: file.doctrine, in: changed(folder.world, by: shock), folder)
    let differences = try shock.map { shock in
      ScenarioDifferences(
        scenario: shock.scenario.id,
        verdicts: .init(
          before: try self.report(on: file.doctrine, in: folder.world, folder), after: report))
    }
    switch format {
    case .table:
      let table = report.terminal(width: output.width, colour: output.usesColour)
      try output.write((differences?.terminal(width: output.width) ?? "") + table)
    case .json:
      let inputs = [file.input] + (shock.map { [$0.input] } ?? []) + folder.digests
      let origins = folder.world.figureOrigins(of: file.doctrine.subject)
      let json = report.json(inputs: inputs, origins: origins)
      try output.write((differences?.added(to: json) ?? json).text(.indented) + "\n")
    case .md: try output.write(report.markdown)
    case .junit: try output.write(report.junit)
    case .csv: try output.write(report.csv)
    }
    if !report.holds { throw ExitCode(1) }
  }

  private func report(
    on doctrine: Doctrine, in world: World, _ folder: WorldFolder
  ) throws -> CheckReport {
    try Checker(world: world, asOf: asOf ?? folder.defaultDate, withProxies: proxies)
      .report(on: doctrine)
  }

  private func changed(_ world: World, by shock: ScenarioFile?) throws -> World {
    do { return try shock?.scenario.applied(to: world) ?? world } catch {
      throw ValidationError("The scenario can't be applied: \(error)")
    }
  }
}
