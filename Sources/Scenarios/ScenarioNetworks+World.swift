import WorldModel

extension ScenarioNetworks {
  /// The networks of a world at a date, with what it was changed by already.
  ///
  /// A cargo whose network has faults is kept as unresolved: a shock that names it is refused, others
  /// change the networks that there are.
  ///
  /// - Throws: ``ScenarioError/network(_:)`` with the faults of the first cargo if no network can be made.
  public init(
    of world: World, on date: EDTFDate, rule: Resolver.Rule = .newestSource
  ) throws(ScenarioError) {
    var networks: [TransportNetwork] = []
    var unresolved: [Cargo: String] = [:]
    var failure: NetworkFaults?
    for cargo in Cargo.allCases {
      do throws(NetworkFaults) {
        networks.append(
          try TransportNetwork(
            world: world, on: EDTFInterval(date), cargo: cargo, rule: rule))
      } catch {
        failure = failure ?? error
        unresolved[cargo] = "\(error)"
      }
    }
    if let failure, networks.allSatisfy(\.nodes.isEmpty) { throw .network("\(failure)") }
    self.init(networks, unresolved: unresolved)
  }
}
