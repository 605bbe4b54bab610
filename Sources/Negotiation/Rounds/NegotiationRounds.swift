/// Rounds of a negotiation as a state machine: each step returns what happens and knows nothing else.
///
/// ```swift
/// var rounds = NegotiationRounds(negotiation, .challenge(.text), limit: 10)
/// while !rounds.isOver { log.append(contentsOf: rounds.advance()) }
/// ```
public struct NegotiationRounds: Sendable {
  /// How positions change in a round.
  public enum Procedure: Sendable, Hashable {
    /// Each issue by itself, by the expected-utility challenge model.
    case challenge(ChallengeVariant)
    /// Linked issues together, by trades.
    case exchange
  }

  public let negotiation: NegotiationCase
  public let procedure: Procedure
  public let limit: Int
  /// Rounds that are over.
  public private(set) var round = 0
  public private(set) var end: RoundEnd?
  /// Positions as they stand, rows of actors; `nil` without a stance.
  public private(set) var positions: [[Double?]]
  /// Columns of each issue; the opening range stays that of the beginning.
  private var profiles: [IssueProfile]

  /// - Parameter limit: the most rounds; less than 1 ends before the first.
  public init(_ negotiation: NegotiationCase, _ procedure: Procedure, limit: Int) {
    self.negotiation = negotiation
    self.procedure = procedure
    self.limit = limit
    positions = negotiation.stances.map { row in row.map { $0?.position } }
    profiles = negotiation.issues.indices.map { IssueProfile(negotiation, issue: $0) }
  }

  public var isOver: Bool { end != nil }

  /// Settlements by the compromise mean, one an issue.
  public var means: [Double?] { profiles.map(CompromiseModel.outcome) }
  /// Weighted medians, one an issue.
  public var medians: [Double?] { profiles.map(WeightedMedian.outcome) }

  /// Runs one round, and returns what happened in it; nothing once the rounds are over.
  public mutating func advance() -> [RoundAction] {
    guard end == nil else { return [] }
    var actions: [RoundAction] = [.began(round: round + 1, means: means, medians: medians)]
    if round >= limit { return actions + [finish(.limit)] }
    let changes =
      switch procedure {
      case .challenge(let variant): challenge(variant)
      case .exchange: trade()
      }
    actions += changes
    round += 1
    let isMoving = changes.contains { if case .moved = $0 { true } else { false } }
    if !isMoving {
      actions.append(finish(.nobodyMoves))
    } else if profiles.allSatisfy({ IssueProfile.range($0.position) == 0 }) {
      actions.append(finish(.agreed))
    } else if round >= limit {
      actions.append(finish(.limit))
    }
    return actions
  }

  private mutating func finish(_ reason: RoundEnd) -> RoundAction {
    end = reason
    return .ended(reason)
  }

  private mutating func challenge(_ variant: ChallengeVariant) -> [RoundAction] {
    var actions: [RoundAction] = []
    let model = ChallengeModel(variant)
    for issue in profiles.indices {
      let profile = profiles[issue]
      for offer in model.offers(profile) {
        guard let offer else { continue }
        let actor = profile.actors[offer.actor]
        actions.append(
          .accepted(
            issue: issue, actor: actor, by: profile.actors[offer.challenger], offer.kind))
        actions += move(actor, issue, to: offer.position)
      }
    }
    return actions
  }

  private mutating func trade() -> [RoundAction] {
    var actions: [RoundAction] = []
    for issues in negotiation.linkedIssues where issues.count > 1 {
      var model = ExchangeModel(negotiation, issues: issues, positions: positions)
      let before = model.position
      for trade in model.makeRound() {
        actions.append(.traded(trade, issues: issues))
        for (actor, issue) in [
          (trade.giver, trade.givenIssue), (trade.taker, trade.receivedIssue),
        ] {
          let cell = actor * issues.count + issue
          guard before[cell] != model.position[cell],
            let position = model.onScale(model.position[cell], issue: issue)
          else { continue }
          actions += move(actor, issues[issue], to: position)
        }
      }
    }
    return actions
  }

  private mutating func move(_ actor: Int, _ issue: Int, to position: Double) -> [RoundAction] {
    guard let from = positions[actor][issue], from != position,
      let row = profiles[issue].actors.firstIndex(of: actor)
    else { return [] }
    positions[actor][issue] = position
    profiles[issue].position[row] = position
    return [.moved(issue: issue, actor: actor, from: from, to: position)]
  }
}
