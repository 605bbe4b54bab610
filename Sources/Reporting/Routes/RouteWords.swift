import Corridors
import Doctrines
import WorldModel

extension TransportMode {
  /// The mode as people call it.
  var words: String {
    switch self {
    case .rail1520: "rail 1520 mm"
    case .rail1435: "rail 1435 mm"
    case .road: "road"
    case .sea: "sea"
    case .ferry: "ferry"
    case .oilPipeline: "oil pipeline"
    case .gasPipeline: "gas pipeline"
    }
  }
}

extension NetworkPassage.Kind {
  var words: String {
    switch self {
    case .border: "border"
    case .transfer: "transfer"
    case .gaugeChange: "gauge change"
    case .load: "loading"
    case .unload: "unloading"
    case .transit: "transit"
    }
  }
}

extension Cargo {
  var words: String {
    switch self {
    case .container: "containers"
    case .bulk: "bulk"
    case .oil: "oil"
    case .gas: "gas"
    }
  }
}

extension RouteLeg.Element {
  var words: String {
    switch self {
    case .link(let mode): mode.words
    case .passage(let kind): kind.words
    }
  }

  /// The name of the mode or of the kind of passage, as tables of worlds write it.
  var key: String {
    switch self {
    case .link(let mode): mode.rawValue
    case .passage(let kind): kind.rawValue
    }
  }

  var isLink: Bool {
    if case .link = self { true } else { false }
  }
}

extension TransportNetwork {
  /// The name of a node; its key where it has none.
  func title(ofNode position: Int) -> String {
    nodes[position].name.isEmpty ? nodes[position].id.text : nodes[position].name
  }

  /// A link or passage as tables show it.
  func title(_ element: FlowElement) -> String {
    switch element {
    case .link(let position):
      let link = links[position]
      return "\(title(ofNode: link.from)) → \(title(ofNode: link.to)), \(link.mode.words)"
    case .passage(let position):
      let passage = passages[position]
      return "at \(title(ofNode: passage.node)), \(passage.kind.words)"
    }
  }
}

/// Figures of routes as people read them; what is stored is never rounded.
enum RouteFigure {
  /// To a tenth, below one day to a hundredth.
  static func days(_ days: Double) -> String {
    let scale = days < 1 ? 100.0 : 10
    return Rounded((days * scale).rounded() / scale, digits: 5).description
  }

  /// Whole dollars; below ten to a hundredth.
  static func money(_ amount: Double) -> String {
    let scale = abs(amount) < 10 ? 100.0 : 1
    return Rounded((amount * scale).rounded() / scale, digits: 9).description
  }

  static func kilometres(_ length: Double) -> String {
    Rounded(length.rounded(), digits: 9).description
  }

  /// A share in per cent; `unknown` where there is none.
  static func share(_ share: Double?) -> String {
    guard let share else { return "unknown" }
    return Rounded((share * 1000).rounded() / 10, digits: 4).description + "\u{A0}%"
  }
}

extension RouteLine {
  /// The cost; `≥` where parts of it have none that is known.
  var costWords: String {
    (route.unknownCosts > 0 ? "≥\u{A0}" : "") + RouteFigure.money(route.cost)
  }

  /// The modes, both gauges of rail as one.
  var modeWords: String {
    var words: [String] = []
    for mode in route.modes {
      let word = mode.isRail ? "rail" : mode.words
      if words.last != word { words.append(word) }
    }
    return words.joined(separator: ", ")
  }

  /// The corridor with its family; a dash where the route follows no named one.
  var corridorWords: String {
    matches.first?.words ?? "–"
  }

  var countryWords: String { route.countries.map(\.text).joined(separator: " ") }
}

extension RouteReport {
  /// What was asked, in a line.
  var title: String {
    "\(name(question.from)) → \(name(question.to)), \(network.cargo.words), on \(question.on)"
  }

  /// How the routes were chosen, or why there is none.
  var summary: String {
    if let reason { return reason.sentence }
    switch question.search {
    case .best(let count):
      let by =
        switch question.criterion {
        case .time: "by days"
        case .cost: "by cost"
        case .generalised:
          "by cost with \(ExactNumber(question.valueOfTime)) \(network.cargo.costUnit) for each day"
        }
      return count == 1 ? "The best route \(by)." : "The \(routes.count) best routes \(by)."
    case .unbeaten(let tolerance):
      let within =
        tolerance > 0
        ? " by more than \(RouteFigure.share(tolerance))" : ""
      let (one, all) =
        imported == nil
        ? ("days, cost, risk or number of countries", "days, cost, risk and number of countries")
        : ("days or cost", "days and cost")
      return routes.count == 1
        ? "One route, which no other beats in \(one)."
        : "\(routes.count) routes, none of which another beats\(within) in \(all) at once."
    }
  }

  /// What a reader must know about the figures.
  var remarks: [String] {
    guard !routes.isEmpty else { return [] }
    var remarks: [String] = []
    if lines.contains(where: \.hasDefaults) {
      remarks.append(
        "* Some figures are those of a class, such as the mean speed of a mode in a country, because the link or passage has none of its own."
      )
    }
    if lines.contains(where: { $0.route.unknownCosts > 0 }) {
      remarks.append(
        "≥ Costs of some parts, such as transfers in ports, are not known and not in the sum; the legs say which."
      )
    }
    if lines.contains(where: { $0.route.unknownRisks > 0 }) {
      remarks.append(
        "Risk is the probability that a part is closed, over the parts whose closure probability is known; the others add nothing, also where routes are compared."
      )
    }
    if let later = timing(.later) { remarks.append(later) }
    if let earlier = timing(.earlier) { remarks.append(earlier) }
    return remarks
  }

  private func timing(_ timing: NetworkReceipt.Timing) -> String? {
    let count = Set(
      lines.flatMap(\.legs).flatMap(\.receipts).filter { $0.timing == timing }.flatMap(\.facts)
    ).count
    guard count > 0 else { return nil }
    let side = timing == .later ? "after" : "before"
    return "\(count) figures are from \(side) \(question.on), because none holds on that date."
  }
}

extension NoRoute {
  /// The reason as a sentence.
  var sentence: String {
    func list(_ ids: [EntityID]) -> String { ids.map(\.text).joined(separator: ", ") }
    switch self {
    case .sameNode: return "There is no route: origin and destination are the same."
    case .avoidedEnd(let id): return "There is no route: ‘\(id)’ itself is to be avoided."
    case .closed(let ids):
      return "There is no route: each uses something that is closed, one of them only \(list(ids))."
    case .avoided(let ids):
      return
        "There is no route: each uses something that is to be avoided, one of them only \(list(ids))."
    case .closedAndAvoided(let closed, let avoided):
      return
        "There is no route: each uses something that is closed or to be avoided, one of them only "
        + "\(list(closed)) (closed) and \(list(avoided)) (to be avoided)."
    case .required(let requirements):
      return "There is no route with "
        + requirements.map(\.description).joined(separator: ", ") + "."
    case .noPassage(let ids):
      return
        "There is no route: links lead there, but no passage goes from one mode or country to the next at \(list(ids))."
    case .disconnected: return "There is no route: no links lead from the one to the other."
    }
  }
}
