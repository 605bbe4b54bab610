import Doctrines
import Testing
import WorldModel

/// A small world for doctrines, put together fact by fact: the state SUB, the partners AAA and BBB, the
/// organisation ORG, and one key of each kind of thing whose state can be asked for.
struct DoctrineWorld {
  var facts = FactTables()

  init() {
    for (id, kind) in [
      ("SUB", Actor.Kind.state), ("AAA", .state), ("BBB", .state), ("ORG", .organisation),
    ] {
      facts.actors.append(
        Fact(Actor(id: EntityID(id), kind: kind, name: "Name of \(id)"), envelope()))
    }
    facts.agreements.append(
      Fact(Agreement(id: "pact", kind: "treaty", title: "Pact"), envelope()))
    facts.initiatives.append(
      Fact(Initiative(id: "forum", kind: .platform, title: "Forum"), envelope()))
    facts.statements.append(
      Fact(
        Statement(id: "aim", speaker: "SUB", kind: .target, text: "An aim"), envelope()))
  }

  var world: World {
    let sources = ["made", "later"].map {
      Source(id: SourceID($0), title: $0, producer: "tests", independence: .independent)
    }
    let series = Series(
      id: "goods-trade", title: "Goods trade", counts: "goods", unit: "USD mn", lagMonths: 12)
    return World(title: "test", sources: sources, series: [series], facts: facts)
  }

  func envelope(
    _ valid: String = "", recorded: String? = nil, status: FactStatus = .reported,
    source: SourceID = "made"
  ) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(valid) ?? .unknown, recorded: recorded.flatMap { EDTFDate($0) },
      status: status, source: source, locator: "row")
  }

  /// Two-way trade of a period, in billions of dollars unless another unit is given.
  mutating func trade(
    _ period: String, _ value: Double, with partner: EntityID = "AAA",
    by reporter: EntityID = "SUB",
    unit: MeasurementUnit = "USD bn", comparator: Comparator = .equal, recorded: String? = nil
  ) {
    facts.flows.append(
      Fact(
        Flow(
          series: "goods-trade", reporter: reporter, partner: partner, direction: .total,
          value: value, comparator: comparator, unit: unit),
        envelope(period, recorded: recorded)))
  }

  mutating func stage(
    _ step: Stage.Step, of thing: EntityID = "pact", _ valid: String = "",
    recorded: String? = nil, status: FactStatus = .reported, source: SourceID = "made"
  ) {
    facts.stages.append(
      Fact(
        Stage(of: thing, step: step),
        envelope(valid, recorded: recorded, status: status, source: source)))
  }

  mutating func membership(
    _ member: EntityID, _ role: Membership.Role, _ valid: String, recorded: String? = nil,
    status: FactStatus = .reported
  ) {
    facts.memberships.append(
      Fact(
        Membership(member: member, organisation: "ORG", role: role),
        envelope(valid, recorded: recorded, status: status)))
  }

  mutating func outcome(
    _ result: Outcome.Result, of thing: EntityID = "aim", _ valid: String, recorded: String
  ) {
    facts.outcomes.append(
      Fact(Outcome(of: thing, result: result), envelope(valid, recorded: recorded)))
  }

  mutating func event(_ valid: String, recorded: String, status: FactStatus = .reported) {
    facts.events.append(
      Fact(
        Event(id: "expo", kind: "exposition", title: "Expo"),
        envelope(valid, recorded: recorded, status: status)))
  }

  mutating func term(
    _ value: Double, _ comparator: Comparator, unit: MeasurementUnit, recorded: String
  ) {
    facts.terms.append(
      Fact(
        Term(of: "forum", term: "states", amount: Amount(value, comparator, unit: unit)),
        envelope(recorded, recorded: recorded)))
  }

  /// The values of a measure of the standard registry for SUB.
  func values(
    _ measure: String, _ arguments: [String: MeasureArgument],
    at period: MeasureRequest.Period = .latest, asOf: String? = nil
  ) throws -> [MeasureValue] {
    let date = try asOf.map { try #require(EDTFDate($0)) }
    return try MeasureRegistry.standard.values(
      of: measure, for: MeasureRequest(subject: "SUB", arguments: arguments, period: period),
      in: date.map { world.asOf($0) } ?? world)
  }

  /// The verdicts of a doctrine with the given checks, as known at a date.
  func report(
    _ checks: String..., asOf: String, withProxies: Bool = false
  ) throws -> CheckReport {
    let world = world
    let date = try #require(EDTFDate(asOf))
    let doctrine = try DoctrineText.doctrine(checks).read(in: world)
    return try Checker(world: world, asOf: date, withProxies: withProxies).report(on: doctrine)
  }

  /// The verdict of a doctrine's only check.
  func result(
    _ check: String, asOf: String, withProxies: Bool = false
  ) throws -> CheckResult {
    let results = try report(check, asOf: asOf, withProxies: withProxies).results
    #expect(results.count == 1)
    return try #require(results.first)
  }
}
