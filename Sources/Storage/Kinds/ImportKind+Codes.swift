import Datasets

extension ImportKind {
  /// Lists of states: the Correlates of War, Gleditsch and Ward, GeoNames, ISO 3166-1.
  public static let codes = ImportKind(
    dataset: .codes, version: 1,
    roles: [
      ImportRole(
        "cow", isRequired: false, into: "code_cow", key: ["state_code", "start_year"],
        years: .span("styear", "endyear"),
        [
          .state("ccode", as: "state", .cow), .text("stateabb", as: "letters"),
          .text("statenme", as: "name"), .integer("styear", as: "start_year"),
          .integer("stmonth", as: "start_month"), .integer("stday", as: "start_day"),
          .integer("endyear", as: "end_year"), .integer("endmonth", as: "end_month"),
          .integer("endday", as: "end_day"),
        ]),
      ImportRole(
        "gw", isRequired: false, into: "code_gw", key: ["state_code", "start"],
        years: .span("startdate", "enddate"),
        [
          .state("gwcode", as: "state", .gw), .text("stateabb", as: "letters"),
          .text("statename", as: "name"), .text("startdate", as: "start"),
          .text("enddate", as: "finish"),
        ]),
      ImportRole(
        "geonames", isRequired: false, options: .tabs, into: "code_geonames",
        key: ["state_code"], years: .none,
        [
          .state("ISO3", as: "state", .iso3Present), .text("ISO", as: "iso2"),
          .text("ISO-Numeric", as: "iso_numeric"), .text("fips"), .text("Country", as: "name"),
          .text("Capital", as: "capital"),
        ]),
      ImportRole(
        "iso", isRequired: false, into: "code_iso", key: ["state_code"], years: .none,
        [
          .state("iso", as: "state", .iso3Present), .text("name"), .word("region"),
          .word("sub.region", as: "sub_region"),
        ]),
    ])
}
