extension BriefCharts {
  /// The years of a series that have a figure, first to last.
  func years(of series: BriefDocument.TimeLine) -> [Int] {
    Set(series.lines.flatMap(\.points).map(\.year)).sorted()
  }

  func description(of series: BriefDocument.TimeLine) -> String {
    let years = years(of: series)
    let names = series.lines.map(\.title).joined(separator: ", ")
    let last = series.lines.compactMap { line -> String? in
      guard let point = line.points.last(where: { $0.figure != nil }) else { return nil }
      return "\(line.title) \(point.figure?.text ?? "") (\(point.year))"
    }
    return labels.text(
      .timeDescription, series.title, names, String(years.first ?? 0), String(years.last ?? 0),
      last.joined(separator: ", "))
  }

  /// Lines with points and a name at the end of each, without a legend.
  func timeLine(_ series: BriefDocument.TimeLine, for screen: Screen) -> VegaLiteSpec {
    let height = 250.0
    let width = plotWidth(series, for: screen)
    let years = years(of: series)
    let first = years.first ?? 0
    let last = max(years.last ?? 0, first + 1)
    let scale = valueScale(series)
    let rows = series.lines.flatMap(rows(of:))
    let x = VegaLiteSpec.Encoding.scaled(
      .x, "year", .quantitative, domain: [.integer(first), .integer(last)],
      axis: [
        "title": nil, "format": "d", "grid": false, "labelFlush": false, "tickSize": 4,
        "values": .array(ticks(years, width: width).map(JSONValue.integer)),
      ])
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "value", .quantitative,
      domain: [.number(scale.lowerBound), .number(scale.upperBound)],
      axis: ["title": nil, "tickCount": 4, "domain": false, "ticks": false], zero: true)
    return VegaLiteSpec(
      description: description(of: series), width: width, height: height,
      padding: .init(left: 2, top: 10, right: 4),
      layers: bands(series, x: x, scale: scale) + [
        .init(
          data: .rows(rows), filters: ["isValid(datum.value)"],
          mark: .init(.line, ["strokeWidth": 2, "opacity": 0.9]),
          encodings: [
            x, y, .raw(.color, "colour", .nominal), .raw(.detail, "segment", .nominal),
          ]),
        .init(
          data: .rows(rows), filters: ["isValid(datum.value)"],
          mark: .init(.point, ["size": 42, "opacity": 1, "strokeWidth": 1.6]),
          encodings: [
            x, y, .raw(.stroke, "colour", .nominal), .raw(.fill, "fill", .nominal),
            .raw(.shape, "shape", .nominal),
          ]),
        .init(
          data: .rows(endLabels(series, height: height, scale: scale)),
          mark: .init(.point, ["size": 42, "opacity": 1, "strokeWidth": 1.6]),
          encodings: [
            .value(.x, ["expr": "width + 14"]), .raw(.y, "y", .quantitative),
            .raw(.stroke, "colour", .nominal), .raw(.fill, "fill", .nominal),
            .raw(.shape, "shape", .nominal),
          ]),
        .init(
          data: .rows(endLabels(series, height: height, scale: scale)),
          mark: .init(
            .text,
            [
              "align": "left", "baseline": "middle", "fontSize": 12, "fontStyle": Self.styleOfAge,
            ]),
          encodings: [
            .value(.x, ["expr": "width + 22"]), .raw(.y, "y", .quantitative),
            .raw(.text, "label", .nominal), .raw(.color, "ink", .nominal),
          ]),
      ], usesDecimalComma: usesDecimalComma)
  }

  /// What the names at the ends of the lines leave of the screen.
  private func plotWidth(
    _ series: BriefDocument.TimeLine, for screen: Screen
  ) -> Double {
    let names = series.lines.map { line in
      ChartPalette.width(of: endText(line) ?? "", size: 12)
    }
    let total = screen == .wide ? 490.0 : 350.0
    let axisAndGap = 68.0
    return max(120, (total - axisAndGap - (names.max() ?? 0)).rounded())
  }

  /// A line's name with its last figure; `nil` for a line without figures.
  private func endText(_ line: BriefDocument.TimeLine.Line) -> String? {
    let drawn = line.points.filter { $0.figure?.exact != nil }
    guard let point = drawn.max(by: { $0.year < $1.year }) else { return nil }
    return "\(line.title) \(point.figure?.text ?? "") (\(point.year))"
  }

  private func rows(of line: BriefDocument.TimeLine.Line) -> [[JSONValue.Member]] {
    let index = index(ofPole: line.id)
    var segment = 0
    return line.points.sorted { $0.year < $1.year }.map { point in
      if point.figure?.exact == nil { segment += 1 }
      return [
        .init("line", .string(line.title)),
        .init("segment", .string("\(line.id)/\(segment)")),
        .init("year", .integer(point.year)),
        .init("value", .optional(point.figure?.exact)),
        .init("colour", .string(colour(ofLine: line.id))),
        .init("fill", .string(fill(line.id, year: point.year))),
        .init("shape", .string(ChartPalette.shape(index))),
      ]
    }
  }

  /// Names at the height of each line's last figure, moved apart where they would touch.
  private func endLabels(
    _ series: BriefDocument.TimeLine, height: Double, scale: ClosedRange<Double>
  ) -> [[JSONValue.Member]] {
    struct Label {
      var y: Double
      let year: Int
      let line: BriefDocument.TimeLine.Line
      let text: String
    }
    var ends = series.lines.compactMap { line -> Label? in
      let drawn = line.points.filter { $0.figure?.exact != nil }
      guard let point = drawn.max(by: { $0.year < $1.year }), let value = point.figure?.exact
      else { return nil }
      return Label(
        y: (scale.upperBound - value) / (scale.upperBound - scale.lowerBound) * height,
        year: point.year, line: line,
        text: endText(line) ?? line.title)
    }
    ends.sort { ($0.y, $0.line.id) < ($1.y, $1.line.id) }
    let gap = 16.0
    for index in ends.indices.dropFirst() {
      ends[index].y = max(ends[index].y, ends[index - 1].y + gap)
    }
    // What was pushed below the axis goes back up.
    var floor = height
    for index in ends.indices.reversed() {
      ends[index].y = min(ends[index].y, floor)
      floor = ends[index].y - gap
    }
    return ends.map { end in
      let index = index(ofPole: end.line.id)
      return [
        .init("y", .number((end.y * 10).rounded() / 10)),
        .init("label", .string(end.text)),
        .init("old", .bool(document.isOld(end.year))),
        .init("ink", .string(document.isOld(end.year) ? ChartPalette.old : ChartPalette.ink)),
        .init("colour", .string(colour(ofLine: end.line.id))),
        .init("fill", .string(fill(end.line.id, year: end.year))),
        .init("shape", .string(ChartPalette.shape(index))),
      ]
    }
  }

  /// Old figures are open points.
  private func fill(_ line: String, year: Int) -> String {
    document.isOld(year) ? "#FFFFFF" : colour(ofLine: line)
  }

  /// The colour of a pole, or of the subject, which is ink.
  func colour(ofLine id: String) -> String {
    id == document.subject.id ? ChartPalette.ink : ChartPalette.colour(index(ofPole: id))
  }

  /// Years for the axis: those with figures, thinned to what the width holds, ends kept.
  private func ticks(_ years: [Int], width: Double) -> [Int] {
    guard let last = years.last else { return [] }
    let first = years[0]
    guard last > first else { return [last] }
    // Backwards from the last year, each at least a label's width from the one before and the first.
    let gap = Double(last - first) * 44 / width
    var kept = [last]
    for year in years.reversed().dropFirst()
    where Double(kept[0] - year) >= gap && Double(year - first) >= gap {
      kept.insert(year, at: 0)
    }
    return [first] + kept
  }
}
