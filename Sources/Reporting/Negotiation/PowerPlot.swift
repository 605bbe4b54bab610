import Negotiation

/// Shares of power of each voter as marks on one line: both indices, or Shapley–Shubik before and after.
struct PowerPlot {
  private struct Mark {
    let voter: String
    let series: Int
    let value: Double
  }

  private let voters: [String]
  private let marks: [Mark]
  private let series: [String]
  private let leftOut: Int
  let description: String

  /// - Parameter limit: the most voters that are drawn, those with the most power.
  init(_ report: PowerReport, limit: Int) {
    typealias Values = (name: String, values: [Double?])
    let rows: [Values]
    if let change = report.change {
      series = ["Shapley–Shubik before the change", "after the change"]
      rows = change.rows.map { ($0.name, [$0.before?.shapleyShubik, $0.after?.shapleyShubik]) }
    } else {
      series = ["Shapley–Shubik", "Banzhaf, normalised"]
      rows = report.indices.voters.map { ($0.name, [$0.shapleyShubik, $0.banzhaf]) }
    }
    let strength = rows.map { row in row.values.compactMap { $0 }.max() ?? 0 }
    let drawn = rows.indices.sorted { (strength[$1], $0) < (strength[$0], $1) }.prefix(limit)
      .sorted()
    voters = drawn.map { rows[$0].name }
    marks = drawn.flatMap { place in
      rows[place].values.enumerated().compactMap { series, value in
        value.map { Mark(voter: rows[place].name, series: series, value: $0) }
      }
    }
    leftOut = rows.count - voters.count
    let (marks, series) = (marks, series)
    description = series.indices.map { index in
      series[index] + ": "
        + marks.filter { $0.series == index }
        .map { "\($0.voter) \(BriefAssembly.decimals($0.value, 4))" }.joined(separator: ", ")
    }.joined(separator: ". ")
  }

  var remark: String {
    "Circles: \(series[0]). Squares: \(series[1])."
      + (leftOut > 0 ? " \(leftOut) voters with less power are in the table alone." : "")
  }

  func spec(for screen: ChartScreen) -> VegaLiteSpec {
    let most = marks.map(\.value).max() ?? 1
    // A little room on the left, so that marks at 0 do not lie on the names.
    let domain: [JSONValue] = [.number(-most * 0.03), .number(most * 1.05)]
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "voter", .nominal, domain: voters.map(JSONValue.string),
      axis: ["title": nil, "domain": false, "ticks": false, "grid": true, "labelLimit": 160])
    let x = VegaLiteSpec.Encoding.scaled(
      .x, "value", .quantitative, domain: domain,
      axis: ["title": "share of power", "domain": false])
    return VegaLiteSpec(
      description: description, width: screen == .wide ? 560 : 200,
      height: 24 * Double(max(1, voters.count)),
      padding: .init(left: 2, top: 8, right: 12, bottom: 12),
      layers: series.indices.map { index in
        let colour = JSONValue.string(ChartPalette.colour(index))
        return VegaLiteSpec.Layer(
          data: .rows(
            marks.filter { $0.series == index }.map {
              [.init("voter", .string($0.voter)), .init("value", .number($0.value))]
            }),
          mark: .init(
            .point,
            [
              "shape": .string(ChartPalette.shape(index)), "size": index == 0 ? 120 : 60,
              "fill": colour, "stroke": colour, "opacity": 1,
            ]),
          encodings: [y, x])
      })
  }
}
