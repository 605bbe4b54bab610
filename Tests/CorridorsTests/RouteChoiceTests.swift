import Foundation
import Testing

@testable import Corridors

@Suite("The choice among routes")
struct RouteChoiceTests {
  /// Two routes share the first of two edges of equal length, a third is alone:
  ///
  ///     0 ─a─ 1 ─b─ 2,   0 ─a─ 1 ─c─ 2,   0 ──d── 2
  ///
  /// PS = ½ · ½ + ½ · 1 = ¾ for the first two, 1 for the third.
  private let paths = [
    GraphPath(edges: [0, 1], cost: 10), GraphPath(edges: [0, 2], cost: 10),
    GraphPath(edges: [3], cost: 10),
  ]
  private let lengths = [5.0, 5, 5, 10]

  @Test("At equal costs the shares are as the path sizes")
  func pathSizes() throws {
    let choice = try #require(RouteChoice(scale: 0.3))
    #expect(choice.pathSizes(of: paths, lengths: lengths) == [0.75, 0.75, 1])
    let shares = choice.shares(of: paths, lengths: lengths)
    for (share, expected) in zip(shares, [0.3, 0.3, 0.4]) { #expect(abs(share - expected) < 1e-12) }
    let logit = try #require(RouteChoice(scale: 0.3, pathSizeWeight: 0))
    for share in logit.shares(of: paths, lengths: lengths) { #expect(abs(share - 1 / 3) < 1e-12) }
  }

  @Test("Two identical routes get together what one would")
  func identical() throws {
    let choice = try #require(RouteChoice(scale: 1))
    let twins = [paths[2], paths[2], GraphPath(edges: [1], cost: 10)]
    let shares = choice.shares(of: twins, lengths: lengths)
    #expect(abs(shares[0] + shares[1] - 0.5) < 1e-12 && abs(shares[2] - 0.5) < 1e-12)
  }

  @Test("A difference of cost counts by the scale: odds of e² for 4 at a scale of ½")
  func scale() throws {
    let choice = try #require(RouteChoice(scale: 0.5))
    let apart = [GraphPath(edges: [1], cost: 6), GraphPath(edges: [3], cost: 10)]
    let shares = choice.shares(of: apart, lengths: lengths)
    #expect(abs(shares[0] / shares[1] - exp(2)) < 1e-12)
    // Costs so large that each exponential by itself would be 0.
    let far = apart.map { GraphPath(edges: $0.edges, cost: $0.cost + 1e6) }
    let same = choice.shares(of: far, lengths: lengths)
    #expect(zip(same, shares).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(choice.shares(of: [], lengths: lengths) == [])
  }

  @Test("A negative or infinite scale is refused")
  func refusals() {
    #expect(RouteChoice(scale: -1) == nil && RouteChoice(scale: .nan) == nil)
    #expect(RouteChoice(scale: 1, pathSizeWeight: .infinity) == nil)
  }
}
