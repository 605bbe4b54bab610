/// One record of a table while it is being read: ranges of the table's bytes, nothing copied.
///
/// It cannot outlive the call that hands it over. A field beyond the record's end reads as empty.
public struct CSVRecord: ~Copyable {
  /// Where a field lies, without its enclosing quotes.
  struct Field {
    var start: Int
    var end: Int
    /// Whether it holds doubled quotes.
    var isEscaped: Bool
    var isQuoted: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<Field>
  let start: Int
  /// The line on which the record begins, from 1.
  public let line: Int

  /// Number of fields.
  public var count: Int { fields.count }

  public func isEmpty(_ index: Int) -> Bool {
    index >= fields.count || fields[index].start == fields[index].end
  }

  /// The field's text; bytes that are not UTF-8 become U+FFFD.
  public func text(_ index: Int) -> String {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text of every field.
  public var texts: [String] {
    var texts: [String] = []
    texts.reserveCapacity(fields.count)
    for index in fields.indices { texts.append(text(index)) }
    return texts
  }

  /// Calls `body` with the field's bytes, doubled quotes undone.
  public func withBytes<R, E: Error>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    guard index < fields.count else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let field = fields[index]
    let raw = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
    guard field.isEscaped else { return try body(raw) }
    let space = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: raw.count)
    defer { space.deallocate() }
    var length = 0
    var position = 0
    while position < raw.count {
      space[length] = raw[position]
      length += 1
      position += raw[position] == UInt8(ascii: "\"") ? 2 : 1
    }
    return try body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(space)[..<length]))
  }

  /// The field as a decimal number; `nil` where it is empty or none.
  public func number(_ index: Int) -> Double? { withBytes(index) { NumberText.number($0) } }

  /// The field as an integer; `nil` where it is empty or none.
  public func integer(_ index: Int) -> Int? { withBytes(index) { NumberText.integer($0) } }

  /// Whether the field holds exactly this text.
  public func holds(_ index: Int, _ text: StaticString) -> Bool {
    withBytes(index) { field in
      field.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
  }

  /// The character column, from 1, at which the field begins on its line.
  public func column(_ index: Int) -> Int { place(index).column }

  /// The line and character column, from 1, at which the field begins, its quote included.
  public func place(_ index: Int) -> (line: Int, column: Int) {
    let end = index < fields.count ? fields[index] : fields.last
    guard let end else { return (line, 1) }
    let offset =
      index < fields.count ? end.start - (end.isQuoted ? 1 : 0) : end.end + (end.isQuoted ? 1 : 0)
    var place = (line: line, column: 1)
    for byte in bytes[start..<offset] {
      if byte == UInt8(ascii: "\n") {
        place = (place.line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
