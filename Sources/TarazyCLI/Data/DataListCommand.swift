import ArgumentParser
import Reporting
import Storage

struct DataListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the imported data sets with their files, rows, citation and licence.",
    discussion: """
      EXAMPLES:
        tarazy data list
        tarazy data list --all --format csv
      """)

  @Flag(help: "Also imports whose rows were replaced or dropped.")
  var all = false
  @Option(help: "One of text, csv, json.")
  var format: Format = .text

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: workspace.path)
    let store = try workspace.read()
    let imports = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.imports()
    }.filter { all || $0.status == .current }
    let listing = DataListing(imports: imports, path: workspace.path)
    switch format {
    case .text: try output.write(listing.text(width: output.width, colour: output.usesColour))
    case .csv: try output.write(listing.csv)
    case .json: try output.write(listing.json.text(.indented) + "\n")
    }
  }
}
