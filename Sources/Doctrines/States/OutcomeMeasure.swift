import WorldModel

/// What became of a target, by a source.
struct OutcomeMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "outcome", title: "Outcome of a target",
      summary: "What the newest source says became of a target, programme or agreement.",
      formula: "newest-source { outcome(x) }", unit: "level",
      citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter(
          "of", .entity, required: true, meaning: "Key of the target, programme or agreement")
      ],
      levels: ["missed", "pending", "partly", "met"])
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let key = request.entity("of") else { throw .missingArgument("of", of: "outcome") }
    let limit = StateMeasures.limit(request.period)
    let known = world.outcomes(of: key).filter { StateMeasures.hasBegun($0, by: limit) }
    let resolution = Resolver(.newestSource, in: world).resolve(known)
    let level = resolution.flatMap {
      description.levels.firstIndex(of: $0.chosen.content.result.rawValue)
    }
    return [
      StateMeasures.value(
        level, of: description, at: resolution?.chosen.valid ?? .unknown,
        evidence: resolution.map { ([$0.chosen] + $0.others).map { FactRecord($0) } } ?? [],
        missing: "no source tells what became of ‘\(world.title(of: key))’",
        notes: resolution.map { [$0.chosen.content.text].filter { !$0.isEmpty } } ?? [])
    ]
  }
}
