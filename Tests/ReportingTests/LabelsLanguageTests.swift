import Testing
import WorldModel

@testable import Reporting

/// A label of any catalogue with its three texts.
struct CatalogueLabel: CustomTestStringConvertible, Sendable {
  let name: String
  let english: String
  let kazakh: String
  let russian: String

  var testDescription: String { name }

  static func all<Key: LabelCatalogue>(of catalogue: Key.Type) -> [CatalogueLabel] {
    catalogue.allCases.map {
      CatalogueLabel(
        name: "\(catalogue).\($0)", english: $0.english, kazakh: $0.kazakh, russian: $0.russian)
    }
  }

  static let brief =
    all(of: LabelKey.self) + all(of: AssemblyLabel.self) + all(of: PhraseLabel.self)
    + all(of: OriginLabel.self) + all(of: MeasureLabel.self) + all(of: SeriesLabel.self)
    + all(of: UnitLabel.self)

  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .kazakh: kazakh
    case .russian: russian
    }
  }
}

@Suite("Labels in Kazakh and Russian")
struct LabelsLanguageTests {
  @Test("No text is empty", arguments: CatalogueLabel.brief)
  func filled(label: CatalogueLabel) {
    for language in Language.allCases {
      let visible = label.text(in: language).filter { !$0.isWhitespace }
      #expect(!visible.isEmpty, "\(language)")
    }
  }

  @Test("Every language has the places of the English text", arguments: CatalogueLabel.brief)
  func places(label: CatalogueLabel) {
    func places(_ text: String) -> Set<Substring> {
      Set(text.matches(of: /\{([0-9])[^}]*\}/).map(\.output.1))
    }
    // The years in «{1} {1:год|года|лет}» are one place; a unit in English has no place at all.
    guard !label.name.hasPrefix("UnitLabel") else { return }
    for language in [Language.kazakh, .russian] {
      #expect(places(label.text(in: language)) == places(label.english), "\(language)")
    }
  }

  @Test("A plural place has a form for every number", arguments: CatalogueLabel.brief)
  func plurals(label: CatalogueLabel) {
    for language in Language.allCases {
      for match in label.text(in: language).matches(of: /\{[0-9]:([^}]*)\}/) {
        let forms = match.output.1.split(separator: "|", omittingEmptySubsequences: false)
        #expect(forms.count == PluralRule.count(in: language), "\(language)")
        #expect(!forms.contains(""), "\(language)")
      }
    }
  }

  @Test("Braces are closed and name a place, a plural or a case", arguments: CatalogueLabel.brief)
  func braces(label: CatalogueLabel) {
    for language in Language.allCases {
      let rest = label.text(in: language)
        .replacing(/\{[0-9](@[a-z]+|:[^{}|]+(\|[^{}|]+)+)?\}/, with: "")
      #expect(!rest.contains("{") && !rest.contains("}"), "\(language): \(rest)")
    }
  }

  /// Names and abbreviations that have no other form.
  private static let latin: Set<Substring> = [
    "HHI", "SHA", "JavaScript", "since", "Natural", "Earth", "m",
  ]

  @Test("Kazakh and Russian have no Latin words of their own", arguments: CatalogueLabel.brief)
  func script(label: CatalogueLabel) {
    for language in [Language.kazakh, .russian] {
      let text = label.text(in: language).replacing(/\{[0-9]@[a-z]+\}/, with: "")
      for match in text.matches(of: /[A-Za-z]+/) {
        #expect(Self.latin.contains(match.output), "\(language): \(match.output)")
      }
    }
  }

  @Test("Kazakh letters stand in Kazakh texts only", arguments: CatalogueLabel.brief)
  func letters(label: CatalogueLabel) {
    let foreign = label.russian.filter { "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains($0) }
    #expect(foreign.isEmpty)
  }

  @Test("A text in another language is another text", arguments: CatalogueLabel.brief)
  func translated(label: CatalogueLabel) {
    let bare = label.english.replacing(/\{[^}]*\}/, with: "")
    guard bare.contains(where: \.isLetter), bare != "SHA-256" else { return }
    #expect(label.kazakh != label.english)
    #expect(label.russian != label.english)
  }

  @Test("Numbers choose the word that goes with them")
  func numbers() {
    func age(_ years: Int, _ language: Language) -> String { Labels(language).age(years) }
    #expect(age(1, .russian) == "давность 1 год")
    #expect(age(3, .russian) == "давность 3 года")
    #expect(age(11, .russian) == "давность 11 лет")
    #expect(age(21, .russian) == "давность 21 год")
    #expect(age(14, .kazakh) == "14 жыл бұрынғы")
    #expect(Labels.english.text(.ageIntro, "2026", "1").contains("1 year and"))
  }
}
