import Numerics

/// Quantiles and changes of rank of the draws on one issue.
struct IntervalSummary {
  let intervals: IssueIntervals

  /// - Parameters:
  ///   - values: draws × issues × models.
  ///   - base: issues × models, from the figures as they stand.
  ///   - positions: opening positions of the issue's actors.
  init(
    issue: Int, values: [Double], base: [Double], draws: Int, issueCount: Int, positions: [Double]
  ) {
    let models = OutcomeModel.allCases
    let stride = issueCount * models.count
    let start = issue * models.count
    func value(_ draw: Int, _ model: Int) -> Double { values[draw * stride + start + model] }

    var intervals: [OutcomeInterval] = []
    for (index, model) in models.enumerated() {
      var found = (0..<draws).map { value($0, index) }.filter { !$0.isNaN }
      var moved = 0
      let nearest = Self.nearest(positions, base[start + index])
      if let nearest {
        moved = found.count { Self.nearest(positions, $0) != nearest }
      }
      found.sort()
      intervals.append(
        OutcomeInterval(
          model: model, low: SampleQuantile.of(sorted: found, at: 0.05),
          middle: SampleQuantile.of(sorted: found, at: 0.5),
          high: SampleQuantile.of(sorted: found, at: 0.95), answers: found.count,
          nearestActorChanges: nearest == nil || found.isEmpty
            ? nil : Double(moved) / Double(found.count)))
    }
    let order = Self.order((0..<models.count).map { base[start + $0] })
    let changed = (0..<draws).count { draw in
      Self.order((0..<models.count).map { value(draw, $0) }) != order
    }
    self.intervals = IssueIntervals(
      issue: issue, models: intervals, rankingChanges: Double(changed) / Double(draws))
  }

  /// The position nearest to an outcome, the lower of two; `nil` without an outcome.
  private static func nearest(_ positions: [Double], _ outcome: Double) -> Double? {
    guard !outcome.isNaN else { return nil }
    return positions.min { (abs($0 - outcome), $0) < (abs($1 - outcome), $1) }
  }

  /// Models from low to high; those without an answer last.
  private static func order(_ values: [Double]) -> [Int] {
    values.indices.sorted { one, other in
      let left = values[one].isNaN ? Double.infinity : values[one]
      let right = values[other].isNaN ? Double.infinity : values[other]
      return (left, one) < (right, other)
    }
  }
}
