import WorldModel

/// A name in a language, with the forms that its sentences need.
public struct LocalName: Hashable, Sendable {
  public let text: String
  public let language: Language
  /// Forms that the rules of the language do not give.
  public let irregular: [GrammaticalCase: String]
  /// Whether the world has no name in the language, so that this one is in English.
  public let isFallback: Bool

  public init(
    _ text: String, language: Language, irregular: [GrammaticalCase: String] = [:],
    isFallback: Bool = false
  ) {
    self.text = text
    self.language = language
    self.irregular = irregular
    self.isFallback = isFallback
  }

  /// The name in a case; a name that fell back to English, and every English name, stays as it is.
  public func inCase(_ wanted: GrammaticalCase) -> String {
    if let form = irregular[wanted] { return form }
    return isFallback ? text : Declension.form(of: text, in: wanted, language: language)
  }
}

/// The cases that templates ask for. Kazakh has further ones; Russian has no ablative and locative.
public enum GrammaticalCase: String, CaseIterable, Sendable {
  case nominative
  case genitive
  case dative
  case accusative
  case instrumental
  /// Russian prepositional, Kazakh locative: *в Казахстане*, *Қазақстанда*.
  case prepositional
}

extension World {
  /// The name of a thing for a sentence in a language.
  public func localName(
    of entity: EntityID, in language: Language, at time: EDTFInterval = .unknown
  ) -> LocalName {
    guard let text = name(of: entity, in: language, at: time) else {
      return LocalName(
        title(of: entity), language: language, isFallback: language != .english)
    }
    var forms: [GrammaticalCase: String] = [:]
    for alias in aliases(of: entity) where alias.content.language == language.rawValue {
      if let form = GrammaticalCase(rawValue: alias.content.form.rawValue) {
        forms[form] = alias.content.name
      }
    }
    return LocalName(text, language: language, irregular: forms)
  }
}
