import ArgumentParser
import Datasets
import WorldModel

/// Of which world and time the network is, and for which freight.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: """
      Date for which the network is taken. Default: the date of the scenario, else the latest recorded \
      of the world.
      """, transform: EDTFDate.argument)
  var date: EDTFDate?

  @Option(help: "What is moved: container, bulk, oil or gas.")
  var cargo: Cargo = .container

  @Option(
    help: """
      Which of several contradicting figures counts: newest-source, most-independent or first-report.
      """)
  var rule: Resolver.Rule = .newestSource

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  /// The network of a world at the date, with every fault where it has some.
  func network(
    of world: World, on date: EDTFDate, cargo: Cargo? = nil
  ) throws -> TransportNetwork {
    do throws(NetworkFaults) {
      return try TransportNetwork(
        world: world, on: EDTFInterval(date), cargo: cargo ?? self.cargo, rule: rule)
    } catch {
      let shown = 12
      let lines = "\(error)".split(separator: "\n")
      let more =
        lines.count > shown ? "\n… and \(lines.count - shown) more." : ""
      let hint = "\n‘tarazy world validate’ names the file and line of each."
      throw ValidationError(
        "The transport network of the world has faults:\n"
          + lines.prefix(shown).joined(separator: "\n") + more + hint)
    }
  }
}

extension Cargo: ExpressibleByArgument {}
extension Resolver.Rule: ExpressibleByArgument {}
