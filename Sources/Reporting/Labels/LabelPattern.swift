import Desk
import WorldModel

/// What is put into a label.
public enum LabelArgument: ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByIntegerLiteral, Sendable
{
  case text(String)
  case number(Int)
  case name(LocalName)

  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .name(let name): name.text
    }
  }

  /// The whole number that chooses a plural form; `nil` where there is none.
  var count: Int? {
    switch self {
    case .number(let number): number
    case .text(let text): Int(text)
    case .name: nil
    }
  }
}

/// A label with places for arguments.
///
/// - `{0}`: the argument as it is.
/// - `{0:year|years}`: the form that goes with the number; English and Kazakh have two forms, Russian
///   has three, in the order of ``PluralRule``.
/// - `{0@genitive}`: the name in a case, see ``GrammaticalCase``.
///
/// Arguments are put in one after the other, so that braces inside of them stay as they are. A place
/// without an argument stays as it stands.
enum LabelPattern {
  static func filled(
    _ pattern: String, _ arguments: [LabelArgument], language: Language
  ) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"),
        let text = replacement(inside[..<close], arguments, language)
      else {
        result += "{"
        rest = inside
        continue
      }
      result += text
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }

  private static func replacement(
    _ place: Substring, _ arguments: [LabelArgument], _ language: Language
  ) -> String? {
    let digits = place.prefix { $0.isNumber }
    guard let index = Int(digits), arguments.indices.contains(index) else { return nil }
    let argument = arguments[index]
    let rest = place[digits.endIndex...]
    if rest.isEmpty { return argument.text }
    if rest.first == "@", let wanted = GrammaticalCase(rawValue: String(rest.dropFirst())) {
      guard case .name(let name) = argument else { return argument.text }
      return name.inCase(wanted)
    }
    if rest.first == ":", let number = argument.count {
      let forms = rest.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
      let form = PluralRule.form(of: number, in: language)
      return forms.indices.contains(form) ? String(forms[form]) : forms.last.map(String.init)
    }
    return nil
  }
}
