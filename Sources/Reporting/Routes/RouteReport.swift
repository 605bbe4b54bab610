import Corridors
import WorldModel

/// The routes found, or why there is none, with what is known behind each figure.
public struct RouteReport: Sendable {
  public let question: RouteQuestion
  /// With the changes that were asked for.
  public let network: TransportNetwork
  public let routes: [RouteLine]
  /// The best route of each family of corridors that is not among the routes, because others beat it.
  public let beaten: [RouteLine]
  /// Why there is no route; `nil` where there are some.
  public let reason: NoRoute?
  /// The sources of the figures, sorted by key.
  public let sources: [Source]
  /// How the network came about, where it was imported; `nil` for that of the world.
  public let imported: ImportedNetworkNote?

  /// - Parameters:
  ///   - beaten: the best routes of further families of corridors.
  ///   - network: the one that was searched.
  ///   - world: the world that it was resolved from.
  ///   - corridors: the named corridors to look for on the routes.
  ///   - imported: of a network that was imported.
  public init(
    _ question: RouteQuestion, _ answer: RouteAnswer, beaten: [Route] = [],
    in network: TransportNetwork, of world: World, corridors: [NetworkCorridor] = [],
    imported: ImportedNetworkNote? = nil
  ) {
    self.question = question
    self.network = network
    self.imported = imported
    let receipts = LegReceipts(network, world, imported)
    let observed = ObservedTimes(corridors, in: world)
    let found = answer.routes
    let all = (found + beaten).enumerated().map { position, route in
      RouteLine(
        number: position + 1, route: route, matches: CorridorMatch.matches(route, corridors),
        legs: route.legs.map { receipts.line($0) }, observations: observed.along(route))
    }
    routes = Array(all.prefix(found.count))
    self.beaten = Array(all.dropFirst(found.count))
    reason = answer.reason
    let cited = all.flatMap { route in
      route.legs.flatMap(\.sources) + route.observations.map(\.record.envelope.source)
    }
    let maps = imported?.sources ?? []
    sources = Set(cited).sorted().compactMap { id in
      maps.first { $0.id == id } ?? world.source(id)
    }
  }

  /// All routes, the beaten ones last.
  var lines: [RouteLine] { routes + beaten }

  /// The name of a node; its key where it has none.
  func name(_ node: EntityID) -> String {
    let name = network.nodes.first { $0.id == node }?.name ?? ""
    return name.isEmpty ? node.text : name
  }

  var from: TransportNetwork.Node? { network.nodes.first { $0.id == question.from } }
  var to: TransportNetwork.Node? { network.nodes.first { $0.id == question.to } }

  /// The unit of the costs as the columns of tables bear it.
  var costUnit: String {
    network.cargo.costUnit.text.split(separator: " per ").joined(separator: "/")
  }
}

/// A route with its number in the answer, and what is known about it.
public struct RouteLine: Sendable {
  /// From 1.
  public let number: Int
  public let route: Route
  /// The named corridors that it follows, the best match first.
  public let matches: [CorridorMatch]
  public let legs: [LegLine]
  /// Times that others published for a stretch of it.
  public let observations: [RouteObservation]

  /// The probability that a part of it is closed, if parts close independently; `nil` where no closure
  /// probability on it is known.
  public var risk: Double? {
    route.unknownRisks < route.legs.count ? RouteRisk.probability(ofSum: route.risk) : nil
  }

  /// Whether a figure of it is that of a class, because the link or passage has none of its own.
  public var hasDefaults: Bool { legs.contains { !$0.defaulted.isEmpty } }

  /// The corridor whose name it bears; `nil` where it follows none.
  public var corridor: NetworkCorridor? { matches.first?.corridor }
}

/// A link or passage of a route with its receipts.
public struct LegLine: Sendable {
  public let leg: RouteLeg
  public let from: TransportNetwork.Node
  public let to: TransportNetwork.Node
  /// Sorted by quantity.
  public let receipts: [NetworkReceipt]
  /// Of the figures, sorted.
  public let sources: [SourceID]
  /// The way of a link as the map has it; empty where it is not known.
  public let course: [ImportedNetworkNote.Point]

  /// The quantities whose figure is that of a class.
  public var defaulted: [NetworkFigure.Quantity] {
    receipts.filter(\.isClassFigure).map(\.quantity)
  }
}

/// Finds the sources of legs.
struct LegReceipts {
  private let network: TransportNetwork
  private let nodes: [EntityID: TransportNetwork.Node]
  private let sources: [FactID: SourceID]
  private let imported: ImportedNetworkNote?

  init(_ network: TransportNetwork, _ world: World, _ imported: ImportedNetworkNote? = nil) {
    self.network = network
    self.imported = imported
    nodes = Dictionary(network.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      world.records(FactQuery(kind: "network-figure")).map { ($0.id, $0.envelope.source) },
      uniquingKeysWith: { first, _ in first })
  }

  func line(_ leg: RouteLeg) -> LegLine {
    let receipts = Array(network.receipts(of: leg.id))
    let maps = imported?.sourcesOfLeg[leg.id] ?? []
    return LegLine(
      leg: leg, from: nodes[leg.from] ?? .init(id: leg.from),
      to: nodes[leg.to] ?? .init(id: leg.to), receipts: receipts,
      sources: Set(receipts.flatMap(\.facts).compactMap { sources[$0] } + maps).sorted(),
      course: imported?.courses[leg.id] ?? [])
  }
}
