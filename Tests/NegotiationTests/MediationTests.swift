import Foundation
import Negotiation
import Numerics
import Solvers
import Testing

@Suite("A mediator's packages")
struct MediationTests {
  /// Two actors with opposite wishes on two issues, each of which matters to one of them.
  ///
  /// With salience 0.8 and 0.2 the value of a package (x, y) to the first is 0.8 x + 0.2 y, to the second
  /// 0.2 (1 − x) + 0.8 (1 − y), for x, y from 0, ½ and 1.
  private func logrolling(_ first: Double?, _ second: Double?) throws -> NegotiationCase {
    try NegotiationCase(
      title: "t",
      actors: [
        NegotiationActor("first", reservation: first),
        NegotiationActor("second", reservation: second),
      ],
      issues: ["x", "y"].map {
        NegotiationIssue($0, lower: 0, upper: 1, options: [0, 0.5, 1])
      },
      stances: [
        [
          Stance(position: 1, salience: 0.8, capability: 1),
          Stance(position: 1, salience: 0.2, capability: 1),
        ],
        [
          Stance(position: 0, salience: 0.2, capability: 1),
          Stance(position: 0, salience: 0.8, capability: 1),
        ],
      ])
  }

  @Test("each gets the issue that it cares about")
  func logrollingResult() throws {
    // (1, 0) is worth 0.8 to both; gains 0.3. Of the nine packages (1, 0), (½, 0) = (0.4, 0.9),
    // (1, ½) = (0.9, 0.4), (½, ½) = (0.5, 0.5) … only (1, 0) and (½, ½) give both 0.5 or more.
    let space = PackageSpace(try logrolling(0.5, 0.5), issues: [0, 1])
    let result = try space.search()
    #expect(result.method == .enumeration && space.count == 9)
    #expect(result.acceptableCount == 2)
    #expect(result.efficient?.map(\.points) == [[1, 0]])
    #expect(result.maximin.package.points == [1, 0])
    #expect(isNear(result.maximin.value, 0.3, 1e-12) && result.maximin.gap == 0)
    #expect(result.nash?.package.points == [1, 0])
    #expect(result.hasZone)
    #expect(result.concessions?.map(\.needed) == [0, 0])
  }

  @Test("where there is no zone, each concession that would open one is told")
  func concession() throws {
    // With 0.85 for the first and 0.5 for the second: the second takes (1, 0), worth 0.8 to the first, which
    // lacks 0.05; the first takes (1, ½) and (1, 1), of which the better for the second is worth 0.4.
    let space = PackageSpace(try logrolling(0.85, 0.5), issues: [0, 1])
    let result = try space.search()
    #expect(!result.hasZone && result.acceptableCount == 0)
    #expect(result.nash == nil && result.mediator == nil)
    let concessions = try #require(result.concessions)
    #expect(concessions.map(\.actor) == [0, 1])
    #expect(isNear(concessions[0].needed, 0.05, 1e-12) && concessions[0].package.points == [1, 0])
    #expect(isNear(concessions[1].needed, 0.1, 1e-12) && concessions[1].package.points == [1, 0.5])
  }

  @Test("a mediator follows its own aim only as far as neutrality lets it")
  func aim() throws {
    let space = PackageSpace(try logrolling(0.3, 0.3), issues: [0, 1])
    // The mediator wants y = ½. Of the packages with y = ½ the best worst gain is (½, ½): 0.2 of 0.5.
    func package(_ neutrality: Double) throws -> [Double]? {
      let aim = MediatorAim(points: [nil, 0.5], weights: [0, 1], neutrality: neutrality)
      return try space.search(aim: aim).mediator?.package.points
    }
    #expect(try package(0.9) == [1, 0])
    #expect(try package(0.4)?.last == 0.5)
  }

  @Test("unknown reservation values are assumed and told")
  func assumed() throws {
    let space = PackageSpace(try logrolling(nil, 0.5), issues: [0, 1])
    #expect(space.assumed == [0])
    #expect(space.reservation == [0, 0.5])
  }

  @Test("under consensus each alone can block, under a majority only those without whom it fails")
  func stability() throws {
    let space = PackageSpace(try logrolling(0.85, 0.5), issues: [0, 1])
    let result = try space.search()
    let stability = space.stability(of: result.maximin.package)
    #expect(!stability.isAdopted && stability.objectors == [0])
    let blocking = try #require(stability.blocking)
    #expect(blocking.map(\.actors) == [[0], [1]])
    #expect(blocking.map(\.blocks) == [true, false])
    #expect(isNear(blocking[1].gain, 0.3, 1e-12))

    // Three with one vote each, two of three adopt: any two block, nobody alone.
    let three = try NegotiationCase(
      title: "t", actors: ["A", "B", "C"].map { NegotiationActor($0, reservation: 0.5) },
      issues: [NegotiationIssue("x", lower: 0, upper: 10, options: [0, 5, 10])],
      stances: [0.0, 4, 10].map { [Stance(position: $0, salience: 1, capability: 1)] },
      rule: .weightedMajority([1, 1, 1]))
    let space3 = PackageSpace(three, issues: [0])
    let packages = try space3.search()
    #expect(packages.maximin.package.points == [5] && packages.adoptedCount == 2)
    let middle = space3.stability(of: packages.maximin.package)
    #expect(middle.isAdopted && middle.preferred == nil)
    #expect(
      middle.blocking?.map(\.actors).sorted { $0.lexicographicallyPrecedes($1) } == [
        [0, 1], [0, 2], [1, 2],
      ])
    // The end of the scale is beaten by the middle, which two of three prefer.
    let end = space3.package([0])
    let beaten = space3.stability(of: end)
    #expect(beaten.preferred?.points == [5] && beaten.preferredBy == [1, 2])
  }

  /// A drawn space of five issues with four options each.
  private func drawn(_ seed: UInt64) throws -> PackageSpace {
    let base = try DrawnProfiles.negotiation(actors: 4, issues: 5, seed: seed)
    let negotiation = try NegotiationCase(
      title: "drawn", actors: base.actors.map { NegotiationActor($0.name, reservation: 0.35) },
      issues: base.issues.map {
        NegotiationIssue($0.name, lower: 0, upper: 100, options: [5, 30, 60, 95])
      }, stances: base.stances)
    return PackageSpace(negotiation, issues: [0, 1, 2, 3, 4])
  }

  private static let aim = MediatorAim(
    points: [50, 50, nil, 100, 0], weights: [1, 1, 0, 2, 1], neutrality: 0.5)

  /// HiGHS and GLPK as far as they are installed.
  private static let solvers: [any LinearProgramSolver] = {
    let named = ProcessInfo.processInfo.environment["TARAZY_HIGHS"].map { [$0] }
    let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".tools").path
    let highs = try? HighsSolver(libraries: named ?? HighsSolver.libraries(toolsFolder: tools))
    let found: [(any LinearProgramSolver)?] = [highs, try? GLPKSolver()]
    return found.compactMap { $0 }
  }()

  @Test(
    "integer programmes find what enumeration finds, and their bounds hold",
    .enabled(
      if: !solvers.isEmpty || PublishedNegotiations.isRequired,
      "HiGHS or GLPK is missing; run Tools/setup-solvers"),
    arguments: Array(1...12 as ClosedRange<UInt64>), Array(0..<max(1, solvers.count)))
  func programmes(seed: UInt64, number: Int) throws {
    let solver = try #require(Self.solvers.dropFirst(number).first)
    let space = try drawn(seed)
    let exact = try space.search(aim: Self.aim)
    let found = try space.search(aim: Self.aim, solver: solver, enumerationLimit: 10)
    if case .programmes = found.method {} else { Issue.record("\(found.method)") }
    #expect(isNear(found.maximin.value, exact.maximin.value, 1e-6), "seed \(seed)")
    #expect(found.maximin.gap < 1e-5, "seed \(seed)")
    #expect((found.nash == nil) == (exact.nash == nil), "seed \(seed)")
    if let nash = found.nash, let own = exact.nash {
      #expect(isNear(nash.value, own.value, 1e-5), "seed \(seed)")
      #expect(nash.bound >= own.value - 1e-6 && nash.gap < 1e-4, "seed \(seed)")
    }
    if let one = found.mediator, let other = exact.mediator {
      #expect(isNear(one.value, other.value, 1e-6), "seed \(seed)")
    }
    let needed = exact.concessions ?? []
    for (one, other) in zip(found.concessions ?? [], needed) {
      #expect(abs(one.needed - other.needed) < 1e-6, "seed \(seed)")
    }
    #expect(found.concessions?.count == needed.count, "seed \(seed)")
  }

  @Test(
    "the search without a solver stays below its bounds and near the best",
    arguments: Array(1...12 as ClosedRange<UInt64>))
  func climbing(seed: UInt64) throws {
    let space = try drawn(seed)
    let exact = try space.search(aim: Self.aim)
    let found = try space.search(aim: Self.aim, seed: seed, enumerationLimit: 10)
    #expect(found.method == .search(seed: seed))
    #expect(found.maximin.value <= exact.maximin.value + 1e-12, "seed \(seed)")
    #expect(found.maximin.bound >= exact.maximin.value - 1e-12, "seed \(seed)")
    #expect(exact.maximin.value - found.maximin.value < 0.02, "seed \(seed)")
    if let nash = found.nash, let own = exact.nash {
      #expect(nash.value <= own.value + 1e-12 && nash.bound >= own.value - 1e-12, "seed \(seed)")
    }
    if let one = found.mediator, let other = exact.mediator {
      #expect(one.bound >= other.value - 1e-12, "seed \(seed)")
    }
    let again = try space.search(aim: Self.aim, seed: seed, enumerationLimit: 10)
    #expect(again.maximin == found.maximin)
  }

  @Test(
    "no efficient package is improved on for all by another",
    arguments: Array(1...6 as ClosedRange<UInt64>))
  func efficiency(seed: UInt64) throws {
    let result = try drawn(seed).search()
    let efficient = try #require(result.efficient)
    for one in efficient {
      let isImproved = efficient.contains { other in
        zip(other.gains, one.gains).allSatisfy { $0 >= $1 }
          && zip(other.gains, one.gains).contains { $0 > $1 + 1e-9 }
      }
      #expect(!isImproved, "seed \(seed)")
    }
    if result.hasZone {
      let isThere = efficient.contains { isNear($0.leastGain, result.maximin.value, 1e-12) }
      #expect(isThere, "seed \(seed)")
    }
  }
}
