import ArgumentParser

struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "proof", abstract: "Under construction.")
}
