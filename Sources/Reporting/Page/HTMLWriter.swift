/// Writes HTML: every text and attribute is escaped, every element is closed, nothing is indented.
struct HTMLWriter {
  private(set) var text = ""
  /// The language of text of the data; `nil` where it is the page's own, so that nothing is marked.
  private let dataLanguage: String?

  init(dataLanguage: String? = nil) { self.dataLanguage = dataLanguage }

  /// Attributes in the order in which they are printed; those without a value are left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with content.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds only text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text content: String) {
    open(name, attributes)
    add(name == "title" ? unmarked(content) : content)
    close(name)
  }

  /// An element that never has content, such as `meta`.
  mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
  }

  /// Text between elements; what is of the data gets an element with its language, see ``DataText``.
  mutating func add(_ content: String) {
    guard let dataLanguage else { return Self.escape(content, into: &text) }
    for part in DataText.parts(of: content) {
      if part.isData { open("span", ["lang": dataLanguage]) }
      Self.escape(part.text, into: &text)
      if part.isData { close("span") }
    }
  }

  /// A text for where no element can stand.
  private func unmarked(_ content: String) -> String {
    dataLanguage == nil ? content : DataText.plain(content)
  }

  /// Mark-up of this package's own; never data.
  mutating func raw(_ markup: String) { text += markup }

  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    if Self.blocks.contains(name), text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    text += "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      text += " " + key + "=\""
      Self.escape(unmarked(value), into: &text)
      text += "\""
    }
    text += ">"
  }

  mutating func close(_ name: String) {
    text += "</" + name + ">"
    if Self.blocks.contains(name) { text += "\n" }
  }

  /// The text of a script, which ends where its element ends and nowhere earlier.
  ///
  /// Inside strings, templates and regular expressions of JavaScript the escapes mean the same
  /// characters; elsewhere the replaced sequences do not occur.
  mutating func script(_ attributes: Attributes = [:], javaScript: String) {
    open("script", attributes)
    let bytes = javaScript.utf8
    if bytes.contains(UInt8(ascii: "<")) {
      Self.escapeScript(javaScript, into: &text)
    } else {
      text += javaScript
    }
    close("script")
  }

  /// Data for scripts: JSON in which no character of HTML is left.
  mutating func json(_ attributes: Attributes = [:], text content: String) {
    open("script", attributes)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.utf8.count)
    for byte in unmarked(content).utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    text += String(decoding: bytes, as: UTF8.self)
    close("script")
  }

  private static func escapeScript(_ script: String, into result: inout String) {
    let endOfScript = Array("/script".utf8)
    let comment = Array("!--".utf8)
    var bytes: [UInt8] = []
    let source = Array(script.utf8)
    bytes.reserveCapacity(source.count + 64)
    for (index, byte) in source.enumerated() {
      guard byte == UInt8(ascii: "<") else {
        bytes.append(byte)
        continue
      }
      let rest = source[(index + 1)...]
      if rest.prefix(endOfScript.count).elementsEqual(endOfScript, by: { $0 | 0x20 == $1 | 0x20 }) {
        bytes.append(contentsOf: "<\\".utf8)
      } else if rest.starts(with: comment) {
        bytes.append(contentsOf: "\\x3C".utf8)
      } else {
        bytes.append(byte)
      }
    }
    result += String(decoding: bytes, as: UTF8.self)
  }

  private static func escape(_ content: String, into result: inout String) {
    let needsEscape = content.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0..<0x09, 0x0B..<0x20, 0x7F:
        true
      default: false
      }
    }
    guard needsEscape else {
      result += content
      return
    }
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
  }

  /// Elements that begin a line, so that two pages can be compared line by line.
  private static let blocks: Set<String> = [
    "article", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "head", "header", "html", "li", "link", "main", "meta", "nav",
    "noscript", "ol", "p", "script", "section", "style", "summary", "table", "tbody", "td", "th",
    "thead", "title", "tr", "ul",
  ]
}
