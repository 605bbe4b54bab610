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
          model: model, low: Self.quantile(found, 0.05), middle: Self.quantile(found, 0.5),
          high: Self.quantile(found, 0.95), answers: found.count,
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

  /// Between the two nearest of sorted values, in proportion (type 7 of Hyndman and Fan 1996).
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
