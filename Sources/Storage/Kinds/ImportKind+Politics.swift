import Datasets

extension ImportKind {
  /// Deliveries of major arms.
  public static let armsTransfers = ImportKind(
    dataset: .armsTransfers, version: 1,
    roles: [
      ImportRole(
        "register", into: "arms_transfers", key: [], years: .column("Delivery year"),
        [
          .integer("SIPRI AT Database ID", as: "entry"),
          .state("Supplier", as: "supplier", .name),
          .state("Recipient", as: "recipient", .name), .text("Designation", as: "designation"),
          .word("Description", as: "description"), .word("Armament category", as: "category"),
          .count("Order date", as: "ordered"), .number("Numbers delivered", as: "delivered"),
          .integer("Delivery year", as: "year"), .word("Status", as: "status"),
          .number("TIV deal unit", as: "unit_value"),
          .number("TIV delivery values", as: "delivery_value"),
        ])
    ])

  /// Visits between the governments of China and of receiving states; zero was counted, and a
  /// figure that was not collected is missing.
  public static let chineseVisits = ImportKind(
    dataset: .chineseVisits, version: 1,
    roles: [
      ImportRole(
        "state-years", into: "chinese_visits", key: ["receiver_code", "year"],
        years: .column("year"), missing: ["N/A"],
        [
          .state("receiving_country", as: "receiver", .name), .integer("year"),
          .count("government_visits"), .count("military_visits"), .count("total_elite_visits"),
          .count("confucius_institutes"), .count("sister_cities_established"),
        ])
    ])

  /// Material capabilities of states and their share in those of all states (CINC); thousands of
  /// US dollars, soldiers, tons, coal-ton equivalents and people.
  public static let capabilities = ImportKind(
    dataset: .capabilities, version: 1,
    roles: [
      ImportRole(
        "state-years", into: "cow_capabilities", key: ["state_code", "year"],
        years: .column("year"), missing: ["NA", "-9"],
        [
          .state("ccode", as: "state", .cow), .integer("year"),
          .number("milex", as: "military_expenditure"),
          .number("milper", as: "military_personnel"), .number("irst", as: "iron_and_steel"),
          .number("pec", as: "energy"), .number("tpop", as: "population"),
          .number("upop", as: "urban_population"), .number("cinc"),
        ])
    ])

  /// Trade agreements, their parties, and the pairs of states that each binds.
  public static let agreements = ImportKind(
    dataset: .agreements, version: 1,
    roles: [
      ImportRole(
        "treaties", header: treatyColumns.map(\.name) + ["c1", "c2"], tables: [treaties, parties]
      ) { reader in try readTreaties(reader) },
      ImportRole(
        "dyads", isRequired: false, into: "desta_dyads", key: ["a_code", "b_code", "number"],
        years: .column("year"),
        [
          .state("iso1", as: "a", .isoNumeric), .state("iso2", as: "b", .isoNumeric),
          .text("number"), .integer("year"), .count("entryforceyear", as: "in_force"),
          .word("name"), .word("entry_type"),
        ]),
    ])

  private static let treatyColumns: [SourceColumn] = [
    .text("number"), .integer("base_treaty"), .text("name"), .word("entry_type"),
    .count("consolidated"), .count("year"), .count("entryforceyear", as: "in_force"),
    .word("language"), .count("typememb", as: "membership"), .word("regioncon", as: "region"),
    .count("wto_listed"), .text("wto_name"),
  ]

  private static let treaties = TargetTable(
    "desta_treaties", key: ["number"], treatyColumns.flatMap(\.target))

  private static let parties = TargetTable(
    "desta_parties", key: ["number", "place"],
    [.text("number"), .integer("place")] + TargetTable.Column.state("party"))

  private static func readTreaties(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: parties)
    let number = try reader.column("number")
    let year = try reader.column("year")
    let members = reader.header.indices.filter { index in
      let name = reader.header[index]
      return name.first == "c" && Int(name.dropFirst()) != nil
    }
    let slot = reader.session.register.slot(of: .isoNumeric)
    try reader.copyColumns(treatyColumns, years: .none, missing: [], into: treaties) { record in
      // A treaty under negotiation has no year; its parties are read at present.
      let time = record.isEmpty(year) ? nil : try reader.year(record, year)
      let years = time.map { (first: $0, last: $0) }
      for (place, member) in members.enumerated() where !record.isEmpty(member) {
        writer.abandon()
        reader.writeText(record, number, [], to: writer)
        writer.integer(place + 1)
        try reader.state(record, member, slot, .isoNumeric, years, to: writer)
        try reader.insert(record, writer)
      }
    }
  }
}
