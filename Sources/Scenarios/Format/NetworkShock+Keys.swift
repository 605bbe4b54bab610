/// The keys of each kind of shock in a file.
extension NetworkShock.Kind {
  /// Keys that must stand.
  var needs: [String] {
    switch self {
    case .borderClosed, .borderReopened: ["between"]
    case .countryClosed: ["country"]
    case .nodeClosed, .straitClosed, .portStrike: ["node"]
    case .operatorSanctioned: ["operator"]
    case .linkReopened: ["link"]
    case .linkAdded: ["id", "from", "to", "mode", "km", "days", "cost"]
    case .passageAdded: ["id", "node", "passages", "days", "cost"]
    case .gaugeChangeSlower, .capacityChanged, .slower, .dearer: []
    }
  }

  /// Keys of which at least one must stand; exactly one unless ``takesSeveral``.
  var oneOf: [String] {
    switch self {
    case .portStrike: ["days", "share"]
    case .gaugeChangeSlower, .slower: ["factor", "days"]
    case .capacityChanged: ["factor", "capacity"]
    case .dearer: ["by", "share"]
    default: []
    }
  }

  var takesSeveral: Bool { self == .portStrike }

  /// Keys of which at least one must say what is meant.
  var targets: [String] {
    switch self {
    case .capacityChanged, .slower, .dearer: Self.targetKeys
    default: []
    }
  }

  /// Keys that may stand besides.
  var mayHave: [String] {
    switch self {
    case .borderClosed, .borderReopened, .nodeClosed: ["modes"]
    case .countryClosed: ["modes", "spares"]
    case .gaugeChangeSlower: ["country", "between", "node"]
    case .linkAdded: ["countries", "operator", "capacity", "direction"]
    case .passageAdded: ["from", "to", "capacity"]
    default: []
    }
  }

  /// Every key that fits, besides those of all shocks.
  var allKeys: [String] { needs + oneOf + targets + mayHave }

  static let targetKeys = [
    "country", "between", "node", "link", "passage", "operator", "passages", "modes",
  ]

  /// Keys of all shocks.
  static let commonKeys = ["shock", "because", "source", "locator"]
}
