/// What a file of a public network is, told by its beginning.
public struct NetworkFileForm: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A graph of nodes and neighbours; see ``NetworkGraphFile``.
    case graph
    /// Lines in GeoJSON; see ``SeaLanesFile``.
    case lines
    /// Points in GeoJSON; see ``SeaPortsFile``.
    case points
    /// Areas in GeoJSON; see ``CountryShapes``.
    case areas
  }

  public let kind: Kind
  /// The name that a graph gives itself in `meta`, such as `world_railways`; empty where it has none.
  public let name: String

  public init(_ kind: Kind, name: String = "") {
    self.kind = kind
    self.name = name
  }

  /// The form of a file; `nil` for one that is no JSON, or JSON of another form.
  ///
  /// Reads no further than the first feature, or the name of a graph.
  public static func detect(_ file: FileSurvey) throws(DatasetError) -> NetworkFileForm? {
    var quiet = file
    quiet.progress = nil
    guard try isJSON(quiet) else { return nil }
    do {
      var stream = try JSONStream(TextStream(quiet), file: file.path, blockSize: 1 << 14)
      guard try stream.next() == .beginObject else { return nil }
      var name = ""
      while try stream.next() == .name {
        if stream.holds("meta") {
          name = try self.name(&stream)
        } else if stream.holds("nodes") || stream.holds("graph") {
          return NetworkFileForm(.graph, name: name)
        } else if stream.holds("features") {
          return try features(&stream)
        } else {
          try stream.skipValue()
        }
      }
    } catch {
      // Whoever reads the whole file tells what is wrong with it.
      return nil
    }
    return nil
  }

  private static func isJSON(_ file: FileSurvey) throws(DatasetError) -> Bool {
    var window = TextWindow(try TextStream(file), blockSize: 1 << 10)
    try window.advance(dropping: 0)
    return window.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  private static func name(_ stream: inout JSONStream) throws(DatasetError) -> String {
    var name = ""
    guard try stream.next() == .beginObject else { return name }
    while try stream.next() == .name {
      let isName = stream.holds("network")
      let depth = stream.depth
      let token = try stream.next()
      if isName, token == .string { name = stream.text }
      while stream.depth > depth { _ = try stream.next() }
    }
    return name
  }

  private static func features(_ stream: inout JSONStream) throws(DatasetError) -> NetworkFileForm?
  {
    guard try stream.next() == .beginArray, try stream.next() == .beginObject else { return nil }
    let feature = try GeoJSONReader.read(&stream, [])
    switch feature.geometry.type {
    case "LineString", "MultiLineString": return NetworkFileForm(.lines)
    case "Point": return NetworkFileForm(.points)
    case "Polygon", "MultiPolygon": return NetworkFileForm(.areas)
    default: return nil
    }
  }
}
