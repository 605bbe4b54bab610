import WorldModel

/// What a state exports to each other state in a period: the weights of its export routes.
struct ExportWeights {
  struct Partner {
    let id: EntityID
    /// Share of the exports to all states listed.
    let share: Double
    let fact: Fact<Flow>
  }

  static let series: SeriesID = "goods-trade"

  let period: EDTFInterval
  /// Sorted by key; none with an amount of 0.
  let partners: [Partner]
  /// Rows that could not be counted, in words.
  let leftOut: [String]

  /// The periods with exports, from the first to the last to end.
  static func periods(of subject: EntityID, in world: World) -> [EDTFInterval] {
    let periods = Set(world.flows(series, reporter: subject, direction: .export).map(\.valid))
    return periods.filter { $0.latest != nil }.sorted { ends($0, $1) }
  }

  private static func ends(_ left: EDTFInterval, _ right: EDTFInterval) -> Bool {
    guard let first = left.latest, let second = right.latest, first != second else {
      return left.description < right.description
    }
    return first < second
  }

  init(of subject: EntityID, in period: EDTFInterval, rule: Resolver.Rule, _ world: World) {
    self.period = period
    let rows = world.flows(Self.series, reporter: subject, direction: .export)
      .filter { $0.valid == period && $0.content.commodity.isEmpty }
    let resolver = Resolver(rule, in: world)
    var leftOut: [String] = []
    var amounts: [(fact: Fact<Flow>, amount: Double)] = []
    let unit = rows.first?.content.unit ?? .one
    let byPartner = Dictionary(grouping: rows, by: \.content.partner).sorted { $0.key < $1.key }
    for (partner, facts) in byPartner {
      guard partner != Flow.other else {
        leftOut.append("partners that are not listed one by one")
        continue
      }
      switch world.actor(partner)?.kind {
      case .state, .formerState, .territory: break
      // A bloc's row sums its members, which have rows of their own.
      default: continue
      }
      guard let fact = resolver.resolve(facts)?.chosen, let value = fact.content.value,
        let factor = fact.content.unit.factor(to: unit)
      else {
        leftOut.append("exports to \(world.title(of: partner)), whose amount is not known")
        continue
      }
      if value > 0 { amounts.append((fact, value * factor)) }
    }
    let total = amounts.reduce(0) { $0 + $1.amount }
    partners = amounts.map {
      Partner(id: $0.fact.content.partner, share: $0.amount / total, fact: $0.fact)
    }
    self.leftOut = leftOut
  }
}
