import Foundation
import TestSupport
import Testing

@testable import Datasets

@Suite("JSON token by token")
struct JSONStreamTests {
  /// Tokens as text, or the rule of the fault.
  static func tokens(_ text: String, block: Int = 1 << 18) -> [String] {
    var found: [String] = []
    do {
      var stream = try JSONStream(
        TextBlocks(Array(text.utf8), size: block), file: "x.json", blockSize: block)
      while true {
        let token = try stream.next()
        switch token {
        case .name: found.append("name \(stream.text)")
        case .string: found.append("text \(stream.text)")
        case .number: found.append("\(stream.number)")
        case .end: return found
        default: found.append("\(token)")
        }
      }
    } catch {
      return found + ["\(error.line):\(error.column) \(error.rule): \(error.value)"]
    }
  }

  @Test("Names, texts, numbers and words come out, with escapes undone")
  func values() {
    #expect(
      Self.tokens(#"{"a\"é": ["\u041a\u0430\ud83d\ude00\n", -1.5e2, true, null], "b": {}}"#) == [
        "beginObject", "name a\"é", "beginArray", "text Ка😀\n", "-150.0", "bool(true)", "null",
        "endArray", "name b", "beginObject", "endObject", "endObject",
      ])
    #expect(Self.tokens(" 7 ") == ["7.0"])
  }

  @Test(
    "What is no JSON is refused at its place",
    arguments: [
      ("[1,]", "1:4 a value must stand here: ]"), ("{\"a\" 1}", "1:6 ‘:’ must stand here: 1}"),
      ("[1 2]", "1:4 ‘,’ or ‘]’ must stand here: 2]"),
      ("{\n \"é\": 1,\n}", "3:1 a name in quotes must stand here: }"),
      ("[01]", "1:2 a number must have JSON's form and fit a double: 01"),
      ("[1.]", "1:2 a number must have JSON's form and fit a double: 1."),
      ("[+1]", "1:2 a value or ‘]’ must stand here: +1]"),
      ("[1e999]", "1:2 a number must have JSON's form and fit a double: 1e999"),
      ("[nul]", "1:2 a value or ‘]’ must stand here: nul]"),
      ("[\"é\", x]", "1:7 a value must stand here: x]"),
      ("[\"a", "1:2 the text ends before its value does: open: ["),
      ("[", "1:2 the text ends before its value does: open: ["),
      ("", "1:1 the text ends before its value does: "),
    ])
  func faults(_ text: String, _ fault: String) {
    #expect(Self.tokens(text).last == fault)
  }

  @Test("A text nested too deep is refused, and not read with the stack")
  func depth() {
    let text = String(repeating: "[", count: 100_000)
    #expect(Self.tokens(text).last?.contains("64 deep at most") == true)
  }

  /// Random values, written by Foundation, read in blocks of any size.
  @Test("Blocks of any size give the same tokens, and Foundation's values", arguments: 1...20)
  func blocks(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = Self.value(depth: 0, &generator)
    let data = try JSONSerialization.data(withJSONObject: [value], options: [.fragmentsAllowed])
    let text = String(decoding: data, as: UTF8.self)
    let whole = Self.tokens(text)
    #expect(whole.last == "endArray", "seed \(seed): \(whole.last ?? "")")
    for size in [1, 2, 3, 7, 64] {
      #expect(Self.tokens(text, block: size) == whole, "seed \(seed), blocks of \(size)")
    }
    // Cut short anywhere, it is refused.
    let bytes = Array(text.utf8)
    let cut = Int.random(in: 1..<bytes.count, using: &generator)
    let rest = Self.tokens(String(decoding: bytes[..<cut], as: UTF8.self), block: 5)
    #expect(rest.last != "endArray" || rest.count < whole.count, "seed \(seed), cut at \(cut)")
  }

  private static func value(depth: Int, _ generator: inout SplitMix64) -> Any {
    switch Int.random(in: 0..<(depth < 3 ? 7 : 5), using: &generator) {
    case 0: return Double.random(in: -1e6...1e6, using: &generator)
    case 1: return Int.random(in: -1000...1000, using: &generator)
    case 2: return "a\"\\\u{1}é😀" + String(Int.random(in: 0...99, using: &generator))
    case 3: return NSNull()
    case 4: return Bool.random(using: &generator)
    case 5:
      return (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        value(depth: depth + 1, &generator)
      }
    default:
      var object: [String: Any] = [:]
      for number in 0..<Int.random(in: 0...4, using: &generator) {
        object["k\(number)"] = value(depth: depth + 1, &generator)
      }
      return object
    }
  }
}
