import WorldModel

extension NetworkPlan {
  /// What a world adds to public maps: its places and what happens to freight there, its ferries, the
  /// railways and roads through its border crossings, the borders without a stop, and the rates of its
  /// classes.
  ///
  /// Ways through the Arctic are left out (``arcticLimit``).
  ///
  /// - Parameters:
  ///   - network: the world's own network for a cargo and a date.
  ///   - date: figures of classes that do not hold then are left out; `nil` for any time.
  ///   - rule: how one of several contradicting figures is picked.
  public init(
    world: World, network: TransportNetwork, on date: EDTFInterval? = nil,
    rule: Resolver.Rule = .newestSource
  ) {
    self.init(
      cargo: network.cargo,
      rates: NetworkRates(world: world, on: date, cargo: network.cargo, rule: rule),
      places: network.nodes)
    for passage in network.passages {
      passages[network.nodes[passage.node].id, default: []].append(passage)
    }
    for link in network.links where !link.isReverse {
      let line = AddedLine(link, in: network)
      let isCrossing = [link.from, link.to].contains {
        network.nodes[$0].kind == .borderCrossing
      }
      if link.mode == .ferry {
        lines.append(line)
      } else if isCrossing, link.mode.isRail || link.mode == .road {
        crossingLines.append(line)
      }
    }
    openAreas = Self.openAreas(network)
    portPassages = Self.portPassages(network)
    northernLimit = Self.arcticLimit
  }

  /// Countries joined by railways or roads of the world's network that lie in two of them, with no crossing
  /// and so no stop between: one area where such lines lead from each to each, over others or not.
  private static func openAreas(_ network: TransportNetwork) -> [[EntityID]] {
    var areas: [Set<EntityID>] = []
    for link in network.links where link.mode.isRail || link.mode == .road {
      let pair = Set(link.countries)
      guard pair.count == 2 else { continue }
      let joined = areas.filter { !$0.isDisjoint(with: pair) }
      areas.removeAll { !$0.isDisjoint(with: pair) }
      areas.append(joined.reduce(pair) { $0.union($1) })
    }
    return areas.map { $0.sorted() }.sorted { ($0.first ?? "") < ($1.first ?? "") }
  }

  /// Between each railway or road and the sea, the transfer of the median time among those of the world's
  /// ports in the same direction: of an even number the quicker of the two in the middle.
  private static func portPassages(_ network: TransportNetwork) -> [TransportNetwork.Passage] {
    let transfers = network.passages.filter {
      $0.kind == .transfer && network.nodes[$0.node].kind == .port && !$0.isClosed
    }
    let land = TransportMode.allCases.filter { $0.isRail || $0 == .road }
    func median(_ holds: (TransportNetwork.Passage) -> Bool) -> TransportNetwork.Passage? {
      let found = transfers.filter(holds).sorted { ($0.days, $0.id) < ($1.days, $1.id) }
      return found.isEmpty ? nil : found[(found.count - 1) / 2]
    }
    let out = median { $0.to == .sea && $0.from.map(land.contains) ?? false }
    let home = median { $0.from == .sea && $0.to.map(land.contains) ?? false }
    return land.flatMap { mode in
      [(out, mode, TransportMode.sea), (home, .sea, mode)].compactMap { passage, from, to in
        guard var passage else { return nil }
        (passage.from, passage.to, passage.capacity) = (from, to, nil)
        (passage.queueExponent, passage.closureProbability) = (nil, nil)
        return passage
      }
    }
  }

  /// Beyond it lie the Northern Sea Route (Cape Chelyuskin, 77.7°) and the Northwest Passage (Lancaster
  /// Sound, 74°), not the ports of Norway and Murmansk, which are open all year.
  public static let arcticLimit = 72.0
}

extension AddedLine {
  fileprivate init(_ link: TransportNetwork.Link, in network: TransportNetwork) {
    self.init(
      id: link.id, from: network.nodes[link.from].id, to: network.nodes[link.to].id,
      mode: link.mode, kilometres: link.kilometres, countries: link.countries,
      operatedBy: link.operatedBy, days: link.days, cost: link.isCostKnown ? link.cost : nil,
      capacity: link.capacity)
  }
}
