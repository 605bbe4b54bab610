import Testing

@testable import Reporting

@Suite("Charts of the brief")
struct BriefChartsTests {
  private let charts = BriefCharts(document: SampleBrief.document, labels: .english)

  @Test("The projection agrees with the published one at its corners")
  func projection() {
    // Source: values of the formula of Šavrič et al. as implemented in d3-geo 3.1, geoEqualEarthRaw.
    let corner = EqualEarth.unit(longitude: 180, latitude: 0)
    #expect(abs(corner.x - 2.706_629_983_696_1) < 1e-9)
    #expect(abs(corner.y) < 1e-12)
    let pole = EqualEarth.unit(longitude: 0, latitude: 90)
    #expect(abs(pole.y - 1.317_362_759_157_4) < 1e-9)
  }

  @Test("Series keep apart from white and have a shape each")
  func palette() {
    for colour in ChartPalette.series { #expect(contrastWithWhite(colour) >= 3) }
    for ink in [ChartPalette.ink, ChartPalette.quietInk, ChartPalette.missing] {
      #expect(contrastWithWhite(ink) >= 4.3)
    }
    #expect(Set(ChartPalette.shapes).count == ChartPalette.series.count)
    #expect(ChartPalette.tints.count == ChartPalette.series.count)
  }

  @Test("A line breaks at a year without a figure")
  func gaps() throws {
    let spec = charts.timeLine(SampleFigures.trade, for: .wide)
    guard case .rows(let rows) = spec.layers[0].data else { throw Fault.noRows }
    let union = rows.filter { $0.contains(.init("line", "EU")) }
    let values = union.map { row in row.first { $0.name == "value" }?.value }
    #expect(values == [25.5, 35.2, 41.3, nil, 38.6].map { JSONValue.optional($0) })
    let segments = union.map { row in row.first { $0.name == "segment" }?.value }
    #expect(Set(segments[0...2]).count == 1)
    #expect(segments[4] != segments[0])
  }

  @Test("Names at the ends of lines do not touch")
  func endLabels() throws {
    let spec = charts.timeLine(SampleFigures.trade, for: .wide)
    guard case .rows(let rows) = spec.layers[3].data else { throw Fault.noRows }
    let heights = rows.compactMap { number("y", in: $0) }.sorted()
    #expect(heights.count == SampleFigures.trade.lines.count)
    for (upper, lower) in zip(heights, heights.dropFirst()) { #expect(lower - upper >= 15.9) }
  }

  @Test("Labels of the map stay inside and apart", arguments: BriefCharts.Screen.allCases)
  func mapLabels(screen: BriefCharts.Screen) throws {
    let spec = charts.map(SampleBrief.map, for: screen, isoField: "iso3")
    let rows = try mapRows(spec).filter { $0.contains(.init("domain", "trade")) }
    #expect(rows.count == SampleBrief.map.vectors.count)
    let boxes = try rows.map { row in
      let left = try #require(number("left", in: row))
      let top = try #require(number("top", in: row))
      return MapLabels.Box(
        x: left, y: top, width: try #require(number("right", in: row)) - left,
        height: try #require(number("bottom", in: row)) - top)
    }
    for (index, box) in boxes.enumerated() {
      #expect(box.x >= 0 && box.x + box.width <= spec.width)
      #expect(box.y >= 0 && box.y + box.height <= spec.height)
      for other in boxes[(index + 1)...] { #expect(box.overlap(other) == 0) }
    }
  }

  @Test("A pole without a figure has a dashed line and says so")
  func missingOnMap() throws {
    let rows = try mapRows(charts.map(SampleBrief.map, for: .wide, isoField: "iso3"))
    let row = try #require(
      rows.first {
        $0.contains(.init("pole", "muslim-world")) && $0.contains(.init("domain", "trade"))
      })
    #expect(row.contains(.init("dash", [4, 4])))
    #expect(row.contains(.init("label", "Muslim world: no data")))
  }

  @Test("Old figures look old on the map and on time lines")
  func old() throws {
    let rows = try mapRows(charts.map(SampleBrief.map, for: .wide, isoField: "iso3"))
    let ages: [(domain: JSONValue, isOld: Bool)] = [("trade", false), ("investment", true)]
    for (domain, isOld) in ages {
      let found = rows.first {
        $0.contains(.init("pole", "russia")) && $0.contains(.init("domain", domain))
      }
      let row = try #require(found)
      #expect(row.contains(.init("old", .bool(isOld))))
      #expect(row.contains(.init("frameDash", isOld ? [3, 2] : [1, 0])))
    }
    let line = charts.timeLine(SampleFigures.trade, for: .wide)
    guard case .rows(let points) = line.layers[1].data else { throw Fault.noRows }
    for point in points {
      let year = point.first { $0.name == "year" }?.value
      let isOpen = point.contains(.init("fill", "#FFFFFF"))
      #expect(isOpen == (year != .integer(2016)))
    }
  }

  @Test("A pole outside the map is an arrow at its edge")
  func outside() throws {
    let spec = charts.map(SampleBrief.map, for: .wide, isoField: "iso3")
    let row = try #require(
      try mapRows(spec).first { $0.contains(.init("pole", "united-states")) })
    #expect(number("x", in: row) == 8)
    guard case .string(let label)? = row.first(where: { $0.name == "label" })?.value else {
      throw Fault.noRows
    }
    #expect(label.hasPrefix("← United States"))
  }

  @Test("The map offers every domain, and its first is shown first")
  func choice() {
    let json = charts.map(SampleBrief.map, for: .wide, isoField: "iso3").json
    guard case .array(let parameters)? = json["params"] else {
      Issue.record("no parameter")
      return
    }
    #expect(parameters.first?["value"] == "trade")
    #expect(
      parameters.first?["bind"]?["labels"]
        == ["Trade", "Political", "Investment", "Energy", "Security"])
  }

  @Test("The balance chart leaves out domains without a figure")
  func balance() throws {
    let spec = charts.balance(for: .wide)
    guard case .rows(let rows) = spec.layers[1].data else { throw Fault.noRows }
    #expect(rows.count == SampleFigures.balances.count - 1)
    #expect(!spec.description.contains("Transit"))
  }

  private enum Fault: Error { case noRows }

  private func mapRows(_ spec: VegaLiteSpec) throws -> [[JSONValue.Member]] {
    for layer in spec.layers where layer.mark.kind == .rule {
      if case .rows(let rows) = layer.data { return rows }
    }
    throw Fault.noRows
  }

  private func number(_ name: String, in row: [JSONValue.Member]) -> Double? {
    guard case .number(let number)? = row.first(where: { $0.name == name })?.value else {
      return nil
    }
    return number
  }

  /// Contrast by WCAG 2.2 of a colour `#RRGGBB` against white.
  private func contrastWithWhite(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0xFFFFFF
    let weights = [0.2126, 0.7152, 0.0722]
    var luminance = 0.0
    for (index, weight) in weights.enumerated() {
      let part = Double((value >> (16 - 8 * index)) & 0xFF) / 255
      // Square plus a little stands in for the exact curve: within 0.02 of it over the whole range.
      luminance += weight * (part <= 0.04 ? part / 12.92 : part * part * (0.305 * part + 0.695))
    }
    return 1.05 / (luminance + 0.05)
  }
}
