import Datasets
import Dyads
import Storage
import Testing

@Suite("Pairs of states from a small workspace")
struct ImportedDyadsTests {
  static let atop = """
    ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul
    365,705,1995,1,0,0,1,1
    705,365,1995,0,0,0,1,1
    """
  static let cow = """
    ccode1,ccode2,year,cow_defense,cow_neutral,cow_nonagg,cow_entente
    365,705,1996,1,0,0,1
    """
  static let igo = """
    ccode,year,state,a,b,c
    365,1995,russia,1,1,-9
    705,1995,kazakhstan,1,2,1
    710,1995,china,0,0,0
    245,1860,bavaria,1,1,0
    300,1860,austria-hungary,1,0,0
    """
  /// Russia's letters mean the Soviet Union until 1990; Serbia and Montenegro is written `YUG`.
  static let trade = """
    exp,imp,time,export,agreement
    KAZ,RUS,1996,2.5,
    RUS,KAZ,1996,0,
    YUG,RUS,1996,7,
    RUS,CSK,1988,9,
    """
  /// Germany stands for its two numbers, 255 and 260.
  static let distances = """
    iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,\
    distw,distwces
    KAZ,RUS,1,0,0,0,0,0,0,0,3104.6,2270.8,.,.
    RUS,KAZ,1,0,0,0,0,0,0,0,3104.6,2270.8,.,.
    DEU,RUS,0,0,0,0,0,0,0,0,1610.5,1610.5,.,.
    """
  static let contiguity = """
    ccode1,ccode2,conttype,stdate,enddate
    365,705,1,1991-12-26,1996-12-31
    705,365,1,1991-12-26,1996-12-31
    710,365,1,1900-01-01,1996-12-31
    """
  static let capabilities = """
    ccode,year,milex,milper,irst,pec,tpop,upop,cinc
    365,1995,-9,1,1,1,1,1,0.0625
    705,1995,1,1,1,1,1,1,
    """
  static let rollCalls = """
    rcid,session,importantvote,date,unres,amend,para,short,descr
    1,50,0,1995-12-01,R/50/1,0,0,a,b
    2,50,0,1995-12-01,R/50/2,0,0,a,b
    3,50,0,1995-12-01,R/50/3,0,1,a,b
    4,44,0,1989-12-01,R/44/1,0,0,a,b
    5,46,0,1991-10-01,R/46/1,0,0,a,b
    """
  /// Roll call 3 is about a paragraph; the seat `RU` of session 44 was the Soviet Union's.
  static let votes = """
    rcid,country,country_code,vote
    1,Kazakhstan,KZ,yes
    1,Russia,RU,yes
    2,Kazakhstan,KZ,abstain
    2,Russia,RU,no
    2,China,CN,no
    3,Kazakhstan,KZ,yes
    3,China,CN,yes
    4,Russia,RU,yes
    4,Czechoslovakia,CS,yes
    5,Russia,RU,no
    5,Czechoslovakia,CS,no
    """

  static let texts: [(kind: String, texts: [String])] = [
    ("atop", [atop]), ("cow-alliances", [cow]), ("cow-igo", [igo]), ("goods-trade-panel", [trade]),
    ("cepii-dist", [distances]), ("cow-contiguity", [contiguity]), ("cow-nmc", [capabilities]),
    ("un-votes", [rollCalls, votes]),
  ]

  /// A table of every topic from 1985 to 1997.
  private func table(
    _ scheme: StateSystem.Scheme = .correlatesOfWar, isDirected: Bool = true
  ) throws -> DyadYears {
    let folder = try ImportFolder()
    defer { folder.remove() }
    for (kind, texts) in Self.texts { try folder.take(texts, as: kind) }
    let workspace = try folder.open()
    #expect(try workspace.verify() == [])
    let states = try DyadStates(ImportFolder.identity(), scheme)
    let joins = try workspace.joins(DyadTopic.allCases, of: states)
    #expect(joins.map(\.topic) == DyadTopic.allCases)
    // Few states, for a test without the optimiser reads every row.
    let few = [255, 260, 315, 345, 365, 705, 710].map { ($0, YearSet.always) }
    return try DyadYears(
      system: states.system, years: 1985...1997, isDirected: isDirected,
      selection: PairSelection(Dictionary(uniqueKeysWithValues: few), needsBoth: true),
      joins: joins.map(\.join))
  }

  @Test("Every topic arrives under the numbers of the Correlates of War")
  func correlatesOfWar() throws {
    let rows = Rows(try table())
    let russia = try rows.row("705", "365", "1995")
    #expect(russia["igo_shared"] == "1" && russia["igo_affiliated"] == "2")
    #expect(russia["igo_unknown"] == "1" && russia["igo_status"] == "observed")
    #expect(russia["atop_defence"] == "0" && russia["atop_consultation"] == "1")
    #expect(try rows.row("365", "705", "1995")["atop_defence"] == "1")
    #expect(russia["cow_status"] == "out-of-coverage")
    #expect(russia["agreement"] == "0.5" && russia["joint_votes"] == "2")
    #expect(russia["distance"] == "3104.6" && russia["contiguity"] == "1")
    #expect(russia["cinc1_status"] == "missing" && russia["cinc2"] == "0.0625")
    #expect(russia["exports_status"] == "out-of-coverage")
    let next = try rows.row("705", "365", "1996")
    #expect(
      next["cow_defence"] == "1" && next["cow_entente"] == "1" && next["cow_neutrality"] == "0")
    #expect(next["exports"] == "2.5" && next["exports_status"] == "observed")
    #expect(next["imports"] == "0" && next["imports_status"] == "zero")
    let china = try rows.row("705", "710", "1995")
    #expect(china["igo_status"] == "zero" && china["igo_shared"] == "0")
    // Joint in the vote that counts, with different answers; the paragraph does not count.
    #expect(china["agreement"] == "0" && china["joint_votes"] == "1")
    #expect(china["contiguity"] == "0" && china["distance_status"] == "out-of-coverage")
  }

  @Test("Letters and seats mean the state of their year: 345 in 1996, the Soviet Union in 1989")
  func dated() throws {
    let rows = Rows(try table())
    #expect(try rows.row("345", "365", "1996")["exports"] == "7")
    #expect(try rows.row("365", "315", "1988")["exports"] == "9")
    for year in ["1989", "1991"] {
      #expect(try rows.row("315", "365", year)["agreement"] == "1")
    }
    #expect(try rows.row("365", "315", "1988")["agreement_status"] == "out-of-coverage")
    for (number, year) in [("255", "1995"), ("260", "1985")] {
      #expect(try rows.row(number, "365", year)["distance"] == "1610.5")
    }
  }

  @Test("In the list of Gleditsch and Ward Germany is 260 in every year")
  func gleditschWard() throws {
    let table = try table(.gleditschWard)
    let rows = Rows(table, "gwcode1", "gwcode2")
    #expect(try rows.row("260", "365", "1995")["distance"] == "1610.5")
    #expect(try rows.row("365", "705", "1995")["atop_defence"] == "1")
    #expect(try rows.row("705", "365", "1995")["agreement"] == "0.5")
    #expect(table.columns[0].source == "gw-states")
  }

  /// Bavaria and Austria-Hungary ended before ISO 3166, so no key of a state stands for them.
  @Test(
    "States that ended long ago keep their figures in both lists",
    arguments: [
      (StateSystem.Scheme.correlatesOfWar, "ccode"), (.gleditschWard, "gwcode"),
    ])
  func endedStates(_ scheme: StateSystem.Scheme, _ name: String) throws {
    let folder = try ImportFolder()
    defer { folder.remove() }
    try folder.take([Self.igo], as: "cow-igo")
    let states = try DyadStates(ImportFolder.identity(), scheme)
    let table = try DyadYears(
      system: states.system, years: 1860...1860, isDirected: true,
      selection: PairSelection([245: YearSet.always, 300: .always], needsBoth: true),
      joins: try folder.open().joins([.igo], of: states).map(\.join))
    let row = try Rows(table, "\(name)1", "\(name)2").row("245", "300", "1860")
    #expect(row["igo_shared"] == "1" && row["igo_status"] == "observed")
  }

  @Test("What is the same for a pair in both directions stands the same in both rows")
  func symmetry() throws {
    let table = try table()
    let rows = Rows(table)
    let same = [
      "igo_shared", "igo_affiliated", "igo_unknown", "igo_status", "cow_defence", "cow_status",
      "agreement", "joint_votes", "agreement_status", "distance", "distance_status", "contiguity",
      "contiguity_status",
    ]
    for (key, row) in rows.rows {
      let back = try rows.row(key[1], key[0], key[2])
      for name in same { #expect(row[name] == back[name], "\(key) \(name)") }
      for (one, other) in [("exports", "imports"), ("cinc1", "cinc2")] {
        #expect(row[one] == back[other] && row[other] == back[one])
        #expect(row["\(one)_status"] == back["\(other)_status"])
      }
    }
    // An undirected table has the rows of the directed one with the smaller number first.
    let half = Rows(try self.table(isDirected: false))
    #expect(half.rows.count * 2 == rows.rows.count)
    for (key, row) in half.rows { #expect(rows.rows[key] == row) }
  }

  @Test("A figure's source, citation and coverage are those of its import")
  func dictionary() throws {
    let columns = try table().columns
    let exports = try #require(columns.first { $0.name == "exports" })
    #expect(exports.source == "goods-trade-panel" && exports.coverage == "1988, 1996")
    #expect(exports.citation == PublicDataset.goodsTrade.citation)
    #expect(exports.values == "numbers from 0")
    let status = try #require(columns.first { $0.name == "exports_status" })
    #expect(status.values == "observed, zero, missing, out-of-coverage")
    #expect(columns.first { $0.name == "contiguity" }?.values == "0, 1, 2, 3, 4, 5")
  }

  @Test("Of material capabilities −9 and an empty field are missing")
  func capabilities() throws {
    let folder = try ImportFolder()
    defer { folder.remove() }
    try folder.take([Self.capabilities], as: "cow-nmc")
    var rows: [WorkspaceRow] = []
    try folder.open().rows(of: "cow_capabilities") { row in
      rows.append(row)
      return true
    }
    #expect(rows.map { $0["state"] } == [.text("RUS"), .text("KAZ")])
    #expect(rows.first?["military_expenditure"] == .missing)
    #expect(rows.first?["cinc"] == .number(0.0625) && rows.last?["cinc"] == .missing)
  }

  @Test("A topic whose data set was not imported is refused by name")
  func refusal() throws {
    let folder = try ImportFolder()
    defer { folder.remove() }
    try folder.take([Self.cow], as: "cow-alliances")
    let workspace = try folder.open()
    let states = try DyadStates(ImportFolder.identity(), .correlatesOfWar)
    let fault = #expect(throws: WorkspaceError.self) {
      try workspace.joins([.cowAlliances, .trade], of: states)
    }
    #expect(fault?.kind == .notFound)
    #expect(fault?.rule == "goods-trade-panel was not imported")
  }

  @Test("Contradicting rows of one source are refused with pair and year")
  func contradiction() throws {
    let folder = try ImportFolder()
    defer { folder.remove() }
    try folder.take([Self.cow + "\n705,365,1996,0,0,0,1"], as: "cow-alliances")
    let states = try DyadStates(ImportFolder.identity(), .correlatesOfWar)
    let joins = try folder.open().joins([.cowAlliances], of: states)
    #expect(throws: DyadError.contradiction(column: "cow", first: 705, second: 365, year: 1996)) {
      try DyadYears(system: states.system, joins: joins.map(\.join))
    }
  }

  @Test("The list of the embedded world has the published dyad-years, and can be taken to go on")
  func system() throws {
    let identity = try ImportFolder.identity()
    let states = try DyadStates(identity, .correlatesOfWar)
    #expect(try DyadYears(system: states.system).rowCount == 1_912_290)
    #expect(states.numbers(everOf: "DEU") == [255, 260])
    let longer = try DyadStates(identity, .correlatesOfWar, until: 2019)
    #expect(try DyadYears(system: longer.system).rowCount == 1_912_290 + 3 * 195 * 194)
  }
}
