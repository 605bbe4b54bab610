/// Bilateral exports of goods in US dollars, every fourth year.
///
/// Reads the `trade` panel of the R package *penppml*. The value is what the exporter reports; where an
/// exporter did not report in a year, it has no rows, and its partners' imports lack it. A row with the
/// value zero says that nothing was traded.
///
/// Source: H. Breinlich, V. Corradi, N. Rocha, M. Ruta, J. M. C. Santos Silva, T. Zylkin, *Machine Learning
/// in International Trade Research*, World Bank Policy Research Working Paper 9629, 2021; UN Comtrade.
public struct GoodsTrade: Sendable {
  public struct Export: Sendable {
    /// Code of the exporter; see ``iso3(_:)``.
    public let exporter: String
    public let importer: String
    public let year: Int
    /// US dollars; `nil` where the field is empty.
    public let value: Double?

    public init(exporter: String, importer: String, year: Int, value: Double?) {
      self.exporter = exporter
      self.importer = importer
      self.year = year
      self.value = value
    }
  }

  /// In the order of the file.
  public let exports: [Export]

  public init(exports: [Export]) { self.exports = exports }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let exporter = try table.column("exp")
    let importer = try table.column("imp")
    let year = try table.column("time")
    let value = try table.column("export")
    var exports: [Export] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      exports.append(
        Export(
          exporter: record.text(exporter), importer: record.text(importer),
          year: try table.integer(record, year), value: try table.number(record, value)))
    }
    self.exports = exports
  }

  /// The ISO 3166-1 alpha-3 code of a code of the panel, which keeps five codes of older lists.
  ///
  /// Belgium and Luxembourg are one reporter, `BLX`, in all years; codes of former states stay as they are.
  public static func iso3(_ code: String) -> String {
    switch code {
    case "ROM": "ROU"
    case "ZAR": "COD"
    case "TMP": "TLS"
    case "MNT": "MNE"
    case "KN1": "KNA"
    default: code
    }
  }

  /// Codes that stand for no state or territory: bunkers, free zones, special categories, unspecified,
  /// neutral zones and groups of islands.
  public static let unallocated: Set<String> = [
    "BAT", "BUN", "FRE", "NZE", "PCE", "PCZ", "SPE", "UNS", "USP",
  ]
}
