import WorldModel

/// A set of labels with their text in every language.
///
/// Each language is one `switch` over all cases, so the compiler refuses a missing string. Texts are
/// patterns, see ``LabelPattern``.
public protocol LabelCatalogue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var english: String { get }
  var kazakh: String { get }
  var russian: String { get }
}

extension LabelCatalogue {
  func pattern(in language: Language) -> String {
    switch language {
    case .english: english
    case .kazakh: kazakh
    case .russian: russian
    }
  }
}
