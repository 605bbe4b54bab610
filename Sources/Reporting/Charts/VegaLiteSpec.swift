/// A layered chart in Vega-Lite's grammar, as typed values.
///
/// Only what the charts of this package use is modelled. Source: A. Satyanarayan, D. Moritz,
/// K. Wongsuphasawat, J. Heer, "Vega-Lite: A Grammar of Interactive Graphics", *IEEE TVCG* 23(1), 2017,
/// DOI 10.1109/TVCG.2016.2599030.
public struct VegaLiteSpec: Hashable, Sendable {
  /// Read aloud in place of the drawing.
  public var description: String
  /// Pixels of the plot without axes.
  public var width: Double
  public var height: Double
  public var padding: Padding
  public var choice: Choice?
  public var projection: Projection?
  public var layers: [Layer]
  /// Whether axes write a comma before decimals, and a space between thousands.
  public var usesDecimalComma = false

  public init(
    description: String, width: Double, height: Double, padding: Padding = Padding(),
    choice: Choice? = nil, projection: Projection? = nil, layers: [Layer],
    usesDecimalComma: Bool = false
  ) {
    self.description = description
    self.width = width
    self.height = height
    self.padding = padding
    self.choice = choice
    self.projection = projection
    self.layers = layers
    self.usesDecimalComma = usesDecimalComma
  }
}

extension VegaLiteSpec {
  /// Pixels around the plot and its axes.
  public struct Padding: Hashable, Sendable {
    public var left = 0.0
    public var top = 0.0
    public var right = 0.0
    public var bottom = 0.0

    public init(left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }
  }

  /// A list of values that the reader chooses from; filters read it by its name.
  public struct Choice: Hashable, Sendable {
    public var name: String
    public var label: String
    public var options: [String]
    public var optionLabels: [String]
  }

  /// The equal-earth projection around a central meridian, at a fixed scale.
  public struct Projection: Hashable, Sendable {
    public var centralMeridian: Double
    public var scale: Double
    public var translate: [Double]
  }

  /// A mark and what drives it.
  public struct Layer: Hashable, Sendable {
    public var data: Source
    public var filters: [String] = []
    public var mark: Mark
    public var encodings: [Encoding] = []
  }

  /// Where a layer's rows come from.
  public enum Source: Hashable, Sendable {
    case rows([[JSONValue.Member]])
    /// A data set that the page hands to the runtime under a name.
    case named(String)
    /// Lines of longitude and latitude, every so many degrees.
    case graticule(Double)
    case sphere
  }

  public struct Mark: Hashable, Sendable {
    public enum Kind: String, Sendable {
      case bar
      case geoshape
      case area
      case line
      case point
      case rect
      case rule
      case text
    }

    public var kind: Kind
    public var properties: [JSONValue.Member]

    public init(_ kind: Kind, _ properties: KeyValuePairs<String, JSONValue> = [:]) {
      self.kind = kind
      self.properties = properties.map { JSONValue.Member($0.key, $0.value) }
    }
  }

  /// A channel, and the field, value or condition that sets it.
  public struct Encoding: Hashable, Sendable {
    public enum Channel: String, Sendable {
      case x, y, x2, y2, color, fill, stroke, shape, size, opacity, fillOpacity, strokeWidth
      case strokeDash, text, detail, order, angle
    }

    public enum Kind: String, Sendable {
      case quantitative
      case nominal
      case ordinal
    }

    public var channel: Channel
    public var definition: JSONValue

    /// A field taken as it is: pixels, colours, texts, names of shapes.
    public static func raw(_ channel: Channel, _ field: String, _ kind: Kind) -> Encoding {
      var members: [JSONValue.Member] = [.init("field", .string(field))]
      switch channel {
      case .text, .detail, .order: members.append(.init("type", .string(kind.rawValue)))
      case .x2, .y2: break
      case .x, .y:
        members.append(.init("type", .string(kind.rawValue)))
        members += [.init("scale", .null), .init("axis", .null)]
      default:
        members.append(.init("type", .string(kind.rawValue)))
        members.append(.init("scale", .null))
      }
      return Encoding(channel: channel, definition: .object(members))
    }

    /// A field on a scale.
    public static func scaled(
      _ channel: Channel, _ field: String, _ kind: Kind, domain: [JSONValue],
      axis: JSONValue = .null, zero: Bool = false, padding: Double? = nil
    ) -> Encoding {
      var scale: [JSONValue.Member] = [.init("domain", .array(domain))]
      if kind == .quantitative {
        scale += [.init("zero", .bool(zero)), .init("nice", .bool(false))]
      }
      if let padding { scale.append(.init("padding", .number(padding))) }
      return Encoding(
        channel: channel,
        definition: [
          "field": .string(field), "type": .string(kind.rawValue), "scale": .object(scale),
          "axis": axis,
        ])
    }

    /// The end of a range on the scale of `x` or `y`.
    public static func end(_ channel: Channel, _ field: String) -> Encoding {
      Encoding(channel: channel, definition: ["field": .string(field)])
    }

    /// A constant.
    public static func value(_ channel: Channel, _ value: JSONValue) -> Encoding {
      Encoding(channel: channel, definition: ["value": value])
    }
  }
}
