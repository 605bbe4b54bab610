import WorldModel

/// Which form of a word goes with a whole number.
///
/// Source: Unicode CLDR, *Language Plural Rules*,
/// <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>.
enum PluralRule {
  /// Number of forms that a label must give.
  static func count(in language: Language) -> Int { language == .russian ? 3 : 2 }

  /// 0 for *one*, 1 for *few* (Russian) or *other*, 2 for *many* (Russian).
  static func form(of number: Int, in language: Language) -> Int {
    let size = number.magnitude
    guard language == .russian else { return size == 1 ? 0 : 1 }
    let last = size % 10
    let lastTwo = size % 100
    if last == 1, lastTwo != 11 { return 0 }
    if (2...4).contains(last), !(12...14).contains(lastTwo) { return 1 }
    return 2
  }
}
