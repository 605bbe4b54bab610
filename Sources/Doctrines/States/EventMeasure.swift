import WorldModel

/// Whether an event took place.
struct EventMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "event-held", title: "Event held",
      summary:
        "Held, if a source published after its end reports it or an outcome says so; else planned.",
      formula: "held ⇔ ∃ source: recorded ≥ end(event) and reported, or outcome met", unit: "level",
      citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter("event", .entity, required: true, meaning: "Key of the event")
      ],
      levels: ["none", "planned", "held"])
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let key = request.entity("event") else {
      throw .missingArgument("event", of: "event-held")
    }
    let events = world.facts.events.filter { $0.content.id == key }
    let outcomes = world.outcomes(of: key)
    let held = events.contains { event in
      guard event.envelope.status == .reported, let recorded = event.recorded else { return false }
      return event.valid.latest.map { $0 <= recorded.earliest } ?? false
    }
    let confirmed = outcomes.contains { $0.content.result == .met }
    let level: Int? = held || confirmed ? 2 : events.isEmpty ? nil : 1
    return [
      StateMeasures.value(
        level, of: description, at: events.first?.valid ?? .unknown,
        evidence: events.map { FactRecord($0) } + outcomes.map { FactRecord($0) },
        missing: "no source tells of \(key)")
    ]
  }
}
