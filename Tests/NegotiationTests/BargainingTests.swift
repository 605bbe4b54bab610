import Negotiation
import Testing

/// A frontier on which the first actor gets x and the second a function of it.
private struct Frontier: UtilityCurves {
  let second: @Sendable (Double) -> Double
  let secondSlope: @Sendable (Double) -> Double
  var scale = (1.0, 1.0)
  var shift = (0.0, 0.0)
  let count = 2
  let domain = 0.0...1.0

  func utility(_ actor: Int, at point: Double) -> Double {
    actor == 0 ? scale.0 * point + shift.0 : scale.1 * second(point) + shift.1
  }

  func slope(_ actor: Int, at point: Double) -> Double {
    actor == 0 ? scale.0 : scale.1 * secondSlope(point)
  }

  static let root = Frontier(
    second: { (1 - $0).squareRoot() }, secondSlope: { -0.5 / (1 - $0).squareRoot() })
  static let line = Frontier(second: { 1 - $0 }, secondSlope: { _ in -1 })
}

@Suite("Bargaining solutions")
struct BargainingTests {
  @Test(
    "on u₂ = √(1 − u₁): Nash 2/3, Kalai–Smorodinsky and egalitarian (√5 − 1)/2, utilitarian 3/4")
  func root() {
    // x √(1 − x) has its maximum at 2/3; x = √(1 − x) at (√5 − 1)/2; x + √(1 − x) at 3/4.
    let problem = BargainingProblem(Frontier.root, disagreement: [0, 0])
    let golden = (5.0.squareRoot() - 1) / 2
    #expect(isNear(problem.nash(exponents: [1, 1]), 2.0 / 3, 1e-14))
    #expect(isNear(problem.kalaiSmorodinsky(), golden, 1e-14))
    #expect(isNear(problem.egalitarian(), golden, 1e-14))
    #expect(isNear(problem.utilitarian(), 0.75, 1e-14))
  }

  @Test(
    "on u₁ + u₂ = 1 the weighted Nash point is dᵢ + aᵢ (1 − Σ d)",
    arguments: [(0.0, 0.0, 0.5), (0.1, 0.3, 0.5), (0.2, 0.1, 0.8), (0.0, 0.4, 0.25)])
  func line(first: Double, second: Double, power: Double) {
    let problem = BargainingProblem(Frontier.line, disagreement: [first, second])
    #expect(
      isNear(
        problem.nash(exponents: [power, 1 - power]), first + power * (1 - first - second), 1e-14))
    // Both of equal power: Kalai–Smorodinsky halves the surplus as well.
    #expect(isNear(problem.kalaiSmorodinsky(), first + (1 - first - second) / 2, 1e-14))
  }

  @Test("alternating offers divide 1 with discount factors of 0.9 into 0.526316 and the rest")
  func rubinstein() {
    #expect(isNear(AlternatingOffers.share(0.9, 0.9), 0.526316, 5e-7))
    // With patience the first offer gains nothing: the limit is one half.
    #expect(isNear(AlternatingOffers.share(0.999999, 0.999999), 0.5, 1e-6))
    #expect(AlternatingOffers.share(1, 1) == nil)
  }

  @Test("Nash and Kalai–Smorodinsky do not depend on units and origin of utilities")
  func affine() {
    var other = Frontier.root
    other.scale = (7, 0.03)
    other.shift = (-2, 11)
    let problem = BargainingProblem(Frontier.root, disagreement: [0.1, 0.2])
    let changed = BargainingProblem(other, disagreement: [7 * 0.1 - 2, 0.03 * 0.2 + 11])
    let nash = problem.nash(exponents: [2, 1]) ?? .nan
    #expect(isNear(changed.nash(exponents: [2, 1]), nash, 1e-12))
    #expect(isNear(changed.kalaiSmorodinsky(), problem.kalaiSmorodinsky() ?? .nan, 1e-12))
    // The other two compare utilities, so that units matter to them.
    #expect(!isNear(changed.egalitarian(), problem.egalitarian() ?? .nan, 1e-3))
    #expect(!isNear(changed.utilitarian(), problem.utilitarian() ?? .nan, 1e-3))
  }

  @Test(
    "two equal actors at the ends of a scale meet in its middle by Nash, and nearer to the stronger"
  )
  func scale() throws {
    // Gains (1 − x/100)^a (x/100)^b are largest at 100 b / (a + b).
    let profile = IssueProfile(
      position: [0, 100], salience: [0.3, 0.9], capability: [1, 3], lower: 0, upper: 100)
    let problem = BargainingProblem(profile)
    #expect(isNear(problem.nash(exponents: [1, 1]), 50, 1e-12))
    #expect(isNear(problem.nash(exponents: profile.capability), 75, 1e-12))
    #expect(isNear(problem.kalaiSmorodinsky(), 50, 1e-12))
    // 0.3 (1 − x) = 0.9 x at a quarter of the way.
    #expect(isNear(problem.egalitarian(), 25, 1e-12))
    #expect(problem.exactUtilitarian() == 100)
  }

  @Test("reservation values that no point meets leave no zone and no solution")
  func noZone() {
    let profile = IssueProfile(
      position: [0, 100], salience: [1, 1], capability: [1, 1], lower: 0, upper: 100,
      reservation: [0.6, 0.7])
    let problem = BargainingProblem(profile)
    #expect(problem.zone == nil && problem.nash(exponents: [1, 1]) == nil)
    #expect(problem.exactUtilitarian() == nil && problem.egalitarian() == nil)
    let wide = BargainingProblem(
      IssueProfile(
        position: [0, 100], salience: [1, 1], capability: [1, 1], lower: 0, upper: 100,
        reservation: [0.25, 0.5]))
    // The first takes at most 75, the second at least 50.
    #expect(wide.zone == 50.0...75.0)
    #expect(isNear(wide.nash(exponents: [1, 1]), 62.5, 1e-12))
  }
}
