import WorldModel

/// How the measures of export routes weigh time and money, and which weights and network they take.
struct RouteMethod {
  let cargo: Cargo
  let rule: Resolver.Rule
  /// In ``Cargo/costUnit`` a day.
  let valueOfTime: Double

  /// A day is worth 1 % of the goods: within the 0.6 to 2.1 % of D. Hummels and G. Schaur, "Time as a Trade
  /// Barrier", AER 103(7), 2013, doi:10.1257/aer.103.7.2935, for goods of USD 100,000 in a container of 40
  /// feet, and of USD 500 a tonne in bulk. The band shows what time alone and money alone give.
  private static func usualValueOfTime(_ cargo: Cargo) -> Double {
    switch cargo {
    case .container: 1_000
    case .bulk, .oil, .gas: 5
    }
  }

  static let parameters = [
    MeasureParameter(
      "cargo", .oneOf([Cargo.container.rawValue, Cargo.bulk.rawValue]),
      meaning: "what is moved; container where none is given"),
    MeasureParameter(
      "value-of-time", .number,
      meaning: "what a day is worth, in USD per FEU or per t; 1000 or 5 where none is given"),
    MeasureParameter(
      "rule", .oneOf(Resolver.Rule.allCases.map(\.rawValue)),
      meaning: "which of several figures for one thing counts; newest-source where none is given"),
  ]

  static let weighting =
    "; weights w: goods exports to each partner with a terminal in the network, over all terminals of "
    + "both alike; routes of least money + value of time · days; low and high: least days, least money"

  init(_ request: MeasureRequest, of measure: String) throws(MeasureError) {
    let cargo = request.text("cargo").flatMap { Cargo(rawValue: $0) } ?? .container
    let value = request.number("value-of-time") ?? Self.usualValueOfTime(cargo)
    guard value >= 0, value.isFinite else {
      throw .wrongArgument(
        "value-of-time", of: measure, value: "\(ExactNumber(value))", expected: "0 or more")
    }
    self.cargo = cargo
    rule = request.text("rule").flatMap { Resolver.Rule(rawValue: $0) } ?? .newestSource
    valueOfTime = value
  }

  var cost: GeneralisedCost { GeneralisedCost(valueOfTime: valueOfTime) }

  /// Other ways to choose routes, for the band.
  static let others: [(name: String, cost: GeneralisedCost)] = [
    ("least days", .time), ("least money", .money),
  ]

  /// Computes a value for each time asked for.
  ///
  /// The weights are those of the last period that had ended by then; the network is that of the date.
  func values(
    for request: MeasureRequest, in world: World, unit: MeasurementUnit,
    _ compute: (ExportRoutes) throws(MeasureError) -> RouteFigure
  ) throws(MeasureError) -> [MeasureValue] {
    let subject = request.subject
    let periods = ExportWeights.periods(of: subject, in: world)
    func value(
      _ period: EDTFInterval, _ date: EDTFDate, at time: EDTFInterval
    ) throws(MeasureError) -> MeasureValue {
      let weights = ExportWeights(of: subject, in: period, rule: rule, world)
      let routes: ExportRoutes
      do throws(MeasureError) {
        routes = try ExportRoutes(
          of: subject, weights, on: date, cargo: cargo, rule: rule, in: world)
      } catch {
        return try error.absence(at: time, unit: unit)
      }
      guard !routes.reached.isEmpty else {
        let reason =
          routes.terminals.isEmpty
          ? "the network has no terminal in \(world.title(of: subject))"
          : "the network has no terminal of any partner"
        return MeasureValue(
          at: time, value: nil, unit: unit, coverage: MeasureCoverage(.missing, missing: [reason]))
      }
      return try compute(routes).value(at: time, unit: unit, routes, date, in: world)
    }
    switch request.period {
    case .latest:
      guard let period = periods.last, let day = period.latest else { break }
      return [try value(period, world.latestRecorded ?? EDTFDate(day), at: period)]
    case .at(let date):
      let ended = periods.last { $0.latest.map { $0 <= date.latest } ?? false }
      guard let period = ended else { break }
      return [try value(period, date, at: EDTFInterval(date))]
    case .years(let years):
      var values: [MeasureValue] = []
      for period in periods {
        guard let day = period.latest, years.contains(Int(EDTFDate(day).year)) else { continue }
        values.append(try value(period, EDTFDate(day), at: period))
      }
      if !values.isEmpty { return values }
    }
    let known = periods.compactMap { $0.latest.map { Int(EDTFDate($0).year) } }
    return [
      MeasureValue(
        at: request.period.time, value: nil, unit: unit,
        coverage: MeasureCoverage(
          .missing, missing: ["no goods exports of \(world.title(of: subject)) for this time"],
          neighbours: known.last.map { [$0] } ?? []))
    ]
  }
}

extension MeasureRequest.Period {
  fileprivate var time: EDTFInterval {
    switch self {
    case .latest: .unknown
    case .at(let date): EDTFInterval(date)
    case .years(let years):
      EDTFDate(year: years.upperBound).map { EDTFInterval($0) } ?? .unknown
    }
  }
}

extension MeasureError {
  /// That a figure can't be told, with the reason, where the world can't tell it; any other fault is thrown.
  func absence(
    at time: EDTFInterval, unit: MeasurementUnit
  ) throws(MeasureError) -> MeasureValue {
    guard case .notApplicable(let reason) = self else { throw self }
    return MeasureValue(
      at: time, value: nil, unit: unit, coverage: MeasureCoverage(.missing, missing: [reason]))
  }
}
