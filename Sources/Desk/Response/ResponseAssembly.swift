import Doctrines
import WorldModel

/// Puts together what a policy says to an event.
public struct ResponseAssembly: Sendable {
  let world: World
  let doctrine: Doctrine
  let occurrence: Occurrence
  let asOf: EDTFDate
  private let everything: World
  private let registry: MeasureRegistry

  /// - Parameters:
  ///   - world: everything known; facts recorded after `asOf` are left out here.
  public init(
    world: World, doctrine: Doctrine, occurrence: Occurrence, asOf: EDTFDate,
    registry: MeasureRegistry = .standard
  ) {
    everything = world
    self.world = world.asOf(asOf)
    self.doctrine = doctrine
    self.occurrence = occurrence
    self.asOf = asOf
    self.registry = registry
  }

  var subject: EntityID { doctrine.subject }
  var when: EDTFInterval { EDTFInterval(occurrence.date) }

  /// The answer.
  ///
  /// - Parameters:
  ///   - date: the date whose edition answers; that of the event where none is given.
  ///   - edition: the key of an edition to take instead.
  /// - Throws: ``MeasureError`` if a measure does not fit; a doctrine that was read has none of these.
  public func response(
    editionAt date: EDTFDate? = nil, edition chosen: Doctrine.Edition? = nil
  ) throws(MeasureError) -> Response {
    let editionDate = chosen?.date ?? date ?? occurrence.date
    let edition = chosen ?? doctrine.editionBegun(by: editionDate)
    let (rules, others) = sorted(in: edition)
    let actions = Self.distinct(rules.flatMap(\.rule.actions))
    let results = try verdicts(of: actions)
    let bearing = Bearing(self)
    let touched = Dictionary(
      actions.map { ($0, self.touched(by: $0, bearing, results)) },
      uniquingKeysWith: { first, _ in first })
    let commitments = commitments(Array(touched.values))
    let options = actions.map { option($0, rules, results, touched[$0] ?? Touched()) }
    let programmes = programmes(of: actions)
    let shown = Set(programmes.map(\.fact.id))
    let (precedents, likeness) = precedents(without: shown)
    return Response(
      doctrine: doctrine.id, title: doctrine.title, subject: subject, occurrence: occurrence,
      edition: edition, editionDate: editionDate, asOf: asOf, rules: rules, options: options,
      forbidden: rules.flatMap { applied in
        applied.rule.never.map {
          ForbiddenAction(action: $0, rule: applied.rule, standing: applied.standing)
        }
      }, conflicts: conflicts(rules), otherRules: others, commitments: commitments,
      further: further(Array(touched.values), without: Set(commitments.map(\.id))),
      programmes: programmes, precedents: precedents, likeness: likeness,
      unknowns: unknowns(
        edition: edition, rules: rules, others: others, options: options,
        precedents: precedents + programmes))
  }

  /// The rules on this kind of event: those that answer it, and the others.
  private func sorted(in edition: Doctrine.Edition?) -> ([AppliedRule], [OtherRule]) {
    let matcher = ConductMatcher(world: world, occurrence: occurrence)
    var applied: [AppliedRule] = []
    var others: [OtherRule] = []
    for rule in doctrine.conduct {
      guard let finding = matcher.finding(on: rule) else { continue }
      let standing = doctrine.standing(of: rule.span, in: edition)
      if case .past(let until) = standing {
        others.append(
          OtherRule(
            rule: rule, state: .past, standing: standing,
            reasons: ["stood until edition \(until)"] + reasons(finding)))
        continue
      }
      switch finding.result {
      case .applies:
        applied.append(
          AppliedRule(rule: rule, standing: standing, conditions: finding.conditions))
      case .excluded, .undecided:
        others.append(
          OtherRule(
            rule: rule, state: finding.result == .excluded ? .excluded : .undecided,
            standing: standing, reasons: reasons(finding)))
      }
    }
    others += possibleRules(in: edition)
    return (applied.sorted { order($0) < order($1) }, others.sorted { order($0) < order($1) })
  }

  private func reasons(_ finding: RuleFinding) -> [String] {
    finding.deciding.map { "\($0.words): \($0.reason)" }
  }

  /// The doctrine's own order comes first; of one priority, what stood at the date goes before what
  /// later editions added.
  private func order(_ rule: AppliedRule) -> (Int, Int, String) {
    (rule.rule.priority, place(rule.standing), rule.rule.id)
  }

  private func order(_ rule: OtherRule) -> (Int, Int, String) {
    (place(rule.standing), rule.rule.priority, rule.rule.id)
  }

  /// In force first, then the later editions in their order, then what no longer stands.
  private func place(_ standing: Doctrine.Standing) -> Int {
    switch standing {
    case .inForce: 0
    case .later(let since): 1 + (doctrine.editions.firstIndex { $0.id == since } ?? 0)
    case .past: .max
    }
  }

  private func conflicts(_ rules: [AppliedRule]) -> [RuleConflict] {
    rules.enumerated().flatMap { position, first in
      rules[(position + 1)...].flatMap { second in
        first.rule.clashes(with: second.rule, areExclusive: { doctrine.areExclusive($0, $1) }).map {
          RuleConflict(first: first, second: second, clash: $0)
        }
      }
    }
  }

  /// The results of the checks that the actions strain or touch.
  private func verdicts(of actions: [String]) throws(MeasureError) -> [String: CheckResult] {
    var ids: Set<String> = []
    for action in actions.compactMap({ doctrine.action($0) }) {
      ids.formUnion(action.tensions.map(\.check))
      for case .check(let id) in action.touches { ids.insert(id) }
    }
    guard !ids.isEmpty else { return [:] }
    let report = try Checker(world: everything, asOf: asOf, registry: registry)
      .report(on: doctrine.keeping(checks: ids))
    return Dictionary(
      report.results.map { ($0.check.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func option(
    _ action: String, _ rules: [AppliedRule], _ results: [String: CheckResult], _ touched: Touched
  ) -> ResponseOption {
    let admitting = rules.filter { $0.rule.actions.contains(action) }
    var since: String?
    if !admitting.contains(where: { $0.standing == .inForce }),
      case .later(let edition) = admitting.first?.standing
    {
      since = edition
    }
    let entry = doctrine.action(action)
    let tensions = (entry?.tensions ?? []).compactMap { tension -> ResponseOption.Tension? in
      guard let check = doctrine.checks.first(where: { $0.id == tension.check }) else { return nil }
      let result = results[check.id]
      return ResponseOption.Tension(
        check: check, because: tension.because, verdict: result?.verdict,
        reason: result?.reason ?? "the check does not stand in the edition of \(asOf)")
    }
    return ResponseOption(
      action: action, rules: admitting.map(\.rule.id),
      priority: admitting.map(\.rule.priority).min() ?? 0, since: since, basis: entry?.basis,
      tensions: tensions,
      touches: Self.distinct(touched.commitments.map(\.id)),
      further: Self.distinct(touched.further.filter { $0.reason == .noBearing }.map(\.id)),
      says: entry?.says)
  }

  static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
