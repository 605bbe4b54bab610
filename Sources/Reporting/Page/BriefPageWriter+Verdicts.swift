extension BriefPageWriter {
  mutating func writeVerdicts() {
    let total = document.verdictTotal
    paragraph(labels.text(.verdictsIntro, String(total.total), document.asOf), class: "lead")
    html.open("ul", ["class": "tiles"])
    for (verdict, number) in zip(BriefDocument.Verdict.allCases, total.numbers) {
      html.open("li", ["class": number == 0 ? "tile tile-none" : "tile"])
      html.element("span", ["class": "count"], text: String(number))
      write(verdict)
      html.close("li")
    }
    html.close("ul")
    writeVerdictsByKind()
    html.element("details") { html in
      html.element("summary", text: labels[.verdictsMeanings])
      html.element("dl", ["class": "meanings"]) { html in
        for verdict in BriefDocument.Verdict.allCases {
          html.element("dt", text: labels.verdict(verdict))
          html.element("dd", text: labels.meaning(of: verdict))
        }
      }
    }
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

  mutating func writeChanges() {
    guard let comparison = document.comparison else {
      paragraph(labels[.changesNotAsked], class: "quiet")
      return
    }
    paragraph(labels.text(.changesSince, comparison.since))
    guard !comparison.changes.isEmpty else {
      paragraph(labels[.changesNone])
      return
    }
    let headings: [(BriefDocument.Comparison.Reason, LabelKey)] = [
      (.doctrine, .reasonDoctrine), (.data, .reasonData), (.method, .reasonMethod),
    ]
    for (reason, heading) in headings {
      let changes = comparison.changes.filter { $0.reason == reason }
      html.element("h3", text: labels[heading])
      guard !changes.isEmpty else {
        paragraph(labels[.none], class: "quiet")
        continue
      }
      html.open("ul", ["class": "plain changes"])
      for change in changes { write(change) }
      html.close("ul")
    }
  }

  private mutating func write(_ change: BriefDocument.Comparison.Change) {
    html.open("li")
    if let after = change.after {
      html.open("span", ["class": "step"])
      if let before = change.before {
        write(before)
        html.element("span", ["aria-hidden": "true"], text: "→")
      }
      write(after)
      html.close("span")
    }
    html.open("span")
    if let check = change.checkID {
      writeLink(toCheck: check)
      html.add(". ")
    }
    html.add(change.text)
    html.close("span")
    html.close("li")
  }

  mutating func writeWeakest() {
    guard !document.weakest.isEmpty else {
      paragraph(labels[.weakestNone])
      return
    }
    paragraph(labels[.weakestIntro])
    html.open("ol", ["class": "plain cards"])
    for item in document.weakest { write(item) }
    html.close("ol")
  }

  private mutating func write(_ item: BriefDocument.WeakCommitment) {
    let check = document.checks.first { $0.id == item.checkID }
    html.open("li", ["class": "card"])
    html.open("p", ["class": "card-head"])
    if let check { write(check.verdict) }
    if let kind = check?.kind {
      html.element("span", ["class": "quiet"], text: labels.word(for: kind, prefix: "kind"))
    }
    html.close("p")
    html.element("h3", text: check?.title ?? item.checkID)
    paragraph(item.reason)
    if !item.lines.isEmpty {
      html.open("ul")
      for line in item.lines {
        html.open("li")
        write(line, context: check?.title ?? item.checkID)
        html.close("li")
      }
      html.close("ul")
    }
    if check != nil {
      html.open("p", ["class": "card-foot"])
      html.open("a", ["href": "#" + Anchor.check(item.checkID)])
      html.add(labels[.evidenceOfCheck])
      html.element("span", ["class": "unseen"], text: ": " + (check?.title ?? ""))
      html.close("a")
      html.close("p")
    }
    html.close("li")
  }
}
