import ArgumentParser
import Reporting
import Storage
import WorldModel

struct DataDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Takes the rows of a data set out of the workspace, without asking.",
    discussion: """
      The record of the import stays: tarazy data list --all.

      EXAMPLE:
        tarazy data drop un-votes
      """)

  @Argument(help: "Key of the data set, as ‘tarazy data list’ prints it.")
  var kind: String

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: workspace.path)
    let store = try workspace.change()
    defer { try? store.close() }
    let imports = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.imports()
    }
    guard let record = imports.first(where: { $0.kind == kind && $0.status == .current }) else {
      throw ValidationError(ImportRecord.absence(of: kind, among: imports, in: workspace.path))
    }
    try WorkspaceOptions.attempt { () throws(WorkspaceError) in _ = try store.drop(kind) }
    let tables = record.rows.sorted { $0.key < $1.key }.map { "\($0.value.grouped) in \($0.key)" }
    let files = record.files.map { "\($0.name) (\($0.sha256.prefix(12)))" }
    try output.write(
      "Dropped \(kind) of \(record.importedAt): \(record.total.counted("row")) "
        + "(\(tables.joined(separator: ", "))), imported from "
        + TerminalText.cleaned(files.joined(separator: ", ")) + ".\n")
  }
}

extension ImportRecord {
  /// The message about a data set that the workspace does not hold.
  static func absence(of kind: String, among imports: [ImportRecord], in path: String) -> String {
    let held = imports.filter { $0.status == .current }.map(\.kind)
    let keys = ImportKind.all.map(\.key)
    var text = "Nothing was imported as ‘\(kind)’"
    if !keys.contains(kind), let hint = Spelling.closest(to: kind, among: held + keys) {
      text += "; did you mean ‘\(hint)’?"
    } else {
      text += "."
    }
    return text
      + (held.isEmpty
        ? " \(path) holds no data set." : " \(path) holds: \(held.joined(separator: ", ")).")
  }
}
