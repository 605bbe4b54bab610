import ArgumentParser
import Datasets
import Doctrines
import Reporting

struct DoctrineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the doctrines of a world with their editions.")

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    var table = TextTable(
      ["Doctrine", "Subject", "Title", "Editions", "Checks"].map { TextTable.Column($0) })
    for name in try DoctrineFile.names(in: folder) {
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
