import Formats

/// The keys that the YAML file of a negotiation may have.
extension FileFormat {
  public static let negotiation = FileFormat(
    title: "Tarazy negotiation", root: "negotiation",
    objects: [
      object(
        "negotiation", "Who negotiates what, and how they decide",
        [
          need("negotiation", .text, "Title"),
          may("says", .text, "What it is about, and which figures are assumptions"),
          need("issues", .list(.object("issue")), "What is negotiated"),
          need("actors", .list(.object("actor")), "Who negotiates"),
        ] + deciding),
      object(
        "issue", "A question that is settled by one point of a scale",
        [
          need("name", .text, "Name"),
          may("says", .text, "What the ends of the scale mean"),
          need("lower", .number, "Lower end of the scale"),
          need("upper", .number, "Upper end of the scale"),
        ] + settling),
      object(
        "actor", "A state, an organisation or a group",
        [
          need("name", .text, "Name or code"),
          may("says", .text, "Who it is"),
          may("capability", .number, "Resources, for all its stances; 0 or more"),
          need("stances", .list(.object("stance")), "What it wants"),
        ] + voting),
      object(
        "stance", "What an actor wants on an issue",
        [
          need("issue", .text, "Name of the issue"),
          need("position", .number, "Point on its scale"),
          may("from", .number, "Lowest point where the position may also lie"),
          may("to", .number, "Highest point where the position may also lie"),
          need("salience", .number, "How much it matters, 0 to 1"),
          may("capability", .number, "Resources on this issue, if others than the actor's"),
          may("source", .text, "Key of sources.csv, or the publication in words"),
          may("locator", .text, "Place in the source"),
        ]),
    ])

  /// How a negotiation is decided.
  static let deciding = [
    may(
      "rule", .oneOf(RuleWord.allCases.map(\.rawValue)), "How they decide; consensus if left out"),
    may("quota", .number, "Votes that adopt; the smallest majority if left out"),
  ]

  /// What an actor can do about a proposal.
  static let voting = [
    may("reservation", .number, "Least share of its best result that it would accept, 0 to 1"),
    may("votes", .number, "Weight of its vote; 1 if left out"),
    may("veto", .oneOf(["yes", "no", "true", "false"]), "Whether its objection stops all"),
  ]

  /// Where an issue may be settled.
  static let settling = [
    may("unit", .text, "Unit of the scale"),
    may("package", .text, "Issues of one package may be traded for each other"),
    may("options", .list(.number), "The points that a settlement may take; all if left out"),
  ]
}

/// Decision rules by the words of the file.
enum RuleWord: String, CaseIterable {
  case consensus
  case unanimity
  case weightedMajority = "weighted-majority"
  case qualifiedMajority = "qualified-majority"
  case securityCouncil = "security-council"
  case eurasianEconomicUnion = "eaeu"
  case collectiveSecurityTreaty = "csto"
  case shanghaiCooperation = "sco"

  /// - Parameters:
  ///   - votes: one an actor.
  ///   - vetoes: positions of the actors with one.
  func rule(votes: [Int], quota: Int?, vetoes: [Int]) -> DecisionRule {
    let count = votes.count
    switch self {
    case .consensus: return .consensus(count)
    case .unanimity: return .unanimity(count)
    case .weightedMajority:
      let rule = DecisionRule.weightedMajority(votes, quota: quota)
      return DecisionRule(name: rule.name, thresholds: rule.thresholds, vetoes: vetoes)
    case .qualifiedMajority: return .qualifiedMajority(weights: votes)
    case .securityCouncil: return .securityCouncil(count, permanent: vetoes)
    case .eurasianEconomicUnion: return .eurasianEconomicUnion(count)
    case .collectiveSecurityTreaty: return .collectiveSecurityTreaty(count)
    case .shanghaiCooperation: return .shanghaiCooperation(count)
    }
  }
}
