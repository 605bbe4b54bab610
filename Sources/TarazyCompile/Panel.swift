/// Whose figures the embedded world holds.
enum Panel {
  /// States that pursue, or are said to pursue, a policy of several vectors.
  static let states = [
    "KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "GEO", "ARM", "MNG", "TUR", "SRB", "IND", "VNM",
    "IDN",
  ]
  /// Poles towards which such a policy is measured; the last is a bloc.
  static let poles = ["RUS", "CHN", "USA", "TUR", "JPN", "IND", "KOR", "GBR", bloc]
  static let bloc = "EU"

  static let statePoles = poles.filter { $0 != bloc }
  /// Whom a state is compared with: the poles, then the other states.
  static let partners = poles + states.filter { !poles.contains($0) }
  /// Reporters of figures, the bloc aside.
  static let reporters = states + statePoles.filter { !states.contains($0) }
  /// Further states that the panel's states meet: their organisations are held, and what they share with
  /// the panel's states in organisations and votes; no flows of their own.
  static let counterparts = ["FRA", "DEU", "ITA", "IRN", "AFG"]
  /// Partners that keep a row of their own however small the flow.
  static let listedPartners = Set(
    reporters + ["IRN", "AFG", "PAK", "BLR", "UKR", "DEU", "FRA", "ITA", "NLD", "CHE"])

  /// What to remark of a state's figures in a year in which it had another shape; empty as a rule.
  static func remark(_ state: String, _ year: Int) -> String {
    switch state {
    case "SRB" where year < 2006: "with Montenegro"
    case "RUS" where year == 1991: "as the Soviet Union"
    default: ""
    }
  }

  /// The panel state that continues the figures of a state of that year: Serbia follows Serbia and Montenegro.
  static func state(continuing state: String) -> String { state == "SCG" ? "SRB" : state }

  /// Former states whose standings and obligations a panel state took over.
  static let predecessors = ["SUN": "RUS", "YUG": "SRB"]
}
