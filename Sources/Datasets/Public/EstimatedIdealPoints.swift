/// Ideal points as `tarazy align estimate` writes them.
public struct EstimatedIdealPoints: Sendable {
  public struct Estimate: Hashable, Sendable {
    /// Correlates of War number.
    public let cow: Int
    /// The key under which the estimation names the state.
    public let state: String
    public let session: Int
    public let year: Int
    /// Posterior mean and 5 and 95 % quantiles.
    public let mean: Double
    public let low: Double
    public let high: Double
    /// Whether the chains of the run had converged.
    public let hasConverged: Bool
  }

  /// In the order of the file.
  public let estimates: [Estimate]

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let columns = (
      cow: try table.column("ccode"), state: try table.column("iso3"),
      session: try table.column("session"), year: try table.column("year"),
      mean: try table.column("mean"), low: try table.column("q05"),
      high: try table.column("q95"), converged: try table.column("converged")
    )
    var estimates: [Estimate] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      estimates.append(
        Estimate(
          cow: try table.integer(record, columns.cow), state: record.text(columns.state),
          session: try table.integer(record, columns.session),
          year: try table.integer(record, columns.year),
          mean: try table.figure(record, columns.mean),
          low: try table.figure(record, columns.low), high: try table.figure(record, columns.high),
          hasConverged: record.text(columns.converged) == "yes"))
    }
    self.estimates = estimates
  }
}
