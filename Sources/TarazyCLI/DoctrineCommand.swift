import ArgumentParser

struct DoctrineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctrine",
    abstract: "Lists doctrines and prints the JSON Schema of their files.",
    subcommands: [DoctrineListCommand.self, DoctrineSchemaCommand.self])
}
