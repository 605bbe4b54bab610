import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Searches a large space without a solver: climbs from drawn packages, one issue at a time.
///
/// For any multipliers λ ≥ 0 that add to one the least gain is at most `Σ λ g`, whose maximum over all
/// packages is found issue by issue; the multipliers are sharpened by multiplicative weights (S. Arora,
/// E. Hazan, S. Kale, *Theory of Computing* 8, 2012, doi:10.4086/toc.2012.v008a006). Tangents bound the Nash
/// product in the same way.
struct PackageClimb {
  private let space: PackageSpace
  private let seed: UInt64
  private static let starts = 64
  private static let steps = 2_000

  init(_ space: PackageSpace, seed: UInt64) {
    self.space = space
    self.seed = seed
  }

  func result(_ aim: MediatorAim?) -> MediationResult {
    let least = climb { $0.min() ?? 0 }
    let maximin = BestPackage(
      package: least, value: least.leastGain, bound: max(least.leastGain, maximinBound))
    var nash: BestPackage?
    if maximin.value > 0 {
      let best = climb { $0.reduce(0) { $0 + ($1 > 0 ? log($1) : -1e3 + $1) } }
      let value = PackageEnumeration.logProduct(best)
      if best.leastGain > 0 {
        nash = BestPackage(package: best, value: value, bound: max(value, nashBound(at: best)))
      }
    }
    return MediationResult(
      space: space, method: .search(seed: seed), acceptableCount: nil, adoptedCount: nil,
      efficient: nil, maximin: maximin, nash: nash, mediator: mediator(aim, maximin),
      concessions: nil)
  }

  private func mediator(_ aim: MediatorAim?, _ maximin: BestPackage) -> BestPackage? {
    guard let aim, maximin.package.isAcceptable else { return nil }
    let parts = aim.parts(space)
    let floor = max(0, aim.neutrality * maximin.value)
    func worth(_ choice: [Int]) -> Double {
      choice.enumerated().reduce(0) { $0 + parts[$1.offset][$1.element] }
    }
    let best = climb(from: [maximin.package.choice]) { choice, gains in
      let missing = floor - (gains.min() ?? 0)
      return missing > Package.tolerance ? -1e3 * (1 + missing) : worth(choice)
    }
    return BestPackage(
      package: best, value: worth(best.choice),
      bound: parts.reduce(0) { $0 + ($1.max() ?? 0) })
  }

  private func climb(_ value: ([Double]) -> Double) -> Package {
    var starts: [[Int]] = []
    for start in 0..<Self.starts {
      var random = SplitMix64(seed: seed, unit: UInt64(start))
      starts.append(space.options.map { Int(random.next(upperBound: UInt64($0.count))) })
    }
    return climb(from: starts) { _, gains in value(gains) }
  }

  private func climb(
    from starts: [[Int]], _ value: ([Int], [Double]) -> Double
  ) -> Package {
    var best: (choice: [Int], value: Double) = (starts[0], -.infinity)
    for start in starts {
      var choice = start
      var current = value(choice, space.gains(choice))
      var isBetter = true
      while isBetter {
        isBetter = false
        for issue in choice.indices {
          for option in space.options[issue].indices where option != choice[issue] {
            let old = choice[issue]
            choice[issue] = option
            let next = value(choice, space.gains(choice))
            if next > current + Package.tolerance {
              current = next
              isBetter = true
            } else {
              choice[issue] = old
            }
          }
        }
      }
      if current > best.value { best = (choice, current) }
    }
    return space.package(best.choice)
  }

  /// The package that maximises a weighted sum of the gains, and that sum.
  private func separable(_ weights: [Double]) -> (choice: [Int], value: Double) {
    var value = -zip(weights, space.reservation).reduce(0) { $0 + $1.0 * $1.1 }
    let choice = space.parts.map { options in
      var best = (option: 0, value: -Double.infinity)
      for (option, parts) in options.enumerated() {
        let sum = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1 }
        if sum > best.value { best = (option, sum) }
      }
      value += best.value
      return best.option
    }
    return (choice, value)
  }

  private var maximinBound: Double {
    var weights = [Double](repeating: 1 / Double(space.parties.count), count: space.parties.count)
    var bound = Double.infinity
    for step in 0..<Self.steps {
      let (choice, value) = separable(weights)
      bound = min(bound, value)
      // Who gains least of this package counts more in the next.
      let rate = 2 / Double(step + 2).squareRoot()
      let gains = space.gains(choice)
      for party in weights.indices { weights[party] *= exp(-rate * gains[party]) }
      let sum = weights.reduce(0, +)
      for party in weights.indices { weights[party] /= sum }
    }
    return bound
  }

  private func nashBound(at package: Package) -> Double {
    let slopes = package.gains.map { 1 / $0 }
    let constant = package.gains.reduce(0) { $0 + log($1) - 1 }
    return constant + separable(slopes).value
  }
}
