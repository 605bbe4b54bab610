import Negotiation

/// Forecasts of one issue above the positions of the actors, on one scale.
struct NegotiationPlot {
  private struct Row {
    let name: String
    let isModel: Bool
    let value: Double?
    let low: Double?
    let high: Double?
    /// Area of the mark.
    let size: Double
  }

  private let issue: NegotiationIssue
  private let rows: [Row]
  private let leftOut: Int
  let description: String

  /// The most actors that are drawn: those with the most capability times salience.
  static let actorLimit = 40

  init(_ report: NegotiationReport, _ outcome: IssueOutcomes) {
    let negotiation = report.negotiation
    issue = negotiation.issues[outcome.issue]
    let models = outcome.models.map { model in
      let interval = report.interval(outcome.issue, model.model)
      return Row(
        name: Self.short(model.model), isModel: true, value: model.value, low: interval?.low,
        high: interval?.high, size: 90)
    }
    let known = Set(models.map(\.name))
    let stances = negotiation.participants(on: outcome.issue).compactMap { actor in
      negotiation.stances[actor][outcome.issue].map { (actor: actor, stance: $0) }
    }
    let weights = stances.map { $0.stance.capability * $0.stance.salience }
    let heaviest = weights.max() ?? 0
    let drawn = stances.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
      .prefix(Self.actorLimit)
      .sorted { (stances[$0].stance.position, $0) < (stances[$1].stance.position, $1) }
    let actors = drawn.map { place in
      let (actor, stance) = stances[place]
      let name = negotiation.actors[actor].name
      return Row(
        name: known.contains(name) ? name + " (actor)" : name, isModel: false,
        value: stance.position, low: stance.range?.lowerBound, high: stance.range?.upperBound,
        size: 30 + (heaviest > 0 ? 170 * weights[place] / heaviest : 0))
    }
    rows = models + actors
    leftOut = stances.count - actors.count
    description =
      "Forecasts: "
      + models.map { row in "\(row.name) \(report.number(row.value, issue: outcome.issue))" }
      .joined(separator: ", ") + ". Positions: "
      + actors.map { "\($0.name) \(report.number($0.value, issue: outcome.issue))" }
      .joined(separator: ", ")
  }

  var caption: String { "\(issue.name): forecasts by model, and positions of the actors" }

  var remark: String {
    "Circles: forecasts with the 5 and 95 % quantiles over shaken inputs. Squares: positions with their "
      + "ranges, larger with capability times salience."
      + (leftOut > 0 ? " \(leftOut) actors with less weight are in the table alone." : "")
  }

  /// A name that fits beside the plot.
  static func short(_ model: OutcomeModel) -> String {
    switch model {
    case .compromise: "compromise"
    case .median: "weighted median"
    case .nash: "Nash"
    case .kalaiSmorodinsky: "Kalai–Smorodinsky"
    case .egalitarian: "egalitarian"
    case .utilitarian: "utilitarian"
    case .challenge: "challenge (text)"
    case .challengeReplica: "challenge (replica)"
    case .ktab: "KTAB"
    case .exchange: "exchange"
    }
  }

  func spec(for screen: ChartScreen) -> VegaLiteSpec {
    let domain: [JSONValue] = [.number(issue.lower), .number(issue.upper)]
    let title = issue.unit.isEmpty ? issue.name : "\(issue.name), \(issue.unit)"
    let axis: JSONValue = ["title": .string(title), "domain": false]
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "name", .nominal, domain: rows.map { .string($0.name) },
      axis: [
        "title": nil, "domain": false, "ticks": false, "grid": true,
        "labelLimit": screen == .wide ? 220 : 130,
      ])
    let x = VegaLiteSpec.Encoding.scaled(.x, "value", .quantitative, domain: domain, axis: axis)
    let low = VegaLiteSpec.Encoding.scaled(.x, "low", .quantitative, domain: domain, axis: axis)
    return VegaLiteSpec(
      description: description, width: screen == .wide ? 520 : 190,
      height: 24 * Double(rows.count), padding: .init(left: 2, top: 8, right: 12, bottom: 12),
      layers: [(true, 0), (false, 1)].flatMap { isModel, series in
        let part = VegaLiteSpec.Source.rows(rows.filter { $0.isModel == isModel }.map(Self.members))
        let colour = JSONValue.string(ChartPalette.colour(series))
        return [
          VegaLiteSpec.Layer(
            data: part, filters: ["isValid(datum.low)"],
            mark: .init(.rule, ["color": colour, "strokeWidth": 2]),
            encodings: [y, low, .end(.x2, "high")]),
          VegaLiteSpec.Layer(
            data: part, filters: ["isValid(datum.value)"],
            mark: .init(
              .point,
              [
                "shape": .string(ChartPalette.shape(series)), "fill": colour, "stroke": colour,
                "opacity": 1,
              ]),
            encodings: [y, x, .raw(.size, "size", .quantitative)]),
        ]
      })
  }

  private static func members(_ row: Row) -> [JSONValue.Member] {
    [
      .init("name", .string(row.name)), .init("value", .optional(row.value)),
      .init("low", .optional(row.low)), .init("high", .optional(row.high)),
      .init("size", .number(row.size)),
    ]
  }
}
