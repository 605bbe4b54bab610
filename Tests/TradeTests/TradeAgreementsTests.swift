import Datasets
import Foundation
import Testing

@Suite("Treaties of DESTA as dated dyads")
struct TradeAgreementsTests {
  static let header =
    "country1,country2,iso1,iso2,number,base_treaty,name,entry_type,consolidated,year,entryforceyear,"
    + "language,typememb,regioncon,wto_listed,wto_name\n"

  /// A union of three, an accession to it, a treaty whose entry into force nobody states.
  static let dyads =
    "\u{FEFF}" + header
    + "A,B,4,8,10,10,Union,base_treaty,0,1990,1992,English,2,Asia,1,\r\n"
    + "A,C,4,12,10,10,Union,base_treaty,0,1990,1992,English,2,Asia,1,\r\n"
    + "B,C,8,12,10,10,Union,base_treaty,0,1990,1992,English,2,Asia,1,\r\n"
    + "A,D,4,16,10+1,10,Union D accession,accession,0,1999,2000,English,5,Asia,1,\r\n"
    + "B,D,8,16,11,11,B D,base_treaty,0,1995,,English,1,Asia,0,\r\n"
    + "A,K,4,900,12,12,A Kosovo,base_treaty,0,2006,2007,English,1,Europe,0,\r\n"

  /// B leaves the union in 2010.
  static let treaties: String = {
    let parties = (1...91).map { "c\($0)" } + (1...91).map { "mc\($0)" }
    let columns = ["number", "base_treaty", "name", "entry_type", "year", "entryforceyear"]
    var fields = ["10_1", "10", "Union withdrawal B", "withdrawal", "2009", "2010"]
    fields += ["4", "8", "12"] + .init(repeating: "", count: 88)
    fields += ["2", "1", "2"] + .init(repeating: "", count: 88)
    return [columns + parties, fields].map { $0.joined(separator: ",") }.joined(separator: "\n")
      + "\n"
  }()

  static let states = ["004": "AAA", "008": "BBB", "012": "CCC", "016": "DDD"]

  static func file(_ text: String) -> FileContents {
    FileContents(path: "desta.csv", bytes: Array(text.utf8), sha256: "")
  }

  static func value(
    _ spells: DyadSpells, _ from: String, _ to: String, _ year: Int
  ) -> Double? {
    let found = spells.column([(from, to, year)], states: Set(states.values))[0]
    return found.isNaN ? nil : found
  }

  static func spells(
    _ rule: TradeAgreements.UnknownEntry = .unknown, withdrawals: Bool = false
  ) throws -> DyadSpells {
    var agreements = try TradeAgreements(file(dyads))
    if withdrawals { try agreements.apply(withdrawals: file(treaties)) }
    return agreements.spells(unknownEntry: rule) { states[$0] }
  }

  @Test("an agreement holds both ways from its entry into force, an accession from its own")
  func entry() throws {
    let spells = try Self.spells()
    #expect(Self.value(spells, "AAA", "BBB", 1991) == 0, "signed, not in force")
    #expect(Self.value(spells, "AAA", "BBB", 1992) == 1)
    #expect(Self.value(spells, "BBB", "AAA", 2023) == 1)
    #expect(Self.value(spells, "DDD", "AAA", 1999) == 0)
    #expect(Self.value(spells, "DDD", "AAA", 2000) == 1)
    #expect(Self.value(spells, "CCC", "DDD", 2005) == 0, "the file has no such dyad")
    #expect(Self.value(spells, "AAA", "AAA", 2005) == 0)
  }

  @Test("without a stated entry into force a pair is not known, unless the caller decides")
  func unknown() throws {
    #expect(try Self.value(Self.spells(), "BBB", "DDD", 1994) == 0)
    #expect(try Self.value(Self.spells(), "BBB", "DDD", 1995) == nil)
    #expect(try Self.value(Self.spells(.signature), "BBB", "DDD", 1995) == 1)
    #expect(try Self.value(Self.spells(.never), "BBB", "DDD", 1995) == 0)
    #expect(try Self.spells().notices[0].hasPrefix("1 treaties have no year of entry into force"))
  }

  @Test("who withdraws leaves all parties from that year on; the others stay")
  func withdrawal() throws {
    let spells = try Self.spells(withdrawals: true)
    #expect(Self.value(spells, "AAA", "BBB", 2009) == 1)
    #expect(Self.value(spells, "AAA", "BBB", 2010) == 0)
    #expect(Self.value(spells, "CCC", "BBB", 2015) == 0)
    #expect(Self.value(spells, "AAA", "CCC", 2015) == 1)
    #expect(!spells.notices.contains { $0.contains("withdrawals are not in this file") })
    #expect(
      try Self.spells().notices.contains { $0.contains("withdrawals are not in this file") })
  }

  @Test("outside the years of the source and for codes that are no state there is no figure")
  func coverage() throws {
    let spells = try Self.spells()
    #expect(Self.value(spells, "AAA", "BBB", 1947) == nil)
    #expect(Self.value(spells, "AAA", "BBB", 2024) == nil)
    #expect(Self.value(spells, "AAA", "BUN", 2000) == nil)
    #expect(spells.notices.contains { $0 == "1 dyads are left out, of the codes 900" })
  }

  @Test("a broken row is refused with its line")
  func broken() {
    let error = failure {
      _ = try TradeAgreements(Self.file(Self.dyads.replacing(",1995,", with: ",soon,")))
    }
    #expect((error as? DatasetError)?.line == 6, "\(String(describing: error))")
  }

  @Test(
    "the published file has its 20,320 dyads, and known cases come out right",
    .enabled(if: TradeData.isPresent, TradeData.absence))
  func published() throws {
    let folder = TradeData.folder + "/../treaties/desta_list_of_treaties_02_02"
    var agreements = try TradeAgreements(FileSurvey(folder + "_dyads.csv.gz"))
    #expect(agreements.dyads.count == 20_320)
    #expect(agreements.dyads.count { [$0.first, $0.second].contains("398") } == 105)
    try agreements.apply(withdrawals: FileSurvey(folder + ".csv.gz"))
    #expect(agreements.withdrawals == 72)
    let states = [
      "398": "KAZ", "643": "RUS", "704": "VNM", "826": "GBR", "208": "DNK", "578": "NOR",
      "860": "UZB", "268": "GEO", "484": "MEX", "840": "USA",
    ]
    let spells = agreements.spells { states[$0] }
    func value(_ from: String, _ to: String, _ year: Int) -> Double? {
      let found = spells.column([(from, to, year)], states: Set(states.values))[0]
      return found.isNaN ? nil : found
    }
    // The treaty of the Commonwealth of Independent States on free trade, 1994.
    #expect(value("KAZ", "RUS", 1990) == 0 && value("KAZ", "RUS", 1994) == 1)
    // The Eurasian Economic Union and Viet Nam, in force since 2016.
    #expect(value("KAZ", "VNM", 2015) == 0 && value("VNM", "KAZ", 2016) == 1)
    // Mexico and the United States, 1994; the United States and Viet Nam have none but of goods since 2001.
    #expect(value("MEX", "USA", 1993) == 0 && value("MEX", "USA", 1994) == 1)
    // Both founded the European Free Trade Association; the United Kingdom left it in 1973.
    #expect(value("NOR", "GBR", 1970) == 1)
  }
}
