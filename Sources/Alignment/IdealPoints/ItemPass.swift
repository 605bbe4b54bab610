/// The votes of one item while its parameters are drawn.
///
/// For each vote five figures are kept, each in a row of its own: the linear predictor η = βθ, the
/// probability of the answer and the tail below it under the present cutpoints, and both under the proposed
/// ones. The tail is the one in which both ends of the interval are small; a vote against always looks from
/// above, so that no probability is taken as a difference from 1.
struct ItemPass {
  /// Shape [votes of the item]: state-sessions; in favour, abstentions, against.
  let units: UnsafeBufferPointer<Int32>
  /// Where the abstentions start.
  let abstentions: Int
  /// Where the votes against start.
  let against: Int
  let points: UnsafeBufferPointer<Double>
  /// Shape [6 × at least the votes of the item].
  let scratch: UnsafeMutableBufferPointer<Double>
  let normal: NormalKernel

  /// Draws the latent answers from their truncated normal distributions and returns Σθ² and Σθz.
  ///
  /// The rows of the scratch that ``logRatio(_:_:_:)`` left are read, and z is written over η.
  @inline(__always)
  func drawAnswers(
    accepted: Bool, _ random: inout RandomStream
  ) -> (squares: Double, products: Double) {
    let count = units.count
    let probabilities = (accepted ? 2 : 1) * count
    let tails = (accepted ? 4 : 3) * count
    var squares = 0.0
    var products = 0.0
    for vote in 0..<abstentions {
      let z =
        scratch[vote] + normal.quantile(random.uniform() * scratch[probabilities + vote])
      let point = points[Int(units[vote])]
      scratch[vote] = z
      squares += point * point
      products += point * z
    }
    for vote in abstentions..<against {
      let chance = scratch[probabilities + vote]
      // A negative tail marks an interval above the middle, which is drawn from above.
      let tail = scratch[tails + vote]
      let drawn = normal.quantile(abs(tail) + random.uniform() * chance)
      let z = scratch[vote] + (tail.sign == .minus ? -drawn : drawn)
      let point = points[Int(units[vote])]
      scratch[vote] = z
      squares += point * point
      products += point * z
    }
    for vote in against..<count {
      let z =
        scratch[vote] - normal.quantile(random.uniform() * scratch[probabilities + vote])
      let point = points[Int(units[vote])]
      scratch[vote] = z
      squares += point * point
      products += point * z
    }
    return (squares, products)
  }

  /// Adds β² and βz to the sums of the state-sessions.
  @inline(__always)
  func add(
    _ slope: Double, to weights: UnsafeMutableBufferPointer<Double>,
    _ weighted: UnsafeMutableBufferPointer<Double>
  ) {
    let square = slope * slope
    for vote in 0..<units.count {
      let unit = Int(units[vote])
      weights[unit] += square
      weighted[unit] += slope * scratch[vote]
    }
  }
}
