/// Obligations between states from alliance treaties, by directed pair and year.
///
/// Reads the directed dyad-year form of ATOP 5.1. A pair without any obligation has no row.
///
/// Source: B. A. Leeds, J. Ritter, S. Mitchell, A. Long, "Alliance Treaty Obligations and Provisions,
/// 1815–1944", *International Interactions* 28(3), 2002, doi:10.1080/03050620213653; release 5.1.
public struct ATOPObligations: Sendable {
  public struct Kind: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let defence = Kind(rawValue: 1)
    public static let offence = Kind(rawValue: 2)
    public static let neutrality = Kind(rawValue: 4)
    public static let nonAggression = Kind(rawValue: 8)
    public static let consultation = Kind(rawValue: 16)
  }

  public struct DyadYear: Sendable {
    /// Correlates of War number of the state that is obliged.
    public let from: Int
    /// Correlates of War number of the state to which it is obliged.
    public let to: Int
    public let year: Int
    public let kinds: Kind

    public init(from: Int, to: Int, year: Int, kinds: Kind) {
      self.from = from
      self.to = to
      self.year = year
      self.kinds = kinds
    }
  }

  /// In the order of the file.
  public let dyadYears: [DyadYear]
  /// The last year of the data: an obligation that lasts until then may last longer.
  public let lastYear: Int

  public init(dyadYears: [DyadYear], lastYear: Int) {
    self.dyadYears = dyadYears
    self.lastYear = lastYear
  }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let from = try table.column("ccode1")
    let to = try table.column("ccode2")
    let year = try table.column("year")
    let columns: [(Int, Kind)] = [
      (try table.column("atop_defense"), .defence), (try table.column("atop_offense"), .offence),
      (try table.column("atop_neutral"), .neutrality),
      (try table.column("atop_nonagg"), .nonAggression),
      (try table.column("atop_consul"), .consultation),
    ]
    var rows: [DyadYear] = []
    var last = 0
    try table.forEachRecord { (record) throws(DatasetError) in
      var kinds: Kind = []
      for (column, kind) in columns where record.holds(column, "1") { kinds.insert(kind) }
      let year = try table.integer(record, year)
      last = max(last, year)
      rows.append(
        DyadYear(
          from: try table.integer(record, from), to: try table.integer(record, to), year: year,
          kinds: kinds))
    }
    dyadYears = rows
    lastYear = last
  }
}
