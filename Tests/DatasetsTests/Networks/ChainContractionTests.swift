import TestSupport
import Testing

@testable import Datasets

@Suite("Points in the middle of lines")
struct ChainContractionTests {
  /// ```
  /// 0 ─1─ 1 ─2─ 2 ─4─ 3      3 is kept; 2 joins a line of another kind; 4–5–6 is a ring
  ///             │
  ///             8 (kind 1) ─ 7
  /// ```
  @Test("A line becomes one link with the sum of its lengths and all of its points")
  func line() {
    let stretches: [PublicNetwork.Stretch] = [
      .init(from: 0, to: 1, kilometres: 1), .init(from: 1, to: 2, kilometres: 2),
      .init(from: 2, to: 3, kilometres: 4), .init(from: 4, to: 5, kilometres: 1),
      .init(from: 5, to: 6, kilometres: 1), .init(from: 6, to: 4, kilometres: 1),
    ]
    var kept = [Bool](repeating: false, count: 7)
    kept[3] = true
    let all = ChainContraction(
      pointCount: 7, stretches: stretches, kinds: [0, 0, 0, 0, 0, 0], kept: kept)
    #expect(all.chains.map(\.kilometres) == [7])
    #expect(all.points == [0, 1, 2, 3])
    #expect(all.chains.map(\.stretch) == [0])
    #expect(all.loops == 1 && all.loopKilometres == 3)
    // Where the kind changes, a point stays.
    let two = ChainContraction(
      pointCount: 7, stretches: stretches, kinds: [0, 0, 1, -1, -1, -1], kept: kept)
    #expect(two.chains.map(\.kilometres) == [3, 4] && two.loops == 0)
    #expect(two.stays == [true, false, true, true, false, false, false])
  }

  @Test("Distances between the points that stay are what they were", arguments: 1...30)
  func distances(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 60
    // Sparse, so that most points lie in lines.
    let stretches = (0..<66).compactMap { _ -> PublicNetwork.Stretch? in
      let from = Int32.random(in: 0..<Int32(count), using: &generator)
      let to = Int32.random(in: 0..<Int32(count), using: &generator)
      if from == to { return nil }
      return .init(
        from: min(from, to), to: max(from, to),
        kilometres: Double(Int.random(in: 1...50, using: &generator)))
    }
    let kinds = stretches.map { _ in Int32.random(in: 0..<2, using: &generator) }
    let kept = (0..<count).map { _ in Int.random(in: 0..<10, using: &generator) == 0 }
    let made = ChainContraction(
      pointCount: count, stretches: stretches, kinds: kinds, kept: kept)
    let before = ShortestWay(
      pointCount: count,
      edges: stretches.map { (Int($0.from), Int($0.to), $0.kilometres) })
    let (single, left) = made.withoutParallels
    #expect(single.count + left.count == made.chains.count)
    let after = ShortestWay(
      pointCount: count,
      edges: single.map { (Int($0.from), Int($0.to), $0.kilometres) })
    let staying = (0..<count).filter { made.stays[$0] }
    for point in staying {
      let (old, new) = (before.distances(from: point), after.distances(from: point))
      for other in staying {
        #expect(old[other] == new[other], "seed \(seed): \(point) to \(other)")
      }
    }
    for point in 0..<count
    where kept[point]
      && stretches.contains(where: {
        $0.from == point || $0.to == point
      })
    {
      #expect(made.stays[point], "seed \(seed): \(point) was to stay")
    }
    var ends: Set<[Int32]> = []
    for chain in single {
      let isNew = ends.insert([
        min(chain.from, chain.to), max(chain.from, chain.to), chain.kind,
      ]).inserted
      #expect(isNew, "seed \(seed): two lines of a kind from \(chain.from) to \(chain.to)")
    }
    for chain in made.chains {
      #expect(made.points[chain.points.lowerBound] == chain.from)
      #expect(made.points[chain.points.upperBound - 1] == chain.to)
    }
  }
}
