import Datasets
import Foundation
import Storage
import Testing

@Suite("Small files of every kind")
struct KindImportTests {
  struct Sample: Sendable, CustomStringConvertible {
    let kind: String
    let texts: [String]
    let table: String
    /// The values of the first row, by column; the rest is free.
    let first: [String: WorkspaceValue]
    var description: String { kind }
  }

  static let samples: [Sample] = [
    Sample(
      kind: "goods-trade-panel", texts: ["exp,imp,time,export,agreement\nKAZ,ROM,2004,0.0,\n"],
      table: "goods_trade",
      first: [
        "exporter": .text("KAZ"), "importer": .text("ROU"), "importer_code": .text("ROM"),
        "value": .number(0), "agreement": .missing,
      ]),
    Sample(
      kind: "agtpa",
      texts: [
        "exporter,importer,pair_id,year,trade,dist,cntg,lang,clny,rta\n"
          + "ZZZ,ARG,1,2006,,12.5,0,0,0,0\n"
      ],
      table: "agtpa_panel", first: ["exporter": .text("DEU"), "value": .missing]),
    Sample(
      kind: "cow-igo", texts: ["ccode,year,state,aaaid,osce\n705,1992,kazakhstan,-1,-9\n"],
      table: "igo_state_years",
      first: ["state": .text("KAZ"), "standings": .bytes([0xFF, 0xF7])]),
    Sample(
      kind: "atop",
      texts: [
        "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n"
          + "265,365,1980,1,0,,0,1\n"
      ],
      table: "atop_obligations",
      first: [
        "from_state": .text("DDR"), "to_state": .text("SUN"), "offence": .integer(0),
        "neutrality": .missing,
      ]),
    Sample(
      kind: "cow-alliances",
      texts: [
        "ccode1,ccode2,year,cow_defense,cow_neutral,cow_nonagg,cow_entente\n678,679,1995,1,0,0,0\n"
      ],
      table: "cow_alliances", first: ["a": .text("YEM"), "b": .text("YEM")]),
    Sample(
      kind: "cow-contiguity",
      texts: ["ccode1,ccode2,conttype,stdate,enddate\n365,705,1,1945-01-01,2016-12-31\n"],
      table: "cow_contiguity",
      first: ["from_state": .missing, "from_state_code": .text("365"), "type": .integer(1)]),
    Sample(
      kind: "ideal-points",
      texts: [
        "ccode,iso3c,countryname,year,idealpointfp,idealpointall,idealpointlegacy,nvotesfp,q5fp,"
          + "q95fp,nvotesall,q5all,q95all,nvotesLegacy\n"
          + "370,BLR,Belarus,1960,,-1.5,0,,,,20,-2,-1,\n"
      ],
      table: "ideal_points",
      first: [
        "series": .text("all"), "state": .text("BLR"), "value": .number(-1.5),
        "votes": .integer(20),
      ]),
    Sample(
      kind: "ideal-points-2020",
      texts: [
        "Row,ccode,session,NVotes,IdealPoint,Q5%,Q95%,iso3c,Countryname\n"
          + "1,345,50,42,1.6,1.3,2.0,YUG,Yugoslavia\n"
      ],
      table: "ideal_points_2020", first: ["state": .text("SCG"), "year": .integer(1995)]),
    Sample(
      kind: "unctad-fdi",
      texts: [
        "ID,CountryPair,year,FDI_inflows,FDI_outflows,FDI_instock,FDI_outstock\n"
          + "x,KAZ-HGK,2012,0.0,,-3.5,\n"
      ],
      table: "fdi",
      first: [
        "reporter": .text("KAZ"), "partner": .text("HKG"), "inflow": .number(0),
        "outflow": .missing, "inward_stock": .number(-3.5),
      ]),
    Sample(
      kind: "wdi",
      texts: [
        "\u{FEFF}\"Data Source\",\"WDI\",\n\n\"Last Updated\",\"2025\",\n\n\"Country Name\","
          + "\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\n"
          + "\"Euro area\",\"EMU\",\"Population\",\"SP.POP.TOTL\",\"\",\"0\",\n"
      ],
      table: "wdi",
      first: [
        "area": .missing, "area_code": .text("EMU"), "year": .integer(1960), "value": .missing,
      ]),
    Sample(
      kind: "sipri-arms",
      texts: [
        "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,"
          + "Order date,Numbers delivered,Delivery year,Status,TIV deal unit,TIV delivery values\n"
          + "7,unknown supplier(s),Kazakhstan,X,y,Aircraft,,2,2006,New,0.5,1\n"
      ],
      table: "arms_transfers",
      first: [
        "supplier": .missing, "recipient": .text("KAZ"), "ordered": .missing,
        "delivery_value": .number(1),
      ]),
    Sample(
      kind: "aiddata-visits",
      texts: [
        "receiving_country,year,confucius_institutes,sister_cities_established,government_visits,"
          + "military_visits,total_elite_visits\n\"Kazakhstan\",2000,0,0,0,\"N/A\",0\n"
      ],
      table: "chinese_visits",
      first: [
        "receiver": .text("KAZ"), "government_visits": .integer(0), "military_visits": .missing,
      ]),
    Sample(
      kind: "cow-trade", texts: [",country1,country2,year,exports\n1,Russia,Yugoslavia,1980,5\n"],
      table: "cow_exports", first: ["exporter": .text("SUN"), "importer": .text("YUG")]),
    Sample(
      kind: "desta",
      texts: [
        "number,base_treaty,name,entry_type,consolidated,year,entryforceyear,language,typememb,"
          + "regioncon,wto_listed,wto_name,c1,c2\n3+1,3,A,accession,-1,,,,2,Asia,,,4,398\n"
      ],
      table: "desta_parties",
      first: ["number": .text("3+1"), "place": .integer(1), "party": .text("AFG")]),
    Sample(
      kind: "cepii-dist",
      texts: [
        "iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,"
          + "distcap,distw,distwces\nKAZ,ZAR,0,0,0,0,0,0,0,0,1,2,.,.\n"
      ],
      table: "distances",
      first: [
        "from_state": .text("KAZ"), "to_state": .text("COD"), "distance": .number(1),
        "weighted_distance": .missing,
      ]),
    Sample(
      kind: "state-codes",
      texts: [
        "gwcode,stateabb,statename,startdate,enddate\n705,KZK,Kazakhstan,1991-12-16,2017-12-31\n"
      ],
      table: "code_gw", first: ["state": .text("KAZ"), "start": .text("1991-12-16")]),
  ]

  @Test("a row arrives with its code, its state, its zeros and its gaps", arguments: samples)
  func arrival(_ sample: Sample) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let kind = try #require(ImportKind.named(sample.kind))
    let files = try sample.texts.enumerated().map { try test.file("\($0).csv", $1) }
    for file in files {
      #expect(try ImportKind.recognised(FileSurvey(file.path)).map(\.kind.key) == [sample.kind])
    }
    _ = try workspace.importFiles(files, as: kind, identity: TestIdentity.embedded(), at: "now")
    var row: WorkspaceRow?
    try workspace.rows(of: sample.table) { found in
      row = found
      return false
    }
    for (column, value) in sample.first { #expect(row?[column] == value, "\(column)") }
    #expect(try workspace.verify() == [])
  }

  @Test("Latin-1, UTF-16 and a byte-order mark are read, and the encoding is kept")
  func encodings() throws {
    let text = "iso,name,region,sub.region\nCIV,Côte d’Ivoire,Africa,West\n"
    let plain = text.replacing("’", with: "'")
    for (encoding, name) in [
      (String.Encoding.isoLatin1, "Latin-1"), (.utf16LittleEndian, "UTF-16 LE"),
      (.utf8, "UTF-8 with byte-order mark"),
    ] {
      let test = try TestWorkspace()
      defer { test.remove() }
      var data = try #require(plain.data(using: encoding))
      if name.hasPrefix("UTF-16") { data = Data([0xFF, 0xFE]) + data }
      if name.hasPrefix("UTF-8") { data = Data([0xEF, 0xBB, 0xBF]) + data }
      let workspace = try test.open()
      let file = try test.file("names.csv", data)
      let report = try workspace.importFiles(
        [file], as: .codes, identity: TestIdentity.embedded(), at: "")
      #expect(report.files.map(\.encoding) == [name])
      var names: [WorkspaceValue?] = []
      try workspace.rows(of: "code_iso") { row in
        names.append(row["name"])
        return true
      }
      #expect(names == [.text("Côte d'Ivoire")])
    }
  }

  @Test("tables have names of their own, and every column of a key exists")
  func tables() {
    let names = ImportKind.all.flatMap(\.tables).map(\.name)
    #expect(Set(names).count == names.count)
    for table in ImportKind.all.flatMap(\.tables) {
      let columns = table.columns.map(\.name)
      #expect(Set(columns).count == columns.count)
      #expect(Set(table.key).isSubset(of: columns))
    }
  }
}
