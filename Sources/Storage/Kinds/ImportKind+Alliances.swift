import Datasets

extension ImportKind {
  /// Obligations of the Alliance Treaty Obligations and Provisions project, by directed pair and
  /// year.
  public static let obligations = ImportKind(
    dataset: .obligations, version: 1,
    roles: [
      ImportRole(
        "dyad-years", into: "atop_obligations", key: ["from_state_code", "to_state_code", "year"],
        years: .column("year"),
        [
          .state("ccode1", as: "from_state", .cow), .state("ccode2", as: "to_state", .cow),
          .integer("year"), .flag("atop_defense", as: "defence"),
          .flag("atop_offense", as: "offence"), .flag("atop_neutral", as: "neutrality"),
          .flag("atop_nonagg", as: "non_aggression"),
          .flag("atop_consul", as: "consultation"),
        ])
    ])

  /// Formal alliances of the Correlates of War, by pair and year.
  public static let alliances = ImportKind(
    dataset: .alliances, version: 1,
    roles: [
      ImportRole(
        "dyad-years", into: "cow_alliances", key: ["a_code", "b_code", "year"],
        years: .column("year"),
        [
          .state("ccode1", as: "a", .cow), .state("ccode2", as: "b", .cow), .integer("year"),
          .flag("cow_defense", as: "defence"), .flag("cow_neutral", as: "neutrality"),
          .flag("cow_nonagg", as: "non_aggression"), .flag("cow_entente", as: "entente"),
        ])
    ])

  /// Direct contiguity, directed, in spells: 1 by land, 2 to 5 over at most 12, 24, 150 or 400
  /// miles of water.
  public static let contiguity = ImportKind(
    dataset: .contiguity, version: 1,
    roles: [
      ImportRole(
        "spells", into: "cow_contiguity", key: ["from_state_code", "to_state_code", "start"],
        years: .span("stdate", "enddate"),
        [
          .state("ccode1", as: "from_state", .cow), .state("ccode2", as: "to_state", .cow),
          .integer("conttype", as: "type"), .text("stdate", as: "start"),
          .text("enddate", as: "finish"),
        ])
    ])
}
