/// What was done to public maps to make a network of them: every repair counted, and listed where a
/// person may want to look at it.
public struct NetworkRepair: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A gap between two components was closed.
    case gapJoined = "gap-joined"
    /// A dead end was tied to the continuation of its line.
    case deadEndBridged = "dead-end-bridged"
    /// A place was tied to the nearest point of a network.
    case placeSnapped = "place-snapped"
    /// A place has no point of a network near it.
    case placeNotReached = "place-not-reached"
    /// A border point got the name of a border crossing.
    case crossingNamed = "crossing-named"
    /// A port of the list is one of the named places.
    case portMerged = "port-merged"
    /// A port of the list lies at no line of land and sea both, and was left out.
    case portLeftOut = "port-left-out"
    /// A line of the plan that no map has was added.
    case lineAdded = "line-added"
    /// A line of the plan was left out, because the network has no such place.
    case lineLeftOut = "line-left-out"
    /// A point on a border between countries.
    case border
    /// A change of gauge is possible here.
    case gaugeChange = "gauge-change"
    /// Two gauges meet, and freight cannot change.
    case gaugesApart = "gauges-apart"
    /// A railway whose gauge no mode of transport has was left out.
    case gaugeLeftOut = "gauge-left-out"
    /// A railway whose gauge is not known was left out.
    case gaugeUnknown = "gauge-unknown"
    /// A strait or canal got a node.
    case passageNamed = "passage-named"
    /// A sea lane beyond the limit in the north was left out.
    case seaLeftOut = "sea-left-out"
    /// A sea lane inside a country: a river or canal.
    case inlandWater = "inland-water"
    /// A pipeline that does not work was left out.
    case pipelineLeftOut = "pipeline-left-out"
    /// A pipeline without a published capacity.
    case capacityUnknown = "capacity-unknown"
    /// A point in the middle of a line was taken into its link.
    case pointContracted = "point-contracted"
    /// A line that leads back to where it begins was left out.
    case loopLeftOut = "loop-left-out"
    /// A line was left out beside a shorter one of its kind between the same two points.
    case parallelLeftOut = "parallel-left-out"
  }

  /// One repair.
  public struct Entry: Hashable, Sendable {
    public let kind: Kind
    /// `rail`, `road`, `sea`, `oil`, `gas`, or empty.
    public let layer: String
    /// What was repaired: ids or names.
    public let subject: String
    public let latitude: Double?
    public let longitude: Double?
    /// The distance bridged, or the length concerned; `nil` where there is none.
    public let kilometres: Double?
  }

  /// Repairs of one kind in one layer.
  public struct Count: Hashable, Sendable {
    public let kind: Kind
    public let layer: String
    public let count: Int
    /// Sum of the kilometres; 0 where the kind has none.
    public let kilometres: Double
  }

  /// In the order in which they were done.
  public private(set) var entries: [Entry] = []
  private var sums: [Key: (count: Int, kilometres: Double)] = [:]

  private struct Key: Hashable {
    let kind: Kind
    let layer: String
  }

  public init() {}

  /// Of every kind and layer that occurs, in the order of kinds, then by layer.
  public var counts: [Count] {
    var all: [Count] = []
    for kind in Kind.allCases {
      let found = sums.filter { $0.key.kind == kind }.sorted { $0.key.layer < $1.key.layer }
      for (key, sum) in found {
        all.append(
          Count(kind: kind, layer: key.layer, count: sum.count, kilometres: sum.kilometres))
      }
    }
    return all
  }

  /// How often a kind of repair was done, in all layers or one.
  public func count(_ kind: Kind, _ layer: String? = nil) -> Int {
    sums.reduce(0) { sum, entry in
      entry.key.kind == kind && (layer ?? entry.key.layer) == entry.key.layer
        ? sum + entry.value.count : sum
    }
  }

  /// Counts and lists a repair.
  mutating func note(
    _ kind: Kind, _ layer: String, _ subject: String, _ point: GeographicPoint? = nil,
    kilometres: Double? = nil
  ) {
    entries.append(
      Entry(
        kind: kind, layer: layer, subject: subject, latitude: point?.latitude,
        longitude: point?.longitude, kilometres: kilometres))
    add(kind, layer, 1, kilometres ?? 0)
  }

  /// Counts repairs without a list of them.
  mutating func add(_ kind: Kind, _ layer: String, _ count: Int, _ kilometres: Double = 0) {
    if count == 0 { return }
    let before = sums[Key(kind: kind, layer: layer)] ?? (0, 0)
    sums[Key(kind: kind, layer: layer)] = (before.count + count, before.kilometres + kilometres)
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.entries == right.entries && left.counts == right.counts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
