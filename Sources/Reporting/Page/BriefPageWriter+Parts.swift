extension BriefPageWriter {
  /// A figure with the link to its receipt and, for machines, the number unrounded.
  mutating func write(_ figure: BriefDocument.Figure, context: String) {
    let anchor = receipts.anchor(of: figure, context: context)
    let exact = figure.exact.flatMap(JSONValue.digits(of:))
    if let anchor { html.open("a", ["class": "figure", "href": "#" + anchor]) }
    if let exact {
      html.element("data", ["value": exact], text: figure.text)
    } else {
      html.element("span", text: figure.text)
    }
    if anchor != nil { html.close("a") }
  }

  /// A link to a fact's row; plain text where the page has no such row.
  mutating func writeLink(toFact id: String) {
    if receipts.holds(fact: id) {
      html.element("a", ["href": "#" + Anchor.fact(id)], text: id)
    } else {
      html.add(labels.text(.unknownFact, id))
    }
  }

  /// A link to a source's row; the bare identifier where the page has no such row.
  mutating func writeLink(toSource id: String) {
    guard let source = sources[id] else {
      html.add(id)
      return
    }
    let name = source.title.isEmpty ? source.id : source.title
    html.element("a", ["href": "#" + Anchor.source(id)], text: name)
  }

  /// A link to a check, by default with its title; plain text where the page has no such check.
  mutating func writeLink(toCheck id: String, text: String? = nil) {
    guard let check = document.checks.first(where: { $0.id == id }) else {
      html.add(text ?? id)
      return
    }
    html.element("a", ["href": "#" + Anchor.check(id)], text: text ?? check.title)
  }

  /// A link to a measure's definition.
  mutating func writeLink(toMethod name: String, text: String? = nil) {
    guard document.methods.contains(where: { $0.name == name }) else {
      html.add(text ?? name)
      return
    }
    html.element("a", ["href": "#" + Anchor.method(name)], text: text ?? name)
  }

  /// A verdict: a symbol and its word.
  mutating func write(_ verdict: BriefDocument.Verdict) {
    html.element("span", ["class": "badge badge-" + verdict.rawValue]) { html in
      html.raw(VerdictSymbol.svg(verdict))
      html.add(labels.verdict(verdict))
    }
  }

  /// A year, or the years that a figure sums up, marked where the last of them is old.
  mutating func write(year: Int?, of period: String? = nil) {
    guard let year else {
      html.element("span", ["class": "quiet"], text: labels[.notAvailable])
      return
    }
    let isOld = document.isOld(year)
    html.element("span", ["class": isOld ? "year old" : "year"]) { html in
      html.add(period ?? String(year))
      if isOld, let age = document.age(of: year) {
        let remark = labels.text(.cellOld, labels.age(age))
        html.element("span", ["class": "unseen"], text: " (\(remark))")
      }
    }
  }

  /// A table inside a container of its own that scrolls sideways and can be reached by keyboard.
  mutating func table(
    _ caption: String, class style: String = "", columns: [(title: String, class: String?)],
    isCaptionShown: Bool = true, rows: (inout BriefPageWriter) -> Void
  ) {
    html.openTable(
      caption, scrollLabel: labels.text(.scrollable, caption), class: style, columns: columns,
      isCaptionShown: isCaptionShown)
    rows(&self)
    html.closeTable()
  }

  mutating func row(_ content: (inout BriefPageWriter) -> Void) {
    html.open("tr")
    content(&self)
    html.close("tr")
  }

  mutating func cell(_ text: String, class style: String? = nil) {
    html.element("td", ["class": style], text: text)
  }

  mutating func cell(class style: String? = nil, _ content: (inout BriefPageWriter) -> Void) {
    html.open("td", ["class": style])
    content(&self)
    html.close("td")
  }

  mutating func rowHeader(_ text: String) {
    html.element("th", ["scope": "row"], text: text)
  }

  mutating func paragraph(_ text: String, class style: String? = nil) {
    html.element("p", ["class": style], text: text)
  }

  /// A chart: its caption, its place, its specifications and its table.
  mutating func chart(
    id: String, caption: String, details: String? = nil, description: String,
    specifications: [(screen: BriefCharts.Screen, spec: VegaLiteSpec)],
    table: (inout BriefPageWriter) -> Void
  ) {
    html.openChart(
      ChartFigure(
        id: id, caption: caption, details: details, description: description,
        specifications: specifications, failure: labels[.chartFailed],
        tableTitle: labels[.chartTable]))
    table(&self)
    html.closeChart()
  }
}
