import Datasets
import Foundation
import Testing
import WorldModel

@testable import Alignment

@Suite("Ideal points of the embedded world", .enabled(if: UNData.isPresent, UNData.absence))
struct EmbeddedIdealPointsTests {
  struct Embedded {
    let state: String
    let session: Int
    let mean: Double
    let deviation: Double
  }

  /// The rows of the world's own table.
  static func rows() throws -> [Embedded] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let world = try WorldFolder.read(root.appending(path: "Worlds/eurasia").path).world
    return try world.facts.quantities.filter { $0.content.quantity == "ideal-point" }.map { fact in
      try #require(
        fact.envelope.source == "tarazy-ideal-points" && fact.envelope.status == .derived)
      let year = try #require(fact.valid.latest?.components.year)
      let low = try #require(fact.content.low)
      let high = try #require(fact.content.high)
      return Embedded(
        state: fact.content.subject.text, session: Int(year) - 1_945,
        mean: try #require(fact.content.value), deviation: (high - low) / (2 * 1.644_854))
    }
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  @Test("They order states as the published ones of April 2020 do, with intervals as wide")
  func published() throws {
    let published = try UNData.published()
    let rows = try Self.rows()
    #expect(rows.count == 559)
    // As published Serbia continues Yugoslavia.
    let byKey = Dictionary(
      published.map { ("\($0.iso3.isEmpty ? "\($0.state)" : $0.iso3) \($0.session)", $0) },
      uniquingKeysWith: { first, _ in first })
    var pairs: [Int: [(own: Double, published: Double)]] = [:]
    var ratios: [Double] = []
    for row in rows {
      guard let other = byKey["\(row.state) \(row.session)"] else { continue }
      pairs[row.session, default: []].append((row.mean, other.mean))
      ratios.append(row.deviation / ((other.high - other.low) / (2 * 1.644_854)))
    }
    #expect(ratios.count > 500, "\(ratios.count) are compared")
    let all = pairs.values.joined()
    #expect(correlation(all.map(\.own), all.map(\.published)) > 0.985)
    let within = pairs.values.map { correlation($0.map(\.own), $0.map(\.published)) }
    #expect(Self.median(within) > 0.997, "\(Self.median(within))")
    #expect((0.93...1.07).contains(Self.median(ratios)), "\(Self.median(ratios))")
  }

  @Test("This estimator makes them: a short run comes near each within its interval")
  func madeHere() throws {
    let model = try IdealPointModel(
      UNData.prepared().votes,
      settings: IdealPointSettings(
        mode: .ffbs, seed: 2_017, chains: 1, warmUp: 150, draws: 200, thinning: 2,
        cutpointStep: 0.3))
    var run = IdealPointRun(model)
    run.advance(iterations: 350, threads: 2)
    let estimates = try run.summary(acceptingUnconverged: true, threads: 2).estimates
    var numbers = Dictionary(
      try UNData.published().map { ($0.iso3, $0.state) }, uniquingKeysWith: { _, last in last })
    // Published as Yugoslavia throughout.
    numbers["SRB"] = numbers["YUG"]
    let byKey = Dictionary(
      uniqueKeysWithValues: estimates.map { ("\($0.state) \($0.session)", $0.mean) })
    var differences: [Int: [Double]] = [:]
    var raw: [Double] = []
    for row in try Self.rows() where row.session >= 47 {
      let number = try #require(numbers[row.state], "\(row.state)")
      let found = try #require(byKey["\(number) \(row.session)"], "\(row.state) \(row.session)")
      let difference = (found - row.mean) / row.deviation
      differences[row.session, default: []].append(difference)
      raw.append(abs(difference))
    }
    #expect(raw.count == 546)
    // 100 draws of one chain put a mean some 0.2 deviations off, and the common level of a session, which
    // mixes slowly, another half.
    #expect(Self.median(raw) < 0.75, "\(Self.median(raw))")
    let centred = differences.values.flatMap { session in
      let level = session.reduce(0, +) / Double(session.count)
      return session.map { abs($0 - level) }
    }
    #expect(Self.median(centred) < 0.3, "\(Self.median(centred))")
    #expect(centred.sorted()[centred.count * 95 / 100] < 1)
  }
}
