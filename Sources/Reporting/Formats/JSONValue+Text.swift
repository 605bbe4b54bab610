extension JSONValue {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// One line without spaces.
    case compact
    /// Two spaces a level, a line for each member.
    case indented
  }

  /// The JSON text, without a line end after it.
  ///
  /// - Parameters:
  ///   - layout: One line, or indented.
  ///   - insideHTML: Writes `<`, `>` and `&` as escapes, so that the text can stand inside a `script`
  ///     element whatever it holds.
  public func text(_ layout: Layout = .compact, insideHTML: Bool = false) -> String {
    var writer = Writer(layout: layout, insideHTML: insideHTML)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The digits of a number as JSON, CSV and tables print them: the shortest that give the same number
  /// back, whole numbers without a fraction; `nil` for a number that is not finite.
  public static func digits(of number: Double) -> String? {
    guard number.isFinite else { return nil }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension JSONValue {
  private struct Writer {
    let layout: Layout
    let insideHTML: Bool
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, depth: Int) {
      switch value {
      case .object(let members):
        list(members, open: "{", close: "}", depth: depth) { writer, member in
          writer.string(member.name)
          writer.raw(writer.layout == .indented ? ": " : ":")
          writer.write(member.value, depth: depth + 1)
        }
      case .array(let elements):
        list(elements, open: "[", close: "]", depth: depth) { writer, element in
          writer.write(element, depth: depth + 1)
        }
      case .string(let text): string(text)
      case .number(let number): raw(JSONValue.digits(of: number) ?? "null")
      case .integer(let number): raw(String(number))
      case .bool(let value): raw(value ? "true" : "false")
      case .null: raw("null")
      }
    }

    private mutating func list<Element>(
      _ elements: [Element], open: StaticString, close: StaticString, depth: Int,
      _ body: (inout Writer, Element) -> Void
    ) {
      raw(open)
      for (index, element) in elements.enumerated() {
        if index > 0 { raw(",") }
        newLine(depth + 1)
        body(&self, element)
      }
      if !elements.isEmpty { newLine(depth) }
      raw(close)
    }

    private mutating func newLine(_ depth: Int) {
      guard layout == .indented else { return }
      bytes.append(UInt8(ascii: "\n"))
      for _ in 0..<depth { raw("  ") }
    }

    private mutating func raw(_ text: StaticString) {
      text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func string(_ text: String) {
      var text = text
      bytes.append(UInt8(ascii: "\""))
      text.withUTF8 { characters in
        // Stretches without an escape are copied whole.
        var start = 0
        for (index, byte) in characters.enumerated() where isEscaped(byte) {
          bytes.append(contentsOf: characters[start..<index])
          escape(byte)
          start = index + 1
        }
        bytes.append(contentsOf: characters[start...])
      }
      bytes.append(UInt8(ascii: "\""))
    }

    private func isEscaped(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: true
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): insideHTML
      default: false
      }
    }

    private mutating func escape(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      default:
        let digits = String(byte, radix: 16)
        raw(digits.utf8.count == 1 ? "\\u000" : "\\u00")
        raw(digits)
      }
    }
  }
}
