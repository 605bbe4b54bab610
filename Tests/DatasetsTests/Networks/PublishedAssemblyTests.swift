import Datasets
import Testing
import WorldModel

/// The railways of the public file as a network with countries, gauges and crossings.
@Suite(
  "Published railways, assembled", .enabled(if: PublicData.isPresent, PublicData.absence),
  .serialized)
struct PublishedAssemblyTests {
  private static func place(
    _ id: EntityID, _ kind: NetworkNode.Kind, _ countries: [EntityID], _ north: Double,
    _ east: Double
  ) -> TransportNetwork.Node {
    .init(
      id: id, kind: kind, name: id.text, countries: countries, latitude: north, longitude: east)
  }

  /// By length alone, borders and all: the way of 3,100 km leads through Kyrgyzstan at Maymak, as the
  /// Turksib does; within Kazakhstan it is some 200 km longer.
  @Test("Altynkol–Aktau is 3,100 km by length, give or take 40, after assembly as before it")
  func length() throws {
    let shapes = try CountryShapes(
      FileSurvey("\(PublicData.folder)/transport/map/ne_50m_admin_0_countries.json.gz"))
    let wide = ["KAZ", "KGZ", "UZB", "RUS", "TKM", "TJK"]
    let gauges = RailGauges(
      rules: wide.map { .init(country: $0, gauge: 1520) } + [.init(country: "CHN", gauge: 1435)])
    let rail = try NetworkGraphFile(
      FileSurvey("\(PublicData.folder)/\(PublicDataset.rail.files[0])")
    ).network.joiningGaps().network.bridgingDeadEnds().network.located(in: shapes).network
      .gauged(by: gauges).network
    let plan = NetworkPlan(places: [
      Self.place("chn-kaz-khorgos", .borderCrossing, ["CHN", "KAZ"], 44.161, 80.370),
      Self.place("kaz-aktau", .terminal, ["KAZ"], 43.602, 51.218),
    ])
    let made = try AssembledNetwork(NetworkSources(rail: rail), plan: plan)
    let places = Dictionary(
      made.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(places.values.allSatisfy { ($0.snaps.first?.kilometres ?? 99) < 5 })
    // No line lies twice between two nodes, and every length is that of the map.
    #expect(made.repair.count(.parallelLeftOut, "rail") > 0)
    #expect(
      !made.network.faults.contains { fault in
        if case .duplicateLink = fault { true } else { false }
      })
    let positions = made.network.nodePositions
    let from = try #require(positions["chn-kaz-khorgos"])
    let to = try #require(positions["kaz-aktau"])
    func distance(_ isUsed: (TransportNetwork.Link) -> Bool) -> Double {
      ShortestWay(
        pointCount: made.network.nodes.count,
        edges: made.network.links.filter { !$0.isReverse && isUsed($0) }
          .map { ($0.from, $0.to, $0.kilometres) }
      ).distance(from: from, to: to)
    }
    let all = distance { _ in true }
    #expect((3_060...3_140).contains(all), "\(all) km")
    let within = distance { $0.countries == ["KAZ"] }
    #expect((3_200...3_350).contains(within), "\(within) km")
  }
}
