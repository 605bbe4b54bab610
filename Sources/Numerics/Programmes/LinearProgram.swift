/// A linear programme, mixed-integer if some columns are marked: a value, column by column.
///
/// Optimise `Σ cⱼ xⱼ` subject to `rowLower ≤ A x ≤ rowUpper` and `lower ≤ x ≤ upper`. A missing bound
/// is an infinite one. Rows come first, then columns with their entries in those rows; columns may be
/// added later, as column generation does.
public struct LinearProgram: Sendable {
  public enum Sense: Sendable { case minimise, maximise }

  /// A coefficient of a column in a row.
  public struct Entry: Sendable, Hashable {
    public let row: Int
    public let value: Double

    public init(row: Int, value: Double) {
      self.row = row
      self.value = value
    }
  }

  public let sense: Sense
  public private(set) var rowLower: [Double] = []
  public private(set) var rowUpper: [Double] = []
  public private(set) var cost: [Double] = []
  public private(set) var lower: [Double] = []
  public private(set) var upper: [Double] = []
  public private(set) var isInteger: [Bool] = []
  /// Entries of column j are those from `starts[j]` to before `starts[j + 1]`.
  public private(set) var starts: [Int] = [0]
  public private(set) var entryRows: [Int] = []
  public private(set) var entryValues: [Double] = []

  public init(_ sense: Sense) { self.sense = sense }

  public var rowCount: Int { rowLower.count }
  public var columnCount: Int { cost.count }
  public var hasIntegers: Bool { isInteger.contains(true) }

  /// Adds a row and returns its index.
  @discardableResult
  public mutating func addRow(lower: Double = -.infinity, upper: Double = .infinity) -> Int {
    rowLower.append(lower)
    rowUpper.append(upper)
    return rowLower.count - 1
  }

  /// Adds a column and returns its index.
  @discardableResult
  public mutating func addColumn(
    cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false,
    _ entries: [Entry]
  ) -> Int {
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    self.isInteger.append(isInteger)
    for entry in entries {
      entryRows.append(entry.row)
      entryValues.append(entry.value)
    }
    starts.append(entryRows.count)
    return self.cost.count - 1
  }

  /// Everything that keeps the programme from being solved, in words.
  public var faults: [String] {
    var faults: [String] = []
    for row in 0..<rowCount where !Self.isRange(rowLower[row], rowUpper[row]) {
      faults.append("row \(row) has the bounds \(rowLower[row]) and \(rowUpper[row])")
    }
    var lastColumn = [Int](repeating: -1, count: rowCount)
    for column in 0..<columnCount {
      if !cost[column].isFinite { faults.append("column \(column) costs \(cost[column])") }
      if !Self.isRange(lower[column], upper[column]) {
        faults.append("column \(column) has the bounds \(lower[column]) and \(upper[column])")
      }
      for entry in starts[column]..<starts[column + 1] {
        let row = entryRows[entry]
        guard rowLower.indices.contains(row) else {
          faults.append("column \(column) has an entry in row \(row) of \(rowCount)")
          continue
        }
        if lastColumn[row] == column {
          faults.append("column \(column) has two entries in row \(row)")
        }
        if !entryValues[entry].isFinite {
          faults.append("column \(column) has the entry \(entryValues[entry]) in row \(row)")
        }
        lastColumn[row] = column
      }
    }
    return faults
  }

  private static func isRange(_ lower: Double, _ upper: Double) -> Bool {
    lower <= upper && lower < .infinity && upper > -.infinity
  }
}
