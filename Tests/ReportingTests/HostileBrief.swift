import Reporting

/// A document in which every text is the same bait.
enum HostileBrief {
  static func document(_ bait: String) -> BriefDocument {
    let figure = BriefDocument.Figure(bait, exact: 1, facts: [bait])
    var document = BriefDocument(
      title: bait, subject: .init(id: bait, name: bait),
      doctrine: .init(id: bait, title: bait, edition: bait), asOf: bait, asOfYear: 2018)
    document.inputs = [.init(path: bait, sha256: bait)]
    document.poles = [.init(id: bait, title: bait, note: bait)]
    document.domains = [
      .init(id: bait, title: bait, measureTitle: bait, measureName: bait, year: 2018)
    ]
    document.cells = [
      .init(
        poleID: bait, domainID: bait, state: .partial, figure: figure, share: 0.5, year: 2018,
        band: bait, note: bait)
    ]
    document.balances = [
      .init(
        domainID: bait, year: 2018, evenness: figure, low: 0.1, high: 1, effectiveVectors: figure,
        concentration: figure, leadingPole: bait, standing: .mostEven, note: bait)
    ]
    document.dataAges = [.init(domainID: bait, latestYear: 2018, note: bait)]
    document.timeLines = [
      .init(
        id: bait, title: bait, unit: bait,
        lines: [
          .init(id: bait, title: bait, points: [.init(year: 2018, figure: figure, note: bait)])
        ], note: bait)
    ]
    document.checks = [check(bait, figure)]
    document.weakest = [.init(checkID: bait, reason: bait, lines: [figure])]
    document.deadlines = [.init(date: bait, text: bait, checkID: bait, facts: [bait])]
    document.comparison = .init(
      since: bait,
      changes: [.init(reason: .data, text: bait, checkID: bait, before: .met, after: .missed)])
    document.map = .init(
      place: .init(longitude: 71, latitude: 51), domainIDs: [bait],
      vectors: [
        .init(poleID: bait, place: .init(longitude: 37, latitude: 55), countries: [bait])
      ])
    document.facts = [
      .init(
        id: bait, sentence: bait, value: bait, unit: bait, valid: bait, recorded: bait,
        sourceID: bait, locator: bait, note: bait)
    ]
    document.sources = [
      .init(
        id: bait, title: bait, producer: bait, published: bait, address: bait, licence: bait,
        independence: bait)
    ]
    document.methods = [
      .init(name: bait, title: bait, version: bait, formula: bait, citation: bait)
    ]
    document.notes = [bait]
    return document
  }

  private static func check(
    _ bait: String, _ figure: BriefDocument.Figure
  ) -> BriefDocument.Check {
    .init(
      id: bait, kind: bait, title: bait, verdict: .missed, severity: .error,
      words: .init(text: bait, sourceID: bait, locator: bait), value: figure, expectation: bait,
      thresholdBasis: .stated, formula: bait, measureName: bait, measureVersion: bait,
      reason: bait, evidence: [.init(bait)], proxies: [.init(title: bait, figure: figure)])
  }
}
