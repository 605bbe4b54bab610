extension BriefPageWriter {
  mutating func writeChecks() {
    guard !document.checks.isEmpty else {
      paragraph(labels[.emptyTable], class: "quiet")
      return
    }
    paragraph(labels[.checksIntro])
    // Roles are spelled out because on narrow screens the rows are laid out as blocks, which makes
    // browsers forget that they are rows.
    html.open("table", ["class": "checks", "role": "table"])
    html.element("caption", text: labels[.checksCaption])
    html.element("thead", ["role": "rowgroup"]) { html in
      html.element("tr", ["role": "row"]) { html in
        for key in [LabelKey.check, .verdict, .value, .expected] {
          html.element("th", ["scope": "col", "role": "columnheader"], text: labels[key])
        }
      }
    }
    var seen: Set<String> = []
    for count in document.verdictCounts {
      let kind = count.kind
      let heading = labels.word(for: kind, prefix: "kind")
      let verdicts = words(of: count)
      html.open("tbody", ["role": "rowgroup", "class": "group"])
      html.element("tr", ["role": "row"]) { html in
        html.element(
          "th", ["scope": "rowgroup", "role": "rowheader", "colspan": "4"]
        ) { html in
          html.add(heading)
          html.element("span", ["class": "quiet block"], text: verdicts)
        }
      }
      html.close("tbody")
      for check in document.checks where check.kind == kind {
        write(check, hasAnchor: seen.insert(check.id).inserted)
      }
    }
    html.close("table")
  }

  /// How the checks of a kind came out, such as `8 met, 1 missed`.
  private func words(of count: BriefDocument.VerdictCount) -> String {
    zip(BriefDocument.Verdict.allCases, count.numbers).filter { $0.1 > 0 }.map {
      labels.text(.groupCount, String($0.1), labels.verdict($0.0))
    }.joined(separator: ", ")
  }

  /// What an undecided check lacks, in sight without opening it.
  private mutating func writeLack(of check: BriefDocument.Check) {
    let lack: (LabelKey, String)? =
      switch check.verdict {
      case .notTestable: check.reason.map { (.untestable, $0) }
      default: check.needs.map { (.needs, $0) }
      }
    guard let (key, text) = lack else { return }
    html.element("p", ["class": "lack"]) { html in
      html.element("span", ["class": "quiet"], text: labels[key] + ": ")
      html.add(text)
    }
  }

  private mutating func write(_ check: BriefDocument.Check, hasAnchor: Bool) {
    html.open(
      "tbody",
      ["id": hasAnchor ? Anchor.check(check.id) : nil, "role": "rowgroup", "class": "check"])
    html.open("tr", ["role": "row"])
    html.element("th", ["scope": "row", "role": "rowheader"]) { html in
      html.add(check.title)
      html.element("span", ["class": "identifier"], text: check.id)
    }
    html.open("td", ["role": "cell"])
    write(check.verdict)
    html.close("td")
    let hasValue = check.value != nil || check.verdict == .noData
    html.open("td", ["role": "cell", "data-label": hasValue ? labels[.value] : nil])
    if let value = check.value {
      write(value, context: check.title)
    } else if hasValue {
      html.element("span", ["class": "quiet"], text: labels[.cellMissing])
    }
    if let note = check.valueNote {
      html.element("span", ["class": "quiet block"], text: note)
    }
    html.close("td")
    let isExpected = check.expectation != nil
    html.open("td", ["role": "cell", "data-label": isExpected ? labels[.expected] : nil])
    html.add(check.expectation ?? "")
    if check.thresholdBasis == .analyst {
      html.element("span", ["class": "basis"], text: labels[.thresholdAnalyst])
    }
    html.close("td")
    html.close("tr")
    html.open("tr", ["role": "row", "class": "more"])
    html.open("td", ["role": "cell", "colspan": "4"])
    writeLack(of: check)
    writeDetails(of: check)
    html.close("td")
    html.close("tr")
    html.close("tbody")
  }

  private mutating func writeDetails(of check: BriefDocument.Check) {
    html.open("details")
    html.element("summary") { html in
      html.add(labels[.evidence])
      html.element("span", ["class": "unseen"], text: ": " + check.title)
    }
    html.open("dl", ["class": "particulars"])
    if let words = check.words { writeParticular(.words) { $0.write(words) } }
    if let reason = check.reason { writeParticular(.why) { $0.html.add(reason) } }
    if let needs = check.needs { writeParticular(.needs) { $0.html.add(needs) } }
    if let basis = check.thresholdBasis {
      writeParticular(.threshold) {
        $0.html.add($0.labels[basis == .stated ? .thresholdStated : .thresholdAnalyst])
      }
    }
    if let name = check.measureName {
      writeParticular(.measure) { page in
        page.writeLink(toMethod: name)
        if let version = check.measureVersion {
          page.html.add(", " + page.labels.text(.measureVersion, version))
        }
      }
    }
    if let formula = check.formula {
      writeParticular(.formula) { $0.html.element("code", text: formula) }
    }
    writeParticular(.severity) {
      $0.html.add($0.labels.word(for: check.severity.rawValue, prefix: "severity"))
    }
    writeParticular(.asOf) { page in
      page.html.add(page.labels.date(page.document.asOf).text)
      guard !page.document.inputs.isEmpty else { return }
      page.html.add(", ")
      page.html.element("a", ["href": "#" + Anchor.inputs], text: page.labels[.inputsOfCheck])
    }
    if !check.proxies.isEmpty {
      writeParticular(.proxies) { $0.write(check.proxies, of: check) }
    }
    html.close("dl")
    writeEvidence(of: check)
    html.close("details")
  }

  private mutating func writeParticular(
    _ key: LabelKey, _ content: (inout BriefPageWriter) -> Void
  ) {
    html.open("div")
    html.element("dt", text: labels[key])
    html.open("dd")
    content(&self)
    html.close("dd")
    html.close("div")
  }

  private mutating func write(_ words: BriefDocument.Words) {
    // No quotation marks: the doctrine file gives the gist, not the words.
    html.element("span", ["class": "gist"], text: words.text)
    html.open("span", ["class": "quiet"])
    writeLink(toSource: words.sourceID)
    html.add(", " + words.locator)
    html.close("span")
  }

  private mutating func write(_ proxies: [BriefDocument.Proxy], of check: BriefDocument.Check) {
    html.open("ul")
    for proxy in proxies {
      html.open("li")
      html.add(proxy.title + ": ")
      if let figure = proxy.figure {
        write(figure, context: "\(check.title), \(proxy.title)")
      } else {
        html.add(labels[.cellMissing])
      }
      html.close("li")
    }
    html.close("ul")
  }

  private mutating func writeEvidence(of check: BriefDocument.Check) {
    guard !check.evidence.isEmpty else {
      paragraph(labels[.evidenceNone], class: "quiet")
      return
    }
    let columns: [(title: String, class: String?)] = [
      (labels[.fact], "wide"), (labels[.value], "number"), (labels[.valid], nil),
      (labels[.recorded], nil), (labels[.role], nil), (labels[.source], nil),
      (labels[.identifier], nil),
    ]
    table(labels[.evidenceRows], class: "rows", columns: columns) { page in
      for item in check.evidence {
        let fact = page.facts[item.factID]
        page.row { page in
          page.cell(fact?.sentence ?? "")
          page.cell(page.valueText(fact), class: "number")
          page.cell(page.labels.period(fact?.valid ?? ""), class: "date")
          page.cell(page.labels.period(fact?.recorded ?? ""), class: "date")
          page.cell(page.labels.word(for: item.role.rawValue, prefix: "role"))
          page.cell { page in
            guard let fact else { return }
            page.writeLink(toSource: fact.sourceID)
            page.html.add(", " + fact.locator)
          }
          page.cell(class: "identifier") { $0.writeLink(toFact: item.factID) }
        }
      }
    }
  }

  /// A fact's value with its unit.
  func valueText(_ fact: BriefDocument.FactRow?) -> String {
    guard let value = fact?.value else { return "" }
    guard let unit = fact?.unit, !unit.isEmpty else { return value }
    return value + " " + unit
  }
}
