import WorldModel

/// How much of its planned output a programme has delivered.
struct ProgrammeMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "programme-delivered", title: "Delivered share of a programme",
      summary: "Delivered output divided by planned output, where a source states both.",
      formula: "delivered / output", unit: "1",
      citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter("programme", .entity, required: true, meaning: "Key of the programme")
      ])
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let key = request.entity("programme") else {
      throw .missingArgument("programme", of: "programme-delivered")
    }
    let programmes = world.facts.programmes.filter { $0.content.id == key }
    let known = programmes.first { $0.content.delivered != nil && $0.content.output != nil }
    let share = known.flatMap { fact -> Double? in
      guard let delivered = fact.content.delivered, let output = fact.content.output,
        output.value != 0
      else { return nil }
      return delivered / output.value
    }
    return [
      MeasureValue(
        at: known?.valid ?? .unknown, value: share, unit: "1",
        coverage: share == nil
          ? MeasureCoverage(.missing, missing: ["no source states what was delivered"]) : .full,
        evidence: programmes.map { FactRecord($0) })
    ]
  }
}
