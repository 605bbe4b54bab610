import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an XML file with its place.
///
/// Foundation's parser does the reading. Files with a document type are refused before it sees them:
/// without one there is no entity that could expand or point to another file.
struct XMLElement {
  let name: String
  /// Of the end of its first tag.
  let line: Int
  let column: Int
  /// The text directly in it, without spaces at its ends.
  fileprivate(set) var text = ""
  fileprivate(set) var children: [XMLElement] = []

  fileprivate init(name: String, line: Int, column: Int) {
    self.name = name
    self.line = line
    self.column = column
  }

  /// How deep elements may lie in each other.
  static let depthLimit = 32
  /// The largest file in bytes: 16 MiB.
  static let sizeLimit = 1 << 24

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first child of a name.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The root of a file.
  ///
  /// - Throws: ``DatasetFaults`` with the first fault, behind which an XML parser can't read on.
  static func read(_ file: FileContents) throws(DatasetFaults) -> XMLElement {
    func fault(
      _ rule: String, line: Int = 0, column: Int = 0, value: String = "", fix: String
    ) -> DatasetFaults {
      DatasetFaults(
        faults: [
          DatasetError(
            file: file.path, line: line, column: column, value: value, rule: rule, fix: fix)
        ], isComplete: true)
    }
    if file.bytes.count > sizeLimit {
      throw fault(
        "the file must not be larger than \(sizeLimit) bytes", value: "\(file.bytes.count) bytes",
        fix: "check that it is the right file")
    }
    // In UTF-8 whatever the file was in, so that the mark of a document type can be seen.
    let bytes = TextEncoding.detect(file.bytes).utf8(from: file.bytes)
    if let line = lineOfDocumentType(bytes) {
      throw fault(
        "the file must have no document type", line: line, value: "<!DOCTYPE",
        fix: "remove it; the layout needs no entities")
    }
    let delegate = XMLTreeBuilder()
    let parser = XMLParser(data: Data(withoutDeclaration(bytes)))
    parser.delegate = delegate
    let isSound = parser.parse()
    if let deep = delegate.tooDeep {
      throw fault(
        "elements must not lie more than \(depthLimit) deep in each other", line: deep.line,
        column: deep.column, value: deep.name, fix: "check that it is the right file")
    }
    guard isSound, let root = delegate.root else {
      let code = (parser.parserError as NSError?)?.code ?? 0
      throw fault(
        "the XML is not well-formed: " + words(of: code), line: max(0, parser.lineNumber),
        column: max(0, parser.columnNumber), fix: "mend it there, or a line above")
    }
    return root
  }

  private static func lineOfDocumentType(_ bytes: [UInt8]) -> Int? {
    let mark = Array("<!DOCTYPE".utf8)
    var line = 1
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == mark[0], bytes[offset...].starts(with: mark) { return line }
    }
    return nil
  }

  /// The bytes are UTF-8 now, so that what a declaration says of their encoding no longer holds; it is
  /// blanked, which keeps the lines.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("<?xml".utf8)),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return bytes }
    let blank = bytes[...end].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    return blank + bytes[(end + 1)...]
  }

  private static func words(of code: Int) -> String {
    switch XMLParser.ErrorCode(rawValue: code) {
    case .tagNameMismatchError: "an element ends by another name than it began"
    case .prematureDocumentEndError, .documentStartError, .emptyDocumentError:
      "the file ends before its elements do"
    case .undeclaredEntityError: "an entity is not one of XML's own five"
    case .attributeRedefinedError: "an attribute stands twice"
    case .invalidCharacterError, .lessThanSymbolInAttributeError: "a character may not stand there"
    case .extraContentError: "something follows the root element"
    case .gtRequiredError: "a tag is not closed with ‘>’"
    default: code == 77 ? "an element is not closed" : "fault \(code) of the parser"
    }
  }
}

/// Builds the tree while the parser reads.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: XMLElement?
  private(set) var tooDeep: XMLElement?
  private var open: [XMLElement] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let element = XMLElement(name: name, line: parser.lineNumber, column: parser.columnNumber)
    if open.count >= XMLElement.depthLimit {
      tooDeep = tooDeep ?? element
      parser.abortParsing()
      return
    }
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  func parser(_ parser: XMLParser, foundCDATA bytes: Data) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard var element = open.popLast() else { return }
    element.text = TextRows.trimmed(element.text)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }
}
