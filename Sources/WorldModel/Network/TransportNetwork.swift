/// A transport network as an engine takes it: plain arrays of values for one date and one cargo.
///
/// Links are directed; a line that is used both ways is two links with the same id, of which the second
/// is marked ``Link/isReverse``. Nodes are named by their position in ``nodes``. Nothing here says where a
/// value comes from but ``receipts``.
///
/// Costs are in ``Cargo/costUnit``, capacities in ``Cargo/capacityUnit``.
public struct TransportNetwork: Hashable, Sendable {
  public var nodes: [Node]
  public var links: [Link]
  public var passages: [Passage]
  public var cargo: Cargo
  /// The facts behind the values, sorted by element and quantity; empty where they were not resolved
  /// from facts.
  public var receipts: [NetworkReceipt]
  /// The edits that were applied to the network as resolved or imported, in order.
  public internal(set) var edits: [NetworkEdit] = []

  public init(
    nodes: [Node] = [], links: [Link] = [], passages: [Passage] = [], cargo: Cargo = .container,
    receipts: [NetworkReceipt] = []
  ) {
    self.nodes = nodes
    self.links = links
    self.passages = passages
    self.cargo = cargo
    self.receipts = receipts
  }

  /// A place where links meet.
  public struct Node: Hashable, Sendable {
    public var id: EntityID
    public var kind: NetworkNode.Kind
    public var name: String
    /// The country; both for a border crossing; none at sea.
    public var countries: [EntityID]
    /// Degrees north and east; `nil` where not known.
    public var latitude: Double?
    public var longitude: Double?

    public init(
      id: EntityID, kind: NetworkNode.Kind = .city, name: String = "", countries: [EntityID] = [],
      latitude: Double? = nil, longitude: Double? = nil
    ) {
      self.id = id
      self.kind = kind
      self.name = name
      self.countries = countries
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A way from one node to another by one mode.
  public struct Link: Hashable, Sendable {
    public var id: EntityID
    /// Positions in ``TransportNetwork/nodes``.
    public var from: Int
    public var to: Int
    public var mode: TransportMode
    /// The countries that the link lies in, in the order of travel; none at sea.
    public var countries: [EntityID]
    /// Who runs it, as the source names them; empty where not known.
    public var operatedBy: String
    public var kilometres: Double
    public var days: Double
    /// Standard deviation of the days; `nil` where not known.
    public var daysSpread: Double?
    /// In ``Cargo/costUnit``; 0 where it is not known.
    public var cost: Double
    /// Whether a figure of the cost is known; what is not known is left out of sums, which say so.
    public var isCostKnown: Bool
    /// In ``Cargo/capacityUnit``; `nil` where not known, which is not the same as unbounded.
    public var capacity: Double?
    /// Probability that it is closed when freight comes to it; `nil` where not known.
    public var closureProbability: Double?
    public var isClosed: Bool
    /// Whether this is the way back of a line that is used both ways.
    public var isReverse: Bool

    public init(
      id: EntityID, from: Int, to: Int, mode: TransportMode = .rail1520,
      countries: [EntityID] = [], operatedBy: String = "", kilometres: Double, days: Double,
      daysSpread: Double? = nil, cost: Double, isCostKnown: Bool = true, capacity: Double? = nil,
      closureProbability: Double? = nil, isClosed: Bool = false, isReverse: Bool = false
    ) {
      self.id = id
      self.from = from
      self.to = to
      self.mode = mode
      self.countries = countries
      self.operatedBy = operatedBy
      self.kilometres = kilometres
      self.days = days
      self.daysSpread = daysSpread
      self.cost = cost
      self.isCostKnown = isCostKnown
      self.capacity = capacity
      self.closureProbability = closureProbability
      self.isClosed = isClosed
      self.isReverse = isReverse
    }

    /// The same line in the other direction.
    public var reversed: Link {
      var link = self
      (link.from, link.to) = (to, from)
      link.countries = countries.reversed()
      link.isReverse = !isReverse
      return link
    }
  }

  /// What happens to freight at a node between the mode that it arrives by and the mode that it leaves by.
  public struct Passage: Hashable, Sendable {
    public var id: EntityID
    /// Position in ``TransportNetwork/nodes``.
    public var node: Int
    /// The arriving mode; `nil` for any.
    public var from: TransportMode?
    /// The departing mode; `nil` for any.
    public var to: TransportMode?
    public var kind: NetworkPassage.Kind
    public var days: Double
    /// Standard deviation of the days; `nil` where not known.
    public var daysSpread: Double?
    /// In ``Cargo/costUnit``; 0 where it is not known.
    public var cost: Double
    /// Whether a figure of the cost is known; what is not known is left out of sums, which say so.
    public var isCostKnown: Bool
    /// In ``Cargo/capacityUnit``; `nil` where not known, which is not the same as unbounded.
    public var capacity: Double?
    /// How steeply the days grow with the load; `nil` where not known.
    public var queueExponent: Double?
    public var closureProbability: Double?
    public var isClosed: Bool

    public init(
      id: EntityID, node: Int, from: TransportMode? = nil, to: TransportMode? = nil,
      kind: NetworkPassage.Kind, days: Double, daysSpread: Double? = nil, cost: Double,
      isCostKnown: Bool = true, capacity: Double? = nil, queueExponent: Double? = nil,
      closureProbability: Double? = nil,
      isClosed: Bool = false
    ) {
      self.id = id
      self.node = node
      self.from = from
      self.to = to
      self.kind = kind
      self.days = days
      self.daysSpread = daysSpread
      self.cost = cost
      self.isCostKnown = isCostKnown
      self.capacity = capacity
      self.queueExponent = queueExponent
      self.closureProbability = closureProbability
      self.isClosed = isClosed
    }

    public var isGaugeChange: Bool { kind == .gaugeChange }
  }
}

extension TransportNetwork {
  /// The positions of the nodes by id; the first where two bear the same.
  public var nodePositions: [EntityID: Int] {
    Dictionary(zip(nodes.map(\.id), nodes.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The receipts of a node, link or passage, by quantity.
  ///
  /// Complexity: O(log n) in the number of receipts.
  public func receipts(of element: EntityID) -> ArraySlice<NetworkReceipt> {
    let first = receipts.partition { !($0.of < element) }
    let last = receipts.partition { element < $0.of }
    return receipts[first..<last]
  }
}

extension [NetworkReceipt] {
  /// The first position that the test holds for; the test must hold for all that follow.
  fileprivate func partition(_ holds: (NetworkReceipt) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
