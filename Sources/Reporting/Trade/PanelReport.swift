import WorldModel

/// What a panel of trade holds, for print.
public struct PanelReport: Sendable {
  public let title: String
  /// Pairs of name and words, in order.
  public let rows: [(name: String, words: String)]
  public let notices: [String]
  public let input: InputDigest

  /// - Parameters:
  ///   - table: the panel's columns.
  ///   - columns: names of exporter and importer, of year and flow where the panel has them.
  public init(
    title: String, table: ColumnTable,
    columns: (exporter: String, importer: String, year: String?, flow: String?),
    notices: [String], input: InputDigest
  ) {
    self.title = title
    self.notices = notices
    self.input = input
    var rows = [(name: "rows", words: "\(table.rowCount)")]
    rows.append(("columns", table.names.joined(separator: ", ")))
    let exporters = Self.codes(table, columns.exporter)
    let importers = Self.codes(table, columns.importer)
    rows.append(("exporters", "\(exporters.levels)"))
    rows.append(("importers", "\(importers.levels)"))
    if let year = columns.year, let years = Self.numbers(table, year) {
      let known = years.filter { !$0.isNaN }
      rows.append(
        (
          "years",
          known.isEmpty
            ? "not known"
            : "\(Int(known.min() ?? 0)) to \(Int(known.max() ?? 0)), \(Set(known).count) of them"
        ))
    }
    if let flow = columns.flow, let flows = Self.numbers(table, flow) {
      rows.append(("unit of \(flow)", table.column(flow)?.unit ?? "not stated by the source"))
      rows.append(("flows of 0", "\(flows.count { $0 == 0 })"))
      rows.append(("flows not known", "\(flows.count { $0.isNaN })"))
      let home = zip(exporters.names, importers.names).count { $0 != nil && $0 == $1 }
      rows.append(("rows of a country with itself", "\(home)"))
    }
    self.rows = rows
  }

  private static func codes(
    _ table: ColumnTable, _ name: String
  ) -> (levels: Int, names: [String?]) {
    guard case .text(let codes, let levels)? = table.column(name)?.content else { return (0, []) }
    return (
      Set(codes).subtracting([-1]).count, codes.map { $0 < 0 ? nil : levels[Int($0)] }
    )
  }

  private static func numbers(_ table: ColumnTable, _ name: String) -> [Double]? {
    guard case .numbers(let values)? = table.column(name)?.content else { return nil }
    return values
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([.init("What"), .init("Figure")])
    for row in rows { table.append([.init(row.name), .init(row.words)]) }
    return ([title] + table.lines(width: width, colour: colour) + notices)
      .joined(separator: "\n") + "\n"
  }

  public var json: JSONValue {
    [
      "title": .string(title),
      "figures": .object(rows.map { .init($0.name, .string($0.words)) }),
      "notices": .strings(notices), "input": input.json,
    ]
  }
}
