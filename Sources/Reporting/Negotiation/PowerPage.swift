import Negotiation

/// Power under a voting rule as one HTML page with a plot, which opens offline.
public struct PowerPage: Sendable {
  let report: PowerReport
  let assets: ChartAssets

  /// The most voters that are drawn: those with the most power.
  static let voterLimit = 40

  public init(_ report: PowerReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    var facts = [(name: "Voters", value: "\(report.indices.voters.count)")]
    if let quota = report.indices.quota { facts.append((name: "Quota", value: "\(quota)")) }
    if let quota = report.changed?.quota {
      facts.append((name: "Quota after the change", value: "\(quota)"))
    }
    return SimplePage.text(
      title: report.title, kind: "Power under a voting rule", facts: facts, assets: assets,
      sections: [
        .init(id: "indices", heading: "Who decides how often") { writeIndices(&$0) },
        .init(id: "certificate", heading: "What vouches for the figures") { page in
          page.paragraph(
            "The indices say what a rule gives away before anyone has a preference. They say nothing of influence."
          )
          page.list(
            [report.indices, report.changed].compactMap { $0 }.map(PowerReport.certificate))
        },
        .init(id: "files", heading: "Files") { page in
          page.list(
            report.inputs.isEmpty
              ? ["a rule that the program knows"]
              : report.inputs.map(\.words))
        },
      ])
  }

  private func writeIndices(_ page: inout SimplePage) {
    let plot = PowerPlot(report, limit: Self.voterLimit)
    page.chart(
      ChartFigure(
        id: "power", caption: "Shares of power", details: plot.remark,
        description: plot.description,
        specifications: ChartScreen.allCases.map { ($0, plot.spec(for: $0)) },
        failure: "The plot could not be drawn; the table holds its figures.",
        tableTitle: "The same as a table")
    ) { writeTable(&$0) }
  }

  private func writeTable(_ page: inout SimplePage) {
    let titles = ["Banzhaf", "Banzhaf, absolute", "Shapley–Shubik"]
    guard let change = report.change else {
      let columns: [HTMLWriter.TableColumn] =
        [("Voter", nil), ("Weight", "number")] + titles.map { ($0, "number") }
      page.table(
        "Indices of power", columns: columns,
        rows: report.indices.voters.map { voter in
          [.header(voter.name), Self.weight(voter, "no weight")]
            + PowerReport.indexPaths.map { Self.cell(voter[keyPath: $0]) }
        })
      return
    }
    let columns: [HTMLWriter.TableColumn] =
      [("Voter", nil), ("Weight", "number"), ("Weight after", "number")]
      + titles.flatMap {
        [($0, "number"), ($0 + ", after", "number"), ($0 + ", change", "number")]
      }
    page.table(
      "Indices of power before and after the change", columns: columns,
      rows: change.rows.map { row in
        var cells: [SimplePage.Cell] = [
          .header(row.name), Self.weight(row.before, "no member"),
          Self.weight(row.after, "no member"),
        ]
        for index in PowerReport.indexPaths {
          cells += [row.before, row.after].map { voter in
            voter.map { Self.cell($0[keyPath: index]) } ?? .missing("no member")
          }
          let difference = row.difference { $0[keyPath: index] }
          cells.append(
            difference.map { .number(PowerReport.signed($0), exact: $0) }
              ?? .missing("not comparable"))
        }
        return cells
      })
  }

  private static func weight(
    _ voter: PowerIndices.Voter?, _ missing: String
  ) -> SimplePage.Cell {
    voter?.weight.map { .number("\($0)", exact: Double($0)) } ?? .missing(missing)
  }

  private static func cell(_ value: Double) -> SimplePage.Cell {
    .number(BriefAssembly.decimals(value, 6), exact: value)
  }
}
