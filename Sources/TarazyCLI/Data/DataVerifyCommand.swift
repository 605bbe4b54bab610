import ArgumentParser
import Reporting
import Storage

struct DataVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that a workspace is sound and holds the rows that were imported.",
    discussion: """
      Every row is read and held against the digest of its import.
      Exit status: 0 no faults, 1 faults, 2 the workspace cannot be read.

      EXAMPLES:
        tarazy data verify
        tarazy data verify --workspace my.sqlite --format json
      """)

  @Option(help: "One of text, json.")
  var format: ImportCommand.Format = .text

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: workspace.path)
    let store = try workspace.read()
    let faults = try WorkspaceOptions.attempt { () throws(WorkspaceError) in try store.verify() }
    // A damaged file may hold no list of its imports any more.
    let imports = ((try? store.imports()) ?? []).filter { $0.status == .current }
    let rows = imports.reduce(0) { $0 + $1.total }
    switch format {
    case .json:
      let json: JSONValue = [
        "workspace": .string(workspace.path), "imports": .integer(imports.count),
        "rows": .integer(rows), "faults": .array(faults.map(\.json)),
      ]
      try output.write(json.text(.indented) + "\n")
    case .text:
      let lines = faults.map { TerminalText.cleaned($0.line) + "\n" }
      let found = faults.isEmpty ? "no faults" : faults.count.counted("fault")
      try output.write(
        lines.joined()
          + "\(workspace.path): \(imports.count.counted("data set")), \(rows.counted("row")), "
          + "\(found)\n")
      if !faults.isEmpty { try output.write(mending(faults)) }
    }
    if !faults.isEmpty { throw ExitCode(1) }
  }

  private func mending(_ faults: [VerificationFault]) -> String {
    let kinds = Set(faults.map(\.kind)).sorted()
    guard !kinds.contains("") else {
      return "The file is damaged: move it away and import the data sets again.\n"
    }
    return kinds.map {
      "To mend \($0): ‘tarazy data drop \($0)’, then ‘tarazy import \($0) FILE…’.\n"
    }.joined()
  }
}

extension VerificationFault {
  fileprivate var line: String {
    let place = [kind, table].filter { !$0.isEmpty }.joined(separator: ": ")
    return (place.isEmpty ? "" : place + ": ") + rule + (value.isEmpty ? "" : ": ‘\(value)’")
  }

  fileprivate var json: JSONValue {
    [
      "kind": .optional(kind.isEmpty ? nil : kind), "table": .optional(table.isEmpty ? nil : table),
      "rule": .string(rule), "value": .string(value),
    ]
  }
}
