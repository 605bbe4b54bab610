import Datasets
import Dyads
import Testing

@Suite(
  "Pairs of states from the public data sets",
  .enabled(if: PublicSources.isPresent, "\(PublicSources.absence)"))
struct PublicDyadsTests {
  static let kazakhstan = 705

  @Test("The Correlates of War list has 1,912,290 directed dyad-years of states that meet")
  func rows() throws {
    let system = try PublicSources.correlatesOfWar()
    #expect(system.codes.count == 217)
    #expect(try DyadYears(system: system).rowCount == 1_912_290)
    #expect(try DyadYears(system: system, isDirected: false).rowCount == 956_145)
    // Thirty pairs are members in one year without a common day, such as 255 and 260 in 1990.
    #expect(try DyadYears(system: system, presence: .sameYear).rowCount == 1_912_350)
    #expect(try DyadYears(system: system, years: 1816...2014).rowCount == 1_836_630)
  }

  @Test("A list that is taken to go on adds the last year's pairs for each further year")
  func continuation() throws {
    let system = try PublicSources.correlatesOfWar(until: 2019)
    // 195 states are members at the end of 2016: 195 × 194 pairs.
    #expect(try DyadYears(system: system).rowCount == 1_912_290 + 3 * 195 * 194)
  }

  @Test("In both lists no row stands twice, and the number of rows is the number of lines")
  func lines() throws {
    for system in [try PublicSources.correlatesOfWar(), try PublicSources.gleditschWard()] {
      for year in [1816, 1860, 1918, 1945, 1975, 1990, 2006, 2011] {
        let table = try DyadYears(system: system, years: year...year)
        let lines = Small.lines(table).dropFirst()
        #expect(lines.count == table.rowCount)
        #expect(Set(lines).count == lines.count)
      }
    }
  }

  @Test("Organisations shared by members and associates are the published ones in every dyad-year")
  func sharedOrganisations() throws {
    var published: [Int: Int] = [:]
    published.reserveCapacity(1_000_000)
    try PublicSources.forEachRow(
      "igo/cow_igo_dyad_year_counts.csv.gz", ["ccode1", "ccode2", "year", "dyadigos"]
    ) { row in published[(row[0] * 1000 + row[1]) * 10_000 + row[2]] = row[3] }
    #expect(published.count == 917_695)

    // The published counts take associates in, as a member from both sides; the pairs are those of
    // states that were members in one year, with or without a common day.
    let table = try DyadYears(
      system: PublicSources.correlatesOfWar(), isDirected: false, presence: .sameYear,
      joins: [.organisations(PublicSources.organisations())])
    var (same, fewer, open) = (0, 0, 0)
    var wrong: [Int] = []
    forEachRow(of: table) { row in
      // Columns: three of the key, shared, affiliated, unknown, state.
      let key = (row[0] * 1000 + row[1]) * 10_000 + row[2]
      let isOut = row[6] == -Int(UInt8(ascii: "e"))
      guard let count = published.removeValue(forKey: key) else {
        if !isOut { wrong.append(key) }
        return
      }
      if row[4] == count {
        same += 1
        if row[3] < count { fewer += 1 }
      } else if count == 0, row[4] == -1, row[5] > 0 {
        // Published as zero, though some standing is not known.
        open += 1
      } else {
        wrong.append(key)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(published.isEmpty, "\(published.keys.sorted().prefix(5))")
    #expect(same + open == 917_695)
    // 34,937 dyad-years have fewer organisations with both as full members.
    #expect(fewer == 34_937 && open == 14_053)
  }

  /// Calls `body` with the fields of each row: a number, −1 for an empty field, and for a word the
  /// negative of its last byte.
  private func forEachRow(of table: DyadYears, _ body: ([Int]) -> Void) {
    var fields = [Int](repeating: -1, count: table.columns.count)
    var place = 0
    var isHeader = true
    table.forEachBlock { block in
      block.withUnsafeBufferPointer { bytes in
        for byte in bytes {
          switch byte {
          case 44: place += 1
          case 10:
            if !isHeader { body(fields) }
            isHeader = false
            place = 0
            for index in fields.indices { fields[index] = -1 }
          case 48...57: fields[place] = max(fields[place], 0) * 10 + Int(byte) - 48
          default: fields[place] = -Int(byte)
          }
        }
      }
    }
  }

  @Test("Kazakhstan of 2014: organisations, obligations and neighbours as published")
  func kazakhstan() throws {
    let table = try DyadYears(
      system: PublicSources.correlatesOfWar(), years: 2014...2014,
      joins: [
        .organisations(PublicSources.organisations()), .obligations(PublicSources.atop()),
        .obligations(PublicSources.alliances()), .contiguity(PublicSources.contiguity()),
        .capabilities(PublicSources.capabilities()),
      ])
    var rows: [Int: [String: String]] = [:]
    for line in Small.lines(table).dropFirst() where line.hasPrefix("705,") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      rows[Int(fields[1]) ?? 0] = Dictionary(
        uniqueKeysWithValues: zip(table.columns.map(\.name), fields))
    }
    #expect(rows.count == 194)
    // Russia, Kyrgyzstan, Uzbekistan, Turkey, China, Germany, United States.
    for (state, count) in [
      (365, 47), (703, 45), (704, 45), (640, 42), (710, 36), (255, 34), (2, 34),
    ] {
      #expect(rows[state]?["igo_shared"] == "\(count)", "\(state)")
    }
    #expect(rows[255]?["igo_affiliated"] == "35")
    func states(_ column: String, _ value: String = "1") -> [Int] {
      rows.filter { $0.value[column] == value }.keys.sorted()
    }
    #expect(states("atop_defence") == [365, 370, 371, 373, 702, 703, 704])
    #expect(states("atop_non_aggression").count == 56)
    #expect(rows[710]?["atop_non_aggression"] == "1" && rows[710]?["atop_defence"] == "0")
    #expect(states("atop_status", "missing").isEmpty)
    // The alliances of the Correlates of War end with 2012.
    #expect(states("cow_status", "out-of-coverage").count == 194)
    // Russia, Turkmenistan, Kyrgyzstan, Uzbekistan, China by land.
    #expect(states("contiguity") == [365, 701, 703, 704, 710])
    // Azerbaijan and Iran over the Caspian Sea.
    #expect(states("contiguity", "4") == [373] && states("contiguity", "5") == [630])
    #expect(rows[2]?["contiguity"] == "0" && rows[2]?["contiguity_status"] == "zero")
  }

  @Test("Kazakhstan of 2012 has the published defence pacts of the Correlates of War")
  func pacts() throws {
    let table = try DyadYears(
      system: PublicSources.correlatesOfWar(), years: 2012...2012,
      joins: [.obligations(PublicSources.alliances())])
    let partners = Small.lines(table).filter { $0.hasPrefix("705,") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }.filter { $0[3] == "1" }.map { String($0[1]) }
    #expect(
      partners == [
        "359", "365", "369", "370", "371", "372", "373", "701", "702", "703", "704",
      ])
  }
}
