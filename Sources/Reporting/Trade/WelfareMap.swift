/// Countries of Eurasia tinted by the change of a figure in percent.
struct WelfareMap {
  /// A class of changes with its colour: from blue, a gain, to orange, a loss; none is better than another.
  struct Class {
    let words: String
    let fill: String
    let contains: @Sendable (Double) -> Bool
  }

  static let classes: [Class] = [
    Class(words: "more than +1 %", fill: "#2166AC") { $0 > 1 },
    Class(words: "+0.1 to +1 %", fill: "#67A9CF") { $0 > 0.1 && $0 <= 1 },
    Class(words: "+0.01 to +0.1 %", fill: "#D1E5F0") { $0 > 0.01 && $0 <= 0.1 },
    Class(words: "within 0.01 %", fill: "#E8E8E8") { abs($0) <= 0.01 },
    Class(words: "−0.01 to −0.1 %", fill: "#FDDBC7") { $0 < -0.01 && $0 >= -0.1 },
    Class(words: "−0.1 to −1 %", fill: "#EF8A62") { $0 < -0.1 && $0 >= -1 },
    Class(words: "less than −1 %", fill: "#B2182B") { $0 < -1 },
  ]

  /// By ISO 3166-1 alpha-3 code.
  let changes: [(country: String, change: Double)]

  var description: String {
    let parts = Self.classes.compactMap { kind -> String? in
      let members = changes.filter { kind.contains($0.change) }.map(\.country)
      return members.isEmpty ? nil : "\(kind.words): \(members.joined(separator: ", "))"
    }
    return "Change of welfare. " + parts.joined(separator: "; ")
  }

  func spec(for screen: ChartScreen, isoField: String) -> VegaLiteSpec {
    let frame = FlowMapFrame(
      [.init(longitude: -12, latitude: 28), .init(longitude: 150, latitude: 66)], screen: screen)
    let tints = Self.classes.map { kind in
      MapGround.Tint(
        countries: changes.filter { kind.contains($0.change) }.map(\.country), fill: kind.fill)
    }.filter { !$0.countries.isEmpty }
    return VegaLiteSpec(
      description: description, width: frame.width, height: frame.height,
      projection: .init(
        centralMeridian: frame.projection.centralMeridian, scale: frame.projection.scale,
        translate: [frame.projection.originX, frame.projection.originY]),
      layers: MapGround(isoField: isoField).layers(tints) + legend(frame))
  }

  private func legend(_ frame: FlowMapFrame) -> [VegaLiteSpec.Layer] {
    let height = Double(Self.classes.count) * 18 + 8
    let rows = Self.classes.enumerated().map { place, kind -> [JSONValue.Member] in
      let top = frame.height - height + Double(place) * 18
      return [
        .init("left", 8), .init("right", 26), .init("top", .number(top)),
        .init("bottom", .number(top + 14)), .init("middle", .number(top + 7)), .init("text", 32),
        .init("fill", .string(kind.fill)), .init("label", .string(kind.words)),
      ]
    }
    return [
      .init(
        data: .rows(rows),
        mark: .init(.rect, ["stroke": .string(ChartPalette.frame), "strokeWidth": 0.6]),
        encodings: [
          .raw(.x, "left", .quantitative), .raw(.y, "top", .quantitative), .end(.x2, "right"),
          .end(.y2, "bottom"), .raw(.fill, "fill", .nominal),
        ]),
      .init(
        data: .rows(rows),
        mark: .init(.text, ["align": "left", "baseline": "middle", "fontSize": 12]),
        encodings: [
          .raw(.x, "text", .quantitative), .raw(.y, "middle", .quantitative),
          .raw(.text, "label", .nominal),
        ]),
    ]
  }
}
