/// Swift source text of which only the code is left: comments and the words of string literals
/// are blanked, line by line and column by column, while interpolated expressions stay.
///
/// A regular-expression literal counts as code: one that holds a quote would hide what follows it
/// on its line.
struct SwiftCode {
  let text: String

  init(_ source: String) {
    var blanker = Blanker(source)
    blanker.run()
    text = String(decoding: blanker.output, as: UTF8.self)
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Modules that the text imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
        words[..<at].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let next = kinds.contains(words[at + 1]) && at + 2 < words.count ? at + 2 : at + 1
      return words[next].split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels = ["public", "package", "internal", "fileprivate", "private"]
}

/// Walks through source bytes once.
private struct Blanker {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var output: [UInt8] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
    output.reserveCapacity(bytes.count)
  }

  mutating func run() {
    while at < bytes.count { code(until: nil) }
  }

  private func sees(_ word: String, at offset: Int = 0) -> Bool {
    bytes[min(at + offset, bytes.count)...].starts(with: word.utf8)
  }

  private mutating func keep(_ count: Int = 1) {
    let end = min(at + count, bytes.count)
    output += bytes[at..<end]
    at = end
  }

  private mutating func blank(_ count: Int = 1) {
    let end = min(at + count, bytes.count)
    output += bytes[at..<end].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    at = end
  }

  /// Code up to the end, or up to the bracket that closes an interpolation.
  private mutating func code(until close: UInt8?) {
    var depth = 0
    while at < bytes.count {
      if sees("//") {
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { blank() }
      } else if sees("/*") {
        blockComment()
      } else if let hashes = literalStart() {
        literal(hashes: hashes)
      } else {
        let byte = bytes[at]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if close == byte, depth == 0 { return }
          depth -= 1
        }
        keep()
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && at < bytes.count
  }

  /// The number of `#` before the quote when a string literal starts here.
  private func literalStart() -> Int? {
    var hashes = 0
    while sees("#", at: hashes) { hashes += 1 }
    return sees("\"", at: hashes) ? hashes : nil
  }

  private mutating func literal(hashes: Int) {
    keep(hashes)
    let quotes = sees("\"\"\"") ? "\"\"\"" : "\""
    keep(quotes.utf8.count)
    let mark = String(repeating: "#", count: hashes)
    while at < bytes.count {
      if sees(quotes + mark) {
        keep(quotes.utf8.count + hashes)
        return
      }
      if sees("\\" + mark + "(") {
        blank(1 + hashes)
        keep()
        code(until: UInt8(ascii: ")"))
        keep()
      } else if sees("\\" + mark) {
        blank(2 + hashes)
      } else if quotes == "\"", bytes[at] == UInt8(ascii: "\n") {
        return
      } else {
        blank()
      }
    }
  }
}
