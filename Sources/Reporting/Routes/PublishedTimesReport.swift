import Corridors
import WorldModel

/// The published times of corridors beside those of the network, which they never set.
public struct PublishedTimesReport: Sendable {
  /// A corridor with what others published of it.
  public struct Line: Sendable {
    public let corridor: NetworkCorridor
    /// Sorted by value.
    public let published: [(days: Double, record: FactRecord)]
    /// Of the best route along the corridor, without the stops at both ends.
    public let days: Double?
    public let route: Route?
    /// Why there is no time; `nil` where there is one.
    public let reason: String?

    var low: Double { published.first?.days ?? 0 }
    var high: Double { published.last?.days ?? 0 }

    /// Days beyond the nearer end of the published range; 0 within it, `nil` without a time.
    public var deviation: Double? {
      days.map { $0 < low ? $0 - low : max(0, $0 - high) }
    }
  }

  public let lines: [Line]
  let date: EDTFDate
  let cargo: Cargo

  /// - Throws: ``RouteError`` where a search can't be made.
  public init(
    _ search: RouteSearch, _ corridors: [NetworkCorridor], of world: World, on date: EDTFDate,
    by cost: GeneralisedCost
  ) throws(RouteError) {
    self.date = date
    cargo = search.graph.network.cargo
    let times = ObservedTimes(corridors, in: world)
    var lines: [Line] = []
    for (corridor, published) in times.byCorridor {
      let answer = try Self.along(corridor, search, cost)
      let route = answer?.routes.first
      let days = route.flatMap { route in
        corridor.stretch(of: route).map { $0.reduce(0) { $0 + $1.days } }
      }
      let reason =
        days != nil
        ? nil : answer?.reason?.sentence ?? "A place of it is not in the network of the date."
      lines.append(
        Line(
          corridor: corridor, published: published, days: days,
          route: days == nil ? nil : route, reason: reason))
    }
    self.lines = lines
  }

  /// The best route by the means that the times are of; `nil` where a place is not in the network.
  private static func along(
    _ corridor: NetworkCorridor, _ search: RouteSearch, _ cost: GeneralisedCost
  ) throws(RouteError) -> RouteAnswer? {
    let positions = search.graph.network.nodePositions
    let nodes = corridor.through.compactMap { positions[$0] }
    guard nodes.count == corridor.through.count, let from = nodes.first, let to = nodes.last else {
      return nil
    }
    let inner = corridor.through.dropFirst().dropLast()
    return try search.shortest(
      from: from, to: to, cost,
      RouteConstraints(
        avoidedModes: Set(
          TransportMode.allCases.filter { corridor.isOfLorries == ($0 != .road) }),
        required: inner.map { .node($0) }))
  }
}

extension PublishedTimesReport {
  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([
      .init("Corridor", minimum: 16), .init("Here", .trailing, minimum: 5),
      .init("Published", .trailing, minimum: 6), .init("Beyond", .trailing, minimum: 6),
      .init("Countries", minimum: 12), .init("Sources", minimum: 12),
    ])
    for line in lines {
      let range =
        line.low == line.high
        ? RouteFigure.days(line.low)
        : "\(RouteFigure.days(line.low))–\(RouteFigure.days(line.high))"
      table.append([
        .init(line.corridor.name), .init(line.days.map(RouteFigure.days) ?? "–"), .init(range),
        .init(line.deviation.map(Self.signed) ?? ""),
        .init(line.route?.countries.map(\.text).joined(separator: " ") ?? line.reason ?? ""),
        .init(
          Set(line.published.map { $0.record.envelope.source.text }).sorted()
            .joined(separator: ", ")),
      ])
    }
    let text = [
      "Published times of corridors, in days, beside those of the network of \(date); none of them sets a figure of it.",
      "From leaving the first place to arriving at the last, by train and ship; lorries where the key of the corridor ends in -road. Beyond: days outside the published range.",
    ].flatMap { TerminalText.wrapped($0, to: max(20, width)) }
    return
      (text + [""] + table.lines(width: width, colour: colour)).map { $0 + "\n" }.joined()
  }

  private static func signed(_ days: Double) -> String {
    days == 0
      ? "within" : (days > 0 ? "+" : "\u{2212}") + RouteFigure.days(abs(days))
  }

  public func json(inputs: [InputDigest] = []) -> JSONValue {
    [
      "date": .string(date.description), "cargo": .string(cargo.rawValue),
      "corridors": .array(
        lines.map { line in
          [
            "id": .string(line.corridor.id.text), "name": .string(line.corridor.name),
            "family": .string(line.corridor.family.rawValue), "days": .optional(line.days),
            "deviation": .optional(line.deviation), "reason": .optional(line.reason),
            "countries": .strings(line.route?.countries.map(\.text) ?? []),
            "published": .array(
              line.published.map { entry in
                [
                  "days": .number(entry.days), "valid": .string("\(entry.record.envelope.valid)"),
                  "source": .string(entry.record.envelope.source.text),
                  "locator": .string(entry.record.envelope.locator),
                ]
              }),
          ]
        }),
      "inputs": .array(inputs.map(\.json)),
    ]
  }

  /// A row for each published time.
  public var csv: String {
    var writer = CSVWriter(header: [
      "corridor", "name", "days", "published_days", "valid", "source", "locator", "reason",
    ])
    for line in lines {
      for entry in line.published {
        writer.append([
          .text(line.corridor.id.text), .text(line.corridor.name), .optional(line.days),
          .number(entry.days), .text("\(entry.record.envelope.valid)"),
          .text(entry.record.envelope.source.text), .text(entry.record.envelope.locator),
          .text(line.reason ?? ""),
        ])
      }
    }
    return writer.text
  }
}
