/// A table with one row for each pair of states and year, joined with what sources say of the pair.
///
/// Rows come in the order of the first number, the second number and the year, one after the other
/// into blocks of bytes (CSV, UTF-8, LF, a header first), so that the table is never in memory. A
/// figure that is not there is an empty field, and a column `…_status` tells its ``FigureStatus``.
///
/// In the spirit of S. V. Miller, "peacesciencer: An R Package for Quantitative Peace Science
/// Research", *Conflict Management and Peace Science* 39(6), 2022, doi:10.1177/07388942221077926.
public struct DyadYears: Sendable {
  public let system: StateSystem
  public let years: ClosedRange<Int>
  /// Whether a pair stands twice, once in each order; else the smaller number stands first.
  public let isDirected: Bool
  public let presence: PairPresence
  public let selection: PairSelection
  /// The column dictionary, in the order of the columns.
  public let columns: [DyadColumn]
  /// By join, the rows of its source for states that the system does not have.
  public let unmatchedRows: [Int]
  private let joins: [any PreparedJoin]
  private let pairs: MemberPairs
  private let selected: SelectedYears
  private let writesStatus: Bool
  /// The figures whose status is counted, in the order in which a row has them.
  private let figures: [String]

  /// Takes the figures in the order in which rows need them.
  ///
  /// - Parameters:
  ///   - years: within the years of the system; `nil` for all of them.
  ///   - selection: the pairs that stand in the table.
  ///   - writesStatus: whether each figure has a column of status; without them an empty field
  ///     does not tell a missing figure from one out of coverage.
  ///   - joins: their columns follow in this order. States are named by the numbers of `system`.
  /// - Complexity: O(rows of the sources + states² + states × years).
  public init(
    system: StateSystem, years: ClosedRange<Int>? = nil, isDirected: Bool = true,
    presence: PairPresence = .sameDay, selection: PairSelection = .all, writesStatus: Bool = true,
    joins: [DyadJoin] = []
  ) throws(DyadError) {
    let years = years ?? system.years
    guard system.years.lowerBound <= years.lowerBound, years.upperBound <= system.years.upperBound
    else { throw .yearsOutsideSystem(asked: years, listed: system.years) }
    let frame = DyadFrame(system: system, years: years, writesStatus: writesStatus)
    var prepared: [any PreparedJoin] = []
    for join in joins { prepared.append(try join.prepared(in: frame)) }
    let all = Self.keys(system) + prepared.flatMap(\.columns)
    let columns = writesStatus ? all : all.filter { $0.statusOf == nil }
    var names: Set<String> = []
    for column in columns where !names.insert(column.name).inserted {
      throw .repeatedColumn(column.name)
    }
    self.system = system
    self.years = years
    self.isDirected = isDirected
    self.presence = presence
    self.selection = selection
    self.writesStatus = writesStatus
    self.columns = columns
    figures = all.compactMap(\.statusOf)
    unmatchedRows = prepared.map(\.unmatched)
    self.joins = prepared
    pairs = MemberPairs(system, years: years, presence: presence)
    selected = SelectedYears(selection, frame)
  }

  private static func keys(_ system: StateSystem) -> [DyadColumn] {
    let name = system.scheme.rawValue
    let source = DyadSource(
      name: system.scheme == .correlatesOfWar ? "cow-states" : "gw-states",
      citation: system.citation)
    let years = YearSet(system.years)
    return [
      DyadColumn("\(name)1", "number of state 1", unit: "code", source, years),
      DyadColumn("\(name)2", "number of state 2", unit: "code", source, years),
      DyadColumn("year", "calendar year", unit: "year", source, years),
    ]
  }

  /// The number of rows below the header.
  ///
  /// - Complexity: O(states²), and with a selection O(rows).
  public var rowCount: Int {
    var count = 0
    forEachPair { _, _, ranges in
      for range in ranges { count += range.count }
    }
    return count
  }

  /// No field is longer: the longest shortest decimal of a double has 24 bytes.
  static let fieldWidth = 32
  /// The size of a block where none is asked for.
  public static let defaultBlockSize = 1 << 20

  /// Calls `body` for each block of the table, in order, and ends when it throws.
  ///
  /// - Parameter size: a block ends with the row that makes it at least this long; the bytes of
  ///   all blocks together do not depend on it.
  /// - Returns: for each figure, the rows with each status.
  /// - Complexity: O(rows × columns); the memory is one block and its copy.
  @discardableResult
  public func forEachBlock<Failure: Error>(
    size: Int = DyadYears.defaultBlockSize, _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [FigureTally] {
    let size = min(max(size, 1), 1 << 30)
    let header = Array((columns.map(\.name).joined(separator: ",") + "\n").utf8)
    var bytes = RowBytes(
      capacity: max(size, header.count) + columns.count * Self.fieldWidth,
      figures: figures.count, writesStatus: writesStatus)
    bytes.put(header)
    let cursors = joins.map { $0.cursor() }
    try forEachPair { (first, second, ranges) throws(Failure) in
      guard !ranges.isEmpty else { return }
      for cursor in cursors { cursor.open(first, second) }
      for range in ranges {
        for year in range {
          bytes.put(system.codes[first])
          bytes.comma()
          bytes.put(system.codes[second])
          bytes.comma()
          bytes.put(year)
          for cursor in cursors { cursor.write(year, to: &bytes) }
          bytes.endRow()
          if bytes.count >= size { try body(bytes.take()) }
        }
      }
    }
    if bytes.count > 0 { try body(bytes.take()) }
    var tallies: [FigureTally] = []
    for (place, figure) in figures.enumerated() {
      tallies.append(FigureTally(figure: figure, counts: bytes.counts(place)))
    }
    return tallies
  }

  private func forEachPair<Failure: Error>(
    _ body: (Int, Int, [ClosedRange<Int>]) throws(Failure) -> Void
  ) throws(Failure) {
    var ranges: [ClosedRange<Int>] = []
    for first in 0..<pairs.states {
      for second in (isDirected ? 0 : first + 1)..<pairs.states where second != first {
        pairs.years(first, second, into: &ranges)
        selected.limit(&ranges, first, second)
        try body(first, second, ranges)
      }
    }
  }
}
