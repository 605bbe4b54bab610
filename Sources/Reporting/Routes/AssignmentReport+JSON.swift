import Corridors
import WorldModel

extension AssignmentReport {
  /// As `route assign --format json` prints it; numbers are never rounded.
  public func json(inputs: [InputDigest] = []) -> JSONValue {
    let averages = flows.averagesByPair
    return [
      "date": .string(question.on.description), "cargo": .string(network.cargo.rawValue),
      "costUnit": .string(network.cargo.costUnit.text), "unit": .string(unit.text),
      "search": question.json, "method": .string(method), "certificate": certificate,
      "served": .number(flows.totalServed), "unserved": .number(flows.totalUnserved),
      "pairs": .array(
        flows.demand.pairs.enumerated().map { place, pair in
          [
            "from": .string(pair.origin.text), "to": .string(pair.destination.text),
            "amount": .number(pair.amount),
            "served": .number(pair.amount - flows.unserved[place]),
            "unserved": .number(flows.unserved[place]),
            "reason": .optional(shortfall(place)?.rawValue),
            "days": .optional(averages[place]?.days), "costUSD": .optional(averages[place]?.cost),
          ]
        }),
      "routes": .array(routes.map(\.json)),
      "loads": .array(
        flows.loads.map { load in
          [
            "id": .string(load.id.text), "amount": .number(load.amount),
            "capacity": .optional(load.capacity),
          ]
        }),
      "capacityPrices": .array(
        capacityPrices.map { price in
          [
            "id": .string(price.id.text), "capacity": .number(price.capacity),
            "price": .number(price.price),
            "dollarsPerCapacityUnit": .number(price.dollarsPerCapacityUnit),
          ]
        }),
      "unknownCapacities": .strings(flows.unknownCapacities.map(\.text)),
      "transit": .array(
        flows.transitShares.map { share in
          [
            "country": .string(share.country.text), "amount": .number(share.amount),
            "share": .number(share.shareOfFreight),
          ]
        }),
      "inputs": .array(inputs.map(\.json)),
    ]
  }

  private var certificate: JSONValue {
    switch outcome {
    case .leastCost(let assignment, let unservedPrice):
      [
        "unservedPrice": .number(unservedPrice),
        "totalUSD": .number(assignment.total), "boundUSD": .number(assignment.bound),
        "gap": .number(assignment.gap), "iterations": .integer(assignment.iterations),
        "solver": .string(assignment.solver),
      ]
    case .equilibrium(let equilibrium):
      ["gap": .number(equilibrium.gap), "iterations": .integer(equilibrium.iterations)]
    }
  }
}

extension AssignedRoute {
  fileprivate var json: JSONValue {
    [
      "from": .string(pair.origin.text), "to": .string(pair.destination.text),
      "amount": .number(amount),
      "share": .number(pair.amount > 0 ? amount / pair.amount : 0),
      "days": .number(figures.days), "costUSD": .number(figures.cost),
      "unknownCosts": .integer(route.unknownCosts), "km": .number(figures.kilometres),
      "generalisedCost": .number(figures.generalisedCost),
      "countries": .strings(route.countries.map(\.text)),
      "modes": .strings(route.modes.map(\.rawValue)),
      "legs": .strings(route.legs.map(\.id.text)),
    ]
  }
}
