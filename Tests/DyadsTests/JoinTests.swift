import Testing

import Dyads

@Suite("Joins: zero, missing and out of coverage")
struct JoinTests {
  /// 1, 2 and 3 are members from 2000 to 2003.
  private func system() throws -> StateSystem {
    try Small.system(
      [(1, "2000-01-01", nil), (2, "2000-01-01", nil), (3, "2000-01-01", nil)], 2000...2003)
  }

  private func expect(
    _ table: DyadYears, _ first: Int, _ second: Int, _ year: Int, _ fields: [String: String],
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let row = try Small.row(table, first, second, year)
    for (name, value) in fields { #expect(row[name] == value, "\(name)", sourceLocation: place) }
  }

  @Test("A shared organisation counts when both are full members; an unknown standing is no zero")
  func organisations() throws {
    var join = SharedOrganisations(organisations: 70, source: Small.source)
    var one = [Int8](repeating: 1, count: 70)
    var two = [Int8](repeating: 0, count: 70)
    // Shared: 0, 63, 64 and 69, on both sides of a word; 5 is associate, 6 observer, 7 unknown.
    for place in [0, 63, 64, 69] { two[place] = 1 }
    (two[5], two[6], two[7]) = (2, 3, -9)
    try join.append(state: 1, year: 2000, standings: one[...])
    try join.append(state: 2, year: 2000, standings: two[...])
    one = [Int8](repeating: -1, count: 70)
    two = one
    (one[3], two[3]) = (-9, 1)
    try join.append(state: 1, year: 2001, standings: one[...])
    try join.append(state: 2, year: 2001, standings: two[...])
    one[3] = 0
    try join.append(state: 1, year: 2002, standings: one[...])
    try join.append(state: 2, year: 2002, standings: two[...])
    let table = try DyadYears(system: system(), joins: [.organisations(join)])
    for (first, second) in [(1, 2), (2, 1)] {
      try expect(
        table, first, second, 2000,
        ["igo_shared": "4", "igo_affiliated": "5", "igo_unknown": "1", "igo_status": "observed"])
      try expect(
        table, first, second, 2001,
        ["igo_shared": "", "igo_affiliated": "", "igo_unknown": "1", "igo_status": "missing"])
      try expect(
        table, first, second, 2002,
        ["igo_shared": "0", "igo_affiliated": "0", "igo_unknown": "0", "igo_status": "zero"])
    }
    let absent = ["igo_shared": "", "igo_unknown": "", "igo_status": "out-of-coverage"]
    try expect(table, 1, 2, 2003, absent)
    try expect(table, 1, 3, 2000, absent)
  }

  @Test("The dictionary defines agreement: what is counted, over what, of which year, without what")
  func agreementDefinition() throws {
    var join = VoteAgreements(source: Small.source)
    try join.append(1, 2, year: 2000, identical: 3, joint: 4)
    let table = try DyadYears(system: system(), joins: [.agreement(join)])
    try expect(table, 1, 2, 2000, ["agreement": "0.75", "joint_votes": "4"])
    let column = try #require(table.columns.first { $0.name == "agreement" })
    for part in [
      "identical answers / roll calls", "yes, abstain or no", "session + 1945",
      "paragraphs and amendments are left out",
    ] { #expect(column.meaning.contains(part), "\(part)") }
  }

  @Test("Obligations are directed, and none is zero within the years of the source only")
  func obligations() throws {
    var join = AllianceObligations.atop(
      DyadSource(name: "a", citation: "b", years: YearSet(2000...2002)))
    join.append(from: 1, to: 2, year: 2001, obligations: 0b10001)
    join.append(from: 2, to: 1, year: 2001, obligations: 0b01000)
    join.append(from: 1, to: 3, year: 2001, obligations: 0)
    join.append(from: 2, to: 3, year: 2001, obligations: 0b10, unknown: 0b1)
    join.append(from: 3, to: 2, year: 2001, obligations: 0, unknown: 0b100)
    let table = try DyadYears(system: system(), joins: [.obligations(join)])
    let header = Small.lines(table)[0]
    #expect(
      header == "ccode1,ccode2,year,atop_defence,atop_offence,atop_neutrality,"
        + "atop_non_aggression,atop_consultation,atop_status")
    let lines = Small.lines(table)
    #expect(lines.contains("1,2,2001,1,0,0,0,1,observed"))
    #expect(lines.contains("2,1,2001,0,0,0,1,0,observed"))
    #expect(lines.contains("1,3,2001,0,0,0,0,0,zero"))
    #expect(lines.contains("2,3,2001,,1,0,0,0,observed"))
    #expect(lines.contains("3,2,2001,0,0,,0,0,missing"))
    #expect(lines.contains("1,2,2002,0,0,0,0,0,zero"))
    #expect(lines.contains("1,2,2003,,,,,,out-of-coverage"))
  }

  @Test("Alliances of the Correlates of War bind both, stated once or twice")
  func alliances() throws {
    var join = AllianceObligations.correlatesOfWar(Small.source)
    join.append(from: 2, to: 1, year: 2001, obligations: 0b1001)
    join.append(from: 1, to: 3, year: 2001, obligations: 0b0010)
    join.append(from: 3, to: 1, year: 2001, obligations: 0b0010)
    let lines = Small.lines(try DyadYears(system: system(), joins: [.obligations(join)]))
    for row in ["1,2,2001,1,0,0,1,observed", "2,1,2001,1,0,0,1,observed"] {
      #expect(lines.contains(row))
    }
    #expect(lines.contains("3,1,2001,0,1,0,0,observed"))
    join.append(from: 1, to: 2, year: 2001, obligations: 0b0001)
    #expect(throws: DyadError.contradiction(column: "cow", first: 1, second: 2, year: 2001)) {
      try DyadYears(system: system(), joins: [.obligations(join)])
    }
  }

  @Test("Trade keeps a zero, a pair without a figure and a year without a panel apart")
  func trade() throws {
    var join = BilateralTrade(source: Small.source)
    join.append(exporter: 1, importer: 2, year: 2000, value: 1_034_543.9375)
    join.append(exporter: 2, importer: 1, year: 2000, value: 0)
    join.append(exporter: 1, importer: 2, year: 2002, value: 16_480_000_000)
    join.append(exporter: 2, importer: 1, year: 2002, value: nil)
    join.append(exporter: 1, importer: 3, year: 2002, value: .infinity)
    let lines = Small.lines(try DyadYears(system: system(), joins: [.trade(join)]))
    #expect(lines[0] == "ccode1,ccode2,year,exports,exports_status,imports,imports_status")
    #expect(lines.contains("1,2,2000,1034543.9375,observed,0,zero"))
    #expect(lines.contains("2,1,2000,0,zero,1034543.9375,observed"))
    #expect(lines.contains("1,2,2001,,out-of-coverage,,out-of-coverage"))
    #expect(lines.contains("1,2,2002,16480000000,observed,,missing"))
    #expect(lines.contains("1,3,2002,,missing,,missing"))
    // State 3 is in the source in 2002 only.
    #expect(lines.contains("1,3,2000,,out-of-coverage,,out-of-coverage"))
  }

  @Test("Agreement is identical answers over joint votes, the same in both orders")
  func agreement() throws {
    var join = VoteAgreements(source: Small.source)
    try join.append(2, 1, year: 2000, identical: 10, joint: 73)
    try join.append(1, 2, year: 2001, identical: 0, joint: 4)
    try join.append(1, 3, year: 2000, identical: 0, joint: 0)
    try join.append(1, 3, year: 2001, identical: 4, joint: 4)
    let lines = Small.lines(try DyadYears(system: system(), joins: [.agreement(join)]))
    #expect(lines[0] == "ccode1,ccode2,year,agreement,joint_votes,agreement_status")
    #expect(lines.contains("1,2,2000,\(10.0 / 73),73,observed"))
    #expect(lines.contains("2,1,2000,\(10.0 / 73),73,observed"))
    #expect(lines.contains("1,2,2001,0,4,zero"))
    #expect(lines.contains("1,3,2000,,0,missing"))
    #expect(lines.contains("3,1,2001,1,4,observed"))
    #expect(lines.contains("2,3,2000,,0,missing"))
    #expect(lines.contains("1,2,2002,,,out-of-coverage"))
    #expect(throws: DyadError.impossibleAgreement(first: 1, second: 2, year: 2002)) {
      try join.append(1, 2, year: 2002, identical: 5, joint: 4)
    }
  }

  @Test("A distance holds in every year; a state without distances is out of coverage")
  func distance() throws {
    var join = Distances(source: Small.source)
    join.append(1, 2, kilometres: 3277.2)
    join.append(2, 1, kilometres: 3277.2)
    join.append(1, 1, kilometres: 620)
    let table = try DyadYears(system: system(), joins: [.distance(join)])
    let lines = Small.lines(table)
    for year in 2000...2003 {
      #expect(lines.contains("1,2,\(year),3277.2,observed"))
      #expect(lines.contains("3,1,\(year),,out-of-coverage"))
    }
    #expect(table.unmatchedRows == [1])
    join.append(1, 3, kilometres: nil)
    let more = Small.lines(try DyadYears(system: system(), joins: [.distance(join)]))
    #expect(more.contains("1,3,2000,,missing") && more.contains("2,3,2000,,missing"))
  }

  @Test("Contiguity is the closest type of the year, and zero where none is listed")
  func contiguity() throws {
    var join = Contiguity(source: Small.source)
    try join.append(1, 2, type: 4, from: 2000, to: 2001)
    try join.append(2, 1, type: 1, from: 2001, to: 2002)
    try join.append(1, 2, type: 0, from: 2000, to: 2001)
    try join.append(1, 3, type: 0, from: 2001, to: 2001)
    let lines = Small.lines(try DyadYears(system: system(), joins: [.contiguity(join)]))
    #expect(lines.contains("1,2,2000,4,observed") && lines.contains("2,1,2000,4,observed"))
    #expect(lines.contains("1,2,2001,1,observed") && lines.contains("2,1,2002,1,observed"))
    #expect(lines.contains("1,3,2001,0,zero"))
    #expect(lines.contains("1,2,2003,,out-of-coverage"))
    for (type, from, to) in [(-1, 2000, 2001), (6, 2000, 2001), (1, 2001, 2000)] {
      #expect(throws: DyadError.impossibleContiguity(first: 1, second: 2, type: type)) {
        try join.append(1, 2, type: type, from: from, to: to)
      }
    }
  }

  @Test("Capabilities stand for both states, each with its own state")
  func capabilities() throws {
    var join = Capabilities(source: Small.source)
    join.append(state: 1, year: 2000, value: 0.039697491)
    join.append(state: 2, year: 2000, value: 0)
    join.append(state: 1, year: 2001, value: nil)
    join.append(state: 9, year: 2001, value: 0.5)
    let table = try DyadYears(system: system(), joins: [.capabilities(join)])
    let lines = Small.lines(table)
    #expect(lines.contains("1,2,2000,0.039697491,observed,0,zero"))
    #expect(lines.contains("2,1,2000,0,zero,0.039697491,observed"))
    #expect(lines.contains("2,1,2001,,out-of-coverage,,missing"))
    #expect(table.unmatchedRows == [1])
    join.append(state: 1, year: 2000, value: 0.1)
    #expect(throws: DyadError.repeatedStateYear(column: "cinc", state: 1, year: 2000)) {
      try DyadYears(system: system(), joins: [.capabilities(join)])
    }
  }

  @Test("One source joined twice, and standings of another length, are refused")
  func refusals() throws {
    let join = Capabilities(source: Small.source)
    #expect(throws: DyadError.repeatedColumn("cinc1")) {
      try DyadYears(system: system(), joins: [.capabilities(join), .capabilities(join)])
    }
    var organisations = SharedOrganisations(organisations: 2, source: Small.source)
    #expect(throws: DyadError.organisationCount(found: 1, expected: 2, state: 1, year: 2000)) {
      try organisations.append(state: 1, year: 2000, standings: [1])
    }
  }
}
