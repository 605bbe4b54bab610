/// What a fact states. Each conforming type is one table of a world folder.
public protocol FactContent: Hashable, Sendable {
  static var table: Table { get }

  /// Whom or what the fact is about.
  var subject: EntityID { get }

  /// The other side of the fact, where it has one.
  var object: EntityID? { get }

  /// The content as subject, object, attribute and value, for queries and exchange.
  var statement: FactStatement { get }

  /// The key made of the content where a file states none.
  func naturalID(_ envelope: FactEnvelope) -> FactID

  /// The thing that the fact brings into the world; `nil` where it tells of things that are there.
  var definition: ThingDefinition? { get }

  /// What the fact fills, so that two facts with the same slot, overlapping times and different
  /// fillings contradict each other; `nil` where a second fact never contradicts.
  var slot: Slot? { get }
}

extension FactContent {
  public var subject: EntityID { statement.subject }
  public var object: EntityID? { statement.object }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    let parts = statement
    var text = "\(Self.table.rawValue)/\(parts.subject)"
    if let object = parts.object { text += "/\(object)" }
    text += "/\(parts.attribute)"
    if !envelope.valid.isUnknown { text += "/\(envelope.valid)" }
    return FactID("\(text)/\(envelope.source)/\(envelope.locator)")
  }

  public var slot: Slot? { nil }

  public var definition: ThingDefinition? { nil }
}

/// A thing that facts can be about: its key, what kind of thing it is, and what it is called.
public struct ThingDefinition: Hashable, Sendable {
  public let id: EntityID
  public let kind: String
  public let title: String

  public init(id: EntityID, kind: String, title: String) {
    self.id = id
    self.kind = kind
    self.title = title
  }
}

/// A place that can hold one value at a time, for example *the stage of agreement epca*.
public struct Slot: Hashable, Sendable {
  public let owner: EntityID
  public let attribute: String
  /// The value put into the slot, as text.
  public let filling: String

  public init(owner: EntityID, attribute: String, filling: String) {
    self.owner = owner
    self.attribute = attribute
    self.filling = filling
  }
}

/// A fact's content as one uniform sentence.
public struct FactStatement: Hashable, Sendable {
  /// The kind that users ask for, finer than the table: `corridor`, `principle`, `platform` …
  public let kind: String
  public let subject: EntityID
  public let object: EntityID?
  public let attribute: String
  public let value: FactValue
  public let unit: MeasurementUnit?
  public let comparator: Comparator

  public init(
    kind: String, subject: EntityID, object: EntityID? = nil, attribute: String,
    value: FactValue = .unknown, unit: MeasurementUnit? = nil, comparator: Comparator = .equal
  ) {
    self.kind = kind
    self.subject = subject
    self.object = object
    self.attribute = attribute
    self.value = value
    self.unit = unit
    self.comparator = comparator
  }
}

extension FactStatement {
  /// The same sentence under another kind.
  func withKind(_ kind: String) -> FactStatement {
    FactStatement(
      kind: kind, subject: subject, object: object, attribute: attribute, value: value,
      unit: unit, comparator: comparator)
  }
}

/// A value that may be a number, a text, or not known. Unknown is never zero.
public enum FactValue: Hashable, Sendable {
  case number(Double)
  case text(String)
  case unknown

  /// The number, or else the text, or else unknown.
  public init(_ number: Double?, orText text: String = "") {
    if let number {
      self = .number(number)
    } else {
      self = text.isEmpty ? .unknown : .text(text)
    }
  }
}

extension MeasurementUnit: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
