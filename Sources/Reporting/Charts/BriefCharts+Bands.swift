extension BriefCharts {
  /// The intervals of a series as areas behind its lines; nothing where no figure has one.
  func bands(
    _ series: BriefDocument.TimeLine, x: VegaLiteSpec.Encoding, scale: ClosedRange<Double>
  ) -> [VegaLiteSpec.Layer] {
    let rows = series.lines.flatMap { line in
      line.points.compactMap { point -> [JSONValue.Member]? in
        guard let low = point.low, let high = point.high else { return nil }
        return [
          .init("line", .string(line.title)), .init("year", .integer(point.year)),
          .init("low", .number(low)), .init("high", .number(high)),
          .init("colour", .string(colour(ofLine: line.id))),
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "low", .quantitative,
      domain: [.number(scale.lowerBound), .number(scale.upperBound)],
      axis: ["title": nil, "tickCount": 4, "domain": false, "ticks": false], zero: true)
    return [
      .init(
        data: .rows(rows), mark: .init(.area, ["opacity": 0.18, "strokeWidth": 0]),
        encodings: [
          x, y, .end(.y2, "high"), .raw(.fill, "colour", .nominal),
          .raw(.detail, "line", .nominal),
        ])
    ]
  }

  /// From the last round number at or below the least figure or bound, at most 0, to the first at or above
  /// the greatest.
  func valueScale(_ series: BriefDocument.TimeLine) -> ClosedRange<Double> {
    let points = series.lines.flatMap(\.points)
    let values =
      points.compactMap { $0.figure?.exact } + points.compactMap(\.low)
      + points.compactMap(\.high)
    let top = Self.rounded(values.max() ?? 0)
    let bottom = Self.rounded(-(values.min() ?? 0))
    return (bottom > 0 ? -bottom : 0)...(top > 0 ? top : bottom > 0 ? 0 : 1)
  }

  /// The first round number at or above a positive number; 0 for others.
  private static func rounded(_ greatest: Double) -> Double {
    guard greatest > 0 else { return 0 }
    var power = 1.0
    while power * 10 <= greatest { power *= 10 }
    while power > greatest { power /= 10 }
    let steps: [Double] = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    return (steps.first { $0 * power >= greatest } ?? 10) * power
  }
}
