import Corridors
import WorldModel

extension RouteReport {
  /// The routes as a table, with remarks; the legs of each where they are asked for.
  public func terminal(width: Int, colour: Bool, showsLegs: Bool) -> String {
    var lines = wrapped(title, width).map { TerminalStyle.bold.apply(to: $0, colour: colour) }
    for condition in question.conditions { lines += wrapped(condition, width) }
    lines += wrapped(summary, width)
    if !routes.isEmpty {
      lines += [""] + table(selected).lines(width: width, colour: colour)
      let left = routes.count - selected.count
      if left > 0 {
        lines += wrapped(
          "… and \(left) more, neither the fastest nor the cheapest of their corridor; "
            + "--format csv or json has them all, --tolerance 0.05 fewer.", width)
      }
    }
    if !beaten.isEmpty {
      lines += ["", "Best routes of further corridors, which others beat:"]
      lines += table(beaten).lines(width: width, colour: colour)
    }
    if showsLegs {
      for route in selected + beaten {
        let heading = "\(route.number)  \(route.corridorWords)"
        lines += ["", TerminalStyle.bold.apply(to: heading, colour: colour)]
        lines += legs(of: route).lines(width: width, colour: colour)
      }
    }
    let observed = observationLines
    if !observed.isEmpty {
      lines += ["", "Published times, beside those of this network:"]
      for line in observed { lines += wrapped(line, width) }
    }
    if let imported {
      lines.append("")
      for sentence in imported.sentences { lines += wrapped(sentence, width) }
    }
    if !remarks.isEmpty {
      lines.append("")
      for remark in remarks { lines += wrapped(remark, width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    TerminalText.wrapped(TerminalText.cleaned(text), to: max(20, width))
  }

  private func table(_ lines: [RouteLine]) -> TextTable {
    var table = TextTable([
      .init("#", .trailing, minimum: 2), .init("Corridor", minimum: 12),
      .init("Days", .trailing, minimum: 5), .init(costUnit, .trailing, minimum: 7),
      .init("km", .trailing, minimum: 6), .init("Risk", .trailing, minimum: 7),
      .init("Borders", .trailing, minimum: 7), .init("Gauge changes", .trailing, minimum: 5),
      .init("Countries", minimum: 15), .init("Modes", minimum: 4),
    ])
    for line in lines {
      let mark = line.hasDefaults ? "*" : ""
      table.append([
        .init("\(line.number)"), .init(line.corridorWords),
        .init(RouteFigure.days(line.route.days) + mark),
        .init(line.costWords + mark),
        .init(RouteFigure.kilometres(line.route.kilometres)),
        .init(RouteFigure.share(line.risk)), .init("\(line.route.borders.count)"),
        .init("\(line.route.gaugeChanges)"), .init(line.countryWords), .init(line.modeWords),
      ])
    }
    return table
  }

  private func legs(of line: RouteLine) -> TextTable {
    var table = TextTable([
      .init("Leg", minimum: 16), .init("By", minimum: 8), .init("Country", minimum: 7),
      .init("km", .trailing, minimum: 6), .init("Days", .trailing, minimum: 5),
      .init(costUnit, .trailing, minimum: 7), .init("Sources", minimum: 10),
    ])
    for leg in line.legs {
      table.append([
        .init(leg.title), .init(leg.leg.element.words),
        .init(leg.leg.countries.map(\.text).joined(separator: " ")),
        .init(leg.leg.element.isLink ? RouteFigure.kilometres(leg.leg.kilometres) : ""),
        .init(RouteFigure.days(leg.leg.days) + leg.mark(of: .timeOfLeg)),
        .init(leg.costWords),
        .init(leg.sources.map(\.text).joined(separator: ", ")),
      ])
    }
    return table
  }
}

extension Set<NetworkFigure.Quantity> {
  /// What the days of a link or passage come from.
  static let timeOfLeg: Self = [.days, .speed, .dwell, .length]
}

extension LegLine {
  /// From where to where, or the place of a passage.
  var title: String {
    func name(_ node: TransportNetwork.Node) -> String {
      node.name.isEmpty ? node.id.text : node.name
    }
    return leg.element.isLink ? "\(name(from)) → \(name(to))" : "at \(name(from))"
  }

  /// The cost with its mark, or that it is not known.
  var costWords: String {
    leg.isCostKnown ? RouteFigure.money(leg.cost) + mark(of: [.cost]) : "unknown"
  }

  /// An asterisk where one of these quantities is that of a class.
  func mark(of quantities: Set<NetworkFigure.Quantity>) -> String {
    defaulted.contains(where: quantities.contains) ? "*" : ""
  }
}
