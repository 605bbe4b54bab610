/// How much roll calls count: a table with the columns `rcid` and `weight`.
public struct RollCallWeights: Sendable {
  /// By number of the roll call; none negative.
  public let weights: [Int: Double]
  public let sha256: String

  /// - Throws: ``DatasetError`` at the place of the first row that has no number, a negative weight, or a roll
  ///   call for the second time.
  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let call = try table.column("rcid")
    let weight = try table.column("weight")
    var weights: [Int: Double] = [:]
    try table.forEachRecord { (record) throws(DatasetError) in
      let number = try table.integer(record, call)
      let value = try table.figure(record, weight)
      if value < 0 || !value.isFinite {
        throw table.error(
          record, weight, "a weight must not be negative", fix: "write 0 to leave it out")
      }
      if weights.updateValue(value, forKey: number) != nil {
        throw table.error(
          record, call, "a roll call must have one weight", fix: "remove one of its rows")
      }
    }
    self.weights = weights
    sha256 = file.sha256
  }
}
