import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Prints a brief of a doctrine on the terminal and writes it as one HTML file.",
    discussion: """
      The HTML file opens offline: charts, map, evidence and sources are inside. Charts need the files \
      that Tools/setup-assets makes; without them the page holds tables only, and says so.

      EXAMPLES:
        tarazy brief kazakhstan
        tarazy brief kazakhstan --as-of 2018-11 --since 2016-01 --html brief-2018.html
        tarazy brief kazakhstan --since last-week.json
        tarazy brief kazakhstan --language kk --html brief-kk.html
      """)

  @Argument(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine: String

  @Option(help: "File to write the page to.")
  var html = "brief.html"

  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(help: "Say what changed since a date, or since a file of ‘check --format json’.")
  var since: String?

  @Flag(help: "Also compute the labelled proxies of what is not testable.")
  var proxies = false

  @OptionGroup var words: LanguageOption
  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(html, over: doctrine)
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, file) = try world.read(doctrine: doctrine)
    let report = try Checker(
      world: folder.world, asOf: asOf ?? folder.defaultDate, withProxies: proxies
    ).report(on: file.doctrine)
    let inputs = [file.input] + folder.digests
    let language = words.language
    let document = try BriefAssembly(world: folder.world, report: report, language: language)
      .document(inputs: inputs, diff: try diff(report, inputs, in: folder), since: since ?? "")
    let page = BriefPage(document, labels: Labels(language), assets: PageAssets.found)
    try OutputFile.write(page.html, to: html)
    let terminal = BriefTerminal(
      document, labels: Labels(language), colour: output.usesColour, width: output.width,
      pagePath: html)
    try output.write(terminal.text)
  }

  private func diff(
    _ report: CheckReport, _ inputs: [InputDigest], in folder: WorldFolder
  ) throws -> DoctrineDiff? {
    guard let since else { return nil }
    if DateFault(since) != nil { _ = try EDTFDate.argument(since) }
    let side = EDTFDate(since) == nil ? since : "\(doctrine)@\(since)"
    let digests = Dictionary(
      inputs.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    return DoctrineDiff(
      from: try DiffSide.read(side, in: folder), to: ReportSummary(report, inputs: digests))
  }
}
