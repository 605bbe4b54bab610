#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import TestSupport
import Testing

@testable import Balance
@testable import WorldModel

@Suite("Properties that hold for any flows")
struct InvariantTests {
  static let seeds: [UInt64] = Array(1...40)

  /// Amounts of random size over three orders of magnitude, largest first.
  private func amounts(_ random: inout SplitMix64, _ count: Int) -> [Double] {
    (0..<count).map { _ in exp(Double.random(in: 0...7, using: &random)) }.sorted(by: >)
  }

  @Test("listing all partners and summing the small ones give the same HHI", arguments: seeds)
  func remainderKeepsConcentration(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = amounts(&random, Int.random(in: 3...60, using: &random))
    let cut = Int.random(in: 1..<all.count, using: &random)
    let small = all[cut...]
    let remainder = Remainder(
      amount: small.reduce(0, +), count: small.count,
      squares: small.reduce(0) { $0 + $1 * $1 })
    let whole = try #require(Concentration.herfindahl(all)?.value)
    let split = try #require(
      Concentration.herfindahl(Array(all[..<cut]), remainder: remainder)?.value)
    #expect(near(whole, split), "seed \(seed)")
    let n = Double(all.count)
    #expect(1 / whole >= 1 - 1e-12 && 1 / whole <= n + 1e-9, "seed \(seed)")
    let entropy = try #require(Entropy.shannon(all))
    let bounds = try #require(Entropy.shannon(Array(all[..<cut]), remainder: remainder))
    #expect(bounds.low <= entropy + 1e-9 && entropy <= bounds.high + 1e-9, "seed \(seed)")
    for count in 1...small.count {
      let largest = small.prefix(count).reduce(0, +)
      #expect(remainder.most(heldBy: count) >= largest - 1e-6, "seed \(seed), \(count)")
    }
  }

  @Test("divergence is symmetric, 0 for equal shares and at most ln 2", arguments: seeds)
  func divergence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    let p = amounts(&random, count).shuffled(using: &random)
    let q = amounts(&random, count).shuffled(using: &random)
    let forth = try #require(Divergence.jensenShannon(p, q))
    let back = try #require(Divergence.jensenShannon(q, p))
    #expect(near(forth, back), "seed \(seed)")
    #expect(forth >= 0 && forth <= log(2) + 1e-12, "seed \(seed)")
    let same = try #require(Divergence.jensenShannon(p, p.map { $0 * 3 }))
    #expect(same < 1e-12, "seed \(seed)")
  }

  @Test("shares add up to 1; evenness lies between 0 and 1", arguments: seeds)
  func shares(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = amounts(&random, 12)
    let shares = try #require(Concentration.shares(all))
    #expect(near(shares.reduce(0, +), 1), "seed \(seed)")
    let evenness = try #require(Entropy.evenness(all))
    #expect(evenness > 0 && evenness < 1, "seed \(seed)")
    #expect(near(Entropy.evenness(Array(repeating: all[0], count: 12)), 1), "seed \(seed)")
  }

  private func world(
    unit: MeasurementUnit = "USD mn", factor: Double = 1, naming: (String) -> String = { $0 },
    seed: UInt64
  ) -> World {
    var random = SplitMix64(seed: seed)
    var test = TestWorld()
    test.states("SUB")
    var table: [EntityID: Double] = [:]
    for (index, amount) in amounts(&random, 9).enumerated() {
      let key = EntityID(naming("P\(index)"))
      test.actor(key)
      table[key] = amount * factor
    }
    let rest = amounts(&random, 5)
    test.table(
      "2016", table,
      other: Remainder(
        amount: rest.reduce(0, +), count: 5, squares: rest.reduce(0) { $0 + $1 * $1 }
      ).scaled(by: factor), unit: unit)
    return test.world
  }

  @Test("another unit leaves concentration and shares as they are", arguments: seeds.prefix(5))
  func units(seed: UInt64) throws {
    let millions = world(seed: seed)
    let billions = world(unit: "USD bn", factor: 0.001, seed: seed)
    for name in ["trade-concentration", "effective-partners", "evenness"] {
      let arguments: [String: MeasureArgument] =
        name.hasPrefix("trade") ? [:] : ["series": .text("goods-trade")]
      let left = try millions.one(name, arguments).value
      let right = try billions.one(name, arguments).value
      #expect(left != nil && near(left, right), "seed \(seed), \(name)")
    }
    let left = try millions.one("trade-share", ["partner": .text("P3")]).value
    let right = try billions.one("trade-share", ["partner": .text("P3")]).value
    #expect(left != nil && near(left, right), "seed \(seed)")
  }

  @Test("other names for the partners change nothing", arguments: seeds.prefix(5))
  func names(seed: UInt64) throws {
    let plain = try world(seed: seed).one("trade-concentration")
    let renamed = try world(naming: { "Z" + $0.reversed() }, seed: seed)
      .one("trade-concentration")
    #expect(plain.value != nil && near(plain.value, renamed.value), "seed \(seed)")
  }
}
