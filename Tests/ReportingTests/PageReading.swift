import Foundation

/// What tests read from a page of HTML, without regular expressions: pages are large and debug builds
/// slow.
struct PageReading: Sendable {
  struct Tag: Sendable {
    let name: String
    let isEnd: Bool
    let text: String

    /// The value of an attribute as it is written.
    func attribute(_ name: String) -> String? {
      guard let start = text.range(of: " \(name)=\"", options: .literal) else { return nil }
      let rest = text[start.upperBound...]
      return rest.range(of: "\"", options: .literal).map { String(rest[..<$0.lowerBound]) }
    }
  }

  let html: String
  /// The page without the content of scripts and styles.
  let markup: String
  let tags: [Tag]
  /// The content of scripts with a screen: the specifications of the charts.
  let specifications: [String]

  init(_ html: String) {
    self.html = html
    let bytes = Array(html.utf8)
    var markup: [UInt8] = []
    var tags: [Tag] = []
    var specifications: [String] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"),
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
      else {
        markup.append(bytes[position])
        position += 1
        continue
      }
      markup += bytes[position...end]
      let text = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      position = end + 1
      if text.hasPrefix("!") { continue }
      let isEnd = text.hasPrefix("/")
      let name = String(text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      tags.append(Tag(name: name, isEnd: isEnd, text: text))
      guard !isEnd, name == "script" || name == "style" else { continue }
      let content = Self.content(of: name, in: bytes, from: position)
      if text.hasPrefix("script"), text.utf8.count > 40, text.contains("data-screen") {
        specifications.append(String(decoding: bytes[content], as: UTF8.self))
      }
      position = content.upperBound
    }
    self.markup = String(decoding: markup, as: UTF8.self)
    self.tags = tags
    self.specifications = specifications
  }

  /// The bytes up to an end tag, as a browser finds it.
  private static func content(of name: String, in bytes: [UInt8], from start: Int) -> Range<Int> {
    let end = Array("</\(name)".utf8)
    var position = start
    while position + end.count <= bytes.count {
      if bytes[position] == end[0],
        zip(bytes[position...], end).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return start..<position
      }
      position += 1
    }
    return start..<bytes.count
  }

  var ids: [String] { tags.compactMap { $0.attribute("id") } }

  /// Targets of links inside the page.
  var targets: [String] {
    tags.compactMap { $0.attribute("href") }.filter { $0.hasPrefix("#") }
      .map { String($0.dropFirst()) }
  }

  /// What is wrong with the nesting of elements; empty for a sound page.
  var nestingFaults: [String] {
    let empty: Set<String> = ["meta", "path"]
    var open: [String] = []
    var faults: [String] = []
    for tag in tags where !empty.contains(tag.name) {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.last == tag.name {
        open.removeLast()
      } else {
        faults.append("</\(tag.name)> inside <\(open.last ?? "nothing")>")
      }
    }
    return faults + open.map { "<\($0)> is never closed" }
  }

  /// How often a text occurs in the markup.
  func count(_ text: String) -> Int {
    markup.components(separatedBy: text).count - 1
  }

  /// The markup from a text to the next end.
  func part(from start: String, to end: String) -> String? {
    guard let head = markup.range(of: start, options: .literal) else { return nil }
    let rest = markup[head.lowerBound...]
    return rest.range(of: end, options: .literal).map { String(rest[..<$0.upperBound]) }
  }
}
