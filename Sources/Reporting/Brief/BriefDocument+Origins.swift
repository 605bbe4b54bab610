extension BriefDocument {
  /// Where the figures of a series come from.
  public struct Origin: Hashable, Sendable {
    /// The key of the series, such as `goods-trade`.
    public var seriesID: String
    public var title: String
    public var isImported: Bool
    /// The data set with its edition; for several sources, how many.
    public var dataSet: String
    /// Such as `1996–2016`.
    public var years: String
    /// Imported files.
    public var files: [Input]

    public init(
      seriesID: String, title: String, isImported: Bool, dataSet: String, years: String,
      files: [Input] = []
    ) {
      self.seriesID = seriesID
      self.title = title
      self.isImported = isImported
      self.dataSet = dataSet
      self.years = years
      self.files = files
    }
  }
}
