/// What an estimation must reach before its figures count.
public struct ConvergenceRule: Hashable, Sendable {
  /// The largest split R̂ of a state-session.
  public var rHat: Double
  /// The least bulk and tail effective sample size of a state-session.
  public var effectiveSize: Double

  public init(rHat: Double = 1.05, effectiveSize: Double = 100) {
    self.rHat = rHat
    self.effectiveSize = effectiveSize
  }

  /// What the authors of the diagnostics ask for with four chains.
  public static let strict = ConvergenceRule(rHat: 1.01, effectiveSize: 400)
}

/// Whether chains converged, with the worst figures and how many miss the rule.
public struct ConvergenceReport: Hashable, Sendable {
  public let rule: ConvergenceRule
  /// State-sessions looked at.
  public let quantities: Int
  public let largestRHat: Double
  public let smallestBulkSize: Double
  public let smallestTailSize: Double
  /// State-sessions above the largest R̂ allowed.
  public let rHatMisses: Int
  /// State-sessions below the least effective sample size.
  public let sizeMisses: Int
  /// State-sessions without diagnostics: too few draws, or all the same.
  public let without: Int

  public var isMet: Bool { rHatMisses == 0 && sizeMisses == 0 && without == 0 }

  init(_ all: [ChainDiagnostics?], rule: ConvergenceRule) {
    let known = all.compactMap { $0 }
    self.rule = rule
    quantities = all.count
    largestRHat = known.reduce(0) { Swift.max($0, $1.rHat) }
    smallestBulkSize = known.reduce(.infinity) { Swift.min($0, $1.bulkSize) }
    smallestTailSize = known.reduce(.infinity) { Swift.min($0, $1.tailSize) }
    rHatMisses = known.count { !($0.rHat <= rule.rHat) }
    sizeMisses = known.count {
      !($0.bulkSize >= rule.effectiveSize && $0.tailSize >= rule.effectiveSize)
    }
    without = all.count - known.count
  }
}

extension ConvergenceReport: CustomStringConvertible {
  public var description: String {
    func text(_ value: Double) -> String {
      value.isFinite ? "\((value * 1_000).rounded() / 1_000)" : "\(value)"
    }
    if without == quantities {
      return "no state-session has diagnostics: each chain needs at least four different draws; "
        + "keep more draws"
    }
    return "of \(quantities) state-sessions \(rHatMisses) have a split R-hat above "
      + "\(text(rule.rHat)) (largest \(text(largestRHat))), \(sizeMisses) an effective sample size "
      + "below \(text(rule.effectiveSize)) (smallest \(text(smallestBulkSize)) in the bulk, "
      + "\(text(smallestTailSize)) in the tail), and \(without) no diagnostics; run longer, or ask "
      + "for the figures although the chains have not converged"
  }
}
