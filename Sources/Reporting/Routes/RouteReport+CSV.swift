import Corridors

extension RouteReport {
  /// A row for each leg of each route; without a route, the header alone.
  public var csv: String {
    var writer = CSVWriter(header: [
      "route", "beaten", "corridor", "family", "leg", "id", "kind", "type", "from", "to",
      "countries", "km",
      "days", "days_spread", "cost", "cost_unit", "risk", "defaulted", "sources",
    ])
    for line in lines {
      for (position, leg) in line.legs.enumerated() {
        let countries = leg.leg.countries.map(\.text).joined(separator: " ")
        writer.append([
          .integer(line.number), .text(line.number > routes.count ? "yes" : "no"),
          .optional(line.corridor?.id.text),
          .optional(line.corridor?.family.rawValue), .integer(position + 1),
          .text(leg.leg.id.text), .text(leg.leg.element.isLink ? "link" : "passage"),
          .text(leg.leg.element.key), .text(leg.leg.from.text), .text(leg.leg.to.text),
          .text(countries), leg.leg.element.isLink ? .number(leg.leg.kilometres) : .missing,
          .number(leg.leg.days), .optional(leg.leg.daysSpread),
          .optional(leg.leg.isCostKnown ? leg.leg.cost : nil),
          .text(network.cargo.costUnit.text),
          .optional(leg.leg.risk.map(RouteRisk.probability(ofSum:))),
          .text(leg.defaulted.map(\.rawValue).joined(separator: " ")),
          .text(leg.sources.map(\.text).joined(separator: " ")),
        ])
      }
    }
    return writer.text
  }
}
