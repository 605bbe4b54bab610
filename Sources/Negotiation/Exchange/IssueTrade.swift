/// A trade of two actors on two issues.
public struct IssueTrade: Sendable, Hashable {
  /// Moves on `givenIssue` and gets what it wants on `receivedIssue`.
  public let giver: Int
  public let taker: Int
  /// Positions among the issues of the model.
  public let givenIssue: Int
  public let receivedIssue: Int
  /// How far the settlements move, in per cent of the scales.
  public let givenShift: Double
  public let receivedShift: Double
  /// What each of the two gains, in salience × per cent of the scale.
  public let gain: Double

  /// Whether a trade is made before another: the larger gain first.
  func comesBefore(_ other: IssueTrade) -> Bool {
    gain != other.gain ? gain > other.gain : precedes(other)
  }

  /// Breaks ties: by actors, then issues.
  func precedes(_ other: IssueTrade) -> Bool {
    (giver, taker, givenIssue, receivedIssue)
      < (other.giver, other.taker, other.givenIssue, other.receivedIssue)
  }
}

extension ExchangeModel {
  /// The most that each of two actors could gain from a trade if the other gains nothing.
  public struct TradeLimits: Sendable, Hashable {
    public let giver: Double
    public let taker: Double
  }

  /// How unequal a trade may be made: the gain of one where the other's is 0.
  ///
  /// - Parameter trade: one of ``trades()``.
  public func limits(of trade: IssueTrade) -> TradeLimits {
    func cell(_ actor: Int, _ issue: Int) -> Int { actor * issueCount + issue }
    func reach(_ actor: Int, _ issue: Int, _ other: Int) -> Double {
      abs(position[cell(actor, issue)] - position[cell(other, issue)])
        * weight[cell(actor, issue)] / total[issue]
    }
    let (i, j, p, q) = (trade.giver, trade.taker, trade.givenIssue, trade.receivedIssue)
    let given = reach(i, p, j)
    let received = reach(j, q, i)
    // The giver's gain is largest where the taker is left with nothing, and the other way round.
    let giverLoss = salience[cell(i, p)]
    let giverGain = salience[cell(i, q)]
    let takerGain = salience[cell(j, p)]
    let takerLoss = salience[cell(j, q)]
    let fullGiven = min(given, takerLoss > 0 ? received * takerLoss / takerGain : given)
    let most = takerLoss > 0 ? min(received, fullGiven * takerGain / takerLoss) : received
    let least = giverGain > 0 ? min(received, given * giverLoss / giverGain) : received
    let givenForLeast = giverLoss > 0 ? min(given, least * giverGain / giverLoss) : given
    return TradeLimits(
      giver: most * giverGain - fullGiven * giverLoss,
      taker: givenForLeast * takerGain - least * takerLoss)
  }

  /// What a round's shifts of the settlements change for each actor, in salience × per cent of the scale.
  ///
  /// - Parameters:
  ///   - before: settlements before, in per cent of the scale.
  ///   - original: positions before, in per cent of the scale, by which actors still judge.
  public func changes(from before: [Double], original: [Double]) -> [Double] {
    let after = settlements
    return (0..<actorCount).map { actor in
      (0..<issueCount).reduce(0) { sum, issue in
        let cell = actor * issueCount + issue
        guard !original[cell].isNaN, !before[issue].isNaN else { return sum }
        return sum + salience[cell]
          * (abs(before[issue] - original[cell]) - abs(after[issue] - original[cell]))
      }
    }
  }
}
