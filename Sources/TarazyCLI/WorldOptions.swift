import ArgumentParser
import Foundation

/// Which world a command works on.
struct WorldOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder of the world.",
      discussion: "Default: TARAZY_WORLD, else the embedded world Worlds/eurasia.",
      valueName: "folder"))
  var world: String?

  /// The folder, from the option, the environment, or the place of the program.
  var path: String {
    if let world { return world }
    if let named = ProcessInfo.processInfo.environment["TARAZY_WORLD"], !named.isEmpty {
      return named
    }
    return Installation.root + "/Worlds/eurasia"
  }
}
