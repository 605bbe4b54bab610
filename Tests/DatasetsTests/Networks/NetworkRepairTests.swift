import TestSupport
import Testing

@testable import Datasets

@Suite("Repair of public networks")
struct NetworkRepairTests {
  /// On the equator, where a hundredth of a degree is 1.111 951 km:
  ///
  /// ```
  /// 0.00 ── 0.10    0.11 ── 0.20    0.30 ── 0.40
  ///    0      1 gap   2      3   far   4      5
  /// ```
  static let broken = PublicNetwork(
    latitudes: [0, 0, 0, 0, 0, 0], longitudes: [0, 0.1, 0.11, 0.2, 0.3, 0.4],
    stretches: [
      .init(from: 0, to: 1, kilometres: 11.2), .init(from: 2, to: 3, kilometres: 10.1),
      .init(from: 4, to: 5, kilometres: 11.2),
    ])

  @Test("A gap of 1.1 km is joined with its length, one of 11 km stays")
  func joining() throws {
    let (network, report) = Self.broken.joiningGaps()
    #expect(report.componentsBefore == 3 && report.componentsAfter == 2)
    #expect(report.largestBefore == 2 && report.largestAfter == 4)
    #expect(report.joins == 1 && network.stretches.count == 4)
    let join = try #require(network.stretches.last)
    #expect(join.from == 1 && join.to == 2 && join.origin == .joined)
    #expect(abs(join.kilometres - 1.111_951) < 1e-6)
    // Joined again, nothing is left to join.
    #expect(network.joiningGaps().report.joins == 0)
    #expect(Self.broken.joiningGaps(within: 1.1).report.joins == 0)
  }

  /// A line cut between 2 and 3, 1.1 km apart, whose halves hang together by a loop of 100 km:
  ///
  /// ```
  /// 0 ── 1 ── 2  3 ── 4
  /// └──────100──────┘
  /// ```
  @Test("A cut inside a component is bridged where the way round is long")
  func deadEnds() throws {
    func line(_ round: Double) -> PublicNetwork {
      PublicNetwork(
        latitudes: [0, 0, 0, 0, 0], longitudes: [0, 0.1, 0.2, 0.21, 0.3],
        stretches: [
          .init(from: 0, to: 1, kilometres: 11.2), .init(from: 0, to: 4, kilometres: round),
          .init(from: 1, to: 2, kilometres: 11.2), .init(from: 3, to: 4, kilometres: 10.1),
        ])
    }
    let (network, report) = line(100).bridgingDeadEnds()
    #expect(report.deadEnds == 2 && report.bridges == 1 && report.componentsAfter == 1)
    let bridge = try #require(network.stretches.last)
    #expect(bridge.from == 2 && bridge.to == 3 && bridge.origin == .bridged)
    #expect(abs(bridge.kilometres - 1.111_951) < 1e-6)
    // 11.2 + 11.2 + 17 + 10.1 = 49.5 km round: no detour.
    #expect(line(17).bridgingDeadEnds().report.bridges == 0)
    #expect(line(18).bridgingDeadEnds().report.bridges == 1)
    #expect(network.bridgingDeadEnds().report.deadEnds == 0)
  }

  @Test("Near points are those that a look at all pairs finds", arguments: 1...8)
  func grid(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Crowded about the antimeridian and the pole, where maps are torn.
    let latitudes = (0..<300).map { _ in
      Double.random(in: seed.isMultiple(of: 2) ? 89.9...90 : -0.2...0.2, using: &generator)
    }
    let longitudes = (0..<300).map { _ in
      let east = Double.random(in: -0.2...0.2, using: &generator)
      return seed.isMultiple(of: 2) ? east * 900 : east > 0 ? 180 - east : -180 - east
    }
    let grid = PointGrid(latitudes: latitudes, longitudes: longitudes, side: 2)
    for point in 0..<20 {
      for limit in [0.5, 2, 7] {
        var found: [Int] = []
        grid.forEach(near: latitudes[point], longitudes[point], within: limit) { other, _ in
          found.append(other)
        }
        let all = latitudes.indices.filter {
          GreatCircle.kilometres(
            latitudes[point], longitudes[point], to: latitudes[$0], longitudes[$0]) < limit
        }
        #expect(found.sorted() == all, "seed \(seed), point \(point), \(limit) km")
        let nearest = grid.nearest(
          to: latitudes[point], longitudes[point], within: limit
        ) { $0 != point }
        let others = all.filter { $0 != point }.map {
          GreatCircle.kilometres(
            latitudes[point], longitudes[point], to: latitudes[$0], longitudes[$0])
        }
        #expect(nearest?.kilometres == others.min(), "seed \(seed), point \(point)")
      }
    }
  }

  @Test("Turned round in its numbers, a network has the same joins")
  func relabelling() {
    let count = Self.broken.pointCount
    let turned = PublicNetwork(
      latitudes: Self.broken.latitudes.reversed(), longitudes: Self.broken.longitudes.reversed(),
      stretches: Self.broken.stretches.map {
        .init(
          from: Int32(count - 1) - $0.to, to: Int32(count - 1) - $0.from,
          kilometres: $0.kilometres)
      })
    let (one, other) = (Self.broken.joiningGaps(), turned.joiningGaps())
    #expect(one.report == other.report)
    #expect(one.network.stretches.last?.kilometres == other.network.stretches.last?.kilometres)
  }

  /// AAA west of 0.25° E, BBB east of it, with a hole, and the sea beyond 1° E.
  static let shapes = CountryShapes([
    ("AAA", [[(-1, -1), (0.25, -1), (0.25, 1), (-1, 1), (-1, -1)]]),
    (
      "BBB",
      [
        [(0.25, -1), (1, -1), (1, 1), (0.25, 1), (0.25, -1)],
        [(0.6, -0.1), (0.8, -0.1), (0.8, 0.1), (0.6, 0.1), (0.6, -0.1)],
      ]
    ),
  ])

  @Test("A place lies in an area, in its hole, or outside, from where the nearest is found")
  func areas() {
    #expect(Self.shapes.country(at: 0, 0.2) == 0)
    #expect(Self.shapes.country(at: 0, 0.3) == 1)
    #expect(Self.shapes.country(at: 0, 0.7) == nil)
    #expect(Self.shapes.country(at: 0, 1.05) == nil)
    #expect(Self.shapes.nearest(to: 0, 1.05, within: 10) == 1)
    #expect(Self.shapes.nearest(to: 0, 1.05, within: 5) == nil)
    #expect(Self.shapes.nearest(to: 1.02, -0.5, within: 10) == 0)
    #expect(
      Self.shapes.countries(
        latitudes: [0, 0, 0, 0], longitudes: [0.2, 0.3, 1.05, 3], within: 10) == [0, 1, 1, -1])
  }

  /// The border at 0.25° E halves the stretch from 0.2 to 0.3, which is 12 km long.
  @Test("A stretch across a border gets a point on it, and its length is kept")
  func borders() throws {
    let line = PublicNetwork(
      latitudes: [0, 0, 0], longitudes: [0.1, 0.2, 0.3],
      stretches: [
        .init(from: 0, to: 1, kilometres: 11.2), .init(from: 1, to: 2, kilometres: 12),
      ])
    let (network, report) = line.located(in: Self.shapes)
    #expect(report.crossings == 1 && report.borders == 1 && report.unknown == 0)
    #expect(network.pointCount == 4)
    #expect(abs(network.longitudes[3] - 0.25) < 1e-3)
    #expect(network.countries == [0, 0, 1, 0] && network.others == [-1, -1, -1, 1])
    #expect(network.countryKeys == ["AAA", "BBB"])
    #expect(abs(network.stretches.reduce(0) { $0 + $1.kilometres } - 23.2) < 1e-9)
    #expect(network.stretches.map { network.country(of: $0) } == [0, 0, 1])
    #expect(abs(ShortestWay(network).distance(from: 0, to: 2) - 23.2) < 1e-9)
  }

  @Test("Two tracks cross a border at one point, two lines far apart at two")
  func tracks() {
    func parallel(_ north: Double) -> PublicNetwork {
      PublicNetwork(
        latitudes: [0, 0, north, north], longitudes: [0.2, 0.3, 0.2, 0.3],
        stretches: [
          .init(from: 0, to: 1, kilometres: 12), .init(from: 2, to: 3, kilometres: 12),
        ])
    }
    #expect(parallel(0.01).located(in: Self.shapes).report.borders == 1)
    #expect(parallel(0.05).located(in: Self.shapes).report.borders == 2)
  }

  /// From 0.24 to 0.26 and back to 0.245: 2 km in BBB are an error of the drawing, 5 km are not.
  @Test("A short way across a border and back is none", arguments: [(1.0, 1), (5.0, 0)])
  func excursions(_ kilometres: Double, _ smoothed: Int) {
    let line = PublicNetwork(
      latitudes: [0, 0.001, 0.002, 0.003], longitudes: [0.24, 0.26, 0.26, 0.24],
      stretches: [
        .init(from: 0, to: 1, kilometres: 2), .init(from: 1, to: 2, kilometres: kilometres),
        .init(from: 2, to: 3, kilometres: 2),
      ])
    let report = line.located(in: Self.shapes).report
    #expect(report.smoothed == 2 * smoothed)
    #expect(report.crossings == 2 * (1 - smoothed))
  }

  @Test("The gauge is the country's, but for a line near a route of the table")
  func gauges() throws {
    let table = try RailGauges(
      FileContents(
        path: "gauges.csv",
        bytes: Array(
          "country,gauge,route,kilometres,source\nAAA,1520,,,x\nBBB,1435,,,x\nAAA,1435,\"0,0.15:0,0.3\",6,x\n"
            .utf8), sha256: ""))
    let line = PublicNetwork(
      latitudes: [0, 0, 0, 0], longitudes: [0, 0.15, 0.24, 0.3],
      stretches: (0..<3).map { .init(from: $0, to: $0 + 1, kilometres: 10) })
    let (network, report) = line.located(in: Self.shapes).network.gauged(by: table)
    // 0–0.15 begins 16 km from the route; 0.15–0.24 lies on it; beyond the border it is BBB's.
    #expect(network.stretches.map(\.gauge) == [1520, 1435, 1435, 1435])
    #expect(report.exceptions == 2)
    #expect(report.kilometres[1520] == 10)
    // Without countries nothing is known.
    #expect(line.gauged(by: table).network.stretches.allSatisfy { $0.gauge == 0 })
  }

  @Test(
    "A faulty table of gauges is refused",
    arguments: [
      (",1520,,", "a gauge belongs to a country"),
      ("KAZ,broad,,", "a gauge is a number of millimetres from 300 to 3000"),
      ("KAZ,152,,", "a gauge is a number of millimetres from 300 to 3000"),
      ("KAZ,1520,\"1,2:3,4\",", "a route has a distance in kilometres, above 0"),
      ("KAZ,1520,\"1,2\",5", "a part of a route has two points or more"),
    ])
  func gaugeFaults(_ row: String, _ rule: String) throws {
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try RailGauges(
        FileContents(
          path: "gauges.csv", bytes: Array("country,gauge,route,kilometres\n\(row)\n".utf8),
          sha256: ""))
    }
    #expect(thrown.faults.map(\.rule) == [rule])
    #expect(thrown.faults.first?.line == 2)
  }
}
