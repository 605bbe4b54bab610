import ArgumentParser
import Datasets

struct WorldFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Prints the tables and columns of a world folder as Markdown.")

  @OptionGroup var output: OutputOptions

  func run() throws { try output.write(WorldFormatPage.text) }
}
