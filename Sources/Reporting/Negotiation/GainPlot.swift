import Negotiation

/// What each party gains from the packages that a mediator could table, on one scale.
struct GainPlot {
  private let parties: [String]
  private let packages: [(name: String, gains: [Double])]
  let description: String

  init(_ part: MediationReport.Part) {
    let space = part.result.space
    let parties = space.parties.map { space.negotiation.actors[$0].name }
    self.parties = parties
    packages = MediationReport.best(part.result).map { ($0, $1.package.gains) }
    description = packages.map { package in
      package.name + ": "
        + zip(parties, package.gains).map { "\($0) \(BriefAssembly.decimals($1, 3))" }
        .joined(separator: ", ")
    }.joined(separator: ". ")
  }

  var remark: String {
    let names = ["Circles", "Squares", "Triangles"]
    let marks = zip(names, packages).map { "\($0): \($1.name)." }.joined(separator: " ")
    return marks + " Left of 0 a party would rather have no agreement."
  }

  func spec(for screen: ChartScreen) -> VegaLiteSpec {
    let values = packages.flatMap(\.gains) + [0]
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let margin = max(0.01, (high - low) * 0.04)
    let domain: [JSONValue] = [.number(low - margin), .number(high + margin)]
    let axis: JSONValue = ["title": "gain beyond the reservation value", "domain": false]
    let y = VegaLiteSpec.Encoding.scaled(
      .y, "party", .nominal, domain: parties.map(JSONValue.string),
      axis: ["title": nil, "domain": false, "ticks": false, "grid": true, "labelLimit": 160])
    let zero = VegaLiteSpec.Layer(
      data: .rows([[.init("zero", 0)]]),
      mark: .init(.rule, ["color": .string(ChartPalette.frame)]),
      encodings: [.scaled(.x, "zero", .quantitative, domain: domain, axis: axis)])
    // Marks that lie on each other stay visible: each package's are smaller than those before.
    let marks = packages.enumerated().map { index, package in
      let colour = JSONValue.string(ChartPalette.colour(index))
      return VegaLiteSpec.Layer(
        data: .rows(
          zip(parties, package.gains).map {
            [.init("party", .string($0)), .init("gain", .number($1))]
          }),
        mark: .init(
          .point,
          [
            "shape": .string(ChartPalette.shape(index)),
            "size": .integer([160, 90, 40][index % 3]),
            "fill": colour, "stroke": colour, "opacity": 1,
          ]),
        encodings: [y, .scaled(.x, "gain", .quantitative, domain: domain, axis: axis)])
    }
    return VegaLiteSpec(
      description: description, width: screen == .wide ? 560 : 200,
      height: 26 * Double(max(1, parties.count)),
      padding: .init(left: 2, top: 8, right: 12, bottom: 12),
      layers: [zero] + marks)
  }
}
