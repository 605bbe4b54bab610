import Datasets
import Testing
import WorldModel

@Suite("Published codes of states", .enabled(if: PublicData.isPresent, PublicData.absence))
struct PublicCodesTests {
  @Test(
    "A Correlates of War number means the state of its time",
    arguments: [
      (255, 1930, "DEU"), (255, 1991, "DEU"), (260, 1960, "DEU"), (265, 1960, "DDR"),
      (255, 1990, "DEU"), (678, 1980, "YAR"), (680, 1980, "YMD"), (679, 1991, "YEM"),
      (345, 1985, "YUG"), (345, 1999, "SCG"), (345, 2010, "SRB"), (365, 1980, "SUN"),
      (365, 1991, "RUS"), (365, 2010, "RUS"), (315, 1980, "CSK"), (816, 1970, "VDR"),
      (816, 1990, "VNM"), (817, 1970, "RVN"), (705, 1992, "KAZ"), (565, 1995, "NAM"),
    ])
  func cow(number: Int, year: Int, state: String) throws {
    #expect(try PublicData.codes().state(cow: number, year: year) == state)
  }

  @Test("A number outside its time means nothing")
  func outsideTime() throws {
    let codes = try PublicData.codes()
    #expect(codes.state(cow: 705, year: 1980) == nil)
    #expect(codes.state(cow: 260, year: 2000) == nil)
    #expect(codes.state(cow: 99_999, year: 2000) == nil)
    #expect(codes.state(gw: 260, year: 2000) == "DEU")
    #expect(codes.state(gw: 340, year: 2010) == "SRB")
    #expect(codes.state(gw: 678, year: 2000) == "YEM")
  }

  @Test("Kazakhstan bears 705 and KZK from its entry into each list")
  func kazakhstan() throws {
    let codes = try PublicData.codes().dated.filter { $0.state == "KAZ" }
    #expect(
      Set(codes.map { "\($0.scheme.rawValue) \($0.code) \($0.start) \($0.end ?? "..")" }) == [
        "cow 705 1991-12-26 ..", "cow-letters KZK 1991-12-26 ..", "gw 705 1991-12-16 ..",
      ])
  }

  @Test("No number means two states on one day")
  func noOverlap() throws {
    let codes = try PublicData.codes().dated.filter { $0.scheme != .cowLetters }
    let groups = Dictionary(grouping: codes) { "\($0.scheme) \($0.code)" }
    for (number, spells) in groups {
      let ordered = spells.sorted { $0.start < $1.start }
      for (earlier, later) in zip(ordered, ordered.dropFirst()) {
        #expect((earlier.end ?? "9999") < later.start, "\(number)")
      }
    }
  }

  @Test("What stands for no present state is handed back, not dropped")
  func unmapped() throws {
    let spells = try PublicData.codes().unmapped
    let names = spells.map(\.name)
    #expect(names.contains("Austria-Hungary"))
    #expect(names.contains("Tibet"))
    #expect(!names.contains("Kazakhstan"))
    #expect(spells.allSatisfy { ($0.end ?? "9999") < "1952" })
  }

  @Test("ISO 2 `NA` is Namibia, and FIPS is not ISO")
  func namibia() throws {
    let codes = try PublicData.codes()
    #expect(codes.state(iso2: "NA") == "NAM")
    let russia = try #require(codes.countries.first { $0.iso3 == "RUS" })
    #expect(russia.fips == "RS")
    #expect(codes.countries.first { $0.iso3 == "AFG" }?.isoNumeric == "004")
  }

  @Test("Names of the registers of arms and visits are known, but for two")
  func names() throws {
    let codes = try PublicData.codes()
    let transfers = try ArmsTransfers(PublicData.read(.armsTransfers))
    let visits = try ChineseVisits(PublicData.read(.chineseVisits))
    let names = Set(
      transfers.deliveries.flatMap { [$0.supplier, $0.recipient] }
        + visits.stateYears.map(\.receiver))
    let unknown = names.filter { codes.state(named: $0) == nil }
    #expect(unknown == ["Libya HoR*", "unknown supplier(s)"])
    #expect(codes.state(named: "Turkiye") == "TUR")
    #expect(codes.state(named: "Åland Islands") == "ALA")
  }

  @Test("Event codes depart from ISO 3166 in four places, and regions are no states")
  func eventCodes() throws {
    let states = Set(try PublicData.codes().countries.map(\.iso3))
    let cameo = try CAMEOCountries(PublicData.read(.cameoCountries), states: states)
    #expect(
      cameo.entries.filter { $0.code != $0.iso3 }.map { "\($0.code) \($0.iso3)" }.sorted() == [
        "IMY IMN", "MTN MNE", "ROM ROU", "TMP TLS",
      ])
    #expect(cameo.unknown.contains("CAS"))
    #expect(!cameo.unknown.contains("KAZ"))
  }

  @Test("The capital counts, not the largest city")
  func capitals() throws {
    let places = try CapitalPlaces(PublicData.read(.capitals)).places
    #expect(places.first { $0.state == "KAZ" }?.city == "Astana")
    #expect(places.first { $0.state == "SRB" }?.city == "Belgrade")
    #expect(Set(places.map(\.state)).count == places.count)
  }
}
