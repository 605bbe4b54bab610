import Reporting

/// A document as large and as uneven as a real one. Its figures are made up, apart from the few that
/// everybody knows; they test the printers and say nothing about the world.
enum SampleBrief {
  static let document: BriefDocument = {
    var document = BriefDocument(
      title: "Kazakhstan: multi-vector foreign policy",
      subject: .init(id: "KAZ", name: "Kazakhstan"),
      doctrine: .init(id: "kazakhstan", title: "Multi-vector foreign policy", edition: "2018"),
      asOf: "2018-12-31", asOfYear: 2018)
    document.inputs = [
      .init(path: "flows.csv", sha256: String(repeating: "3f9a01bc", count: 8)),
      .init(path: "doctrines/kazakhstan.yaml", sha256: String(repeating: "0c7e55d2", count: 8)),
    ]
    document.poles = poles
    document.domains = domains
    document.cells = SampleFigures.cells
    document.balances = SampleFigures.balances
    document.dataAges = domains.map {
      .init(
        domainID: $0.id, latestYear: $0.year,
        note: $0.id == "transit" ? "No route figures in this edition of the world." : nil)
    }
    document.timeLines = [SampleFigures.trade, SampleFigures.agreement]
    document.checks = SampleChecks.checks
    document.weakest = SampleChecks.weakest
    document.deadlines = SampleChecks.deadlines
    document.comparison = SampleChecks.comparison
    document.map = map
    document.facts = SampleFigures.facts + SampleChecks.facts
    document.sources = sources
    document.methods = methods
    document.notes = [
      "Verdicts say what the figures say. They neither praise nor blame.",
      "Boundaries are those of Natural Earth; they imply no view on the status of any territory.",
      "China lies in Asia, Türkiye in the Turkic and the Muslim world: shares use a partition "
        + "without overlaps, presence views do not.",
    ]
    return document
  }()

  static let poles: [BriefDocument.Pole] = [
    .init(id: "russia", title: "Russia"),
    .init(id: "china", title: "China"),
    .init(
      id: "european-union", title: "European Union", shortTitle: "EU",
      note: "Members as of the year of the figure."),
    .init(id: "united-states", title: "United States", shortTitle: "US"),
    .init(id: "turkiye", title: "Türkiye and the Turkic states", shortTitle: "Turkic states"),
    .init(id: "central-asia", title: "Central Asia"),
    .init(id: "asia", title: "Asia", note: "Without China and Central Asia in shares."),
    .init(id: "muslim-world", title: "Muslim world", note: "Presence views only; overlaps Asia."),
  ]

  static let domains: [BriefDocument.Domain] = [
    .init(
      id: "political", title: "Political", measureTitle: "Agreement in UN votes",
      measureName: "vote-agreement", year: 2018),
    .init(
      id: "trade", title: "Trade", measureTitle: "Share of goods trade",
      measureName: "trade-share", year: 2016),
    .init(
      id: "investment", title: "Investment", measureTitle: "Share of inward FDI stock",
      measureName: "investment-share", year: 2012),
    .init(
      id: "energy", title: "Energy", measureTitle: "Share of crude export capacity",
      measureName: "energy-route-share", year: 2017),
    .init(
      id: "transit", title: "Transit", measureTitle: "Share of transit",
      measureName: "transit-share"),
    .init(
      id: "security", title: "Security", measureTitle: "Share of arms imports 2000–2018",
      measureName: "arms-share", year: 2018),
    .init(
      id: "people", title: "People", measureTitle: "Share of students abroad",
      measureName: "student-share", year: 2011),
  ]

  static let map = BriefDocument.Map(
    place: .init(longitude: 71.4, latitude: 51.1),
    domainIDs: ["trade", "political", "investment", "energy", "security"],
    vectors: [
      .init(
        poleID: "russia", place: .init(longitude: 37.6, latitude: 55.8), countries: ["RUS"]),
      .init(poleID: "china", place: .init(longitude: 116.4, latitude: 39.9), countries: ["CHN"]),
      .init(
        poleID: "european-union", place: .init(longitude: 4.4, latitude: 50.8),
        countries: [
          "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR",
          "GRC", "HRV", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "NLD", "POL", "PRT", "ROU",
          "SVK", "SVN", "SWE",
        ]),
      .init(poleID: "united-states", place: .init(longitude: -77, latitude: 38.9)),
      .init(
        poleID: "turkiye", place: .init(longitude: 32.9, latitude: 39.9),
        countries: ["TUR", "AZE"]),
      .init(
        poleID: "central-asia", place: .init(longitude: 69.3, latitude: 41.3),
        countries: ["UZB", "KGZ", "TJK", "TKM"]),
      .init(
        poleID: "asia", place: .init(longitude: 77.2, latitude: 28.6),
        countries: ["IND", "JPN", "KOR", "IDN", "VNM", "THA", "MYS", "PHL", "MNG"]),
      .init(poleID: "muslim-world", place: .init(longitude: 39.2, latitude: 21.5)),
    ])

  static let sources: [BriefDocument.SourceRow] = [
    .init(
      id: "ap-2013", title: "22 Years of Balanced Foreign Policy", producer: "A newspaper",
      published: "2013-09~", address: "https://example.org/balanced?a=1&b=2",
      licence: "quoted", independence: "linked"),
    .init(
      id: "panel", title: "Panel of goods trade by partner", producer: "A university",
      published: "2019", address: "https://example.org/panel", licence: "CC BY 4.0",
      independence: "academic"),
    .init(
      id: "votes", title: "Roll calls of the General Assembly", producer: "A university",
      published: "2019", address: "", licence: "CC0", independence: "academic"),
    .init(
      id: "treaties", title: "Register of treaties", producer: "A secretariat",
      published: "2018", address: "register, volume 3", licence: "public record",
      independence: "independent"),
  ]

  static let methods: [BriefDocument.Method] = domains.map {
    .init(
      name: $0.measureName, title: $0.measureTitle, version: "1",
      formula: "s_i = x_i / Σ_j x_j over the declared poles and the rest",
      citation: "Hirschman, A. O. (1945), National Power and the Structure of Foreign Trade")
  }
}
