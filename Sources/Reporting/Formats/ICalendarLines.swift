/// Writes the content lines of iCalendar (RFC 5545, section 3.1).
struct ICalendarLines {
  /// Greatest number of octets of a line, its end not counted.
  static let limit = 75

  private let language: String
  private(set) var text = ""

  init(language: String) { self.language = language }

  /// A property whose value is written as it stands.
  mutating func append(_ name: String, _ value: String) {
    text += Self.folded("\(name):\(value)") + "\r\n"
  }

  /// A property whose value is a text in the language of the calendar.
  mutating func append(text name: String, _ value: String) {
    append("\(name);LANGUAGE=\(language)", Self.escaped(value))
  }

  /// A property with several texts.
  mutating func append(texts name: String, _ values: [String]) {
    append("\(name);LANGUAGE=\(language)", values.map(Self.escaped).joined(separator: ","))
  }

  /// A text with its special characters escaped (section 3.3.11); control characters, which the
  /// standard does not allow, become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\r": result += "\\n"
      case "\n": if previous != "\r" { result += "\\n" }
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        result.unicodeScalars.append(isControl && scalar != "\t" ? " " : scalar)
      }
      previous = scalar
    }
    return result
  }

  /// A line broken before the 76th octet, and never inside a character of UTF-8; each further line
  /// begins with a space, which counts.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > limit else { return line }
    var result = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > limit {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += size
    }
    return result
  }
}
