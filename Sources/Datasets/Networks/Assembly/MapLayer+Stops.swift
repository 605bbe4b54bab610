import WorldModel

extension MapLayer {
  /// What happens to freight at a point.
  struct Stop: Hashable {
    var kind: NetworkPassage.Kind
    /// The mode by which a border is crossed; `nil` for other kinds.
    var mode: TransportMode?
    /// Keys of the countries of the point, sorted.
    var countries: [String]

    /// What the ids of its passages begin with.
    var label: String {
      switch kind {
      case .gaugeChange: "gauge"
      default: mode.map { "\(kind.rawValue)-\($0.rawValue)" } ?? kind.rawValue
      }
    }
  }

  /// Every different stop at borders, in straits and canals.
  var stops: Set<Stop> {
    var all: Set<Stop> = []
    for point in stays.indices where isBorder(point) || specials[point] != nil {
      all.formUnion(stops(at: point))
    }
    return all
  }

  /// The stops at a border, strait or canal; none elsewhere.
  ///
  /// At a border each mode that both countries have is a passage of its own. Where one country has a gauge
  /// that the other has not, the change of gauge is the crossing: one passage for both.
  func stops(at point: Int) -> [Stop] {
    guard modes[point] != 0 else { return [] }
    if specials[point]?.kind == .chokepoint {
      return [Stop(kind: .transit, mode: nil, countries: countryKeys(of: point))]
    }
    guard isBorder(point) else { return [] }
    let countries = countryKeys(of: point)
    let sides = borderModes[point] ?? [:]
    let all = modes(at: point)
    let shared = all.filter { mode in
      sides.isEmpty || sides.values.allSatisfy { $0.contains(mode) }
    }
    var found = shared.map { Stop(kind: .border, mode: $0, countries: countries) }
    if hasBothGauges(at: point), shared.count < all.count {
      found.append(Stop(kind: .gaugeChange, mode: nil, countries: countries))
    }
    return found
  }
}
