import ArgumentParser
import Compiling
import Datasets
import Foundation
import Reporting
import Storage

struct ImportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads public data sets, as they are published, into a workspace.",
    discussion: """
      Files may be packed with gzip and be written in UTF-8, UTF-16, Latin-1 or Windows-1252. KIND \
      may be left out: the header of a file tells its data set. ROLE=FILE says which file of the \
      data set it is, where the header does not. A data set is imported whole or not at all; the \
      same files a second time change nothing, other files take the place of those that were there.
      Railways, highways, sea lanes and pipelines are repaired: gaps are closed, and countries and \
      gauges found, by countries=FILE (areas in GeoJSON) and gauges=FILE, else by the files that come \
      with the program.
      Exit status: 0 imported or unchanged, 2 bad input; then the workspace is as it was.

      EXAMPLES:
        tarazy import un-votes un_votes.csv.gz un_roll_calls.csv.gz
        tarazy import downloads/*.csv.gz
        tarazy import rail osm_world_railways.json.gz countries=ne_50m_admin_0_countries.json.gz
        tarazy import --list
        tarazy import wdi WDI_*.csv --workspace my.sqlite --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "Key of a data set, or ‘auto’, and its files. Left out: the header tells.",
      valueName: "kind> <file"))
  var words: [String] = []

  @Flag(help: "Name the data sets with the files, columns, citation and licence of each.")
  var list = false
  @Option(help: "One of text, json.")
  var format: Format = .text
  @Flag(help: "No line of progress, no report in text; faults are told all the same.")
  var quiet = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    if list {
      try output.write(try ImportCatalogue(words, output: output).text(format))
      return
    }
    let progress = ProgressLine(isWanted: !quiet)
    defer { progress?.clear() }
    let request = try ImportRequest(words, progress: progress)
    for path in request.paths + [workspace.path] {
      try OutputFile.refuse(output.output, over: path)
    }
    if !request.faults.isEmpty { try finish([], request.faults, isComplete: true, nil, progress) }
    let identity = try StateIdentity.read(from: world)
    // Without them the figures are made when they are asked for.
    let figures = try? CompiledFigures.read(world)
    let store = try workspace.make()
    var outcomes: [ImportOutcome] = []
    var faults: [DatasetError] = []
    var isComplete = true
    var broken: WorkspaceError?
    for group in request.groups where broken == nil {
      do throws(ImportFailure) {
        outcomes.append(try take(group, identity, figures, store, progress))
      } catch {
        switch error {
        case .refused(let found, let isAll):
          faults += found
          isComplete = isComplete && isAll
        case .workspace(let error): broken = error
        }
      }
    }
    try? store.close()
    try finish(outcomes, faults, isComplete: isComplete, broken, progress)
  }

  private func take(
    _ group: ImportRequest.Group, _ identity: StateIdentity, _ figures: CompiledFigures?,
    _ store: Workspace, _ progress: ProgressLine?
  ) throws(ImportFailure) -> ImportOutcome {
    let report = try store.importFiles(
      group.files, defaults: ImportDefaults.files, as: group.kind, identity: identity,
      at: Date.now.formatted(.iso8601), figures: figures
    ) { progress?.show($0) }
    do {
      return ImportOutcome(
        group, report, try store.explain(group.kind.key),
        repairs: try store.repairs(of: group.kind.key))
    } catch { throw .workspace(error) }
  }

  /// Prints what was done and what was not.
  private func finish(
    _ outcomes: [ImportOutcome], _ faults: [DatasetError], isComplete: Bool,
    _ broken: WorkspaceError?, _ progress: ProgressLine?
  ) throws {
    progress?.clear()
    switch format {
    case .json:
      let json: JSONValue = [
        "workspace": .string(workspace.path), "imports": .array(outcomes.map(\.json)),
        "faults": .array(faults.map(\.json)), "faultsAreComplete": .bool(isComplete),
      ]
      try output.write(json.text(.indented) + "\n")
    case .text:
      if !quiet, !outcomes.isEmpty {
        let width = output.width
        let texts = outcomes.map { $0.text(width: width, colour: output.usesColour) }
        try output.write(texts.joined(separator: "\n") + "\nWorkspace: \(workspace.path)\n")
      }
    }
    if let broken { throw WorkspaceOptions.fault(broken) }
    if faults.isEmpty { return }
    var lines = faults.map { TerminalText.cleaned($0.description) }
    if !isComplete { lines.append("There are more faults; the reading stopped here.") }
    lines.append("Nothing was imported from these files: " + faults.count.counted("fault") + ".")
    throw ValidationError(lines.joined(separator: "\n"))
  }
}
