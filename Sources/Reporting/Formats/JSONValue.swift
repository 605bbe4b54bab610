/// A JSON value whose members keep their order, so that the same value is always the same bytes.
///
/// Literals read like the JSON they stand for:
///
///     let row: JSONValue = ["id": "t-1", "value": 0.2123, "unit": "USD bn", "note": nil]
///
/// Source of the syntax: IETF, RFC 8259, "The JavaScript Object Notation (JSON) Data Interchange
/// Format", 2017, <https://www.rfc-editor.org/rfc/rfc8259>.
public enum JSONValue: Hashable, Sendable {
  /// A name and its value inside an object.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Members in the order in which they are printed. Repeated names are printed as they stand.
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// Printed with the fewest digits that give the same number back; `null` when not finite, because
  /// JSON has no other way to say that there is no number.
  case number(Double)
  /// A whole number, exact beyond the 53 bits that `number` holds.
  case integer(Int)
  case bool(Bool)
  case null
}

extension JSONValue {
  /// The string, or `null` where there is none.
  public static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The number, or `null` where there is none: missing is not zero.
  public static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }

  /// The whole number, or `null` where there is none.
  public static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  /// An array of strings.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// The same value with the members of every object in the order of their names.
  public var sorted: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.sorted) }
          .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) })
    case .array(let elements): .array(elements.map(\.sorted))
    case .string, .number, .integer, .bool, .null: self
    }
  }

  /// The object with one more member at its end; the same value where there is no member to add.
  func with(_ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(let members) = self, let value else { return self }
    return .object(members + [Member(name, value)])
  }

  /// The value of an object's first member of this name; `nil` for anything else.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringInterpolation, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
}
