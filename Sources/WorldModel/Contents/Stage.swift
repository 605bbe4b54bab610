/// A step in the life of an agreement, initiative, document or piece of infrastructure.
public struct Stage: FactContent {
  /// In the order of a life; `terminated` ends it.
  public enum Step: String, Sendable, CaseIterable, Comparable {
    case intended
    case proposed
    case tabled
    case negotiated
    /// Talks completed, text agreed, not yet signed.
    case concluded
    case adopted
    case signed
    case inForce = "in-force"
    case launched
    case implemented
    case completed
    case terminated

    /// Position in the life, from 0.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  public let of: EntityID
  public let step: Step
  public let text: String

  public init(of: EntityID, step: Step, text: String = "") {
    self.of = of
    self.step = step
    self.text = text
  }

  public static let table = Table.stages

  public var statement: FactStatement {
    FactStatement(
      kind: "stage", subject: of, attribute: "stage", value: .text(step.rawValue))
  }

  public var slot: Slot? { Slot(owner: of, attribute: "stage", filling: step.rawValue) }
}

/// An actor's part in an agreement, initiative, event or mediation.
public struct Party: FactContent {
  public let of: EntityID
  public let actor: EntityID
  /// `party`, `signatory`, `supporter`, `initiator`, `host`, `participant` …
  public let role: String

  public init(of: EntityID, actor: EntityID, role: String) {
    self.of = of
    self.actor = actor
    self.role = role
  }

  public static let table = Table.parties

  public var statement: FactStatement {
    FactStatement(kind: "party", subject: of, object: actor, attribute: role)
  }
}

/// A property of an agreement, initiative, corridor or event: signatories, length, theme, age.
public struct Term: FactContent {
  public let of: EntityID
  public let term: String
  public let amount: Amount?
  public let text: String

  public init(of: EntityID, term: String, amount: Amount? = nil, text: String = "") {
    self.of = of
    self.term = term
    self.amount = amount
    self.text = text
  }

  public static let table = Table.terms

  public var statement: FactStatement {
    FactStatement(
      kind: "term", subject: of, attribute: term, value: FactValue(amount?.value, orText: text),
      unit: amount?.unit, comparator: amount?.comparator ?? .equal)
  }

  public var slot: Slot? {
    amount.map {
      Slot(
        owner: of, attribute: "\(term) [\($0.unit.decomposed.base)]",
        filling: "\($0.comparator.rawValue)\($0.value) \($0.unit)")
    }
  }
}

/// A bilateral standing: partnership level, diplomatic relations, border, obligation, rank.
public struct Relation: FactContent {
  public let a: EntityID
  public let b: EntityID
  /// `partnership`, `diplomatic`, `border`, `defence-obligation`, `rank`, `neighbourhood` …
  public let kind: String
  /// The level claimed or agreed, in the field's terms, such as `comprehensive strategic partnership`.
  public let level: String
  public let areas: [String]
  public let amount: Amount?

  public init(
    a: EntityID, b: EntityID, kind: String, level: String = "", areas: [String] = [],
    amount: Amount? = nil
  ) {
    self.a = a
    self.b = b
    self.kind = kind
    self.level = level
    self.areas = areas
    self.amount = amount
  }

  public static let table = Table.relations

  public var statement: FactStatement {
    FactStatement(
      kind: "relation", subject: a, object: b, attribute: kind,
      value: FactValue(
        amount?.value, orText: level.isEmpty ? areas.joined(separator: "; ") : level),
      unit: amount?.unit, comparator: amount?.comparator ?? .equal)
  }
}
