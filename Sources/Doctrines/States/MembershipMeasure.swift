import WorldModel

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
    let all = world.memberships(of: member).filter {
      $0.content.organisation == organisation
        && ($0.content.role == .interested
          || ![.planned, .conditional].contains($0.envelope.status))
    }
    let today = world.latestRecorded
    let held = all.filter { fact in
      guard let limit = StateMeasures.limit(request.period) else {
        if fact.valid.isSingleDate { return true }
        guard let last = fact.valid.latest else { return true }
        return today.map { last >= $0.latest } ?? false
      }
      return fact.valid.overlap(EDTFInterval(limit)) != .none
    }
    let best = held.max { Self.level($0.content.role) < Self.level($1.content.role) }
    let time = StateMeasures.limit(request.period).map { EDTFInterval($0) } ?? .unknown
    let others = world.memberships(in: organisation).filter {
      $0.content.role.isMembership && $0.valid.overlap(time) != .none
    }
    let level = best.map { Self.level($0.content.role) } ?? (others.isEmpty ? nil : 0)
    let isAbsent = best == nil && level == 0
    return [
      StateMeasures.value(
        level, of: description, at: best?.valid ?? .unknown,
        evidence: (isAbsent ? others : held).map { FactRecord($0) },
        missing: "no source lists the members of \(world.title(of: organisation))",
        notes: isAbsent
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
