extension BriefPageWriter {
  mutating func writeMap() {
    guard let map = document.map, !map.vectors.isEmpty, !map.domainIDs.isEmpty else {
      paragraph(labels[.emptyTable], class: "quiet")
      return
    }
    guard assets.vegaRuntime != nil, assets.shapes != nil else {
      paragraph(labels[.mapLeftOut], class: "notice")
      writeMapTable(map)
      return
    }
    chart(
      id: "map", caption: labels.text(LabelKey.mapCaption, .name(document.subject.localName)),
      details: labels[.mapDetails] + " "
        + labels.text(.mapOld, String(document.oldAfterYears)),
      description: charts.mapDescription(map),
      specifications: BriefCharts.Screen.allCases.map {
        ($0, charts.map(map, for: $0, isoField: assets.isoField))
      }
    ) { $0.writeMapTable(map) }
  }

  private mutating func writeMapTable(_ map: BriefDocument.Map) {
    var columns: [(title: String, class: String?)] = [(labels[.pole], nil)]
    columns += map.domainIDs.map { (document.title(ofDomain: $0), "number") }
    table(labels[.mapTable], columns: columns) { page in
      for vector in map.vectors {
        page.row { page in
          page.rowHeader(page.charts.title(ofPole: vector.poleID))
          for domain in map.domainIDs {
            page.writeValue(page.document.cell(pole: vector.poleID, domain: domain), vector.poleID)
          }
        }
      }
    }
  }

  /// A figure with its year, or the word that there is none.
  private mutating func writeValue(_ cell: BriefDocument.Cell?, _ pole: String) {
    guard let cell, let figure = cell.figure else {
      let key: LabelKey = cell?.state == .outOfCoverage ? .cellOutOfCoverage : .cellMissing
      self.cell(labels[key], class: "number without")
      return
    }
    let domain = document.title(ofDomain: cell.domainID)
    let year = cell.period ?? cell.year.map(String.init) ?? ""
    self.cell(class: "number") { page in
      page.write(figure, context: "\(domain), \(page.charts.title(ofPole: pole)), \(year)")
      page.html.add(" ")
      page.write(year: cell.year, of: cell.period)
    }
  }

  mutating func writeBalance() {
    paragraph(labels[.balanceIntro])
    guard assets.vegaRuntime != nil, !charts.balancesWithFigures.isEmpty else {
      writeBalanceTable()
      return
    }
    let hasSpan = charts.balancesWithFigures.contains { $0.low != nil }
    let old = labels.text(.balanceDetails, String(document.oldAfterYears))
    chart(
      id: "balance", caption: labels[.balanceCaption],
      details: hasSpan ? labels[.balanceSpan] + " " + old : old,
      description: charts.balanceDescription,
      specifications: BriefCharts.Screen.allCases.map { ($0, charts.balance(for: $0)) }
    ) { $0.writeBalanceTable() }
  }

  private mutating func writeBalanceTable() {
    let columns: [(title: String, class: String?)] = [
      (labels[.domain], nil), (labels[.evenness], "number"), (labels[.effectiveVectors], "number"),
      (labels[.concentration], "number"), (labels[.leadingPole], nil), (labels[.year], nil),
      (labels[.standing], nil), (labels[.remark], "wide"),
    ]
    table(labels[.balanceTable], columns: columns) { page in
      for balance in page.document.balances {
        page.row { page in
          let domain = page.document.title(ofDomain: balance.domainID)
          page.rowHeader(domain)
          let figures: [(BriefDocument.Figure?, LabelKey)] = [
            (balance.evenness, .evenness), (balance.effectiveVectors, .effectiveVectors),
            (balance.concentration, .concentration),
          ]
          for (figure, key) in figures {
            let context = "\(domain), \(page.labels[key])"
            page.writeFigure(figure, context: context)
          }
          page.cell(balance.leadingPole ?? "")
          page.cell { $0.write(year: balance.year) }
          page.cell(page.labels.word(for: balance.standing.rawValue, prefix: "standing", else: ""))
          page.cell(balance.note ?? "")
        }
      }
    }
  }

  mutating func writeFigure(_ figure: BriefDocument.Figure?, context: String) {
    guard let figure else {
      cell(labels[.cellMissing], class: "number without")
      return
    }
    cell(class: "number") { $0.write(figure, context: context) }
  }

  mutating func writeTimeLines() {
    let series = document.timeLines.filter { !charts.years(of: $0).isEmpty }
    guard !series.isEmpty else {
      paragraph(labels[.timeNone], class: "quiet")
      return
    }
    paragraph(labels[.timeIntro])
    html.open("div", ["class": "series"])
    for item in series { write(item) }
    html.close("div")
  }

  mutating func write(_ series: BriefDocument.TimeLine) {
    let years = charts.years(of: series)
    let caption = labels.text(
      .timeCaption, series.title, series.unit, String(years.first ?? 0), String(years.last ?? 0))
    let hasPoint = series.lines.contains { $0.points.contains { $0.figure?.exact != nil } }
    guard assets.vegaRuntime != nil, hasPoint else {
      writeTable(of: series, years: years)
      return
    }
    chart(
      id: "time-" + series.id, caption: caption, details: details(of: series, until: years.last),
      description: charts.description(of: series),
      specifications: BriefCharts.Screen.allCases.map {
        ($0, charts.timeLine(series, for: $0))
      }
    ) { $0.writeTable(of: series, years: years) }
  }

  /// The remark on a series, and how old its last figures are.
  private func details(of series: BriefDocument.TimeLine, until last: Int?) -> String? {
    var texts = series.note.map { [$0.last == "." ? $0 : $0 + "."] } ?? []
    if let last, document.isOld(last) {
      texts.append(labels.text(.timeOld, String(last), String(document.oldAfterYears)))
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  /// A figure with its interval where it has one.
  private mutating func write(_ point: BriefDocument.TimeLine.Point?, context: String) {
    guard let point, let figure = point.figure, let low = point.low, let high = point.high else {
      writeFigure(point?.figure, context: context)
      return
    }
    let bounds = [low, high].map { labels.number(BriefAssembly.decimals($0, 2)) }
    cell(class: "number") { page in
      page.write(figure, context: context)
      page.html.add(" [\(bounds[0]); \(bounds[1])]")
    }
  }

  private mutating func writeTable(of series: BriefDocument.TimeLine, years: [Int]) {
    var columns: [(title: String, class: String?)] = [(labels[.year], nil)]
    columns += series.lines.map { ($0.title, "number") }
    let caption = labels.text(.timeTable, "\(series.title) (\(series.unit))")
    table(caption, columns: columns) { page in
      for year in years {
        page.row { page in
          page.rowHeader(String(year))
          for line in series.lines {
            let point = line.points.first { $0.year == year }
            page.write(point, context: "\(series.title), \(line.title), \(year)")
          }
        }
      }
    }
    let notes = series.lines.flatMap { line in
      line.points.compactMap { point in point.note.map { "\(line.title) \(point.year): \($0)" } }
    }
    guard !notes.isEmpty else { return }
    html.element("ul", ["class": "remarks"]) { html in
      for note in notes { html.element("li", text: note) }
    }
  }
}
