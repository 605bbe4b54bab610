/// One indicator of the World Bank by area and year.
///
/// Reads the bank's own CSV layout: four lines above the header, a byte-order mark, a column for each year.
///
/// Source: World Bank, *World Development Indicators*, <https://databank.worldbank.org>, CC BY 4.0.
public struct WorldDevelopmentIndicators: Sendable {
  public struct Figure: Sendable {
    /// ISO 3166-1 alpha-3, or the bank's code of an aggregate such as `EUU`.
    public let area: String
    public let year: Int
    public let value: Double

    public init(area: String, year: Int, value: Double) {
      self.area = area
      self.year = year
      self.value = value
    }
  }

  /// The bank's code, such as `SP.POP.TOTL`.
  public let indicator: String
  /// Figures that exist, by area in the order of the file, then by year.
  public let figures: [Figure]

  public init(indicator: String, figures: [Figure]) {
    self.indicator = indicator
    self.figures = figures
  }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file, options: CSVOptions(headerLine: 5))
    let area = try table.column("Country Code")
    let code = try table.column("Indicator Code")
    let years = table.header.enumerated().compactMap { index, name in
      Int(name).map { (index, $0) }
    }
    var indicator = ""
    var figures: [Figure] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let name = record.text(code)
      guard indicator.isEmpty || indicator == name else {
        throw table.error(record, code, "the file must hold one indicator")
      }
      indicator = name
      let key = record.text(area)
      for (column, year) in years {
        guard let value = try table.number(record, column) else { continue }
        figures.append(Figure(area: key, year: year, value: value))
      }
    }
    self.indicator = indicator
    self.figures = figures
  }
}
