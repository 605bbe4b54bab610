import Trade

extension CounterfactualReport {
  public var json: JSONValue {
    let certificate = equilibrium.certificate
    let start = equilibrium.full.start
    return [
      "baseline": [
        "source": .string(start.source), "unit": .string(start.unit),
        "countries": .integer(start.countries.count),
      ],
      "inputs": .array(inputs.map(\.json)), "elasticity": .string(elasticity),
      "sigma": .number(equilibrium.counterfactual.elasticity),
      "closure": .string(certificate.closure), "reference": .string(certificate.reference),
      "policies": .array(receipts.map(Self.json)),
      "certificate": [
        "largestResidual": .number(certificate.largestResidual),
        "largestConditionalResidual": .number(certificate.largestConditionalResidual),
        "largestBudgetResidual": .number(certificate.largestBudgetResidual),
        "worldResidual": .number(certificate.worldResidual),
        "tolerance": .number(certificate.tolerance),
        "method": .string(certificate.method.rawValue),
        "iterations": .integer(certificate.iterations),
        "secondStartDifference": .optional(certificate.secondStartDifference),
      ],
      "draws": intervals.map(Self.json) ?? .null,
      "countries": .array(equilibrium.figures.map(country)), "remarks": .strings(remarks),
    ]
  }

  private static func json(_ intervals: EquilibriumIntervals) -> JSONValue {
    [
      "number": .integer(intervals.draws), "seed": .string("\(intervals.seed)"),
      "failed": .integer(intervals.failures.count),
      "probabilities": .array(intervals.probabilities.map { .number($0) }),
    ]
  }

  private static func json(_ receipt: PolicyCosts.Receipt) -> JSONValue {
    [
      "policy": .string(receipt.policy), "exporter": .string(receipt.exporter),
      "importer": .string(receipt.importer), "change": .string(words(receipt.change)),
      "source": .string(receipt.source),
    ]
  }

  private func country(_ change: CountryChange) -> JSONValue {
    var members: [JSONValue.Member] = [.init("country", .string(change.country))]
    for figure in Figure.allCases {
      members.append(.init(figure.rawValue, .optional(figure.value(change))))
    }
    for figure in Figure.allCases {
      guard let bounds = bounds(figure, change.country) else { continue }
      members.append(.init(figure.rawValue + "_low", .number(bounds.low)))
      members.append(.init(figure.rawValue + "_high", .number(bounds.high)))
    }
    return .object(members)
  }
}
