/// Ideal points of states estimated from votes in the United Nations General Assembly.
///
/// Reads `IdealpointsJuly2025.csv`, series `idealpointall` (all votes).
///
/// Source: M. Bailey, A. Strezhnev, E. Voeten, "Estimating Dynamic State Preferences from United Nations
/// Voting Data", *Journal of Conflict Resolution* 61(2), 2017, doi:10.1177/0022002715595700; release of
/// July 2025.
public struct IdealPoints: Sendable {
  public struct Estimate: Sendable {
    /// Correlates of War number.
    public let cow: Int
    /// ISO 3166-1 alpha-3 as published; empty in 18 rows, and old codes for former states.
    public let iso3: String
    public let name: String
    public let year: Int
    /// Posterior mean; higher is nearer to the United States. `nil` where not estimated.
    public let value: Double?
    /// 5th percentile of the posterior.
    public let low: Double?
    /// 95th percentile of the posterior.
    public let high: Double?

    public init(
      cow: Int, iso3: String, name: String, year: Int, value: Double?, low: Double?, high: Double?
    ) {
      self.cow = cow
      self.iso3 = iso3
      self.name = name
      self.year = year
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// In the order of the file: by Correlates of War number, then year.
  public let estimates: [Estimate]

  public init(estimates: [Estimate]) { self.estimates = estimates }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let cow = try table.column("ccode")
    let iso3 = try table.column("iso3c")
    let name = try table.column("countryname")
    let year = try table.column("year")
    let value = try table.column("idealpointall")
    let low = try table.column("q5all")
    let high = try table.column("q95all")
    var estimates: [Estimate] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      estimates.append(
        Estimate(
          cow: try table.integer(record, cow), iso3: record.text(iso3), name: record.text(name),
          year: try table.integer(record, year), value: try table.number(record, value),
          low: try table.number(record, low), high: try table.number(record, high)))
    }
    self.estimates = estimates
  }
}
