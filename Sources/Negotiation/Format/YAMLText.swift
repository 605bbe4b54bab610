/// Texts as they can stand in a YAML file.
enum YAMLText {
  /// In double quotes, with escapes for what ends the quotes or can't be printed.
  ///
  /// A star is escaped too: the reader refuses files with names after `&` and `*`, also in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "*": result += "\\x2A"
      default:
        if isPrintable(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }

  /// On one line, without stars and without what can't be printed.
  static func remark(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "*" {
      result.append(isPrintable(scalar) ? scalar : " ")
    }
    return String(result)
  }

  /// Whether a scanner takes the scalar as part of a line; marks of order and line ends are none.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
