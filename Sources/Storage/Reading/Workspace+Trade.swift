import GRDB

/// What one country sold to another in a year.
public struct ImportedExport: Hashable, Sendable {
  /// Keys of the states; `nil` where the code was mapped to none, as for bunkers or free zones.
  public let exporter: String?
  public let importer: String?
  /// The codes as published.
  public let exporterCode: String
  public let importerCode: String
  public let year: Int
  /// US dollars; `nil` where the figure is missing, and zero where nothing was sold.
  public let value: Double?
}

extension Workspace {
  /// Calls `body` for each row of the panel of goods trade in some years, by exporter, importer,
  /// year.
  ///
  /// A pair without a row has no figure: it is neither zero nor missing from a reporter's list.
  public func goodsTrade(
    years: ClosedRange<Int>, _ body: (ImportedExport) -> Void
  ) throws(WorkspaceError) {
    try read { db in
      guard try db.tableExists("goods_trade") else { throw notImported("goods-trade-panel") }
      let texts = try Dictionaries(db)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT exporter, importer, exporter_code, importer_code, year, value FROM goods_trade
          WHERE year BETWEEN ? AND ? ORDER BY exporter_code, importer_code, year
          """, arguments: [years.lowerBound, years.upperBound])
      while let row = try rows.next() {
        body(
          ImportedExport(
            exporter: texts.actor(row[0]), importer: texts.actor(row[1]),
            exporterCode: texts.text(row[2]), importerCode: texts.text(row[3]), year: row[4],
            value: row[5]))
      }
    }
  }
}
