import ArgumentParser

struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "agenda", abstract: "Under construction.")
}
