import ArgumentParser
import Datasets

struct WorldNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a world of your own: tables with their headers, ready to be filled.",
    discussion: """
      EXAMPLES:
        tarazy world new my-world
        tarazy world new my-world --copy Worlds/eurasia
      """)

  @Argument(help: "Folder to make; it must not exist.")
  var name: String
  @Option(help: "A world folder to copy instead of starting empty.")
  var copy: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    do {
      if let copy {
        try WorldTemplate.copy(copy, to: name)
      } else {
        try WorldTemplate.make(name)
      }
    } catch {
      throw ValidationError(error.description)
    }
    try output.write(
      "Made \(name). Fill sources.csv first, then check with: tarazy world validate \(name)\n")
  }
}
