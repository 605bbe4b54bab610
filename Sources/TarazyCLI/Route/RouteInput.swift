import ArgumentParser
import Corridors
import Datasets
import Reporting
import Scenarios
import WorldModel

/// The network that a command of `route` asks, as its options describe it.
struct RouteInput {
  let folder: WorldFolder
  /// With the changes of the scenario.
  let world: World
  let date: EDTFDate
  let scenario: ScenarioFile?
  private let options: NetworkOptions

  init(_ options: NetworkOptions, scenario name: String? = nil) throws {
    self.options = options
    folder = try options.world.read()
    scenario = try name.map { [folder] in try ScenarioFile.read($0, in: folder) }
    date = options.date ?? scenario?.scenario.date ?? folder.defaultDate
    do { world = try scenario?.scenario.applied(to: folder.world) ?? folder.world } catch {
      throw ValidationError("The scenario can't be applied: \(error)")
    }
  }

  /// The network as freight meets it that begins or ends in some countries.
  func network(
    forFreightOf countries: Set<EntityID> = [], cargo: Cargo? = nil
  ) throws -> TransportNetwork {
    try options.network(of: world.forFreight(endingIn: countries), on: date, cargo: cargo)
  }

  /// The network of the world as its tables have it, without the changes of the scenario.
  func unchangedNetwork() throws -> TransportNetwork {
    try options.network(of: folder.world, on: date)
  }

  /// A network with the changes of the scenario, as freight meets it that begins or ends in some countries.
  func changing(
    _ network: TransportNetwork, forFreightOf countries: Set<EntityID>
  ) throws -> TransportNetwork {
    let edits = world.forFreight(endingIn: countries).networkEdits(for: options.cargo)
    guard !edits.isEmpty else { return network }
    do { return try network.applying(edits) } catch {
      throw ValidationError("The scenario can't be applied to the imported network: \(error).")
    }
  }

  /// The named corridors of the freight that is asked for.
  var corridors: [NetworkCorridor] {
    folder.world.facts.networkCorridors.map(\.content).filter { corridor in
      switch corridor.family {
      case .oil: options.cargo == .oil
      case .gas: options.cargo == .gas
      case .northern, .middle, .southern, .sea, .eastern: options.cargo != .gas
      }
    }
  }

  var digests: [InputDigest] { (scenario.map { [$0.input] } ?? []) + folder.digests }

  /// The node that a text names.
  static func place(_ text: String, in network: TransportNetwork) throws -> Int {
    do { return try network.place(named: text) } catch {
      let hint = network.nodes.isEmpty ? "" : " ‘tarazy route places’ lists all places."
      let text = "\(error)"
      throw ValidationError(text.prefix(1).uppercased() + text.dropFirst() + ".\(hint)")
    }
  }
}
