import WorldModel

/// Lines through places on the map of Eurasia: routes, and where they are closed.
///
/// Lines that share a stretch run side by side, and each differs from the others in colour, dash and
/// label. Stretches are straight between two places.
struct FlowMap {
  struct Stop: Hashable {
    let id: EntityID
    let name: String
    let place: BriefDocument.Map.Place

    /// `nil` where the node has no coordinates.
    init?(_ node: TransportNetwork.Node) {
      guard let latitude = node.latitude, let longitude = node.longitude else { return nil }
      id = node.id
      name = node.name.isEmpty ? node.id.text : node.name
      place = .init(longitude: longitude, latitude: latitude)
    }
  }

  struct Stretch: Hashable {
    let from: Stop
    let to: Stop
    /// Ships, whose way is not even roughly straight.
    let isShip: Bool
  }

  struct Line {
    /// Place in the palette.
    let index: Int
    let label: String
    let shortLabel: String
    let stretches: [Stretch]
  }

  let lines: [Line]
  /// Named in bold.
  let ends: [Stop]
  /// Named where there is room.
  let stops: [Stop]
  /// Crossed out.
  let closed: [Stop]
  let description: String
  /// Further places that the map must show, so that two maps have the same frame.
  var frame: [Stop] = []

  /// - Parameter isoField: the property of the shapes that holds the ISO 3166-1 alpha-3 code.
  func spec(for screen: ChartScreen, isoField: String) -> VegaLiteSpec {
    let layout = FlowMapLayout(self, screen: screen)
    let place: [VegaLiteSpec.Encoding] = [
      .raw(.x, "x", .quantitative), .raw(.y, "y", .quantitative),
    ]
    let stretches: [VegaLiteSpec.Encoding] = [
      .raw(.x, "fromX", .quantitative), .raw(.y, "fromY", .quantitative), .end(.x2, "x"),
      .end(.y2, "y"),
    ]
    var layers = MapGround(isoField: isoField).layers()
    layers.append(
      .init(
        data: .rows(layout.stretches), mark: .init(.rule, ["strokeCap": "butt"]),
        encodings: stretches + [
          .raw(.color, "colour", .nominal), .raw(.strokeWidth, "width", .quantitative),
          .raw(.strokeDash, "dash", .nominal),
        ]))
    layers.append(
      .init(
        data: .rows(layout.points),
        mark: .init(.point, ["filled": true, "opacity": 1, "strokeWidth": 1.4]),
        encodings: place + [
          .raw(.fill, "fill", .nominal), .raw(.stroke, "stroke", .nominal),
          .raw(.size, "size", .quantitative), .raw(.shape, "shape", .nominal),
          .raw(.angle, "angle", .quantitative),
        ]))
    layers += plates(layout)
    return VegaLiteSpec(
      description: description, width: layout.width, height: layout.height,
      projection: .init(
        centralMeridian: layout.projection.centralMeridian, scale: layout.projection.scale,
        translate: [layout.projection.originX, layout.projection.originY]),
      layers: layers)
  }

  /// Text on white plates, so that it reads over land, sea and lines alike.
  private func plates(_ layout: FlowMapLayout) -> [VegaLiteSpec.Layer] {
    [
      .init(
        data: .rows(layout.labels), filters: ["datum.leader"],
        mark: .init(.rule, ["stroke": .string(ChartPalette.frame), "strokeWidth": 1]),
        encodings: [
          .raw(.x, "x", .quantitative), .raw(.y, "y", .quantitative), .end(.x2, "labelX"),
          .end(.y2, "labelY"),
        ]),
      .init(
        data: .rows(layout.labels),
        mark: .init(.rect, ["fill": "#FFFFFF", "cornerRadius": 3]),
        encodings: [
          .raw(.x, "left", .quantitative), .raw(.y, "top", .quantitative), .end(.x2, "right"),
          .end(.y2, "bottom"), .raw(.stroke, "frame", .nominal),
          .raw(.strokeWidth, "frameWidth", .quantitative),
          .raw(.fillOpacity, "plate", .quantitative),
        ]),
      .init(
        data: .rows(layout.labels),
        mark: .init(
          .text,
          [
            "baseline": "middle", "fontSize": ["expr": "datum.fontSize"],
            "fontWeight": ["expr": "datum.weight"],
          ]),
        encodings: [
          .raw(.x, "labelX", .quantitative), .raw(.y, "labelY", .quantitative),
          .raw(.text, "label", .nominal),
        ]),
    ]
  }
}
