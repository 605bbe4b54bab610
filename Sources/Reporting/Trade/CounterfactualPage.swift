import Trade

/// A counterfactual of trade as one HTML page with a map, which opens offline.
public struct CounterfactualPage: Sendable {
  let report: CounterfactualReport
  let title: String
  let assets: ChartAssets

  public init(_ report: CounterfactualReport, title: String, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.title = title
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    let start = report.equilibrium.full.start
    return SimplePage.text(
      title: title, kind: "Counterfactual of trade",
      facts: [
        (name: "Baseline", value: start.source), (name: "Elasticity", value: report.elasticity),
        (name: "Closure", value: report.equilibrium.certificate.closure),
      ], assets: assets,
      sections: [
        .init(id: "map", heading: "Change of welfare") { writeMap(&$0) },
        .init(id: "countries", heading: "Countries") { writeTable(&$0) },
        .init(id: "measures", heading: "What changes") { page in
          page.list(report.receiptLines.isEmpty ? ["costs from a file"] : report.receiptLines)
        },
        .init(id: "certificate", heading: "What vouches for the figures") { page in
          page.list(report.certificateLines + report.remarks)
        },
        .init(id: "sources", heading: "Files") { page in
          page.list(report.inputs.map(\.words))
        },
      ])
  }

  private func writeMap(_ page: inout SimplePage) {
    guard assets.vegaRuntime != nil, assets.shapes != nil else {
      return page.paragraph(
        "The map is left out: it needs the files that Tools/setup-assets makes. The table holds every figure.",
        class: "notice")
    }
    let map = WelfareMap(
      changes: report.equilibrium.figures.map { ($0.country, $0.welfare) })
    page.paragraph(
      "Countries beyond the map are in the table. Boundaries as in Natural Earth; they state no position on any territory."
    )
    page.html.openChart(
      ChartFigure(
        id: "map-welfare", caption: "Welfare, change in percent", description: map.description,
        specifications: ChartScreen.allCases.map {
          ($0, map.spec(for: $0, isoField: assets.isoField))
        }, failure: "The map could not be drawn; the table holds its figures.",
        tableTitle: "The same as a table"))
    page.table(
      "Change of welfare by country", columns: [("Country", nil), ("Welfare, %", "number")],
      rows: report.equilibrium.figures.map {
        [.header($0.country), .number(CounterfactualReport.percent($0.welfare), exact: $0.welfare)]
      })
    page.html.closeChart()
  }

  /// Welfare and its interval come first: the other figures may lie beyond a narrow screen.
  private func writeTable(_ page: inout SimplePage) {
    let others = CounterfactualReport.Figure.allCases.filter { $0 != .welfare }
    var columns: [HTMLWriter.TableColumn] = [
      ("Country", nil), (CounterfactualReport.Figure.welfare.title, "number"),
    ]
    if report.intervals != nil { columns.append(("Welfare, interval", "number")) }
    columns += others.map { ($0.title, "number") }
    page.table(
      "Changes in percent of the baseline", columns: columns,
      rows: report.equilibrium.figures.map { change in
        var cells: [SimplePage.Cell] = [.header(change.country), cell(.welfare, change)]
        if report.intervals != nil {
          let bounds = report.bounds(.welfare, change.country)
          let words = bounds.map {
            CounterfactualReport.percent($0.low) + " – " + CounterfactualReport.percent($0.high)
          }
          cells.append(words.map { .number($0, exact: nil) } ?? .missing("no draws"))
        }
        return cells + others.map { cell($0, change) }
      })
  }

  private func cell(
    _ figure: CounterfactualReport.Figure, _ change: CountryChange
  ) -> SimplePage.Cell {
    figure.value(change).map { .number(CounterfactualReport.percent($0), exact: $0) }
      ?? .missing("no trade")
  }
}
