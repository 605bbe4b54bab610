import Corridors
import Doctrines
import WorldModel

extension AssignmentReport {
  /// A row for each route, and one for what of a pair is on none.
  public var csv: String {
    var writer = CSVWriter(header: [
      "from", "to", "amount", "unit", "state", "reason", "days", "cost", "cost_unit",
      "unknown_costs", "km", "countries", "modes",
    ])
    for route in routes {
      writer.append([
        .text(route.pair.origin.text), .text(route.pair.destination.text), .number(route.amount),
        .text(unit.text), .text("served"), .text(""), .number(route.figures.days),
        .number(route.figures.cost), .text(network.cargo.costUnit.text),
        .integer(route.route.unknownCosts), .number(route.figures.kilometres),
        .text(route.route.countries.map(\.text).joined(separator: " ")),
        .text(route.route.modes.map(\.rawValue).joined(separator: " ")),
      ])
    }
    for (place, pair) in flows.demand.pairs.enumerated() where flows.unserved[place] > 0 {
      writer.append([
        .text(pair.origin.text), .text(pair.destination.text), .number(flows.unserved[place]),
        .text(unit.text), .text("unserved"), .text(shortfall(place)?.rawValue ?? ""),
        .missing, .missing, .text(network.cargo.costUnit.text), .missing,
        .missing, .text(""), .text(""),
      ])
    }
    return writer.text
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var lines: [String] = []
    func add(_ heading: String, _ table: TextTable) {
      lines += ["", TerminalStyle.bold.apply(to: heading, colour: colour)]
      lines += table.lines(width: width, colour: colour)
    }
    func wrap(_ text: String) { lines += TerminalText.wrapped(text, to: max(20, width)) }
    wrap("Freight on the network, \(network.cargo.words), on \(question.on)")
    for condition in question.conditions { wrap(condition) }
    wrap(summary)
    add("Routes", routeTable)
    if flows.totalUnserved > 0 { add("Freight without a place", unservedTable) }
    if !capacityPrices.isEmpty { add("Full, and worth widening", priceTable) }
    if !flows.transitShares.isEmpty { add("Transit by country", transitTable) }
    lines.append("")
    for remark in remarks { wrap(remark) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var routeTable: TextTable {
    var table = TextTable([
      .init("From", minimum: 8), .init("To", minimum: 8),
      .init(unit.text, .trailing, minimum: 8), .init("Share", .trailing, minimum: 6),
      .init("Days", .trailing, minimum: 5),
      .init(network.cargo.costUnit.text, .trailing, minimum: 8), .init("Countries", minimum: 12),
      .init("Modes", minimum: 6),
    ])
    for route in routes {
      table.append([
        .init(name(route.pair.origin)), .init(name(route.pair.destination)),
        .init(AssignmentFigure.amount(route.amount)),
        .init(RouteFigure.share(route.pair.amount > 0 ? route.amount / route.pair.amount : nil)),
        .init(RouteFigure.days(route.figures.days)),
        .init(
          (route.route.unknownCosts > 0 ? "≥\u{A0}" : "") + RouteFigure.money(route.figures.cost)),
        .init(route.route.countries.map(\.text).joined(separator: " ")),
        .init(route.route.modes.map(\.words).joined(separator: ", ")),
      ])
    }
    return table
  }

  private var unservedTable: TextTable {
    var table = TextTable([
      .init("From", minimum: 8), .init("To", minimum: 8),
      .init(unit.text, .trailing, minimum: 8), .init("Share", .trailing, minimum: 6),
      .init("Why", minimum: 10),
    ])
    for (place, pair) in flows.demand.pairs.enumerated() where flows.unserved[place] > 0 {
      table.append([
        .init(name(pair.origin)), .init(name(pair.destination)),
        .init(AssignmentFigure.amount(flows.unserved[place])),
        .init(RouteFigure.share(flows.unserved[place] / pair.amount)),
        .init(shortfall(place)?.words ?? ""),
      ])
    }
    return table
  }

  private var priceTable: TextTable {
    var table = TextTable([
      .init("What", minimum: 16), .init("Capacity", .trailing, minimum: 8),
      .init("USD saved by one more", .trailing, minimum: 8), .init("Key", minimum: 10),
    ])
    for price in capacityPrices {
      table.append([
        .init(network.title(price.element)), .init(AssignmentFigure.amount(price.capacity)),
        .init(RouteFigure.money(price.dollarsPerCapacityUnit)), .init(price.id.text),
      ])
    }
    return table
  }

  private var transitTable: TextTable {
    var table = TextTable([
      .init("Country"), .init(unit.text, .trailing, minimum: 8),
      .init("Share", .trailing, minimum: 6),
    ])
    for share in flows.transitShares.sorted(by: {
      ($1.amount, $0.country) < ($0.amount, $1.country)
    }) {
      table.append([
        .init(share.country.text), .init(AssignmentFigure.amount(share.amount)),
        .init(RouteFigure.share(share.shareOfFreight)),
      ])
    }
    return table
  }
}

/// Amounts of freight as people read them; what is stored is never rounded.
enum AssignmentFigure {
  /// Five digits; whole numbers from a thousand on.
  static func amount(_ amount: Double) -> String {
    abs(amount) >= 1000
      ? Rounded(amount.rounded(), digits: 12).description
      : Rounded(amount, digits: 5).description
  }
}
