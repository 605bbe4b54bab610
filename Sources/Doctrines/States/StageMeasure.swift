import WorldModel

/// How far an agreement, initiative or piece of infrastructure has come.
///
/// Among the stages that a source reports as reached, the resolver's rule `newest-source` picks; stages
/// that are only planned, and those that lost, stay visible in the notes.
struct StageMeasure: Measure {
  let thing: String

  var description: MeasureDescription {
    MeasureDescription(
      name: "\(thing)-stage", title: "Stage of \(thing == "agreement" ? "an" : "an") \(thing)",
      summary: "The last stage that a source reports as reached.",
      formula: "stage(x, t) = newest-source { s : reported(s), begun(s) ≤ t }",
      unit: "level", citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter(thing, .entity, required: true, meaning: "Key of the \(thing)")
      ],
      levels: ([.terminated] + Stage.Step.allCases.filter { $0 != .terminated }).map(\.rawValue))
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let entity = request.entity(thing) else {
      throw .missingArgument(thing, of: description.name)
    }
    let limit = StateMeasures.limit(request.period)
    let stages = world.stages(of: entity)
    let reached = stages.filter {
      ($0.envelope.status == .reported || $0.envelope.status == .derived)
        && StateMeasures.hasBegun($0, by: limit)
    }
    let kind = world.kind(of: entity)
    let resolution = Resolver(.newestSource, in: world).resolve(reached)
    let chosen = resolution?.chosen
    var notes = (resolution?.others ?? []).filter { $0.content.step != chosen?.content.step }
      .map { "another source: \(Self.words($0))" }
    notes += stages.filter { $0.envelope.status == .planned }.map { "planned: \(Self.words($0))" }
    if let chosen, resolution?.others.isEmpty == false {
      notes.insert("rule newest-source picked \(Self.words(chosen))", at: 0)
    }
    return [
      StateMeasures.value(
        chosen.flatMap { description.levels.firstIndex(of: $0.content.step.rawValue) },
        of: description, at: chosen?.valid ?? .unknown,
        evidence: ([chosen].compactMap { $0 } + (resolution?.others ?? [])).map {
          FactRecord($0, kind: kind)
        },
        missing: "no source reports a stage of \(world.title(of: entity))", notes: notes)
    ]
  }

  private static func words(_ fact: Fact<Stage>) -> String {
    let when = fact.valid.isUnknown ? "" : " \(fact.valid)"
    return "\(fact.content.step.rawValue)\(when) (\(fact.source) \(fact.envelope.locator))"
  }
}
