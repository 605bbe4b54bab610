extension BriefCharts {
  /// Domains that have an evenness.
  var balancesWithFigures: [BriefDocument.DomainBalance] {
    document.balances.filter { $0.evenness?.exact != nil }
  }

  var balanceDescription: String {
    let parts = balancesWithFigures.map { balance in
      let name = document.title(ofDomain: balance.domainID)
      let year = balance.year.map { " (\($0))" } ?? ""
      return "\(name) \(balance.evenness?.text ?? "")\(year)"
    }
    return labels.text(.balanceDescription, parts.joined(separator: ", "))
  }

  /// Evenness by domain: a point on a scale from 0 to 1, with the span over the choices of method.
  func balance(for screen: Screen) -> VegaLiteSpec {
    let domains = balancesWithFigures.map { document.title(ofDomain: $0.domainID) }
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "domain", .nominal, domain: domains.map(JSONValue.string),
      axis: [
        "title": nil, "domain": false, "ticks": false, "grid": true, "labelPadding": 8,
        "labelFontSize": 13, "labelColor": .string(ChartPalette.ink), "labelLimit": 120,
      ])
    let axis: JSONValue = [
      "title": .string(labels[.evenness]), "titlePadding": 8, "values": [0, 0.2, 0.4, 0.6, 0.8, 1],
      "format": ".1f", "domain": false,
    ]
    let x = VegaLiteSpec.Encoding.scaled(
      .x, "evenness", .quantitative, domain: [0, 1], axis: axis)
    let low = VegaLiteSpec.Encoding.scaled(.x, "low", .quantitative, domain: [0, 1], axis: axis)
    let rows = balancesWithFigures.map { row(of: $0, short: screen == .narrow) }
    let blue = JSONValue.string(ChartPalette.series[0])
    return VegaLiteSpec(
      description: balanceDescription, width: screen == .wide ? 480 : 150,
      height: 40 * Double(max(1, domains.count)), padding: .init(left: 2, top: 8, right: 4),
      layers: [
        .init(
          data: .rows(rows), filters: ["isValid(datum.low)"],
          mark: .init(.rule, ["color": blue, "strokeWidth": 2, "opacity": 0.55]),
          encodings: [y, low, .end(.x2, "high")]),
        .init(
          data: .rows(rows),
          mark: .init(.point, ["size": 120, "stroke": blue, "strokeWidth": 2, "opacity": 1]),
          encodings: [y, x, .raw(.fill, "fill", .nominal)]),
        .init(
          data: .rows(rows),
          mark: .init(.text, ["align": "left", "fontSize": 12]),
          encodings: [
            y, .value(.x, ["expr": "width + 12"]), .raw(.text, "label", .nominal),
          ]),
      ], usesDecimalComma: usesDecimalComma)
  }

  private func row(of balance: BriefDocument.DomainBalance, short: Bool) -> [JSONValue.Member] {
    var label = [balance.evenness?.text ?? ""]
    if !short, let effective = balance.effectiveVectors?.text {
      label.append(labels.text(.effectiveShort, effective))
    }
    if let year = balance.year { label.append(String(year)) }
    switch balance.standing {
    case .mostEven: label.append(labels[.standingMostEven])
    case .leastEven: label.append(labels[.standingLeastEven])
    case .between: break
    }
    let isOld = document.isOld(balance.year)
    return [
      .init("domain", .string(document.title(ofDomain: balance.domainID))),
      .init("evenness", .optional(balance.evenness?.exact)),
      .init("low", .optional(balance.low)),
      .init("high", .optional(balance.high)),
      .init("fill", .string(isOld ? "#FFFFFF" : ChartPalette.series[0])),
      .init("label", .string(label.joined(separator: " · "))),
    ]
  }
}
