import ArgumentParser

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Lists, explains, checks, joins and drops the data sets of a workspace.",
    subcommands: [
      DataListCommand.self, DataExplainCommand.self, DataVerifyCommand.self, DataDropCommand.self,
      DataDyadsCommand.self,
    ])
}
