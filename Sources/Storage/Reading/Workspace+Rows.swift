import GRDB

extension Workspace {
  /// Calls `body` for each row of a table, in the order of its key, until it returns `false`.
  ///
  /// - Parameters:
  ///   - table: a table of ``ImportKind/tables``.
  ///   - filters: which rows are wanted; all must hold.
  /// - Throws: where nothing was imported into the table, or where it has no such column.
  ///
  /// Complexity: O(n) in the number of rows of the table; memory for one row.
  public func rows(
    of table: String, where filters: [RowFilter] = [], _ body: (WorkspaceRow) -> Bool
  ) throws(WorkspaceError) {
    let target = try target(named: table)
    for filter in filters {
      guard target.columns.contains(where: { $0.name == filter.column }) else {
        throw WorkspaceError(
          .notFound, path: path, rule: "the table \(table) has no column \(filter.column)",
          fix: "its columns are \(target.columns.map(\.name).joined(separator: ", "))")
      }
    }
    let names = target.columns.map(\.name)
    let (condition, arguments) = target.condition(filters)
    let order = target.key.isEmpty ? "rowid" : target.key.joined(separator: ", ")
    let sql = """
      SELECT \(target.columns.map(\.readable).joined(separator: ", ")) FROM \(target.name)
      WHERE \(condition) ORDER BY \(order)
      """
    try read { db in
      guard try db.tableExists(table) else {
        throw WorkspaceError(
          .notFound, path: path, rule: "nothing was imported into \(table)",
          fix: "import the data set first")
      }
      let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
      while let row = try rows.next() {
        let values = Array(row.databaseValues.map { WorkspaceValue($0) })
        if !body(WorkspaceRow(columns: names, values: values)) { return }
      }
    }
  }

  private func target(named name: String) throws(WorkspaceError) -> TargetTable {
    for kind in ImportKind.all {
      if let table = kind.tables.first(where: { $0.name == name }) { return table }
    }
    throw WorkspaceError(
      .notFound, path: path, rule: "no data set has a table \(name)",
      fix: "the tables are "
        + ImportKind.all.flatMap(\.tables).map(\.name).sorted().joined(separator: ", "))
  }
}

extension TargetTable {
  fileprivate func condition(_ filters: [RowFilter]) -> (sql: String, arguments: [DatabaseValue]) {
    var parts = ["1"]
    var arguments: [DatabaseValue] = []
    for filter in filters {
      switch filter {
      case .equals(let name, let value):
        parts.append("\(name) = \(mark(of: name))")
        arguments.append(value.argument)
      case .between(let name, let low, let high):
        parts.append("\(name) BETWEEN ? AND ?")
        arguments += [low.databaseValue, high.databaseValue]
      case .missing(let name): parts.append("\(name) IS NULL")
      }
    }
    return (parts.joined(separator: " AND "), arguments)
  }

  private func mark(of name: String) -> String {
    switch columns.first(where: { $0.name == name })?.dictionary {
    case "texts": "(SELECT id FROM texts WHERE text = ?)"
    case "actors": "(SELECT id FROM actors WHERE key = ?)"
    default: "?"
    }
  }
}

extension TargetTable.Column {
  /// The value itself, or the text for which its number stands.
  fileprivate var readable: String {
    switch dictionary {
    case "texts": "(SELECT text FROM texts WHERE texts.id = \(name))"
    case "actors": "(SELECT key FROM actors WHERE actors.id = \(name))"
    default: name
    }
  }
}
