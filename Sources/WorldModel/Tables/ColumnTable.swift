/// A table of named columns, each of figures or of text, as a panel of trade is estimated from.
///
/// A figure that is not known is NaN, a text that is not known has the code -1; neither is ever read as
/// zero or as empty.
public struct ColumnTable: Sendable {
  public struct Column: Sendable {
    public enum Content: Sendable {
      /// One figure for each row; NaN where it is not known.
      case numbers([Double])
      /// One code for each row, from 0 into the levels, or -1 where the text is not known.
      case text(codes: [Int32], levels: [String])
    }

    public let name: String
    /// The unit as the source states it; `nil` where nobody declared one.
    public let unit: String?
    public let content: Content

    public init(name: String, unit: String? = nil, content: Content) {
      self.name = name
      self.unit = unit
      self.content = content
    }

    public var count: Int {
      switch content {
      case .numbers(let values): values.count
      case .text(let codes, _): codes.count
      }
    }
  }

  public let rowCount: Int
  public let columns: [Column]
  /// The line of the source at which each row begins, from 1; empty where the rows have no source.
  public let lines: [Int32]
  private let places: [String: Int]

  /// - Throws: ``ColumnTableError`` for columns of different lengths or a name used twice.
  public init(columns: [Column], lines: [Int32] = []) throws(ColumnTableError) {
    rowCount = columns.first?.count ?? 0
    self.columns = columns
    self.lines = lines
    var places: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      guard column.count == rowCount else {
        throw .length(column: column.name, count: column.count, expected: rowCount)
      }
      guard places.updateValue(place, forKey: column.name) == nil else {
        throw .duplicate(column: column.name)
      }
    }
    guard lines.isEmpty || lines.count == rowCount else {
      throw .length(column: "lines", count: lines.count, expected: rowCount)
    }
    self.places = places
  }

  public var names: [String] { columns.map(\.name) }

  public func column(_ name: String) -> Column? { places[name].map { columns[$0] } }

  /// Where a row stands: its line in the source, or its number from 1.
  public func place(of row: Int) -> String {
    lines.isEmpty ? "row \(row + 1)" : "line \(lines[row])"
  }

  /// The table with some of its rows.
  ///
  /// - Parameter rows: ascending.
  public func keeping(rows: [Int]) -> ColumnTable {
    let kept = columns.map { column -> Column in
      switch column.content {
      case .numbers(let values):
        Column(name: column.name, unit: column.unit, content: .numbers(rows.map { values[$0] }))
      case .text(let codes, let levels):
        Column(
          name: column.name, unit: column.unit,
          content: .text(codes: rows.map { codes[$0] }, levels: levels))
      }
    }
    return ColumnTable(
      rowCount: rows.count, columns: kept, lines: lines.isEmpty ? [] : rows.map { lines[$0] },
      places: places)
  }

  /// The table with a column put in the place of one of the same name, or added.
  public func with(_ column: Column) throws(ColumnTableError) -> ColumnTable {
    var columns = columns
    if let place = places[column.name] { columns[place] = column } else { columns.append(column) }
    return try ColumnTable(columns: columns, lines: lines)
  }

  private init(rowCount: Int, columns: [Column], lines: [Int32], places: [String: Int]) {
    self.rowCount = rowCount
    self.columns = columns
    self.lines = lines
    self.places = places
  }
}

/// Why columns do not make a table.
public enum ColumnTableError: Error, Hashable, Sendable, CustomStringConvertible {
  case length(column: String, count: Int, expected: Int)
  case duplicate(column: String)

  public var description: String {
    switch self {
    case .length(let column, let count, let expected):
      "column ‘\(column)’ has \(count) rows, the first has \(expected); give all the same rows"
    case .duplicate(let column): "two columns are named ‘\(column)’; rename one"
    }
  }
}
