import WorldModel

/// Whether a condition holds; undecided where the event does not state what it asks.
public enum ConditionState: Int, Comparable, Sendable {
  case fails
  case undecided
  case holds

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A condition put to an event.
public struct ConditionFinding: Hashable, Sendable {
  public let condition: ConductRule.Condition
  public let value: String
  /// Whether it stands under `unless`.
  public let isException: Bool
  public let state: ConditionState
  /// What the event states, or does not.
  public let reason: String

  /// The condition as the file has it.
  public var words: String {
    "\(isException ? "unless " : "")\(condition.rawValue): \(value)"
  }
}

/// Whether a rule answers an event.
public struct RuleFinding: Hashable, Sendable {
  public enum Result: String, Sendable {
    case applies
    case excluded
    case undecided
  }

  public let rule: ConductRule
  public let result: Result
  /// Every condition of the rule, those under `when` first, by key.
  public let conditions: [ConditionFinding]

  /// The conditions that decided against it, or left it open.
  public var deciding: [ConditionFinding] {
    switch result {
    case .applies: []
    case .undecided: conditions.filter { $0.state == .undecided }
    case .excluded:
      conditions.contains { !$0.isException && $0.state == .fails }
        ? conditions.filter { !$0.isException && $0.state == .fails }
        : conditions.filter(\.isException)
    }
  }
}

/// Puts the conditions of rules to an event, with three values: `when` holds if all its conditions do,
/// `unless` likewise, and a rule applies where `when` holds and `unless` does not. What is unknown stays
/// unknown unless the rest decides: strong three-valued logic after S. C. Kleene, *Introduction to
/// Metamathematics* (1952), § 64.
public struct ConductMatcher: Sendable {
  private let world: World
  private let occurrence: Occurrence

  public init(world: World, occurrence: Occurrence) {
    self.world = world
    self.occurrence = occurrence
  }

  /// The finding for a rule; `nil` if it speaks of another kind of event.
  public func finding(on rule: ConductRule) -> RuleFinding? {
    guard rule.occasion == occurrence.occasion else { return nil }
    let asked = findings(rule.conditions, isException: false)
    let excepted = findings(rule.exceptions, isException: true)
    let when = asked.map(\.state).min() ?? .holds
    let unless = excepted.map(\.state).min() ?? .fails
    let result: RuleFinding.Result =
      switch (when, unless) {
      case (.fails, _), (_, .holds): .excluded
      case (.holds, .fails): .applies
      default: .undecided
      }
    return RuleFinding(rule: rule, result: result, conditions: asked + excepted)
  }

  private func findings(_ conditions: [String: String], isException: Bool) -> [ConditionFinding] {
    conditions.sorted { $0.key < $1.key }.compactMap { key, value in
      guard let condition = ConductRule.Condition(rawValue: key) else { return nil }
      let (state, reason) = state(of: condition, value)
      return ConditionFinding(
        condition: condition, value: value, isException: isException, state: state,
        reason: reason)
    }
  }

  private func state(
    of condition: ConductRule.Condition, _ value: String
  ) -> (ConditionState, String) {
    switch condition {
    case .party: actors(occurrence.parties, include: EntityID(value), silence: "the parties")
    case .by: actors(occurrence.by, include: EntityID(value), silence: "by whom")
    case .place: place(EntityID(value))
    case .to: equal(occurrence.to, value, silence: "to what")
    case .object: equal(occurrence.object?.text, value, silence: "what it is about")
    case .kind: equal(occurrence.kind, value, silence: "its ‘kind’")
    }
  }

  private func equal(
    _ stated: String?, _ value: String, silence: String
  ) -> (ConditionState, String) {
    guard let stated else { return (.undecided, "the event does not state \(silence)") }
    return stated == value ? (.holds, "stated") : (.fails, "the event states \(stated)")
  }

  private func actors(
    _ actors: [EntityID], include wanted: EntityID, silence: String
  ) -> (ConditionState, String) {
    guard !actors.isEmpty else { return (.undecided, "the event does not state \(silence)") }
    let states = actors.map {
      ($0, world.lies($0, in: wanted, at: occurrence.date, asPlace: false))
    }
    let best = states.map(\.1).max() ?? .fails
    let names = states.filter { best == .fails || $0.1 == best }.map(\.0.text)
      .joined(separator: ", ")
    switch best {
    case .holds: return (.holds, "\(names) takes part")
    case .undecided: return (.undecided, "\(names) may or may not stand for \(wanted)")
    case .fails: return (.fails, "the event names \(names)")
    }
  }

  /// Holds where the place or a party lies there; fails only if a place is stated that does not.
  private func place(_ wanted: EntityID) -> (ConditionState, String) {
    let here = occurrence.place.map { ($0, world.lies($0, in: wanted, at: occurrence.date)) }
    let parties = occurrence.parties.map {
      ($0, world.lies($0, in: wanted, at: occurrence.date))
    }
    if let here, here.1 == .holds { return (.holds, "it happens in \(here.0)") }
    if let party = parties.first(where: { $0.1 == .holds }) {
      return (.holds, "\(party.0) takes part")
    }
    guard let here else { return (.undecided, "the event does not state where it happens") }
    if here.1 == .undecided {
      return (.undecided, "it happens in \(here.0), which may or may not mean \(wanted)")
    }
    return (.fails, "it happens in \(here.0)")
  }
}
