import WorldModel

/// Which links and passages a shock means: what all of its conditions hold for.
public struct ShockTarget: Hashable, Sendable {
  public var country: EntityID?
  public var between: CountryPair?
  public var node: EntityID?
  public var link: EntityID?
  public var passage: EntityID?
  public var operatedBy: String?
  /// The kind of passages; links are then not meant.
  public var passages: NetworkPassage.Kind?
  public var modes: ModeChoice

  public init(
    country: EntityID? = nil, between: CountryPair? = nil, node: EntityID? = nil,
    link: EntityID? = nil, passage: EntityID? = nil, operatedBy: String? = nil,
    passages: NetworkPassage.Kind? = nil, modes: ModeChoice = .all
  ) {
    self.country = country
    self.between = between
    self.node = node
    self.link = link
    self.passage = passage
    self.operatedBy = operatedBy
    self.passages = passages
    self.modes = modes
  }

  /// With no condition at all, everything.
  public var selector: NetworkSelector {
    var parts: [NetworkSelector] = []
    if let country { parts.append(.country(country)) }
    if let between { parts.append(.countryPair(between.first, between.second)) }
    if let node { parts.append(.node(node)) }
    if let link { parts.append(.link(link)) }
    if let passage { parts.append(.passage(passage)) }
    if let operatedBy { parts.append(.operatedBy(operatedBy)) }
    if let passages { parts.append(.passageKind(passages)) }
    parts += modes.selectors
    if parts.count == 1, let only = parts.first { return only }
    return .all(parts)
  }
}

/// The modes that a shock is limited to.
public struct ModeChoice: Hashable, Sendable {
  /// Sorted, each once; empty for every mode.
  public let modes: [TransportMode]

  public init(_ modes: [TransportMode]) { self.modes = Set(modes).sorted() }

  public static let all = ModeChoice([])

  /// Nothing for every mode, else one selector, so that a passage between two of the modes is meant once.
  var selectors: [NetworkSelector] {
    if modes.isEmpty { return [] }
    if modes.count == 1, let only = modes.first { return [.mode(only)] }
    return [.any(modes.map { .mode($0) })]
  }

  /// The modes of a word of a file: the name of a mode, or `rail` for both gauges and `pipeline` for
  /// both kinds; `nil` for other words.
  public static func modes(of word: String) -> [TransportMode]? {
    switch word {
    case "rail": TransportMode.allCases.filter(\.isRail)
    case "pipeline": [.oilPipeline, .gasPipeline]
    default: TransportMode(rawValue: word).map { [$0] }
    }
  }

  public static let words = ["rail", "pipeline"] + TransportMode.allCases.map(\.rawValue)
}
