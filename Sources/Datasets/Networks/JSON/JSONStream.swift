/// Reads JSON (RFC 8259) token by token from a text that arrives block by block.
///
/// Memory: a block, and at most twice the longest string or number. Nothing is allocated for a token:
/// its text is a range of the block, valid until the next token. The grammar is checked in full, so
/// that a text cut short or joined wrongly is refused at its place.
///
/// Source: T. Bray, *The JavaScript Object Notation (JSON) Data Interchange Format*, RFC 8259, 2017,
/// doi:10.17487/RFC8259.
struct JSONStream: ~Copyable {
  enum Token: Hashable, Sendable {
    case beginObject, endObject, beginArray, endArray
    /// The name of a member; its value is the next token.
    case name
    case string, number, bool(Bool), null
    /// The text has ended after one whole value.
    case end
  }

  enum Expectation { case value, valueOrEnd, name, nameOrEnd, colon, commaOrEnd, end }

  /// Strings and numbers that are longer, in bytes, are refused.
  static let tokenLimit = 1 << 20
  /// Containers inside containers; deeper texts are refused.
  static let depthLimit = 64

  let file: String
  /// The value of the last number.
  private(set) var number = 0.0
  /// How many containers are open.
  var depth: Int { containers.count }

  var expectation = Expectation.value
  /// Of every open container whether it is an object.
  var containers: [Bool] = []
  var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var position = 0
  /// Where the last token lies among the bytes, without its quotes.
  var token = 0..<0
  /// Where the last token begins among the bytes, its quote included.
  var tokenStart = 0
  /// Whether the last string holds escapes.
  var isEscaped = false
  private var window: TextWindow
  /// Bytes of the text before those at hand.
  private var base = 0
  private var line = 1
  /// The offset at which the line would begin if every character were one byte long.
  private var lineStart = 0

  init(
    _ source: any TextSource, file: String, blockSize: Int = 1 << 18
  ) throws(DatasetError) {
    self.file = file
    window = TextWindow(source, blockSize: blockSize)
    try more(keeping: 0)
  }

  /// Line and character column, from 1, at which the last token begins.
  var place: (line: Int, column: Int) { (line, base + tokenStart - lineStart + 1) }

  /// Line and character column, from 1, of what was not read yet.
  var nextPlace: (line: Int, column: Int) { (line, base + position - lineStart + 1) }

  /// A fault at the last token.
  func fault(_ rule: String, value: String, fix: String = JSONStream.refetch) -> DatasetError {
    DatasetError(
      file: file, line: place.line, column: place.column, value: value, rule: rule, fix: fix)
  }

  static let refetch = "fetch the file again from its source"

  /// Goes on to the next token.
  ///
  /// Complexity: linear in the length of the text over all calls, whatever the size of the blocks.
  mutating func next() throws(DatasetError) -> Token {
    while true {
      let byte = try skipBlanks()
      token = position..<position
      tokenStart = position
      guard let byte else {
        if expectation == .end { return .end }
        throw cutShort()
      }
      switch byte {
      case Self.comma where expectation == .commaOrEnd:
        position += 1
        expectation = containers.last == true ? .name : .value
      case Self.colon where expectation == .colon:
        position += 1
        expectation = .value
      default: return try take(byte)
      }
    }
  }

  /// Skips the value that comes next, whatever it is.
  mutating func skipValue() throws(DatasetError) {
    let outer = depth
    repeat { _ = try next() } while depth > outer
  }

  /// The first byte that is no blank; `nil` at the end of the text.
  private mutating func skipBlanks() throws(DatasetError) -> UInt8? {
    while true {
      while position < bytes.count {
        let byte = bytes[position]
        guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return byte
        }
        position += 1
        if byte == 0x0A {
          line += 1
          lineStart = base + position
        }
      }
      if window.isFinal { return nil }
      try more(keeping: position)
    }
  }

  /// Reads on so that more bytes are at hand; those before `start` are let go.
  mutating func more(keeping start: Int) throws(DatasetError) {
    bytes = UnsafeBufferPointer(start: nil, count: 0)
    try window.advance(dropping: start)
    base += start
    position -= start
    tokenStart = max(0, tokenStart - start)
    token = max(0, token.lowerBound - start)..<max(0, token.upperBound - start)
    bytes = window.bytes
  }

  /// Whether the text ends where the bytes at hand end.
  var isFinal: Bool { window.isFinal }

  /// A character of several bytes takes one column.
  mutating func countContinuation(_ count: Int) { lineStart += count }

  mutating func setNumber(_ value: Double) { number = value }

  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
}
