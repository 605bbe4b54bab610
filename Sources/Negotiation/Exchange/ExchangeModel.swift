/// Decide's exchange model: two actors trade shifts of their positions on two issues for an equal gain.
///
/// The expected settlement of an issue is the compromise mean. Two actors on opposite sides of it on both
/// issues can trade if each cares relatively more about another issue: each moves its position on the
/// issue where it supplies, and the settlements follow. On scales from 0 to 100:
///
/// ```text
/// Δp = |xᵢₚ − xⱼₚ| sᵢₚ cᵢₚ / Σ s c            the settlement of p if i moves all the way
/// Δq = Δp (sᵢₚ + sⱼₚ) / (sᵢq + sⱼq)           the shift of q that gives both the same gain
/// gain = Δq sᵢq − Δp sᵢₚ = Δp sⱼₚ − Δq sⱼq
/// ```
///
/// Where Δq would need j to move beyond i, j moves all the way and i as far as that is worth. The trade
/// with the largest gain is made first; a position that was part of a trade is part of no other in the
/// round. What trades do to third actors is told as externality.
///
/// Source: F. Stokman, R. van Oosten, "The exchange of voting positions", in B. Bueno de Mesquita,
/// F. Stokman (eds.), *European Community Decision Making*, 1994; J. Dijkstra, M. Van Assen, F. Stokman,
/// "Outcomes of Collective Decisions with Externalities Predicted", *Journal of Theoretical Politics* 20,
/// 2008. Checked against the published programme's two-actor case and its first two trades of the sample.
public struct ExchangeModel: Sendable {
  public let actorCount: Int
  public let issueCount: Int
  /// Rows of actors; per cent of the scale, not a number where the actor has no stance.
  public internal(set) var position: [Double]
  public let salience: [Double]
  let weight: [Double]
  /// Σ s c of each issue.
  let total: [Double]
  private let lower: [Double]
  private let width: [Double]

  /// - Parameters:
  ///   - issues: those that may be traded for each other.
  ///   - positions: rows of actors, one entry an issue of the negotiation; by default its own.
  public init(_ negotiation: NegotiationCase, issues: [Int], positions: [[Double?]]? = nil) {
    let scales = issues.map { negotiation.issues[$0] }
    let stances = negotiation.stances.flatMap { row in issues.map { row[$0] } }
    let moved = positions?.flatMap { row in issues.map { row[$0] } }
    self.init(
      actorCount: negotiation.actors.count, issueCount: issues.count,
      position: (moved ?? stances.map { $0?.position }).map { $0 ?? .nan },
      salience: stances.map { $0?.salience ?? 0 },
      capability: stances.map { $0?.capability ?? 0 }, lower: scales.map(\.lower),
      width: scales.map(\.width))
  }

  /// Columns without a negotiation; a position that is not a number stands for no stance.
  public init(
    actorCount: Int, issueCount: Int, position: [Double], salience: [Double],
    capability: [Double], lower: [Double], width: [Double]
  ) {
    self.actorCount = actorCount
    self.issueCount = issueCount
    self.salience = salience
    self.lower = lower
    self.width = width
    var total = [Double](repeating: 0, count: issueCount)
    var scaled = position
    var weight = salience
    for cell in position.indices {
      let issue = cell % issueCount
      scaled[cell] = (position[cell] - lower[issue]) / width[issue] * 100
      weight[cell] = position[cell].isNaN ? 0 : salience[cell] * capability[cell]
      total[issue] += weight[cell]
    }
    self.position = scaled
    self.weight = weight
    self.total = total
  }

  /// Expected settlements in per cent of the scale; not a number where nobody has weight.
  public var settlements: [Double] {
    var sums = [Double](repeating: 0, count: issueCount)
    for cell in position.indices where weight[cell] > 0 {
      sums[cell % issueCount] += weight[cell] * position[cell]
    }
    return (0..<issueCount).map { total[$0] > 0 ? sums[$0] / total[$0] : .nan }
  }

  /// A settlement in the unit of its issue; `nil` where nobody has weight.
  public func onScale(_ settlement: Double, issue: Int) -> Double? {
    settlement.isNaN ? nil : lower[issue] + settlement / 100 * width[issue]
  }

  /// Every trade that gives both a gain, the largest first.
  ///
  /// - Complexity: O(n² m²) for n actors and m issues, and the sorting.
  public func trades() -> [IssueTrade] {
    candidates().compactMap(trade).sorted { $0.comesBefore($1) }
  }

  /// A trade in few bytes: thousands are looked at for each that is made.
  struct Candidate {
    let gain: Double
    /// One below the other.
    let actors: (one: Int32, other: Int32)
    let issues: (first: Int32, second: Int32)
  }

  /// Every trade that gives both a gain, by actors and issues.
  func candidates() -> [Candidate] {
    let settlements = settlements
    var candidates: [Candidate] = []
    var opposed: [Int] = []
    for one in 0..<actorCount {
      for other in (one + 1)..<max(one + 1, actorCount) {
        opposed.removeAll(keepingCapacity: true)
        for issue in 0..<issueCount {
          let left = position[one * issueCount + issue] - settlements[issue]
          let right = position[other * issueCount + issue] - settlements[issue]
          if left * right < 0 { opposed.append(issue) }
        }
        for first in opposed.indices {
          for second in (first + 1)..<opposed.count {
            if let trade = trade(one, other, opposed[first], opposed[second]) {
              candidates.append(
                Candidate(
                  gain: trade.gain, actors: (Int32(one), Int32(other)),
                  issues: (Int32(opposed[first]), Int32(opposed[second]))))
            }
          }
        }
      }
    }
    return candidates
  }

  func trade(_ candidate: Candidate) -> IssueTrade? {
    trade(
      Int(candidate.actors.one), Int(candidate.actors.other), Int(candidate.issues.first),
      Int(candidate.issues.second))
  }

  /// The trade of two actors on two issues; `nil` where none gains both.
  private func trade(_ one: Int, _ other: Int, _ first: Int, _ second: Int) -> IssueTrade? {
    func salience(_ actor: Int, _ issue: Int) -> Double {
      self.salience[actor * issueCount + issue]
    }
    // Who cares relatively less about the first issue supplies there.
    let left = salience(one, first) * salience(other, second)
    let right = salience(other, first) * salience(one, second)
    if left == right { return nil }
    let (giver, taker) = left < right ? (one, other) : (other, one)
    let valueFirst = salience(giver, first) + salience(taker, first)
    let valueSecond = salience(giver, second) + salience(taker, second)
    var onFirst = reach(giver, first, toward: taker)
    var onSecond = onFirst * valueFirst / valueSecond
    let limit = reach(taker, second, toward: giver)
    if onSecond > limit {
      onSecond = limit
      onFirst = onSecond * valueSecond / valueFirst
    }
    let gain = onSecond * salience(giver, second) - onFirst * salience(giver, first)
    guard gain > 0, gain.isFinite else { return nil }
    return IssueTrade(
      giver: giver, taker: taker, givenIssue: first, receivedIssue: second,
      givenShift: onFirst, receivedShift: onSecond, gain: gain)
  }

  /// How far the settlement moves if an actor moves all the way to another's position.
  private func reach(_ actor: Int, _ issue: Int, toward other: Int) -> Double {
    let cell = actor * issueCount + issue
    return abs(position[cell] - position[other * issueCount + issue]) * weight[cell] / total[issue]
  }
}
