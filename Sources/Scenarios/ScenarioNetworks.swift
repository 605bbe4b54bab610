import WorldModel

/// The networks of all cargoes at a date, as far as the shocks of a scenario have changed them.
///
/// They tell which cargoes a shock concerns: the loss of an oil pipeline is none of a container's.
public struct ScenarioNetworks: Sendable {
  /// In the order of the cargoes.
  public private(set) var networks: [TransportNetwork]

  public init(_ networks: [TransportNetwork]) { self.networks = networks }

  /// Makes the changes of a shock, and says which networks they concern.
  ///
  /// - Throws: the error of an edit that no network can make; the networks are then as before.
  mutating func apply(_ shock: NetworkShock) throws(NetworkEditError) -> [NetworkChange] {
    var changed = networks
    var changes: [NetworkChange] = []
    for edit in shock.edits {
      changes.append(try Self.apply(edit, to: &changed))
    }
    networks = changed
    return changes
  }

  private static func apply(
    _ edit: NetworkShock.Edit, to networks: inout [TransportNetwork]
  ) throws(NetworkEditError) -> NetworkChange {
    var cargoes: Set<Cargo> = []
    var failure: NetworkEditError?
    for position in networks.indices where edit.cargoes.contains(networks[position].cargo) {
      do throws(NetworkEditError) {
        networks[position] = try networks[position].applying([edit.edit])
        cargoes.insert(networks[position].cargo)
      } catch {
        switch error {
        case .nothingMatched, .unknownNode: if failure == nil { failure = error }
        // What it names is there, which says more than that it is not there for another cargo.
        case .unknownCapacity: failure = error
        case .duplicate, .number: throw error
        }
      }
    }
    guard !cargoes.isEmpty else {
      throw failure ?? .nothingMatched(.all([]), nearest: [])
    }
    return NetworkChange(edit.edit, for: cargoes, sparing: edit.sparing)
  }
}
