import Reporting

/// The figures of the sample and the facts behind them.
enum SampleFigures {
  private static let years = ["political": 2018, "trade": 2016, "investment": 2012, "energy": 2017]

  /// Per cent by pole; `nil` where there is none.
  private static let shares: [String: [Double?]] = [
    "political": [78.45, 74.6, 66.0, 13.7, 69.1, 88.4, nil, 81.25],
    "trade": [21.2, 19.3, 38.6, 3.1, 3.0, 4.1, 6.2, nil],
    "investment": [2.4, 4.1, 56.6, 11.0, 0.9, 0.0, 3.3, nil],
    "energy": [71.5, 16.25, nil, nil, 8.1, nil, nil, nil],
    "security": [85.3, 1.9, 4.4, 1.1, 0.6, 0.0, 2.2, nil],
    "people": [58.0, 13.2, 11.4, 3.9, 2.6, 4.8, nil, nil],
  ]

  static let cells: [BriefDocument.Cell] = SampleBrief.domains.flatMap { domain in
    SampleBrief.poles.enumerated().compactMap { index, pole -> BriefDocument.Cell? in
      guard let values = shares[domain.id] else {
        return .init(poleID: pole.id, domainID: domain.id, state: .outOfCoverage)
      }
      // One pair is left out altogether: a page must hold without its cell.
      if pole.id == "asia", domain.id == "political" { return nil }
      guard let value = values[index] else {
        return .init(
          poleID: pole.id, domainID: domain.id, state: .missing,
          note: domain.id == "energy" ? "No pipeline or tanker figures by this pole." : nil)
      }
      return cell(value, pole: pole.id, domain: domain)
    }
  }

  private static func cell(
    _ value: Double, pole: String, domain: BriefDocument.Domain
  ) -> BriefDocument.Cell {
    let isConduit = pole == "european-union" && domain.id == "investment"
    let facts =
      domain.id == "trade"
      ? ["trade-\(pole)-2016-exports", "trade-\(pole)-2016-imports", "trade-all-2016"]
      : ["\(domain.id)-\(pole)"]
    return .init(
      poleID: pole, domainID: domain.id, state: isConduit ? .partial : .covered,
      figure: .init("\(value) %", exact: value / 100, facts: facts), share: value / 100,
      year: domain.year,
      band: pole == "russia" && domain.id == "trade" ? "19.8 to 22.1 %" : nil,
      note: isConduit ? "Most of it passes through the Netherlands, a conduit." : nil)
  }

  static let balances: [BriefDocument.DomainBalance] = [
    balance("political", 0.94, "6.9", "0.149", "Central Asia, 88.4 %", .mostEven),
    balance("trade", 0.78, "4.6", "0.232", "European Union, 38.6 %", .between),
    balance("investment", 0.62, "2.9", "0.381", "European Union, 56.6 %", .between),
    balance("energy", 0.51, "1.8", "0.552", "Russia, 71.5 %", .between),
    .init(domainID: "transit", note: "Not covered."),
    balance("security", 0.26, "1.3", "0.731", "Russia, 85.3 %", .leastEven),
    balance("people", 0.71, "3.1", "0.368", "Russia, 58.0 %", .between),
  ]

  private static func balance(
    _ id: String, _ evenness: Double, _ effective: String, _ concentration: String,
    _ leading: String, _ standing: BriefDocument.DomainBalance.Standing
  ) -> BriefDocument.DomainBalance {
    let facts = SampleBrief.poles.map { "\(id)-\($0.id)" }
    return .init(
      domainID: id, year: SampleBrief.domains.first { $0.id == id }?.year,
      evenness: .init("\(evenness)", exact: evenness, facts: facts), low: evenness - 0.06,
      high: min(1, evenness + 0.04),
      effectiveVectors: .init(effective, exact: Double(effective), facts: facts),
      concentration: .init(concentration, exact: Double(concentration), facts: facts),
      leadingPole: leading, standing: standing)
  }

  static let trade = BriefDocument.TimeLine(
    id: "trade", title: "Share of goods trade", unit: "%",
    lines: [
      line("russia", "Russia", [2000: 28.9, 2004: 24.1, 2008: 18.9, 2012: 17.4, 2016: 21.2]),
      line("china", "China", [2000: 8.1, 2004: 13.6, 2008: 15.2, 2012: 18.9, 2016: 19.3]),
      line("european-union", "EU", [2000: 25.5, 2004: 35.2, 2008: 41.3, 2012: nil, 2016: 38.6]),
      line("united-states", "US", [2000: 3.0, 2004: 2.9, 2008: 2.4, 2012: 2.6, 2016: 3.1]),
      line("turkiye", "Turkic", [2000: 1.6, 2004: 2.2, 2008: 2.6, 2012: 3.3, 2016: 3.0]),
      line("central-asia", "C. Asia", [2000: 3.3, 2004: 2.9, 2008: 3.4, 2012: 3.0, 2016: 4.1]),
      line("rest", "Rest", [2000: 29.6, 2004: 19.1, 2008: 16.2, 2012: 16.2, 2016: 10.7]),
    ])

  static let agreement = BriefDocument.TimeLine(
    id: "agreement", title: "Agreement in UN votes", unit: "%",
    lines: [
      line("russia", "Russia", [1995: 70.37, 2000: 74.58, 2005: 82.19, 2010: 80.0, 2018: 78.45]),
      line("china", "China", [1995: 66.1, 2000: 70.2, 2005: 79.9, 2010: 77.4, 2018: 74.6]),
      line("united-states", "US", [1995: 28.4, 2000: 26.67, 2005: 13.7, 2010: 18.0, 2018: 13.7]),
    ], note: "Abstentions count as half agreement.")

  private static func line(
    _ id: String, _ title: String, _ values: KeyValuePairs<Int, Double?>
  ) -> BriefDocument.TimeLine.Line {
    .init(
      id: id, title: title,
      points: values.map { year, value in
        .init(
          year: year,
          figure: value.map {
            .init("\($0) %", exact: $0, facts: ["trade-\(id)-2016-exports", "trade-all-2016"])
          }, note: value == nil ? "One direction is missing." : nil)
      })
  }

  static let facts: [BriefDocument.FactRow] =
    SampleBrief.poles.flatMap { pole -> [BriefDocument.FactRow] in
      let single = SampleBrief.domains.map { domain in
        BriefDocument.FactRow(
          id: "\(domain.id)-\(pole.id)", sentence: "\(domain.measureTitle): \(pole.title).",
          value: "1234.5", unit: "USD m", valid: "\(domain.year ?? 2016)",
          recorded: "\((domain.year ?? 2016) + 2)", sourceID: "panel",
          locator: "row \(pole.id.count * 97)", note: "Publication lag assumed.")
      }
      return single + [
        trade(pole, "exports"), trade(pole, "imports"),
      ]
    } + [
      .init(
        id: "trade-all-2016", sentence: "Goods trade of Kazakhstan with all partners.",
        value: "62114.2", unit: "USD m", valid: "2016", recorded: "2018", sourceID: "panel",
        locator: "row 1")
    ]

  private static func trade(
    _ pole: BriefDocument.Pole, _ direction: String
  ) -> BriefDocument.FactRow {
    .init(
      id: "trade-\(pole.id)-2016-\(direction)",
      sentence: "Goods \(direction) of Kazakhstan, partner \(pole.title).", value: "3510.4",
      unit: "USD m", valid: "2016", recorded: "2018", sourceID: "panel", locator: "row 17")
  }
}
