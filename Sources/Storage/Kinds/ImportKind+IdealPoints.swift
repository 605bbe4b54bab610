import Datasets

extension ImportKind {
  /// Ideal points of the release of July 2025, three series.
  public static let idealPoints = ImportKind(
    dataset: .idealPoints, version: 1,
    roles: [
      ImportRole(
        "estimates",
        header: ["ccode", "iso3c", "countryname", "year", "idealpointall", "idealpointfp"],
        tables: [estimates("ideal_points")]
      ) { reader in
        try read(
          reader, into: estimates("ideal_points"), year: "year", plus: 0,
          [
            Series(
              name: "all", value: "idealpointall", low: "q5all", high: "q95all",
              votes: "nvotesall"),
            Series(
              name: "final-passage", value: "idealpointfp", low: "q5fp", high: "q95fp",
              votes: "nvotesfp"),
            Series(
              name: "legacy", value: "idealpointlegacy", low: nil, high: nil,
              votes: "nvotesLegacy"),
          ])
      }
    ])

  /// Ideal points of the release of April 2020, of all votes and of important votes.
  public static let idealPoints2020 = ImportKind(
    dataset: .idealPoints2020, version: 1,
    roles: [
      role2020("all", suffix: "", isRequired: false),
      role2020("important", suffix: "Important", isRequired: false),
    ])

  private static func role2020(
    _ name: String, suffix: String, isRequired: Bool
  ) -> ImportRole {
    let series = Series(
      name: name, value: "IdealPoint\(suffix)", low: "Q5%\(suffix)", high: "Q95%\(suffix)",
      votes: "NVotes\(suffix)")
    return ImportRole(
      name,
      header: ["ccode", "session", series.value, series.votes, "iso3c", "Countryname"],
      isRequired: isRequired, tables: [estimates("ideal_points_2020")]
    ) { reader in
      try read(
        reader, into: estimates("ideal_points_2020"), year: "session", plus: 1945, [series])
    }
  }

  private struct Series: Sendable {
    let name: String
    let value: String
    let low: String?
    let high: String?
    let votes: String
  }

  /// `low` and `high` are the 5th and 95th percentile of the posterior.
  private static func estimates(_ name: String) -> TargetTable {
    TargetTable(
      name, key: ["series", "state_code", "year"],
      [.text("series")] + TargetTable.Column.state("state")
        + [
          .integer("year"), .number("value"), .number("low"), .number("high"),
          .integer("votes", optional: true),
        ])
  }

  private static func read(
    _ reader: RoleReader, into table: TargetTable, year: String, plus: Int, _ series: [Series]
  ) throws {
    let writer = try reader.session.writer(of: table)
    let code = try reader.column("ccode")
    let year = try reader.column(year)
    let slot = reader.session.register.slot(of: .cowSeat)
    var places: [(name: String, value: Int, low: Int?, high: Int?, votes: Int)] = []
    for entry in series {
      places.append(
        (
          entry.name, try reader.column(entry.value), try entry.low.map { try reader.column($0) },
          try entry.high.map { try reader.column($0) }, try reader.column(entry.votes)
        ))
    }
    try reader.forEachRecord { record in
      writer.abandon()
      let time = try reader.year(record, year, plus: plus)
      _ = try reader.integer(record, code)
      for place in places {
        writer.text(place.name)
        try reader.state(record, code, slot, .cowSeat, (time, time), to: writer)
        writer.integer(time)
        writer.number(try reader.number(record, place.value, ["NA"]))
        for bound in [place.low, place.high] {
          writer.number(try bound.flatMap { try reader.number(record, $0, ["NA"]) })
        }
        writer.integer(try reader.count(record, place.votes, ["NA"]))
        try reader.insert(record, writer)
      }
    }
  }
}
