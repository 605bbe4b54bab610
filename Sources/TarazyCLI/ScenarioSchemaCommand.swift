import ArgumentParser
import Formats
import Reporting
import Scenarios

struct ScenarioSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of scenario files, for editors that complete and check.",
    discussion: """
      EXAMPLE:
        tarazy scenario schema --output scenario.schema.json
      """)

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(FileFormat.scenario.schema.text(.indented) + "\n") }
}
