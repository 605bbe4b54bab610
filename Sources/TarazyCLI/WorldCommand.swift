import ArgumentParser

struct WorldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "world",
    abstract: "Queries, checks and starts worlds.",
    subcommands: [
      WorldFactsCommand.self, WorldShowCommand.self, WorldValidateCommand.self,
      WorldNewCommand.self, WorldPackageCommand.self, WorldContradictionsCommand.self,
      WorldFormatCommand.self,
    ])
}
