#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Testing

@testable import Balance

@Suite("Formulas by hand")
struct FormulaTests {
  @Test("shares divide by the sum, and nothing has no shares")
  func shares() {
    #expect(Concentration.shares([50, 30, 20]) == [0.5, 0.3, 0.2])
    #expect(Concentration.shares([0, 0]) == nil)
    #expect(Concentration.shares([]) == nil)
    #expect(Concentration.shares([3, -1]) == nil)
  }

  @Test("HHI of 50, 30 and 20 is .25 + .09 + .04")
  func herfindahl() throws {
    let index = try #require(Concentration.herfindahl([50, 30, 20]))
    #expect(near(index.value, 0.38))
    #expect(index.isExact)
    #expect(Concentration.herfindahl([0]) == nil)
  }

  @Test("a remainder of 12 and 8 enters HHI by its squares, 144 + 64")
  func herfindahlRemainder() throws {
    let index = try #require(
      Concentration.herfindahl(
        [50, 30], remainder: Remainder(amount: 20, count: 2, squares: 208)))
    #expect(near(index.value, 0.25 + 0.09 + 0.0208))
  }

  @Test("a remainder without squares gives bounds and no value")
  func herfindahlBounds() throws {
    let index = try #require(
      Concentration.herfindahl(
        [50, 30], remainder: Remainder(amount: 20, count: 4, squares: nil)))
    #expect(index.value == nil)
    #expect(near(index.low, 0.34 + 0.01))
    #expect(near(index.high, 0.34 + 0.04))
  }

  @Test("normalised HHI is 0 for equal shares, 1 for one of several, undefined for one alone")
  func normalised() {
    #expect(near(Concentration.normalised(0.25, partners: 4), 0))
    #expect(near(Concentration.normalised(1, partners: 4), 1))
    #expect(near(Concentration.normalised(0.38, partners: 3), (0.38 - 1 / 3.0) / (2 / 3.0)))
    #expect(Concentration.normalised(1, partners: 1) == nil)
  }

  @Test("effective partners of HHI .25 are 4, its Hirschman index is 50")
  func effective() {
    #expect(Concentration.effectivePartners(0.25) == 4)
    #expect(Concentration.effectivePartners(0) == nil)
    #expect(Concentration.hirschman(0.25) == 50)
  }

  @Test("entropy of halves is ln 2, of one class 0, and zeros add nothing")
  func entropy() {
    #expect(near(Entropy.shannon([1, 1]), log(2)))
    #expect(Entropy.shannon([7, 0, 0]) == 0)
    #expect(near(Entropy.shannon([1, 1, 0]), log(2)))
    #expect(Entropy.shannon([0, 0]) == nil)
    #expect(
      near(Entropy.shannon([50, 30, 20]), -(0.5 * log(0.5) + 0.3 * log(0.3) + 0.2 * log(0.2))))
  }

  @Test("evenness counts empty classes: 1, 1, 0 is ln 2 / ln 3")
  func evenness() {
    #expect(near(Entropy.evenness([1, 1, 0]), log(2) / log(3)))
    #expect(near(Entropy.evenness([5, 5, 5, 5]), 1))
    #expect(Entropy.evenness([5]) == nil)
    #expect(Entropy.evenness([0, 0]) == nil)
    #expect(near(Entropy.effectiveClasses([1, 1, 1]), 3))
  }

  @Test("Jensen–Shannon divergence of a half-and-half and a whole is known")
  func divergence() throws {
    // Mean (.75, .25): H = .5623351446; mean of H: (ln 2 + 0) / 2.
    let mixed = -(0.75 * log(0.75) + 0.25 * log(0.25))
    #expect(near(Divergence.jensenShannon([1, 1], [1, 0]), mixed - log(2) / 2))
    #expect(near(Divergence.jensenShannon([1, 0], [0, 1]), log(2)))
    #expect(near(Divergence.normalised([1, 0], [0, 1]), 1))
    #expect(Divergence.jensenShannon([1, 0], [1]) == nil)
    #expect(Divergence.jensenShannon([0, 0], [1, 0]) == nil)
    #expect(near(Divergence.normalised([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), 1))
  }

  @Test("pairwise balance of 30 and 10 is one half, of nothing undefined")
  func pairwise() {
    #expect(Dependence.pairwiseBalance(30, 10) == 0.5)
    #expect(Dependence.pairwiseBalance(4, 4) == 1)
    #expect(Dependence.pairwiseBalance(4, 0) == 0)
    #expect(Dependence.pairwiseBalance(0, 0) == nil)
  }

  @Test("dependence on a flow of 10 with products 100 and 1,000 differs by .09")
  func dependence() {
    #expect(Dependence.ratio(flow: 10, product: 100) == 0.1)
    #expect(Dependence.ratio(flow: 10, product: 0) == nil)
    #expect(near(Dependence.asymmetry(flow: 10, own: 100, partner: 1_000), 0.09))
    #expect(Dependence.asymmetry(flow: 10, own: 100, partner: 0) == nil)
  }

  @Test("salience, symmetry and interdependence of shares .4 and .1")
  func barbieri() {
    #expect(near(Dependence.salience(0.4, 0.1), 0.2))
    #expect(near(Dependence.symmetry(0.4, 0.1), 0.7))
    #expect(near(Dependence.interdependence(0.4, 0.1), 0.14))
  }

  @Test("co-alignment counts the domains that the overall leader does not lead")
  func coAlignment() throws {
    // Means: a .5, b .3667. Leaders: a, b, a.
    let result = try #require(CoAlignment.measure([[0.7, 0.1], [0.2, 0.8], [0.6, 0.2]]))
    #expect(near(result.value, 1 / 3.0))
    #expect(result.overallLeader == 0)
    #expect(result.leaders == [0, 1, 0])
    #expect(CoAlignment.measure([]) == nil)
    #expect(CoAlignment.measure([[0, 0]]) == nil)
  }

  @Test("a tie with the overall leader is no difference")
  func coAlignmentTie() throws {
    let result = try #require(CoAlignment.measure([[0.3, 0.3], [0.1, 0.5]]))
    #expect(result.overallLeader == 1)
    #expect(result.value == 0)
  }

  @Test("nearness to the midpoint is 1 halfway, 0 at a pole, negative beyond")
  func midpoint() {
    #expect(Midpoint.nearness(1, 0, 2) == 1)
    #expect(Midpoint.nearness(0, 0, 2) == 0)
    #expect(Midpoint.nearness(3, 0, 2) == -1)
    #expect(Midpoint.nearness(0.5, 2, 0) == 0.5)
    #expect(Midpoint.nearness(1, 2, 2) == nil)
  }

  @Test("The interval of a difference of two normal estimates is that of the normal difference")
  func differenceInterval() throws {
    // Deviations 0.6 and 0.8 give 1; the quantiles of N(3, 1) are 3 ± 1.645.
    let reach = 1.644853626951
    let range = try #require(
      PosteriorInterval.interval(
        of: [(1, 1 - 0.6 * reach...1 + 0.6 * reach), (4, 4 - 0.8 * reach...4 + 0.8 * reach)]
      ) { abs($0[0] - $0[1]) })
    // 2,000 draws: the error of a 5 % quantile is about .047 deviations.
    #expect(abs(range.lowerBound - (3 - reach)) < 0.15)
    #expect(abs(range.upperBound - (3 + reach)) < 0.15)
  }

  @Test("A figure that one draw in twenty does not define has no interval")
  func undefinedInterval() {
    let estimate = [(value: 0.0, interval: -1.0...1.0)]
    #expect(PosteriorInterval.interval(of: estimate) { $0[0] > 0 ? $0[0] : nil } == nil)
    #expect(PosteriorInterval.interval(of: estimate) { $0[0] } != nil)
  }

  @Test("the most that one of 9 and 1 can hold is 9, of two all")
  func remainderMost() {
    let remainder = Remainder(amount: 10, count: 2, squares: 82)
    #expect(near(remainder.most(heldBy: 1), 9))
    #expect(remainder.most(heldBy: 2) == 10)
    #expect(remainder.most(heldBy: 0) == 0)
    #expect(Remainder(amount: 10, count: nil, squares: nil).most(heldBy: 1) == 10)
  }
}
