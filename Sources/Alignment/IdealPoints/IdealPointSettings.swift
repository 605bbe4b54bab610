/// How the positions of a state in successive sessions are drawn.
public enum IdealPointMode: String, Hashable, Sendable, CaseIterable {
  /// As the program behind the published estimates: each session looks back to the conditional mean of the
  /// session before, not ahead; positions are clipped to ±5 and standardised in every iteration. An
  /// approximation, kept because it reproduces the published figures.
  ///
  /// Its intervals are a little narrow where positions move as far as the prior lets them: on simulated
  /// votes of that kind 90 % intervals cover 86 to 88 % of the true positions, those of ``ffbs`` 89 %.
  /// Where positions move as in the Assembly, a quarter as much, the shares are 91 and 90 %.
  case bsv2017
  /// Forward filtering, backward sampling: an exact draw of the whole path of a state from its conditional
  /// distribution. Source: C. K. Carter, R. Kohn, "On Gibbs sampling for state space models", *Biometrika*
  /// 81(3), 1994, doi:10.1093/biomet/81.3.541.
  ///
  /// With its step on all votes of 1946–2019, two chains of 6,000 iterations agree but for three of 10,469
  /// state-sessions (split R-hat up to 1.06), correlate with the published points at .989 over all and .999
  /// within sessions, and have .97 of their deviations. The difference lies between sessions: the first ten,
  /// with few states and votes, stand lower, by 0.9 in the first.
  case ffbs

  /// The published step, 0.2/3, of which five in six are accepted on all votes; and one of which about half
  /// are, and which needs a fraction of the iterations.
  public var cutpointStep: Double { self == .bsv2017 ? 0.2 / 3 : 0.3 }
}

/// What fixes origin and unit of the scale, which votes alone leave open.
public enum IdealPointScale: String, Hashable, Sendable, CaseIterable {
  /// Mean 0 and standard deviation 1 over all state-sessions in every iteration, as published.
  case standardised
  /// The prior alone: the first position of a state is standard normal. With ``IdealPointMode/ffbs`` the
  /// sampler then draws from the exact posterior distribution.
  case prior
}

/// The settings of an estimation; the defaults are those of the published run, on four chains.
public struct IdealPointSettings: Hashable, Sendable {
  public var mode: IdealPointMode
  public var scale: IdealPointScale
  public var seed: UInt64
  public var chains: Int
  /// Iterations before the first draw is kept.
  public var warmUp: Int
  /// Draws kept from each chain.
  public var draws: Int
  /// Iterations from one kept draw to the next.
  public var thinning: Int
  /// Variance of a state's step from one session to the next with equally many votes in both, times two.
  public var stepVariance: Double
  /// Standard deviation of the proposals of cutpoints. A longer step explores faster; see
  /// ``IdealPointMode/cutpointStep``. With another step than the published one, mode bsv2017 also corrects
  /// for the asymmetry of proposals in full, which the published program does not.
  public var cutpointStep: Double
  /// Standard deviation of the noise on the starting values of all chains but the first.
  public var startNoise: Double
  public var anchors: IdealPointAnchors

  public init(
    mode: IdealPointMode = .bsv2017, scale: IdealPointScale = .standardised, seed: UInt64 = 2017,
    chains: Int = 4, warmUp: Int = 4_000, draws: Int = 400, thinning: Int = 50,
    stepVariance: Double = 0.5, cutpointStep: Double? = nil, startNoise: Double = 0.5,
    anchors: IdealPointAnchors = .published
  ) {
    self.mode = mode
    self.scale = scale
    self.seed = seed
    self.chains = chains
    self.warmUp = warmUp
    self.draws = draws
    self.thinning = thinning
    self.stepVariance = stepVariance
    self.cutpointStep = cutpointStep ?? mode.cutpointStep
    self.startNoise = startNoise
    self.anchors = anchors
  }

  /// Whether proposals of cutpoints are corrected for in full.
  var correctsProposals: Bool {
    mode != .bsv2017 || cutpointStep != IdealPointMode.bsv2017.cutpointStep
  }

  /// Iterations of each chain.
  public var iterations: Int { warmUp + draws * thinning }

  /// - Throws: ``IdealPointError/setting(name:value:rule:)``.
  func check() throws(IdealPointError) {
    func require(_ holds: Bool, _ name: String, _ value: String, _ rule: String)
      throws(IdealPointError)
    {
      if !holds { throw .setting(name: name, value: value, rule: rule) }
    }
    try require((1...1_000).contains(chains), "chains", "\(chains)", "this is from 1 to 1000")
    try require(warmUp >= 0, "warm-up", "\(warmUp)", "this is at least 0")
    try require(draws >= 1, "draws", "\(draws)", "this is at least 1")
    try require(thinning >= 1, "thinning", "\(thinning)", "this is at least 1")
    try require(
      stepVariance > 0 && stepVariance.isFinite, "step variance", "\(stepVariance)",
      "this is above 0")
    try require(
      cutpointStep > 0 && cutpointStep.isFinite, "cutpoint step", "\(cutpointStep)",
      "this is above 0")
    try require(
      startNoise >= 0 && startNoise.isFinite, "start noise", "\(startNoise)", "this is at least 0")
    try require(
      mode == .ffbs || scale == .standardised, "scale", scale.rawValue,
      "mode bsv2017 standardises; only ffbs can take its scale from the prior")
  }
}

/// Starting positions that choose between a scale and its mirror image.
public struct IdealPointAnchors: Hashable, Sendable {
  /// Correlates of War numbers.
  public var positive: [Int]
  public var negative: [Int]
  public var positiveStart: Double
  public var negativeStart: Double

  public init(
    positive: [Int], negative: [Int], positiveStart: Double = 3, negativeStart: Double = -2
  ) {
    self.positive = positive
    self.negative = negative
    self.positiveStart = positiveStart
    self.negativeStart = negativeStart
  }

  /// The United States, Canada, the United Kingdom and Israel at +3; Russia and the German Democratic
  /// Republic at −2. The first of each list also give items their starting direction.
  public static let published = IdealPointAnchors(
    positive: [2, 20, 200, 666], negative: [365, 265])
}
