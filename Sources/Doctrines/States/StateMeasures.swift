import WorldModel

/// The measures of states of things: a stage reached, a membership held, an event held, an outcome.
public enum StateMeasures {
  public static let all: [any Measure] = [
    StageMeasure(thing: "agreement"), StageMeasure(thing: "initiative"),
    StageMeasure(thing: "infrastructure"), MembershipMeasure(), EventMeasure(), OutcomeMeasure(),
    TermMeasure(), ProgrammeMeasure(),
  ]

  /// The end of the time asked for; `nil` for the latest.
  static func limit(_ period: MeasureRequest.Period) -> EDTFDate? {
    switch period {
    case .latest: nil
    case .at(let date): date
    case .years(let years): EDTFDate(year: years.upperBound)
    }
  }

  /// Whether a fact had begun by the end of the time asked for.
  static func hasBegun<C>(_ fact: Fact<C>, by limit: EDTFDate?) -> Bool {
    guard let limit, let first = fact.valid.earliest ?? fact.valid.latest else { return true }
    return first <= limit.latest
  }

  /// A value of a state measure.
  static func value(
    _ level: Int?, of measure: MeasureDescription, at time: EDTFInterval,
    evidence: [FactRecord], missing: String, notes: [String] = []
  ) -> MeasureValue {
    MeasureValue(
      at: time, value: level.map(Double.init), unit: measure.unit,
      label: level.map { measure.levels[$0] },
      coverage: level == nil ? MeasureCoverage(.missing, missing: [missing]) : .full,
      evidence: evidence, notes: notes)
  }
}

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
      levels: Stage.Step.allCases.map(\.rawValue))
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
        chosen?.content.step.rank, of: description, at: chosen?.valid ?? .unknown,
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

/// The subject's standing in an organisation.
struct MembershipMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "membership", title: "Membership in an organisation",
      summary: "The highest standing that a source reports at the time asked for.",
      formula: "max { level(role) : valid(role) overlaps t }", unit: "level",
      citation: "Tarazy, Documentation/world-format.md",
      parameters: [
        MeasureParameter("organisation", .entity, required: true, meaning: "Organisation or bloc"),
        MeasureParameter("member", .entity, meaning: "Who; the subject if left out"),
      ],
      levels: ["none", "interested", "observer", "partner", "member"])
  }

  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue] {
    guard let organisation = request.entity("organisation") else {
      throw .missingArgument("organisation", of: "membership")
    }
    let member = request.entity("member") ?? request.subject
    let all = world.memberships(of: member).filter { $0.content.organisation == organisation }
    let held = all.filter { fact in
      guard let limit = StateMeasures.limit(request.period) else {
        return fact.valid.end == .open || fact.valid.end == .unknown || fact.valid.isSingleDate
      }
      return fact.valid.overlap(EDTFInterval(limit)) != .none
    }
    let best = held.max { Self.level($0.content.role) < Self.level($1.content.role) }
    let others = world.members(
      of: organisation, at: StateMeasures.limit(request.period).map { EDTFInterval($0) } ?? .unknown)
    let level = best.map { Self.level($0.content.role) } ?? (others.isEmpty ? nil : 0)
    return [
      StateMeasures.value(
        level, of: description, at: best?.valid ?? .unknown,
        evidence: held.map { FactRecord($0) },
        missing: "no source lists the members of \(world.title(of: organisation))",
        notes: best == nil && level == 0
          ? ["the members known to the world do not include \(world.title(of: member))"] : [])
    ]
  }

  private static func level(_ role: Membership.Role) -> Int {
    switch role {
    case .member, .founder, .chair: 4
    case .partner, .associate, .participant, .acceding, .host, .initiator: 3
    case .observer: 2
    case .interested: 1
    }
  }
}

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
      return event.valid.latest.map { $0 <= recorded.latest } ?? false
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
    let level = resolution.flatMap { description.levels.firstIndex(of: $0.chosen.content.result.rawValue) }
    return [
      StateMeasures.value(
        level, of: description, at: resolution?.chosen.valid ?? .unknown,
        evidence: resolution.map { ([$0.chosen] + $0.others).map { FactRecord($0) } } ?? [],
        missing: "no source tells what became of ‘\(world.title(of: key))’",
        notes: resolution.map { [$0.chosen.content.text].filter { !$0.isEmpty } } ?? [])
    ]
  }
}

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
