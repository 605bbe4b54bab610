extension BriefPageWriter {
  mutating func writeReceipts() {
    paragraph(labels[.receiptsIntro])
    if !receipts.entries.isEmpty {
      fold(labels[.figuresCaption], count: receipts.entries.count) { $0.writeFigures() }
    }
    if document.facts.isEmpty {
      paragraph(labels[.emptyTable], class: "quiet")
    } else {
      let count = Set(document.facts.map(\.id)).count
      fold(labels[.factsCaption], count: count) { $0.writeFacts() }
    }
  }

  private mutating func fold(
    _ title: String, count: Int, _ content: (inout BriefPageWriter) -> Void
  ) {
    html.open("details", ["class": "register"])
    html.element("summary", text: "\(title) (\(count))")
    content(&self)
    html.close("details")
  }

  private mutating func writeFigures() {
    let columns: [(title: String, class: String?)] = [
      (labels[.what], "wide"), (labels[.figure], "number"), (labels[.facts], "wide"),
    ]
    let entries = receipts.entries
    table(labels[.figuresCaption], class: "rows", columns: columns) { page in
      for entry in entries {
        page.html.open("tr", ["id": Anchor.figure(entry.number)])
        page.rowHeader(entry.context)
        page.cell(class: "number") { page in
          let exact = entry.figure.exact.flatMap(JSONValue.digits(of:))
          page.html.element(
            exact == nil ? "span" : "data", ["value": exact], text: entry.figure.text)
        }
        page.cell(class: "identifier") { page in
          for (index, fact) in entry.figure.facts.enumerated() {
            if index > 0 { page.html.add(", ") }
            page.writeLink(toFact: fact)
          }
        }
        page.html.close("tr")
      }
    }
  }

  private mutating func writeFacts() {
    let columns: [(title: String, class: String?)] = [
      (labels[.identifier], nil), (labels[.fact], "wide"), (labels[.value], "number"),
      (labels[.valid], nil), (labels[.recorded], nil), (labels[.source], "wide"),
      (labels[.locator], nil), (labels[.remark], nil),
    ]
    var seen: Set<String> = []
    table(labels[.factsCaption], class: "rows", columns: columns) { page in
      for fact in page.document.facts where seen.insert(fact.id).inserted {
        page.html.open("tr", ["id": Anchor.fact(fact.id)])
        page.html.element("th", ["scope": "row", "class": "identifier"], text: fact.id)
        page.cell(fact.sentence)
        page.cell(page.valueText(fact), class: "number")
        page.cell(page.labels.period(fact.valid), class: "date")
        page.cell(page.labels.period(fact.recorded), class: "date")
        page.cell { $0.writeLink(toSource: fact.sourceID) }
        page.cell(fact.locator)
        page.cell(fact.note ?? "")
        page.html.close("tr")
      }
    }
  }

  mutating func writeMethods() {
    guard !document.methods.isEmpty else {
      paragraph(labels[.emptyTable], class: "quiet")
      return
    }
    let columns: [(title: String, class: String?)] = [
      (labels[.measure], nil), (labels[.title], nil), (labels[.formula], "wide"),
      (labels[.citation], "wide"),
    ]
    var seen: Set<String> = []
    table(labels[.methodsCaption], columns: columns) { page in
      for method in page.document.methods where seen.insert(method.name).inserted {
        page.html.open("tr", ["id": Anchor.method(method.name)])
        page.html.element("th", ["scope": "row"]) { html in
          html.element("code", text: method.name)
          html.element(
            "span", ["class": "quiet block"],
            text: page.labels.text(.measureVersion, method.version))
        }
        page.cell(method.title)
        page.cell { $0.html.element("code", text: method.formula) }
        page.cell(method.citation)
        page.html.close("tr")
      }
    }
  }

  mutating func writeSources() {
    guard !document.sources.isEmpty else {
      paragraph(labels[.emptyTable], class: "quiet")
      return
    }
    let columns: [(title: String, class: String?)] = [
      (labels[.title], "wide"), (labels[.producer], nil), (labels[.published], nil),
      (labels[.licence], nil), (labels[.independence], nil),
    ]
    var seen: Set<String> = []
    table(labels[.sourcesCaption], columns: columns) { page in
      for source in page.document.sources where seen.insert(source.id).inserted {
        page.html.open("tr", ["id": Anchor.source(source.id)])
        page.html.open("th", ["scope": "row"])
        page.write(title: source)
        page.html.close("th")
        page.cell(source.producer)
        page.cell(page.labels.period(source.published), class: "date")
        page.cell(source.licence)
        page.cell(page.labels.word(for: source.independence, prefix: "independence"))
        page.html.close("tr")
      }
    }
  }

  /// Only web addresses become links: an address is data, and data must not run.
  private mutating func write(title source: BriefDocument.SourceRow) {
    let title = source.title.isEmpty ? source.id : source.title
    let isWeb = source.address.hasPrefix("https://") || source.address.hasPrefix("http://")
    if isWeb {
      html.element("a", ["href": source.address, "rel": "noreferrer"], text: title)
    } else {
      html.add(title)
      if !source.address.isEmpty {
        html.element("span", ["class": "quiet block"], text: source.address)
      }
    }
    html.element("span", ["class": "identifier"], text: source.id)
  }

  mutating func writeNotes() {
    if document.notes.isEmpty {
      paragraph(labels[.none], class: "quiet")
    } else {
      html.element("ul") { html in
        for note in document.notes { html.element("li", text: note) }
      }
    }
    guard !document.inputs.isEmpty else { return }
    html.element("h3", ["id": Anchor.inputs], text: labels[.inputsHeading])
    let columns: [(title: String, class: String?)] = [(labels[.file], nil), (labels[.digest], nil)]
    table(labels[.inputsCaption], class: "rows", columns: columns) { page in
      for input in page.document.inputs {
        page.row { page in
          page.rowHeader(input.path)
          page.cell { $0.html.element("code", text: input.sha256) }
        }
      }
    }
  }
}
