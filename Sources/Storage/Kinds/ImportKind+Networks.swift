import Datasets

extension ImportKind {
  /// Railways as points and stretches, with gaps closed, countries and gauges.
  public static let rail = ImportKind(
    dataset: .rail, version: 1,
    roles: [
      shapes, gauges,
      ImportRole(
        "graph", form: NetworkFileForm(.graph, name: "world_railways"),
        tables: NetworkTables.rail.all
      ) { reader in try NetworkTables.rail.readGraph(reader) },
    ])

  /// Roads as points and stretches, with gaps closed and countries.
  public static let highways = ImportKind(
    dataset: .highways, version: 1,
    roles: [
      shapes,
      ImportRole(
        "graph", form: NetworkFileForm(.graph, name: "world_highways"),
        tables: NetworkTables.highways.all
      ) { reader in try NetworkTables.highways.readGraph(reader) },
    ])

  /// Sea lanes as points and stretches, with straits and canals, and the ports of the world.
  public static let sealanes = ImportKind(
    dataset: .sealanes, version: 1,
    roles: [
      shapes,
      ImportRole("lanes", form: NetworkFileForm(.lines), tables: NetworkTables.sealanes.all) {
        reader in try NetworkTables.sealanes.readLanes(reader)
      },
      ImportRole(
        "ports", form: NetworkFileForm(.points), isRequired: false, tables: [NetworkTables.ports]
      ) { reader in try NetworkTables.readPorts(reader) },
    ])

  /// Oil and gas pipelines: what flows, and the routes as points and stretches.
  public static let pipelines = ImportKind(
    dataset: .pipelines, version: 1,
    roles: [
      shapes,
      ImportRole(
        "oil",
        header: [
          "project", "unit", "type", "parent", "countries", "status", "start_year", "capacity",
          "route", "url",
        ], isRequired: false, tables: NetworkTables.pipelines.all + [NetworkTables.pipelineRecords]
      ) { reader in try NetworkTables.pipelines.readPipelines(reader) },
      ImportRole(
        "gas",
        header: [
          "project", "unit", "type", "parent", "countries", "status_tabular", "start_year",
          "capacity", "units", "route", "url",
        ], isRequired: false, tables: NetworkTables.pipelines.all + [NetworkTables.pipelineRecords]
      ) { reader in try NetworkTables.pipelines.readPipelines(reader) },
    ])

  /// The areas of countries, by which points are located.
  private static let shapes = ImportRole(
    "countries", form: NetworkFileForm(.areas), isRequired: false
  ) { reader in
    let shapes = try reader.whole { survey throws(DatasetFaults) in try CountryShapes(survey) }
    reader.count(shapes?.keys.count ?? 0)
    reader.session.shapes = shapes
  }

  /// The gauges of railways by country, and the lines with another one.
  private static let gauges = ImportRole(
    "gauges", header: RailGauges.columns, isRequired: false, tables: []
  ) { reader in
    let gauges = try reader.whole { survey throws(DatasetFaults) in try RailGauges(survey) }
    reader.count(gauges?.rules.count ?? 0)
    reader.session.gauges = gauges
  }
}
