import ArgumentParser

struct MeetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "meet", abstract: "Under construction.")
}
