import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

struct WorldContradictionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contradictions",
    abstract: "Lists facts that fill the same slot at the same time with different values.",
    discussion: """
      EXAMPLE:
        tarazy world contradictions --as-of 2018
      """)

  @Option(
    help: "Date of knowledge: facts recorded later are left out.", transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    var known = try world.read().world
    if let asOf { known = known.asOf(asOf) }
    var text = ""
    let found = known.contradictions()
    for contradiction in found {
      text += "\(known.title(of: contradiction.owner)): \(contradiction.attribute)\n"
      for fact in contradiction.facts { text += "  \(fact.line)\n" }
    }
    try output.write(text + "\(found.count) contradictions\n")
  }
}
