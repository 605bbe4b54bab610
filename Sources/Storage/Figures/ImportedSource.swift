import Datasets
import GRDB

/// The data sets of a workspace, as their readers would give them, with the rows of some states only.
struct ImportedSource: DatasetSource {
  let db: Database
  /// Keys of the states whose rows are read.
  let states: [String]

  init(_ db: Database, states: Set<String>) {
    self.db = db
    self.states = states.sorted()
  }

  /// The condition that a column has one of the states; takes the states as arguments once.
  func among(_ column: String) -> String {
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return "\(column) IN (SELECT id FROM actors WHERE key IN (\(marks)))"
  }

  func text(_ column: String) -> String { "(SELECT text FROM texts WHERE texts.id = \(column))" }

  /// Calls `body` for each row of a query over the states.
  ///
  /// - Parameter times: how often the states are arguments.
  func forEach(_ sql: String, times: Int = 1, _ body: (Row) throws -> Void) throws {
    let arguments = StatementArguments(Array(repeating: states, count: times).joined())
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var count = 0
    while let row = try rows.next() {
      count += 1
      if count > Self.rowLimit { throw TooManyRows() }
      try body(row)
    }
  }

  /// The most rows of one data set that are held: 20 times as many as the largest published one has for
  /// the states of the embedded world, and little enough for the memory that an import may take.
  private static let rowLimit = 2_000_000

  struct TooManyRows: Error, CustomStringConvertible {
    var description: String { "it has more rows than figures are made from" }
  }

  func goodsTrade() throws -> GoodsTrade {
    var exports: [GoodsTrade.Export] = []
    try forEach(
      """
      SELECT \(text("exporter_code")), \(text("importer_code")), year, value FROM goods_trade
      WHERE \(among("exporter")) OR \(among("importer")) ORDER BY exporter_code, importer_code, year
      """, times: 2
    ) { row in
      exports.append(.init(exporter: row[0], importer: row[1], year: row[2], value: row[3]))
    }
    return GoodsTrade(exports: exports)
  }

  func directInvestment() throws -> ForeignDirectInvestment {
    var pairs: [ForeignDirectInvestment.Pair] = []
    try forEach(
      """
      SELECT \(text("reporter_code")), \(text("partner_code")), year, inward_stock, outward_stock,
        inflow, outflow FROM fdi WHERE \(among("reporter")) ORDER BY rowid
      """
    ) { row in
      pairs.append(
        .init(
          reporter: row[0], partner: row[1], year: row[2], inwardStock: row[3],
          outwardStock: row[4], inflow: row[5], outflow: row[6]))
    }
    return ForeignDirectInvestment(pairs: pairs)
  }

  func armsTransfers() throws -> ArmsTransfers {
    var deliveries: [ArmsTransfers.Delivery] = []
    // Of all recipients: the first and the last year of the register are the period.
    let sql = """
      SELECT \(text("supplier_code")), \(text("recipient_code")), year, delivery_value
      FROM arms_transfers WHERE delivery_value IS NOT NULL ORDER BY rowid
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      deliveries.append(
        .init(supplier: row[0], recipient: row[1], year: row[2], trendIndicatorValue: row[3]))
    }
    return ArmsTransfers(deliveries: deliveries)
  }

  func chineseVisits() throws -> ChineseVisits {
    var rows: [ChineseVisits.StateYear] = []
    try forEach(
      """
      SELECT \(text("receiver_code")), year, government_visits, military_visits
      FROM chinese_visits WHERE \(among("receiver")) ORDER BY receiver_code, year
      """
    ) { row in
      rows.append(
        .init(receiver: row[0], year: row[1], governmentVisits: row[2], militaryVisits: row[3]))
    }
    return ChineseVisits(stateYears: rows)
  }
}
