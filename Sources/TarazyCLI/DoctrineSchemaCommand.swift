import ArgumentParser
import Doctrines
import Formats
import Reporting

struct DoctrineSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of doctrine files, for editors that complete and check.",
    discussion: """
      EXAMPLE:
        tarazy doctrine schema --output doctrine.schema.json
      """)

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(FileFormat.doctrine.schema.text(.indented) + "\n") }
}
