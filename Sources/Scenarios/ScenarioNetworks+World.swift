import WorldModel

extension ScenarioNetworks {
  /// The networks of a world at a date, with what it was changed by already.
  ///
  /// A cargo whose network has faults, such as one for which no costs are known, is left out: nothing can
  /// be computed for it anyway.
  ///
  /// - Throws: ``ScenarioError/network(_:)`` with the faults of the first cargo if no network can be made.
  public init(
    of world: World, on date: EDTFDate, rule: Resolver.Rule = .newestSource
  ) throws(ScenarioError) {
    var networks: [TransportNetwork] = []
    var failure: NetworkFaults?
    for cargo in Cargo.allCases {
      do throws(NetworkFaults) {
        networks.append(
          try TransportNetwork(
            world: world, on: EDTFInterval(date), cargo: cargo, rule: rule))
      } catch {
        failure = failure ?? error
      }
    }
    if let failure, networks.allSatisfy(\.nodes.isEmpty) { throw .network("\(failure)") }
    self.init(networks)
  }
}
