extension BriefCharts {
  func mapDescription(_ map: BriefDocument.Map) -> String {
    let domain = map.domainIDs.first ?? ""
    let poles = map.vectors.map { vector in
      mapText(vector, domain: domain, short: false)
    }
    return labels.text(
      .mapDescription, document.subject.name, document.title(ofDomain: domain),
      poles.joined(separator: "; "))
  }

  /// Eurasia with a line from the subject to each pole, as wide as the pole's share of a domain.
  ///
  /// - Parameter isoField: The property of the shapes that holds the ISO 3166-1 alpha-3 code.
  func map(
    _ map: BriefDocument.Map, for screen: Screen, isoField: String
  ) -> VegaLiteSpec {
    let layout = MapLayout(map, document: document, screen: screen) { vector, domain in
      mapText(vector, domain: domain, short: screen == .narrow)
    }
    let rows = layout.rows
    let filter = ["datum.domain === domain"]
    let colour = VegaLiteSpec.Encoding.raw(.color, "colour", .nominal)
    let position: [VegaLiteSpec.Encoding] = [
      .raw(.x, "x", .quantitative), .raw(.y, "y", .quantitative),
    ]
    var layers = ground(map, isoField: isoField)
    layers.append(
      .init(
        data: .rows(rows), filters: filter,
        mark: .init(.rule, ["opacity": 0.8, "strokeCap": "round"]),
        encodings: [
          .raw(.x, "fromX", .quantitative), .raw(.y, "fromY", .quantitative),
          .end(.x2, "x"), .end(.y2, "y"), colour, .raw(.strokeWidth, "width", .quantitative),
          .raw(.strokeDash, "dash", .nominal),
        ]))
    layers.append(
      .init(
        data: .rows(rows), filters: filter,
        mark: .init(
          .point,
          ["filled": true, "opacity": 1, "size": 90, "stroke": "#FFFFFF", "strokeWidth": 1]),
        encodings: position + [.raw(.fill, "colour", .nominal), .raw(.shape, "shape", .nominal)]))
    layers += labelLayers(rows, filter: filter, size: layout.fontSize)
    layers += subjectLayers(layout)
    return VegaLiteSpec(
      description: mapDescription(map), width: layout.width, height: layout.height,
      choice: .init(
        name: "domain", label: labels[.mapDomain], options: map.domainIDs,
        optionLabels: map.domainIDs.map { document.title(ofDomain: $0) }),
      projection: .init(
        centralMeridian: layout.projection.centralMeridian, scale: layout.projection.scale,
        translate: [layout.projection.originX, layout.projection.originY]),
      layers: layers)
  }

  /// Sea, lines of latitude and longitude, and land, tinted where it belongs to a pole.
  private func ground(_ map: BriefDocument.Map, isoField: String) -> [VegaLiteSpec.Layer] {
    var tints: [MapGround.Tint] = []
    var taken: Set<String> = [document.subject.id]
    for vector in map.vectors {
      let countries = vector.countries.filter { taken.insert($0).inserted }
      guard let index = index(ofPole: vector.poleID), !countries.isEmpty,
        ChartPalette.tints.indices.contains(index)
      else { continue }
      tints.append(.init(countries: countries, fill: ChartPalette.tints[index]))
    }
    tints.append(.init(countries: [document.subject.id], fill: "#F3D98B", edge: "#7A6526"))
    return MapGround(isoField: isoField).layers(tints)
  }

  /// Text on a white plate, so that it reads over land, sea and lines alike.
  private func labelLayers(
    _ rows: [[JSONValue.Member]], filter: [String], size: Double
  ) -> [VegaLiteSpec.Layer] {
    [
      .init(
        data: .rows(rows), filters: filter + ["datum.leader"],
        mark: .init(.rule, ["stroke": .string(ChartPalette.frame), "strokeWidth": 1]),
        encodings: [
          .raw(.x, "x", .quantitative), .raw(.y, "y", .quantitative), .end(.x2, "labelX"),
          .end(.y2, "labelY"),
        ]),
      .init(
        data: .rows(rows), filters: filter,
        mark: .init(.rect, ["fill": "#FFFFFF", "strokeWidth": 0.9, "cornerRadius": 3]),
        encodings: [
          .raw(.x, "left", .quantitative), .raw(.y, "top", .quantitative), .end(.x2, "right"),
          .end(.y2, "bottom"), .raw(.stroke, "frame", .nominal),
          .raw(.strokeDash, "frameDash", .nominal),
        ]),
      .init(
        data: .rows(rows), filters: filter,
        mark: .init(
          .text,
          ["fontSize": .number(size), "baseline": "middle", "fontStyle": Self.styleOfAge]),
        encodings: [
          .raw(.x, "labelX", .quantitative), .raw(.y, "labelY", .quantitative),
          .raw(.text, "label", .nominal), .raw(.color, "ink", .nominal),
        ]),
    ]
  }

  /// Italics for old figures, as in the page's tables.
  static let styleOfAge: JSONValue = ["expr": "datum.old ? 'italic' : 'normal'"]

  private func subjectLayers(_ layout: MapLayout) -> [VegaLiteSpec.Layer] {
    let place: [VegaLiteSpec.Encoding] = [
      .raw(.x, "x", .quantitative), .raw(.y, "y", .quantitative),
    ]
    return [
      .init(
        data: .rows([layout.subjectRow]),
        mark: .init(
          .point,
          [
            "size": 150, "fill": "#FFFFFF", "stroke": .string(ChartPalette.ink),
            "strokeWidth": 2.5, "opacity": 1,
          ]), encodings: place),
      .init(
        data: .rows([layout.subjectRow]),
        mark: .init(
          .text,
          [
            "fontSize": .number(layout.fontSize + 1), "fontWeight": "bold", "baseline": "middle",
          ]),
        encodings: [
          .raw(.x, "labelX", .quantitative), .raw(.y, "labelY", .quantitative),
          .raw(.text, "label", .nominal),
        ]),
    ]
  }

  /// A pole with its figure, or with the word that it has none.
  private func mapText(
    _ vector: BriefDocument.Map.Vector, domain: String, short: Bool
  ) -> String {
    let name = title(ofPole: vector.poleID, short: short)
    guard let cell = document.cell(pole: vector.poleID, domain: domain) else {
      return "\(name): \(labels[.cellMissing])"
    }
    guard let figure = cell.figure else {
      return "\(name): \(labels[cell.state == .outOfCoverage ? .cellOutOfCoverage : .cellMissing])"
    }
    guard !short, let year = cell.year else { return "\(name) \(figure.text)" }
    return "\(name) \(figure.text) (\(cell.period ?? String(year)))"
  }
}
