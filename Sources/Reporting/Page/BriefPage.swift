/// A brief as one HTML file that needs nothing else: it opens offline, prints, and reads without sight,
/// without colour and without script.
///
/// Charts need the Vega runtime, the map needs country shapes too. Without them the page says so, and
/// its tables carry every figure. The page holds a content security policy that forbids it any request.
public struct BriefPage: Sendable {
  /// What is built into the page beside the document.
  public struct Assets: Sendable {
    /// JavaScript that defines `vegaEmbed`; `nil` leaves the charts out.
    public var vegaRuntime: String?
    /// A GeoJSON feature collection of country shapes; `nil` leaves the map out.
    public var shapes: String?
    /// The property of a shape that holds the ISO 3166-1 alpha-3 code.
    public var isoField: String

    public init(vegaRuntime: String? = nil, shapes: String? = nil, isoField: String = "iso3") {
      self.vegaRuntime = vegaRuntime
      self.shapes = shapes
      self.isoField = isoField
    }
  }

  private let document: BriefDocument
  private let labels: Labels
  private let assets: Assets

  public init(_ document: BriefDocument, labels: Labels = .english, assets: Assets = Assets()) {
    self.document = document
    self.labels = labels
    self.assets = assets
  }

  /// The page. The same document, labels and assets give the same bytes.
  public var html: String {
    var writer = BriefPageWriter(document: document, labels: labels, assets: assets)
    return writer.page()
  }
}
