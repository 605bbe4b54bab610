import Datasets

extension ImportKind {
  /// Bilateral exports of goods in US dollars, every fourth year, with the agreement in force.
  public static let goodsTrade = ImportKind(
    dataset: .goodsTrade, version: 1,
    roles: [
      ImportRole(
        "exports", into: "goods_trade", key: ["exporter_code", "importer_code", "year"],
        years: .column("time"), missing: ["NA"],
        [
          .state("exp", as: "exporter", .iso3), .state("imp", as: "importer", .iso3),
          .integer("time", as: "year"), .number("export", as: "value"), .word("agreement"),
        ])
    ])

  /// Exports by pair and totals by state of the Correlates of War, in millions of US dollars.
  public static let historicalTrade = ImportKind(
    dataset: .historicalTrade, version: 1,
    roles: [
      ImportRole(
        "exports", isRequired: false, into: "cow_exports", key: [], years: .column("year"),
        missing: ["NA"],
        [
          .state("country1", as: "exporter", .cowName),
          .state("country2", as: "importer", .cowName), .integer("year"),
          .number("exports", as: "value"),
        ]),
      ImportRole(
        "totals", isRequired: false, into: "cow_trade_totals", key: ["state_code", "year"],
        years: .column("year"), missing: ["NA", "-9"],
        [
          .state("ccode", as: "state", .cow), .integer("year"), .number("imports"),
          .number("exports"),
        ]),
    ])

  /// Trade of 69 countries with each other and with themselves, in millions of US dollars.
  public static let policyGuide = ImportKind(
    dataset: .policyGuide, version: 1,
    roles: [
      ImportRole(
        "panel", isRequired: false, into: "agtpa_panel",
        key: ["exporter_code", "importer_code", "year"], years: .column("year"),
        guideColumns + [
          .number("dist", as: "distance"), .flag("cntg", as: "contiguity"),
          .flag("lang", as: "language"), .flag("clny", as: "colony"), .flag("rta", as: "agreement"),
        ]),
      ImportRole(
        "cross-section", isRequired: false, into: "agtpa_2006",
        key: ["exporter_code", "importer_code", "year"], years: .column("year"),
        guideColumns + [
          .number("DIST", as: "distance"), .flag("CNTG", as: "contiguity"),
          .flag("LANG", as: "language"), .flag("CLNY", as: "colony"),
          .flag("INTL_BRDR", as: "border"), .number("Y", as: "output"),
          .number("E", as: "expenditure"),
        ]),
    ])

  private static let guideColumns: [SourceColumn] = [
    .state("exporter", as: "exporter", .iso3Guide),
    .state("importer", as: "importer", .iso3Guide), .integer("year"),
    .number("trade", as: "value"),
  ]

  /// Bilateral distances in kilometres, and what two countries have in common.
  public static let distances = ImportKind(
    dataset: .distances, version: 1,
    roles: [
      ImportRole(
        "pairs", into: "distances", key: ["from_state_code", "to_state_code"], years: .none,
        missing: [".", "NA"],
        [
          .state("iso_o", as: "from_state", .iso3Present),
          .state("iso_d", as: "to_state", .iso3Present), .flag("contig", as: "contiguity"),
          .flag("comlang_off", as: "official_language"), .flag("comlang_ethno", as: "language"),
          .flag("colony"), .flag("comcol", as: "common_coloniser"),
          .flag("curcol", as: "present_colony"), .flag("col45", as: "colony_after_1945"),
          .flag("smctry", as: "same_country"), .number("dist", as: "distance"),
          .number("distcap", as: "distance_of_capitals"),
          .number("distw", as: "weighted_distance"),
          .number("distwces", as: "weighted_distance_ces"),
        ])
    ])
}
