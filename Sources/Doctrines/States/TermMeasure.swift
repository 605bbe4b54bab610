import WorldModel

/// A number that a source states about an agreement, initiative or corridor.
struct TermMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "term", title: "Stated number of a thing",
      summary: "A number that sources state about an agreement, initiative, corridor or event.",
      formula: "each source's stated value; newest first", unit: "",
      citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter("of", .entity, required: true, meaning: "Key of the thing"),
        MeasureParameter("term", .text, required: true, meaning: "Which number"),
      ])
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let key = request.entity("of") else { throw .missingArgument("of", of: "term") }
    guard let name = request.text("term") else { throw .missingArgument("term", of: "term") }
    let limit = StateMeasures.limit(request.period)
    let known = world.terms(of: key).filter {
      $0.content.term == name && $0.content.amount != nil && StateMeasures.hasBegun($0, by: limit)
    }
    let resolution = Resolver(.newestSource, in: world).resolve(known)
    guard let resolution, let amount = resolution.chosen.content.amount else {
      return [
        MeasureValue(
          at: .unknown, value: nil, unit: "",
          coverage: MeasureCoverage(
            .missing, missing: ["no source states ‘\(name)’ of \(world.title(of: key))"]))
      ]
    }
    let kind = world.kind(of: key)
    return [
      MeasureValue(
        at: resolution.chosen.valid, value: amount.value, unit: amount.unit,
        comparator: amount.comparator, coverage: .full,
        evidence: ([resolution.chosen] + resolution.others).map { FactRecord($0, kind: kind) })
    ]
  }
}
