/// A state, organisation, bloc, region, city, forum, company, body or person.
public struct Actor: FactContent {
  public enum Kind: String, Sendable, CaseIterable {
    case state
    case formerState = "former-state"
    case territory
    case organisation
    case bloc
    case region
    case body
    case city
    case forum
    case company
    case group
    case office
    case person
    case world
  }

  public let id: EntityID
  public let kind: Kind
  public let name: String
  /// The state that a city, company or person belongs to, where one is stated.
  public let of: EntityID?
  /// Degrees north and east of the capital or seat, where known.
  public let latitude: Double?
  public let longitude: Double?

  public init(
    id: EntityID, kind: Kind, name: String, of: EntityID? = nil, latitude: Double? = nil,
    longitude: Double? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.of = of
    self.latitude = latitude
    self.longitude = longitude
  }

  public static let table = Table.actors

  public var statement: FactStatement {
    FactStatement(
      kind: "actor", subject: id, object: of, attribute: kind.rawValue, value: .text(name))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "actor", title: name)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("actors/\(id)") }
}

/// A name that an actor, agreement or corridor bears or bore.
public struct Alias: FactContent {
  public let of: EntityID
  public let name: String
  /// BCP 47 language tag, or empty for English.
  public let language: String
  public let form: Form

  /// What the name is used for.
  public enum Form: String, Sendable, CaseIterable {
    /// A name that sources use.
    case name
    /// The name to print in its language.
    case preferred
    /// The adjective of belonging, such as *Russian* or *қытайлық*.
    case adjective
    /// An inflected form of the preferred name that the rules of its language do not give.
    case genitive, dative, accusative, instrumental, prepositional
  }

  public init(of: EntityID, name: String, language: String = "en", form: Form = .name) {
    self.of = of
    self.name = name
    self.language = language
    self.form = form
  }

  public static let table = Table.aliases

  public var statement: FactStatement {
    FactStatement(kind: "alias", subject: of, attribute: form.rawValue, value: .text(name))
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    var use = language == "en" ? "" : "\(language)/"
    if form != .name { use += "\(form.rawValue)/" }
    return FactID("aliases/\(of)/\(name)/\(use)\(envelope.source)")
  }
}

/// An actor's code in a code scheme, for as long as it holds.
public struct Code: FactContent {
  public let actor: EntityID
  public let scheme: CodeScheme
  public let code: String

  public init(actor: EntityID, scheme: CodeScheme, code: String) {
    self.actor = actor
    self.scheme = scheme
    self.code = code
  }

  public static let table = Table.codes

  public var statement: FactStatement {
    FactStatement(kind: "code", subject: actor, attribute: scheme.rawValue, value: .text(code))
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID("codes/\(actor)/\(scheme.rawValue)/\(code)/\(envelope.valid)")
  }
}

/// A system of codes for states.
public enum CodeScheme: String, Sendable, CaseIterable {
  case iso2
  case iso3
  case isoNumeric = "iso-numeric"
  /// Correlates of War numbers.
  case cow
  /// Correlates of War letters; not ISO 3166: Kazakhstan is `KZK`, Germany `GMY`.
  case cowLetters = "cow-letters"
  /// Gleditsch and Ward numbers.
  case gw
  /// FIPS 10-4, used by the geography of GDELT.
  case fips
  /// CAMEO country codes, used by the actors of GDELT and ICEWS.
  case cameo
}
