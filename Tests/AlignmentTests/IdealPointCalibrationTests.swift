import TestSupport
import Testing

@testable import Alignment

@Suite("Ideal points of simulated votes")
struct IdealPointCalibrationTests {
  struct Coverage {
    /// Share of true positions within their 90 % intervals.
    let share: Double
    /// Median over the assemblies of the correlation of estimates with the truth.
    let correlation: Double
    let largestRHat: Double
  }

  /// Estimates some simulated assemblies and compares with the truth that was drawn.
  func coverage(
    _ mode: IdealPointMode, _ scale: IdealPointScale, step: Double, seeds: Range<UInt64>,
    simulate: (inout SplitMix64) throws -> SimulatedVotes
  ) throws -> Coverage {
    var inside = 0
    var total = 0
    var correlations: [Double] = []
    var rHat = 0.0
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let truth = try simulate(&random)
      var run = IdealPointRun(
        try IdealPointModel(
          truth.votes,
          settings: IdealPointSettings(
            mode: mode, scale: scale, seed: seed, chains: 2, warmUp: 500, draws: 200, thinning: 8,
            cutpointStep: step, anchors: truth.anchors),
          allowingUnanimous: true))
      run.advance(iterations: run.model.settings.iterations, threads: 2)
      let summary = try run.summary(acceptingUnconverged: true, threads: 2)
      let points = scale == .standardised ? standardised(truth.points) : truth.points
      for (estimate, point) in zip(summary.estimates, points) {
        total += 1
        if estimate.low <= point, point <= estimate.high { inside += 1 }
      }
      rHat = max(rHat, summary.convergence.largestRHat)
      correlations.append(correlation(summary.estimates.map(\.mean), points))
    }
    return Coverage(
      share: Double(inside) / Double(total), correlation: median(correlations), largestRHat: rHat)
  }

  func standardised(_ points: [Double]) -> [Double] {
    let count = Double(points.count)
    let mean = points.reduce(0, +) / count
    let variance = points.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return points.map { ($0 - mean) / variance.squareRoot() }
  }

  @Test("90 % intervals of the exact sampler cover 86 to 94 % of true positions")
  func exactCoverage() throws {
    // Truth from the model's own prior: the share is 90 % by construction, for all assemblies together. In
    // one assembly positions share the error of origin and unit, so that single shares go from 70 to 100 %.
    let seeds: Range<UInt64> = 101..<125
    let found = try coverage(.ffbs, .prior, step: 1.5, seeds: seeds) { random in
      try SimulatedVotes(
        states: 16, sessions: 3, itemsPerSession: 30, cutpoints: .prior, stepVariance: 0.5,
        attendance: 0.9, random: &random)
    }
    #expect((0.86...0.94).contains(found.share), "\(found), seeds \(seeds)")
    #expect(found.correlation > 0.9)
    #expect(found.largestRHat < 1.2)
  }

  @Test("90 % intervals on the standardised scale cover 86 to 94 % of true positions")
  func standardisedCoverage() throws {
    let seeds: Range<UInt64> = 201..<207
    let found = try coverage(.ffbs, .standardised, step: 0.5, seeds: seeds) { random in
      try SimulatedVotes(
        states: 50, sessions: 3, itemsPerSession: 30, cutpoints: .dividing, stepVariance: 0.5,
        attendance: 0.9, random: &random)
    }
    #expect((0.86...0.94).contains(found.share), "\(found), seeds \(seeds)")
    #expect(found.correlation > 0.95)
    #expect(found.largestRHat < 1.2)
  }

  @Test("90 % intervals of mode bsv2017 cover 86 to 94 % where positions move as in the Assembly")
  func publishedModeCoverage() throws {
    // The published positions step by 0.061 squared on average from one session to the next, and their
    // spread in a session is seldom more than 5 % off that of the session before.
    let seeds: Range<UInt64> = 301..<307
    let found = try coverage(.bsv2017, .standardised, step: 0.5, seeds: seeds) { random in
      try SimulatedVotes(
        states: 50, sessions: 3, itemsPerSession: 30, cutpoints: .dividing, paths: .steady,
        stepVariance: 0.12, attendance: 0.9, random: &random)
    }
    #expect((0.86...0.94).contains(found.share), "\(found), seeds \(seeds)")
    #expect(found.correlation > 0.95)
    #expect(found.largestRHat < 1.2)
  }

  @Test("Drawing parameters and votes in turns leads back to the prior: every conditional is right")
  func jointDistribution() throws {
    // J. Geweke, "Getting It Right", Journal of the American Statistical Association 99(467), 2004,
    // doi:10.1198/016214504000001132. New votes are drawn after each sweep, so that the parameters wander
    // through their prior; an error in any conditional shifts it.
    let rounds = 60_000
    var random = SplitMix64(seed: 4_711)
    var truth = try SimulatedVotes(
      states: 6, sessions: 2, itemsPerSession: 3, cutpoints: .prior, stepVariance: 0.5,
      random: &random)
    let settings = IdealPointSettings(
      mode: .ffbs, scale: .prior, seed: 12, chains: 1, stepVariance: 0.5, cutpointStep: 2,
      anchors: IdealPointAnchors(positive: [], negative: []))
    let first = try IdealPointModel(truth.votes, settings: settings, allowingUnanimous: true)
    var chain = IdealPointChain(start: 0, of: first)
    var sums = [Double](repeating: 0, count: 6)
    for round in 0..<(rounds + 1_000) {
      let model = try IdealPointModel(truth.votes, settings: settings, allowingUnanimous: true)
      chain.recount(truth.latent, of: model)
      chain.advance(model)
      truth = try truth.redrawn(
        points: chain.points, slopes: chain.discriminations, lower: chain.lowerCuts,
        upper: chain.upperCuts, random: &random)
      guard round >= 1_000 else { continue }
      for item in 0..<6 {
        sums[0] += chain.lowerCuts[item] / 6
        sums[1] += chain.upperCuts[item] / 6
        sums[2] += chain.lowerCuts[item] * chain.lowerCuts[item] / 6
        sums[3] += chain.discriminations[item] * chain.discriminations[item] / 6
      }
      for state in 0..<6 {
        sums[4] += chain.points[2 * state] * chain.points[2 * state] / 6
        let step = chain.points[2 * state + 1] - chain.points[2 * state]
        sums[5] += step * step / 6
      }
    }
    let means = sums.map { $0 / Double(rounds) }
    // γ1 and γ2 are the smaller and the larger of two numbers flat on ±7: means ∓7/3 and variance 196/18;
    // β² and first positions squared have mean 1, steps squared q/2. Tolerances are five standard errors
    // as seen over seeds.
    let expected = [-7 / 3.0, 7 / 3.0, 196 / 18.0 + 49 / 9.0, 1, 1, 0.25]
    let tolerances = [0.2, 0.2, 1, 0.03, 0.03, 0.01]
    for place in means.indices {
      #expect(abs(means[place] - expected[place]) < tolerances[place], "\(place): \(means)")
    }
  }

  /// Figures that the mirror image of the scale leaves alone.
  func invariants(
    _ points: [Double], _ slopes: [Double], _ lower: [Double], _ upper: [Double]
  ) -> [Double] {
    [
      abs(points[0] - points[2]), abs(points[1] - points[0]), points[0] * points[4],
      points[3] * points[3], slopes[0] * points[0], slopes[3] * points[5], abs(slopes[2]),
      lower[0], upper[0], lower[4], upper[5],
    ]
  }

  @Test("Ranks of the truth among draws are uniform: the exact sampler draws from the posterior")
  func simulationBasedCalibration() throws {
    // S. Talts and others, "Validating Bayesian inference algorithms with simulation-based calibration",
    // 2018, arXiv:1804.06788. Ranks among 63 draws fall into 8 bins of 8.
    let assemblies = 240
    let draws = 63
    var bins = [[Int]](repeating: [Int](repeating: 0, count: 8), count: 11)
    for assembly in 0..<assemblies {
      var random = SplitMix64(seed: 9_000 + UInt64(assembly))
      let truth = try SimulatedVotes(
        states: 6, sessions: 2, itemsPerSession: 4, cutpoints: .prior, stepVariance: 0.5,
        random: &random)
      let model = try IdealPointModel(
        truth.votes,
        settings: IdealPointSettings(
          mode: .ffbs, scale: .prior, seed: UInt64(assembly), chains: 1, stepVariance: 0.5,
          cutpointStep: 1.5, anchors: IdealPointAnchors(positive: [], negative: [])),
        allowingUnanimous: true)
      var chain = IdealPointChain(start: 0, of: model)
      let actual = invariants(
        truth.points, truth.discriminations, truth.lowerCuts, truth.upperCuts)
      var ranks = [Int](repeating: 0, count: actual.count)
      for _ in 0..<400 { chain.advance(model) }
      for _ in 0..<draws {
        for _ in 0..<40 { chain.advance(model) }
        let drawn = invariants(
          chain.points, chain.discriminations, chain.lowerCuts, chain.upperCuts)
        for figure in actual.indices where drawn[figure] < actual[figure] { ranks[figure] += 1 }
      }
      for (figure, rank) in ranks.enumerated() { bins[figure][rank / 8] += 1 }
    }
    let expected = Double(assemblies) / 8
    for (figure, counts) in bins.enumerated() {
      let chi = counts.reduce(0.0) {
        $0 + (Double($1) - expected) * (Double($1) - expected) / expected
      }
      // The 99.95 % quantile of χ² with 7 degrees of freedom is 26.0; eleven figures are looked at.
      #expect(chi < 26.0, "figure \(figure): \(counts), seeds from 9000")
    }
  }
}
