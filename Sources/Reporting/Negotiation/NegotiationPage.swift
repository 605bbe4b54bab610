import Negotiation
import WorldModel

/// What every model forecasts of a negotiation as one HTML page with a plot of each issue.
///
/// The page opens offline.
public struct NegotiationPage: Sendable {
  let report: NegotiationReport
  let assets: ChartAssets

  public init(_ report: NegotiationReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    let negotiation = report.negotiation
    var sections = [
      SimplePage.Section(id: "reading", heading: "How to read it") { page in
        page.paragraph(
          NegotiationReport.warning
            + " Documentation/negotiation.md. No single figure below is the forecast.",
          class: "notice")
        if !negotiation.says.isEmpty { page.paragraph(negotiation.says) }
        page.paragraph(report.perturbationWords)
      }
    ]
    for (place, outcome) in report.outcomes.enumerated() {
      sections.append(
        .init(
          id: "issue-\(place + 1)", heading: negotiation.issues[outcome.issue].name
        ) { write(outcome, place, &$0) })
    }
    for (place, part) in report.rounds.enumerated() {
      sections.append(
        .init(id: "rounds-\(place + 1)", heading: part.procedure) { $0.list(part.lines) })
    }
    if let receipts = report.receipts {
      sections.append(
        .init(id: "receipts", heading: "Where the figures come from") { receipts.write(to: &$0) })
    }
    sections.append(
      .init(id: "files", heading: "Files") { page in
        page.list(report.inputs.map(\.words))
      })
    return SimplePage.text(
      title: report.title, kind: "Negotiation",
      facts: [
        (name: "Actors", value: "\(negotiation.actors.count)"),
        (name: "Issues", value: "\(negotiation.issues.count)"),
        (name: "Rule", value: negotiation.rule.name),
      ], assets: assets, sections: sections)
  }

  private func write(_ outcome: IssueOutcomes, _ place: Int, _ page: inout SimplePage) {
    let issue = report.negotiation.issues[outcome.issue]
    if !issue.description.isEmpty { page.paragraph(issue.description) }
    let title = "Forecasts on \(issue.name), by model"
    let plot = NegotiationPlot(report, outcome)
    page.chart(
      ChartFigure(
        id: "issue-\(place + 1)", caption: plot.caption, details: plot.remark,
        description: plot.description,
        specifications: ChartScreen.allCases.map { ($0, plot.spec(for: $0)) },
        failure: "The plot could not be drawn; the table holds its figures.",
        tableTitle: "Forecasts as a table")
    ) { writeModels(outcome, title, &$0) }
    let shaken = report.intervals.first { $0.issue == outcome.issue }
    if let changes = shaken?.rankingChanges {
      page.paragraph(
        "The models stand in another order in \(Int((changes * 100).rounded())) % of the draws.")
    }
    writeStances(outcome.issue, &page)
  }

  private func writeModels(_ outcome: IssueOutcomes, _ title: String, _ page: inout SimplePage) {
    func cell(_ value: Double?, _ missing: String) -> SimplePage.Cell {
      value.map { .number(report.number($0, issue: outcome.issue), exact: $0) }
        ?? .missing(missing)
    }
    page.table(
      title,
      columns: [
        ("Model", nil), ("Forecast", "number"), ("5 %", "number"), ("95 %", "number"),
        ("Nearest actor changes", "number"), ("Remark", nil),
      ],
      rows: outcome.models.map { model in
        let interval = report.interval(outcome.issue, model.model)
        return [
          .header(model.model.title), cell(model.value, "no answer"),
          cell(interval?.low, "no draws"), cell(interval?.high, "no draws"),
          interval?.nearestActorChanges.map {
            .number("\(Int(($0 * 100).rounded())) %", exact: $0)
          } ?? .missing("no draws"), .text(model.note),
        ]
      })
  }

  private func writeStances(_ issue: Int, _ page: inout SimplePage) {
    let negotiation = report.negotiation
    page.table(
      "Actors on \(negotiation.issues[issue].name)",
      columns: [
        ("Actor", nil), ("Position", "number"), ("Range", "number"), ("Salience", "number"),
        ("Capability", "number"), ("Source", nil),
      ],
      rows: negotiation.actors.indices.map { actor in
        let name = negotiation.actors[actor].name
        let says = negotiation.actors[actor].description
        let header = SimplePage.Cell.header(says.isEmpty ? name : "\(name), \(says)")
        guard let stance = negotiation.stances[actor][issue] else {
          return [header, .missing("no stance"), .text(""), .text(""), .text(""), .text("")]
        }
        let range = stance.range.map {
          "\(report.number($0.lowerBound, issue: issue)) – \(report.number($0.upperBound, issue: issue))"
        }
        return [
          header, .number(report.number(stance.position, issue: issue), exact: stance.position),
          range.map { .number($0, exact: nil) } ?? .text(""),
          .number(BriefAssembly.decimals(stance.salience, 2), exact: stance.salience),
          .number(ExactNumber(stance.capability).description, exact: stance.capability),
          .text(
            stance.source.isEmpty
              ? "assumed"
              : stance.source + (stance.locator.isEmpty ? "" : ", \(stance.locator)")),
        ]
      })
  }
}
