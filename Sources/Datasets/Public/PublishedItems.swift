/// Item parameters that the program behind the published ideal points wrote beside them.
///
/// Reads `VoteList_….txt`, `BetaEstRW_….txt`, `Gamma1RW_….txt` and `Gamma2RW_….txt`: one figure a line, the
/// items in the same order.
public struct PublishedItems: Sendable {
  public struct Item: Hashable, Sendable {
    /// The earliest roll call of the item.
    public let rollCall: Int
    /// β.
    public let discrimination: Double
    /// γ1, between voting in favour and abstaining.
    public let lowerCut: Double
    /// γ2, between abstaining and voting against.
    public let upperCut: Double
  }

  /// In the order of the files.
  public let items: [Item]

  public init(
    rollCalls: some DatasetFile, discriminations: some DatasetFile, lowerCuts: some DatasetFile,
    upperCuts: some DatasetFile
  ) throws(DatasetError) {
    let numbers = try Self.figures(rollCalls)
    let slopes = try Self.figures(discriminations)
    let lower = try Self.figures(lowerCuts)
    let upper = try Self.figures(upperCuts)
    for (file, count) in [
      (discriminations.path, slopes.count), (lowerCuts.path, lower.count),
      (upperCuts.path, upper.count),
    ] where count != numbers.count {
      throw DatasetError(
        file: file, value: "\(count)",
        rule: "the file must have one figure for each of the \(numbers.count) items",
        fix: "fetch the files again from their source")
    }
    items = numbers.indices.map {
      Item(
        rollCall: Int(numbers[$0]), discrimination: slopes[$0], lowerCut: lower[$0],
        upperCut: upper[$0])
    }
  }

  private static func figures(_ file: some DatasetFile) throws(DatasetError) -> [Double] {
    let table = try PublicTable(file, options: .blanks)
    var figures: [Double] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      guard let value = try table.number(record, 0) else {
        throw table.error(record, 0, "this must be a number")
      }
      figures.append(value)
    }
    return figures
  }
}
