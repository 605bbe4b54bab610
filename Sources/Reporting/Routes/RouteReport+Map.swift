import Corridors
import WorldModel

extension RouteReport {
  /// Of the best routes by corridor, the first one of each family that bears the corridor's name and
  /// whose family no other route follows. Corridors of fewer than four nodes are mere stretches and do
  /// not count.
  public static func beaten(
    _ best: [(corridor: NetworkCorridor, route: Route)], _ routes: [Route],
    _ corridors: [NetworkCorridor]
  ) -> [Route] {
    func family(_ route: Route) -> NetworkCorridor.Family? {
      CorridorMatch.matches(route, corridors).first?.corridor.family
    }
    var known = Set(routes.compactMap(family))
    return best.filter { entry in
      entry.corridor.through.count >= 4 && family(entry.route) == entry.corridor.family
        && known.insert(entry.corridor.family).inserted
    }.map(\.route)
  }

  /// How many routes a map can tell apart.
  static let drawnLimit = 6

  /// How many routes are listed in full.
  static let listLimit = 30

  /// The routes that a list for reading shows: all, or of many the fastest and the cheapest of each
  /// corridor, and of each list of countries where they follow no corridor.
  var selected: [RouteLine] {
    guard routes.count > Self.listLimit else { return routes }
    let groups = Dictionary(grouping: routes) { $0.corridor?.id.text ?? $0.countryWords }
    let best = groups.values.flatMap { group -> [Int] in
      let fastest = group.min { ($0.route.days, $0.number) < ($1.route.days, $1.number) }
      let cheapest = group.min { ($0.route.cost, $0.number) < ($1.route.cost, $1.number) }
      return [fastest, cheapest].compactMap { $0?.number }
    }
    let chosen = Set(best)
    return routes.filter { chosen.contains($0.number) }
  }

  /// The routes that the map shows: the first of each family of corridors, then the first of each further
  /// corridor, then the others in order.
  var drawn: [RouteLine] {
    var families: Set<NetworkCorridor.Family> = []
    var names: Set<EntityID> = []
    var ranks: [[Int]] = [[], [], []]
    for line in lines {
      let isFamily = line.corridor.map { families.insert($0.family).inserted } ?? false
      let isName = line.corridor.map { names.insert($0.id).inserted } ?? false
      ranks[isFamily ? 0 : isName ? 1 : 2].append(line.number)
    }
    let chosen = Set(ranks.joined().prefix(Self.drawnLimit))
    return lines.filter { chosen.contains($0.number) }
  }

  /// `nil` where no stretch can be drawn.
  var map: FlowMap? {
    let lines = drawn.enumerated().map { position, line in
      let days = "\(RouteFigure.days(line.route.days)) days"
      let family = line.corridor.map { "\($0.family.rawValue), " } ?? ""
      return FlowMap.Line(
        index: position, label: "\(line.number): \(family)\(days)", shortLabel: "\(line.number)",
        stretches: line.legs.flatMap(\.stretches))
    }
    guard lines.contains(where: { !$0.stretches.isEmpty }) else { return nil }
    return FlowMap(
      lines: lines, ends: [from, to].compactMap { $0.flatMap(FlowMap.Stop.init) },
      stops: stopsOnTheWay, closed: closedStops,
      description: "Map: "
        + drawn.map { line in
          "route \(line.number), \(RouteFigure.days(line.route.days)) days by \(line.countryWords)"
        }.joined(separator: "; "))
  }

  /// Where something happens to the freight on the routes drawn, each once.
  private var stopsOnTheWay: [FlowMap.Stop] {
    var stops: [FlowMap.Stop] = []
    for leg in drawn.flatMap(\.legs) where !leg.leg.element.isLink {
      if let stop = FlowMap.Stop(leg.from), !stops.contains(stop) { stops.append(stop) }
    }
    return stops
  }

  /// The nodes at which the changes that were asked for close something.
  private var closedStops: [FlowMap.Stop] {
    let passages = network.passages.filter(\.isClosed).map(\.node)
    let links = network.links.filter(\.isClosed).flatMap { [$0.from, $0.to] }
    let inner = Set(passages.isEmpty ? links : passages)
    guard !question.closed.isEmpty || question.scenario != nil else { return [] }
    return inner.sorted().compactMap { FlowMap.Stop(network.nodes[$0]) }
  }
}

extension LegLine {
  /// What a map draws of it: the way as the map has it, else a straight line.
  var stretches: [FlowMap.Stretch] {
    guard course.count > 2, case .link(let mode) = leg.element else {
      return [stretch].compactMap(\.self)
    }
    let stops = ImportedNetworkNote.Point.thinned(course, Self.mapStep).map { point in
      TransportNetwork.Node(
        id: EntityID("\(point.longitude),\(point.latitude)"), latitude: point.latitude,
        longitude: point.longitude)
    }.compactMap { FlowMap.Stop($0) }
    return zip(stops, stops.dropFirst()).compactMap { from, to in
      // A line over the meridian of 180° would lead across the whole map.
      abs(from.place.longitude - to.place.longitude) > 180
        ? nil : FlowMap.Stretch(from: from, to: to, isShip: mode == .sea || mode == .ferry)
    }
  }

  /// In degrees: about two pixels of a map of Eurasia.
  private static let mapStep = 0.25

  /// What a map draws of it; `nil` for passages and where a node has no coordinates.
  var stretch: FlowMap.Stretch? {
    guard case .link(let mode) = leg.element, let from = FlowMap.Stop(from),
      let to = FlowMap.Stop(to)
    else { return nil }
    return FlowMap.Stretch(from: from, to: to, isShip: mode == .sea || mode == .ferry)
  }
}
