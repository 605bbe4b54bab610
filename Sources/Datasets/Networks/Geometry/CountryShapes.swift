/// The areas of countries on a map, to find in which one a place lies.
///
/// Boundaries are those of the map that is read and state no position on any territory.
public struct CountryShapes: Sendable {
  /// Keys of the countries, in the order of the map; an area without a code of ISO 3166-1 has an empty
  /// key.
  public let keys: [String]
  /// Edges of all rings: both ends in degrees.
  let edges: [Edge]
  /// Polygons with their holes: the country, the edges, and the box around them.
  let polygons: [Polygon]
  let cells: ShapeCells

  struct Edge: Sendable {
    var west: Double
    var south: Double
    var east: Double
    var north: Double
    var country: Int16
  }

  struct Polygon: Sendable {
    var country: Int16
    var edges: Range<Int>
    var west: Double
    var south: Double
    var east: Double
    var north: Double
  }

  /// Reads the shapes from GeoJSON: polygons with the country's code in `iso3`, else in Natural Earth's
  /// `ISO_A3_EH` or `ADM0_A3`.
  ///
  /// - Throws: every fault of the file, up to a limit.
  ///
  /// Complexity: linear in the number of points.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    var keys: [String] = []
    var edges: [Edge] = []
    var polygons: [Polygon] = []
    var faults = FaultCollector()
    do throws(DatasetError) {
      try GeoJSONReader.forEachFeature(
        of: file.survey(), properties: ["iso3", "ISO_A3_EH", "ADM0_A3"]
      ) { feature in
        let geometry = feature.geometry
        guard geometry.type == "Polygon" || geometry.type == "MultiPolygon",
          let code = Self.code(of: feature.properties)
        else {
          if !faults.isFull {
            faults.note(
              DatasetError(
                file: file.path, line: geometry.place.line, column: geometry.place.column,
                value: geometry.type.isEmpty ? "feature \(feature.number)" : geometry.type,
                rule: "a country is a polygon with the property iso3, ISO_A3_EH or ADM0_A3",
                fix: "name a map of countries, such as Natural Earth's admin_0_countries"))
          }
          return
        }
        let country = Int16(clamping: keys.count)
        keys.append(code)
        Self.append(geometry, country, &edges, &polygons)
      }
    } catch { throw faults.ended(by: error) }
    try faults.finish()
    self.init(keys: keys, edges: edges, polygons: polygons)
  }

  /// Shapes given as rings: of each country its key and closed rings of longitude and latitude; a ring
  /// within another is a hole.
  public init(_ countries: [(key: String, rings: [[(longitude: Double, latitude: Double)]])]) {
    var edges: [Edge] = []
    var polygons: [Polygon] = []
    for (number, country) in countries.enumerated() {
      var geometry = GeoJSONReader.Geometry()
      for ring in country.rings {
        geometry.longitudes += ring.map(\.longitude)
        geometry.latitudes += ring.map(\.latitude)
        geometry.ends.append(geometry.latitudes.count)
      }
      geometry.polygonEnds = [geometry.ends.count]
      Self.append(geometry, Int16(clamping: number), &edges, &polygons)
    }
    self.init(keys: countries.map(\.key), edges: edges, polygons: polygons)
  }

  private init(keys: [String], edges: [Edge], polygons: [Polygon]) {
    self.keys = keys
    self.edges = edges
    self.polygons = polygons
    cells = ShapeCells(edges)
  }

  /// The code of ISO 3166-1; XKX, which that standard leaves to users, for Kosovo; empty for areas that
  /// have none, `nil` where no property names one.
  private static func code(of properties: [String: String]) -> String? {
    if let code = properties["iso3"] { return code }
    if let code = properties["ISO_A3_EH"], code != "-99" { return code }
    guard let own = properties["ADM0_A3"] else { return nil }
    if own == "KOS" { return "XKX" }
    return properties["ISO_A3_EH"] == nil ? own : naturalEarth[own] ?? ""
  }

  /// Codes that Natural Earth leaves as −99 although ISO 3166-1 has them.
  private static let naturalEarth = ["FRA": "FRA", "NOR": "NOR"]

  private static func append(
    _ geometry: GeoJSONReader.Geometry, _ country: Int16, _ edges: inout [Edge],
    _ polygons: inout [Polygon]
  ) {
    var ring = 0
    var start = 0
    for end in geometry.polygonEnds {
      let first = edges.count
      while ring < end {
        let stop = geometry.ends[ring]
        for index in start..<max(start, stop - 1) {
          edges.append(
            Edge(
              west: geometry.longitudes[index], south: geometry.latitudes[index],
              east: geometry.longitudes[index + 1], north: geometry.latitudes[index + 1],
              country: country))
        }
        start = stop
        ring += 1
      }
      let own = edges[first...]
      guard let any = own.first else { continue }
      var box = Polygon(
        country: country, edges: first..<edges.count, west: any.west, south: any.south,
        east: any.west, north: any.south)
      for edge in own {
        box.west = min(box.west, edge.west)
        box.east = max(box.east, edge.west)
        box.south = min(box.south, edge.south)
        box.north = max(box.north, edge.south)
      }
      polygons.append(box)
    }
  }
}
