/// A brief as one HTML file that needs nothing else: it opens offline, prints, and reads without sight,
/// without colour and without script.
///
/// Charts need the Vega runtime, the map needs country shapes too. Without them the page says so, and
/// its tables carry every figure. The page holds a content security policy that forbids it any request.
public struct BriefPage: Sendable {
  /// What is built into the page beside the document.
  public typealias Assets = ChartAssets

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
