extension BriefPageWriter {
  mutating func writeVerdicts() {
    let total = document.verdictTotal
    let date = labels.date(document.asOf)
    paragraph(
      labels.text(LabelKey.verdictsIntro, .number(total.total), .name(date)), class: "lead")
    html.open("ul", ["class": "tiles"])
    for (verdict, number) in zip(BriefDocument.Verdict.allCases, total.numbers) {
      html.open("li", ["class": number == 0 ? "tile tile-none" : "tile"])
      html.element("span", ["class": "count"], text: String(number))
      write(verdict)
      html.close("li")
    }
    html.close("ul")
    writeVerdictsByKind()
    html.element("details", ["class": "printed"]) { html in
      html.element("summary", text: labels[.verdictsMeanings])
      html.element("dl", ["class": "meanings"]) { html in
        for verdict in BriefDocument.Verdict.allCases {
          html.element("dt", text: labels.verdict(verdict))
          html.element("dd", text: labels.meaning(of: verdict))
        }
      }
    }
    paragraph(labels[.printed], class: "print-only quiet")
    writeChartNotice()
  }

  private mutating func writeVerdictsByKind() {
    guard !document.checks.isEmpty else { return }
    var columns: [(title: String, class: String?)] = [(labels[.kind], nil)]
    columns += BriefDocument.Verdict.allCases.map { (labels.verdict($0), "number") }
    columns.append((labels[.allKinds], "number"))
    table(labels[.verdictsByKind], class: "compact", columns: columns) { page in
      for count in page.document.verdictCounts {
        page.row { page in
          page.rowHeader(page.labels.word(for: count.kind, prefix: "kind"))
          for number in count.numbers {
            page.cell(String(number), class: number == 0 ? "number quiet" : "number")
          }
          page.cell(String(count.total), class: "number total")
        }
      }
    }
  }

  private mutating func writeChartNotice() {
    if assets.vegaRuntime == nil {
      paragraph(labels[.chartsLeftOut], class: "notice")
    } else {
      html.element("noscript") {
        $0.element("p", ["class": "notice"], text: labels[.scriptsOff])
      }
    }
  }
}
