import Datasets

/// The tables of an imported network: its points, its stretches, and what was repaired.
struct NetworkTables: Sendable {
  let points: TargetTable
  let stretches: TargetTable
  let repairs: TargetTable

  var all: [TargetTable] { [points, stretches, repairs] }

  static let rail = NetworkTables("rail", [.integer("gauge", optional: true)])
  static let highways = NetworkTables("highway", [])
  static let sealanes = NetworkTables(
    "sealane", [.word("passage"), .integer("is_middle")])
  static let pipelines = NetworkTables("pipeline", [.integer("record", optional: true)])

  /// Ports of the world; `country` is the English name that the list has.
  static let ports = TargetTable(
    "sea_ports", key: ["port"],
    [
      .integer("port"), .text("code"), .text("name"), .word("country"), .number("latitude"),
      .number("longitude"),
    ])

  /// Pipelines; the capacity is in megatonnes a year, of gas in billion cubic metres a year.
  static let pipelineRecords = TargetTable(
    "pipelines", key: ["record"],
    [
      .integer("record"), .text("project"), .text("unit"), .word("content"), .word("status"),
      .text("owner"), .text("countries"), .text("start_year"), .number("capacity"),
      .text("address"), .integer("line"),
    ])

  /// - Parameters:
  ///   - name: what the names of the tables begin with.
  ///   - extra: columns of the stretches besides those of every network.
  private init(_ name: String, _ extra: [TargetTable.Column]) {
    points = TargetTable(
      "\(name)_points", key: ["point"],
      [.integer("point"), .number("latitude"), .number("longitude")]
        + TargetTable.Column.optionalState("country") + TargetTable.Column.optionalState("other"))
    stretches = TargetTable(
      "\(name)_stretches", key: ["stretch"],
      [
        .integer("stretch"), .integer("from_point"), .integer("to_point"), .number("kilometres"),
        .word("origin"),
      ] + extra)
    repairs = TargetTable(
      "\(name)_repairs", key: ["repair"],
      [.integer("repair"), .word("rule"), .integer("count"), .number("kilometres")])
  }
}

extension TargetTable.Column {
  /// As ``state(_:)``, where the map may have no state.
  fileprivate static func optionalState(_ name: String) -> [TargetTable.Column] {
    [
      .init(name: "\(name)_code", type: .integer, isOptional: true, dictionary: "texts"),
      .init(name: name, type: .integer, isOptional: true, dictionary: "actors"),
    ]
  }
}
