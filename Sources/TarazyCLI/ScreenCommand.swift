import ArgumentParser

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "screen", abstract: "Under construction.")
}
