import Corridors
import WorldModel

/// Routes as one HTML page with a map, which opens offline; every number of the map stands in a table
/// beside it.
public struct RoutePage: Sendable {
  let report: RouteReport
  let assets: ChartAssets

  public init(_ report: RouteReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    var facts = [
      (name: "Freight", value: report.network.cargo.words),
      (name: "Date of the network", value: report.question.on.description),
    ]
    if !report.question.conditions.isEmpty {
      facts.append((name: "Conditions", value: report.question.conditions.joined(separator: "; ")))
    }
    var sections: [SimplePage.Section] = []
    if report.reason == nil {
      sections.append(.init(id: "map", heading: "Map") { writeMap(&$0) })
    }
    sections.append(.init(id: "routes", heading: "Routes") { writeRoutes(&$0) })
    if report.reason == nil {
      sections.append(.init(id: "legs", heading: "Legs") { writeLegs(&$0) })
    }
    if report.lines.contains(where: { !$0.observations.isEmpty }) {
      sections.append(.init(id: "published", heading: "Published times") { writePublished(&$0) })
    }
    if !report.sources.isEmpty {
      sections.append(.init(id: "sources", heading: "Sources") { writeSources(&$0) })
    }
    sections.append(.init(id: "notes", heading: "Notes") { writeNotes(&$0) })
    return SimplePage.text(
      title: "\(report.name(report.question.from)) → \(report.name(report.question.to))",
      kind: "Routes for freight", facts: facts, assets: assets, sections: sections)
  }

  private func writeRoutes(_ page: inout SimplePage) {
    if report.reason != nil { page.paragraph(report.summary, class: "notice") }
    guard !report.routes.isEmpty else { return }
    let selected = report.selected
    if selected.count < report.routes.count {
      writeTable(selected, "The fastest and the cheapest of each corridor", &page)
      page.html.open("details")
      page.html.element("summary", text: "All \(report.routes.count) routes")
      writeTable(report.routes, "All routes found", &page)
      page.html.close("details")
    } else {
      writeTable(selected, "Routes found", &page)
    }
    if !report.beaten.isEmpty {
      writeTable(
        report.beaten, "Best routes of further corridors, which others beat", &page)
    }
  }

  private func writeTable(_ lines: [RouteLine], _ caption: String, _ page: inout SimplePage) {
    let columns: [HTMLWriter.TableColumn] = [
      ("Route", nil), ("Corridor", "way"), ("Days", "number"), (report.costUnit, "number"),
      ("km", "number"), ("Risk", "number"), ("Borders", "number"), ("Gauge changes", "number"),
      ("Countries", nil), ("Modes", nil),
    ]
    let drawn = report.drawn.map(\.number)
    let rows = lines.map { line -> [SimplePage.Cell] in
      let mark = line.hasDefaults ? "*" : ""
      return [
        .swatch(drawn.firstIndex(of: line.number), "\(line.number)"), .text(line.corridorWords),
        .number(RouteFigure.days(line.route.days) + mark, exact: line.route.days),
        .number(line.costWords + mark, exact: line.route.cost),
        .number(RouteFigure.kilometres(line.route.kilometres), exact: line.route.kilometres),
        line.risk.map { .number(RouteFigure.share($0), exact: $0) } ?? .missing("unknown"),
        .number("\(line.route.borders.count)", exact: nil),
        .number("\(line.route.gaugeChanges)", exact: nil), .text(line.countryWords),
        .text(line.modeWords),
      ]
    }
    page.table(caption, class: "stages", columns: columns, rows: rows)
  }

  private func writeMap(_ page: inout SimplePage) {
    page.paragraph(report.summary, class: "lead")
    guard let map = report.map, assets.vegaRuntime != nil, assets.shapes != nil else {
      page.paragraph(
        "The map is left out: it needs the files that Tools/setup-assets makes, and coordinates of the places. The tables hold every figure.",
        class: "notice")
      return
    }
    let count = report.drawn.count
    let left = report.lines.count - count
    page.html.openChart(
      ChartFigure(
        id: "map",
        caption: left > 0
          ? "\(count) of \(report.lines.count) routes: the first of each family of corridors, then of each further corridor"
          : "The routes, numbered as in the table",
        details: (map.closed.isEmpty ? "" : "A cross marks what is closed. ")
          + (report.imported == nil
            ? "Straight lines between places, thin where a ship goes: a scheme, not the way of the track or ship. "
            : "Lines of the imported maps, simplified, thin where a ship goes. ")
          + "Boundaries as in Natural Earth; they state no position on any territory.",
        description: map.description,
        specifications: ChartScreen.allCases.map {
          ($0, map.spec(for: $0, isoField: assets.isoField))
        }, failure: "The map could not be drawn; the table holds its figures.",
        tableTitle: "The same as a table"))
    writeTable(report.drawn, "Routes drawn on the map", &page)
    page.html.closeChart()
  }

  private func writeLegs(_ page: inout SimplePage) {
    let chosen = report.selected + report.beaten
    if chosen.count < report.lines.count {
      page.paragraph(
        "Of the routes along the same corridor, the fastest and the cheapest; the other formats of ‘route find’ have them all."
      )
    }
    for line in chosen {
      page.html.open("details")
      page.html.element(
        "summary",
        text:
          "Route \(line.number), \(line.corridorWords): \(RouteFigure.days(line.route.days)) days")
      let columns: [HTMLWriter.TableColumn] = [
        ("Leg", nil), ("By", nil), ("Country", nil), ("km", "number"), ("Days", "number"),
        (report.costUnit, "number"), ("Sources", nil),
      ]
      page.table(
        "Legs of route \(line.number)", class: "stages rows", columns: columns,
        rows: line.legs.map(row))
      page.html.close("details")
    }
  }

  private func row(_ leg: LegLine) -> [SimplePage.Cell] {
    [
      .header(leg.title), .text(leg.leg.element.words),
      .text(leg.leg.countries.map(\.text).joined(separator: " ")),
      leg.leg.element.isLink
        ? .number(RouteFigure.kilometres(leg.leg.kilometres), exact: leg.leg.kilometres)
        : .text(""),
      .number(
        RouteFigure.days(leg.leg.days) + leg.mark(of: .timeOfLeg), exact: leg.leg.days),
      leg.leg.isCostKnown
        ? .number(leg.costWords, exact: leg.leg.cost) : .missing(leg.costWords),
      .text(leg.sources.map(\.text).joined(separator: ", ")),
    ]
  }

  private func writePublished(_ page: inout SimplePage) {
    page.paragraph(
      "Times that others published for a stretch of a route, beside those of this network. They are never an input of it."
    )
    page.list(report.observationLines, class: "plain")
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

  private func writeNotes(_ page: inout SimplePage) {
    page.list(
      (report.imported?.sentences ?? []) + report.remarks + [
        "Countries in the order of travel, by ISO 3166-1 alpha-3 code.",
        "Days and costs are sums over links, borders, transfers and gauge changes; a cost is what moving one unit costs, without insurance and without the value of its time.",
      ])
  }
}
