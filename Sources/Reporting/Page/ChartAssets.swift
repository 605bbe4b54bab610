/// What is built into a page so that its charts are drawn.
public struct ChartAssets: Sendable {
  /// JavaScript that defines `vegaEmbed`; `nil` leaves the charts out.
  public var vegaRuntime: String?
  /// A GeoJSON feature collection of country shapes; `nil` leaves maps out.
  public var shapes: String?
  /// The property of a shape that holds the ISO 3166-1 alpha-3 code.
  public var isoField: String

  public init(vegaRuntime: String? = nil, shapes: String? = nil, isoField: String = "iso3") {
    self.vegaRuntime = vegaRuntime
    self.shapes = shapes
    self.isoField = isoField
  }
}
