import Doctrines
import WorldModel

extension ResponseAssembly {
  /// The commitments that the actions touch, by kind and key, each once.
  func commitments(
    touchedBy actions: [String], _ results: [String: CheckResult]
  ) -> [Commitment] {
    let all = actions.compactMap { doctrine.action($0) }.flatMap(\.touches)
    var seen: Set<String> = []
    return Self.distinct(all).flatMap { touched(by: $0, results) }
      .filter { seen.insert($0.id).inserted }
      .sorted { (rank($0.kind), $0.id) < (rank($1.kind), $1.id) }
  }

  private func rank(_ kind: Commitment.Kind) -> Int {
    Commitment.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  func touched(
    by touch: ConductAction.Touch, _ results: [String: CheckResult]
  ) -> [Commitment] {
    switch touch {
    case .check(let id): check(id, results).map { [$0] } ?? []
    case .thing(let thing): [commitment(thing)]
    case .shared(.obligations): obligations
    case .shared(.agreements): agreements
    case .shared(.memberships): sharedMemberships
    }
  }

  private func check(_ id: String, _ results: [String: CheckResult]) -> Commitment? {
    guard let check = doctrine.checks.first(where: { $0.id == id }) else { return nil }
    let result = results[id]
    return Commitment(
      id: id, kind: .statement, title: check.title,
      state: result.map { "\($0.verdict.rawValue): \($0.reason)" }
        ?? "no verdict: not in the edition of \(asOf)",
      facts: result.map { Self.distinct($0.words + $0.evidence) } ?? [])
  }

  /// Partners of the event: its parties, those named by place and object, and with an invitation the
  /// members of the organisation to which it leads.
  private var partners: [EntityID] {
    let named = occurrence.focus(of: subject)
    guard occurrence.occasion == .invitation, let object = occurrence.object else { return named }
    return Self.distinct(named + world.members(of: object, at: when).filter { $0 != subject })
  }

  /// Relations of the kind `…-obligation` with the partners, at the date of the event.
  private var obligations: [Commitment] {
    var groups: [String: [Fact<Relation>]] = [:]
    for fact in world.facts.relations {
      let relation = fact.content
      guard relation.kind.hasSuffix("-obligation"), fact.valid.overlap(when) != .none else {
        continue
      }
      let pair = [relation.a, relation.b]
      guard pair.contains(subject), let partner = pair.first(where: { $0 != subject }),
        partners.contains(partner)
      else { continue }
      groups["\(relation.kind)/\(partner)", default: []].append(fact)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { key, facts in
      guard let first = facts.first else { return nil }
      let partner = first.content.a == subject ? first.content.b : first.content.a
      // A pact binds both ways as a rule; two rows of one pact are shown as one.
      let times = Self.distinct(facts.map(\.valid.words)).joined(separator: "; ")
      return Commitment(
        id: key, kind: .obligation,
        title: "\(first.content.kind.replacingHyphens) with \(world.title(of: partner))",
        state: times.isEmpty ? "dates not known" : times,
        facts: facts.map { FactRecord($0) })
    }
  }

  /// Agreements that have the subject and a partner among their parties.
  private var agreements: [Commitment] {
    world.facts.agreements.map(\.content.id).filter { id in
      let parties = world.parties(of: id).filter { $0.valid.overlap(when) != .none }
        .map(\.content.actor)
      return parties.contains(subject) && parties.contains { partners.contains($0) }
    }.sorted().map { commitment($0) }
  }

  /// Organisations of which the subject and a partner are members at the date, or that are the object.
  private var sharedMemberships: [Commitment] {
    let held = Self.distinct(
      world.memberships(of: subject).filter(isHeld).map(\.content.organisation))
    return held.filter { organisation in
      world.actor(organisation)?.kind != .region
        && (partners.contains(organisation)
          || world.memberships(in: organisation).contains {
            partners.contains($0.content.member) && isHeld($0)
          })
    }.sorted().map { commitment($0) }
  }

  private func isHeld(_ fact: Fact<Membership>) -> Bool {
    fact.content.role.isMembership && fact.valid.overlap(when) != .none
      && fact.envelope.status != .conditional && fact.envelope.status != .planned
  }

  /// A thing of the world with where it stands at the date of the event.
  private func commitment(_ thing: EntityID) -> Commitment {
    let kind: Commitment.Kind =
      switch world.kind(of: thing) {
      case "agreement": .agreement
      case "initiative", "platform", "doctrine", "programme", "mediation": .initiative
      case "actor": .membership
      default: .thing
      }
    let facts: [FactRecord]
    let state: String
    if kind == .membership {
      let held = world.memberships(of: subject).filter {
        $0.content.organisation == thing && $0.valid.overlap(when) != .none
      }
      facts = held.map { FactRecord($0) }
      state =
        held.isEmpty
        ? "no standing of \(subject) known at the date"
        : Self.distinct(held.map(\.content.role.rawValue)).joined(separator: ", ")
          + partnersIn(thing)
    } else {
      (state, facts) = stage(of: thing)
    }
    return Commitment(
      id: thing.text, kind: kind, title: world.title(of: thing), state: state, facts: facts)
  }

  private func partnersIn(_ organisation: EntityID) -> String {
    let shared = partners.filter { partner in
      world.memberships(in: organisation).contains {
        $0.content.member == partner && isHeld($0)
      }
    }
    return shared.isEmpty ? "" : "; also " + shared.map(\.text).joined(separator: ", ")
  }
}

extension String {
  /// The kind of a relation as words: `defence-obligation` reads *defence obligation*.
  fileprivate var replacingHyphens: String {
    split(separator: "-").joined(separator: " ")
  }
}
