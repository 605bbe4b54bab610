/// How two states answered the roll calls that both answered: a table of three by three.
///
/// Rows are the answers of the first state, columns those of the second, in the order yes, abstention, no,
/// coded 1, 2, 3. Only joint votes count: absence is never data.
public struct JointVotes: Hashable, Sendable {
  /// Shape [3][3] in SIMD4 rows, the fourth place 0: summed weights of roll calls.
  var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>)
  /// Roll calls that both answered, unweighted.
  public private(set) var count: Int

  static let empty = JointVotes(rows: (.zero, .zero, .zero), count: 0)

  init(rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>), count: Int) {
    self.rows = rows
    self.count = count
  }

  /// - Parameter cells: nine summed weights, row by row; `nil` is returned for another number of cells and
  ///   for weights that are negative or not finite.
  public init?(cells: [Double], count: Int) {
    guard cells.count == 9, cells.allSatisfy({ $0 >= 0 && $0.isFinite }), count >= 0 else {
      return nil
    }
    self.init(
      rows: (
        SIMD4(cells[0], cells[1], cells[2], 0), SIMD4(cells[3], cells[4], cells[5], 0),
        SIMD4(cells[6], cells[7], cells[8], 0)
      ), count: count)
  }

  /// Adds a roll call; answers are 1, 2 or 3.
  mutating func add(_ first: UInt8, _ second: UInt8, weight: Double) {
    var row = SIMD4<Double>.zero
    row[Int(second) - 1] = weight
    switch first {
    case 1: rows.0 += row
    case 2: rows.1 += row
    default: rows.2 += row
    }
    count += 1
  }

  @inline(__always)
  mutating func add(
    counts: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>), joint: Int, weight: Double
  ) {
    rows.0 += counts.0 * weight
    rows.1 += counts.1 * weight
    rows.2 += counts.2 * weight
    count += joint
  }

  /// Summed weights of all joint votes.
  public var weight: Double { (rows.0 + rows.1 + rows.2).sum() }

  public static func == (first: Self, second: Self) -> Bool {
    first.rows == second.rows && first.count == second.count
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rows.0)
    hasher.combine(rows.1)
    hasher.combine(rows.2)
    hasher.combine(count)
  }
}
