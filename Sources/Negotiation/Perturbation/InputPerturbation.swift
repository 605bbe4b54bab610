import Numerics

/// How the inputs are shaken to see how firm the forecasts are.
///
/// A position with a declared range is drawn evenly from it; a point is drawn evenly around itself, within
/// the scale. Salience and capability are multiplied by an even draw around 1. The draws say how much the
/// forecast depends on figures that nobody knows better; they say nothing of whether the model is right.
public struct InputPerturbation: Sendable, Hashable {
  public var draws: Int
  public var seed: UInt64
  /// Half the width of the draw of a position without a range, as a share of the scale.
  public var positionSpread: Double
  /// Half the width of the factor of salience.
  public var salienceSpread: Double
  /// Half the width of the factor of capability, one draw an actor and issue with different capabilities.
  public var capabilitySpread: Double

  public init(
    draws: Int = 1_000, seed: UInt64 = 1, positionSpread: Double = 0.05,
    salienceSpread: Double = 0.1, capabilitySpread: Double = 0.1
  ) {
    self.draws = draws
    self.seed = seed
    self.positionSpread = positionSpread
    self.salienceSpread = salienceSpread
    self.capabilitySpread = capabilitySpread
  }
}

/// What shaken inputs make of one model's forecast on one issue.
public struct OutcomeInterval: Sendable, Hashable {
  public let model: OutcomeModel
  /// Quantiles 0.05, 0.5 and 0.95 of the draws with an answer; `nil` where there was none.
  public let low: Double?
  public let middle: Double?
  public let high: Double?
  /// Draws in which the model had an answer.
  public let answers: Int
  /// Share of those in which another actor's opening position is nearest to the outcome than by the
  /// figures as they stand; `nil` where there is no answer to compare.
  public let nearestActorChanges: Double?
}

/// What shaken inputs make of all forecasts on one issue.
public struct IssueIntervals: Sendable, Hashable {
  public let issue: Int
  /// In the order of ``OutcomeModel/allCases``.
  public let models: [OutcomeInterval]
  /// Share of the draws in which the models stand in another order along the scale.
  public let rankingChanges: Double
}

extension NegotiationCase {
  /// Intervals of every model on every issue.
  ///
  /// Each draw has a generator of its own, so that the figures do not depend on `threads`.
  ///
  /// - Complexity: O(draws × issues × n³) for n actors.
  public func intervals(
    _ perturbation: InputPerturbation, options: OutcomeOptions = OutcomeOptions(), threads: Int
  ) -> [IssueIntervals] {
    let run = OutcomeRun(self, options)
    let drawing = ColumnDrawing(self, perturbation)
    let draws = max(1, perturbation.draws)
    let perUnit = 16
    let units = parallelMap((draws + perUnit - 1) / perUnit, threads: threads) { unit in
      (unit * perUnit..<min(draws, (unit + 1) * perUnit)).flatMap { draw in
        run.run(drawing.draw(UInt64(draw)))
      }
    }
    let values = units.flatMap { $0 }
    let base = run.run(run.columns)
    return issues.indices.map { issue in
      IntervalSummary(
        issue: issue, values: values, base: base, draws: draws, issueCount: issues.count,
        positions: participants(on: issue).compactMap { stances[$0][issue]?.position }
      ).intervals
    }
  }
}
