import WorldModel

/// Puts the checks of a doctrine to the test.
public struct Checker: Sendable {
  private let everything: World
  private let world: World
  private let registry: MeasureRegistry
  private let asOf: EDTFDate
  private let withProxies: Bool

  /// - Parameters:
  ///   - world: everything known; facts recorded after `asOf` are left out here.
  ///   - withProxies: whether to compute the labelled proxies of what is not testable.
  public init(
    world: World, asOf: EDTFDate, registry: MeasureRegistry = .standard, withProxies: Bool = false
  ) {
    everything = world
    self.world = world.asOf(asOf)
    self.registry = registry
    self.asOf = asOf
    self.withProxies = withProxies
  }

  /// The verdicts of the edition in force at the date.
  ///
  /// - Throws: ``MeasureError`` if a measure does not fit; a doctrine that was read has none of these.
  public func report(on doctrine: Doctrine) throws(MeasureError) -> CheckReport {
    guard let edition = doctrine.edition(at: asOf) else {
      throw .notApplicable("the doctrine has no edition")
    }
    let standing = doctrine.edition(edition)
    var results: [CheckResult] = []
    for check in standing.checks {
      results.append(try result(of: check, subject: doctrine.subject))
    }
    return CheckReport(doctrine: standing, edition: edition, asOf: asOf, results: results)
  }

  private func result(
    of check: Check, subject: EntityID
  ) throws(MeasureError) -> CheckResult {
    var proxies: [(call: MeasureCall, values: [MeasureValue])] = []
    if withProxies {
      for call in check.proxies {
        proxies.append((call, try values(call, subject, .latest)))
      }
    }
    switch check.test {
    case .notTestable(let reason):
      return CheckResult(
        check: check, verdict: .notTestable, values: [], words: [], nearby: [],
        reason: reason, ground: .stated, formula: "", measureVersion: 0, proxies: proxies)
    case .measured(let test):
      let measure = try registry.measure(named: test.measure.name).description
      let values = try values(test.measure, subject, period(test))
      let nearby = try nearby(values, test.measure, subject)
      let decision = try Decision(
        test: test, measure: measure, values: values, asOf: asOf, converter: world.converter,
        baseline: test.baseline.map { baseline throws(MeasureError) in
          try self.values(test.measure, subject, .at(baseline))
        } ?? [])
      var named: Set<String> = []
      let missing = values.flatMap(\.coverage.missing).filter { named.insert($0).inserted }
      var reason = decision.reason
      if decision.verdict == .noData, !missing.isEmpty {
        reason += ": " + missing.joined(separator: "; ")
      }
      return CheckResult(
        check: check, verdict: decision.verdict, values: values, words: words(of: check),
        nearby: nearby, reason: reason, ground: decision.ground,
        formula: measure.formula, measureVersion: measure.version, proxies: proxies)
    }
  }

  private func words(of check: Check) -> [FactRecord] {
    world.facts.statements.filter { $0.content.id.text == check.id }.map { FactRecord($0) }
  }

  private func period(_ test: Check.Measured) -> MeasureRequest.Period {
    switch test.timing {
    case .latest: .latest
    case .at(let date): .at(date)
    case .by(let deadline): deadline.latest <= asOf.latest ? .at(deadline) : .latest
    }
  }

  private func values(
    _ call: MeasureCall, _ subject: EntityID, _ period: MeasureRequest.Period
  ) throws(MeasureError) -> [MeasureValue] {
    try registry.values(
      of: call.name,
      for: MeasureRequest(subject: subject, arguments: call.arguments, period: period), in: world,
      knowing: everything)
  }

  /// The figures of the nearest years with data, shown beside a missing one.
  private func nearby(
    _ values: [MeasureValue], _ call: MeasureCall, _ subject: EntityID
  ) throws(MeasureError) -> [MeasureValue] {
    guard values.allSatisfy({ $0.value == nil }) else { return [] }
    var found: [MeasureValue] = []
    for year in Set(values.flatMap(\.coverage.neighbours)).sorted() {
      guard let date = EDTFDate(year: year) else { continue }
      found += try self.values(call, subject, .at(date)).filter { $0.value != nil }
    }
    return found
  }
}
