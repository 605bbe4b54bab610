import WorldModel

/// What a panel of trade holds, for print.
public struct PanelReport: Sendable {
  /// A column and what is known of it.
  struct Column: Hashable, Sendable {
    let name: String
    /// `nil` where the source states none.
    let unit: String?
    let isText: Bool
    let unknown: Int
  }

  struct Years: Hashable, Sendable {
    let first: Int
    let last: Int
    let count: Int
  }

  struct Flow: Hashable, Sendable {
    let name: String
    let unit: String?
    let zero: Int
    let unknown: Int
    /// Rows of a country with itself.
    let atHome: Int
  }

  public let form: String
  public let title: String
  let columns: [Column]
  let rowCount: Int
  let exporters: Int
  let importers: Int
  let years: Years?
  let flow: Flow?
  public let drops: [(line: Int, reason: String)]
  public let notices: [String]
  public let inputs: [InputDigest]

  /// - Parameters:
  ///   - table: the panel's columns.
  ///   - columns: names of exporter and importer, of year and flow where the panel has them.
  ///   - drops: rows that were left out.
  public init(
    form: String, title: String, table: ColumnTable,
    columns: (exporter: String, importer: String, year: String?, flow: String?),
    drops: [(line: Int, reason: String)], notices: [String], inputs: [InputDigest]
  ) {
    self.form = form
    self.title = title
    self.drops = drops
    self.notices = notices
    self.inputs = inputs
    rowCount = table.rowCount
    self.columns = table.columns.map { column in
      switch column.content {
      case .numbers(let values):
        Column(
          name: column.name, unit: column.unit, isText: false, unknown: values.count { $0.isNaN })
      case .text(let codes, _):
        Column(name: column.name, unit: column.unit, isText: true, unknown: codes.count { $0 < 0 })
      }
    }
    let (from, to) = (Self.names(table, columns.exporter), Self.names(table, columns.importer))
    exporters = Set(from.compactMap(\.self)).count
    importers = Set(to.compactMap(\.self)).count
    let known = columns.year.flatMap { Self.numbers(table, $0) }?.compactMap { Int(exactly: $0) }
    if let known, let first = known.min(), let last = known.max() {
      years = Years(first: first, last: last, count: Set(known).count)
    } else {
      years = nil
    }
    flow = columns.flow.flatMap { name in
      Self.numbers(table, name).map { values in
        Flow(
          name: name, unit: table.column(name)?.unit, zero: values.count { $0 == 0 },
          unknown: values.count { $0.isNaN }, atHome: zip(from, to).count { $0 != nil && $0 == $1 })
      }
    }
  }

  private static func names(_ table: ColumnTable, _ name: String) -> [String?] {
    guard case .text(let codes, let levels)? = table.column(name)?.content else { return [] }
    return codes.map { $0 < 0 ? nil : levels[Int($0)] }
  }

  private static func numbers(_ table: ColumnTable, _ name: String) -> [Double]? {
    guard case .numbers(let values)? = table.column(name)?.content else { return nil }
    return values
  }
}

extension PanelReport {
  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([.init("What"), .init("Figure")])
    func add(_ name: String, _ words: String) { table.append([.init(name), .init(words)]) }
    add("form", form)
    add("rows", "\(rowCount)")
    add("columns", columns.map(\.name).joined(separator: ", "))
    add("exporters", "\(exporters)")
    add("importers", "\(importers)")
    if let years { add("years", "\(years.first) to \(years.last), \(years.count) of them") }
    if let flow {
      add("unit of \(flow.name)", flow.unit ?? "not stated by the source")
      add("flows of 0", "\(flow.zero)")
      add("flows not known", "\(flow.unknown)")
      add("rows of a country with itself", "\(flow.atHome)")
    }
    let left = drops.map { "line \($0.line) left out: \($0.reason)" }
    return ([title] + table.lines(width: width, colour: colour) + notices + left)
      .joined(separator: "\n") + "\n"
  }

  public var json: JSONValue {
    [
      "form": .string(form), "title": .string(title), "rows": .integer(rowCount),
      "columns": .array(
        columns.map {
          [
            "name": .string($0.name), "unit": .optional($0.unit),
            "kind": .string($0.isText ? "text" : "figures"), "unknown": .integer($0.unknown),
          ]
        }), "exporters": .integer(exporters), "importers": .integer(importers),
      "years": years.map {
        ["first": .integer($0.first), "last": .integer($0.last), "count": .integer($0.count)]
      } ?? .null,
      "flow": flow.map {
        [
          "name": .string($0.name), "unit": .optional($0.unit), "zero": .integer($0.zero),
          "unknown": .integer($0.unknown), "atHome": .integer($0.atHome),
        ]
      } ?? .null,
      "drops": .array(drops.map { ["line": .integer($0.line), "reason": .string($0.reason)] }),
      "notices": .strings(notices), "inputs": .array(inputs.map(\.json)),
    ]
  }
}
