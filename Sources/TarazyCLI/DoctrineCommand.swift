import ArgumentParser
import Datasets
import Doctrines
import Reporting

struct DoctrineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctrine",
    abstract: "Lists doctrines and prints the JSON Schema of their files.",
    subcommands: [DoctrineListCommand.self, DoctrineSchemaCommand.self])
}

struct DoctrineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the doctrines of a world with their editions.")

  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    var table = TextTable(
      ["Doctrine", "Subject", "Title", "Editions", "Checks"].map { TextTable.Column($0) })
    for name in DoctrineFile.names(in: folder) {
      let doctrine = try DoctrineFile.read(name, in: folder).doctrine
      table.append(
        [
          name, doctrine.subject.text, doctrine.title,
          doctrine.editions.map(\.id).joined(separator: ", "), "\(doctrine.checks.count)",
        ].map { TextTable.Cell($0) })
    }
    try output.write(table.lines(width: output.width).joined(separator: "\n") + "\n")
  }
}

struct DoctrineSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of doctrine files, for editors that complete and check.",
    discussion: """
      EXAMPLE:
        tarazy doctrine schema --output doctrine.schema.json
      """)

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(DoctrineSchema.json.text(.indented) + "\n") }
}
