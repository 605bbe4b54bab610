import ArgumentParser
import Datasets
import Doctrines
import Reporting
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

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, file) = try world.read(doctrine: doctrine)
    let report = try Checker(
      world: folder.world, asOf: asOf ?? folder.defaultDate, withProxies: proxies
    ).report(on: file.doctrine)
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json:
      try output.write(
        report.json(
          inputs: [file.input] + folder.digests,
          origins: folder.world.figureOrigins(of: file.doctrine.subject)
        ).text(.indented) + "\n")
    case .md: try output.write(report.markdown)
    case .junit: try output.write(report.junit)
    case .csv: try output.write(report.csv)
    }
    if !report.holds { throw ExitCode(1) }
  }
}
