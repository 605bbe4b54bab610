/// Bilateral stocks and flows of foreign direct investment in millions of US dollars.
///
/// Reads the table of the R package *wwmetrics*. The first state of a pair reports; a stock may be negative,
/// and an empty field is a figure that was not reported.
///
/// Source: UNCTAD, *Bilateral FDI Statistics*, 2014,
/// <https://unctad.org/topic/investment/investment-statistics-and-trends>.
public struct ForeignDirectInvestment: Sendable {
  public struct Pair: Sendable {
    /// ISO 3166-1 alpha-3 of the reporter.
    public let reporter: String
    public let partner: String
    public let year: Int
    /// Held in the reporter by the partner, in millions of US dollars.
    public let inwardStock: Double?
    /// Held in the partner by the reporter, in millions of US dollars.
    public let outwardStock: Double?
    public let inflow: Double?
    public let outflow: Double?

    /// - Parameters:
    ///   - reporter: code as published, where Hong Kong is `HGK`.
    ///   - partner: likewise.
    public init(
      reporter: String, partner: String, year: Int, inwardStock: Double?, outwardStock: Double?,
      inflow: Double?, outflow: Double?
    ) {
      self.reporter = ForeignDirectInvestment.iso3(reporter)
      self.partner = ForeignDirectInvestment.iso3(partner)
      self.year = year
      self.inwardStock = inwardStock
      self.outwardStock = outwardStock
      self.inflow = inflow
      self.outflow = outflow
    }
  }

  /// In the order of the file.
  public let pairs: [Pair]

  public init(pairs: [Pair]) { self.pairs = pairs }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let pair = try table.column("CountryPair")
    let year = try table.column("year")
    let inward = try table.column("FDI_instock")
    let outward = try table.column("FDI_outstock")
    let inflow = try table.column("FDI_inflows")
    let outflow = try table.column("FDI_outflows")
    var pairs: [Pair] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let codes = record.text(pair).split(separator: "-", maxSplits: 1)
      guard codes.count == 2 else {
        throw table.error(record, pair, "a pair is two codes with a hyphen")
      }
      pairs.append(
        Pair(
          reporter: String(codes[0]), partner: String(codes[1]),
          year: try table.integer(record, year), inwardStock: try table.number(record, inward),
          outwardStock: try table.number(record, outward),
          inflow: try table.number(record, inflow), outflow: try table.number(record, outflow)))
    }
    self.pairs = pairs
  }

  /// The file writes Hong Kong as `HGK`.
  private static func iso3(_ code: String) -> String { code == "HGK" ? "HKG" : code }
}
