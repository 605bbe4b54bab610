import ArgumentParser
import Corridors
import Datasets
import Foundation
import Reporting
import Storage
import WorldModel

/// The network of imported maps, with the places, ferries, times and costs of a world.
struct ImportedNetwork {
  let assembled: AssembledNetwork
  /// The world's own network, whose places these are.
  let own: TransportNetwork
  /// The imports that it was made of.
  let imports: [ImportRecord]
  private let positions: [EntityID: Int]

  var network: TransportNetwork { assembled.network }

  /// - Throws: where no network was imported, or the world tells no time for something on it.
  init(_ input: RouteInput, _ options: NetworkOptions) throws {
    let progress = ProgressLine(isWanted: true)
    defer { progress?.clear() }
    progress?.show("reading the imported maps", 0)
    let (sources, imports) = try Self.read(options)
    self.imports = imports
    own = try input.unchangedNetwork()
    progress?.show("assembling the network", 0)
    do {
      assembled = try AssembledNetwork(
        sources,
        plan: NetworkPlan(
          world: input.folder.world, network: own, on: EDTFInterval(input.date),
          rule: options.rule))
    } catch {
      throw ValidationError("The network can't be assembled: \(error).")
    }
    guard !assembled.network.links.isEmpty else {
      throw ValidationError(
        "The imported maps have no line for \(options.cargo.rawValue): railways need countries and "
          + "gauges (‘tarazy import rail GRAPH countries=SHAPES gauges=TABLE’).")
    }
    positions = assembled.network.nodePositions
  }

  private static func read(
    _ options: NetworkOptions
  ) throws -> (NetworkSources, [ImportRecord]) {
    let path = try path(options)
    let wanted = kinds(for: options.cargo)
    let (sources, imports) = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      let store = try Workspace(reading: path)
      defer { try? store.close() }
      let imports = try store.imports().filter { record in
        record.status == .current && wanted.contains(record.kind)
      }
      return (imports.isEmpty ? NetworkSources() : try store.networkSources(), imports)
    }
    guard !imports.isEmpty else {
      throw ValidationError(
        "The workspace ‘\(path)’ has no imported network for \(options.cargo.rawValue). Import it: "
          + advice(for: options.cargo))
    }
    return (sources, imports)
  }

  /// The workspace that has the network.
  ///
  /// - Throws: where there is none, with what to import.
  @discardableResult
  static func path(_ options: NetworkOptions) throws -> String {
    let path = WorkspaceOptions.path(named: options.world.workspace)
    guard path != WorkspaceOptions.none else {
      throw ValidationError(
        "With --workspace none there is no imported network; name the workspace that has it.")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(
        "There is no workspace ‘\(path)’, and so no imported network. Import it: "
          + advice(for: options.cargo))
    }
    return path
  }

  private static func advice(for cargo: Cargo) -> String {
    kinds(for: cargo).map { "‘tarazy import \($0) FILE…’" }.joined(separator: ", ")
      + "; ‘tarazy import --list’ names the files."
  }

  /// The data sets that have lines for a cargo.
  static func kinds(for cargo: Cargo) -> [String] {
    switch cargo {
    case .container, .bulk: ["rail", "highways", "sealanes"]
    case .oil: ["rail", "highways", "sealanes", "pipelines"]
    case .gas: ["pipelines"]
    }
  }

  /// The node of a place of the world or of a port of the imported list.
  func place(_ text: String) throws -> Int {
    let named: TransportNetwork.Node
    do throws(PlaceError) {
      named = own.nodes[try own.place(named: text)]
    } catch {
      let ports = self.ports
      guard case .unknown = error, let port = try? ports.place(named: text) else {
        let text = "\(error)"
        throw ValidationError(
          text.prefix(1).uppercased() + text.dropFirst()
            + ". ‘tarazy route places --network imported’ lists all places.")
      }
      named = ports.nodes[port]
    }
    let place = assembled.places.first { $0.id == named.id }
    if let position = positions[named.id], place?.isReached ?? true { return position }
    throw ValidationError(Self.unreached(named, place))
  }

  private static func unreached(
    _ node: TransportNetwork.Node, _ place: AssembledPlace?
  ) -> String {
    let far = (place?.missed ?? []).map { snap in
      "\(snap.map) \(ExactNumber((snap.kilometres * 10).rounded() / 10)) km"
    }
    let reach = NetworkPlan.Reach()
    let limits =
      node.kind == .borderCrossing
      ? "a border crossing is looked for within \(ExactNumber(reach.crossing)) km"
      : "a place is tied to rail and road within \(ExactNumber(reach.rail)) km, to sea lanes within "
        + "\(ExactNumber(reach.sea)) km, to pipelines within \(ExactNumber(reach.pipeline)) km"
    let distances =
      far.isEmpty ? "no imported line near" : "the nearest lines at: " + far.joined(separator: ", ")
    return "‘\(node.id)’ lies too far from the imported network, with \(distances); \(limits)."
  }

  /// The ports of the imported list that the world does not know.
  private var ports: TransportNetwork {
    let known = Set(own.nodes.map(\.id))
    return TransportNetwork(
      nodes: assembled.places.compactMap { place in
        known.contains(place.id) ? nil : positions[place.id].map { network.nodes[$0] }
      })
  }

  /// All places of the world and the ports of the list, as a network without links.
  var catalogue: TransportNetwork {
    TransportNetwork(nodes: own.nodes + ports.nodes, cargo: own.cargo)
  }

  /// What the places were tied to.
  ///
  /// - Parameter ids: `nil` for all places.
  func snaps(of ids: [EntityID]? = nil) -> [ImportedNetworkNote.Snap] {
    let wanted = ids.map { ids in assembled.places.filter { ids.contains($0.id) } }
    return (wanted ?? assembled.places).flatMap { place in
      place.snaps.map { .init(place: place.id, map: $0.map, kilometres: $0.kilometres) }
    }
  }

  var digests: [InputDigest] {
    imports.flatMap { record in
      record.files.map {
        InputDigest(path: "workspace/\(record.kind)/\($0.name)", sha256: $0.sha256)
      }
    }
  }
}
