import ArgumentParser
import Datasets
import Reporting
import WorldModel

struct WorldShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints the page of an actor, agreement, corridor or any other thing.",
    discussion: """
      EXAMPLES:
        tarazy world show KAZ
        tarazy world show epca --as-of 2016-01
      """)

  @Argument(help: "Key, name or alias.")
  var thing: String
  @Option(
    help: "Date of knowledge: facts recorded later are left out.", transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    var known = try world.read().world
    if let asOf { known = known.asOf(asOf) }
    guard let entity = known.entity(named: thing) else {
      let hint = known.closestKey(to: thing).map { "; did you mean ‘\($0)’?" } ?? "."
      throw ValidationError("The world knows no ‘\(thing)’\(hint)")
    }
    try output.write(ThingPage(entity: entity, world: known).text)
  }
}
