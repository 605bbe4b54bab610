extension VegaLiteSpec {
  /// The specification for the Vega-Lite runtime, version 6.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", "https://vega.github.io/schema/vega-lite/v6.json"),
      .init("description", .string(description)),
      .init("width", .number(width)),
      .init("height", .number(height)),
      .init(
        "padding",
        [
          "left": .number(padding.left), "top": .number(padding.top),
          "right": .number(padding.right), "bottom": .number(padding.bottom),
        ]),
      .init("config", configuration),
    ]
    if let choice { members.append(.init("params", [choice.json])) }
    if let projection { members.append(.init("projection", projection.json)) }
    members.append(.init("layer", .array(layers.map(\.json))))
    return .object(members)
  }

  /// What all charts share: the page's type, quiet axes, no frame.
  private var configuration: JSONValue {
    let ink = JSONValue.string(ChartPalette.ink)
    let quiet = JSONValue.string(ChartPalette.quietInk)
    let font = JSONValue.string(ChartPalette.font)
    var members: [JSONValue.Member] = [
      .init("background", nil),
      .init("font", font),
      .init("view", ["stroke": nil]),
      .init(
        "axis",
        [
          "labelColor": quiet, "labelFontSize": 12, "titleColor": quiet, "titleFontSize": 12,
          "titleFontWeight": "normal", "gridColor": .string(ChartPalette.grid),
          "domainColor": .string(ChartPalette.frame), "tickColor": .string(ChartPalette.frame),
        ]),
      .init("text", ["color": ink, "fontSize": 12]),
      .init("aria", false),
    ]
    if usesDecimalComma { members.append(.init("locale", Self.commaLocale)) }
    return .object(members)
  }

  /// Numbers as Kazakh and Russian write them.
  private static let commaLocale: JSONValue = [
    "number": ["decimal": ",", "thousands": "\u{A0}", "grouping": [3], "currency": ["", ""]]
  ]
}

extension VegaLiteSpec.Choice {
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "value": .optional(options.first),
      "bind": [
        "input": "select", "name": .string(label + " "), "options": .strings(options),
        "labels": .strings(optionLabels),
      ],
    ]
  }
}

extension VegaLiteSpec.Projection {
  fileprivate var json: JSONValue {
    [
      "type": "equalEarth", "rotate": [.number(-centralMeridian), 0, 0], "scale": .number(scale),
      "translate": .array(translate.map(JSONValue.number)),
    ]
  }
}

extension VegaLiteSpec.Layer {
  fileprivate var json: JSONValue {
    var members = [JSONValue.Member("data", data.json)]
    if !filters.isEmpty {
      members.append(
        .init("transform", .array(filters.map { ["filter": .string($0)] as JSONValue })))
    }
    members.append(.init("mark", mark.json))
    if !encodings.isEmpty {
      members.append(
        .init(
          "encoding",
          .object(encodings.map { JSONValue.Member($0.channel.rawValue, $0.definition) })))
    }
    return .object(members)
  }
}

extension VegaLiteSpec.Source {
  fileprivate var json: JSONValue {
    switch self {
    case .rows(let rows): ["values": .array(rows.map(JSONValue.object))]
    case .named(let name): ["name": .string(name)]
    case .graticule(let step): ["graticule": ["step": [.number(step), .number(step)]]]
    case .sphere: ["sphere": true]
    }
  }
}

extension VegaLiteSpec.Mark {
  fileprivate var json: JSONValue {
    .object([JSONValue.Member("type", .string(kind.rawValue))] + properties)
  }
}
