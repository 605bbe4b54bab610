extension ItemPass {
  /// Proposes cutpoints from normal distributions around the present ones, truncated to their order and to
  /// the bounds (Cowles, doi:10.1007/BF00162520).
  ///
  /// The way back can be closed: from the proposed pair the present γ1 can be proposed only if it lies below
  /// the proposed γ2. Such a proposal must be refused; taking it would let both cutpoints move down and
  /// seldom up.
  ///
  /// - Parameter isExact: whether the correction is that of the proposal's full density, closed ways included.
  ///   The published program leaves out the truncation of γ1, the upper bound of γ2 and the closed ways, which
  ///   matters for cutpoints that are closer together than a step.
  @inline(__always)
  func propose(
    _ current: (Double, Double), step: Double, isExact: Bool, _ random: inout RandomStream
  ) -> (cuts: (Double, Double), logCorrection: Double) {
    let bound = IdealPointModel.cutpointBound
    let scale = 1 / step
    let floor = normal.cumulative((-bound - current.0) * scale)
    let room = normal.cumulative((current.1 - current.0) * scale) - floor
    let lower = current.0 + step * normal.quantile(floor + random.uniform() * room)
    // From above, so that the far end of the interval loses no digits.
    let ceiling = normal.cumulative((current.1 - bound) * scale)
    let space = normal.cumulative((current.1 - lower) * scale) - ceiling
    let upper = Swift.max(
      lower, current.1 - step * normal.quantile(ceiling + random.uniform() * space))
    var forward = normal.cumulative((current.1 - lower) * scale)
    var backward = normal.cumulative((upper - current.0) * scale)
    if isExact {
      if upper <= current.0 { return ((lower, upper), -.infinity) }
      forward = room * space
      let roomBack =
        normal.cumulative((upper - lower) * scale)
        - normal.cumulative((-bound - lower) * scale)
      let spaceBack = backward - normal.cumulative((upper - bound) * scale)
      backward = roomBack * spaceBack
    }
    return ((lower, upper), NormalTables.logarithm(forward / backward))
  }

  /// Σ log of the ratio of the votes' probabilities under the proposed and the present cutpoints.
  @inline(__always)
  func logRatio(
    _ slope: Double, _ current: (Double, Double), _ proposed: (Double, Double)
  ) -> Double {
    let count = units.count
    var product = RatioProduct()
    for vote in 0..<abstentions {
      let eta = slope * points[Int(units[vote])]
      let old = normal.cumulative(current.0 - eta)
      let new = normal.cumulative(proposed.0 - eta)
      scratch[vote] = eta
      scratch[count + vote] = old
      scratch[2 * count + vote] = new
      product.multiply(new, old)
    }
    for vote in abstentions..<against {
      let eta = slope * points[Int(units[vote])]
      let old = between(current.0 - eta, current.1 - eta)
      let new = between(proposed.0 - eta, proposed.1 - eta)
      scratch[vote] = eta
      scratch[count + vote] = old.probability
      scratch[2 * count + vote] = new.probability
      scratch[3 * count + vote] = old.tail
      scratch[4 * count + vote] = new.tail
      product.multiply(new.probability, old.probability)
    }
    for vote in against..<count {
      let eta = slope * points[Int(units[vote])]
      let old = normal.cumulative(eta - current.1)
      let new = normal.cumulative(eta - proposed.1)
      scratch[vote] = eta
      scratch[count + vote] = old
      scratch[2 * count + vote] = new
      product.multiply(new, old)
    }
    return product.logarithm
  }

  /// The probability of an interval and the smaller tail beside it, negative where that is the upper one.
  @inline(__always)
  private func between(_ low: Double, _ high: Double) -> (probability: Double, tail: Double) {
    let isAbove = low > 0
    let tail = normal.cumulative(isAbove ? -high : low)
    let probability = normal.cumulative(isAbove ? -low : high) - tail
    return (Swift.max(probability, 0), isAbove ? -tail : tail)
  }
}

/// A sum of logarithms of ratios that takes a logarithm only now and then.
///
/// Numerators and denominators are multiplied apart and leave for the sum before they could underflow, so
/// nothing is lost that a sum of logarithms would keep.
struct RatioProduct {
  private var above = 1.0
  private var below = 1.0
  private var sum = 0.0

  /// Probabilities below this count as this.
  static let least = 1e-300

  @inline(__always)
  mutating func multiply(_ numerator: Double, _ denominator: Double) {
    if Swift.min(numerator, denominator) < 1e-90 {
      sum +=
        NormalTables.logarithm(Swift.max(numerator, Self.least))
        - NormalTables.logarithm(Swift.max(denominator, Self.least))
      return
    }
    above *= numerator
    below *= denominator
    if Swift.min(above, below) < 1e-200 { collect() }
  }

  private mutating func collect() {
    sum += NormalTables.logarithm(above) - NormalTables.logarithm(below)
    above = 1
    below = 1
  }

  var logarithm: Double {
    sum + NormalTables.logarithm(above) - NormalTables.logarithm(below)
  }
}
