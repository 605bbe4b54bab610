import Datasets
import Testing

@testable import Alignment

@Suite("Published ideal points", .enabled(if: UNData.isPresent, UNData.absence))
struct PublishedIdealPointsTests {
  /// How near estimates come to published ones.
  struct Nearness {
    /// Correlation over all state-sessions.
    let overall: Double
    /// Median over the sessions of the correlation within each.
    let within: Double
    /// Median ratio of posterior standard deviations; the published come from 90 % intervals.
    let deviations: Double
  }

  func compare(
    _ found: [IdealPointEstimate], _ published: [PublishedIdealPoints.Estimate]
  ) throws -> Nearness {
    try #require(found.map(\.state) == published.map(\.state))
    try #require(found.map(\.session) == published.map(\.session))
    var within: [Double] = []
    for session in Set(published.map(\.session)) {
      let places = published.indices.filter { published[$0].session == session }
      within.append(correlation(places.map { found[$0].mean }, places.map { published[$0].mean }))
    }
    return Nearness(
      overall: correlation(found.map(\.mean), published.map(\.mean)), within: median(within),
      deviations: median(
        zip(found, published).map { $0.deviation / (($1.high - $1.low) / (2 * 1.644_854)) }))
  }

  func estimates(_ run: IdealPointRun) throws -> [IdealPointEstimate] {
    try run.summary(acceptingUnconverged: true, threads: 2).estimates
  }

  @Test("All votes, 300 iterations with a longer step: near the published estimates already")
  func shortened() throws {
    let model = try IdealPointModel(
      UNData.prepared().votes,
      settings: IdealPointSettings(
        chains: 2, warmUp: 150, draws: 150, thinning: 1, cutpointStep: 0.3))
    var run = IdealPointRun(model)
    run.advance(iterations: 300, threads: 2)
    let found = try compare(estimates(run), UNData.published())
    #expect(found.overall > 0.985, "\(found)")
    #expect(found.within > 0.997, "\(found)")
    #expect((0.95...1.05).contains(found.deviations), "\(found)")
  }

  @Test(
    "All votes: correlation, correlation within sessions and deviations are as published",
    .enabled(if: UNData.isLong, UNData.shortened), arguments: IdealPointMode.allCases)
  func whole(mode: IdealPointMode) throws {
    let model = try IdealPointModel(
      UNData.prepared().votes,
      settings: IdealPointSettings(mode: mode, chains: 4, warmUp: 2_000, draws: 400, thinning: 10))
    var run = IdealPointRun(model)
    run.advance(iterations: 6_000, threads: 2)
    let found = try compare(estimates(run), UNData.published())
    #expect(found.overall >= 0.994_5, "\(mode) \(found)")
    #expect(found.within >= (mode == .bsv2017 ? 0.999 : 0.998), "\(mode) \(found)")
    #expect((0.95...1.05).contains(found.deviations), "\(mode) \(found)")
  }

  @Test("Important votes: positions, discriminations and cutpoints are as published")
  func important() throws {
    let folder = "un/bsv_important_Apr2020/"
    func file(_ name: String) throws -> FileContents { try UNData.file(folder + name) }
    let archive = try UNVoteArchive(estimation: file("AllData_Important_Apr2020.txt.gz"))
    let published = try PublishedIdealPoints(
      summary: file("ThetaSummaryRW_Important_Apr2020.txt.gz"))
    let items = try PublishedItems(
      rollCalls: file("VoteList_Important_Apr2020.txt"),
      discriminations: file("BetaEstRW_Important_Apr2020.txt"),
      lowerCuts: file("Gamma1RW_Important_Apr2020.txt"),
      upperCuts: file("Gamma2RW_Important_Apr2020.txt"))
    let votes = try VotePreparation(
      archive.votes.map {
        CastVote(
          state: Int($0.state), session: Int($0.session), rollCall: Int($0.rollCall),
          answer: $0.answer)
      },
      links: archive.votes.filter { $0.item != $0.rollCall }.map {
        (Int($0.rollCall), Int($0.item))
      }, rules: VoteRules(minimumVotes: 0)
    ).votes
    #expect(votes.voteCount == 70_078)
    #expect(votes.unitCount == 6_443)
    #expect(votes.items.map(Int.init) == items.items.map(\.rollCall))

    var run = IdealPointRun(
      try IdealPointModel(
        votes, settings: IdealPointSettings(chains: 2, warmUp: 1_500, draws: 300, thinning: 10)))
    run.advance(iterations: 4_500, threads: 2)
    let found = try compare(estimates(run), published.estimates)
    #expect(found.overall >= 0.99, "\(found)")
    // The published quantiles of this run come from few draws and are too near to the middle.
    #expect((1...1.15).contains(found.deviations), "\(found)")
    // An item on which hardly anybody abstained or voted no says little about a cutpoint.
    let firm = items.items.indices.filter {
      let tally = votes.tally(of: $0)
      return min(tally.yes, tally.abstain, tally.no) >= 5
    }
    #expect(firm.count > 150)
    func compared(
      _ parameter: ItemMoments.Parameter, _ value: (PublishedItems.Item) -> Double
    ) throws -> Double {
      let means = try firm.map {
        try #require(run.items.moments(of: parameter, item: $0)).mean
      }
      return correlation(means, firm.map { value(items.items[$0]) })
    }
    let slopes = try compared(.discrimination, \.discrimination)
    let lower = try compared(.lowerCut, \.lowerCut)
    let upper = try compared(.upperCut, \.upperCut)
    #expect(slopes >= 0.99, "β \(slopes)")
    #expect(lower >= 0.97, "γ1 \(lower)")
    #expect(upper >= 0.97, "γ2 \(upper)")
  }
}
