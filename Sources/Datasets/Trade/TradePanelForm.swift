import WorldModel

/// The published form of a panel of bilateral trade: its columns, units and ways of writing.
///
/// Units are those that the source states. Where it states none, the column has none.
public struct TradePanelForm: Sendable {
  public let key: String
  public let title: String
  public let exporter: String
  public let importer: String
  /// `nil` for a cross-section.
  public let year: String?
  /// `nil` for a table of distances, and until one of ``flows`` is chosen.
  public private(set) var flow: String?
  /// Columns that state the same trade and contradict each other, so that one must be chosen by name.
  public let flows: [String]
  /// Whether the panel holds what countries sell to themselves.
  public let hasDomesticTrade: Bool
  /// Codes of the panel that stand for another one in ISO 3166-1 alpha-3.
  public let codes: [String: String]
  /// Columns of the file with the ISO 3166-1 codes of exporter and importer, where it has them.
  public let alpha3: [String]
  /// Columns that are 1 where exporter and importer exist in the year; other rows are left out.
  let existence: [String]
  let reader: TradeTableReader

  init(
    key: String, title: String, exporter: String, importer: String, year: String?, flow: String?,
    flows: [String] = [], hasDomesticTrade: Bool, codes: [String: String] = [:],
    alpha3: [String] = [], existence: [String] = [], reader: TradeTableReader = .init()
  ) {
    self.key = key
    self.title = title
    self.exporter = exporter
    self.importer = importer
    self.year = year
    self.flow = flow
    self.flows = flows
    self.hasDomesticTrade = hasDomesticTrade
    self.codes = codes
    self.alpha3 = alpha3
    self.existence = existence
    self.reader = reader
  }

  /// The form with one of its contradicting flows; `nil` for a name that is none of them.
  public func choosing(flow name: String) -> TradePanelForm? {
    guard flows.contains(name) || name == flow else { return nil }
    var form = self
    form.flow = name
    return form
  }

  /// Columns by which a file of the form is known.
  public var markers: [String] {
    [exporter, importer, year].compactMap(\.self)
      + (flows.isEmpty ? [flow].compactMap(\.self) : flows)
  }
}
