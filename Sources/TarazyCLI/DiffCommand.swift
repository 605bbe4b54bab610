import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

struct DiffCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two sets of verdicts: doctrine, data or method.",
    discussion: """
      Each side is a file that ‘check --format json’ wrote, or DOCTRINE@DATE: the edition in force at \
      the date, on what was known then.

      EXAMPLES:
        tarazy diff kazakhstan@2016-01 kazakhstan@2018-11
        tarazy diff last-week.json kazakhstan
      """)

  @Argument(help: "The older side.")
  var old: String

  @Argument(help: "The newer side.")
  var new: String

  @Option(help: "One of table, json.")
  var format: Format = .table

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    let diff = DoctrineDiff(
      from: try DiffSide.read(old, in: folder), to: try DiffSide.read(new, in: folder))
    switch format {
    case .table: try output.write(diff.terminal)
    case .json: try output.write(diff.json.text(.indented) + "\n")
    }
  }
}
