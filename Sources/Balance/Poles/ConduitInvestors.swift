import WorldModel

/// States and territories through which much investment passes that comes from elsewhere.
public enum ConduitInvestors {
  /// Those conduits and sinks of the cited classification that hold stock in the states of
  /// interest; the United Kingdom, a conduit there as well, is left out because its own firms
  /// invest on a large scale.
  ///
  /// Source: J. Garcia-Bernardo, J. Fichtner, F. W. Takes and E. M. Heemskerk, "Uncovering Offshore
  /// Financial Centers", *Scientific Reports* 7 (2017) 6246, doi:10.1038/s41598-017-06322-9.
  public static let states: [EntityID] = [
    "BMU", "CHE", "CYM", "CYP", "HKG", "IRL", "LUX", "MUS", "NLD", "SGP", "VGB",
  ]

  public static func holds(_ state: EntityID) -> Bool { states.contains(state) }

  /// Whether a series counts investment, so that conduits matter to it.
  public static func concern(_ series: SeriesID) -> Bool { series.text.hasPrefix("fdi") }
}
