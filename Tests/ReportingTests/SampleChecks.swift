import Reporting

/// The checks of the sample: each verdict, kind and severity at least once.
enum SampleChecks {
  static let checks: [BriefDocument.Check] = [
    .init(
      id: "trade-with-china-40bn", kind: "target", title: "Trade with China of USD 40 bn by 2015",
      verdict: .noData, severity: .error,
      words: .init(
        text: "The two sides aim at a trade of 40 billion dollars in 2015.", sourceID: "ap-2013",
        locator: "L29"),
      expectation: "at least 40 USD bn, by 2015", thresholdBasis: .stated,
      formula: "exports + imports, as reported by KAZ and by CHN", measureName: "trade-share",
      measureVersion: "1",
      reason: "The panel has no year 2015. Two-way trade in 2015 would decide it.",
      evidence: [
        .init("trade-china-2016-exports", role: .neighbour),
        .init("trade-china-2016-imports", role: .neighbour),
      ]),
    .init(
      id: "eaeu-created", kind: "target", title: "Eurasian Economic Union created by 2015",
      verdict: .met, severity: .error,
      words: .init(text: "The union is to start in 2015.", sourceID: "ap-2013", locator: "L45"),
      value: .init("in force since 2015-01-01", facts: ["eaeu-in-force"]),
      expectation: "in force by 2015", thresholdBasis: .stated,
      formula: "stage of the agreement", reason: "The treaty entered into force in time.",
      evidence: [.init("eaeu-in-force"), .init("eaeu-planned", role: .setAside)]),
    .init(
      id: "expo-held", kind: "target", title: "EXPO 2017 held in Astana", verdict: .met,
      severity: .error, value: .init("held 2017-06-10/2017-09-10", facts: ["expo"]),
      expectation: "held in 2017", thresholdBasis: .stated, evidence: [.init("expo")]),
    .init(
      id: "afghan-students", kind: "target", title: "1,000 Afghan students trained",
      verdict: .onTrack, severity: .error, value: .init("> 900 students", facts: ["students"]),
      expectation: "at least 1,000 students, by 2020", thresholdBasis: .stated,
      reason: "Above the straight line from 0 in 2010 to 1,000 in 2020.",
      evidence: [.init("students")]),
    .init(
      id: "energy-routes", kind: "goal", title: "Oil export routes are diversified",
      verdict: .offTrack, severity: .warning,
      value: .init("71.5 %", exact: 0.715, facts: ["energy-russia"]),
      expectation: "at most 60 % through one state, by 2020", thresholdBasis: .analyst,
      formula: "largest share of export capacity by transit state",
      measureName: "energy-route-share", measureVersion: "1",
      reason: "Below the straight line from 83 % in 2010 to 60 % in 2020.",
      evidence: [.init("energy-russia")]),
    .init(
      id: "no-dominant-arms", kind: "principle", title: "No dominant supplier of arms",
      verdict: .missed, severity: .warning,
      value: .init("85.3 %", exact: 0.853, facts: ["security-russia"]),
      expectation: "at most 50 %", thresholdBasis: .analyst, measureName: "arms-share",
      measureVersion: "1", evidence: [.init("security-russia")]),
    .init(
      id: "trade-balance-turkiye", kind: "commitment", title: "Trade with Türkiye of USD 5 bn",
      verdict: .disputed, severity: .warning,
      value: .init("4.1 to 5.2 bn USD", facts: ["trade-turkiye-2016-exports"]),
      expectation: "at least 5 USD bn", thresholdBasis: .stated,
      reason: "Kazakhstan reports 4.1, Türkiye reports 5.2.",
      evidence: [.init("trade-turkiye-2016-exports"), .init("trade-turkiye-2016-imports")]),
    .init(
      id: "trust", kind: "principle", title: "Trust between European and Asian countries",
      verdict: .notTestable, severity: .information,
      words: .init(text: "Trust must return.", sourceID: "ap-2013", locator: "L43"),
      reason: "No public measure of trust.",
      proxies: [
        .init(
          title: "Agreement in UN votes with the EU",
          figure: .init("66.0 %", exact: 0.66, facts: ["political-european-union"])),
        .init(title: "Visits"),
      ]),
    .init(
      id: "mediation", kind: "conduct", title: "Conflicts: negotiation only", verdict: .met,
      severity: .warning, expectation: "no other support", evidence: [.init("no-such-fact")]),
  ]

  static let weakest: [BriefDocument.WeakCommitment] = [
    .init(
      checkID: "no-dominant-arms", reason: "Missed: 85.3 % against at most 50 %.",
      lines: [
        .init("Russia supplied 85.3 % of arms imports, 2000–2018.", facts: ["security-russia"])
      ]),
    .init(
      checkID: "energy-routes", reason: "Off track: 71.5 % against at most 60 % by 2020.",
      lines: [
        .init("71.5 % of export capacity led through Russia in 2017.", facts: ["energy-russia"]),
        .init("16.25 % led to China.", facts: ["energy-china"]),
      ]),
    .init(
      checkID: "trade-balance-turkiye", reason: "Disputed: 4.1 and 5.2 bn USD.",
      lines: [
        .init(
          "Kazakhstan and Türkiye report different sums for 2016.",
          facts: ["trade-turkiye-2016-exports", "trade-turkiye-2016-imports"])
      ]),
  ]

  static let deadlines: [BriefDocument.Deadline] = [
    .init(
      date: "2019-03", text: "Council of heads of government, Turkic Council",
      facts: ["eaeu-planned"]),
    .init(date: "2020", text: "1,000 Afghan students trained", checkID: "afghan-students"),
    .init(date: "2020-12-31", text: "Oil export routes are diversified", checkID: "energy-routes"),
  ]

  static let comparison = BriefDocument.Comparison(
    since: "2016-01-01",
    changes: [
      .init(
        reason: .data, text: "A publication of 2018 records the signature of 2015.",
        checkID: "eaeu-created", before: .onTrack, after: .met),
      .init(
        reason: .doctrine, text: "The edition of 2018 adds the training of Afghan students.",
        checkID: "afghan-students", after: .onTrack),
    ])

  static let facts: [BriefDocument.FactRow] = [
    .init(
      id: "eaeu-in-force", sentence: "The treaty on the Eurasian Economic Union is in force.",
      valid: "2015-01-01/..", recorded: "2018", sourceID: "treaties", locator: "no. 52764"),
    .init(
      id: "eaeu-planned", sentence: "The union is planned for 2015.", valid: "2015",
      recorded: "2013-09~", sourceID: "ap-2013", locator: "L45"),
    .init(
      id: "expo", sentence: "EXPO 2017 was held in Astana.", valid: "2017-06-10/2017-09-10",
      recorded: "2018", sourceID: "treaties", locator: "p. 4"),
    .init(
      id: "students", sentence: "More than 900 Afghan students were trained.", value: "> 900",
      unit: "students", valid: "2018", recorded: "2018-10-16~", sourceID: "ap-2013",
      locator: "L113"),
  ]
}
