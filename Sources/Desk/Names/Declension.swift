import WorldModel

/// The case forms of names by the rules of their language.
public enum Declension {
  /// The form of a name in a case; the name itself where no rule applies.
  public static func form(
    of name: String, in wanted: GrammaticalCase, language: Language
  ) -> String {
    name
  }
}
