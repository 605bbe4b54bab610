/// Kept draws of the positions of all state-sessions, chain by chain.
///
/// Draws are rounded to multiples of 2⁻¹¹ and take two bytes each: the rounding is a hundredth of the smallest
/// posterior standard deviation of the published estimates, and 8,000 draws of 10,469 positions take 168 MB.
/// Means and standard deviations come from sums kept beside the draws, without rounding.
public struct PosteriorDraws: Sendable, Equatable {
  public let unitCount: Int
  /// Shape [chains][draws × state-sessions], the positions of one draw side by side.
  var chains: [[Int16]]
  /// Shape [chains][state-sessions].
  var sums: [[Double]]
  var squares: [[Double]]

  /// Size of the step between neighbouring draws.
  public static let quantum = 0x1p-11

  init(chains: Int, unitCount: Int) {
    self.unitCount = unitCount
    self.chains = [[Int16]](repeating: [], count: chains)
    sums = [[Double]](
      repeating: [Double](repeating: 0, count: unitCount), count: chains)
    squares = sums
  }

  public var chainCount: Int { chains.count }

  /// Draws kept from each chain so far.
  public var drawCount: Int { unitCount == 0 ? 0 : (chains.map(\.count).min() ?? 0) / unitCount }

  /// The draws of one state-session in one chain, in the order of drawing: its trace.
  public func trace(of unit: Int, chain: Int) -> [Double] {
    (0..<drawCount).map { Double(chains[chain][$0 * unitCount + unit]) * Self.quantum }
  }

  /// The draws of one state-session, chain after chain.
  public func draws(of unit: Int) -> [Double] {
    (0..<chainCount).flatMap { trace(of: unit, chain: $0) }
  }

  /// Posterior mean and standard deviation over all chains, without the rounding of the draws.
  public func moments(of unit: Int) -> (mean: Double, deviation: Double)? {
    let count = Double(drawCount * chainCount)
    guard count > 1 else { return nil }
    var sum = 0.0
    var square = 0.0
    for chain in 0..<chainCount {
      sum += sums[chain][unit]
      square += squares[chain][unit]
    }
    let mean = sum / count
    return (mean, (Swift.max(0, square / count - mean * mean) * count / (count - 1)).squareRoot())
  }

  /// The number of a position on the grid of draws; what lies beyond ±16 is kept at the end.
  @inline(__always)
  static func code(_ point: Double) -> Int16 {
    Int16((Swift.min(Swift.max(point, -15.99), 15.99) / quantum).rounded())
  }
}
