import Corridors
import WorldModel

/// A published time of a stretch of a route, beside what the network makes of it.
public struct RouteObservation: Sendable {
  public let corridor: NetworkCorridor
  /// From the first link behind the stretch's first node to the arrival at its last one; stops at the two
  /// ends are not counted.
  public let days: Double
  public let observed: Double
  public let record: FactRecord
}

/// The published times of corridors.
///
/// Times of corridors of lorries are those of lorries alone; all others are times of trains and ships. A
/// route is compared only with times of its own kind.
struct ObservedTimes {
  private let entries: [(corridor: NetworkCorridor, value: Double, record: FactRecord)]

  init(_ corridors: [NetworkCorridor], in world: World) {
    let known = Dictionary(corridors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = world.records(FactQuery(kind: "network-figure")).compactMap { record in
      guard record.statement.attribute == NetworkFigure.Quantity.transitTime.rawValue,
        let corridor = known[record.statement.subject],
        case .number(let value) = record.statement.value
      else { return nil }
      return (corridor, value, record)
    }.sorted { ($0.corridor.id, $0.record.id) < ($1.corridor.id, $1.record.id) }
  }

  func along(_ route: Route) -> [RouteObservation] {
    entries.compactMap { entry in
      guard let stretch = entry.corridor.stretch(of: route) else { return nil }
      return RouteObservation(
        corridor: entry.corridor, days: stretch.reduce(0) { $0 + $1.days },
        observed: entry.value, record: entry.record)
    }
  }
}

extension NetworkCorridor {
  /// Whether it is a way of lorries: its key ends in `-road`.
  var isOfLorries: Bool { id.text.hasSuffix("-road") }

  /// The part of a route from its first node to its last, without the stops at both; `nil` where the route
  /// does not pass all its nodes in order, or by lorry where it is no way of lorries, or otherwise.
  func stretch(of route: Route) -> ArraySlice<RouteLeg>? {
    guard route.runs(through: through), let first = through.first, let last = through.last,
      let begin = route.legs.firstIndex(where: { $0.from == first && $0.to != first }),
      let end = route.legs.lastIndex(where: { $0.to == last && $0.from != last }), begin <= end
    else { return nil }
    let stretch = route.legs[begin...end]
    let links = stretch.filter(\.element.isLink)
    let fits =
      isOfLorries
      ? links.allSatisfy { $0.element == .link(.road) }
      : links.allSatisfy { $0.element != .link(.road) }
    return fits ? stretch : nil
  }
}

extension RouteReport {
  /// One line for each published time: whose, of what, and what the network makes of it on which routes.
  var observationLines: [String] {
    let all = lines.flatMap { line in line.observations.map { (line.number, $0) } }
    let groups = Dictionary(grouping: all, by: \.1.record.id)
    return groups.sorted { left, right in
      (left.value[0].1.corridor.id, left.key) < (right.value[0].1.corridor.id, right.key)
    }.map { _, group in
      let first = group[0].1
      let days = group.map(\.1.days)
      let low = RouteFigure.days(days.min() ?? 0)
      let high = RouteFigure.days(days.max() ?? 0)
      let numbers = group.map { "\($0.0)" }.joined(separator: ", ")
      let envelope = first.record.envelope
      let when = envelope.valid.isUnknown ? "" : ", \(envelope.valid)"
      return
        "\(first.corridor.name): \(low == high ? low : "\(low) to \(high)") days here "
        + "(\(group.count == 1 ? "route" : "routes") \(numbers)), "
        + "\(RouteFigure.days(first.observed)) published\(when) [\(envelope.source)]"
    }
  }
}
