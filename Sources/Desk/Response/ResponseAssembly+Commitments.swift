import Doctrines
import WorldModel

extension ResponseAssembly {
  /// What an action touches, and what it would touch if it had a bearing on the event.
  struct Touched {
    var commitments: [Commitment] = []
    var further: [FurtherShared] = []
  }

  /// The commitments that the actions touch, by kind and key, each once.
  func commitments(_ touched: [Touched]) -> [Commitment] {
    var seen: Set<String> = []
    return touched.flatMap(\.commitments)
      .sorted { one, other in
        // Of the same thing the one that names its clauses stays.
        (rank(one.kind), one.id, one.bearing == nil ? 1 : 0, one.bearing ?? "")
          < (rank(other.kind), other.id, other.bearing == nil ? 1 : 0, other.bearing ?? "")
      }
      .filter { seen.insert($0.id).inserted }
  }

  /// What is shared besides, by kind and key, each once.
  func further(_ touched: [Touched], without shown: Set<String>) -> [FurtherShared] {
    Self.distinct(touched.flatMap(\.further)).filter { !shown.contains($0.id) }
      .sorted { (rank($0.kind), $0.id) < (rank($1.kind), $1.id) }
  }

  private func rank(_ kind: Commitment.Kind) -> Int {
    Commitment.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  func touched(
    by action: String, _ bearing: Bearing, _ results: [String: CheckResult]
  ) -> Touched {
    var found = Touched()
    guard let action = doctrine.action(action) else { return found }
    for touch in action.touches {
      switch touch {
      case .check(let id): if let check = check(id, results) { found.commitments.append(check) }
      case .thing(let thing):
        found.commitments.append(commitment(thing))
        found.commitments += embodiments(of: thing).map {
          commitment($0, bearing: "it carries out ‘\(world.title(of: thing))’")
        }
      case .shared(.obligations):
        found.commitments += obligations
        found.commitments += agreements.compactMap { thing -> Commitment? in
          guard concludedLater(thing) == nil, let clauses = bearing.clauses(of: thing) else {
            return nil
          }
          return commitment(thing, bearing: clauses)
        }
      case .shared(.agreements): sort(agreements, action, bearing, &found)
      case .shared(.memberships): sort(sharedMemberships, action, bearing, &found)
      }
    }
    let shown = Set(found.commitments.map(\.id))
    found.further.removeAll { shown.contains($0.id) }
    return found
  }

  /// Keeps what bears on the event, and names the rest.
  private func sort(
    _ things: [EntityID], _ action: ConductAction, _ bearing: Bearing, _ found: inout Touched
  ) {
    for thing in things {
      let later = concludedLater(thing)
      if later == nil, let reason = bearing.reason(thing, action) {
        found.commitments.append(commitment(thing, bearing: reason))
      } else {
        found.further.append(
          FurtherShared(
            id: thing.text, kind: world.kind(of: thing) == "actor" ? .membership : .agreement,
            title: world.title(of: thing),
            reason: later == nil ? .noBearing : .concludedLater, concluded: later))
      }
    }
  }

  private func check(_ id: String, _ results: [String: CheckResult]) -> Commitment? {
    guard let check = doctrine.checks.first(where: { $0.id == id }) else { return nil }
    let result = results[id]
    return Commitment(
      id: id, kind: .statement, title: check.title,
      state: result.map { "\($0.verdict.rawValue): \($0.reason)" }
        ?? "no verdict: not in the edition of \(asOf)",
      bearing: nil, facts: result.map { Self.distinct($0.words + $0.evidence) } ?? [])
  }

  /// Partners of the event: its parties, those named by place and object, and with an invitation the
  /// members of the organisation to which it leads.
  var partners: [EntityID] {
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
        state: times.isEmpty ? "dates not known" : times, bearing: nil,
        facts: facts.map { FactRecord($0) })
    }
  }

  /// Agreements that have the subject and a partner among their parties.
  private var agreements: [EntityID] {
    world.facts.agreements.map(\.content.id).filter { id in
      let parties = world.parties(of: id).filter { $0.valid.overlap(when) != .none }
        .map(\.content.actor)
      return parties.contains(subject) && parties.contains { partners.contains($0) }
        && !world.isTerminated(id, by: occurrence.date)
    }.sorted()
  }

  /// Organisations of which the subject and a partner are members at the date, or that are the object.
  private var sharedMemberships: [EntityID] {
    let held = Self.distinct(
      world.memberships(of: subject).filter(isHeld).map(\.content.organisation)
    ).filter { !world.hasEnded($0, by: occurrence.date) && !isFoundedLater($0) }
    return held.filter { organisation in
      world.actor(organisation)?.kind != .region
        && (partners.contains(organisation)
          || world.memberships(in: organisation).contains {
            partners.contains($0.content.member) && isHeld($0)
          })
    }.sorted()
  }

  /// Whether every row of an organisation says that it began after the event.
  private func isFoundedLater(_ organisation: EntityID) -> Bool {
    let times = world.facts.actors.filter { $0.content.id == organisation }.map(\.valid)
    return !times.isEmpty
      && times.allSatisfy { $0.earliest.map { $0 > occurrence.date.latest } ?? false }
  }

  private func isHeld(_ fact: Fact<Membership>) -> Bool {
    fact.content.role.isMembership && fact.valid.overlap(when) != .none
      && fact.envelope.status != .conditional && fact.envelope.status != .planned
  }

  /// A thing of the world with where it stands at the date of the event.
  private func commitment(_ thing: EntityID, bearing: String? = nil) -> Commitment {
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
      let told = world.memberships(of: subject).filter {
        $0.content.organisation == thing && $0.valid.overlap(when) != .none
      }
      // Who is a member by then is no longer on the way to it, though no source ends the way.
      let isMember = told.contains(where: isHeld)
      let held = told.filter {
        !isMember || ![.acceding, .interested].contains($0.content.role)
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
      id: thing.text, kind: kind, title: world.title(of: thing), state: state, bearing: bearing,
      facts: facts)
  }

  private func partnersIn(_ organisation: EntityID) -> String {
    let shared = partners.filter { partner in
      world.memberships(in: organisation).contains {
        $0.content.member == partner && isHeld($0)
      }
    }
    let others = partners.filter { partner in
      partner != organisation && !shared.contains(partner)
        && world.actor(partner)?.kind == .state
    }
    var words = shared.isEmpty ? "" : "; also " + shared.map(\.text).joined(separator: ", ")
    var blank: [EntityID] = []
    for partner in others {
      let told = world.memberships(in: organisation).filter { $0.content.member == partner }
      let now = told.filter { $0.valid.overlap(when) != .none }.map(\.content.role.rawValue)
      if !now.isEmpty {
        words += "; \(partner): \(Self.distinct(now).joined(separator: ", "))"
      } else if told.isEmpty {
        blank.append(partner)
      } else {
        words += "; \(partner): no standing at the date on record"
      }
    }
    if !blank.isEmpty {
      words += "; standing not on record: " + blank.map(\.text).joined(separator: ", ")
    }
    return words
  }
}

extension String {
  /// The kind of a relation as words: `defence-obligation` reads *defence obligation*.
  fileprivate var replacingHyphens: String {
    split(separator: "-").joined(separator: " ")
  }
}
