/// What lies under the lines of a map: sea, lines of longitude and latitude, and land.
struct MapGround {
  /// The name under which the page hands the country shapes to the runtime.
  static let shapesName = "shapes"

  /// Countries that are filled with a colour of their own.
  struct Tint {
    /// ISO 3166-1 alpha-3 codes.
    let countries: [String]
    let fill: String
    var edge = ChartPalette.landEdge
  }

  /// The property of the shapes that holds the ISO 3166-1 alpha-3 code.
  let isoField: String

  /// The layers, lowest first; of a country in two tints the last one shows.
  func layers(_ tints: [Tint] = []) -> [VegaLiteSpec.Layer] {
    let ground: [VegaLiteSpec.Layer] = [
      .init(
        data: .sphere, mark: .init(.geoshape, ["fill": .string(ChartPalette.sea), "clip": true])),
      .init(
        data: .graticule(20),
        mark: .init(
          .geoshape,
          ["filled": false, "stroke": "#DCE3EA", "strokeWidth": 0.7, "clip": true])),
      shapes(nil, fill: ChartPalette.land, edge: ChartPalette.landEdge),
    ]
    return ground + tints.map { shapes($0.countries, fill: $0.fill, edge: $0.edge) }
  }

  private func shapes(_ countries: [String]?, fill: String, edge: String) -> VegaLiteSpec.Layer {
    let filters = countries.map { list in
      let field = JSONValue.string(isoField).text()
      return ["indexof(\(JSONValue.strings(list).text()), datum.properties[\(field)]) >= 0"]
    }
    return .init(
      data: .named(Self.shapesName), filters: filters ?? [],
      mark: .init(
        .geoshape,
        [
          "fill": .string(fill), "stroke": .string(edge), "strokeWidth": 0.6, "clip": true,
        ]))
  }
}
