extension World {
  /// The world with its transport network changed; without changes, the world itself.
  ///
  /// The facts stay as they are: a network that is resolved from them is changed when it is made.
  public func applying(_ changes: [NetworkChange]) -> World {
    guard !changes.isEmpty else { return self }
    var world = self
    world.networkChanges += changes
    return world
  }

  /// The edits that the network of a cargo needs, in order.
  public func networkEdits(for cargo: Cargo) -> [NetworkEdit] {
    networkChanges.filter { $0.cargoes.contains(cargo) }.map(\.edit)
  }

  /// The countries whose own freight some changes spare, sorted.
  public var sparedCountries: [EntityID] { Set(networkChanges.flatMap(\.sparing)).sorted() }

  /// The world as freight meets it that begins or ends in some countries: what spares their own freight
  /// is left out.
  public func forFreight(endingIn countries: Set<EntityID>) -> World {
    var world = self
    world.networkChanges.removeAll { !$0.sparing.isDisjoint(with: countries) }
    return world
  }
}
