import Corridors
import Scenarios

extension ShockReport {
  /// A row for each pair.
  public var csv: String {
    var writer = CSVWriter(header: [
      "from", "to", "amount", "days_before", "days_after", "cost_before", "cost_after",
      "cost_unit", "rerouted", "lost", "countries_before", "countries_after",
    ])
    for pair in pairs {
      writer.append([
        .text(pair.from.text), .text(pair.to.text), .number(pair.amount),
        .optional(pair.before?.route.days), .optional(pair.after?.route.days),
        .optional(pair.before?.route.cost), .optional(pair.after?.route.cost),
        .text(cargo.costUnit.text), .text(pair.isRerouted ? "yes" : "no"),
        .text(pair.isLost ? "yes" : "no"), .optional(pair.before?.countryWords),
        .optional(pair.after?.countryWords),
      ])
    }
    return writer.text
  }
}
