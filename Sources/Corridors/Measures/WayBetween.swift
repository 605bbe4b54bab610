import WorldModel

/// The fastest ways between two places of the transport network, as freight between them meets it.
struct WayBetween {
  static let parameters = [
    MeasureParameter(
      "from", .entity, required: true, meaning: "the place of the network where the way begins"),
    MeasureParameter(
      "to", .entity, required: true, meaning: "the place of the network where it ends"),
    MeasureParameter(
      "by", .oneOf(Choice.allCases.map(\.rawValue)),
      meaning: "land (default): by rail and road alone, without any ship; any: by every mode"),
    MeasureParameter(
      "cargo", .oneOf([Cargo.container.rawValue, Cargo.bulk.rawValue]),
      meaning: "what is moved; container where none is given"),
    MeasureParameter(
      "rule", .oneOf(Resolver.Rule.allCases.map(\.rawValue)),
      meaning: "which of several figures for one thing counts; newest-source where none is given"),
  ]

  enum Choice: String, CaseIterable {
    case land
    case any
  }

  let search: RouteSearch
  private let from: Int
  private let to: Int
  private let avoided: Set<TransportMode>

  /// - Returns: `nil` where the network of the date does not have one of the places, as a view of the past
  ///   may not know it yet.
  /// - Throws: ``MeasureError`` where the network can't be made, or an argument names no place at all.
  init?(
    _ request: MeasureRequest, of measure: String, on date: EDTFDate, in world: World
  ) throws(MeasureError) {
    let cargo = request.text("cargo").flatMap { Cargo(rawValue: $0) } ?? .container
    let rule = request.text("rule").flatMap { Resolver.Rule(rawValue: $0) } ?? .newestSource
    func place(_ name: String, in network: TransportNetwork) throws(MeasureError) -> Int? {
      guard let key = request.entity(name) else { throw .missingArgument(name, of: measure) }
      if let kind = world.kind(of: key), kind != "network-node" {
        throw .wrongArgument(
          name, of: measure, value: key.text, expected: "a place of the transport network")
      }
      return network.nodes.firstIndex { $0.id == key }
    }
    var met = try ExportRoutes.network(world, date, cargo, rule)
    guard let origin = try place("from", in: met), let destination = try place("to", in: met) else {
      return nil
    }
    from = origin
    to = destination
    guard from != to else {
      throw .wrongArgument(
        "to", of: measure, value: met.nodes[to].id.text, expected: "another place than ‘from’")
    }
    let countries = Set([from, to].flatMap { met.nodes[$0].countries })
    // The nodes are the same for all freight; only what is closed may differ.
    if !countries.isDisjoint(with: world.sparedCountries) {
      met = try ExportRoutes.network(
        world.forFreight(endingIn: countries), date, cargo, rule)
    }
    do { search = RouteSearch(try RoutingGraph(met)) } catch {
      throw .notApplicable("the transport network can't be used: \(error)")
    }
    let choice = request.text("by").flatMap { Choice(rawValue: $0) } ?? .land
    avoided =
      choice == .any ? [] : Set(TransportMode.allCases.filter { !$0.isRail && $0 != .road })
  }

  /// The route of fewest days, or why there is none.
  func fastest(
    _ constraints: RouteConstraints = RouteConstraints()
  ) throws(MeasureError) -> RouteAnswer {
    var constraints = constraints
    constraints.avoidedModes.formUnion(avoided)
    do { return try search.shortest(from: from, to: to, .time, constraints) } catch {
      throw .notApplicable("the transport network can't be used: \(error)")
    }
  }

  /// A value for each time asked for; the network is that of the time.
  static func values(
    for request: MeasureRequest, of measure: MeasureDescription, in world: World,
    _ compute: (WayBetween, EDTFInterval) throws(MeasureError) -> MeasureValue
  ) throws(MeasureError) -> [MeasureValue] {
    func value(_ date: EDTFDate) throws(MeasureError) -> MeasureValue {
      do throws(MeasureError) {
        if let way = try WayBetween(request, of: measure.name, on: date, in: world) {
          return try compute(way, EDTFInterval(date))
        }
      } catch {
        return try error.absence(at: EDTFInterval(date), unit: measure.unit)
      }
      let places = ["from", "to"].compactMap { request.text($0) }.joined(separator: " or ")
      return MeasureValue(
        at: EDTFInterval(date), value: nil, unit: measure.unit,
        coverage: MeasureCoverage(
          .missing, missing: ["the network known of \(date) has no \(places)"]))
    }
    switch request.period {
    case .latest:
      guard let date = world.latestRecorded else {
        throw .notApplicable(
          "the world has no recorded fact, so that its latest network has no date")
      }
      return [try value(date)]
    case .at(let date): return [try value(date)]
    case .years(let years):
      var values: [MeasureValue] = []
      for date in years.compactMap({ EDTFDate(year: $0) }) { values.append(try value(date)) }
      return values
    }
  }

  /// The figures of the links and passages of some routes.
  static func evidence(_ routes: [Route], in world: World) -> [FactRecord] {
    let wanted = Set(routes.flatMap(\.facts))
    return world.facts.networkFigures.filter { wanted.contains($0.id) }.map { FactRecord($0) }
  }

  /// What a route is, for a note.
  static func words(_ route: Route) -> String {
    let tenths = (route.days * 10).rounded() / 10
    return "\(ExactNumber(tenths)) days over "
      + route.countries.map(\.text).joined(separator: ", ")
  }
}
