import WorldModel

/// The networks of all cargoes at a date, as far as the shocks of a scenario have changed them.
///
/// They tell which cargoes a shock concerns: the loss of an oil pipeline is none of a container's.
public struct ScenarioNetworks: Sendable {
  /// In the order of the cargoes.
  public private(set) var networks: [TransportNetwork]
  /// The cargoes whose network can't be made, with its faults.
  public let unresolved: [Cargo: String]

  public init(_ networks: [TransportNetwork], unresolved: [Cargo: String] = [:]) {
    self.networks = networks
    self.unresolved = unresolved
  }

  /// Makes the changes of a shock, and says which networks they concern.
  ///
  /// - Throws: the error of an edit that no network can make; the networks are then as before.
  mutating func apply(_ shock: NetworkShock) throws(NetworkEditError) -> [NetworkChange] {
    var changed = networks
    var changes: [NetworkChange] = []
    for edit in shock.edits {
      changes.append(try apply(edit, to: &changed))
    }
    networks = changed
    return changes
  }

  /// An edit that names its cargoes needs the networks of all of them; one of all cargoes takes those that
  /// there are, if one of them has what it names.
  private func apply(
    _ edit: NetworkShock.Edit, to networks: inout [TransportNetwork]
  ) throws(NetworkEditError) -> NetworkChange {
    var cargoes: Set<Cargo> = []
    var failure: NetworkEditError?
    let lost = Cargo.allCases.first { edit.cargoes.contains($0) && unresolved[$0] != nil }
    if let lost, edit.cargoes.count < Cargo.allCases.count {
      throw .unresolved(lost, faults: unresolved[lost] ?? "")
    }
    for position in networks.indices where edit.cargoes.contains(networks[position].cargo) {
      do throws(NetworkEditError) {
        networks[position] = try networks[position].applying([edit.edit])
        cargoes.insert(networks[position].cargo)
      } catch {
        switch error {
        case .nothingMatched, .unknownNode: if failure == nil { failure = error }
        // What it names is there, which says more than that it is not there for another cargo.
        case .unknownCapacity: failure = error
        case .duplicate, .number, .unresolved: throw error
        }
      }
    }
    guard !cargoes.isEmpty else {
      if let lost { throw .unresolved(lost, faults: unresolved[lost] ?? "") }
      throw failure ?? .nothingMatched(.all([]), nearest: [])
    }
    return NetworkChange(edit.edit, for: cargoes, sparing: edit.sparing)
  }
}
