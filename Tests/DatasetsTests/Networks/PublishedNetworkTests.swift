import Datasets
import Testing

/// Lengths that the inventory of public data gives for the repaired networks.
@Suite(
  "Published networks", .enabled(if: PublicData.isPresent, PublicData.absence), .serialized)
struct PublishedNetworkTests {
  struct Way: Sendable, CustomStringConvertible {
    let name: String
    let from: (latitude: Double, longitude: Double)
    let to: (latitude: Double, longitude: Double)
    /// In kilometres.
    let published: ClosedRange<Double>
    var description: String { name }

    /// - Parameter margin: for stations of one town that lie apart, and three digits of a degree.
    init(
      _ name: String, _ from: (Double, Double), _ to: (Double, Double), _ published: Double,
      margin: Double
    ) {
      (self.name, self.from, self.to) = (name, from, to)
      self.published = (published - margin)...(published + margin)
    }

    init(
      _ name: String, _ from: (Double, Double), _ to: (Double, Double),
      in published: ClosedRange<Double>
    ) {
      (self.name, self.from, self.to, self.published) = (name, from, to, published)
    }
  }

  static let altynkol = (44.164, 80.304)
  static let dostyk = (45.255, 82.484)
  static let aktau = (43.602, 51.218)
  static let brest = (52.1, 23.68)

  static let railways: [Way] = [
    // Kazakhstan's railway states 3,128 km.
    Way("Altynkol–Aktau port", altynkol, aktau, 3_100, margin: 40),
    Way("Dostyk–Aktau port", dostyk, aktau, 3_488, margin: 5),
    Way("Altynkol–Almaty", altynkol, (43.339, 76.957), 328, margin: 5),
    Way("Baku–Tbilisi", (40.38, 49.85), (41.72, 44.79), 548, margin: 5),
    Way("Alat–Poti", (39.95, 49.40), (42.155, 41.655), 772, margin: 5),
    Way("Altynkol–Brest", altynkol, brest, in: 5_342...5_482),
    Way("Dostyk–Brest", dostyk, brest, 5_248, margin: 5),
    Way("Xi'an–Altynkol", (34.28, 108.97), altynkol, 3_041, margin: 5),
    Way("Lianyungang–Altynkol", (34.74, 119.43), altynkol, 4_054, margin: 5),
  ]

  @Test(
    "Railways: 510 components become 175, and the way to Aktau port is 3,100 km, give or take 40")
  func railwayLengths() throws {
    let file = try NetworkGraphFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.rail.files[0])"))
    #expect(file.network.pointCount == 217_149)
    #expect(file.network.stretches.count == 263_099)
    let (network, report) = file.network.joiningGaps()
    #expect(report.componentsBefore == 510)
    #expect(report.componentsAfter == 175)
    #expect(report.joins == 2_401)
    try check(Self.railways, on: network)
    // Cuts inside components: by way of Zhezkazgan, as trains go, Dostyk–Aktau is 3,063 km.
    let (bridged, ends) = network.bridgingDeadEnds()
    #expect(ends.bridges == 481)
    #expect(ends.componentsAfter == 118 && ends.largestAfter == 191_607)
    try check(
      [
        Way("Dostyk–Aktau port", Self.dostyk, Self.aktau, 3_063, margin: 5),
        Way("Altynkol–Aktau port", Self.altynkol, Self.aktau, 3_100, margin: 40),
      ], on: bridged)
  }

  static let roads: [Way] = [
    Way("Altynkol–Aktau", (44.2, 80.4), (43.65, 51.16), 2_987, margin: 15),
    Way("Almaty–Astana", (43.24, 76.89), (51.17, 71.43), 1_144, margin: 10),
    Way("Altynkol–Almaty", (44.17, 80.31), (43.30, 77.05), 302, margin: 15),
    Way("Baku–Tbilisi", (40.38, 49.85), (41.72, 44.79), 539, margin: 10),
    Way("Tbilisi–Kars", (41.72, 44.79), (40.6, 43.1), 321, margin: 5),
    Way("Lianyungang–Altynkol", (34.75, 119.45), (44.2, 80.4), 3_873, margin: 20),
    Way("Altynkol–Brest", (44.2, 80.4), (52.05, 23.7), 4_892, margin: 20),
  ]

  @Test("Roads: their ways have the published lengths")
  func roadLengths() throws {
    let file = try NetworkGraphFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.highways.files[0])"))
    #expect(file.network.pointCount == 380_379)
    #expect(file.network.stretches.count == 563_138)
    let (network, report) = file.network.joiningGaps()
    #expect(report.componentsBefore == 830 && report.largestBefore == 315_103)
    #expect(report.joins == 6_039)
    let ends = network.bridgingDeadEnds().report
    #expect(ends.bridges == 3_463)
    #expect(ends.componentsAfter == 195 && ends.largestAfter == 321_451)
    try check(Self.roads, on: network)
  }

  static let lanes: [Way] = [
    Way("Shanghai–Rotterdam", (31.2, 121.8), (51.95, 4.1), 15_425, margin: 100),
    Way("Lianyungang–Rotterdam", (34.75, 119.45), (51.95, 4.1), 15_530, margin: 50),
    Way("Poti–Constanța", (42.15, 41.67), (44.17, 28.65), 1_077, margin: 5),
    Way("Aktau–Alat", (43.6, 51.16), (39.94, 49.41), 468, margin: 5),
  ]

  /// 4,109 features, of which one has two lines; 9,701 points as written, of which 15 are others beyond
  /// the antimeridian.
  @Test(
    "Sea lanes: Shanghai–Rotterdam is 15,425 km by the Arctic, and 19,600 km by Suez without it")
  func laneLengths() throws {
    let file = try SeaLanesFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.sealanes.files[0])"))
    #expect(file.lines == 4_110)
    #expect(file.network.pointCount == 9_686)
    try check(Self.lanes, on: file.network)
    let network = file.network
    let way = try #require(Self.lanes.first)
    func length(without isLeftOut: (PublicNetwork.Stretch) -> Bool) -> Double {
      ShortestWay(network) { !isLeftOut($0) }.distance(
        from: network.nearest(way.from.latitude, way.from.longitude),
        to: network.nearest(way.to.latitude, way.to.longitude))
    }
    func isArctic(_ stretch: PublicNetwork.Stretch) -> Bool {
      max(network.latitudes[Int(stretch.from)], network.latitudes[Int(stretch.to)]) > 66.5
    }
    // Published distance by Suez: 19,631 km.
    let open = length(without: isArctic)
    #expect((19_500...19_700).contains(open))
    let canals = ["suez", "panama"].compactMap { network.passages.firstIndex(of: $0) }
    #expect(canals.count == 2)
    let closed = length { isArctic($0) || canals.contains(Int($0.passage)) }
    // Published distance by the Cape of Good Hope: 25,558 km.
    #expect((25_000...27_000).contains(closed))
  }

  @Test("Ports and pipelines: as many as published, with the published capacities")
  func portsAndPipelines() throws {
    let ports = try SeaPortsFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.sealanes.files[1])")
    ).ports
    #expect(ports.count == 3_962)
    #expect(ports.first { $0.code == "KZAAU" }?.name == "Aktau")
    let oil = try PipelinesFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.pipelines.files[0])"))
    #expect(oil.pipelines.count == 1_018 && oil.others == 0)
    let caspian = try #require(oil.pipelines.first { $0.project == "Caspian Pipeline" })
    // 1,340,000 barrels a day · 365 days / 7.33 barrels a tonne = 66.726 Mt a year.
    #expect(abs(try #require(caspian.capacity) - 66.725_784) < 1e-5)
    let chinese = oil.pipelines.filter { $0.project == "Kazakhstan-China Pipeline" }
    #expect(chinese.count == 3 && chinese.allSatisfy { $0.capacity == nil })
    let gas = try PipelinesFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.pipelines.files[1])"))
    #expect(gas.pipelines.count == 1_174 && gas.others == 4_598 - 1_174)
    let lines = gas.pipelines.filter {
      $0.project == "Central Asia–China Gas Pipeline" && $0.status == "operating"
    }
    #expect(lines.map(\.capacity) == [15, 15, 25])
  }

  private func check(_ ways: [Way], on network: PublicNetwork) throws {
    let search = ShortestWay(network)
    let main = Self.mainComponent(network)
    for way in ways {
      let found = search.distance(
        from: network.nearest(way.from.latitude, way.from.longitude) { main[$0] },
        to: network.nearest(way.to.latitude, way.to.longitude) { main[$0] })
      #expect(way.published.contains(found), "\(way.name): \(found) km")
    }
  }

  /// Whether each point hangs together with most of the others.
  private static func mainComponent(_ network: PublicNetwork) -> [Bool] {
    let search = ShortestWay(network)
    var best: [Bool] = []
    var seen = [Bool](repeating: false, count: network.pointCount)
    for point in 0..<min(network.pointCount, 2_000) where !seen[point] {
      let reached = search.distances(from: point).map { $0 < .infinity }
      for other in reached.indices where reached[other] { seen[other] = true }
      if reached.count(where: \.self) > best.count(where: \.self) { best = reached }
      if best.count(where: \.self) * 2 > network.pointCount { break }
    }
    return best
  }
}
