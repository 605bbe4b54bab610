/// A port of the world, as a list of ports has it.
public struct SeaPort: Hashable, Sendable {
  /// UN/LOCODE, such as `KZAAU`; empty where the list has none.
  public let code: String
  public let name: String
  /// English name of the country, as the list writes it.
  public let country: String
  public let latitude: Double
  public let longitude: Double

  public init(
    code: String, name: String, country: String, latitude: Double, longitude: Double
  ) {
    self.code = code
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Reads ports from GeoJSON: points with `port`, `name` and `cty`.
///
/// It is the form of the Python package searoute.
public struct SeaPortsFile: Sendable {
  /// In the order of the file.
  public let ports: [SeaPort]

  /// - Throws: every fault of the file, up to a limit.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    var ports: [SeaPort] = []
    var faults = FaultCollector()
    do throws(DatasetError) {
      try GeoJSONReader.forEachFeature(
        of: file.survey(), properties: ["port", "name", "cty"]
      ) { feature in
        let geometry = feature.geometry
        guard geometry.type == "Point", let latitude = geometry.latitudes.first,
          let longitude = geometry.longitudes.first, (-180...180).contains(longitude),
          let name = feature.properties["name"]
        else {
          if !faults.isFull {
            faults.note(
              DatasetError(
                file: file.path, line: geometry.place.line, column: geometry.place.column,
                value: feature.properties["name"] ?? "feature \(feature.number)",
                rule: "a port is a point with a name", fix: JSONStream.refetch))
          }
          return
        }
        ports.append(
          SeaPort(
            code: feature.properties["port"] ?? "", name: name,
            country: feature.properties["cty"] ?? "", latitude: latitude, longitude: longitude))
      }
    } catch { throw faults.ended(by: error) }
    try faults.finish()
    self.ports = ports
  }
}
