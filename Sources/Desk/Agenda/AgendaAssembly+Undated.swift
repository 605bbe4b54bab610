import WorldModel

extension AgendaAssembly {
  /// Facts that a calendar would hold if a source gave their date.
  func undated() -> [AgendaReceipt] {
    let kinds = request.kinds
    func isAsked(_ kind: AgendaKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
    var found: [(receipt: AgendaReceipt, involved: [AgendaInvolvement])] = []
    func add<Content>(
      _ facts: [Fact<Content>], _ kind: AgendaKind, _ involved: (Content) -> [AgendaInvolvement]
    ) {
      guard isAsked(kind) else { return }
      for fact in facts where AgendaTime(fact.valid) == nil {
        found.append((AgendaReceipt(fact), involved(fact.content)))
      }
    }
    add(world.facts.events, .event) { surroundings.involved(in: $0.id) }
    add(world.facts.roles, .role) {
      [AgendaInvolvement($0.actor, "holder"), AgendaInvolvement($0.body, "body")]
    }
    add(world.facts.memberships, .membership) {
      [AgendaInvolvement($0.member, "holder"), AgendaInvolvement($0.organisation, "body")]
    }
    add(world.facts.mediations, .mediation) { surroundings.involved(in: $0.id) }
    add(world.facts.stages, .stage) { surroundings.involved(in: $0.of) }
    add(world.facts.programmes, .programme) { surroundings.involved(in: $0.id) }
    if isAsked(.deadline) {
      for fact in world.facts.statements
      where fact.content.kind == .target && fact.content.due == nil {
        found.append((AgendaReceipt(fact), surroundings.involved(in: fact.content.id)))
      }
    }
    return found.filter { item in
      let isOwn = item.involved.contains {
        surroundings.circle(of: $0.actor).contains(request.subject)
      }
      guard let partner = request.partner else { return isOwn || request.includesAll }
      return (isOwn || request.includesAll)
        && !surroundings.relations(of: partner, to: item.involved, at: .unknown).isEmpty
    }.map(\.receipt).sorted { $0.fact < $1.fact }
  }
}
