import WorldModel

/// The names by which a draft may mean things of a world, with their inflected forms.
struct NameCatalogue {
  /// How a name must be written to count.
  enum Writing {
    /// Every word that has a capital in the name has one in the text.
    case asNamed
    /// Any case: a name that no common words make.
    case anyCase
    /// Letter for letter, as short forms in capitals are.
    case exact
  }

  struct Name {
    let text: String
    let entity: EntityID
    let use: Mention.NameUse
    let writing: Writing
  }

  /// A name before its inflected forms are made.
  private struct Stem {
    enum Inflection {
      case none
      case adjective
      case noun
      case person
    }

    let name: Name
    let language: Language
    let inflection: Inflection
  }

  private(set) var names: [Name] = []
  private var stems: [Stem] = []
  private let world: World
  private let time: EDTFInterval

  /// - Parameters:
  ///   - time: when the draft speaks: names that were valid only at other times are outdated.
  ///   - threads: how many make inflected forms at once; the names are the same whatever their number.
  init(_ world: World, at time: EDTFInterval, threads: Int = 1) {
    self.world = world
    self.time = time
    for fact in world.facts.actors { add(fact.content) }
    for fact in world.facts.agreements { addTitle(of: fact.content.id, fact.content.title) }
    for fact in world.facts.initiatives { addTitle(of: fact.content.id, fact.content.title) }
    for fact in world.facts.infrastructure { addTitle(of: fact.content.id, fact.content.title) }
    for fact in world.facts.programmes { addTitle(of: fact.content.id, fact.content.title) }
    for fact in world.facts.events where Self.named.contains(fact.content.kind) {
      addTitle(of: fact.content.id, fact.content.title)
    }
    for fact in world.facts.aliases where !isNothing(fact.content.of) { add(fact) }
    names = ParallelRuns.map(stems, threads: threads) { $0.flatMap(Self.forms(of:)) }.flatMap(
      \.self)
    stems = []
  }

  /// Events that bear a name; the titles of the others tell what happened.
  private static let named: Set<String> = ["exposition", "summit", "conference", "forum"]

  private mutating func add(_ actor: Actor) {
    guard !isNothing(actor.id) else { return }
    addTitle(of: actor.id, actor.name)
    if actor.kind == .person, let surname = surname(of: actor.name, actor.id) {
      addForms(of: surname, .english, actor.id, .other, .asNamed)
    }
    if Self.coded.contains(actor.kind), isCode(actor.id.text) {
      let code = Name(text: actor.id.text, entity: actor.id, use: .code, writing: .exact)
      stems.append(Stem(name: code, language: .english, inflection: .none))
    }
  }

  /// The world and the rest of the partners of a table are no things that a draft names.
  private func isNothing(_ entity: EntityID) -> Bool {
    entity == "OTHER" || world.actor(entity)?.kind == .world
  }

  private static let coded: Set<Actor.Kind> = [
    .state, .formerState, .territory, .organisation, .bloc, .forum, .body,
  ]

  /// The part of a person's name that the key repeats; else the last part.
  private func surname(of name: String, _ id: EntityID) -> String? {
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count > 1 else { return nil }
    return parts.first { LetterFolding.fold($0) == LetterFolding.fold(id.text) } ?? parts.last
  }

  private mutating func addTitle(of entity: EntityID, _ title: String) {
    var text = title
    if text.hasPrefix("The ") { text = String(text.dropFirst(4)) }
    let use: Mention.NameUse =
      world.name(of: entity, in: .english, at: time) == title ? .preferred : .other
    let isPerson = world.actor(entity)?.kind == .person
    if let short = Self.shortTitle(text) { addForms(of: short, .english, entity, .other, .asNamed) }
    addForms(
      of: text, .english, entity, use, isPerson ? .asNamed : writing(of: text, entity))
  }

  private mutating func add(_ fact: Fact<Alias>) {
    let alias = fact.content
    let language = Language(rawValue: alias.language.isEmpty ? "en" : alias.language)
    var use: Mention.NameUse
    switch alias.form {
    case .adjective: use = .adjective
    case .preferred: use = .preferred
    case .name: use = isCode(alias.name) ? .code : .other
    default: use = .preferred
    }
    if use != .adjective, let language,
      world.name(of: alias.of, in: language, at: time) == alias.name
    {
      use = .preferred
    }
    if fact.valid.overlap(time) == .none { use = .outdated(fact.valid) }
    let isExact = isCode(alias.name)
    guard alias.form != .adjective else {
      let adjective = Name(text: alias.name, entity: alias.of, use: use, writing: .asNamed)
      stems.append(
        Stem(name: adjective, language: language ?? .english, inflection: .adjective))
      return
    }
    addForms(
      of: alias.name, language ?? .english, alias.of, use,
      isExact ? .exact : writing(of: alias.name, alias.of))
    if !isExact, let actor = world.actor(alias.of), actor.kind == .person,
      let surname = surname(of: alias.name, alias.of)
    {
      addForms(of: surname, language ?? .english, alias.of, .other, .asNamed)
    }
  }

  private mutating func addForms(
    of name: String, _ language: Language, _ entity: EntityID, _ use: Mention.NameUse,
    _ writing: Writing
  ) {
    stems.append(
      Stem(
        name: Name(text: name, entity: entity, use: use, writing: writing), language: language,
        inflection: world.actor(entity)?.kind == .person ? .person : .noun))
  }

  private static func forms(of stem: Stem) -> [Name] {
    let (name, language) = (stem.name.text, stem.language)
    var forms: [String]
    switch stem.inflection {
    case .none: forms = [name]
    case .adjective: forms = Declension.forms(ofAdjective: name, language: language)
    case .noun, .person: forms = Declension.forms(of: name, language: language)
    }
    if stem.inflection != .adjective, language == .kazakh {
      for other in partnerships(name) { forms += Declension.forms(of: other, language: .kazakh) }
    }
    if stem.inflection == .person, language == .russian {
      forms += RussianNoun.personForms(of: name)
    }
    return forms.map { form in
      Name(
        text: form, entity: stem.name.entity, use: stem.name.use, writing: stem.name.writing)
    }
  }

  /// *Samarkand Declaration*, of a title that goes on behind a colon: a name where it is one of its own.
  private static func shortTitle(_ title: String) -> String? {
    guard let colon = title.firstIndex(of: ":") else { return nil }
    let words = title[..<colon].split(separator: " ")
    guard words.count > 1, words.count < 5, words.allSatisfy({ $0.first?.isUppercase ?? false })
    else { return nil }
    return String(title[..<colon])
  }

  /// Kazakh has two words for partnership, and texts of one ministry use both.
  private static func partnerships(_ name: String) -> [String] {
    [
      ("әріптестік", "серіктестік"), ("серіктестік", "әріптестік"), ("Әріптестік", "Серіктестік"),
      ("Серіктестік", "Әріптестік"),
    ].compactMap { one, other in
      name.contains(one) ? name.replacing(one, with: other) : nil
    }
  }

  /// Names of several words that belong to organisations alone are known in any case; all others,
  /// which common words could make, need their capitals.
  private func writing(of name: String, _ entity: EntityID) -> Writing {
    guard name.split(separator: " ").count > 2, let kind = world.actor(entity)?.kind else {
      return .asNamed
    }
    return [.organisation, .bloc, .body, .state].contains(kind) ? .anyCase : .asNamed
  }

  /// Two or more letters or digits, all in capitals.
  private func isCode(_ text: String) -> Bool {
    text.count > 1 && text.contains { $0.isLetter }
      && text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "." }
  }
}
