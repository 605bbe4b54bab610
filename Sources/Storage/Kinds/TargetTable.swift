/// A table of rows in the workspace.
public struct TargetTable: Hashable, Sendable {
  public enum ColumnType: String, Sendable {
    case integer = "INTEGER"
    case number = "REAL"
    case text = "TEXT"
    case blob = "BLOB"
  }

  public struct Column: Hashable, Sendable {
    public let name: String
    public let type: ColumnType
    /// Whether a value may be missing, which is not zero.
    public let isOptional: Bool
    /// The dictionary to whose rows the numbers belong: `texts` or `actors`.
    public let dictionary: String?

    static func integer(_ name: String, optional: Bool = false) -> Column {
      Column(name: name, type: .integer, isOptional: optional, dictionary: nil)
    }

    static func number(_ name: String) -> Column {
      Column(name: name, type: .number, isOptional: true, dictionary: nil)
    }

    static func text(_ name: String) -> Column {
      Column(name: name, type: .text, isOptional: true, dictionary: nil)
    }

    static func blob(_ name: String) -> Column {
      Column(name: name, type: .blob, isOptional: false, dictionary: nil)
    }

    /// A text of which there are few.
    static func word(_ name: String) -> Column {
      Column(name: name, type: .integer, isOptional: true, dictionary: "texts")
    }

    /// The code as published, and the actor that it was mapped to.
    static func state(_ name: String) -> [Column] {
      [
        Column(name: "\(name)_code", type: .integer, isOptional: false, dictionary: "texts"),
        Column(name: name, type: .integer, isOptional: true, dictionary: "actors"),
      ]
    }
  }

  public let name: String
  public let columns: [Column]
  /// The columns that tell rows apart, in the order of the table; empty where the data set has no
  /// such.
  public let key: [String]

  init(_ name: String, key: [String], _ columns: [Column]) {
    self.name = name
    self.columns = columns
    self.key = key
  }

  var creation: String {
    var lines = columns.map { column in
      var line = "\(column.name) \(column.type.rawValue)"
      if !column.isOptional { line += " NOT NULL" }
      if let dictionary = column.dictionary { line += " REFERENCES \(dictionary) (id)" }
      return line
    }
    if !key.isEmpty { lines.append("PRIMARY KEY (\(key.joined(separator: ", ")))") }
    return "CREATE TABLE \(name) (\(lines.joined(separator: ", "))) STRICT"
      + (key.isEmpty ? "" : ", WITHOUT ROWID")
  }

  /// The rows in an order that depends on them alone, with the texts of their words; the texts of
  /// codes are kept with what the codes were taken for.
  var selection: String {
    let order = key.isEmpty ? "rowid" : key.joined(separator: ", ")
    let values =
      columns.map(\.name)
      + columns.filter { $0.dictionary == "texts" && $0.isOptional }.map {
        "(SELECT text FROM texts WHERE texts.id = \($0.name))"
      }
    return "SELECT \(values.joined(separator: ", ")) FROM \(name) ORDER BY \(order)"
  }
}
