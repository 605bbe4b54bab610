import ArgumentParser
import Datasets
import Reporting
import Scenarios

struct ScenarioListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the scenarios of a world with their shocks.")

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    var table = TextTable(
      ["Scenario", "Title", "Begins", "Shocks"].map { TextTable.Column($0) })
    for name in ScenarioFile.names(in: folder) {
      let scenario = try ScenarioFile.read(name, in: folder).scenario
      var kinds: [String] = []
      for shock in scenario.shocks where !kinds.contains(shock.kind.rawValue) {
        kinds.append(shock.kind.rawValue)
      }
      table.append(
        [name, scenario.title, scenario.date.description, kinds.joined(separator: ", ")]
          .map { TextTable.Cell($0) })
    }
    try output.write(table.lines(width: output.width).joined(separator: "\n") + "\n")
  }
}
