/// Something said: a claim, principle, goal, priority, target, or a difficulty that the sources pose.
public struct Statement: FactContent {
  public enum Kind: String, Sendable, CaseIterable {
    case claim
    case principle
    case goal
    case priority
    case target
    /// A difficulty in the sources that the compiler met: contradicting dates, undefined figures.
    case conflict
  }

  public let id: EntityID
  public let speaker: EntityID
  public let about: EntityID?
  public let kind: Kind
  /// The gist, in the compiler's own words.
  public let text: String
  /// Place in an ordered list, from 1.
  public let rank: Int?
  /// The number named by the speaker, where there is one.
  public let amount: Amount?
  /// When a target is due.
  public let due: EDTFDate?

  public init(
    id: EntityID, speaker: EntityID, about: EntityID? = nil, kind: Kind, text: String,
    rank: Int? = nil, amount: Amount? = nil, due: EDTFDate? = nil
  ) {
    self.id = id
    self.speaker = speaker
    self.about = about
    self.kind = kind
    self.text = text
    self.rank = rank
    self.amount = amount
    self.due = due
  }

  public static let table = Table.statements

  public var statement: FactStatement {
    FactStatement(
      kind: kind.rawValue, subject: speaker, object: about, attribute: text,
      value: FactValue(amount?.value ?? rank.map(Double.init)),
      unit: amount?.unit ?? (rank == nil ? nil : "ordinal"),
      comparator: amount?.comparator ?? .equal)
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: kind.rawValue, title: text)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("statements/\(id)") }
}

/// What an actor says it wants on an issue.
public struct Position: FactContent {
  public let actor: EntityID
  public let issue: EntityID
  public let stance: String

  public init(actor: EntityID, issue: EntityID, stance: String) {
    self.actor = actor
    self.issue = issue
    self.stance = stance
  }

  public static let table = Table.positions

  public var statement: FactStatement {
    FactStatement(
      kind: "position", subject: actor, object: issue, attribute: "stance", value: .text(stance))
  }
}

/// What became of a target, commitment or programme, by a source.
public struct Outcome: FactContent {
  public enum Result: String, Sendable, CaseIterable {
    case met
    case partly
    case missed
    case pending
  }

  /// Key of the statement, programme or agreement.
  public let of: EntityID
  public let result: Result
  public let amount: Amount?
  public let text: String

  public init(of: EntityID, result: Result, amount: Amount? = nil, text: String = "") {
    self.of = of
    self.result = result
    self.amount = amount
    self.text = text
  }

  public static let table = Table.outcomes

  public var statement: FactStatement {
    FactStatement(
      kind: "outcome", subject: of, attribute: result.rawValue,
      value: FactValue(amount?.value, orText: text), unit: amount?.unit,
      comparator: amount?.comparator ?? .equal)
  }

  public var slot: Slot? { Slot(owner: of, attribute: "outcome", filling: result.rawValue) }
}

/// How many units of `to` one unit of `from` is worth.
public struct Rate: FactContent {
  public let from: String
  public let to: String
  public let rate: Double

  public init(from: String, to: String, rate: Double) {
    self.from = from
    self.to = to
    self.rate = rate
  }

  public static let table = Table.rates

  public var statement: FactStatement {
    FactStatement(
      kind: "rate", subject: EntityID(from), object: EntityID(to), attribute: "rate",
      value: .number(rate))
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID("rates/\(from)/\(to)/\(envelope.valid)")
  }
}

/// What a series covers: which reporter, direction and period it holds, and where it is silent.
public struct Coverage: FactContent {
  public enum State: String, Sendable, CaseIterable {
    case covered
    /// Part of the partners or of the period is there.
    case partial
    /// The series should have it and has not.
    case missing
    /// The series does not reach there.
    case outOfCoverage = "out-of-coverage"
  }

  public let series: SeriesID
  public let reporter: EntityID
  public let direction: Flow.Direction?
  public let state: State
  /// Number of partners with a figure.
  public let partners: Int?

  public init(
    series: SeriesID, reporter: EntityID, direction: Flow.Direction? = nil, state: State,
    partners: Int? = nil
  ) {
    self.series = series
    self.reporter = reporter
    self.direction = direction
    self.state = state
    self.partners = partners
  }

  public static let table = Table.coverage

  public var statement: FactStatement {
    FactStatement(
      kind: "coverage", subject: reporter,
      attribute: "\(series)\(direction.map { " " + $0.rawValue } ?? "")",
      value: .text(state.rawValue))
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID(
      "coverage/\(series)/\(reporter)/\(direction?.rawValue ?? "")/\(envelope.valid)")
  }
}
