import WorldModel

/// Turns a function from a period to figures into the values of a request, and says where there are
/// none.
struct Timeline {
  typealias Compute = (EDTFInterval) throws(MeasureError) -> [MeasureValue]

  /// The periods with data, in any order.
  let periods: [EDTFInterval]
  let statements: [Fact<Coverage>]
  let unit: MeasurementUnit
  /// What is measured, for messages.
  let subject: String
  /// One absent value for each; a single `nil` where reporters do not matter.
  var reporters: [EntityID?] = [nil]
  /// Whether a figure of several years says nothing about one of them, as amounts do.
  var wholePeriods = false
  /// Whether years after the last period are said to have no figure where no statement does, as for data that
  /// end.
  var tellsEnd = false
  /// Further reasons why a time has no data.
  var reasons: (EDTFInterval) -> [String] = { _ in [] }

  func values(
    for period: MeasureRequest.Period, _ compute: Compute
  ) throws(MeasureError) -> [MeasureValue] {
    switch period {
    case .latest: try latest(compute)
    case .at(let date): try values(at: EDTFInterval(date), compute)
    case .years(let years): try values(in: years, compute)
    }
  }

  private func latest(_ compute: Compute) throws(MeasureError) -> [MeasureValue] {
    var newest: [MeasureValue]?
    for period in periods.sorted(by: { $1.endsBefore($0) }) {
      let values = try compute(period)
      if values.contains(where: { $0.value != nil }) { return values }
      if newest == nil { newest = values }
    }
    if let newest, !newest.isEmpty { return newest }
    return absent(at: .unknown, neighbours: [])
  }

  private func values(
    at time: EDTFInterval, _ compute: Compute
  ) throws(MeasureError) -> [MeasureValue] {
    if let period = PeriodChoice.period(for: time, among: periods) {
      let wider = wholePeriods && !time.contains(period)
      if !wider {
        let values = try compute(period)
        let noted =
          period == time ? values : values.map { $0.dated(period, within: time, wholePeriods) }
        if noted.contains(where: { $0.value != nil }) { return noted }
        let near = try neighbours(of: time, compute)
        return noted.isEmpty
          ? absent(at: time, neighbours: near) : noted.map { $0.with(neighbours: near) }
      }
      let reason = "the figure of \(period) covers that period as a whole"
      return absent(at: time, neighbours: try neighbours(of: time, compute), reason: reason)
    }
    return absent(at: time, neighbours: try neighbours(of: time, compute))
  }

  private func values(
    in years: ClosedRange<Int>, _ compute: Compute
  ) throws(MeasureError) -> [MeasureValue] {
    var result: [MeasureValue] = []
    var done: Set<EDTFInterval> = []
    for year in years {
      let time = EDTFInterval(year: year)
      if let period = PeriodChoice.period(for: time, among: periods) {
        if done.insert(period).inserted { result += try compute(period) }
      } else if !stated(at: time).isEmpty || tellsEnd && isAfterLast(time) {
        result += absent(at: time, neighbours: try neighbours(of: time, compute))
      }
    }
    if !result.isEmpty { return result }
    let first = EDTFDate(year: years.lowerBound).map(EDTFInterval.Bound.date) ?? .unknown
    let last = EDTFDate(year: years.upperBound).map(EDTFInterval.Bound.date) ?? .unknown
    let time = EDTFInterval(start: first, end: last) ?? .unknown
    return absent(at: time, neighbours: try neighbours(of: time, compute))
  }

  private func isAfterLast(_ time: EDTFInterval) -> Bool {
    !periods.isEmpty && periods.allSatisfy { $0.endsBefore(time) && !$0.contains(time) }
  }

  /// The nearest years with a value before and after.
  private func neighbours(
    of time: EDTFInterval, _ compute: Compute
  ) throws(MeasureError) -> [Int] {
    let (before, after) = PeriodChoice.around(time, among: periods)
    var years: [Int] = []
    for side in [before, after] {
      for period in side {
        guard let year = period.year, try compute(period).contains(where: { $0.value != nil })
        else { continue }
        years.append(year)
        break
      }
    }
    return years
  }

  private func absent(
    at time: EDTFInterval, neighbours: [Int], reason: String? = nil
  ) -> [MeasureValue] {
    let states = stated(at: time).map(\.content.state)
    let worst = states.max { $0.reach < $1.reach }
    let state: Coverage.State =
      switch worst {
      case .covered, .partial: .missing
      case .some(let stated): stated
      case nil: reason == nil ? .outOfCoverage : .missing
      }
    let when = time.isUnknown ? "" : " for \(time)"
    let missing = [reason ?? "no figure of \(subject)\(when)"] + reasons(time)
    let coverage = MeasureCoverage(state, missing: missing, neighbours: neighbours)
    let evidence = stated(at: time).map { FactRecord($0) }
    return reporters.map {
      MeasureValue(
        at: time, value: nil, unit: unit, reporter: $0, coverage: coverage, evidence: evidence)
    }
  }

  private func stated(at time: EDTFInterval) -> [Fact<Coverage>] {
    if time.isUnknown { return periods.isEmpty ? statements : [] }
    return statements.filter { $0.valid.overlap(time) == .certain }
  }
}

extension MeasureValue {
  func noting(_ note: String...) -> MeasureValue {
    MeasureValue(
      at: at, value: value, low: low, high: high, unit: unit, comparator: comparator, label: label,
      reporter: reporter, coverage: coverage, evidence: evidence, notes: notes + note)
  }

  /// The same figure, saying that it is of another period than the one asked for; an amount of a
  /// part of it covers it partly.
  func dated(_ period: EDTFInterval, within time: EDTFInterval, _ wholePeriods: Bool) -> Self {
    let noted = noting("figure of \(period)")
    guard wholePeriods, !period.contains(time), coverage.state == .covered else { return noted }
    return MeasureValue(
      at: noted.at, value: value, low: low, high: high, unit: unit, comparator: comparator,
      label: label, reporter: reporter,
      coverage: MeasureCoverage(.partial, missing: ["\(period) is not all of \(time)"]),
      evidence: evidence, notes: noted.notes)
  }

  func with(neighbours: [Int]) -> MeasureValue {
    MeasureValue(
      at: at, value: value, low: low, high: high, unit: unit, comparator: comparator, label: label,
      reporter: reporter,
      coverage: MeasureCoverage(
        coverage.state, missing: coverage.missing, neighbours: neighbours),
      evidence: evidence, notes: notes)
  }
}
