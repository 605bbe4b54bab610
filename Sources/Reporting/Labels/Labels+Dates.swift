import Desk
import Doctrines
import WorldModel

extension Labels {
  /// A date as a name with its case forms, for the places of a pattern; text that is no date of EDTF
  /// stays as it is.
  public func date(_ text: String) -> LocalName {
    EDTFDate(text).map { date($0) } ?? LocalName(text, language: .english)
  }

  /// In English the date stays in EDTF; in Kazakh and Russian it is written out.
  public func date(_ date: EDTFDate) -> LocalName {
    guard language != .english else { return LocalName("\(date)", language: .english) }
    let words = DateWords(date, language)
    let forms = Dictionary(
      uniqueKeysWithValues: GrammaticalCase.allCases.map { ($0, qualified(words[$0], words, date)) }
    )
    return LocalName(
      qualified(words[.nominative], words, date), language: language, irregular: forms)
  }

  /// A date in words without its qualifier.
  func plainDate(_ date: EDTFDate) -> LocalName {
    guard language != .english else { return LocalName("\(date)", language: .english) }
    let words = DateWords(date, language)
    return LocalName(
      words[.nominative], language: language,
      irregular: Dictionary(
        uniqueKeysWithValues: GrammaticalCase.allCases.map { ($0, words[$0]) }))
  }

  /// The date behind *after*: Russian takes the genitive, Kazakh the ablative.
  public func dateAfter(_ date: EDTFDate) -> String {
    guard language != .english else { return "\(date)" }
    let words = DateWords(date, language)
    return qualified(language == .russian ? words[.genitive] : words.ablative, like: date)
  }

  /// Words about a date, called rough or uncertain where the date is.
  func qualified(_ words: String, like date: EDTFDate) -> String {
    let isRough = [.approximate, .uncertainAndApproximate].contains(date.qualifier)
    let rough = isRough ? text(AssemblyLabel.timeRoughly, .text(words)) : words
    let isUncertain = [.uncertain, .uncertainAndApproximate].contains(date.qualifier)
    return isUncertain ? text(AssemblyLabel.timePerhaps, .text(rough)) : rough
  }

  /// A stretch of time in EDTF for tables: in English as it stands, else in words.
  public func period(_ text: String) -> String {
    guard language != .english, let interval = EDTFInterval(text) else { return text }
    return self.interval(interval)
  }

  /// A stretch of time in words, such as `2000–2023` or `since 2015-01-01`.
  public func interval(_ interval: EDTFInterval) -> String {
    guard language != .english else { return interval.words }
    switch (interval.start, interval.end) {
    case (.date(let first), .date(let last)):
      if interval.isSingleDate || first == last { return yearOrDate(first) }
      let words = interval.words
      // Whole years need no word of a language.
      if words.allSatisfy({ $0.isNumber || $0 == "–" }) { return words }
      return text(AssemblyLabel.timeRange, .text(yearOrDate(first)), .text(yearOrDate(last)))
    case (.date(let first), .open):
      return bound(.timeSince, first) { $0.ablative }
    case (.date(let first), .unknown):
      return bound(.timeFrom, first) { $0.ablative }
    case (_, .date(let last)):
      return bound(.timeUntil, last) { $0[language == .russian ? .genitive : .dative] }
    default: return interval.isUnknown ? "" : interval.description
    }
  }

  /// An exact year stays a number, as in tables.
  private func yearOrDate(_ date: EDTFDate) -> String {
    date.precision == .year && date.qualifier == .exact ? "\(date.year)" : self.date(date).text
  }

  /// One end of a stretch; the whole is called rough, because «с» and «около» can't follow each other.
  private func bound(
    _ key: AssemblyLabel, _ date: EDTFDate, form: (DateWords) -> String
  ) -> String {
    qualified(text(key, .text(form(DateWords(date, language)))), like: date)
  }

  private func qualified(_ form: String, _ words: DateWords, _ date: EDTFDate) -> String {
    // What goes with Russian «около» is the genitive; Kazakh «шамамен» leaves the form as it is.
    let about = language == .russian ? words[.genitive] : form
    return switch date.qualifier {
    case .exact: form
    case .approximate: text(AssemblyLabel.timeAbout, .text(about))
    case .uncertain: text(AssemblyLabel.timePerhaps, .text(form))
    case .uncertainAndApproximate: text(AssemblyLabel.timePerhapsAbout, .text(about))
    }
  }
}

/// A date without its qualifier, written out in a language other than English.
private struct DateWords {
  private let forms: MonthNames.Forms
  private let before: String
  private let after: String

  init(_ date: EDTFDate, _ language: Language) {
    let isRussian = language == .russian
    let months = isRussian ? MonthNames.russian : MonthNames.kazakh
    let month = Int(date.month) - 1
    guard months.indices.contains(month) else {
      before = "\(date.year) "
      after = ""
      forms = isRussian ? MonthNames.Forms("г.") : MonthNames.kazakhYear
      return
    }
    let day = date.day > 0 ? "\(date.day) " : ""
    before = isRussian ? day : "\(date.year) жылғы \(day)"
    after = isRussian ? " \(date.year) г." : ""
    // A Russian day takes the genitive of its month in every case.
    forms =
      isRussian && date.day > 0
      ? MonthNames.Forms(
        Array(repeating: months[month].genitive, count: 7).joined(separator: " "))
      : months[month]
  }

  var ablative: String { before + forms.ablative + after }

  subscript(wanted: GrammaticalCase) -> String {
    let form =
      switch wanted {
      case .nominative: forms.nominative
      case .genitive: forms.genitive
      case .dative: forms.dative
      case .accusative: forms.accusative
      case .instrumental: forms.instrumental
      case .prepositional: forms.prepositional
      }
    return before + form + after
  }
}
