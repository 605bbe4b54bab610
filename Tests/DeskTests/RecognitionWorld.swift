import Desk
import WorldModel

/// A small world of names for the tests of recognition.
enum RecognitionWorld {
  struct Named {
    let of: EntityID
    let name: String
    var language = "en"
    var form = Alias.Form.name
    var valid = EDTFInterval.unknown
  }

  static let aliases: [Named] = [
    Named(of: "KAZ", name: "Казахстан", language: "ru", form: .preferred),
    Named(of: "KAZ", name: "Қазақстан", language: "kk", form: .preferred),
    Named(of: "KAZ", name: "Kazakh", form: .adjective),
    Named(of: "KAZ", name: "казахстанский", language: "ru", form: .adjective),
    Named(of: "TUR", name: "Turkey"), Named(of: "USA", name: "US"), Named(of: "USA", name: "U.S."),
    Named(of: "USA", name: "США", language: "ru"), Named(of: "USA", name: "АҚШ", language: "kk"),
    Named(of: "EAEU", name: "Евразийский экономический союз", language: "ru", form: .preferred),
    Named(of: "EAEU", name: "ЕАЭС", language: "ru"),
    Named(of: "EAEU", name: "Еуразиялық экономикалық одақ", language: "kk", form: .preferred),
    Named(of: "EU", name: "ЕО", language: "kk"),
    Named(of: "OTS", name: "Turkic Council", valid: interval("2009-10-03/2021-11-12")),
    Named(of: "OTS", name: "Түркі мемлекеттері ұйымы", language: "kk", form: .preferred),
    Named(of: "OTS", name: "Организация тюркских государств", language: "ru", form: .preferred),
    Named(of: "ASTANA", name: "Nur-Sultan", valid: interval("2019-03-23/2022-09-17")),
    Named(of: "TOKAYEV", name: "Касым-Жомарт Токаев", language: "ru", form: .preferred),
    Named(of: "nurly-zhol", name: "Bright Path"), Named(of: "epca", name: "EPCA"),
    Named(of: "eaeu-treaty", name: "Договор о Евразийском экономическом союзе", language: "ru"),
    Named(of: "line-a", name: "Central Asia–China gas pipeline"),
    Named(of: "line-c", name: "Central Asia–China gas pipeline"),
  ]

  static func world(_ aliases: [Named] = aliases) -> World {
    let actors: [Actor] = [
      Actor(id: "KAZ", kind: .state, name: "Kazakhstan"),
      Actor(id: "RUS", kind: .state, name: "Russia"),
      Actor(id: "AND", kind: .state, name: "Andorra"),
      Actor(id: "TUR", kind: .state, name: "Türkiye"),
      Actor(id: "USA", kind: .state, name: "United States"),
      Actor(id: "EU", kind: .bloc, name: "European Union"),
      Actor(id: "EAEU", kind: .organisation, name: "Eurasian Economic Union"),
      Actor(id: "OTS", kind: .organisation, name: "Organization of Turkic States"),
      Actor(id: "UNSC", kind: .body, name: "UN Security Council"),
      Actor(id: "UN", kind: .organisation, name: "United Nations"),
      Actor(id: "CENTRAL-ASIA", kind: .region, name: "Central Asia"),
      Actor(id: "WEST", kind: .region, name: "The West"),
      Actor(id: "WORLD", kind: .world, name: "World"),
      Actor(id: "ASTANA", kind: .city, name: "Astana"),
      Actor(id: "XI", kind: .person, name: "Xi Jinping"),
      Actor(id: "TOKAYEV", kind: .person, name: "Kassym-Jomart Tokayev"),
    ]
    return World(title: "names", sources: [], series: [], facts: FactTables())
      .adding { tables in
        tables.actors = actors.map { Fact($0, envelope()) }
        tables.aliases = aliases.map { alias in
          Fact(
            Alias(of: alias.of, name: alias.name, language: alias.language, form: alias.form),
            envelope(alias.valid))
        }
        tables.agreements = [
          Fact(
            Agreement(
              id: "epca", kind: "partnership",
              title: "Enhanced Partnership and Cooperation Agreement"),
            envelope()),
          Fact(
            Agreement(
              id: "eaeu-treaty", kind: "treaty", title: "Treaty on the Eurasian Economic Union"),
            envelope()),
        ]
        tables.infrastructure = [
          Fact(
            Infrastructure(id: "nurly-zhol", kind: "programme", title: "Nurly Zhol"), envelope()),
          Fact(Infrastructure(id: "line-a", kind: "gas-pipeline", title: "Line A"), envelope()),
          Fact(Infrastructure(id: "line-c", kind: "gas-pipeline", title: "Line C"), envelope()),
        ]
        tables.initiatives = [
          Fact(
            Initiative(id: "path-to-europe", kind: .initiative, title: "Path to Europe"), envelope()
          )
        ]
      }
  }

  static func read(_ text: String, on date: String = "2026-03-10") throws -> Draft {
    DraftReader.read(text, world: world(), on: try date.date)
  }

  private static func envelope(_ valid: EDTFInterval = .unknown) -> FactEnvelope {
    FactEnvelope(valid: valid, source: "test")
  }

  private static func interval(_ text: String) -> EDTFInterval { EDTFInterval(text) ?? .unknown }
}

struct BadDate: Error {}

extension String {
  fileprivate var date: EDTFDate {
    get throws {
      guard let date = EDTFDate(self) else { throw BadDate() }
      return date
    }
  }
}

extension Draft {
  /// What was recognised, as `text = content`, one line each, in order; topics left out.
  var lines: [String] {
    sentences.flatMap(\.mentions).compactMap { mention in
      mention.content.words.map { "\(mention.text) = \($0)" }
    }
  }
}

extension Mention.Content {
  /// The content in short; `nil` for a topic.
  var words: String? {
    switch self {
    case .thing(let entities, let use):
      entities.map(\.text).joined(separator: " ") + " " + use.word
    case .figure(let amount):
      (amount.comparator == .equal ? "" : amount.comparator.rawValue)
        + "\(ExactNumber(amount.value)) \(amount.unit)"
    case .ordinal(let place): "#\(place)"
    case .date(let interval): interval.description
    case .stage(let step, let isNegated, let isFuture):
      step.rawValue + (isNegated ? " not" : "") + (isFuture ? " future" : "")
    case .topic: nil
    case .sum: "sum"
    }
  }
}

extension Mention.NameUse {
  fileprivate var word: String {
    switch self {
    case .preferred: "preferred"
    case .other: "other"
    case .outdated(let interval): "outdated \(interval)"
    case .adjective: "adjective"
    case .code: "code"
    }
  }
}
