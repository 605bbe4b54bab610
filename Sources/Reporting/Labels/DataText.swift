/// Text of the data inside a printed document of another language.
///
/// It stands between the characters U+2068 and U+2069, which Unicode has for text of foreign origin
/// (UAX #9, first strong isolate); pages turn them into an element with `lang`, terminals drop them.
enum DataText {
  static let open: Unicode.Scalar = "\u{2068}"
  static let close: Unicode.Scalar = "\u{2069}"

  /// The language of the worlds' titles, sayings and facts.
  static let language = "en"

  static func marked(_ text: String) -> String {
    text.isEmpty ? "" : "\(open)\(plain(text))\(close)"
  }

  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == open || $0 == close }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 != open && $0 != close }))
  }

  /// The parts of a text in order, and whether each is of the data; an end without a beginning is left
  /// out, and a beginning without an end runs to the end of the text.
  static func parts(of text: String) -> [(text: String, isData: Bool)] {
    var parts: [(text: String, isData: Bool)] = []
    var current = String.UnicodeScalarView()
    var isData = false
    func finish() {
      if !current.isEmpty { parts.append((String(current), isData)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case open:
        finish()
        isData = true
      case close:
        finish()
        isData = false
      default: current.append(scalar)
      }
    }
    finish()
    return parts
  }
}

extension Labels {
  /// A text that stays in the language of the data, marked as such where that is not the document's.
  func data(_ text: String) -> String {
    language == .english ? text : DataText.marked(text)
  }
}
