/// Ideal points as the authors published them in April 2020, with posterior quantiles, to compare with.
///
/// Reads `IdealpointestimatesAll_Apr2020.csv` and `IdealpointestimatesImportant_Apr2020.csv` (Latin-1, CRLF), or
/// the summary `ThetaSummaryRW_….txt` that the estimation itself writes.
///
/// Source: M. Bailey, A. Strezhnev, E. Voeten, *Journal of Conflict Resolution* 61(2), 2017,
/// doi:10.1177/0022002715595700.
public struct PublishedIdealPoints: Sendable {
  public struct Estimate: Hashable, Sendable {
    /// Correlates of War number.
    public let state: Int
    public let session: Int
    public let votes: Int
    /// Posterior mean.
    public let mean: Double
    public let low: Double
    public let high: Double
    /// As published; empty in the estimation's own summary.
    public let iso3: String
    public let name: String
  }

  /// In the order of the file.
  public let estimates: [Estimate]

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let columns = (
      state: try table.column("ccode"), session: try table.column("session"),
      votes: try table.column("NVotes"), mean: try table.column("IdealPoint"),
      low: try table.column("Q5%"), high: try table.column("Q95%"),
      iso3: try table.column("iso3c"), name: try table.column("Countryname")
    )
    var estimates: [Estimate] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      estimates.append(
        Estimate(
          state: try table.integer(record, columns.state),
          session: try table.integer(record, columns.session),
          votes: try table.integer(record, columns.votes),
          mean: try table.figure(record, columns.mean),
          low: try table.figure(record, columns.low),
          high: try table.figure(record, columns.high),
          iso3: record.text(columns.iso3), name: record.text(columns.name)))
    }
    self.estimates = estimates
  }

  /// Reads the summary of the estimation: state, session, votes, mean, and the quantiles 0, 5, 10, 50, 90,
  /// 95 and 100 per cent.
  public init(summary file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file, options: .blanks)
    var estimates: [Estimate] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      estimates.append(
        Estimate(
          state: try table.integer(record, 0), session: try table.integer(record, 1),
          votes: try table.integer(record, 2), mean: try table.figure(record, 3),
          low: try table.figure(record, 5), high: try table.figure(record, 9),
          iso3: "", name: ""))
    }
    self.estimates = estimates
  }
}
