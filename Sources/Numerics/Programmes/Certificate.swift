/// How far a solution is from satisfying the conditions of optimality, computed from the programme.
///
/// By the duality theorem a primal solution without residual and duals without residual whose
/// objectives agree are both optimal; nothing here depends on how the solver found them. Residuals
/// are absolute violations divided by `1 + |bound|` (rows, columns) or `1 + |cost|` (duals).
///
/// Source: D. Bertsimas and J. N. Tsitsiklis, *Introduction to Linear Optimization*, 1997, chapter 4.
public struct Certificate: Sendable, Equatable, CustomStringConvertible {
  /// The largest scaled violation of a bound of a row or column.
  public let primalResidual: Double
  /// The largest scaled dual value with the wrong sign, or on a bound that does not exist; `nil` with
  /// integer columns.
  public let dualResidual: Double?
  /// The largest distance of an integer column from an integer; 0 without such columns.
  public let integralityResidual: Double
  /// `|primal − dual objective| / (1 + |primal objective|)`. With integer columns the bound is the
  /// solver's own claim, see ``gapIsClaimed``, and `nil` where it gives none.
  public let gap: Double?
  /// Whether the gap rests on a bound that only the solver knows, as in mixed-integer programmes.
  public let gapIsClaimed: Bool

  /// Whether nothing exceeds the tolerance. A figure that is not a number never passes.
  public func holds(within tolerance: Double) -> Bool {
    primalResidual <= tolerance && integralityResidual <= tolerance
      && (dualResidual.map { $0 <= tolerance } ?? true) && (gap.map { $0 <= tolerance } ?? true)
  }

  public var description: String {
    let dual = dualResidual.map { ", dual residual \($0)" } ?? ""
    let integrality = gapIsClaimed ? ", distance from integers \(integralityResidual)" : ""
    let gap = gap.map { ", gap \($0)" + (gapIsClaimed ? " (claimed)" : "") } ?? ""
    return "primal residual \(primalResidual)" + dual + integrality + gap
  }

  init(
    _ program: LinearProgram, primal: [Double], duals: [Double]?, reducedCosts: [Double]?,
    objective: Double, bound: Double?
  ) {
    var activity = [Double](repeating: 0, count: program.rowCount)
    for column in 0..<program.columnCount {
      for entry in program.starts[column]..<program.starts[column + 1] {
        activity[program.entryRows[entry]] += program.entryValues[entry] * primal[column]
      }
    }
    let rows = Self.violation(activity, program.rowLower, program.rowUpper)
    primalResidual = Self.largest(rows, Self.violation(primal, program.lower, program.upper))
    integralityResidual = zip(primal, program.isInteger).reduce(0) {
      $1.1 ? Self.largest($0, abs($1.0 - $1.0.rounded())) : $0
    }
    gapIsClaimed = program.hasIntegers
    guard let duals, let reducedCosts else {
      dualResidual = nil
      gap = bound.map { abs(objective - $0) / (1 + abs(objective)) }
      return
    }
    // Signs for minimising: a positive price sits on the lower bound, a negative one on the upper.
    let sign: Double = program.sense == .minimise ? 1 : -1
    var dual = DualObjective()
    for row in 0..<program.rowCount {
      dual.add(sign * duals[row], program.rowLower[row], program.rowUpper[row], scale: 1)
    }
    for column in 0..<program.columnCount {
      dual.add(
        sign * reducedCosts[column], program.lower[column], program.upper[column],
        scale: 1 + abs(program.cost[column]))
    }
    dualResidual = dual.residual
    gap = abs(objective - sign * dual.value) / (1 + abs(objective))
  }

  /// The dual objective, and what of the dual solution does not fit the bounds.
  private struct DualObjective {
    var value = 0.0
    var residual = 0.0

    mutating func add(_ price: Double, _ lower: Double, _ upper: Double, scale: Double) {
      let bound = price > 0 ? lower : upper
      if price.isNaN {
        residual = .nan
      } else if bound.isFinite {
        value += price * bound
      } else if price != 0 {
        residual = Certificate.largest(residual, abs(price) / scale)
      }
    }
  }

  private static func violation(_ values: [Double], _ lower: [Double], _ upper: [Double]) -> Double
  {
    var worst = 0.0
    for index in values.indices {
      let value = values[index]
      if value.isNaN { return .nan }
      if value < lower[index] {
        worst = max(worst, (lower[index] - value) / (1 + abs(lower[index])))
      }
      if value > upper[index] {
        worst = max(worst, (value - upper[index]) / (1 + abs(upper[index])))
      }
    }
    return worst
  }

  /// The larger number, and not a number if one of the two is none.
  private static func largest(_ left: Double, _ right: Double) -> Double {
    left.isNaN || right.isNaN ? .nan : max(left, right)
  }
}
