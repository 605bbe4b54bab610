import Corridors
import WorldModel

extension RouteReport {
  /// The answer as `route find --format json` prints it; numbers are never rounded.
  public func json(inputs: [InputDigest] = []) -> JSONValue {
    let answer: JSONValue = [
      "from": place(from, question.from), "to": place(to, question.to),
      "date": .string(question.on.description), "cargo": .string(network.cargo.rawValue),
      "costUnit": .string(network.cargo.costUnit.text), "search": question.json,
      "routes": .array(routes.map(\.json)),
    ]
    return answer.with("network", imported?.json)
      .with("reason", reason.map { .string($0.sentence) })
      .with("beaten", beaten.isEmpty ? nil : .array(beaten.map(\.json)))
      .with("sources", .array(sources.map(\.json)))
      .with("inputs", .array(inputs.map(\.json)))
  }

  private func place(_ node: TransportNetwork.Node?, _ id: EntityID) -> JSONValue {
    [
      "id": .string(id.text), "name": .string(name(id)),
      "countries": .strings(node?.countries.map(\.text) ?? []),
    ]
  }
}

extension RouteLine {
  var json: JSONValue {
    [
      "days": .number(route.days), "costUSD": .number(route.cost), "km": .number(route.kilometres),
      "risk": .optional(risk), "countries": .strings(route.countries.map(\.text)),
      "borders": .strings(route.borders.map(\.text)),
      "gaugeChanges": .integer(route.gaugeChanges),
      "modes": .strings(route.modes.map(\.rawValue)),
      "corridors": .array(matches.map(\.json)),
      "unknownCosts": .integer(route.unknownCosts),
      "unknownRisks": .integer(route.unknownRisks),
      "generalisedCost": .number(route.generalisedCost),
      "nodes": .strings(route.nodes.map(\.text)),
      "observed": .array(observations.map(\.json)), "legs": .array(legs.map(\.json)),
    ]
  }
}

extension RouteObservation {
  var json: JSONValue {
    [
      "corridor": .string(corridor.id.text), "days": .number(days),
      "published": .number(observed), "fact": record.json,
    ]
  }
}

extension LegLine {
  var json: JSONValue {
    [
      "id": .string(leg.id.text), "kind": .string(leg.element.isLink ? "link" : "passage"),
      "type": .string(leg.element.key), "from": .string(leg.from.text),
      "to": .string(leg.to.text), "countries": .strings(leg.countries.map(\.text)),
      "km": .number(leg.kilometres), "days": .number(leg.days),
      "daysSpread": .optional(leg.daysSpread),
      "costUSD": .optional(leg.isCostKnown ? leg.cost : nil),
      "risk": .optional(leg.risk.map(RouteRisk.probability(ofSum:))),
      "sources": .strings(sources.map(\.text)),
      "defaulted": .strings(defaulted.map(\.rawValue)), "receipts": .array(receipts.map(\.json)),
    ]
  }
}

extension NetworkReceipt {
  var json: JSONValue {
    [
      "quantity": .string(quantity.rawValue), "value": .number(value),
      "unit": .string(unit.text), "key": .string(key.text), "isDefault": .bool(isClassFigure),
      "facts": .strings(facts.map(\.text)), "others": .strings(others.map(\.text)),
      "formula": .string(formula), "timing": .string(timing.rawValue),
    ]
  }
}
