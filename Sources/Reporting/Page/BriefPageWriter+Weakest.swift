extension BriefPageWriter {
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
    if item.lines.isEmpty {
      paragraph(item.reason)
    } else {
      html.open("ul")
      for line in item.lines {
        html.open("li")
        write(line, context: check?.title ?? item.checkID)
        html.close("li")
      }
      html.close("ul")
    }
    if let check {
      let severity = labels.word(for: check.severity.rawValue, prefix: "severity")
      var texts = ["\(labels[.severity]): \(severity)."]
      if check.thresholdBasis == .analyst {
        texts.append("\(labels[.threshold]): \(labels[.thresholdAnalyst]).")
      }
      paragraph(texts.joined(separator: " "), class: "quiet")
      html.open("p", ["class": "card-foot"])
      html.open("a", ["href": "#" + Anchor.check(item.checkID)])
      html.add(labels[.evidenceOfCheck])
      html.element("span", ["class": "unseen"], text: ": " + check.title)
      html.close("a")
      html.close("p")
    }
    html.close("li")
  }
}
