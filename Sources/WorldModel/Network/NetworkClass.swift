/// The keys of classes of links and passages, whose figures stand in where an element has none.
///
/// `mode:rail-1520` is every link of a mode, `mode:rail@KAZ` those by rail in a country. `border:rail` is every
/// border passage by rail, `passage:transfer` every transfer; both take a country or, for a border, a
/// pair of countries: `border:rail@KAZ-CHN`. `rail` stands for all gauges.
public enum NetworkClass {
  /// What is wrong with a key that holds a colon; `nil` if it names a class.
  public static func fault(of key: EntityID) -> String? {
    let halves = key.text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    if halves.count == 2, halves[1].isEmpty { return "a class must name a country after ‘@’" }
    guard parts.count >= 2, let head = parts.first else { return "a class needs a name after ‘:’" }
    let modes = Set(TransportMode.allCases.map(\.rawValue) + ["rail"])
    let kinds = Set(NetworkPassage.Kind.allCases.map(\.rawValue))
    switch head {
    case "mode" where parts.count == 2 && modes.contains(String(parts[1])): return nil
    case "passage" where parts.count == 2 && kinds.contains(String(parts[1])): return nil
    case "border" where parts.count == 2 && modes.contains(String(parts[1])): return nil
    case "transfer" where parts.count == 2 && isPair(parts[1], modes): return nil
    default: return "a key with a colon must be a class of links or passages"
    }
  }

  /// What classes there are, for messages.
  public static let known =
    "write mode:road, border:rail, transfer:rail>ferry or passage:gauge-change, if needed with @KAZ"

  /// Two modes, such as `rail>ferry`.
  private static func isPair(_ text: Substring, _ modes: Set<String>) -> Bool {
    let pair = text.split(separator: ">", omittingEmptySubsequences: false)
    return pair.count == 2 && pair.allSatisfy { modes.contains(String($0)) }
  }

  /// The classes of a link, the most precise first.
  static func keys(of link: NetworkLink) -> [EntityID] {
    keys(names(link.mode).map { "mode:\($0)" }, link.countries)
  }

  /// The classes of a passage, the most precise first.
  ///
  /// - Parameter modes: of the links at the node: a passage of any mode is one of the railway where only
  ///   railways meet.
  static func keys(
    of passage: NetworkPassage, at node: NetworkNode, modes: Set<TransportMode>
  ) -> [EntityID] {
    let from = passage.from.map(names) ?? common(modes)
    let to = passage.to.map(names) ?? common(modes)
    var heads: [String] = []
    if passage.kind == .border {
      // Between two gauges it is a crossing by rail, of neither gauge alone.
      heads += from.filter { to.contains($0) }.map { "border:\($0)" }
    }
    if passage.kind == .transfer {
      for one in from {
        for other in to { heads.append("transfer:\(one)>\(other)") }
      }
    }
    heads.append("passage:\(passage.kind.rawValue)")
    return keys(heads, node.countries)
  }

  /// The names that fit every one of some modes.
  private static func common(_ modes: Set<TransportMode>) -> [String] {
    let all = modes.sorted().map(names)
    return (all.first ?? []).filter { name in all.allSatisfy { $0.contains(name) } }
  }

  /// The mode itself, and for a railway the railway of any gauge.
  private static func names(_ mode: TransportMode) -> [String] {
    mode.isRail ? [mode.rawValue, "rail"] : [mode.rawValue]
  }

  /// With a pair of countries, then with one, then with none; within each as the heads are sorted.
  private static func keys(_ heads: [String], _ countries: [EntityID]) -> [EntityID] {
    var places: [[String]] = []
    if countries.count == 2 {
      let sorted = countries.sorted()
      // Whichever of the two is written first.
      places.append(["@\(sorted[0])-\(sorted[1])", "@\(sorted[1])-\(sorted[0])"])
    }
    if !countries.isEmpty { places.append(countries.map { "@\($0)" }) }
    places.append([""])
    return places.flatMap { places in
      heads.flatMap { head in places.map { EntityID(head + $0) } }
    }
  }
}
