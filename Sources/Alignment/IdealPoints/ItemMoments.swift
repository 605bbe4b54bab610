/// Sums of the kept draws of item parameters, from which their posterior means and deviations come.
public struct ItemMoments: Sendable, Equatable {
  /// The sums of one chain.
  struct Chain: Sendable, Equatable {
    var count = 0
    /// Shape [6 × items]: Σβ, Σγ1, Σγ2 and the sums of their squares, item by item.
    var sums: [Double]

    mutating func add(_ chain: IdealPointChain) {
      count += 1
      for item in chain.discriminations.indices {
        let values = (
          chain.discriminations[item], chain.lowerCuts[item], chain.upperCuts[item]
        )
        let place = 6 * item
        sums[place] += values.0
        sums[place + 1] += values.1
        sums[place + 2] += values.2
        sums[place + 3] += values.0 * values.0
        sums[place + 4] += values.1 * values.1
        sums[place + 5] += values.2 * values.2
      }
    }
  }

  var chains: [Chain]

  init(chains: Int, itemCount: Int) {
    self.chains = [Chain](
      repeating: Chain(sums: [Double](repeating: 0, count: 6 * itemCount)), count: chains)
  }

  /// A parameter of an item.
  public enum Parameter: Int, Sendable, CaseIterable {
    case discrimination
    case lowerCut
    case upperCut
  }

  /// Posterior mean and standard deviation over all chains; `nil` before two draws are kept.
  public func moments(
    of parameter: Parameter, item: Int
  ) -> (mean: Double, deviation: Double)? {
    let count = Double(chains.reduce(0) { $0 + $1.count })
    guard count > 1 else { return nil }
    let place = 6 * item + parameter.rawValue
    let mean = chains.reduce(0) { $0 + $1.sums[place] } / count
    let square = chains.reduce(0) { $0 + $1.sums[place + 3] } / count
    return (mean, (Swift.max(0, square - mean * mean) * count / (count - 1)).squareRoot())
  }
}
