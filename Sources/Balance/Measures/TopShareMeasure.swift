import WorldModel

/// What part of a flow its largest partners or routes carry.
struct TopShareMeasure: Measure {
  let name: String
  let title: String
  let family: FlowFamily

  static let any = TopShareMeasure(
    name: "top-share", title: "Share of the largest partners", family: .any)
  static let transit = TopShareMeasure(
    name: "transit-share", title: "Share of the largest transit routes", family: .transit)
  static let energyRoutes = TopShareMeasure(
    name: "energy-route-share", title: "Share of the largest oil export routes", family: .energy)

  var description: MeasureDescription {
    MeasureDescription(
      name: name, title: title,
      summary: "What part of the flow the n largest partners or routes carry together.",
      formula: "Σ of the n largest shares; high: partners not listed may be among them",
      unit: .one,
      citation: "concentration ratio CR_n, as in G. Rosenbluth, Measures of Concentration, in "
        + "Business Concentration and Price Policy, NBER 1955",
      parameters: [
        MeasureParameter("top", .integer, meaning: "how many of the largest count; 1 by default")
      ] + family.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let number = Int(request.number("top") ?? 1)
    guard number > 0 else {
      throw .wrongArgument(
        "top", of: description.name, value: "\(number)", expected: "a whole number of at least 1")
    }
    let tables = try family.choice(request).tables(of: request.subject, in: world)
    return try tables.values(for: request.period, unit: .one) { (table) throws(MeasureError) in
      guard let base = table.shareBase else {
        return .absent(in: table, "no total of \(table.series) to take a share of")
      }
      let positive = table.rows.filter { $0.amount > 0 }
      let largest = positive.prefix(number)
      let sum = largest.reduce(0) { $0 + $1.amount }
      let names = largest.map { world.title(of: $0.partner) }.joined(separator: ", ")
      var high = sum
      if let other = table.other, other.amount > 0 {
        // One partner of the remainder may be larger than the smallest of those counted.
        let smallest = largest.count == number ? largest.last?.amount ?? 0 : 0
        high += max(0, other.most(heldBy: 1) - smallest)
        if largest.count < number {
          high = sum + other.most(heldBy: number - largest.count)
        }
      }
      let figure = BoundedFigure(sum / base, low: sum / base, high: min(1, high / base))
      return MeasureValue(figure, from: table, notes: ["largest: \(names)"])
    }
  }
}
