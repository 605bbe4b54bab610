extension BriefPageWriter {
  mutating func writeMatrix() {
    paragraph(labels[.matrixIntro])
    html.element("p", ["class": "legend quiet"]) { html in
      html.add(labels[.matrixShade] + " ")
      let old = labels.text(.matrixOld, String(document.oldAfterYears))
      html.element("span", ["class": "swatch old-swatch", "aria-hidden": "true"]) { _ in }
      html.add(old + " " + labels[.matrixPartial])
    }
    var remarks = Remarks()
    let caption = labels.text(.matrixCaption, document.subject.name)
    html.open(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "group",
        "aria-label": labels.text(.scrollable, caption),
      ])
    html.open("table", ["class": "matrix"])
    html.element("caption") { $0.element("span", text: caption) }
    writeMatrixHead()
    html.open("tbody")
    var isBelow = false
    for pole in document.poles.filter({ !$0.overlaps }) + document.poles.filter(\.overlaps) {
      if pole.overlaps, !isBelow {
        isBelow = true
        writeOverlapRow()
      }
      html.open("tr")
      html.open("th", ["scope": "row"])
      html.add(pole.title)
      if let note = pole.note { writeMark(remarks.number(of: note)) }
      html.close("th")
      for domain in document.domains { writeMatrixCell(pole, domain, &remarks) }
      html.close("tr")
    }
    html.close("tbody")
    html.close("table")
    html.close("div")
    write(remarks)
  }

  private mutating func writeOverlapRow() {
    let columns = String(document.domains.count + 1)
    html.element("tr", ["class": "overlap"]) { html in
      html.element(
        "th", ["scope": "rowgroup", "colspan": columns], text: labels[.overlappingPoles])
    }
  }

  /// Remarks in the order of their first use; equal texts share a number.
  private struct Remarks {
    private(set) var texts: [String] = []

    mutating func number(of text: String) -> Int {
      if let index = texts.firstIndex(of: text) { return index + 1 }
      texts.append(text)
      return texts.count
    }
  }

  private mutating func writeMatrixHead() {
    html.open("thead")
    html.open("tr")
    html.element("th", ["scope": "col"], text: labels[.pole])
    for domain in document.domains {
      html.open("th", ["scope": "col"])
      html.add(domain.title)
      html.open("span", ["class": "column-note"])
      writeLink(toMethod: domain.measureName, text: domain.measureTitle)
      html.close("span")
      html.close("th")
    }
    html.close("tr")
    html.close("thead")
  }

  private mutating func writeMatrixCell(
    _ pole: BriefDocument.Pole, _ domain: BriefDocument.Domain, _ remarks: inout Remarks
  ) {
    let cell = document.cell(pole: pole.id, domain: domain.id)
    guard let cell, let figure = cell.figure else {
      let isOutside = cell?.state == .outOfCoverage
      html.open("td", ["class": isOutside ? "without outside" : "without"])
      html.add(labels[isOutside ? .cellOutOfCoverage : .cellMissing])
      if let note = cell?.note { writeMark(remarks.number(of: note)) }
      html.close("td")
      return
    }
    let isOld = document.isOld(cell.year)
    html.open(
      "td",
      [
        "class": isOld ? "with old" : "with",
        "style": cell.share.map { "--share:" + Self.shade($0) },
      ])
    html.open("span", ["class": "value"])
    let year = cell.period ?? cell.year.map(String.init) ?? ""
    write(figure, context: "\(domain.title), \(pole.title), \(year)")
    if let note = cell.note { writeMark(remarks.number(of: note)) }
    html.close("span")
    if cell.year != nil { write(year: cell.year, of: cell.period) }
    if cell.state == .partial {
      html.element("span", ["class": "tag"], text: labels[.cellPartial])
    }
    if let conduit = cell.conduit {
      html.element("span", ["class": "band"], text: labels.text(.conduit, conduit))
    }
    for text in cell.aside { html.element("span", ["class": "band"], text: text) }
    if let band = cell.band {
      html.element("span", ["class": "band"], text: labels.text(.band, band))
    }
    html.close("td")
  }

  /// Depth of a cell's shade in per cent.
  private static func shade(_ share: Double) -> String {
    guard share.isFinite else { return "0%" }
    return "\(Int((min(1, max(0, share)) * 100).rounded()))%"
  }

  private mutating func writeMark(_ number: Int) {
    html.open("sup")
    html.element(
      "a",
      [
        "href": "#" + Anchor.remark(number),
        "aria-label": labels.text(.noteMark, String(number)),
      ], text: String(number))
    html.close("sup")
  }

  private mutating func write(_ remarks: Remarks) {
    guard !remarks.texts.isEmpty else { return }
    html.element("h3", text: labels[.matrixNotes])
    html.element("ol", ["class": "remarks"]) { html in
      for (index, text) in remarks.texts.enumerated() {
        html.element("li", ["id": Anchor.remark(index + 1)], text: text)
      }
    }
  }
}
