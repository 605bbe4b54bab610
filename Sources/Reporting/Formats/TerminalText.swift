/// Measures and cuts text by the columns that it takes on a terminal.
public enum TerminalText {
  /// Number of columns: two for East Asian wide characters and emoji, none for combining marks.
  ///
  /// Source: The Unicode Consortium, UAX #11 "East Asian Width", 2024,
  /// <https://www.unicode.org/reports/tr11/>; only the blocks that are wide throughout are taken.
  public static func width(_ text: some StringProtocol) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    var count = 0
    for character in text { count += width(character) }
    return count
  }

  /// The text without characters that steer a terminal; line breaks and tabs become spaces.
  public static func cleaned(_ text: String) -> String {
    guard !isPrintableASCII(text), text.unicodeScalars.contains(where: isControl) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        result.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      }
    }
    return String(result)
  }

  /// The text, cut to a number of columns with `…` at its end where it is longer.
  public static func truncated(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    guard limit > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let next = width(character)
      if used + next > limit - 1 { break }
      result.append(character)
      used += next
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// The text with spaces up to a number of columns.
  public static func padded(_ text: String, to columns: Int, trailing: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - width(text)))
    return trailing ? spaces + text : text + spaces
  }

  /// The text broken at spaces into lines of at most a number of columns; a longer word is cut.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
      let length = width(word)
      if !line.isEmpty, used + 1 + length > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      if length > columns {
        let piece = truncated(String(word), to: columns)
        line += piece
        used += width(piece)
      } else {
        line += word
        used += length
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Most words are: a column for each byte, and no two of them make one character.
  private static func isPrintableASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.isASCII { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// C0 and C1 controls, and the marks that reorder text of both directions.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
