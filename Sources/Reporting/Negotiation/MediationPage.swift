import Negotiation

/// Packages that a mediator could table as one HTML page with a plot of the gains, which opens offline.
public struct MediationPage: Sendable {
  let report: MediationReport
  let assets: ChartAssets

  public init(_ report: MediationReport, assets: ChartAssets = ChartAssets()) {
    self.report = report
    self.assets = assets
  }

  /// The same report and assets give the same bytes.
  public var html: String {
    let negotiation = report.negotiation
    var sections = [
      SimplePage.Section(id: "reading", heading: "How to read it") { page in
        page.paragraph(
          "Gains follow from the positions, saliences and reservation values of the file, which are judgements. "
            + "What these models can and cannot tell: Documentation/negotiation.md.",
          class: "notice")
        if let says = negotiation?.says, !says.isEmpty { page.paragraph(says) }
      }
    ]
    for (place, part) in report.parts.enumerated() {
      sections.append(
        .init(id: "package-\(place + 1)", heading: MediationReport.issues(part)) {
          write(part, place, &$0)
        })
    }
    if let receipts = report.receipts {
      sections.append(
        .init(id: "receipts", heading: "Where the figures come from") { receipts.write(to: &$0) })
    }
    sections.append(
      .init(id: "files", heading: "Files") { page in
        page.list(report.inputs.map(\.words))
      })
    let title = negotiation?.title ?? ""
    return SimplePage.text(
      title: title.isEmpty ? "Mediation" : title, kind: "Mediation",
      facts: [
        (name: "Actors", value: "\(negotiation?.actors.count ?? 0)"),
        (name: "Rule", value: negotiation?.rule.name ?? ""),
      ], assets: assets, sections: sections)
  }

  private func write(_ part: MediationReport.Part, _ place: Int, _ page: inout SimplePage) {
    page.list(MediationReport.summary(part))
    let best = MediationReport.best(part.result)
    page.table(
      "Packages to table",
      columns: [
        ("Package", nil), ("Value", "number"), ("No other above", "number"),
        ("Least gain", "number"), ("Points", nil),
      ],
      rows: best.map { name, best in
        [
          .header(name), .number(BriefAssembly.decimals(best.value, 4), exact: best.value),
          .number(BriefAssembly.decimals(best.bound, 4), exact: best.bound),
          .number(
            BriefAssembly.decimals(best.package.leastGain, 4), exact: best.package.leastGain),
          .text(MediationReport.words(best.package, part)),
        ]
      })
    let plot = GainPlot(part)
    page.chart(
      ChartFigure(
        id: "gains-\(place + 1)", caption: "What each party gains beyond its reservation value",
        details: plot.remark, description: plot.description,
        specifications: ChartScreen.allCases.map { ($0, plot.spec(for: $0)) },
        failure: "The plot could not be drawn; the table holds its figures.",
        tableTitle: "The same as a table")
    ) { writeGains(part, &$0) }
    if let efficient = part.result.efficient, !efficient.isEmpty {
      let shown = MediationReport.shown
      page.paragraph(
        "\(efficient.count) packages that no other improves on for all"
          + (efficient.count > shown ? ", the first \(shown):" : ":"))
      page.list(efficient.prefix(shown).map { MediationReport.words($0, part) })
    }
    let concessions = MediationReport.concessions(part)
    if !concessions.isEmpty { page.list(concessions) }
    page.list(MediationReport.blocking(part))
  }

  private func writeGains(_ part: MediationReport.Part, _ page: inout SimplePage) {
    let best = MediationReport.best(part.result)
    let space = part.result.space
    let columns: [HTMLWriter.TableColumn] =
      [("Party", nil), ("Reservation value", "number")] + best.map { ($0.name, "number") }
    page.table(
      "Gains by package", columns: columns,
      rows: space.parties.enumerated().map { row, party in
        let isAssumed = space.assumed.contains(party)
        let reservation = BriefAssembly.decimals(space.reservation[row], 4)
        return [
          .header(space.negotiation.actors[party].name),
          .number(
            reservation + (isAssumed ? " (assumed)" : ""), exact: space.reservation[row]),
        ]
          + best.map { _, best in
            let gain = best.package.gains[row]
            return .number(BriefAssembly.decimals(gain, 4), exact: gain)
          }
      })
  }
}
