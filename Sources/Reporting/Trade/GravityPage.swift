import Trade

/// An estimated gravity equation as one HTML page with a plot of its coefficients, which opens offline.
public struct GravityPage: Sendable {
  let report: GravityReport
  let assets: ChartAssets

  public init(_ report: GravityReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    SimplePage.text(
      title: report.formula, kind: "Gravity equation",
      facts: [(name: "Estimator", value: report.estimator)], assets: assets,
      sections: report.estimates.enumerated().map { place, estimate in
        .init(id: "outcome-\(place + 1)", heading: estimate.fit.outcome) {
          write(estimate, place, &$0)
        }
      } + [
        .init(id: "files", heading: "Files and remarks") { page in
          page.list(
            report.inputs.map(\.words) + report.remarks)
        }
      ])
  }

  private func write(
    _ estimate: GravityReport.Estimate, _ place: Int, _ page: inout SimplePage
  ) {
    let rows = estimate.fit.names.enumerated().map { index, name -> [SimplePage.Cell] in
      let (value, error) = estimate.coefficient(index)
      return [
        .header(name), .number(GravityReport.digits(value), exact: value),
        error.map { .number(GravityReport.digits($0), exact: $0) } ?? .missing("not available"),
      ]
    }
    let columns: [HTMLWriter.TableColumn] = [
      ("Regressor", nil), ("Estimate", "number"), ("Standard error", "number"),
    ]
    page.paragraph("\(estimate.observations) observations")
    let title = "Coefficients of \(estimate.fit.outcome)"
    if rows.isEmpty {
      page.table(title, columns: columns, rows: rows)
    } else {
      page.chart(
        ChartFigure(
          id: "coefficients-\(place + 1)", caption: title + ", with 95 % intervals",
          description: description(estimate),
          specifications: ChartScreen.allCases.map { ($0, plot(estimate, $0)) },
          failure: "The plot could not be drawn; the table holds its figures.",
          tableTitle: "The same as a table")
      ) { $0.table(title, columns: columns, rows: rows) }
    }
    page.list(GravityReport.certificate(estimate))
  }

  private func description(_ estimate: GravityReport.Estimate) -> String {
    "Coefficients with intervals: "
      + estimate.fit.names.enumerated().map { place, name in
        "\(name) \(BriefAssembly.decimals(estimate.coefficient(place).estimate, 3))"
      }.joined(separator: ", ")
  }

  private func plot(
    _ estimate: GravityReport.Estimate, _ screen: ChartScreen
  ) -> VegaLiteSpec {
    let rows = estimate.fit.names.enumerated().map { place, name -> [JSONValue.Member] in
      let (value, error) = estimate.coefficient(place)
      return [
        .init("name", .string(name)), .init("value", .number(value)),
        .init("low", .optional(error.map { value - 1.96 * $0 })),
        .init("high", .optional(error.map { value + 1.96 * $0 })), .init("zero", 0),
      ]
    }
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "name", .nominal, domain: estimate.fit.names.map(JSONValue.string),
      axis: ["title": nil, "domain": false, "ticks": false, "grid": true, "labelLimit": 160])
    let bounds = rows.indices.flatMap { place -> [Double] in
      let (value, error) = estimate.coefficient(place)
      return [0, value - 1.96 * (error ?? 0), value + 1.96 * (error ?? 0)]
    }
    let domain: [JSONValue] = [
      .number((bounds.min() ?? 0) * 1.02), .number((bounds.max() ?? 1) * 1.02),
    ]
    let axis: JSONValue = ["title": "estimate", "domain": false]
    let blue = JSONValue.string(ChartPalette.series[0])
    return VegaLiteSpec(
      description: description(estimate), width: screen == .wide ? 560 : 220,
      height: 34 * Double(max(1, rows.count)), padding: .init(left: 2, top: 8, right: 8),
      layers: [
        .init(
          data: .rows(rows), mark: .init(.rule, ["color": .string(ChartPalette.frame)]),
          encodings: [.scaled(.x, "zero", .quantitative, domain: domain, axis: axis)]),
        .init(
          data: .rows(rows), filters: ["isValid(datum.low)"],
          mark: .init(.rule, ["color": blue, "strokeWidth": 2]),
          encodings: [
            y, .scaled(.x, "low", .quantitative, domain: domain, axis: axis), .end(.x2, "high"),
          ]),
        .init(
          data: .rows(rows),
          mark: .init(.point, ["size": 90, "fill": blue, "stroke": blue, "opacity": 1]),
          encodings: [y, .scaled(.x, "value", .quantitative, domain: domain, axis: axis)]),
      ])
  }
}
