import Foundation
import TestSupport
import Testing

@testable import Alignment

@Suite("Normal distribution from tables")
struct NormalTablesTests {
  let tables = NormalTables()

  @Test("The distribution function agrees with erfc relative to its lower tail")
  func cumulative() {
    var worst = 0.0
    tables.withKernel { normal in
      for step in -90_000...90_000 {
        let x = Double(step) * 1.000_7e-4
        let exact = 0.5 * erfc(-x / 2.0.squareRoot())
        worst = max(worst, abs(normal.cumulative(x) / exact - 1))
      }
    }
    #expect(worst < 2e-8)
    #expect(worst > 0)
  }

  @Test("Beyond the table the distribution function is still relative to its tail")
  func farTail() {
    // Mills' ratio at −20: φ(20)/20 · (1 − 1/400 + 3/160000 − …) = 2.753624118606e−89.
    tables.withKernel { normal in
      #expect(abs(normal.cumulative(-20) / 2.753_624_118_606e-89 - 1) < 1e-11)
      #expect(normal.cumulative(40) <= 1)
      #expect(normal.cumulative(-40) == 0)
    }
  }

  @Test("The quantile function leads back to the probability")
  func quantile() {
    var random = SplitMix64(seed: 11)
    var worst = 0.0
    tables.withKernel { normal in
      for _ in 0..<200_000 {
        // Probabilities evenly spread in logarithm from 2⁻⁶³ to 1/2.
        let u = Double(random.next() >> 11) * 0x1p-53
        let p = exp2(-1 - 62 * u)
        let x = normal.quantile(p)
        let back = 0.5 * erfc(-x / 2.0.squareRoot())
        // An error of the quantile is an error of the probability over the density.
        let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
        worst = max(worst, abs(back - p) / density)
      }
    }
    #expect(worst < 1e-8)
  }

  @Test(
    "Known quantiles",
    arguments: [
      (0.5, 0.0), (0.975, 1.959_963_984_540_054), (0.025, -1.959_963_984_540_054),
      (0.001, -3.090_232_306_167_814), (1e-30, -11.464_024_988_415_553),
      (0.25, -0.674_489_750_196_082), (0.75, 0.674_489_750_196_082),
    ])
  func knownQuantiles(p: Double, x: Double) {
    tables.withKernel { normal in
      #expect(abs(normal.quantile(p) - x) < 1e-6, "p = \(p)")
    }
  }

  @Test("The slow quantile is exact in the far tail")
  func slowQuantile() {
    for p in [0.5, 0.3, 1e-5, 1e-60, 1e-200, 1e-299] {
      let back = NormalTables.cumulative(NormalTables.quantile(p))
      #expect(abs(back / p - 1) < 1e-10, "p = \(p)")
    }
  }

  @Test("Streams of random numbers are uniform and differ by seed, unit and step")
  func streams() {
    var first = RandomStream(seed: 1, unit: 2, step: 3)
    var sum = 0.0
    var square = 0.0
    for _ in 0..<100_000 {
      let u = first.uniform()
      #expect(u > 0 && u < 1)
      sum += u
      square += u * u
    }
    // Mean 1/2 and second moment 1/3, within four standard errors.
    #expect(abs(sum / 100_000 - 0.5) < 4 * 0.288_7 / 316)
    #expect(abs(square / 100_000 - 1 / 3.0) < 4 * 0.298 / 316)
    var starts: [UInt64] = []
    for (seed, unit, step) in [(1, 2, 3), (2, 2, 3), (1, 3, 3), (1, 2, 4), (1, 3, 2)] {
      var stream = RandomStream(seed: UInt64(seed), unit: UInt64(unit), step: UInt64(step))
      starts.append(stream.bits())
    }
    #expect(Set(starts).count == starts.count)
  }
}
