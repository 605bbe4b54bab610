import WorldModel

/// A change of the transport network, as analysts name it.
///
/// What each one does to links and passages is said by ``edits``; ``Scenario`` joins several.
public enum NetworkShock: Hashable, Sendable {
  /// Nothing crosses between two countries: the passages of kind border and the changes of gauge at
  /// their crossings, and links that lie in both, are closed; with modes, those that name them.
  case borderClosed(CountryPair, modes: ModeChoice)
  case borderReopened(CountryPair, modes: ModeChoice)
  /// Nothing passes through a country: its links, and the passages at its nodes and crossings, are
  /// closed to freight that begins and ends elsewhere than in the countries spared.
  case countryClosed(EntityID, modes: ModeChoice, sparing: Set<EntityID>)
  /// All that begins, ends or happens at a node is closed; with modes, that of these.
  case nodeClosed(EntityID, modes: ModeChoice)
  /// As ``nodeClosed(_:modes:)`` for a node of kind chokepoint, with the sea lanes that meet there.
  case straitClosed(EntityID)
  /// Each passage at a port takes some days longer, and a share of their known capacities is lost.
  case portStrike(EntityID, days: Double?, lostShare: Double?)
  /// The passages of kind gauge-change that the target means take longer.
  case gaugeChangeSlower(ShockTarget, Slowing)
  /// Every link that an operator runs is closed.
  case operatorSanctioned(String)
  case capacityChanged(ShockTarget, CapacityChange)
  case slower(ShockTarget, Slowing)
  case dearer(ShockTarget, Surcharge)
  case linkAdded(AddedLink)
  case passageAdded(AddedPassage)
  /// A link that was closed is open, in both directions.
  case linkReopened(EntityID)

  /// The words of files.
  public enum Kind: String, Sendable, CaseIterable {
    case borderClosed = "border-closed"
    case borderReopened = "border-reopened"
    case countryClosed = "country-closed"
    case nodeClosed = "node-closed"
    case straitClosed = "strait-closed"
    case portStrike = "port-strike"
    case gaugeChangeSlower = "gauge-change-slower"
    case operatorSanctioned = "operator-sanctioned"
    case capacityChanged = "capacity-changed"
    case slower
    case dearer
    case linkAdded = "link-added"
    case passageAdded = "passage-added"
    case linkReopened = "link-reopened"
  }

  public var kind: Kind {
    switch self {
    case .borderClosed: .borderClosed
    case .borderReopened: .borderReopened
    case .countryClosed: .countryClosed
    case .nodeClosed: .nodeClosed
    case .straitClosed: .straitClosed
    case .portStrike: .portStrike
    case .gaugeChangeSlower: .gaugeChangeSlower
    case .operatorSanctioned: .operatorSanctioned
    case .capacityChanged: .capacityChanged
    case .slower: .slower
    case .dearer: .dearer
    case .linkAdded: .linkAdded
    case .passageAdded: .passageAdded
    case .linkReopened: .linkReopened
    }
  }
}

/// Two countries, in the order of the alphabet.
public struct CountryPair: Hashable, Sendable {
  public let first: EntityID
  public let second: EntityID

  public init(_ one: EntityID, _ other: EntityID) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// How much longer something takes.
public enum Slowing: Hashable, Sendable {
  /// Times as long, above 0; below 1 it is faster.
  case factor(Double)
  /// Days more on each link and passage meant.
  case days(Double)
}

/// What becomes of capacities.
public enum CapacityChange: Hashable, Sendable {
  /// Times as much, above 0; an unknown capacity stays unknown.
  case factor(Double)
  /// The capacity of each link and passage meant, in ``Cargo/capacityUnit`` of the cargoes.
  case value(Double, Set<Cargo>)
}

/// How much more something costs.
public enum Surcharge: Hashable, Sendable {
  /// On each link and passage meant, in ``Cargo/costUnit`` of the cargoes.
  case amount(Double, Set<Cargo>)
  /// A share of the cost: 0.15 is 15 % more.
  case share(Double)
}

/// A link that is not there yet.
public struct AddedLink: Hashable, Sendable {
  public let link: TransportNetwork.Link
  public let from: EntityID
  public let to: EntityID
  public let bothWays: Bool
  /// Those that the unit of its cost fits.
  public let cargoes: Set<Cargo>

  /// - Parameter link: its ends are those of `from` and `to`, whatever positions it bears.
  public init(
    _ link: TransportNetwork.Link, from: EntityID, to: EntityID, bothWays: Bool,
    cargoes: Set<Cargo>
  ) {
    self.link = link
    self.from = from
    self.to = to
    self.bothWays = bothWays
    self.cargoes = cargoes
  }
}

/// A passage that is not there yet.
public struct AddedPassage: Hashable, Sendable {
  public let passage: TransportNetwork.Passage
  public let node: EntityID
  public let cargoes: Set<Cargo>

  public init(_ passage: TransportNetwork.Passage, at node: EntityID, cargoes: Set<Cargo>) {
    self.passage = passage
    self.node = node
    self.cargoes = cargoes
  }
}
