import Corridors
import Doctrines
import Scenarios
import WorldModel

/// What a scenario changes, as one HTML page with a map of before and one of after; it opens offline.
public struct ShockPage: Sendable {
  let report: ShockReport
  let assets: ChartAssets

  public init(_ report: ShockReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    var sections = [
      SimplePage.Section(id: "summary", heading: "What changes") { writeSummary(&$0) },
      .init(id: "maps", heading: "Maps") { writeMaps(&$0) },
      .init(id: "routes", heading: "Routes that change") { writeRoutes(&$0) },
      .init(id: "transit", heading: "Transit by country") { writeTransit(&$0) },
      .init(id: "chokepoints", heading: "Where a closure would hurt most") {
        writeChokepoints(&$0)
      },
    ]
    if !report.failureRows.isEmpty {
      sections.append(
        .init(id: "failures", heading: "With random closures") { page in
          page.table(
            "Means over the draws", class: "compact",
            columns: ShockReport.failureColumns.enumerated().map {
              ($0.element, $0.offset == 0 ? nil : "number")
            },
            rows: report.failureRows.map { row in
              [.header(row[0])] + row.dropFirst().map { .number($0, exact: nil) }
            })
        })
    }
    if !report.measures.isEmpty {
      sections.append(
        .init(id: "measures", heading: report.measureHeading) { writeMeasures(&$0) })
    }
    if report.verdicts != nil {
      sections.append(.init(id: "verdicts", heading: "Verdicts") { writeVerdicts(&$0) })
    }
    sections.append(.init(id: "sources", heading: "Sources") { writeSources(&$0) })
    sections.append(.init(id: "notes", heading: "Notes") { $0.list(report.remarks) })
    return SimplePage.text(
      title: report.scenario.title, kind: "Scenario",
      facts: [
        (name: "Freight", value: report.cargo.words),
        (name: "Date of the network", value: report.comparison.question.on.description),
        (name: "Key of the scenario", value: report.scenario.id),
      ], assets: assets, sections: sections)
  }

  private func writeSummary(_ page: inout SimplePage) {
    page.paragraph(report.summary, class: "lead")
    if !report.scenario.says.isEmpty { page.paragraph(report.scenario.says) }
    if !report.scenario.source.isEmpty {
      let place = [report.scenario.source, report.scenario.locator].filter { !$0.isEmpty }
      page.paragraph("Source: " + place.joined(separator: ", "), class: "quiet")
    }
  }

  private func writeMaps(_ page: inout SimplePage) {
    let drawn = report.drawn
    guard !drawn.isEmpty else { return page.paragraph("No route changes, so no map is drawn.") }
    guard assets.vegaRuntime != nil, assets.shapes != nil else {
      return page.paragraph(
        "The maps are left out: they need the files that Tools/setup-assets makes. The tables hold every figure.",
        class: "notice")
    }
    page.paragraph(
      "The \(drawn.count) pairs that change most, numbered and coloured alike on both maps; a cross marks a border crossing or strait that the scenario closes. Straight lines between places, thin where a ship goes: a scheme, not the way of the track or ship. Boundaries as in Natural Earth; they state no position on any territory."
    )
    page.html.open("div", ["class": "pair"])
    for side in ScenarioComparison.Side.allCases {
      guard let map = report.map(side) else { continue }
      page.html.openChart(
        ChartFigure(
          id: "map-\(side.rawValue)", caption: side == .before ? "Before" : "After",
          description: map.description,
          specifications: ChartScreen.allCases.map {
            ($0, map.spec(for: $0, isoField: assets.isoField))
          }, failure: "The map could not be drawn; the table holds its figures.",
          tableTitle: "The same as a table"))
      writeTable(drawn, "Pairs drawn on the map", &page)
      page.html.closeChart()
    }
    page.html.close("div")
  }

  private func writeRoutes(_ page: inout SimplePage) {
    let changed = report.changed
    if changed.isEmpty { return page.paragraph("None.") }
    writeTable(changed, "Best routes before and after", &page)
  }

  private func writeTable(_ pairs: [ShockPair], _ caption: String, _ page: inout SimplePage) {
    let drawn = report.drawn.map { "\($0.from) \($0.to)" }
    let columns: [HTMLWriter.TableColumn] = [
      ("No.", nil), ("From", nil), ("To", nil), ("Days before", "number"),
      ("Days after", "number"), ("\(report.costUnit) before", "number"),
      ("\(report.costUnit) after", "number"), ("Way before", "way"), ("Way after", "way"),
    ]
    let rows = pairs.map { pair -> [SimplePage.Cell] in
      let index = drawn.firstIndex(of: "\(pair.from) \(pair.to)")
      return [
        .swatch(index, index.map { "\($0 + 1)" } ?? ""), .text(report.name(pair.from)),
        .text(report.name(pair.to)), days(pair.before), days(pair.after), money(pair.before),
        money(pair.after), .text(pair.before?.wayWords ?? ""),
        .text(pair.after?.wayWords ?? ""),
      ]
    }
    page.table(caption, class: "stages", columns: columns, rows: rows)
  }

  private func days(_ line: RouteLine?) -> SimplePage.Cell {
    line.map { .number(RouteFigure.days($0.route.days), exact: $0.route.days) }
      ?? .missing("no route")
  }

  private func money(_ line: RouteLine?) -> SimplePage.Cell {
    line.map { .number($0.costWords, exact: $0.route.cost) } ?? .missing("")
  }

  private func writeTransit(_ page: inout SimplePage) {
    func cell(_ share: Double?) -> SimplePage.Cell {
      share.map { .number(RouteFigure.share($0), exact: $0) } ?? .missing("unknown")
    }
    page.table(
      "Share of freight that crosses a country in which it neither begins nor ends",
      class: "compact",
      columns: [
        ("Country", nil), ("Before", "number"), ("After", "number"), ("Points", "number"),
      ],
      rows: report.transit.map { change in
        [
          .header(change.country.text), cell(change.shareBefore), cell(change.shareAfter),
          .number(RouteFigure.points(change.shareBefore, change.shareAfter), exact: nil),
        ]
      })
  }

  private func writeChokepoints(_ page: inout SimplePage) {
    page.paragraph(
      "Each closed by itself, all else as in the scenario: what freight it carries, what would be cut off, and the days that the rest would lose. Betweenness counts shortest routes between all ends, which is not the same."
    )
    page.table(
      "Border crossings, ports and straits after the scenario", class: "stages",
      columns: [
        ("Place", nil), ("Freight on it", "number"), ("Cut off", "number"),
        ("Days added", "number"), ("\(report.costUnit) added", "number"),
        ("Betweenness", "number"), ("Rank before", "number"),
      ],
      rows: report.chokepointsAfter.prefix(15).map { point in
        let rank = report.chokepointsBefore.firstIndex { $0.node == point.node }
        return [
          .header(report.name(point.node)),
          .number(RouteFigure.share(point.share), exact: point.share),
          .number(RouteFigure.share(point.lostShare), exact: point.lostShare),
          point.addedDays.map { .number(RouteFigure.days($0), exact: $0) } ?? .missing("–"),
          point.addedCost.map { .number(RouteFigure.money($0), exact: $0) } ?? .missing("–"),
          .number(RouteFigure.share(point.betweenness), exact: point.betweenness),
          rank.map { .number("\($0 + 1)", exact: nil) } ?? .missing("on no route"),
        ]
      })
  }

  private func writeMeasures(_ page: inout SimplePage) {
    page.table(
      "Measures of export routes", class: "compact",
      columns: [("Measure", nil), ("Before", "number"), ("After", "number")],
      rows: zip(report.measures, report.measureRows).map { measure, words in
        [
          .header(words[0]), .number(words[1], exact: measure.before.value),
          .number(words[2], exact: measure.after.value),
        ]
      })
    page.list(
      report.measures.flatMap { measure in measure.notes.map { "\(measure.title): \($0)" } })
  }

  private func writeVerdicts(_ page: inout SimplePage) {
    let changes = report.changedChecks
    page.paragraph(report.verdictHeading + ".")
    guard !changes.isEmpty else { return page.paragraph("No value of a check changes.") }
    page.table(
      "Checks whose verdict or value changes", class: "stages",
      columns: [
        ("Check", nil), ("Before", nil), ("After", nil), ("Why after", "way"),
      ],
      rows: changes.map { before, after in
        [
          .header(before.check.title), .text(words(before)), .text(words(after)),
          .text(after.reason),
        ]
      })
  }

  private func words(_ result: CheckResult) -> String {
    let value = CheckSummary(result).value
    return result.verdict.rawValue + (value.isEmpty ? "" : ": " + value)
  }

  private func writeSources(_ page: inout SimplePage) {
    page.html.element("ul", ["class": "plain"]) { html in
      for source in report.sources {
        html.element("li") { html in
          html.element("span", ["class": "identifier"], text: source.id.text)
          html.add(" " + source.citation)
        }
      }
    }
  }
}
