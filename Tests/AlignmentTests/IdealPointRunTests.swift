import TestSupport
import Testing

@testable import Alignment

@Suite("Runs of the sampler")
struct IdealPointRunTests {
  func simulated(seed: UInt64 = 5) throws -> SimulatedVotes {
    var random = SplitMix64(seed: seed)
    return try SimulatedVotes(
      states: 20, sessions: 5, itemsPerSession: 12, cutpoints: .dividing, stepVariance: 0.3,
      random: &random)
  }

  func model(
    _ truth: SimulatedVotes, mode: IdealPointMode = .bsv2017, chains: Int = 3, draws: Int = 40
  ) throws -> IdealPointModel {
    try IdealPointModel(
      truth.votes,
      settings: IdealPointSettings(
        mode: mode, seed: 77, chains: chains, warmUp: 30, draws: draws, thinning: 2,
        stepVariance: 0.3, anchors: truth.anchors))
  }

  @Test("One, two and three threads give the same bytes", arguments: IdealPointMode.allCases)
  func threads(mode: IdealPointMode) throws {
    let model = try model(simulated(), mode: mode)
    let bytes = [1, 2, 3].map { threads in
      var run = IdealPointRun(model)
      run.advance(iterations: 110, threads: threads)
      return run.encoded()
    }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0] == bytes[2])
    var other = IdealPointRun(model)
    other.advance(iterations: 109, threads: 1)
    #expect(other.encoded() != bytes[0])
  }

  @Test("A run that is broken off and resumed gives the draws of an unbroken one")
  func resume() throws {
    let model = try model(simulated())
    var whole = IdealPointRun(model)
    whole.advance(iterations: .max / 2, threads: 2)
    #expect(whole.isFinished)
    var parts = IdealPointRun(model)
    for step in [7, 30, 1, 44] {
      parts.advance(iterations: step, threads: 2)
      parts = try IdealPointRun(resuming: model, from: parts.encoded())
    }
    #expect(parts.iteration == 82)
    #expect(!parts.isFinished)
    parts.advance(iterations: 1_000, threads: 1)
    #expect(parts.encoded() == whole.encoded())
    #expect(parts.draws == whole.draws)
  }

  @Test("A run can go on for longer than it was begun for")
  func longer() throws {
    let truth = try simulated()
    var short = IdealPointRun(try model(truth, draws: 10))
    short.advance(iterations: 1_000, threads: 1)
    let longModel = try model(truth, draws: 40)
    var resumed = try IdealPointRun(resuming: longModel, from: short.encoded())
    resumed.advance(iterations: 1_000, threads: 1)
    var whole = IdealPointRun(longModel)
    whole.advance(iterations: 1_000, threads: 1)
    #expect(resumed.encoded() == whole.encoded())
  }

  @Test("Saved bytes that are cut off, damaged, or of another estimation are refused")
  func damage() throws {
    let model = try model(simulated())
    var run = IdealPointRun(model)
    run.advance(iterations: 40, threads: 1)
    let bytes = run.encoded()
    for broken in [[], Array(bytes.prefix(100)), Array(bytes.dropLast()), [1, 2, 3] + bytes] {
      #expect(throws: IdealPointError.self) { try IdealPointRun(resuming: model, from: broken) }
    }
    var damaged = bytes
    damaged[bytes.count / 2] ^= 1
    #expect(throws: IdealPointError.self) { try IdealPointRun(resuming: model, from: damaged) }
    let other = try self.model(simulated(seed: 6))
    let error = #expect(throws: IdealPointError.self) {
      try IdealPointRun(resuming: other, from: bytes)
    }
    #expect(try #require(error).description.contains("other votes or other settings"))
  }

  @Test("Relabelling the states changes the estimates by no more than chance")
  func relabelling() throws {
    let truth = try simulated()
    let settings = IdealPointSettings(
      mode: .ffbs, seed: 3, chains: 2, warmUp: 500, draws: 500, thinning: 4, stepVariance: 0.3,
      anchors: truth.anchors)
    // State k becomes state 21 − k: the votes stand in another order.
    var mirrored = settings
    mirrored.anchors.positive = settings.anchors.positive.map { 21 - $0 }
    mirrored.anchors.negative = settings.anchors.negative.map { 21 - $0 }
    let votes = truth.votes
    var cast: [CastVote] = []
    for item in 0..<votes.itemCount {
      for kind in 0..<3 {
        for vote in votes.starts[3 * item + kind]..<votes.starts[3 * item + kind + 1] {
          let unit = Int(votes.units[Int(vote)])
          cast.append(
            CastVote(
              state: 21 - Int(votes.states[Int(votes.stateOfUnit[unit])]),
              session: Int(votes.sessionOfUnit[unit]), rollCall: Int(votes.items[item]),
              answer: UInt8(kind + 1)))
        }
      }
    }
    let other = try VotePreparation(cast, rules: VoteRules(minimumVotes: 0)).votes
    let means = try [(votes, settings), (other, mirrored)].map { votes, settings in
      var run = IdealPointRun(try IdealPointModel(votes, settings: settings))
      run.advance(iterations: settings.iterations, threads: 2)
      return try run.summary(acceptingUnconverged: true, threads: 2).estimates
    }
    let back = means[1].sorted { (21 - $0.state, $0.session) < (21 - $1.state, $1.session) }
    #expect(means[0].map(\.session) == back.map(\.session))
    #expect(correlation(means[0].map(\.mean), back.map(\.mean)) > 0.995)
  }

  @Test("Chains that have not converged give an error unless asked for")
  func notConverged() throws {
    let model = try model(simulated(), draws: 10)
    var run = IdealPointRun(model)
    #expect(throws: IdealPointError.self) { try run.summary(threads: 1) }
    run.advance(iterations: 100, threads: 2)
    let error = #expect(throws: IdealPointError.self) { try run.summary(threads: 2) }
    #expect(try #require(error).description.contains("not converged: of 100 state-sessions"))
    let summary = try run.summary(acceptingUnconverged: true, threads: 2)
    #expect(!summary.convergence.isMet)
    #expect(summary.estimates.count == 100)
  }

  @Test("Draws, means and deviations belong together")
  func moments() throws {
    let truth = try simulated()
    var run = IdealPointRun(try model(truth, draws: 200))
    run.advance(iterations: 1_000, threads: 2)
    let summary = try run.summary(acceptingUnconverged: true, threads: 2)
    for (unit, estimate) in summary.estimates.enumerated() {
      let draws = run.draws.draws(of: unit)
      #expect(draws.count == 600)
      let mean = draws.reduce(0, +) / 600
      let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 599
      // Draws are rounded to 2⁻¹¹.
      #expect(abs(mean - estimate.mean) < 0x1p-11)
      #expect(abs(variance.squareRoot() - estimate.deviation) < 0x1p-10)
      #expect(estimate.low < estimate.median && estimate.median < estimate.high)
      #expect(estimate.votes == 12)
      #expect(estimate.year == estimate.session + 1_945)
    }
    #expect(correlation(summary.estimates.map(\.mean), truth.points) > 0.9)
  }

  @Test("Settings out of range are told")
  func settings() throws {
    let truth = try simulated()
    for change: (inout IdealPointSettings) -> Void in [
      { $0.chains = 0 }, { $0.draws = 0 }, { $0.thinning = 0 }, { $0.warmUp = -1 },
      { $0.stepVariance = 0 }, { $0.cutpointStep = .nan }, { $0.startNoise = -1 },
      { $0.scale = .prior },
    ] {
      var settings = IdealPointSettings()
      change(&settings)
      #expect(throws: IdealPointError.self) {
        try IdealPointModel(truth.votes, settings: settings)
      }
    }
  }

  @Test("Distances and the place between two poles are computed draw by draw")
  func figures() throws {
    var draws = PosteriorDraws(chains: 1, unitCount: 3)
    // Poles at 2 and −2, then at 1 and 1; the state at 0, 2 and 0.5.
    for points in [[2, -2, 0], [2, -2, 2], [1, 1, 0.5]] {
      draws.chains[0] += points.map(PosteriorDraws.code)
    }
    let distance = try #require(draws.distance(0, 1))
    #expect(distance.mean == 8.0 / 3)
    #expect(distance.median == 4)
    #expect(distance.available == 1)
    // 1 in the middle, 0 at a pole, not available where the poles coincide.
    let middle = try #require(draws.midpointPosition(of: 2, between: 0, and: 1))
    #expect(middle.mean == 0.5)
    #expect(middle.available == 2.0 / 3)
    #expect(draws.midpointPosition(of: 2, between: 0, and: 0) == nil)
    #expect(PosteriorDraws(chains: 1, unitCount: 3).distance(0, 1) == nil)
  }
}
