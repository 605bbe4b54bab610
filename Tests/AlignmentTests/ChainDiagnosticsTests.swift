import TestSupport
import Testing

@testable import Alignment

@Suite("Diagnostics of chains")
struct ChainDiagnosticsTests {
  /// Four chains x ← ρ x + u − 1/2, each shifted by its number, cubed where tails are to be heavy.
  func chains(
    seed: UInt64, length: Int, rho: Double, shift: Double, isHeavy: Bool
  ) -> [[Double]] {
    var random = SplitMix64(seed: seed)
    return (0..<4).map { chain in
      var x = 0.0
      return (0..<length).map { _ in
        x = rho * x + Double(random.next() >> 11) * 0x1p-53 - 0.5
        return (isHeavy ? x * x * x * 50 : x) + shift * Double(chain)
      }
    }
  }

  /// Computed with ArviZ 0.23.4: `rhat(method="rank")`, `ess(method="bulk")`, `ess(method="tail")`,
  /// `mcse(method="mean")` on the same chains.
  @Test(
    "R-hat, effective sample sizes and standard error are those of ArviZ",
    arguments: [
      (1, 200, 0.6, 0.0, false, [1.012158803724, 259.390461172, 372.507555791, 0.022289532143]),
      (2, 200, 0.9, 0.0, false, [1.153602509507, 21.676353873, 38.289743689, 0.128459200216]),
      (3, 152, 0.3, 0.2, false, [1.273036871438, 11.939741482488, 48.215839949, 0.109074796110]),
      (4, 400, 0.5, 0.0, true, [1.003445418238, 597.766053371, 1_045.661983136, 0.183786855136]),
      (5, 60, -0.5, 0.0, false, [0.993617107135, 571.250698011, 279.045525315, 0.014634922395]),
    ])
  func arviz(
    seed: UInt64, length: Int, rho: Double, shift: Double, isHeavy: Bool, expected: [Double]
  ) throws {
    let found = try #require(
      ChainDiagnostics(
        chains(seed: seed, length: length, rho: rho, shift: shift, isHeavy: isHeavy)))
    let figures = [found.rHat, found.bulkSize, found.tailSize, found.meanError]
    for (figure, reference) in zip(figures, expected) {
      #expect(abs(figure / reference - 1) < 1e-6, "\(figures) against \(expected)")
    }
  }

  @Test("Independent draws count in full, and their chains agree")
  func independent() throws {
    let found = try #require(
      ChainDiagnostics(chains(seed: 8, length: 1_000, rho: 0, shift: 0, isHeavy: false)))
    #expect(found.rHat < 1.01)
    #expect((3_200...4_800).contains(found.bulkSize))
  }

  @Test("Chains in different places do not pass for one")
  func apart() throws {
    let found = try #require(
      ChainDiagnostics(chains(seed: 8, length: 500, rho: 0, shift: 5, isHeavy: false)))
    #expect(found.rHat > 2)
    #expect(found.bulkSize < 10)
  }

  @Test("Chains with the same middle and different spread do not pass for one")
  func folded() throws {
    var all = chains(seed: 9, length: 500, rho: 0, shift: 0, isHeavy: false)
    all[3] = all[3].map { 6 * $0 }
    #expect(try #require(ChainDiagnostics(all)).rHat > 1.1)
  }

  @Test("Without enough different draws there are no diagnostics")
  func missing() {
    #expect(ChainDiagnostics([]) == nil)
    #expect(ChainDiagnostics([[1, 2, 3], [1, 2, 3]]) == nil)
    #expect(ChainDiagnostics([[1, 2, 3, 4], [1, 2, 3]]) == nil)
    #expect(ChainDiagnostics([[1, 1, 1, 1], [1, 1, 1, 1]]) == nil)
    #expect(ChainDiagnostics([[1, 2, .nan, 4], [1, 2, 3, 4]]) == nil)
  }
}
