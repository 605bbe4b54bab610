import Testing

@testable import Numerics

@Suite("Seeded random numbers")
struct RandomTests {
  @Test("the first numbers for seed 1234567 are those of the reference implementation")
  func reference() {
    // Published with the generator's description at Rosetta Code, task "Pseudo-random
    // numbers/Splitmix64", after Vigna's splitmix64.c.
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in random.next() } == expected)
  }

  @Test("the hash of a key is FNV-1a")
  func hash() {
    #expect(stableHash("") == 0xCBF2_9CE4_8422_2325)
    #expect(stableHash("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test("numbers of neighbouring units are spread evenly and are not related")
  func units() {
    // 40,000 first numbers of as many units: the mean of a uniform number is 1/2 with standard error
    // 0.289/200 = 0.0014, the correlation of neighbours 0 with standard error 0.005.
    let first = (0..<40_000).map { unit -> Double in
      var random = SplitMix64(seed: 7, unit: UInt64(unit))
      return random.unitInterval()
    }
    let mean = first.reduce(0, +) / Double(first.count)
    #expect(abs(mean - 0.5) < 0.006)
    let product = zip(first, first.dropFirst()).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) }
    #expect(abs(product / Double(first.count) * 12) < 0.02)
    #expect(first.allSatisfy { $0 >= 0 && $0 < 1 })
  }
}

@Suite("Normal random numbers")
struct NormalRandomTests {
  // Sampling errors of n = 200,000: mean 0.0022, variance 0.0032, kurtosis 0.011, tail share 0.0005.
  @Test("have the moments and the tails of the standard normal distribution")
  func moments() {
    var random = SplitMix64(seed: 2024)
    let values = random.normals(200_000)
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + $1 * $1 } / count
    let fourth = values.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count
    #expect(abs(mean) < 0.009)
    #expect(abs(variance - 1) < 0.013)
    #expect(abs(fourth - 3) < 0.05)
    #expect(abs(Double(values.count { abs($0) > 1.959964 }) / count - 0.05) < 0.002)
    // Neighbours are independent.
    let products = zip(values, values.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / count
    #expect(abs(products) < 0.009)
    #expect(random.normals(3).count == 3)
  }
}
