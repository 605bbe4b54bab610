/// Letters made equal for comparison: case and diacritics fall away, so that *Türkiye*, *TURKIYE* and
/// *Turkiye* are one word, as are *шёлк* and *шелк*. Kazakh letters stay letters of their own.
enum LetterFolding {
  /// What a scalar is to the readers of text.
  enum Kind: UInt8 {
    case letter, digit, space, mark, other
  }

  private static let limit = 0x530
  /// Folded scalars below `limit`; 0 for a mark, which is dropped.
  private static let folded: [UInt32] = (0..<UInt32(limit)).map(computed)
  private static let kinds: [Kind] = (0..<UInt32(limit)).map(computedKind)

  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar < UInt32(limit) ? folded[Int(scalar)] : computed(scalar)
  }

  static func kind(_ scalar: UInt32) -> Kind {
    scalar < UInt32(limit) ? kinds[Int(scalar)] : computedKind(scalar)
  }

  private static let uppers: [Bool] = (0..<UInt32(limit)).map { computedCase($0, \.isUppercase) }
  private static let lowers: [Bool] = (0..<UInt32(limit)).map { computedCase($0, \.isLowercase) }

  static func isUpper(_ scalar: UInt32) -> Bool {
    scalar < UInt32(limit) ? uppers[Int(scalar)] : computedCase(scalar, \.isUppercase)
  }

  static func isLower(_ scalar: UInt32) -> Bool {
    scalar < UInt32(limit) ? lowers[Int(scalar)] : computedCase(scalar, \.isLowercase)
  }

  private static func computedCase(
    _ scalar: UInt32, _ property: KeyPath<Unicode.Scalar.Properties, Bool>
  ) -> Bool {
    Unicode.Scalar(scalar)?.properties[keyPath: property] ?? false
  }

  /// A whole word or name, folded.
  static func fold(_ text: String) -> String {
    ScalarBuffer.string(of: text.utf8.count) { result in
      for scalar in text.unicodeScalars { append(scalar.value, to: &result) }
    }
  }

  static func fold(_ scalars: ArraySlice<UInt32>) -> String {
    ScalarBuffer.string(of: scalars.count) { result in
      for scalar in scalars { append(scalar, to: &result) }
    }
  }

  /// Appends a folded scalar; a breve after *и* makes it *й*, other marks are dropped.
  private static func append(_ scalar: UInt32, to result: inout ScalarBuffer) {
    if scalar == 0x306, result.replaceLast(0x438, by: 0x439) { return }
    let value = fold(scalar)
    if value != 0 { result.append(value) }
  }

  private static let plain: [(letters: String, base: Unicode.Scalar)] = [
    ("àáâãäåāăąǎ", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęěə", "e"), ("ĝğġģ", "g"),
    ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņň", "n"),
    ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
    ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("ё", "е"),
  ]

  private static let bases: [UInt32: UInt32] = Dictionary(
    plain.flatMap { group in
      group.letters.unicodeScalars.map { ($0.value, group.base.value) }
    }, uniquingKeysWith: { first, _ in first })

  private static func computed(_ scalar: UInt32) -> UInt32 {
    guard let value = Unicode.Scalar(scalar) else { return scalar }
    if computedKind(scalar) == .mark { return 0 }
    let lower = value.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    return bases[lower] ?? lower
  }

  private static func computedKind(_ scalar: UInt32) -> Kind {
    guard let value = Unicode.Scalar(scalar) else { return .other }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .decimalNumber: return scalar < 128 ? .digit : .other
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control: return [9, 10, 11, 12, 13].contains(scalar) ? .space : .other
    case .format: return .mark
    default: return .other
    }
  }
}
