import WorldModel

/// How an imported network came about, as far as a reader of routes through it must know.
public struct ImportedNetworkNote: Sendable {
  /// A point of a line, in degrees.
  public struct Point: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// A place, a map, and how far the nearest point of the map that it was tied to is away.
  public struct Snap: Hashable, Sendable {
    public let place: EntityID
    public let map: String
    public let kilometres: Double

    public init(place: EntityID, map: String, kilometres: Double) {
      self.place = place
      self.map = map
      self.kilometres = kilometres
    }
  }

  /// How many nodes and lines it has; a line leads both ways.
  public let nodes: Int
  public let lines: Int
  /// The data sets that it was made of.
  public let sources: [Source]
  /// Keys of data sets that the freight could use and that were not imported.
  public let absent: [String]
  /// Of the places that were asked for.
  public let snaps: [Snap]
  /// The way of each leg of the routes, and the data sets that it is from.
  public var courses: [EntityID: [Point]] = [:]
  public var sourcesOfLeg: [EntityID: [SourceID]] = [:]

  public init(nodes: Int, lines: Int, sources: [Source], absent: [String], snaps: [Snap]) {
    self.nodes = nodes
    self.lines = lines
    self.sources = sources
    self.absent = absent
    self.snaps = snaps
  }

  /// What stands beneath tables.
  var sentences: [String] {
    var sentences = [
      "Imported network of \(nodes) nodes and \(lines) lines from "
        + sources.map(\.id.text).joined(separator: ", ") + "."
    ]
    if !absent.isEmpty {
      sentences.append(
        "Not imported, and so not used: \(absent.joined(separator: ", ")); see ‘tarazy import --list’."
      )
    }
    var places: [EntityID] = []
    for snap in snaps where !places.contains(snap.place) { places.append(snap.place) }
    sentences += places.map { place in
      "\(place) is tied to " + Self.words(snaps.filter { $0.place == place }) + "."
    }
    return sentences
  }

  /// The maps with their distances; that none is near where there are none.
  static func words(_ snaps: [Snap]) -> String {
    guard !snaps.isEmpty else { return "nothing near enough" }
    return snaps.map { "\($0.map) \(distance($0.kilometres)) away" }.joined(separator: ", ")
  }

  /// To a hundred metres.
  private static func distance(_ kilometres: Double) -> String {
    "\(ExactNumber((kilometres * 10).rounded() / 10))\u{A0}km"
  }

  var json: JSONValue {
    [
      "kind": "imported", "nodes": .integer(nodes), "lines": .integer(lines),
      "maps": .strings(sources.map(\.id.text)), "notImported": .strings(absent),
      "places": .array(
        snaps.map { $0.json.with("place", .string($0.place.text)) }),
    ]
  }
}

extension ImportedNetworkNote.Snap {
  var json: JSONValue { ["map": .string(map), "km": .number(kilometres)] }
}

extension ImportedNetworkNote.Point {
  /// First and last point, and of the others those that are further than a step from the one before.
  static func thinned(_ points: [Self], _ step: Double) -> [Self] {
    guard let first = points.first, let last = points.last else { return [] }
    var kept = [first]
    for point in points.dropFirst().dropLast() {
      let before = kept[kept.count - 1]
      let north = point.latitude - before.latitude
      let east = point.longitude - before.longitude
      if north * north + east * east >= step * step { kept.append(point) }
    }
    return points.count > 1 ? kept + [last] : kept
  }
}
