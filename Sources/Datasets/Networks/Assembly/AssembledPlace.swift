import WorldModel

/// A place of a plan in a network made of public maps: what it was tied to, and how far that is away.
public struct AssembledPlace: Hashable, Sendable {
  /// A map, and the distance to the point of it that stands for the place.
  public struct Snap: Hashable, Sendable {
    /// `rail`, `road`, `sea`, `oil` or `gas`.
    public let map: String
    public let kilometres: Double

    public init(map: String, kilometres: Double) {
      self.map = map
      self.kilometres = kilometres
    }
  }

  public let id: EntityID
  /// In the order of the maps.
  public let snaps: [Snap]
  /// Whether lines of the plan lead there.
  public internal(set) var hasLines = false
  /// Of a place that no map has within reach, how far away each map is that it could be tied to.
  public let missed: [Snap]

  public init(id: EntityID, snaps: [Snap], hasLines: Bool = false, missed: [Snap] = []) {
    self.id = id
    self.snaps = snaps
    self.hasLines = hasLines
    self.missed = missed
  }

  /// Whether the network has a node for it.
  public var isReached: Bool { !snaps.isEmpty || hasLines }
}
