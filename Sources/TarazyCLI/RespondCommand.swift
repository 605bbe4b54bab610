import ArgumentParser

struct RespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "respond", abstract: "Under construction.")
}
