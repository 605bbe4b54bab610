import ArgumentParser

struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Lists scenarios and prints the JSON Schema of their files.",
    subcommands: [ScenarioListCommand.self, ScenarioSchemaCommand.self])
}
