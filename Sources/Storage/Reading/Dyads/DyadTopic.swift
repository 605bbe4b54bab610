/// What can be joined to pairs of states, and the data set from which it comes.
public enum DyadTopic: String, CaseIterable, Hashable, Sendable {
  case igo
  case atop
  case cowAlliances = "cow-alliances"
  case trade
  case agreement
  case distance
  case contiguity
  case cinc

  /// The data set that has to be imported.
  public var kind: ImportKind {
    switch self {
    case .igo: .organisations
    case .atop: .obligations
    case .cowAlliances: .alliances
    case .trade: .goodsTrade
    case .agreement: .unVotes
    case .distance: .distances
    case .contiguity: .contiguity
    case .cinc: .capabilities
    }
  }

  /// What it is, in a few words.
  public var meaning: String {
    switch self {
    case .igo: "organisations of which both are members"
    case .atop: "obligations of alliance, directed (ATOP)"
    case .cowAlliances: "formal alliances (Correlates of War)"
    case .trade: "goods sold in both directions, every fourth year"
    case .agreement: "same answers in the UN General Assembly"
    case .distance: "distance in kilometres (CEPII)"
    case .contiguity: "border by land, or over how much water"
    case .cinc: "share of each in the capabilities of all states"
    }
  }
}
