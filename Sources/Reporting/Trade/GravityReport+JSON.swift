import Trade

extension GravityReport {
  /// Of one outcome an object, of several an object with a list `outcomes` of such objects.
  public var json: JSONValue {
    if estimates.count == 1, let only = estimates.first { return .object(members(only)) }
    return [
      "formula": .string(formula),
      "outcomes": .array(estimates.map { .object(members($0)) }),
    ]
  }

  private func members(_ estimate: Estimate) -> [JSONValue.Member] {
    let drops = Self.drops(estimate.fit.drops)
    var dropped = drops.map { JSONValue.Member($0.key, .integer($0.rows.count)) }
    dropped.append(.init("collinear", .strings(estimate.fit.drops.collinear)))
    let certificate = estimate.fit.certificate
    let covariance = Self.covariance(estimate)
    let factor = estimate.correction == nil ? estimate.fit.covariances.first?.factor : 1
    return [
      .init("formula", .string(formula)), .init("estimator", .string(estimator)),
      .init("outcome", .string(estimate.fit.outcome)),
      .init("observations", .integer(estimate.observations)),
      .init("observationsUsed", .integer(estimate.fit.observationCount)),
      .init("dropped", .object(dropped)),
      .init(
        "droppedLines",
        .object(
          drops.map { part in
            .init(part.key, .array(part.rows.prefix(1_000).map { .integer(line($0)) }))
          })),
      .init(
        "coefficients",
        .object(
          estimate.fit.names.enumerated().map { place, name in
            let (value, error) = estimate.coefficient(place)
            return .init(
              name, ["estimate": .number(value), "standardError": .optional(error)])
          })),
      .init(
        "covariance",
        [
          "kind": .string(covariance.kind), "clusters": .strings(covariance.clusters),
          "factor": .optional(factor),
          "convention": .string(
            estimate.correction == nil
              ? estimate.fit.covariances.first?.request.convention.rawValue ?? "none" : "none"),
        ]),
      .init(
        "certificate",
        [
          "focMax": .number(certificate.focMax),
          "sumMuOverSumY": .number(certificate.sumMuOverSumY),
          "iterations": .integer(certificate.iterations),
          "deviance": .number(certificate.deviance),
          "innerIterations": .integer(certificate.innerIterations),
          "deviancePath": .array(certificate.deviancePath.map { .number($0) }),
          "conditions": .array(
            (certificate.regressors + certificate.effects).map {
              ["name": .string($0.name), "residual": .number($0.residual)]
            }),
        ]),
      .init(
        "biasCorrection",
        estimate.correction.map { correction in
          [
            "bias": .array(correction.bias.map { .number($0) }),
            "saturatedPairs": .integer(correction.saturatedPairs),
          ]
        } ?? .null),
      .init("inputs", .array(inputs.map(\.json))), .init("remarks", .strings(remarks)),
    ]
  }

  /// The line of the file; where the rows have no file, the number of the row from 1.
  private func line(_ row: Int) -> Int {
    lines.indices.contains(row) ? Int(lines[row]) : row + 1
  }
}
