/// How many rows of a table have which status of a figure.
public struct FigureTally: Hashable, Sendable {
  /// The name of the figure: that of its column, or of a group of columns such as `igo`.
  public let figure: String
  private let counts: [Int]

  init(figure: String, counts: [Int]) {
    self.figure = figure
    self.counts = counts
  }

  public subscript(_ status: FigureStatus) -> Int { counts[status.place] }

  /// The rows of the table.
  public var total: Int { counts.reduce(0, +) }
}
