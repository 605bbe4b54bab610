extension BriefPageWriter {
  private typealias Change = BriefDocument.Comparison.Change

  mutating func writeChanges() {
    guard let comparison = document.comparison else {
      paragraph(labels[.changesNotAsked], class: "quiet")
      return
    }
    paragraph(labels.text(.changesSince, labels.date(comparison.since).text))
    guard !comparison.changes.isEmpty else {
      paragraph(labels[.changesNone])
      return
    }
    for outcome in BriefDocument.Comparison.Outcome.allCases {
      write(comparison.changes.filter { $0.outcome == outcome }, outcome)
    }
    for reason in BriefDocument.Comparison.Reason.allCases {
      let changes = comparison.changes.filter { $0.outcome == nil && $0.reason == reason }
      guard !changes.isEmpty else { continue }
      html.element("h3", text: labels[labels.key(of: reason)])
      write(changes)
    }
  }

  /// New verdicts and rules lie open; what leaves the verdict as it was, or came with the text, is folded.
  private mutating func write(
    _ changes: [Change], _ outcome: BriefDocument.Comparison.Outcome
  ) {
    guard !changes.isEmpty else { return }
    let heading = labels.text(labels.key(of: outcome), String(changes.count))
    if outcome == .newVerdict || outcome == .newRule {
      html.element("h3", text: heading)
      write(changes)
    } else {
      html.open("details", ["class": "register"])
      html.element("summary", text: heading)
      write(changes)
      html.close("details")
    }
  }

  private mutating func write(_ changes: [Change]) {
    html.open("ul", ["class": "plain changes"])
    for change in changes { write(change) }
    html.close("ul")
  }

  private mutating func write(_ change: Change) {
    html.open("li")
    if let after = change.after ?? change.before {
      html.open("span", ["class": "step"])
      if let before = change.before, change.after != nil, before != after {
        write(before)
        html.element("span", ["aria-hidden": "true"], text: "→")
      }
      write(after)
      html.close("span")
    }
    html.open("div", ["class": "change"])
    if let check = change.checkID {
      writeLink(toCheck: check)
      html.add(change.text.isEmpty ? "" : ". ")
    }
    html.add(change.text)
    if !change.details.isEmpty {
      html.open("details")
      let reason = labels[labels.key(of: change.reason)]
      html.element("summary", text: labels.text(.changeDetails, reason))
      html.element("ul", ["class": "remarks"]) { html in
        for line in change.details { html.element("li", text: line) }
      }
      html.close("details")
    }
    html.close("div")
    html.close("li")
  }
}
