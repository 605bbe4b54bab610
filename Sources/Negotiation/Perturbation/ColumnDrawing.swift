import Numerics

/// Draws inputs around those of a negotiation.
struct ColumnDrawing: Sendable {
  private let columns: OutcomeRun.Columns
  /// Where each position may lie; empty where there is no stance.
  private let low: [Double]
  private let high: [Double]
  /// Whether a cell has the capability of the actor's cell before it, and so its draw.
  private let sharesCapability: [Bool]
  private let perturbation: InputPerturbation

  init(_ negotiation: NegotiationCase, _ perturbation: InputPerturbation) {
    let run = OutcomeRun(negotiation, OutcomeOptions())
    columns = run.columns
    self.perturbation = perturbation
    var low: [Double] = []
    var high: [Double] = []
    var shares: [Bool] = []
    for row in negotiation.stances {
      var last: Double?
      for (stance, issue) in zip(row, negotiation.issues) {
        let reach = perturbation.positionSpread * issue.width
        let position = stance?.position ?? .nan
        low.append(stance?.range?.lowerBound ?? max(issue.lower, position - reach))
        high.append(stance?.range?.upperBound ?? min(issue.upper, position + reach))
        shares.append(stance != nil && stance?.capability == last)
        if let stance { last = stance.capability }
      }
    }
    self.low = low
    self.high = high
    sharesCapability = shares
  }

  /// The inputs of one draw.
  func draw(_ number: UInt64) -> OutcomeRun.Columns {
    var random = SplitMix64(seed: perturbation.seed, unit: number)
    var drawn = columns
    var factor = 1.0
    for cell in columns.position.indices where !columns.position[cell].isNaN {
      drawn.position[cell] = low[cell] + (high[cell] - low[cell]) * random.unitInterval()
      let stretch = 1 + perturbation.salienceSpread * (2 * random.unitInterval() - 1)
      drawn.salience[cell] = min(1, max(0, columns.salience[cell] * stretch))
      let next = 1 + perturbation.capabilitySpread * (2 * random.unitInterval() - 1)
      if !sharesCapability[cell] { factor = max(0, next) }
      drawn.capability[cell] = columns.capability[cell] * factor
    }
    return drawn
  }
}
