import Corridors
import Datasets
import Reporting
import Storage
import WorldModel

extension ImportedNetwork {
  /// How the network came about.
  ///
  /// - Parameter places: whose distances are told.
  func note(of places: [EntityID]) -> ImportedNetworkNote {
    let known = Set(imports.map(\.kind))
    return ImportedNetworkNote(
      nodes: network.nodes.count, lines: network.links.count { !$0.isReverse },
      sources: imports.compactMap(Self.source).sorted { $0.id < $1.id },
      absent: Self.kinds(for: network.cargo).filter { !known.contains($0) },
      snaps: snaps(of: places))
  }

  /// Routes for reading: links in a row that have the same figures as one leg; with the nodes that are on
  /// them, the receipts of their figures and their ways on the map.
  ///
  /// - Parameter changed: the network that was searched.
  func report(
    _ question: RouteQuestion, _ answer: RouteAnswer, in changed: TransportNetwork, of world: World
  ) -> RouteReport {
    let apart = Set(own.links.map(\.id))
    var names: [[Int]: EntityID] = [:]
    var taken: Set<EntityID> = []
    let routes = answer.routes.map { route in
      route.merged(apart: apart) { links, first in
        if let name = names[links] { return name }
        var name = first
        var number = 1
        while !taken.insert(name).inserted {
          number += 1
          name = EntityID("\(first)-\(number)")
        }
        names[links] = name
        return name
      }
    }
    let legs = routes.flatMap(\.legs)
    var note = note(of: [question.from, question.to])
    for leg in legs where !leg.links.isEmpty {
      note.courses[leg.id] = course(leg.links)
      if own.receipts(of: leg.id).isEmpty, case .link(let mode) = leg.element {
        note.sourcesOfLeg[leg.id] = note.sources.map(\.id).filter { $0.text == Self.kind(of: mode) }
      }
    }
    var small = network(on: legs, [question.from, question.to], in: changed)
    small.receipts = receipts(of: legs)
    return RouteReport(
      question, answer.reason.map(RouteAnswer.none) ?? .routes(routes), in: small, of: world,
      imported: note)
  }

  private static func source(_ record: ImportRecord) -> Source? {
    guard let dataset = ImportKind.named(record.kind)?.dataset else { return nil }
    return Source(
      id: SourceID(dataset.key), title: dataset.title, producer: dataset.producer,
      author: dataset.author, published: EDTFDate(dataset.published), address: dataset.address,
      licence: dataset.licence, independence: dataset.independence,
      imported: record.files.map { SourceFile(name: $0.name, sha256: $0.sha256) })
  }

  /// The data set that has the lines of a mode; `nil` for ferries, which no map has.
  private static func kind(of mode: TransportMode) -> String? {
    switch mode {
    case .rail1520, .rail1435: "rail"
    case .road: "highways"
    case .sea: "sealanes"
    case .oilPipeline, .gasPipeline: "pipelines"
    case .ferry: nil
    }
  }

  /// The way of links in a row; none where a link was added to the maps.
  private func course(_ links: [Int]) -> [ImportedNetworkNote.Point] {
    var points: [ImportedNetworkNote.Point] = []
    for link in links {
      guard link < assembled.geometry.lines.count else { return [] }
      let line = assembled.geometry.points(
        ofLink: link, isReverse: network.links[link].isReverse)
      for point in line.map(Self.rounded) where points.last != point { points.append(point) }
    }
    return points
  }

  /// To a hundred-thousandth of a degree, as the lines are kept.
  private static func rounded(_ point: GeographicPoint) -> ImportedNetworkNote.Point {
    .init(
      latitude: (point.latitude * 1e5).rounded() / 1e5,
      longitude: (point.longitude * 1e5).rounded() / 1e5)
  }

  private func receipts(of legs: [RouteLeg]) -> [NetworkReceipt] {
    var known: Set<EntityID> = []
    var receipts: [NetworkReceipt] = []
    for leg in legs where known.insert(leg.id).inserted {
      let stated = own.receipts(of: leg.id)
      if !stated.isEmpty {
        receipts += stated
      } else if !leg.links.isEmpty, leg.links.allSatisfy({ $0 < network.links.count }) {
        receipts += assembled.receipts(of: leg.id, links: leg.links)
      } else if let position = network.passages.firstIndex(where: { $0.id == leg.id }) {
        receipts += assembled.receipts(ofPassage: position)
        guard let origin = assembled.passageOrigins[leg.id] else { continue }
        let times: Set<NetworkFigure.Quantity> = [.dwell, .dwellSpread]
        receipts += own.receipts(of: origin).filter { times.contains($0.quantity) }
          .map { $0.standing(for: leg.id) }
      }
    }
    return receipts.sorted { ($0.of, $0.quantity) < ($1.of, $1.quantity) }
  }

  /// The nodes on some legs, and a few of those at which something is closed.
  private func network(
    on legs: [RouteLeg], _ ends: [EntityID], in changed: TransportNetwork
  ) -> TransportNetwork {
    var small = TransportNetwork(cargo: changed.cargo)
    var places: [Int: Int] = [:]
    func place(_ node: Int) -> Int {
      if let place = places[node] { return place }
      small.nodes.append(changed.nodes[node])
      places[node] = small.nodes.count - 1
      return small.nodes.count - 1
    }
    let used = Set(legs.flatMap { [$0.from, $0.to] } + ends)
    for node in changed.nodes.indices where used.contains(changed.nodes[node].id) {
      _ = place(node)
    }
    for passage in changed.passages.lazy.filter(\.isClosed).prefix(Self.closedLimit) {
      var passage = passage
      passage.node = place(passage.node)
      small.passages.append(passage)
    }
    for link in changed.links.lazy.filter(\.isClosed).prefix(Self.closedLimit) {
      var link = link
      (link.from, link.to) = (place(link.from), place(link.to))
      small.links.append(link)
    }
    return small
  }

  /// How many of the closed things a map shows.
  private static let closedLimit = 6
}

extension NetworkReceipt {
  /// The receipt of another element that has the same figure, as one of a class.
  fileprivate func standing(for element: EntityID) -> NetworkReceipt {
    NetworkReceipt(
      of: element, quantity: quantity, value: value, unit: unit, key: of, facts: facts,
      others: others, formula: formula, timing: timing)
  }
}
