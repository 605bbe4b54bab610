import WorldModel

/// A fact that a calendar would hold if a source gave its date.
public struct AgendaUndated: Hashable, Sendable {
  public let kind: AgendaKind
  public let headline: AgendaHeadline
  public let receipt: AgendaReceipt
}

extension AgendaAssembly {
  /// Facts that a calendar would hold if a source gave their date, by kind and key.
  func undated() -> [AgendaUndated] {
    let kinds = request.kinds
    func isAsked(_ kind: AgendaKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
    var found: [(fact: AgendaUndated, involved: [AgendaInvolvement])] = []
    func add<Content>(
      _ facts: [Fact<Content>], _ kind: AgendaKind, _ headline: (Content) -> AgendaHeadline,
      _ involved: (Content) -> [AgendaInvolvement]
    ) {
      guard isAsked(kind) else { return }
      for fact in facts where AgendaTime(fact.valid) == nil {
        let undated = AgendaUndated(
          kind: kind, headline: headline(fact.content), receipt: AgendaReceipt(fact))
        found.append((undated, involved(fact.content)))
      }
    }
    add(world.facts.events, .event) {
      AgendaHeadline(.event, [.word($0.kind, .event), .thing($0.id)])
    } _: {
      surroundings.involved(in: $0.id)
    }
    add(world.facts.roles, .role) {
      AgendaHeadline(.roleHeld, [.thing($0.actor), .word($0.role, .office), .thing($0.body)])
    } _: {
      [AgendaInvolvement($0.actor, "holder"), AgendaInvolvement($0.body, "body")]
    }
    add(world.facts.memberships, .membership) {
      AgendaHeadline(.membershipHeld, [.thing($0.member), .thing($0.organisation)])
    } _: {
      [AgendaInvolvement($0.member, "holder"), AgendaInvolvement($0.organisation, "body")]
    }
    add(world.facts.mediations, .mediation) {
      AgendaHeadline(.mediation, [.thing($0.id)])
    } _: {
      surroundings.involved(in: $0.id)
    }
    add(world.facts.stages, .stage) {
      AgendaHeadline(.stage, [.thing($0.of), .word($0.step.rawValue, .step)])
    } _: {
      surroundings.involved(in: $0.of)
    }
    add(world.facts.programmes, .programme) {
      AgendaHeadline(.programmeHeld, [.thing($0.id)])
    } _: {
      surroundings.involved(in: $0.id)
    }
    if isAsked(.deadline) {
      for fact in world.facts.statements
      where fact.content.kind == .target && fact.content.due == nil {
        let id = fact.content.id
        if world.outcomes(of: id).contains(where: { $0.content.result == .met }) { continue }
        let undated = AgendaUndated(
          kind: .deadline, headline: AgendaHeadline(.target, [.thing(id)]),
          receipt: AgendaReceipt(fact))
        found.append((undated, surroundings.involved(in: id)))
      }
    }
    return found.filter { item in
      let isOwn = item.involved.contains {
        surroundings.circle(of: $0.actor).contains(request.subject)
      }
      guard let partner = request.partner else { return isOwn || request.includesAll }
      return (isOwn || request.includesAll)
        && !surroundings.relations(
          of: partner, to: item.involved, at: .unknown, kind: item.fact.kind
        ).isEmpty
    }.map(\.fact).sorted { ($0.kind, $0.receipt.fact) < ($1.kind, $1.receipt.fact) }
  }
}
