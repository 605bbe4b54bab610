import Testing
import WorldModel

@Suite("Names of places of a network")
struct PlaceNameTests {
  private static let network = TransportNetwork(nodes: [
    .init(id: "chn-xian", name: "Xi'an", countries: ["CHN"]),
    .init(
      id: "chn-kaz-khorgos", kind: .borderCrossing, name: "Khorgos–Altynkol",
      countries: ["CHN", "KAZ"]),
    .init(id: "rou-constanta", name: "Constanța", countries: ["ROU"]),
    .init(id: "usa-moscow", name: "Moscow", countries: ["USA"]),
    .init(id: "rus-moscow", name: "Moscow", countries: ["RUS"]),
    .init(id: "sea-malacca", kind: .chokepoint, name: "Strait of Malacca"),
  ])

  @Test(
    "A node goes by key, country and name, name, or a part of its name",
    arguments: [
      ("chn-xian", "chn-xian"), ("CHN:Xian", "chn-xian"), ("chn:xi'an", "chn-xian"),
      ("Xi’an", "chn-xian"), ("Altynkol", "chn-kaz-khorgos"), ("KAZ:Khorgos", "chn-kaz-khorgos"),
      ("Constanța", "rou-constanta"), ("ROU:Constanta", "rou-constanta"),
      ("RUS:Moscow", "rus-moscow"), ("strait of malacca", "sea-malacca"),
    ])
  func found(text: String, key: String) throws {
    #expect(Self.network.nodes[try Self.network.place(named: text)].id.text == key)
  }

  @Test("A name of several places is refused with their keys")
  func several() {
    #expect(throws: PlaceError.several("Moscow", ["rus-moscow", "usa-moscow"])) {
      try Self.network.place(named: "Moscow")
    }
  }

  @Test("An unknown place is refused with the nearest name")
  func unknown() {
    #expect(throws: PlaceError.unknown("CHN:Xain", nearest: ["CHN:Xian"])) {
      try Self.network.place(named: "CHN:Xain")
    }
    #expect(throws: PlaceError.self) { try Self.network.place(named: "") }
  }
}
