import WorldModel

/// What a table of a world folder looks like: its columns, their types, and which must be filled.
///
/// The one place where the format is defined: the reader, `world validate`, `datapackage.json` and
/// the format's reference page are all made from it.
public struct TableSchema: Sendable {
  /// What a column's text must be.
  public enum ValueType: Sendable {
    /// A new key, unique in the table.
    case key
    /// A key of an actor, agreement or any other thing of the world.
    case entity
    /// Several such keys, separated by `;`.
    case entities
    /// A key of `sources.csv`.
    case source
    /// A key of `series.csv`.
    case series
    case text
    /// Texts separated by `;`.
    case list
    case number
    case integer
    case date
    case interval
    case comparator
    case unit
    case oneOf([String])
  }

  public struct Rule: Sendable {
    public let column: Column
    public let type: ValueType
    public let required: Bool
    public let meaning: String
  }

  public let table: Table
  public let meaning: String
  public let rules: [Rule]

  public func rule(for column: Column) -> Rule? { rules.first { $0.column == column } }

  /// The schema of a table.
  public static func of(_ table: Table) -> TableSchema { all[table] ?? sources }

  /// Every schema, by table.
  public static let all: [Table: TableSchema] = Dictionary(
    uniqueKeysWithValues: (reference + things + lives + figures + words + network).map {
      ($0.table, $0)
    })

  static func need(_ column: Column, _ type: ValueType, _ meaning: String) -> Rule {
    Rule(column: column, type: type, required: true, meaning: meaning)
  }

  static func may(_ column: Column, _ type: ValueType, _ meaning: String) -> Rule {
    Rule(column: column, type: type, required: false, meaning: meaning)
  }

  static func names<E: RawRepresentable & CaseIterable>(_: E.Type) -> ValueType
  where E.RawValue == String {
    .oneOf(E.allCases.map(\.rawValue))
  }

  /// The columns that end every table of facts.
  static let envelope: [Rule] = [
    may(.valid, .interval, "When it holds: EDTF date or interval; empty if not known"),
    may(
      .recorded, .date,
      "When the source said it; empty: the source's date of publication, or the series' lag"),
    may(.status, names(FactStatus.self), "Mood of the statement; empty means reported"),
    need(.source, .source, "Key of sources.csv"),
    may(.locator, .text, "Line, page, table or record inside the source"),
    may(.note, .text, "Remark of the compiler"),
  ]

  static func facts(_ table: Table, _ meaning: String, _ rules: [Rule]) -> TableSchema {
    TableSchema(table: table, meaning: meaning, rules: rules + envelope)
  }
}
