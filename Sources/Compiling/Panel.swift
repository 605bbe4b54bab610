/// Whose figures are compiled.
public struct Panel: Hashable, Sendable {
  /// Those of the embedded world.
  public static let embedded = Panel()

  /// States whose relations are looked at: those that pursue, or are said to pursue, a policy of
  /// several vectors, and whoever was asked for besides.
  let states: [String]
  /// Whom a state is compared with: the poles, then the other states.
  let partners: [String]
  /// Reporters of figures, the bloc aside.
  let reporters: [String]
  /// The partners, and further states that the panel's states meet: what they share with these in
  /// organisations and votes is held; no flows of their own.
  let compared: [String]

  /// - Parameter further: states whose figures are wanted besides those of the embedded world.
  public init(adding further: [String] = []) {
    var known = Set(Self.core + [Self.bloc])
    states = Self.core + further.filter { known.insert($0).inserted }
    let states = states
    partners = Self.poles + states.filter { !Self.poles.contains($0) }
    reporters = states + Self.statePoles.filter { !states.contains($0) }
    let partners = partners
    compared = partners + Self.counterparts.filter { !partners.contains($0) }
  }

  /// The embedded panel where it has the figures of a state, of some others, and of the state with each
  /// of them; else one to which they are added.
  public static func holding(_ subject: String, with others: [String] = []) -> Panel {
    let wanted = [subject] + others
    // Pairs are made of a state that is looked at and one that it is compared with; the bloc is no state.
    let isHeld =
      wanted.allSatisfy(embedded.covers)
      && (subject == bloc
        ? others.allSatisfy { $0 == bloc || embedded.states.contains($0) }
        : embedded.states.contains(subject))
    return isHeld ? embedded : Panel(adding: wanted)
  }

  /// Whether a state's own figures are among them.
  public func covers(_ state: String) -> Bool { state == Self.bloc || reporters.contains(state) }

  private static let core = [
    "KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "GEO", "ARM", "MNG", "TUR", "SRB", "IND", "VNM",
    "IDN",
  ]
  /// Poles towards which such a policy is measured; the last is a bloc.
  static let poles = ["RUS", "CHN", "USA", "TUR", "JPN", "IND", "KOR", "GBR", bloc]
  static let bloc = "EU"

  /// Pairs of poles whose opposed votes are counted.
  static let opposedPoles = [
    ("USA", "RUS"), ("USA", "CHN"), ("RUS", "CHN"), ("USA", "TUR"), ("RUS", "TUR"), ("CHN", "TUR"),
  ]

  static let statePoles = poles.filter { $0 != bloc }
  private static let counterparts = ["FRA", "DEU", "ITA", "IRN", "AFG"]
  /// Partners that keep a row of their own however small the flow.
  static let listedPartners = Set(
    embedded.reporters + ["IRN", "AFG", "PAK", "BLR", "UKR", "DEU", "FRA", "ITA", "NLD", "CHE"])

  /// What to remark of a state's figures in a year in which it had another shape; empty as a rule.
  public static func remark(_ state: String, _ year: Int) -> String {
    switch state {
    case "SRB" where year < 2006: "with Montenegro"
    case "RUS" where year == 1991: "as the Soviet Union"
    default: ""
    }
  }

  /// The panel state that continues the figures of a state of that year: Serbia follows Serbia and Montenegro.
  public static func state(continuing state: String) -> String { state == "SCG" ? "SRB" : state }

  /// Former states whose standings and obligations a panel state took over.
  static let predecessors = ["SUN": "RUS", "YUG": "SRB"]
}
