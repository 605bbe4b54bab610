/// A treaty, partnership, plan or regime between actors; its life is told by ``Stage`` facts.
public struct Agreement: FactContent {
  public let id: EntityID
  /// `treaty`, `partnership`, `customs-union`, `plan`, `regime`, `statement`, `code-of-conduct` …
  public let kind: String
  public let title: String
  public let areas: [String]

  public init(id: EntityID, kind: String, title: String, areas: [String] = []) {
    self.id = id
    self.kind = kind
    self.title = title
    self.areas = areas
  }

  public static let table = Table.agreements

  public var statement: FactStatement {
    FactStatement(kind: "agreement", subject: id, attribute: kind, value: .text(title))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "agreement", title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("agreements/\(id)") }
}

/// A platform, forum, proposal, process or policy document with a life of its own.
public struct Initiative: FactContent {
  public enum Kind: String, Sendable, CaseIterable {
    case platform
    case doctrine
    case initiative
  }

  public let id: EntityID
  public let kind: Kind
  public let title: String
  public let founder: EntityID?
  public let aim: String

  public init(id: EntityID, kind: Kind, title: String, founder: EntityID? = nil, aim: String = "") {
    self.id = id
    self.kind = kind
    self.title = title
    self.founder = founder
    self.aim = aim
  }

  public static let table = Table.initiatives

  public var statement: FactStatement {
    FactStatement(
      kind: kind.rawValue, subject: id, object: founder, attribute: "title", value: .text(title))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: kind.rawValue, title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("initiatives/\(id)") }
}

/// A visit, summit, conference, exhibition, attack or closure.
public struct Event: FactContent {
  public let id: EntityID
  /// `visit`, `summit`, `meeting`, `conference`, `exposition`, `speech`, `briefing`, `signing` …
  public let kind: String
  public let title: String
  public let place: EntityID?

  public init(id: EntityID, kind: String, title: String, place: EntityID? = nil) {
    self.id = id
    self.kind = kind
    self.title = title
    self.place = place
  }

  public static let table = Table.events

  public var statement: FactStatement {
    FactStatement(
      kind: "event", subject: id, object: place, attribute: kind, value: .text(title))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "event", title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("events/\(id)") }
}

/// A corridor, road, railway, pipeline, port, hub or institution.
public struct Infrastructure: FactContent {
  public let id: EntityID
  /// `corridor`, `road`, `railway`, `oil-pipeline`, `gas-pipeline`, `port`, `hub`, `institution` …
  public let kind: String
  public let title: String
  /// States or regions on the way, in order.
  public let route: [EntityID]
  public let capacity: Amount?

  public init(
    id: EntityID, kind: String, title: String, route: [EntityID] = [], capacity: Amount? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.route = route
    self.capacity = capacity
  }

  public static let table = Table.infrastructure

  public var statement: FactStatement {
    FactStatement(
      kind: kind == "corridor" ? "corridor" : "infrastructure", subject: id, object: route.first,
      attribute: capacity == nil ? kind : "capacity",
      value: FactValue(capacity?.value, orText: title), unit: capacity?.unit,
      comparator: capacity?.comparator ?? .equal)
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: statement.kind, title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("infrastructure/\(id)") }
}

/// An assistance, education or building programme with a budget and an output.
public struct Programme: FactContent {
  public let id: EntityID
  public let title: String
  public let funder: EntityID
  public let beneficiary: EntityID?
  public let budget: Amount?
  public let output: Amount?
  /// How much of the output was delivered; unknown unless a source says so.
  public let delivered: Double?

  public init(
    id: EntityID, title: String, funder: EntityID, beneficiary: EntityID? = nil,
    budget: Amount? = nil, output: Amount? = nil, delivered: Double? = nil
  ) {
    self.id = id
    self.title = title
    self.funder = funder
    self.beneficiary = beneficiary
    self.budget = budget
    self.output = output
    self.delivered = delivered
  }

  public static let table = Table.programmes

  public var statement: FactStatement {
    FactStatement(
      kind: "programme", subject: funder, object: beneficiary, attribute: title,
      value: FactValue(output?.value), unit: output?.unit,
      comparator: output?.comparator ?? .equal)
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "programme", title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("programmes/\(id)") }
}

/// A case of mediation: the conflict, who mediates, in which format, and what came of it.
public struct Mediation: FactContent {
  public let id: EntityID
  public let title: String
  public let mediator: EntityID
  public let format: String
  public let outcome: String

  public init(
    id: EntityID, title: String, mediator: EntityID, format: String = "", outcome: String = ""
  ) {
    self.id = id
    self.title = title
    self.mediator = mediator
    self.format = format
    self.outcome = outcome
  }

  public static let table = Table.mediations

  public var statement: FactStatement {
    FactStatement(
      kind: "mediation", subject: mediator, object: id, attribute: "outcome",
      value: outcome.isEmpty ? .unknown : .text(outcome))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "mediation", title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("mediations/\(id)") }
}

/// Something that changed the world: sanctions, a crisis, a closed route.
public struct Shock: FactContent {
  public let id: EntityID
  public let kind: String
  public let title: String
  /// Whom or what it hits.
  public let target: EntityID?
  public let size: Amount?

  public init(
    id: EntityID, kind: String, title: String, target: EntityID? = nil, size: Amount? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.target = target
    self.size = size
  }

  public static let table = Table.shocks

  public var statement: FactStatement {
    FactStatement(
      kind: "shock", subject: id, object: target, attribute: kind,
      value: FactValue(size?.value, orText: title), unit: size?.unit,
      comparator: size?.comparator ?? .equal)
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "shock", title: title)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("shocks/\(id)") }
}
